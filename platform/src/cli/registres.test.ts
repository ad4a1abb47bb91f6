/**
 * Registers that feed each other, over real servers: each place comes once, whoever said it first is told all along, and
 * nothing turns in circles however many times they read each other.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Source } from '@lieux-communs/core'
import { sourceByNom } from '@lieux-communs/sources'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { PUBLICATION } from '../catalogue/fixture.ts'
import { joinAll, readAll } from '../pipeline/run.ts'
import { loadGeographie } from '../reference/load.ts'
import { createServer } from '../server.ts'
import { findDemandes } from './demandes.ts'

const geographie = loadGeographie()
const dossier = mkdtempSync(join(tmpdir(), 'lieux-registres-'))
const standard = sourceByNom('standard-national') as Source
const fermer: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const close of fermer) await close()
  rmSync(dossier, { recursive: true, force: true })
})

// Lists go through registers as they are.
const SERVICES = ['Utilisation sécurisée du numérique', 'Accès internet et matériel informatique']

interface Registre {
  readonly nom: string
  readonly hote: string
  /** Reads its own list and these registers, and publishes; answers each place with the lists that said it first. */
  publish(...voisins: readonly Registre[]): Promise<Record<string, string>>
}

async function openRegistre(nom: string, lieux: readonly string[]): Promise<Registre> {
  const rangs = lieux.map((l, i) => `${i + 1},${l},Brest,29200,${i + 1} rue du Môle,${SERVICES.join('|')}`)
  mkdirSync(join(dossier, nom, 'mairies'), { recursive: true })
  writeFileSync(
    join(dossier, nom, 'mairies', 'lieux.csv'),
    ['id,nom,commune,code_postal,adresse,services', ...rangs].join('\n')
  )
  const courant = createCatalogueCourant()
  const app = await createServer({ catalogue: courant, geographie, registre: nom })
  await app.listen({ port: 0, host: '127.0.0.1' })
  fermer.push(() => app.close())
  const hote = `127.0.0.1:${(app.server.address() as AddressInfo).port}`
  let numero = 0
  return {
    nom,
    hote,
    async publish(...voisins) {
      const propre: Source = { ...standard, nom: 'mairies' }
      const sources = voisins.map(
        (v): Source => ({
          ...standard,
          nom: `registre-${v.nom.split('.')[0]}`,
          fichier: 'lieux.json',
          acces: { type: 'lieux-communs', adresse: `http://${v.hote}` }
        })
      )
      const porte = { hotes: voisins.map(v => v.hote), registre: nom }
      const siennes = await findDemandes([propre.nom], { from: join(dossier, nom) }, [propre])
      const leurs =
        voisins.length === 0
          ? []
          : (
              await findDemandes(
                sources.map(v => v.nom),
                porte,
                sources
              )
            ).demandes
      const demandes = [...siennes.demandes, ...leurs]
      const lecture = await readAll(demandes, { geographie, jour: '2026-03-02' })
      const fiches = [...joinAll(lecture, '2026-03-02').fiches]
      for (const { valeurs } of fiches) expect(valeurs.services, valeurs.nom).toEqual(SERVICES)
      const edition = { ...PUBLICATION.edition, numero: ++numero }
      courant.remplace(buildCatalogue({ edition, fiches, sources: [] }, geographie))
      return Object.fromEntries(fiches.map(f => [f.valeurs.nom, f.valeurs.source as string]).sort())
    }
  }
}

let a: Registre
let b: Registre
let c: Registre
beforeAll(async () => {
  a = await openRegistre('a.exemple.fr', ['Le Phare', 'La Digue'])
  b = await openRegistre('b.exemple.fr', ['Le Môle'])
  c = await openRegistre('c.exemple.fr', ['La Jetée'])
})

it('a circle of three registers ends with every place once, each under the list that said it first', async () => {
  await a.publish()
  await b.publish(a)
  await c.publish(b)
  const tours = [] as Record<string, string>[]
  for (let tour = 0; tour < 3; tour++) {
    tours.push(await a.publish(c))
    await b.publish(a)
    await c.publish(b)
  }
  expect(tours[2]).toEqual({
    'La Digue': 'mairies',
    'La Jetée': 'mairies (c.exemple.fr)',
    'Le Môle': 'mairies (b.exemple.fr)',
    'Le Phare': 'mairies'
  })
  expect(tours[2]).toEqual(tours[1])
})
