/** The carrier against a real mail server: what leaves, what does not, and that nobody is told of an address. */
import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { CERTIFICAT } from '../../test/certificat.ts'
import { type Postier, startPostier } from '../../test/postier.ts'
import { masque, readCourriel } from './dit.ts'
import { createFacteur } from './facteur.ts'

const ZELIE = 'zelie.morvan@exemple.fr'
const LETTRE = { a: ZELIE, sujet: 'Pour y aller : Médiathèque', texte: 'Le lundi\n', html: '<p>Le lundi</p>' }

let postier: Postier | null = null
afterEach(async () => {
  await postier?.close()
  postier = null
})

async function start(
  reglages: Parameters<typeof startPostier>[0] = {},
  plus: {
    chiffre?: boolean
    tls?: boolean
    duree?: number
    port?: number
    autorite?: string | null
    compte?: string
  } = {}
) {
  postier = await startPostier(reglages)
  const echecs: unknown[] = []
  let la = 0
  const { compte } = plus
  const facteur = createFacteur(
    {
      hote: '127.0.0.1',
      port: plus.port ?? postier.port,
      tls: plus.tls ?? false,
      chiffre: plus.chiffre ?? true,
      compte: compte ? { nom: 'site', secret: () => compte } : null,
      de: 'ne-pas-repondre@lieux.exemple.fr',
      racine: 'https://lieux.exemple.fr'
    },
    {
      duree: plus.duree ?? 3_000,
      maintenant: () => la,
      onEchec: vu => echecs.push(vu),
      ...(plus.autorite === null ? {} : { autorite: plus.autorite ?? CERTIFICAT })
    }
  )
  return {
    facteur,
    echecs,
    postier,
    wait: (ms: number) => {
      la += ms
    }
  }
}

describe('a letter', () => {
  it.each([
    ['starttls', false],
    ['dabord', true]
  ] as const)(
    'leaves encrypted, by %s, with its text and its HTML, and says that nobody is behind',
    async (tls, dabord) => {
      const { facteur, postier } = await start({ tls }, { tls: dabord })
      expect(await facteur.envoie(LETTRE)).toEqual({ parti: true })
      const [recue, ...autres] = postier.recues
      expect(autres).toEqual([])
      expect(recue).toMatchObject({ de: 'ne-pas-repondre@lieux.exemple.fr', a: [ZELIE], chiffree: true })
      for (const dit of [
        'From: Lieux communs <ne-pas-repondre@lieux.exemple.fr>',
        `To: ${ZELIE}`,
        'Auto-Submitted: auto-generated',
        'text/plain',
        'text/html',
        '<p>Le lundi</p>'
      ])
        expect(recue?.brut).toContain(dit)
    }
  )

  it('gives the account of the settings, once encrypted, and says when it is refused', async () => {
    const compte = { nom: 'site', secret: 'sésame' }
    const { facteur, postier } = await start({ compte }, { compte: 'sésame' })
    expect(await facteur.envoie(LETTRE)).toEqual({ parti: true })
    expect(postier.recues).toHaveLength(1)
    await postier.close()
    const faux = await start({ compte }, { compte: 'autre' })
    expect(await faux.facteur.envoie(LETTRE)).toMatchObject({ parti: false, cause: 'refus' })
    expect(faux.echecs).toEqual([{ cause: 'refus', code: 535 }])
  })

  it('does not leave in clear, nor to a server that nobody vouches for, but to a relay said to be so', async () => {
    const clair = await start({ tls: 'jamais' })
    expect(await clair.facteur.envoie(LETTRE)).toMatchObject({ parti: false, cause: 'chiffrement' })
    expect(clair.postier.recues).toEqual([])
    await clair.postier.close()
    const inconnu = await start({}, { autorite: null })
    expect((await inconnu.facteur.envoie(LETTRE)).parti).toBe(false)
    expect(inconnu.postier.recues).toEqual([])
    await inconnu.postier.close()
    const voisin = await start({ tls: 'jamais' }, { chiffre: false })
    expect(await voisin.facteur.envoie(LETTRE)).toEqual({ parti: true })
  })

  it('comes back with what the server said, without the address, and the journal has less', async () => {
    const inconnue = await start({ refuses: [ZELIE] })
    expect(await inconnue.facteur.envoie(LETTRE)).toEqual({
      parti: false,
      cause: 'destinataire',
      reponse: '550 5.1.1 […] unknown here'
    })
    expect(inconnue.echecs).toEqual([{ cause: 'destinataire', code: 550 }])
    await inconnue.postier.close()
    const refusee = await start({ refuse: `spam for <${ZELIE}>\u001b[2J` })
    const envoi = await refusee.facteur.envoie(LETTRE)
    expect(envoi).toMatchObject({ parti: false, cause: 'refus' })
    expect(JSON.stringify([envoi, refusee.echecs])).not.toMatch(/zelie|\\u001b/i)
  })

  it('is given up when the server is away, when it is slow, when it never says its name', async () => {
    const absent = await start({}, { port: 9 })
    expect(await absent.facteur.envoie(LETTRE)).toMatchObject({ parti: false, cause: 'injoignable' })
    await absent.postier.close()
    const lent = await start({ muet: true }, { duree: 500 })
    const debut = performance.now()
    expect(await lent.facteur.envoie(LETTRE)).toMatchObject({ parti: false, cause: 'lent' })
    expect(performance.now() - debut).toBeLessThan(2_000)
    const muet = createServer(() => {})
    await new Promise<void>(done => muet.listen(0, '127.0.0.1', done))
    const { port } = muet.address() as { port: number }
    await lent.postier.close()
    const sourd = await start({}, { port, duree: 500 })
    expect(await sourd.facteur.envoie(LETTRE)).toMatchObject({ parti: false, cause: 'lent' })
    muet.close()
  })

  it('goes three times a day to one address, whatever its capitals', async () => {
    const { facteur, postier, wait } = await start()
    for (const a of [ZELIE, 'Zelie.Morvan@exemple.fr', ZELIE])
      expect((await facteur.envoie({ ...LETTRE, a })).parti).toBe(true)
    expect(await facteur.envoie(LETTRE)).toEqual({ parti: false, cause: 'limite', reponse: null })
    expect((await facteur.envoie({ ...LETTRE, a: 'autre@exemple.fr' })).parti).toBe(true)
    wait(86_400_000)
    expect((await facteur.envoie(LETTRE)).parti).toBe(true)
    expect(postier.recues).toHaveLength(5)
  })

  it('has the headers that we gave it and no other, whatever its subject holds', async () => {
    const { facteur, postier } = await start()
    await facteur.envoie({ ...LETTRE, sujet: 'Lieu\r\nBcc: autre@exemple.fr\r\n\r\n<b>corps</b>' })
    const [recue] = postier.recues
    expect(recue?.a).toEqual([ZELIE])
    expect(recue?.brut).not.toMatch(/^Bcc:/im)
  })
})

describe('an address', () => {
  it.each([' zelie@exemple.fr ', 'z.m+aide@sous.exemple.fr', "o'brien@exemple.fr"])('is one: %s', texte =>
    expect(readCourriel(texte)).toBe(texte.trim())
  )
  it.each([
    '',
    'zelie',
    'zelie@exemple',
    'a@exemple.fr,b@exemple.fr',
    'a@exemple.fr b@exemple.fr',
    'Zélie <zelie@exemple.fr>',
    'zelie@exemple.fr\r\nBcc: b@exemple.fr',
    'zelie@exemple.fr%0aBcc:b',
    '"a b"@exemple.fr',
    '.zelie@exemple.fr',
    'ze..lie@exemple.fr',
    `${'a'.repeat(65)}@exemple.fr`,
    'zelie@[127.0.0.1]',
    'zelie@exemple.fr\0'
  ])('is none: %j', texte => expect(readCourriel(texte)).toBeNull())

  it('is shown with nearly nothing of it', () => {
    expect(masque(ZELIE)).toBe('z…@exemple.fr')
  })
})
