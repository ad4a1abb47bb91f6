/** A helper's sheet sent by e-mail, over a real base, a real mail server and a real browser: it arrives, and nothing stays of to whom. */
import { pino } from 'pino'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CERTIFICAT } from '../../test/certificat.ts'
import { fautesGraves, openNavigateur } from '../../test/navigateur.ts'
import { type Postier, startPostier } from '../../test/postier.ts'
import { SUIVI } from '../../test/suivi.ts'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { FICHES, ficheInventee, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { createFacteur } from '../courriel/facteur.ts'
import { createServer } from '../server.ts'

const HOSTILE = ficheInventee('lc-0100', {
  nom: 'Espace <script>alert(1)</script>\r\nBcc: autre@exemple.fr',
  commune: 'Roubaix',
  code_postal: '59100',
  code_insee: '59512',
  latitude: 50.692,
  longitude: 3.18,
  adresse: '3 rue des Tisserands',
  telephone: '+33320000100',
  horaires: 'Mo-Fr 09:00-12:00',
  services: ['Aide aux démarches administratives'],
  frais_a_charge: ['Gratuit']
})
const ZELIE = 'zelie.morvan@exemple.fr'
const FEUILLE = '/fiche-accompagnement?lieux=lc-0100&note=Demandez+de+ma+part.'

let postier: Postier
let navigateur: Browser
let origine: string
const journal: string[] = []
type Serveur = Awaited<ReturnType<typeof createServer>>
const serveurs: Serveur[] = []

/** Each server has its own counts of what was sent. */
async function open(port: number | null, duree = 3_000): Promise<string> {
  const facteur =
    port === null
      ? null
      : createFacteur(
          {
            hote: '127.0.0.1',
            port,
            tls: false,
            chiffre: true,
            compte: null,
            de: 'ne-pas-repondre@lieux.exemple.fr',
            racine: 'https://lieux.exemple.fr'
          },
          { duree, autorite: CERTIFICAT }
        )
  const app = await createServer({
    catalogue: createCatalogueCourant(buildCatalogue({ ...PUBLICATION, fiches: [...FICHES, HOSTILE] }, GEOGRAPHIE)),
    geographie: GEOGRAPHIE,
    maintenant: () => new Date('2026-03-06T09:00:00Z'),
    suivi: SUIVI,
    log: pino({ level: 'trace' }, { write: (ligne: string) => void journal.push(ligne) }),
    ...(facteur ? { facteur } : {})
  })
  serveurs.push(app)
  return app.listen({ port: 0, host: '127.0.0.1' })
}

beforeAll(async () => {
  postier = await startPostier({ refuses: ['inconnue@exemple.fr'] })
  navigateur = await openNavigateur()
  origine = await open(postier.port)
})
afterAll(async () => {
  await navigateur?.close()
  for (const app of serveurs) await app.close()
  await postier?.close()
})

const send = async (
  champs: Record<string, string>,
  entetes: Record<string, string> = {},
  vers = origine,
  chemin = '/fiche-accompagnement/courriel'
) => {
  const corps = new FormData()
  for (const [nom, valeur] of Object.entries({ lieux: 'lc-0100', ...champs })) corps.set(nom, valeur)
  const reponse = await fetch(vers + chemin, {
    method: 'POST',
    body: corps,
    headers: entetes
  })
  const html = await reponse.text()
  return { code: reponse.status, html, texte: html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ') }
}
/** The text of a letter, as its reader sees it: quoted-printable undone. */
const lue = (brut: string): string =>
  Buffer.from(
    brut
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hexa: string) => String.fromCharCode(Number.parseInt(hexa, 16))),
    'latin1'
  )
    .toString('utf8')
    .replaceAll('\u00a0', ' ')

describe('a sheet by e-mail', () => {
  it('leaves from the sheet without a script, said beforehand that the address serves once, and arrives in words and in HTML', async () => {
    const contexte = await navigateur.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
    const page = await contexte.newPage()
    await page.goto(origine + FEUILLE)
    await page.getByText('Envoyer par courriel').click()
    expect(await page.locator('.par-courriel').innerText()).toContain(
      'L’adresse sert une fois, pour cet envoi. Nous ne la gardons pas.'
    )
    await page.getByLabel('Adresse de courriel').fill(ZELIE)
    await page.getByRole('button', { name: 'Envoyer la feuille' }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('C’est parti pour z…@exemple.fr')
    expect(await page.content()).not.toContain('zelie')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page.getByRole('link', { name: 'Revenir à la feuille' }).click()
    expect(page.url()).toBe(origine + FEUILLE)
    await contexte.close()

    expect(postier.recues).toHaveLength(1)
    const [recue] = postier.recues
    expect(recue).toMatchObject({ a: [ZELIE], chiffree: true })
    const lettre = lue(recue?.brut ?? '')
    for (const dit of [
      '> Demandez de ma part.',
      '03 20 00 01 00',
      '3 rue des Tisserands, 59100 Roubaix',
      'Vendredi 6 mars : de 9 h à 12 h',
      'de 9 h à 12 h',
      '[ ] Une pièce d’identité',
      'https://lieux.exemple.fr/lieux/lc-0100',
      'nous ne l’avons pas gardée'
    ])
      expect(lettre).toContain(dit)
    expect(lettre).toContain('Espace &lt;script>')
    expect(lettre).not.toMatch(/^(?:Bcc|X-Mailer):.*@/im)
    expect(lettre.slice(lettre.indexOf('<!doctype'))).not.toMatch(/<script|<img|<link/i)
  })

  it('leads to the site of the settings, whatever name it was asked under', async () => {
    const corps = new FormData()
    corps.set('lieux', 'lc-0100')
    corps.set('courriel', 'autre@exemple.fr')
    const forme = new Response(corps)
    const { statusCode } = await (serveurs[0] as Serveur).inject({
      method: 'POST',
      url: '/fiche-accompagnement/courriel',
      headers: { host: 'mechant.exemple', 'content-type': forme.headers.get('content-type') as string },
      payload: Buffer.from(await forme.arrayBuffer())
    })
    expect(statusCode).toBe(200)
    expect(postier.recues.at(-1)?.brut).not.toContain('mechant')
  })

  it('is refused with a way on: an address that is none, a link in the note, a recipient nobody knows', async () => {
    const avant = postier.recues.length
    for (const [champs, code, dit] of [
      [{ courriel: 'zelie' }, 422, 'une seule adresse'],
      [{ courriel: 'a@exemple.fr\r\nBcc: b@exemple.fr' }, 422, 'une seule adresse'],
      [{ courriel: 'a@exemple.fr,b@exemple.fr' }, 422, 'une seule adresse'],
      [{ courriel: ZELIE, note: 'gagnez sur http://mechant.exemple' }, 422, 'adresse d’un site'],
      [{ courriel: ZELIE, note: 'voyez mechant.com' }, 422, 'adresse d’un site'],
      [{ courriel: 'inconnue@exemple.fr' }, 422, 'refuse l’adresse i…@exemple.fr'],
      [{ courriel: ZELIE, lieux: 'k7m-29q-xd0' }, 404, ''],
      [{ courriel: ZELIE, depuis: 'ici' }, 400, '']
    ] as const) {
      const { code: vu, texte } = await send(champs, {}, await open(postier.port))
      expect([vu, texte.includes(dit)], JSON.stringify(champs)).toEqual([code, true])
      expect(texte).not.toContain('inconnue@')
    }
    expect(postier.recues).toHaveLength(avant)
  })

  it('takes a hostile note as text, ends of lines and quotes included', async () => {
    const { code } = await send({ courriel: 'note@exemple.fr', note: '<b onclick="x">gras</b>\r\n.\r\nBcc: b@exemple' })
    expect(code).toBe(200)
    const lettre = lue(postier.recues.at(-1)?.brut ?? '')
    expect(lettre).toContain('> <b onclick="x">gras</b>')
    expect(lettre).toContain('&lt;b onclick=&quot;x&quot;>')
    expect(postier.recues.at(-1)?.a).toEqual(['note@exemple.fr'])
  })

  it('says so when the server is away or does not encrypt, and what to do', async () => {
    const loin = await send({ courriel: ZELIE }, {}, await open(9))
    expect([loin.code, loin.texte.includes('ne répond pas'), loin.texte.includes('imprimez')]).toEqual([
      502,
      true,
      true
    ])
    const clair = await startPostier({ tls: 'jamais' })
    const nu = await send({ courriel: ZELIE }, {}, await open(clair.port))
    expect([nu.code, nu.texte.includes('ne protège pas')]).toEqual([502, true])
    expect(clair.recues).toEqual([])
    await clair.close()
    const muet = await startPostier({ muet: true })
    const lent = await send({ courriel: ZELIE }, {}, await open(muet.port, 400))
    expect([lent.code, lent.texte.includes('trop lent')]).toEqual([502, true])
    await muet.close()
  })

  it('is taken from our own pages only, by post only, and not without end', async () => {
    expect((await send({ courriel: ZELIE }, { 'sec-fetch-site': 'cross-site' })).code).toBe(403)
    expect((await fetch(`${origine}/fiche-accompagnement/courriel?lieux=lc-0100&courriel=${ZELIE}`)).status).toBe(404)
    const neuf = await open(postier.port)
    const codes: number[] = []
    for (let i = 0; i < 12; i++) codes.push((await send({ courriel: `p${i}@exemple.fr` }, {}, neuf)).code)
    expect(codes.slice(0, 10).every(c => c === 200)).toBe(true)
    expect(codes.slice(10)).toEqual([429, 429])
    const autre = await open(postier.port)
    for (let i = 0; i < 3; i++) await send({ courriel: ZELIE }, {}, autre)
    const quatrieme = await send({ courriel: ZELIE }, {}, autre)
    expect([quatrieme.code, quatrieme.texte.includes('Recommencez demain')]).toEqual([429, true])
  })

  it('is in the language of the page it was sent from, with links to pages in that language', async () => {
    const avant = postier.recues.length
    const { code, texte } = await send(
      { courriel: ZELIE },
      {},
      await open(postier.port),
      '/en/fiche-accompagnement/courriel'
    )
    expect([code, texte.includes('On its way to z…@exemple.fr')]).toEqual([200, true])
    const lettre = lue(postier.recues[avant]?.brut ?? '')
    for (const dit of ['How to get there', 'Monday', 'What to bring', 'https://lieux.exemple.fr/en/lieux/lc-0100'])
      expect(lettre).toContain(dit)
    expect(lettre).toContain('<html lang="en">')
    expect(lettre).not.toMatch(/Bonjour|Téléphone|lundi|exemple\.fr\/lieux/)
  })

  it('is not offered without a mail server', async () => {
    const sans = await open(null)
    expect(await (await fetch(sans + FEUILLE)).text()).not.toContain('Envoyer par courriel')
    expect((await send({ courriel: ZELIE }, {}, sans)).code).toBeGreaterThanOrEqual(404)
  })

  it('leaves nothing of an address in the journal', () => {
    expect(journal.length).toBeGreaterThan(20)
    expect(journal.join('')).not.toMatch(/zelie|@exemple/i)
  })
})

describe('what axe finds', () => {
  it.each(['light', 'dark'] as const)(
    'nothing grave on the form, its refusal and its answer, %s',
    async colorScheme => {
      const contexte = await navigateur.newContext({ viewport: { width: 360, height: 640 }, colorScheme })
      const page = await contexte.newPage()
      const neuf = await open(postier.port)
      await page.goto(neuf + FEUILLE)
      await page.getByText('Envoyer par courriel').click()
      expect(await fautesGraves(page)).toEqual([])
      await page.getByLabel('Adresse de courriel').fill('a@exemple')
      await page.getByRole('button', { name: 'Envoyer la feuille' }).click()
      expect(await page.locator('.faute').innerText()).toContain('une seule adresse')
      expect(await fautesGraves(page)).toEqual([])
      await page.getByLabel('Adresse de courriel').fill(ZELIE)
      await page.getByRole('button', { name: 'Envoyer la feuille' }).click()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('C’est parti')
      expect(await fautesGraves(page)).toEqual([])
      await contexte.close()
    }
  )
})
