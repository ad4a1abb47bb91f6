/**
 * `lieux pivots FICHIER`: the identifiers that each place of a list may have, in a table to look at; then the list itself with
 * those accepted, above a likeness or one by one in that table.
 */

import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { type Champ, insecables, nombre, pluriel, type Table } from '@lieux-communs/core'
import { type Config, readConfig, resolveTyped } from '../config.ts'
import { readRangs } from '../pipeline/stages.ts'
import { proposePivots } from '../pivots/propose.ts'
import { type Annuaire, createRechercheEntreprises } from '../pivots/recherche-entreprises.ts'
import { type Acceptes, type Rang, readAcceptes, writeEnrichi, writePropositions } from '../pivots/tableau.ts'
import { ligneTableur } from '../read/ligne-tableur.ts'
import { readTable } from '../read/table.ts'
import { loadGeographie } from '../reference/load.ts'
import { findDemandes } from './demandes.ts'
import { dire } from './dire.ts'
import { checkOut, makeOut } from './dossier-de-sortie.ts'
import { hotesOf } from './geocodage.ts'
import { openProgres } from './progres.ts'
import { AppelErrone, CODES, type Code } from './sortie.ts'

interface Options {
  out: string
  accepter?: string
}

/** What `--accepter` says: a likeness from which all are accepted, or what a table of propositions marks. */
function readAccepter(texte: string | undefined): { seuil: number; acceptes: Acceptes | null } {
  if (texte === undefined) return { seuil: Number.POSITIVE_INFINITY, acceptes: null }
  const seuil = Number(texte.replace(',', '.'))
  if (seuil > 0 && seuil <= 1) return { seuil, acceptes: null }
  const fichier = resolveTyped(texte)
  const acceptes = existsSync(fichier) ? readAcceptes(readFileSync(fichier, 'utf8')) : null
  if (acceptes === null)
    throw new AppelErrone(
      insecables(
        `--accepter ${texte} : donnez une ressemblance de 0 à 1 (0.9), ou un tableau de propositions dont la colonne « accepte » dit « oui ».`
      )
    )
  return { seuil: Number.POSITIVE_INFINITY, acceptes }
}

/** The search that the settings name; null when they say that nothing is sent. */
export function openAnnuaire({ rechercheEntreprises: adresse, hotes, agent }: Config): Annuaire | null {
  if (adresse === null) return null
  return createRechercheEntreprises(adresse, { agent, hotes: hotesOf(adresse, hotes) })
}

type Deduits = ReadonlyMap<number, readonly Champ[]>

/** The list's rows that are places, and the table they were read from. */
async function readListe(
  fichier: string,
  config: Config
): Promise<{ table: Table; rangs: Rang[]; deduits: Deduits } | null> {
  const { demandes, echecs } = await findDemandes([fichier], { ici: resolveTyped('.'), hotes: config.hotes })
  for (const { source, cause, remede } of echecs) dire(`✗ ${source} : ${cause}\n    → ${remede}`)
  const [demande] = demandes
  if (demande === undefined) return null
  const table = await readTable(await demande.octets(), demande.fichier, demande.source.format)
  const geographie = loadGeographie({ dossier: join(config.dossier, 'reference') })
  const jour = new Date().toISOString().slice(0, 10)
  const { records } = readRangs(table, demande.source, { geographie, jour })
  const rangs = records.map(r => ({ ...r, ligne_tableur: ligneTableur(table, r.ligne) }))
  return { table, rangs, deduits: new Map(records.map(r => [r.ligne, r.deduits])) }
}

/** `pivots.csv` → `pivots-enrichi.csv`, beside it. */
const enrichiOf = (out: string): string => join(dirname(out), `${basename(out, extname(out))}-enrichi.csv`)

/** Exit codes: 0 whole; 1 no place could be read; 2 a wrong call; 3 written, but the service went silent on the way. */
export async function pivotsVerb(fichier: string, options: Options): Promise<Code> {
  const out = resolveTyped(options.out)
  checkOut(dirname(out))
  const { seuil, acceptes } = readAccepter(options.accepter)
  const config = readConfig()
  const liste = await readListe(fichier, config)
  if (liste === null || liste.rangs.length === 0) {
    dire('Aucun lieu n’a pu être lu : rien n’a été écrit.')
    return CODES.rien
  }
  const { table, rangs, deduits } = liste
  makeOut(dirname(out))
  if (acceptes !== null) {
    await writeFile(out, writeEnrichi(table, acceptes))
    dire(`${pluriel(acceptes.size, 'lieu complété', 'lieux complétés')} : ${out}`)
    return CODES.entier
  }
  const annuaire = openAnnuaire(config)
  const sans = rangs.filter(r => r.valeurs.pivot === undefined).length
  dire(
    annuaire === null
      ? 'Recherche des SIRET coupée (LIEUX_RECHERCHE_ENTREPRISES) : seuls les codes des communes sont proposés.'
      : `${pluriel(sans, 'lieu', 'lieux')} sans pivot : les noms sont demandés à ${annuaire.hote} (LIEUX_RECHERCHE_ENTREPRISES=non pour ne rien envoyer).`
  )
  const barre = openProgres('Recherche des pivots')
  const { proposes, panne } = await proposePivots(
    rangs.map(({ ligne, valeurs }) => ({ cle: String(ligne), valeurs, deduits: deduits.get(ligne) ?? [] })),
    {
      annuaire,
      geographie: loadGeographie({ dossier: join(config.dossier, 'reference') }),
      progress: (faits, total) => barre.at(faits, total)
    }
  ).finally(() => barre.end())
  const tableau = writePropositions(rangs, proposes, seuil)
  await writeFile(out, tableau)
  const trouves = proposes.filter(p => p.propositions.some(q => q.sorte !== 'insee')).length
  if (panne !== null) dire(`! ${panne.message} : les lieux suivants restent sans proposition de SIRET.`)
  dire(
    `${pluriel(trouves, 'lieu a', 'lieux ont')} une proposition de SIRET ou de RNA, sur ${nombre(sans)} sans pivot : ${out}`
  )
  const pris = Number.isFinite(seuil) ? readAcceptes(tableau) : null
  if (pris !== null) {
    await writeFile(enrichiOf(out), writeEnrichi(table, pris))
    dire(`${pluriel(pris.size, 'lieu complété', 'lieux complétés')} : ${enrichiOf(out)}`)
  } else
    dire(
      `Pour accepter : écrivez « oui » dans la colonne « accepte », puis --accepter ${options.out} ; ou --accepter 0.9.`
    )
  return panne === null ? CODES.entier : CODES.partiel
}
