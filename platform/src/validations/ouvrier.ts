/**
 * The one who opens the files: a process of its own, so that a hostile file can only harm itself. It gets one task, writes
 * what it made into the folder of the list, says how far it is, and ends.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CSV_ENTETE, csvLigne, type Mapping, readCellules, readCsv } from '@lieux-communs/core'
import { Panne } from '../errors.ts'
import { unpackList } from '../read/gzip.ts'
import { checkLength } from '../read/longueur.ts'
import { readTable } from '../read/table.ts'
import { loadGeographie } from '../reference/load.ts'
import { comprend, type Precedent } from './comprend.ts'
import { controle, ligneOf, type Marque } from './controle.ts'
import { mappingChoisi } from './corrections.ts'
import { LIGNES_MAX, OCTETS_MAX, type RapportValidation, type Refus } from './dit.ts'
import { refusOf } from './erreurs.ts'

export interface Tache {
  /** The folder of the list, absolute. */
  readonly dossier: string
  /** What the file is called by whoever gave it. */
  readonly nom: string
  /** ISO day that counts as today. */
  readonly jour: string
  /** Folder of imported references. */
  readonly reference: string
  readonly mapping?: Mapping | undefined
  /** What was chosen for columns, from what was understood first: column, target. */
  readonly choix?: readonly (readonly [string, string])[] | undefined
  /** The sheet to read, when it was chosen. */
  readonly feuille?: string | undefined
  /** A file to make of a list already read, instead of reading it. */
  readonly produit?: 'lieux.xlsx' | 'rapport.pdf' | undefined
}

export type Message =
  | { readonly etape: string; readonly part: number }
  | { readonly refus: Refus }
  | { readonly fini: true }

/** Pieces of the clean file written at once. */
const PAQUET = 2_000

async function work(
  { dossier, nom, jour, reference, mapping: donne, choix, feuille }: Tache,
  say: (m: Message) => void
): Promise<void> {
  say({ etape: 'Ouverture du fichier', part: 0.02 })
  const fichier = join(dossier, 'fichier')
  await unpackList(fichier, nom, OCTETS_MAX)
  await checkLength(fichier, nom, LIGNES_MAX)
  const table = await readTable(readFileSync(fichier), nom, feuille === undefined ? undefined : { feuille }, LIGNES_MAX)
  say({ etape: 'Lecture des colonnes', part: 0.3 })
  const geographie = loadGeographie({ dossier: reference })
  const read = (fichier: string) => JSON.parse(readFileSync(join(dossier, fichier), 'utf8')) as Precedent
  const avant = choix ? { ...read('depart.json'), depart: true } : donne && read('rapport.json')
  const chosen = choix && avant && { depart: avant, choix: new Map(choix) }
  const mapping = chosen
    ? mappingChoisi(chosen.depart, chosen.choix, readCellules(table, [...chosen.choix.keys()]))
    : donne
  const compris = comprend(table, { geographie, mapping, avant })
  const { rapport, records, marques } = controle(table, compris, {
    geographie,
    jour,
    progress: (faits, total) => say({ etape: 'Contrôle des lignes', part: 0.4 + (0.5 * faits) / Math.max(1, total) })
  })
  say({ etape: 'Écriture du fichier au standard', part: 0.9 })
  const csv = join(dossier, 'lieux.csv')
  writeFileSync(csv, CSV_ENTETE)
  for (let i = 0; i < records.length; i += PAQUET) {
    const lignes = records.slice(i, i + PAQUET).map(r => csvLigne(ligneOf(r, jour)))
    writeFileSync(csv, lignes.join(''), { flag: 'a' })
  }
  writeFileSync(join(dossier, 'marques.json'), JSON.stringify(marques))
  writeFileSync(join(dossier, 'rapport.json'), JSON.stringify(rapport))
  if (choix) return
  const { mapping: premier, colonnes, mots, reconnue } = rapport
  writeFileSync(join(dossier, 'depart.json'), JSON.stringify({ mapping: premier, colonnes, mots, reconnue }))
}

/** Makes one of the files that are drawn when someone asks for them. */
async function produce({ dossier, nom, jour, produit }: Tache): Promise<void> {
  const read = (fichier: string): string => readFileSync(join(dossier, fichier), 'utf8')
  const rapport = JSON.parse(read('rapport.json')) as RapportValidation
  if (produit === 'rapport.pdf') {
    const { drawRapport } = await import('./rapport-pdf.ts')
    writeFileSync(join(dossier, 'rapport.pdf'), await drawRapport(rapport, nom, jour))
    return
  }
  const { writeClasseur } = await import('./classeur.ts')
  const marques = JSON.parse(read('marques.json')) as Marque[]
  await writeClasseur(join(dossier, 'lieux.xlsx'), readCsv(read('lieux.csv')), marques, rapport)
}

/** What is wrong with the file is told; a defect of ours ends the process, and whoever started it says so. */
process.once('message', (tache: Tache) => {
  const say = (message: Message): void => {
    process.send?.(message)
  }
  const task = tache.produit === undefined ? work(tache, say) : produce(tache)
  task
    .then(() => say({ fini: true }))
    .catch((error: unknown) => {
      if (!(error instanceof Panne)) throw error
      say({ refus: refusOf(error) })
    })
    .finally(() => process.disconnect?.())
})
// Whoever started us is gone: so is the reason to work.
process.once('disconnect', () => process.exit())
