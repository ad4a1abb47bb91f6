/** « Où ? » over the real towns: an intercommunalité by its name, and towns that bear the same name. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { ficheInventee, PUBLICATION } from '../catalogue/fixture.ts'
import { loadGeographie } from '../reference/load.ts'
import { createServer } from '../server.ts'

const geographie = loadGeographie()
const epci = (nom: string): string => geographie.epcis().find(e => e.nom === nom)?.code ?? ''
const FICHES = [
  ['lc-1', 'Espace des Émailleurs', 'Limoges', '87085', 45.83, 1.26],
  ['lc-2', 'Relais de la Glane', 'Saint-Junien', '87154', 45.89, 0.9],
  ['lc-3', 'Relais Dunkerquois', 'Dunkerque', '59183', 51.03, 2.37],
  ['lc-4', 'Atelier du Provinois', 'Provins', '77379', 48.56, 3.3],
  // A few kilometres from Saint-Léger in the Charente-Maritime.
  ['lc-5', 'Comptoir de Pons', 'Pons', '17283', 45.58, -0.55]
] as const

let app: Awaited<ReturnType<typeof createServer>>
beforeAll(async () => {
  const fiches = FICHES.map(([id, nom, commune, code_insee, latitude, longitude]) =>
    ficheInventee(id, { nom, commune, code_insee, latitude, longitude })
  )
  const catalogue = buildCatalogue({ ...PUBLICATION, fiches }, geographie)
  app = await createServer({ catalogue: createCatalogueCourant(catalogue), geographie })
})
afterAll(() => app.close())

async function lit(url: string) {
  const { statusCode, body, headers } = await app.inject({ url })
  return { code: statusCode, vers: headers.location, html: body.replace(/&amp;/g, '&').replaceAll('\u00a0', ' ') }
}
const q = (texte: string): string => encodeURIComponent(texte)

describe('the name of an intercommunalité', () => {
  it.each([
    ['Porte Océane du Limousin', 'CC Porte Océane du Limousin'],
    ['CC Porte Océane du Limousin', 'CC Porte Océane du Limousin'],
    ['communauté de communes porte oceane du limousin', 'CC Porte Océane du Limousin'],
    ['Limoges Métropole', 'CU Limoges Métropole'],
    ['métropole de Limoges', 'CU Limoges Métropole'],
    ['communauté urbaine de Dunkerque', 'CU de Dunkerque'],
    ['CC du Provinois', 'CC du Provinois'],
    ['Roannais', 'CA Roannais Agglomération'],
    ['Métropole de Lyon', 'Métropole de Lyon'],
    ['Grand Lyon', 'Métropole de Lyon'],
    ['le Grand Troyes', 'CA Troyes Champagne Métropole'],
    ['Grand Nancy', 'Métropole du Grand Nancy'],
    ['métropole de Lille', 'Métropole Européenne de Lille'],
    ['Lille Métropole', 'Métropole Européenne de Lille'],
    ['la métropole de Rouen', 'Métropole Rouen Normandie'],
    ['agglo de Lens', 'CA de Lens - Liévin'],
    ['communauté de communes de Saint-Junien', 'CC Porte Océane du Limousin']
  ])('« %s » leads to its places', async (tape, nom) => {
    const code = epci(nom)
    expect(code).toMatch(/^\d{9}$/)
    expect(await lit(`/recherche?q=${q(tape)}&tri=nom`)).toMatchObject({
      code: 303,
      vers: `/recherche?tri=nom&epci=${code}`
    })
  })

  it.each(['grand rue', 'métropole', 'la communauté Emmaüs'])('« %s » names none', async tape => {
    expect((await lit(`/recherche?q=${q(tape)}&tri=nom`)).vers ?? '').not.toContain('epci=')
  })

  it('lists those of its towns, and the orientation starts from their middle', async () => {
    const liste = await lit(`/recherche?epci=${epci('CC Porte Océane du Limousin')}`)
    expect(liste.html).toContain('1 lieu dans la communauté de communes Porte Océane du Limousin')
    const { html } = await lit(`/orientation?services=peu-importe&ou=${q('Porte Océane du Limousin')}`)
    expect(html).toContain('Vous partez de : Communauté de communes Porte Océane du Limousin.')
    const reponse = await lit(`/orientation?services=peu-importe&ou=${q('Limoges Métropole')}&trajet=bus&etape=reponse`)
    expect(reponse.html).toContain('Espace des Émailleurs')
    expect(reponse.html).not.toContain('Relais de la Glane')
  })

  it('is offered first when it is a town’s too, and beside the places that bear its word', async () => {
    const ville = await lit('/recherche?q=Dunkerque')
    expect(ville.html).toContain('à Dunkerque')
    expect(ville.html).toMatch(
      new RegExp(
        `<a href="/recherche\\?epci=${epci('CU de Dunkerque')}">Intercommunalité : Communauté urbaine de Dunkerque</a>`
      )
    )
    const mot = await lit('/recherche?q=Provinois')
    expect(mot.html).toContain('Atelier du Provinois')
    expect(mot.html).toContain('Intercommunalité : Communauté de communes du Provinois')
  })

  it('is nothing that a town’s own name says: Limoges is Limoges', async () => {
    const { code, html } = await lit('/recherche?q=Limoges')
    expect([code, html.includes('Intercommunalité')]).toEqual([200, false])
  })
})

describe('towns of one name', () => {
  it('are asked about first, those that have places near before the others, all of them within reach', async () => {
    const { code, html } = await lit('/orientation?besoin=imprimer&quand=soir&ou=Saint-L%C3%A9ger')
    expect(code).toBe(200)
    expect(html).toContain('Plusieurs communes s’appellent « Saint-Léger ». Laquelle ?')
    expect(html).not.toContain('Vous partez de')
    const codes = [...html.matchAll(/commune=(\d{5})[^"]*">Saint-Léger \(\d\d /g)].map(m => m[1])
    const toutes = geographie.parNom('saint leger').filter(c => c.type === 'COM')
    expect([codes[0], codes.length]).toEqual(['17354', toutes.length])
    expect(html.match(/<details>.*?<\/details>/s)?.[0].match(/Saint-Léger \(/g) ?? []).toHaveLength(
      Math.max(0, toutes.length - 8)
    )
    expect(html).toContain('href="/orientation?besoin=imprimer&commune=17354&quand=soir"')
    const choisie = await lit('/orientation?besoin=imprimer&commune=17354&quand=soir')
    expect(choisie.html).toContain('Vous partez de : Saint-Léger (17 Charente-Maritime).')
  })

  it('are not asked about when one is far bigger, or its département is said', async () => {
    expect((await lit('/orientation?besoin=imprimer&ou=Montreuil')).html).toContain(
      'Vous partez de : Montreuil (93 Seine-Saint-Denis).'
    )
    expect((await lit('/orientation?besoin=imprimer&ou=Saint-Denis')).html).toContain('Laquelle ?')
    expect((await lit('/orientation?besoin=imprimer&ou=Saint-Denis+93')).html).toContain(
      'Vous partez de : Saint-Denis (93 Seine-Saint-Denis).'
    )
    expect((await lit('/orientation?besoin=imprimer&ou=Limoges')).html).toContain('Vous partez de : Limoges.')
  })
})
