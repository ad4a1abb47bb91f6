/**
 * A list of 1,000 rows, 10 of which changed, harvested again into a base of n places: what the day-to-day costs. Measured in a process
 * that knows nothing of the base, as a job that wakes up would; the base is made by another one first.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Fiche, type Ligne, platOf, publishedLigne, type Source, writeCsv } from '@lieux-communs/core'
import { SOURCES_DEMO, sourceByNom } from '@lieux-communs/sources'
import { empreinteProgramme } from '../pipeline/empreinte.ts'
import { harvest, publishAll } from '../pipeline/harvest.ts'
import { type Increment, publishChanges } from '../pipeline/increment.ts'
import { empreinteReferences, loadGeographie } from '../reference/load.ts'
import { type Acces, startServer } from '../store/server.ts'
import { openStore } from '../store/store.ts'
import { newDossier } from './dossier.ts'
import { type Bench, measureApart, type Rang, timed } from './mesure.ts'
import { territoireDe } from './territoire.ts'

const RANGS = 1_000
const CHANGES = 10
const JOUR = '2026-01-15'

/** What the process that made the base leaves to the one that is measured. */
const SUITE = 'suite.json'
interface Suite {
  readonly acces: Acces
  readonly dossier: string
}

const liste: Source = {
  ...(sourceByNom('standard-national') as Source),
  nom: 'bench-increment',
  licence: 'etalab-2.0',
  fichier: 'liste.csv'
}

const demandeDe = (dossier: string) => ({
  source: liste,
  fichier: liste.fichier,
  octets: async () => readFileSync(join(dossier, liste.fichier))
})
const contexteDe = () => ({
  geographie: loadGeographie(),
  jour: JOUR,
  empreinte: `${empreinteProgramme()} ${empreinteReferences()}`
})

/** One place in so many, as a hub would list them in the standard. */
function drawListe(fiches: readonly Fiche[]): Ligne[] {
  const pas = Math.max(1, Math.floor(fiches.length / RANGS))
  const tirees = fiches.filter((_, i) => i % pas === 0).slice(0, RANGS)
  return tirees.map(fiche => publishedLigne(platOf({ ...fiche.valeurs, id: fiche.identite }), JOUR))
}

/** Six rows corrected, two gone, two new: what a list lives in a week. */
function change(lignes: readonly Ligne[]): Ligne[] {
  const at = (i: number) => Math.floor((i * lignes.length) / CHANGES)
  const suite: (Ligne | null)[] = [...lignes]
  const edit = (i: number, champs: Partial<Ligne>) => {
    suite[at(i)] = { ...(lignes[at(i)] as Ligne), ...champs }
  }
  edit(0, { telephone: '+33465710001' })
  edit(1, { telephone: '+33465710002' })
  edit(2, { horaires: 'Mo-Fr 09:00-12:00' })
  edit(3, { horaires: 'Tu 14:00-17:00' })
  edit(4, { adresse: '4 rue des Saules' })
  edit(5, { nom: 'Atelier des Tilleuls' })
  suite[at(6)] = null
  suite[at(7)] = null
  for (const i of [8, 9]) suite.push({ ...(lignes[at(i)] as Ligne), id: `neuf-${i}`, nom: `Espace du Lavoir ${i}` })
  return suite.filter(ligne => ligne !== null)
}

const write = (dossier: string, lignes: readonly Ligne[]): void =>
  writeFileSync(join(dossier, liste.fichier), writeCsv(lignes))

/** The second part, in its own process. */
async function measureCold(n: number, suite: string): Promise<Rang> {
  const { acces, dossier } = JSON.parse(readFileSync(suite, 'utf8')) as Suite
  const contexte = contexteDe()
  const avant = performance.now() / 1000
  let increment: Increment | null = null
  const rang = await timed(n, async () => {
    const store = await openStore(acces, dossier)
    await harvest(store, [demandeDe(dossier)], contexte)
    increment = await publishChanges(store, new Date(`${JOUR}T05:00:00Z`), contexte.empreinte)
    await store.close()
  })
  if (increment === null) throw new Error('the whole base was to be made again')
  const { publication, mouvements, lus, relies, refaits } = increment as Increment
  const { creees = 0, modifiees = 0, retirees = 0, fusionnees = 0 } = publication.edition ?? {}
  const fiches_changees = creees + modifiees + retirees + fusionnees
  return { ...rang, demarrage_s: Number(avant.toFixed(3)), mouvements, lus, relies, refaits, fiches_changees }
}

export const increment: Bench = {
  nom: 'increment',
  titre: `une liste de ${RANGS} rangs, ${CHANGES} changés, reprise dans une base de n lieux, jusqu’à l’édition ; cible : ≤ 1 s à 100 000`,
  tailles: [20_000, 100_000],
  async mesure(n, reelles) {
    if (basename(reelles) === SUITE) return measureCold(n, reelles)
    const territoire = await territoireDe(n)
    const dossier = newDossier('increment')
    const serveur = await startServer(dossier)
    try {
      const store = await openStore(serveur.acces, dossier)
      const contexte = contexteDe()
      const demandes = SOURCES_DEMO.map(source => ({
        source,
        fichier: source.fichier,
        octets: async () => readFileSync(join(territoire, source.nom, source.fichier))
      }))
      const { tenus } = await harvest(store, demandes, contexte)
      const { fiches } = await publishAll(store, new Date(`${JOUR}T03:00:00Z`), tenus, contexte)
      const lignes = drawListe(fiches)
      write(dossier, lignes)
      await harvest(store, [demandeDe(dossier)], contexte)
      await publishAll(store, new Date(`${JOUR}T04:00:00Z`), new Map(), contexte)
      await store.close()
      write(dossier, change(lignes))
      const suite = join(dossier, SUITE)
      writeFileSync(suite, JSON.stringify({ acces: serveur.acces, dossier } satisfies Suite))
      return await measureApart('increment', n, suite)
    } finally {
      await serveur.stop()
      rmSync(dossier, { recursive: true, force: true })
    }
  }
}
