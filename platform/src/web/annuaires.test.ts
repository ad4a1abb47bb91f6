/** Directories over real HTTP: what the PDF says is read back from its bytes, and how little it takes from others is measured. */
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../../bin/bootstrap.mjs'
import { textesDuPdf } from '../../test/lit-pdf.ts'
import { createAnnuaires, LIEUX_MAX } from '../annuaire/annuaires.ts'
import { imageQr } from '../annuaire/image-qr.ts'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { CANARI_COURRIEL, FICHES, ficheInventee, PUBLICATION } from '../catalogue/fixture.ts'
import { squaresOf } from '../papier/code-qr.ts'
import { loadGeographie } from '../reference/load.ts'
import { createServer } from '../server.ts'
import { strokesOf } from './code-qr.tsx'

const geographie = loadGeographie()
const MARNE = geographie.communes().filter(c => c.departement === '51' && c.type === 'COM')
/** As many as a file may hold, in the towns of one département; and one too many in another. */
const PLEIN = Array.from({ length: LIEUX_MAX }, (_, i) => {
  const commune = MARNE[i % 300] as (typeof MARNE)[number]
  return ficheInventee(`lc-5${String(i).padStart(4, '0')}`, {
    nom: `Médiathèque inventée numéro ${i}`,
    adresse: `${i} rue des Tisserands`,
    commune: commune.nom,
    code_postal: commune.codesPostaux[0] as string,
    code_insee: commune.code,
    telephone: '+33326000001',
    horaires: 'Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00',
    services: ['Aide aux démarches administratives', 'Accès internet et matériel informatique'],
    frais_a_charge: ['Gratuit'],
    modalites_acces: ['Se présenter']
  })
})
const EN_TROP = Array.from({ length: LIEUX_MAX + 1 }, (_, i) =>
  ficheInventee(`lc-6${String(i).padStart(4, '0')}`, {
    nom: `Lieu ${i}`,
    commune: 'Reims',
    code_insee: i < 2 ? '10387' : '10081'
  })
)
const catalogue = buildCatalogue({ ...PUBLICATION, fiches: [...FICHES, ...PLEIN, ...EN_TROP] }, geographie)
const app = await createServer({
  catalogue: createCatalogueCourant(catalogue),
  geographie,
  maintenant: () => new Date('2026-03-06T09:00:00Z')
})
let origine: string
beforeAll(async () => {
  await build()
  origine = await app.listen({ port: 0, host: '127.0.0.1' })
}, 120_000)
afterAll(() => app.close())

const get = (chemin: string, headers: Record<string, string> = {}) => fetch(origine + chemin, { headers })
const pdfOf = async (chemin: string): Promise<string[]> => {
  const reponse = await get(chemin)
  expect([reponse.status, reponse.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  return textesDuPdf(Buffer.from(await reponse.arrayBuffer()))
}
/** What it answered, its bytes read to the last: one left half read would keep the server from closing. */
const codeDe = async (reponse: Promise<Response>): Promise<number> => {
  const lue = await reponse
  await lue.arrayBuffer()
  return lue.status
}
const serre = (texte: string): string => texte.replace(/[\s\u00a0]+/g, '')

describe('a PDF', () => {
  it('has a cover, an index by need, then each place under its town, numbered as the page is', async () => {
    const pages = await pdfOf('/annuaire/departement/59.pdf')
    expect(pages[0]).toContain(
      'Où se faire aider avec le numérique Nord (59) 5 lieux dans 3 communes, le 2 mars 2026 (édition 12).'
    )
    for (let n = 1; n <= 6; n++) expect(pages[0]).toContain(` ${n}. `)
    expect(serre(pages[1] as string)).toContain(serre('Faire ses démarches en ligne'))
    // Lille 1; Roubaix 2, 3, 4: the library of the first is the fourth.
    expect(serre(pages[1] as string)).toContain(serre('Roubaix 4'))
    const lieux = serre(pages.slice(2).join(' '))
    expect(lieux).toContain(
      serre(
        '4 Médiathèque des Trois Ponts Bibliothèque, médiathèque 12 rue des Tisserands 59100 Roubaix 03 20 00 00 01 Du lundi au vendredi : 9 h – 12 h, 13 h 30 – 17 h Le samedi : 9 h – 12 h'
      )
    )
    expect(lieux).toContain(serre('Venez sans rendez-vous. Téléphonez. Gratuit.'))
    expect(lieux).toContain(serre(`page 3 sur ${pages.length}`))
    expect(lieux).toContain(serre('Lille – Tourcoing'))
    expect(lieux).not.toContain(serre(CANARI_COURRIEL))
    expect(pages.join()).not.toContain('\ufffd')
    const html = await (await get('/annuaire/departement/59')).text()
    expect(html).toMatch(/id="lieu-4"[\s\S]{0,200}Médiathèque des Trois Ponts/)
  })

  it('is longer in large print, and says the same', async () => {
    const [ordinaire, gros] = [
      await pdfOf('/annuaire/departement/59.pdf'),
      await pdfOf('/annuaire/departement/59.pdf?gros=1')
    ]
    expect(gros.length).toBeGreaterThan(ordinaire.length)
    for (const rang of catalogue.dansDepartement('59'))
      for (const pages of [ordinaire, gros])
        expect(serre(pages.join(' '))).toContain(serre(catalogue.nom(rang).slice(0, 100)))
  })

  it('is drawn in each language, its cover and its feet too, and no two languages share a file', async () => {
    const anglais = await pdfOf('/en/annuaire/departement/59.pdf')
    expect(anglais[0]).toContain('Where to get help with digital things Nord (59) 5 places in 3 towns, on 2 March 2026')
    expect(anglais[0]).toContain('First look for what you need')
    const suite = serre(anglais.slice(2).join(' '))
    expect(suite).toContain(serre(`page 3 of ${anglais.length}`))
    expect(suite).toContain(serre('Library'))
    expect(serre(anglais.join(' '))).not.toMatch(/Venezsans|Comments’enservir|commune/)
    const facile = await pdfOf('/falc/annuaire/departement/59.pdf?gros=1')
    expect(facile[0]).toContain('Téléphonez avant de partir.')
    const marques = await Promise.all(
      ['', '/en', '/falc'].map(
        async l => (await fetch(`${origine}${l}/annuaire/departement/59.pdf`, { method: 'HEAD' })).headers
      )
    )
    expect(new Set(marques.map(m => m.get('etag'))).size).toBe(3)
    expect(marques.map(m => /annuaire-departement-59(.*)\.pdf/.exec(m.get('content-disposition') ?? '')?.[1])).toEqual([
      '',
      '-en',
      '-facile'
    ])
    expect(await (await get('/en/annuaire/departement/59')).text()).toContain('href="/en/annuaire/departement/59.pdf"')
  })

  it('answers to its kind in the plural too, as pages of territories are written', async () => {
    const reponse = await fetch(`${origine}/annuaire/departements/59.pdf?gros=1`, { redirect: 'manual' })
    expect([reponse.status, reponse.headers.get('location')]).toEqual([301, '/annuaire/departement/59.pdf?gros=1'])
    expect((await get('/annuaire/rues/59')).status).toBe(404)
  })

  it('is not sent again to who has it, nor drawn for who wants its headers', async () => {
    const tete = await fetch(`${origine}/annuaire/commune/59512.pdf`, { method: 'HEAD' })
    const marque = tete.headers.get('etag') ?? ''
    expect(marque).not.toBe('')
    expect(await codeDe(get('/annuaire/commune/59512.pdf', { 'if-none-match': marque }))).toBe(304)
    const gros = await fetch(`${origine}/annuaire/commune/59512.pdf?gros=1`, { method: 'HEAD' })
    expect(gros.headers.get('etag')).not.toBe(marque)
  })

  it(`of ${LIEUX_MAX} places is drawn whole in large print, apart from other requests`, {
    timeout: 120_000
  }, async () => {
    const debut = performance.now()
    let fini = false
    const attentes: number[] = []
    let memoire = 0
    const autres = (async () => {
      while (!fini) {
        const avant = performance.now()
        await (await get('/api/v1/lieux?limite=1')).text()
        attentes.push(performance.now() - avant)
        memoire = Math.max(memoire, process.memoryUsage().rss)
        await new Promise(resolve => setTimeout(resolve, 50))
      }
    })()
    const avant = process.memoryUsage().rss
    const octets = Buffer.from(await (await get('/annuaire/departement/51.pdf?gros=1')).arrayBuffer())
    fini = true
    await autres
    attentes.sort((a, b) => a - b)
    const mediane = attentes[attentes.length >> 1] as number
    const mo = (memoire - avant) / 2 ** 20
    console.log(
      `${LIEUX_MAX} lieux : ${octets.length} octets en ${Math.round(performance.now() - debut)} ms, ${Math.round(mo)} Mo de plus, une page en ${mediane.toFixed(0)} ms (${attentes.at(-1)?.toFixed(0)} au plus)`
    )
    const texte = serre(textesDuPdf(octets).join(' '))
    for (let i = 0; i < LIEUX_MAX; i += 97) expect(texte).toContain(serre(`Médiathèque inventée numéro ${i} `))
    expect(mo).toBeLessThan(768)
    expect(mediane).toBeLessThan(100)
  })

  it('stops at so many places, and leads to smaller territories', async () => {
    const reponse = await get('/annuaire/region/44.pdf')
    expect(reponse.status).toBe(404)
    const html = await reponse.text()
    expect(html).toContain('c’est trop pour un seul fichier')
    expect(html).toContain('href="/annuaire/departement/51"')
    expect(await (await get('/annuaire/region/44')).text()).not.toContain('44.pdf')
  })

  it('of nowhere is none', async () => {
    const reponse = await get('/annuaire/departement/48.pdf')
    expect([reponse.status, (await reponse.text()).includes('href="/departements/48"')]).toEqual([404, true])
  })
})

describe('as many at once as may be', () => {
  it('are drawn; the next is told when to come back, and one drawn already is given', async () => {
    const [un, deux] = [get('/annuaire/commune/51108.pdf'), get('/annuaire/commune/59350.pdf')]
    // Both are being drawn once the threads have begun.
    await new Promise(resolve => setTimeout(resolve, 150))
    const refuse = await get('/annuaire/commune/13055.pdf')
    const garde = await codeDe(get('/annuaire/departement/59.pdf'))
    expect([refuse.status, refuse.headers.get('retry-after'), refuse.headers.get('etag')?.length]).toEqual([
      503,
      '10',
      expect.anything()
    ])
    expect(await refuse.text()).toContain('Trop d’annuaires à la fois')
    expect(garde).toBe(200)
    expect([await codeDe(un), await codeDe(deux)]).toEqual([200, 200])
    expect(await codeDe(get('/annuaire/commune/13055.pdf'))).toBe(200)
  })

  it('a thread that fails is told, and leaves its place', async () => {
    const annuaires = createAnnuaires({ ensemble: 1 })
    await expect(annuaires.draw('faux', false, async () => '{"pas un annuaire')).rejects.toThrow()
    await expect(annuaires.draw('autre', false, () => Promise.reject(new Error('rien à dire')))).rejects.toThrow('rien')
    const encore = annuaires.draw('encore', false, async () => '{')
    const fin = expect(encore).rejects.toThrow()
    await annuaires.close()
    await fin
  })
})

describe('a QR code', () => {
  it('is drawn as strokes that cover its dark squares, and no other', () => {
    const carres = squaresOf('https://lieux.exemple.fr/lieux/k7m-29q-xd0')
    const peints = new Set<string>()
    for (const [, x0, y, gestes] of strokesOf(carres).matchAll(/M(\d+) (\d+)((?:h\d+|m\d+ 0)+)/g)) {
      let x = Number(x0)
      for (const [, genre, n] of (gestes as string).matchAll(/([hm])(\d+)/g))
        for (let i = 0; i < Number(n); i++, x++) if (genre === 'h') peints.add(`${x - 4} ${Number(y) - 4}`)
    }
    const noirs = carres.flatMap((rang, y) => rang.flatMap((noir, x) => (noir ? [`${x} ${y}`] : [])))
    expect(noirs.length).toBeGreaterThan(200)
    expect(new Set(noirs)).toEqual(peints)
  })

  it('as an image has the squares of the one that pages draw', () => {
    const texte = 'https://lieux.exemple.fr/lieux/k7m-29q-xd0'
    const png = Buffer.from(imageQr(texte).split(',')[1] as string, 'base64')
    const cote = png.readUInt32BE(16)
    const debut = png.indexOf('IDAT') + 4
    const points = inflateSync(png.subarray(debut, debut + png.readUInt32BE(debut - 8)))
    const rang = 1 + ((cote + 7) >> 3)
    const noir = (x: number, y: number) => (((points[y * rang + 1 + (x >> 3)] as number) >> (7 - (x & 7))) & 1) === 0
    const carres = squaresOf(texte)
    expect(cote).toBe((carres.length + 4) * 4)
    carres.forEach((ligne, y) => {
      ligne.forEach((plein, x) => {
        expect(noir((x + 2) * 4 + 1, (y + 2) * 4 + 1)).toBe(plein)
      })
    })
  })
})

describe('the page to print', () => {
  it('has each place once in parts, and an index whose numbers are there', async () => {
    const vus: string[] = []
    for (let page = 1; page <= 25; page++) {
      const html = await (await get(`/annuaire/departement/51?page=${page}`)).text()
      const ici = [...html.matchAll(/id="lieu-(\d+)"/g)].map(m => m[1] as string)
      for (const [, n = ''] of html.matchAll(/href="#lieu-(\d+)"/g)) expect(ici).toContain(n)
      vus.push(...ici)
      if (page === 1) expect(html).toContain(`<link rel="canonical" href="${origine}/annuaire/departement/51"/>`)
    }
    expect(vus.map(Number)).toEqual(Array.from({ length: LIEUX_MAX }, (_, i) => i + 1))
    expect((await get('/annuaire/departement/51?page=26')).status).toBe(404)
  })
})
