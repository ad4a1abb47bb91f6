import { readdirSync, readFileSync } from 'node:fs'
import { besoinsDe } from '@lieux-communs/core'
import { afterAll, describe, expect, it } from 'vitest'
import { SUIVI } from '../../../test/suivi.ts'
import { buildCatalogue } from '../../catalogue/construction.ts'
import { createCatalogueCourant } from '../../catalogue/courant.ts'
import { FICHES, ficheInventee, GEOGRAPHIE, PUBLICATION } from '../../catalogue/fixture.ts'
import type { Retours } from '../../retours/dit.ts'
import { createServer } from '../../server.ts'
import { adresseEn, isTraduite, OFFERTES, readAdresse } from './adresses.ts'
import { EN } from './en/index.ts'
import { FALC } from './falc/index.ts'
import { enLangue, langueCourante, manquesDe, motsSources } from './langue.ts'
import { lienTraduits } from './liens.ts'

const COMPLET = ficheInventee('lc-0101', {
  nom: 'Point numérique des Fabricants',
  commune: 'Roubaix',
  code_postal: '59100',
  code_insee: '59512',
  latitude: 50.692,
  longitude: 3.18,
  typologie: ['RFS', 'BIB'],
  horaires: 'Mo-Fr 09:00-12:00 "sur rendez-vous"; Sa 14:00+',
  services: [
    'Aide aux démarches administratives',
    'Loisirs et créations numériques',
    'Utilisation sécurisée du numérique'
  ],
  itinerance: ['Itinérant'],
  frais_a_charge: ['Gratuit sous condition'],
  modalites_acces: ['Téléphoner', 'Contacter par mail'],
  modalites_accompagnement: ['En autonomie', 'Dans un atelier collectif', 'À distance'],
  publics_specifiquement_adresses: ['Seniors', 'Jeunes'],
  prise_en_charge_specifique: ['Surdité', 'Langues étrangères (anglais)'],
  dispositif_programmes_nationaux: ['France Services'],
  telephone: '+33320000100',
  date_maj: '2026-02-01'
})

const SIGNALEMENT = {
  numero: '4F7K-2',
  identite: 'lc-0001',
  sujet: 'horaires',
  recue_le: '2026-03-01T09:00:00Z',
  close_le: null,
  reponse: null
}
const RETOURS = {
  signale: async () => SIGNALEMENT.numero,
  lit: async () => SIGNALEMENT,
  repond: async () => true
} as unknown as Retours

const catalogue = buildCatalogue({ ...PUBLICATION, fiches: [...FICHES, COMPLET] }, GEOGRAPHIE)
const app = await createServer({
  catalogue: createCatalogueCourant(catalogue),
  geographie: GEOGRAPHIE,
  maintenant: () => new Date('2026-03-06T09:00:00Z'),
  suivi: SUIVI,
  retours: RETOURS
})
afterAll(() => app.close())

/** Every kind of page of the way to a place, in most of its states. */
const PAGES = [
  '/',
  '/orientation',
  '/orientation?besoin=print',
  '/orientation?besoin=xyzzy',
  '/orientation?services=rien-de-tel',
  '/orientation?besoin=imprimer&ou=Roubaix',
  '/orientation?besoin=imprimer&ou=Nullepart',
  '/orientation?besoin=imprimer&ou=Nord',
  '/orientation?besoin=imprimer&ou=Roubaix&trajet=bus',
  '/orientation?besoin=imprimer&ou=Roubaix&trajet=bus&quand=soir',
  '/orientation?besoin=imprimer&ou=Roubaix&trajet=bus&quand=semaine&aide=groupe',
  '/orientation?besoin=imprimer&ou=Roubaix&trajet=bus&quand=semaine&aide=individuel&aussi=rien',
  '/orientation?pour=autrui&besoin=imprimer&ou=Roubaix&trajet=bus&quand=soir&aide=groupe&aussi=gratuit&aussi=lire',
  '/orientation?besoin=imprimer&ou=59100&trajet=voiture&quand=maintenant&aide=distance&aussi=langue',
  '/recherche',
  '/recherche?q=Roubaix',
  '/recherche?q=Roubaix&filtrer=1',
  '/recherche?q=Roubais',
  '/recherche?q=59100',
  '/recherche?q=Nord',
  '/recherche?q=Mac%C3%A9',
  '/recherche?q=Roubaix&comparer=lc-0001',
  '/recherche?q=xyzzy',
  '/recherche?q=Roubaix&frais_a_charge=Payant',
  '/recherche?autour=50.692,3.175',
  '/recherche?q=Roubaix&page=9',
  '/recherche?q=M%ff',
  `/recherche?q=${'a'.repeat(300)}`,
  '/lieux/lc-0001',
  '/lieux/lc-0002',
  '/lieux/lc-0003',
  '/lieux/lc-0005',
  '/lieux/lc-0009',
  '/lieux/lc-0101',
  '/lieux/inconnu',
  '/lieux/lc-0001/signaler',
  '/signalements',
  '/signalements/4F7K-2',
  '/signalements/4F7K-2?neuf=1',
  '/suivi/lc-0001',
  '/suivi/lc-0001/merci?reponse=non',
  '/comparer',
  '/comparer?lieux=lc-0001',
  '/comparer?lieux=lc-0001,lc-0002,lc-0101',
  '/fiche-accompagnement',
  '/fiche-accompagnement?lieux=lc-0001,lc-0101,rien&note=bring+this',
  '/fiche-accompagnement?lieux=lc-0002&depuis=50.69,3.17',
  '/communes/59512',
  '/communes/61232',
  '/communes/59100',
  '/departements/59',
  '/departements/99',
  '/regions/32',
  '/annuaire/commune/59512',
  '/annuaire/departement/59',
  '/annuaire/commune/61232',
  '/plan-du-site',
  '/mentions-legales',
  '/donnees-personnelles',
  '/a-propos',
  '/hors-ligne',
  '/carte',
  '/carte?q=Roubaix',
  '/carte?q=Nord&tri=fraicheur',
  '/carte?q=Roubaix&lieu=lc-0101',
  '/carte?emprise=3.1,50.6,3.3,50.8',
  '/carte?emprise=-4.9,48.1,-4.8,48.2',
  '/recherche?q=Roubaix&tri=nom'
]

/** The words of every kind that French pages say, each with at least two words: a lone « Services » is also English. */
function* textsOf(mots: unknown, autres: unknown): Generator<string> {
  if (typeof mots === 'string') {
    if (mots !== autres && /\p{L}\s\p{L}|[éèêàçùîôœ]/u.test(mots)) yield mots
  } else if (typeof mots === 'object' && mots !== null)
    for (const [cle, valeur] of Object.entries(mots))
      yield* textsOf(valeur, (autres as Record<string, unknown> | undefined)?.[cle])
}
const FRANCAIS = [...motsSources()].flatMap(([nom, mots]) => [
  ...textsOf(mots, (EN as Readonly<Record<string, unknown>>)[nom])
])

// Words that no English sentence holds: whoever forgets to translate writes one of them.
const MOTS_VIDES =
  /(?<![\p{L}’'-])(?:vous|votre|vos|pour|avec|près|lieux?|aucune?|dans|sur|est|sont|les|des|une|du|au|aux|et|ou|où|qui|que|pas|plus|cette|ce|ces|nous|notre|à|fermé|ouvert|horaires|connue?s?|voir|revenir|chercher|lundi|mars|février|jours?)(?![\p{L}’'-])/iu

/** Names that stay French in any sentence. */
const NOMS = [
  'Lieux communs',
  'Défenseur des droits',
  'CNIL, Service des plaintes',
  'ervice que le standard ne connaît pas',
  ...Array.from({ length: catalogue.taille }, (_, rang) => catalogue.fiche(rang).lieu)
    .flatMap(({ nom, adresse, commune }) => [nom, adresse, commune])
    .flatMap(x => x ?? []),
  ...GEOGRAPHIE.departements().map(d => d.nom),
  ...GEOGRAPHIE.regions().map(r => r.nom)
].sort((a, b) => b.length - a.length)

/** What an English page says in English: without what it marks as French, nor the names that nothing translates. */
function englishOf(html: string): string {
  let texte = html
    .replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
    .replace(
      /<svg\b.*?<\/svg>/gs,
      svg => (/<title>(.*?)<\/title>/s.exec(svg)?.[1] ?? '') + (svg.match(/aria-label="[^"]*"/g) ?? []).join(' ')
    )
  // The innermost first, whatever their tag, so that what is nested goes with its parent.
  for (let avant = ''; avant !== texte; ) {
    avant = texte
    texte = texte.replace(/<(\w+)\b[^>]*\slang="fr"[^>]*>(?:(?!<\1\b).)*?<\/\1>/gs, ' ')
  }
  const dits = [...texte.matchAll(/\s(?:aria-label|alt|placeholder|data-refus|content)="([^"]*)"/g)].map(m => m[1])
  let clair = `${texte.replace(/<[^>]+>/g, ' ')} ${dits.join(' ')}`
    // An address written out, on paper.
    .replace(/localhost\S*/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
  for (const nom of NOMS) clair = clair.replaceAll(nom.replace(/\s+/g, ' '), '§')
  return clair
}

describe('nothing half translated', () => {
  it('teaches English every word that the pages of the way say', () => {
    expect(motsSources().size).toBeGreaterThan(40)
    for (const langue of OFFERTES.filter(l => l !== 'fr')) expect(manquesDe(langue)).toEqual([])
    expect(Object.keys(EN).filter(nom => !motsSources().has(nom))).toEqual([])
  })

  it.each(PAGES)('%s speaks English, and nothing else', async chemin => {
    const { body, statusCode } = await app.inject(adresseEn('en', chemin) ?? chemin)
    expect(statusCode).toBeLessThan(500)
    expect(body).toContain('<html lang="en">')
    const dit = englishOf(body)
    expect(FRANCAIS.filter(texte => dit.includes(texte.replace(/\s+/g, ' ')))).toEqual([])
    const francais = MOTS_VIDES.exec(dit)
    expect(francais && dit.slice(Math.max(0, francais.index - 60), francais.index + 60)).toBeNull()
  })

  it('has a page of each kind in its table', () => {
    expect(PAGES.filter(chemin => !isTraduite(chemin))).toEqual([])
  })

  it.each([EN.accueil, FALC.accueil])('understands each need that its home page offers', accueil => {
    const besoins = [...accueil.exemples, ...accueil.lesPortes.flatMap(p => p.besoins)]
    expect(besoins.filter(b => besoinsDe(b).length === 0)).toEqual([])
    expect(besoinsDe('buy a cheap computer')[0]?.service).toBe('Acquisition de matériel informatique à prix solidaire')
  })

  it('catches a word left in French', () => {
    expect(MOTS_VIDES.test(englishOf('<p>Free, appelez avec confiance</p>'))).toBe(true)
    expect(MOTS_VIDES.test(englishOf('<p>Free, <b lang="fr">appelez <i>avec</i> confiance</b></p>'))).toBe(false)
  })

  // Those for people who publish, keep or reuse data: in French only, and linked as such.
  const FRANCAIS_SEULS =
    /^(?:accessibilite|api|attente|champs|donnees|editions|exploitant|geocodage|moissons|pivots|pourquoi|proposer|publier|rgaa|sources|widget)\.mots\.ts$/
  /** What whoever keeps the site reads, and what one file says for all languages. */
  const HORS_DES_PAGES = new Set(['GUICHET_SIGNALEMENTS', 'MANIFESTE_DIT', 'PAGE_THEME'])
  it('keeps the words of each page where a language finds them', () => {
    const web = new URL('../', import.meta.url)
    const fichiers = ['', 'pages/', 'theme/', 'widget/'].flatMap(d =>
      readdirSync(new URL(d || '.', web))
        .filter(f => f.endsWith('.mots.ts') && !FRANCAIS_SEULS.test(f))
        .map(f => d + f)
    )
    expect(fichiers.length).toBeGreaterThan(20)
    for (const fichier of fichiers) {
      const code = readFileSync(new URL(fichier, web), 'utf8')
      expect(code, `${fichier} : ses mots passent par selonLangue`).toContain('selonLangue(')
      const seuls = [...code.matchAll(/^export const ([A-Z_]+)\b.*= \{$/gm)].filter(
        ([, nom]) => !nom?.endsWith('_FR') && !HORS_DES_PAGES.has(nom ?? '')
      )
      expect(
        seuls.map(([, nom]) => nom),
        fichier
      ).toEqual([])
    }
  })
})

/** Each text of some words, by where it stands: `accueil.pour.0.titre`; what functions say is seen on pages. */
function* named(mots: unknown, ou: string): Generator<readonly [string, string]> {
  if (typeof mots === 'string') yield [ou, mots]
  else if (typeof mots === 'object' && mots !== null)
    for (const [cle, valeur] of Object.entries(mots)) yield* named(valeur, `${ou}.${cle}`)
}
const mots = (texte: string): number => texte.split(/[\s\u00a0]+/).filter(m => /[\p{L}\d]/u.test(m)).length
const FRANCAIS_DITS = [...motsSources()].flatMap(([nom, dits]) => [...named(dits, nom)])
const FALC_DITS = new Map(Object.entries(FALC).flatMap(([nom, dits]) => [...named(dits, nom)]))

describe('plain French', () => {
  /** Said alike because nothing is easier: up to three words are a name or a label (« Téléphone », « À pied »), these are longer. */
  const PAREILS: ReadonlySet<string> = new Set([
    // Titles and buttons of four everyday words.
    'Comment on vous aide',
    'Chercher un autre lieu',
    'Ce que vous faites',
    'Ce que nous gardons',
    'Vous touchez « Près de moi »',
    'Voir toute la carte',
    'Je ne sais pas',
    'En bus ou à vélo',
    // What it calls itself.
    'Le groupe de travail'
  ])

  it('is written for it: no sentence of it is the French one', () => {
    expect(manquesDe('falc')).toEqual([])
    const pareils = FRANCAIS_DITS.filter(
      ([ou, texte]) => mots(texte) > 3 && FALC_DITS.get(ou) === texte && !PAREILS.has(texte.replace(/\s/g, ' '))
    )
    expect(pareils).toEqual([])
  })

  it('says one idea a sentence: short ones, without a semicolon nor an abbreviation', () => {
    const phrases = [...FALC_DITS].flatMap(([ou, texte]) => texte.split(/(?<=[.?!:])\s/).map(p => [ou, p] as const))
    expect(phrases.length).toBeGreaterThan(400)
    // « CNIL, Service des plaintes… » is an address.
    const longues = phrases.filter(([ou, p]) => mots(p) > 17 && ou !== 'personnes.cnilCourrier')
    expect(longues).toEqual([])
    expect(phrases.filter(([, p]) => /;|\betc\b|\(s\)|c\.-à-d/.test(p))).toEqual([])
  })

  it.each(PAGES)('%s is in it, and says none of the sentences that it has written anew', async chemin => {
    const { body, statusCode } = await app.inject(adresseEn('falc', chemin) ?? chemin)
    expect(statusCode).toBeLessThan(500)
    expect(body).toContain('<html lang="fr" class="facile">')
    expect(body).toContain('<meta name="robots" content="noindex"/>')
    const dit = englishOf(body)
    const restes = FRANCAIS_DITS.filter(([ou, texte]) => mots(texte) > 3 && FALC_DITS.get(ou) !== texte)
      .map(([, texte]) => texte.replace(/\s+/g, ' '))
      // What plain French says too, elsewhere or in a longer sentence.
      .filter(texte => ![...FALC_DITS.values()].some(facile => facile.replace(/\s+/g, ' ').includes(texte)))
    expect(restes.filter(texte => dit.includes(texte))).toEqual([])
  })

  it('is offered by a link, and told to no search engine as another French', async () => {
    const { body } = await app.inject('/communes/59512')
    expect(body).toContain('<a href="/falc/communes/59512" hreflang="fr" lang="fr">Facile à lire</a>')
    expect(body.match(/rel="alternate" hreflang="[^"]+"/g)).toEqual([
      'rel="alternate" hreflang="fr"',
      'rel="alternate" hreflang="en"',
      'rel="alternate" hreflang="x-default"'
    ])
    const { body: facile } = await app.inject('/falc/communes/59512')
    expect(facile).not.toContain('rel="alternate" hreflang')
    expect(facile).toMatch(/<link rel="canonical" href="[^"]*\/falc\/communes\/59512"/)
  })

  it('shows a picture beside what one does there, whether it is open, the phone and the address', async () => {
    const facile = (await app.inject('/falc/lieux/lc-0101')).body
    const usuelle = (await app.inject('/lieux/lc-0101')).body
    expect(facile.match(/class="image-facile"/g)?.length).toBeGreaterThanOrEqual(4)
    expect(usuelle).not.toContain('image-facile')
  })
})

describe('the address says the language', () => {
  it('puts it before the path of pages that are in every language, and of no other', () => {
    expect(adresseEn('en', '/')).toBe('/en')
    expect(adresseEn('en', '/?x=1')).toBe('/en?x=1')
    expect(adresseEn('en', '/recherche?q=Lens#carte')).toBe('/en/recherche?q=Lens#carte')
    expect(adresseEn('fr', '/recherche')).toBe('/recherche')
    for (const seule of ['/donnees', '/api/v1/lieux', '/lieux/x/pourquoi', '//ici.example'])
      expect(adresseEn('en', seule)).toBeNull()
  })

  it('reads it back, and leaves alone what only begins alike', () => {
    expect(readAdresse('/en')).toEqual({ langue: 'en', adresse: '/' })
    expect(readAdresse('/en/')).toEqual({ langue: 'en', adresse: '/' })
    expect(readAdresse('/en?x=1')).toEqual({ langue: 'en', adresse: '/?x=1' })
    expect(readAdresse('/en/recherche?q=a%20b')).toEqual({ langue: 'en', adresse: '/recherche?q=a%20b' })
    expect(readAdresse('/en/donnees')).toEqual({ langue: 'en', adresse: '/en/donnees' })
    expect(readAdresse('/enfants')).toEqual({ langue: 'fr', adresse: '/enfants' })
    expect(readAdresse('/falc/recherche?q=Lens')).toEqual({ langue: 'falc', adresse: '/recherche?q=Lens' })
    expect(readAdresse('/falcon')).toEqual({ langue: 'fr', adresse: '/falcon' })
  })

  it('leads to the French page when that one is in French only, and nowhere for what is no page', async () => {
    const vers = async (chemin: string) => {
      const { statusCode, headers } = await app.inject(chemin)
      return [statusCode, headers.location]
    }
    expect(await vers('/en/donnees')).toEqual([302, '/donnees'])
    expect(await vers('/en/sources/ville-inventee')).toEqual([302, '/sources/ville-inventee'])
    for (const rien of ['/en/api/v1/lieux', '/en/rien', '/en//ailleurs.example', '/en/tuiles/0/0/0.mvt'])
      expect(await vers(rien)).toEqual([404, undefined])
    expect((await app.inject('/en/rien')).body).toContain('This page does not exist')
  })

  it('is kept by redirections, and by what is refused', async () => {
    expect((await app.inject('/en/recherche?q=lc-0001')).headers.location).toBe('/en/lieux/lc-0001')
    expect((await app.inject('/en/signalements?numero=4F7K-2')).headers.location).toBe('/en/signalements/4F7K-2')
    const { statusCode, body } = await app.inject({ method: 'DELETE', url: '/en/recherche' })
    expect(statusCode).toBe(405)
    expect(body).toContain('This page can only be read')
  })

  it('is that of the calendar of a place, of its square to photograph and of what robots are refused', async () => {
    const { body } = await app.inject('/en/lieux/lc-0001.ics')
    expect(body).toContain('Phone: 03')
    expect(body).toContain('/en/lieux/lc-0001')
    expect((await app.inject('/en/lieux/lc-0001')).body).toMatch(/data-adresse="http:[^"]*\/en\/lieux\/lc-0001"/)
    expect((await app.inject('/robots.txt')).body).toContain('Disallow: /en/recherche\n')
  })
})

describe('the links of a page', () => {
  it('lead to pages of its language; to French ones they say so', () => {
    const ecrit = (html: string) => lienTraduits(html, 'en', ' (in French)')
    expect(ecrit('<a class="x" href="/recherche?q=a&amp;page=2">Next</a>')).toBe(
      '<a class="x" href="/en/recherche?q=a&amp;page=2">Next</a>'
    )
    expect(ecrit('<form action="/orientation" method="get">')).toBe('<form action="/en/orientation" method="get">')
    expect(ecrit('<a href="/donnees">Data</a> <a href="/sources">S</a>, <a href="/">H</a>')).toBe(
      '<a href="/donnees" hreflang="fr">Data (in French)</a> <a href="/sources" hreflang="fr">S (in French)</a>, <a href="/en">H</a>'
    )
    for (const laisse of [
      '<a href="/api/v1/lieux">JSON</a>',
      '<a href="/en/lieux/lc-0001">One</a>',
      '<a href="#carte">Map</a>',
      '<a href="https://ailleurs.example/recherche">Elsewhere</a>',
      '<a href="//ailleurs.example">Elsewhere</a>',
      '<a href="/recherche" hreflang="fr" lang="fr">Français</a>',
      '<p>href="/recherche"</p>'
    ])
      expect(ecrit(laisse)).toBe(laisse)
    expect(lienTraduits('<a href="/donnees">Données</a>', 'fr', 'x')).toBe('<a href="/donnees">Données</a>')
  })

  it('stay in English from page to page: every one that is not said to be French', async () => {
    for (const chemin of ['/', '/recherche?q=Roubaix', '/lieux/lc-0001', '/departements/59', '/orientation']) {
      const { body } = await app.inject(adresseEn('en', chemin) as string)
      const liens = [...body.matchAll(/<(?:a|form)\b[^>]*\s(?:href|action)="(\/[^"]*)"[^>]*>/g)]
      expect(liens.length).toBeGreaterThan(5)
      const autres = liens.filter(([balise, href = '']) => !/^\/(?:en\b|api\/)/.test(href) && !/lang="fr"/.test(balise))
      expect(autres.map(([balise]) => balise)).toEqual([])
    }
  })

  it('are offered to this same page in the other language, and told to search engines', async () => {
    const { body } = await app.inject('/en/communes/59512')
    expect(body).toContain('<a href="/communes/59512" hreflang="fr" lang="fr">Français</a>')
    expect(body).toContain('<span aria-current="true" lang="en">English</span>')
    expect(body).toMatch(/<link rel="canonical" href="http:\/\/localhost(?::80)?\/en\/communes\/59512"/)
    expect(body).toMatch(/rel="alternate" hreflang="fr" href="http:\/\/localhost(?::80)?\/communes\/59512"/)
    expect(body).toMatch(/rel="alternate" hreflang="x-default" href="http:\/\/localhost(?::80)?\/communes\/59512"/)
    const { body: recherche } = await app.inject('/recherche?q=Roubaix&frais_a_charge=Gratuit')
    expect(recherche).toContain('<a href="/en/recherche?q=Roubaix&amp;frais_a_charge=Gratuit" hreflang="en" lang="en">')
    // In French only: nothing else to lead to than the home page.
    expect((await app.inject('/donnees')).body).toContain('<a href="/en" hreflang="en" lang="en">English</a>')
  })
})

describe('enLangue', () => {
  it('holds for what is done at once, and gives back what was, even when it fails', () => {
    expect(langueCourante()).toBe('fr')
    expect(enLangue({ langue: 'en' }, () => enLangue({ langue: 'fr' }, langueCourante) + langueCourante())).toBe('fren')
    expect(() =>
      enLangue({ langue: 'en' }, () => {
        throw new Error('panne')
      })
    ).toThrow('panne')
    expect(langueCourante()).toBe('fr')
  })

  it('never mixes two pages asked at once', async () => {
    const chemins = ['/comparer?lieux=lc-0001', '/en/comparer?lieux=lc-0001']
    const lues = await Promise.all(Array.from({ length: 20 }, (_, i) => app.inject(chemins[i % 2] as string)))
    for (const [i, { body }] of lues.entries()) expect(body.includes('Comparer des lieux')).toBe(i % 2 === 0)
  })
})
