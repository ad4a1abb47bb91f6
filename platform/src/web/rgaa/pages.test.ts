/** The list of kinds of pages is whole: every page that the site registers is in it, and what it lists is registered. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pagesDuSite } from '../../../test/pages-du-site.ts'
import { createCatalogueCourant } from '../../catalogue/courant.ts'
import { GEOGRAPHIE } from '../../catalogue/fixture.ts'
import { createServer } from '../../server.ts'
import { ACCESSIBILITE } from '../pages/accessibilite.mots.ts'
import { RGAA } from '../pages/rgaa.mots.ts'
import { countEtats, declare, FICHIER, MANQUES, readPreuves } from './declaration.ts'

/** Addresses of data, for programs or for a disk; what only takes what forms send; what holds nothing but the frame of the widget, which is here. */
const PAS_DES_PAGES =
  /^\/(?:api\/v1|ogc|tuiles|statique|sante|donnees\/(?:fichiers|passage)|publier\/modele|widget\/(?:teinte|repli))|\.(?:js|json|mvt|svg|ico|ics|pdf|xml|txt|webmanifest)$/

/** Every address that may be read, from the tree that the server draws of its own routes. */
async function registered(): Promise<string[]> {
  // None is asked anything: they are only there for their pages to be registered.
  const rien = {} as never
  const app = await createServer({
    catalogue: createCatalogueCourant(null),
    geographie: GEOGRAPHIE,
    atelier: rien,
    identites: rien,
    retours: rien,
    exploitation: rien
  })
  await app.ready()
  const branches: string[] = []
  const routes: string[] = []
  for (const ligne of app.printRoutes({ commonPrefix: false, includeHooks: false }).split('\n')) {
    // "    │   ├── /pourquoi (POST, GET, HEAD)"
    const lue = /^([\s│]*)[├└]── (\S+)(?: \((.*)\))?/.exec(ligne)
    if (!lue) continue
    const [, retrait = '', segment = '', methodes = ''] = lue
    const profondeur = retrait.length / 4
    branches.splice(profondeur, branches.length, segment)
    // "/sources" and "*" are told apart, without what joins them.
    const route = branches.join('').replace(/\w\*$/, fin => `${fin[0]}/*`)
    if (methodes.includes('GET')) routes.push(route)
  }
  await app.close()
  return routes
}

it('every page that is registered is in the list, and only those', async () => {
  const routes = (await registered()).filter(route => !PAS_DES_PAGES.test(route) && route !== '/*')
  expect(routes.length).toBeGreaterThan(30)
  const connues = new Set(pagesDuSite().flatMap(p => p.route ?? []))
  expect(routes.filter(route => !connues.has(route)).sort()).toEqual([])
  expect([...connues].filter(route => !routes.includes(route)).sort()).toEqual([])
})

it('takes the prefix of a language', () => {
  const monde = { lieu: 'x', vide: 'y', liste: 'z', signalement: '0', suivi: '0' }
  expect(pagesDuSite('/en').map(p => p.chemin(monde))).toContain('/en/recherche')
})

it('the declaration tells each of the 106 criteria once, and what is kept says nothing of another', () => {
  const numeros = Object.values(RGAA).flatMap(t => Object.keys(t.criteres))
  expect(numeros).toHaveLength(106)
  expect(new Set(numeros).size).toBe(106)
  const gardees = readPreuves()
  const dits = Object.values(gardees.essais).flat()
  expect(dits.flatMap(p => [...p.tient, ...p.touche, ...p.sansObjet]).filter(n => !numeros.includes(n))).toEqual([])
  expect(MANQUES.filter(n => !(n in ACCESSIBILITE.manquesListe))).toEqual([])
  const comptes = countEtats(declare(gardees))
  expect(Object.values(comptes).reduce((a, b) => a + b)).toBe(106)
  // Nobody has audited the site: what no test looks at is said so, and there is much of it.
  expect(comptes.personne).toBeGreaterThan(20)
})

it('every file of tests that it names exists, and says itself what it holds', () => {
  for (const [fichier, dits] of Object.entries(readPreuves().essais)) {
    const texte = readFileSync(new URL(`../../${fichier}`, FICHIER), 'utf8')
    expect(dits.filter(({ essai }) => !new RegExp(`prouve\\(\\s*'${essai}'`).test(texte))).toEqual([])
  }
  const essais = Object.values(readPreuves().essais).flat()
  const dits = Object.keys(ACCESSIBILITE.essais)
  expect(dits.filter(nom => !essais.some(({ essai }) => essai === nom))).toEqual([])
})
