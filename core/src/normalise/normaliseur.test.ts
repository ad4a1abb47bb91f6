/** A row from what its source says to a record: what is published, reserved, kept raw, counted, and what must never leak. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brutWith, readCorpus } from '../../../test/corpus.ts'
import { RULES } from '../rules/liste.ts'
import type { Brut, Cible, HorairesBruts } from '../standard/brut.ts'
import { CHAMPS, type Champ, type Valeurs } from '../standard/champs.ts'
import { guardCell } from '../standard/ligne.ts'
import { validate } from '../validate/validate.ts'
import { assembleNormaliser } from './normaliseur.ts'
import { cutAtSentence, RESUME_MAX } from './presentation.ts'

const TEXTES = ['adresse', 'commune', 'code_postal'] as const

/** Readers that take what is written: the address and the hours have tests of their own. */
const normalise = assembleNormaliser(
  {
    adresse: brut => {
      const valeurs: Valeurs = {}
      for (const champ of TEXTES) {
        const texte = brut.valeurs[champ]?.[0]?.texte
        if (texte) valeurs[champ] = texte
      }
      return { valeurs, bruts: {}, notices: [] }
    },
    coordonnees: () => ({ valeurs: {}, bruts: {}, notices: [] }),
    horaires: ({ texte = '' }) => ({ osm: texte.startsWith('Mo') ? texte : null, commentaire: null, notices: [] })
  },
  { geographie: { parNom: () => [] } as never, jour: '2026-03-01', territoire: ['35'] }
)

const row = (
  cellules: Partial<Record<Cible, string | readonly string[]>>,
  horaires: HorairesBruts | null = null,
  personnes?: readonly string[]
) => {
  const valeurs: Partial<Record<Cible, Brut['valeurs'][Cible]>> = {}
  for (const [cible, dit] of Object.entries(cellules) as [Cible, string | readonly string[]][]) {
    valeurs[cible] = [dit].flat().map(texte => ({ texte, colonne: cible, sure: false }))
  }
  return normalise({ ...brutWith(valeurs, horaires), ...(personnes && { personnes }) }, { source: 'essai', ligne: 1 })
}

/** Fields whose reading is the business of this folder's own files: not the address, the point nor the hours. */
const LUS_AILLEURS: readonly Champ[] = [
  'id',
  'source',
  'horaires',
  'latitude',
  'longitude',
  'adresse',
  'commune',
  'code_postal',
  'code_insee',
  'complement_adresse'
]
const LUS_ICI = CHAMPS.filter(c => !LUS_AILLEURS.includes(c))

const rulesOf = (record: ReturnType<typeof row>): string[] => record.notices.map(n => n.rule)

describe('services of the second level', () => {
  const INSERTION = 'Insertion professionnelle via le numérique'

  it('are read by code and by name, in the order of their lists, and tell those of the first where the row says none', () => {
    const r = row({ nom: 'Espace des Tilleuls', service_detaille: 'Pix 1.1 ; Réalisation CV, 110' })
    expect(r.valeurs.service_detaille).toEqual(['aptic:110', 'aptic:114', 'pix:1.1'])
    expect(r.valeurs.services).toEqual(['Maîtrise des outils numériques du quotidien', INSERTION])
    expect(r.deduits).toEqual(['services'])
    expect(r.remplis).toContain('services')
    expect(rulesOf(r)).toEqual(['services-deduits'])
  })

  it('leave the first level as the row says it', () => {
    const r = row({ nom: 'Espace', services: 'Accès internet et matériel informatique', service_detaille: 'APTIC 114' })
    expect(r.valeurs.services).toEqual(['Accès internet et matériel informatique'])
    expect(r.deduits).toEqual([])
    expect(rulesOf(r)).toEqual([])
  })

  it('keep raw what no list has, and read a service of the first level written among them', () => {
    const r = row({ nom: 'Espace', service_detaille: 'APTIC 114 ; Atelier poterie ; Parentalité' })
    expect(r.valeurs.service_detaille).toEqual(['aptic:114'])
    expect(r.valeurs.services).toEqual(['Parentalité et éducation avec le numérique'])
    expect(r.bruts.services).toBe('Atelier poterie')
    expect(r.deduits).toEqual([])
    expect(r.notices).toMatchObject([{ rule: 'service-detaille-inconnu', field: 'services', seen: 'Atelier poterie' }])
  })

  it('are no key of a row that has none, and one list for all rows that say the same', () => {
    expect('service_detaille' in row({ nom: 'Espace' }).valeurs).toBe(false)
    const [a, b] = [row({ service_detaille: '110, 111' }), row({ service_detaille: '110, 111' })]
    expect(a?.valeurs.service_detaille).toBe(b?.valeurs.service_detaille)
    expect(a?.valeurs.services).toBe(b?.valeurs.services)
  })
})

describe('contacts', () => {
  it('publishes the public ones, reserves the personal ones, and says it once a field', () => {
    const r = row({
      nom: 'Espace des Tilleuls',
      telephone: '02 99 00 00 01 / 06 00 00 00 01 / 06 00 00 00 02',
      courriels: 'contact@exemple.fr ; prenom.nom@exemple.fr'
    })
    expect(r.valeurs.telephone).toBe('+33299000001')
    expect(r.valeurs.courriels).toEqual(['contact@exemple.fr'])
    expect(r.reserves).toEqual({ telephone: ['+33600000001', '+33600000002'], courriels: ['prenom.nom@exemple.fr'] })
    expect(rulesOf(r)).toEqual(['contact-personnel', 'contact-personnel'])
  })

  it('holds a mobile for a person, whatever the place is called', () => {
    for (const nom of ['Mairie de Valmont', 'France services du Valmont', 'Bus numérique']) {
      expect(row({ nom, telephone: '06 00 00 00 01' }).valeurs.telephone, nom).toBeUndefined()
    }
  })

  it('publishes the mobiles of a list that is wholly of public services', () => {
    const nom = [{ texte: 'Valmont', colonne: 'Nom', sure: false }]
    const telephone = [{ texte: '06 00 00 00 01', colonne: 'Tel', sure: false }]
    const typologie = [{ texte: 'RFS', colonne: null, sure: true }]
    const brut = brutWith({ nom, telephone, typologie })
    expect(normalise(brut, { source: 'essai', ligne: 1 }).valeurs.telephone).toBe('+33600000001')
  })

  it('reserves there the mobile that a text gives with the name of a person, and that one only', () => {
    const nom = [{ texte: 'Valmont', colonne: 'Nom', sure: false }]
    const texte = 'Bus : 06 00 00 00 01. Ateliers : Madame Morvan au 06 00 00 00 02.'
    const presentation_detail = [{ texte, colonne: 'Texte', sure: false }]
    const typologie = [{ texte: 'RFS', colonne: null, sure: true }]
    const brut = brutWith({ nom, presentation_detail, typologie })
    const r = normalise(brut, { source: 'essai', ligne: 1 })
    expect(r.valeurs.presentation_detail).toBe(
      'Bus : 06 00 00 00 01. Ateliers : [nom de personne retiré] au [contact réservé aux professionnels].'
    )
    expect(r.reserves.telephone).toEqual(['+33600000002'])
  })

  it('keeps the account of someone for a name, and a spreadsheet number for a day, saying so', () => {
    const r = row({ nom: '@x', date_maj: '45384' })
    expect([r.valeurs.nom, r.valeurs.date_maj, rulesOf(r)]).toEqual(['@x', '2024-04-02', ['date-reparee']])
  })

  it('leaves a month without its day unknown, and says so', () => {
    for (const mois of ['Décembre 2019', '12/2019']) {
      const r = row({ nom: 'Relais', date_maj: mois })
      expect([r.valeurs.date_maj, r.bruts.date_maj, rulesOf(r)]).toEqual([undefined, mois, ['date-incomplete']])
    }
  })

  it('puts a full number before a short one, and keeps both', () => {
    const r = row({ nom: 'Agence', telephone: ['39 49', '02 99 00 00 01'] })
    expect(r.valeurs.telephone).toBe('+33299000001')
    expect(r.telephones).toEqual(['+33299000001', '3949'])
    expect(row({ nom: 'Agence', telephone: '39 49' }).valeurs.telephone).toBe('3949')
  })

  it('sends each contact home from the wrong column', () => {
    const r = row({
      nom: 'Relais',
      courriels: 'www.exemple.fr',
      site_web: 'contact@exemple.fr',
      telephone: 'accueil@exemple.fr'
    })
    expect(r.valeurs.site_web).toEqual(['http://www.exemple.fr'])
    expect(r.valeurs.courriels).toEqual(['accueil@exemple.fr', 'contact@exemple.fr'])
    expect(rulesOf(r)).toEqual(['courriel-mal-place', 'site-web-mal-place', 'courriel-mal-place'])
    const tel = row({ nom: 'Relais', courriels: '02 99 00 00 01' })
    expect([tel.valeurs.telephone, rulesOf(tel)]).toEqual(['+33299000001', ['telephone-mal-place']])
  })

  it('never loses a valid site for a bad neighbour', () => {
    const r = row({
      nom: 'Relais',
      site_web: 'https://exemple.fr ; Facebook : relais',
      courriels: 'rien@',
      telephone: '12'
    })
    expect(r.valeurs.site_web).toEqual(['https://exemple.fr'])
    expect(r.bruts).toEqual({ courriels: 'rien@', telephone: '12' })
  })
})

describe("a person's contact in any text", () => {
  it('is reserved, and the text says that something stood there', () => {
    const r = row(
      {
        nom: 'Espace des Tilleuls',
        presentation:
          'Rendez-vous auprès de Camille au 06 00 00 00 01 ou camille.exemplard@exemple.fr. Accueil : 02 99 00 00 01, contact@exemple.fr.',
        publics_specifiquement_adresses: 'écrire à camille.exemplard@exemple.fr'
      },
      { texte: 'sur rendez-vous au 06.00.00.00.02' }
    )
    expect(r.valeurs.presentation_resume).toBe(
      'Rendez-vous auprès de Camille au [contact réservé aux professionnels] ou [contact réservé aux professionnels]. Accueil : 02 99 00 00 01, contact@exemple.fr.'
    )
    expect(r.reserves.telephone?.toSorted()).toEqual(['+33600000001', '+33600000002'])
    expect(r.bruts.horaires).toBe('sur rendez-vous au [contact réservé aux professionnels]')
    expect(r.bruts.publics_specifiquement_adresses).toBe('écrire à [contact réservé aux professionnels]')
  })

  it('leaves no trace outside the reserved contacts, wherever the source wrote it', () => {
    const champ = fc.constantFrom<Cible>(...LUS_ICI, 'presentation', 'service_detaille')
    const contact = fc.constantFrom('prenom.nom7@exemple.fr', '06 39 98 00 07', '+33 6 39 98 00 07', '0639980007')
    const autour = fc.constantFrom('', 'voir ', 'Contact : ', 'M. X, ')
    fc.assert(
      fc.property(champ, contact, autour, autour, (cible, qui, avant, apres) => {
        const { reserves, ...montre } = row({ nom: 'Espace des Tilleuls', [cible]: `${avant}${qui} ${apres}`.trim() })
        const texte = JSON.stringify(montre)
        expect(texte).not.toContain('prenom.nom7')
        expect(texte.replace(/[\s.+-]/g, '')).not.toContain('639980007')
        // "M. X" beside the contact of a body is a person too.
        expect(Object.keys(reserves).filter(quoi => quoi !== 'structure_parente')).toHaveLength(1)
      }),
      { numRuns: 500 }
    )
  })
})

describe('lists', () => {
  it('understands "tout public", which means nothing and is not counted as filled', () => {
    const r = row({ nom: 'Relais', publics_specifiquement_adresses: 'Tout public' })
    expect([r.valeurs.publics_specifiquement_adresses, r.notices, r.remplis]).toEqual([undefined, [], ['nom']])
  })

  it('deduces a kind from the name only where the list says none, and says so', () => {
    const nom = 'CCAS d’Ormeval'
    const r = row({ nom })
    expect([r.valeurs.typologie, r.deduits, rulesOf(r)]).toEqual([['CCAS'], ['typologie'], ['typologie-deduite']])
    expect(row({ nom, typologie: 'Mairie' }).valeurs.typologie).toEqual(['MUNI'])
    const inconnue = row({ nom, typologie: 'Guinguette' })
    expect([inconnue.valeurs.typologie, inconnue.bruts.typologie]).toEqual([undefined, 'Guinguette'])
    const mobile = '06 00 00 00 01'
    expect(JSON.stringify(row({ nom: `Mairie d’Ormeval ${mobile}` }).notices)).not.toContain(mobile)
  })

  it('keeps an unknown kind raw, whole, with its own rule', () => {
    const r = row({ nom: 'Relais', typologie: 'Médiathèque ; Guinguette, buvette' })
    expect(r.valeurs.typologie).toEqual(['BIB'])
    expect(r.bruts.typologie).toBe('Guinguette, buvette')
    expect(rulesOf(r)).toEqual(['typologie-inconnue'])
  })

  it('puts every label somewhere: its own list wherever it was written, else the free field', () => {
    const r = row({
      nom: 'Relais',
      formations_labels: 'Étapes numériques (La Poste) ; Aidants Connect',
      dispositif_programmes_nationaux: 'CNFS, Label du Pays de Valmont'
    })
    expect(r.valeurs.formations_labels).toEqual(['Étapes numériques(La Poste)'])
    expect(r.valeurs.dispositif_programmes_nationaux).toEqual(['Conseillers numériques', 'Aidants Connect'])
    expect(r.valeurs.autres_formations_labels).toEqual(['Label du Pays de Valmont'])
  })
})

describe('persons\u2019 contacts written to escape a reader', () => {
  const R = '[contact réservé aux professionnels]'
  it.each([
    ['Écrire à zelie.morvan [at] exemple.fr', `Écrire à ${R}`],
    ['Écrire à zelie.morvan @ exemple.fr', `Écrire à ${R}`],
    ['Écrire à zelie.morvan(at)exemple(point)fr', `Écrire à ${R}`],
    ['Écrire à zelie.morvan arobase exemple.fr', `Écrire à ${R}`],
    ['Tél 06–39–98–11–22', `Tél ${R}`],
    ['Tél 06_39_98_11_22', `Tél ${R}`],
    ['Tél O6 39 98 11 22', `Tél ${R}`],
    ['Tél 6 39 98 11 22', `Tél ${R}`],
    ['Tél 0 6 3 9 9 8 1 1 2 2', `Tél ${R}`],
    ['Écrire à contact [at] exemple.fr ou 02 99 00 00 01', 'Écrire à contact [at] exemple.fr ou 02 99 00 00 01'],
    ['Ouvert at home de 16 30 à 17 00', 'Ouvert at home de 16 30 à 17 00']
  ])('%s', (texte, attendu) => {
    expect(row({ nom: 'Relais', presentation: texte }).valeurs.presentation_resume).toBe(attendu)
  })

  it.each([
    ['https://exemple.fr/rdv?mail=zelie.morvan@exemple.fr', 'https://exemple.fr/rdv'],
    ['https://exemple.fr/rdv?mail=zelie.morvan%40exemple.fr', 'https://exemple.fr/rdv'],
    ['https://exemple.fr/rdv?tel=0639981122', 'https://exemple.fr/rdv'],
    ['https://exemple.fr/u/zelie.morvan%40exemple.fr', undefined],
    ['https://exemple.fr/rdv?mail=contact%40exemple.fr', 'https://exemple.fr/rdv?mail=contact%40exemple.fr']
  ])('%s', (lien, attendu) => {
    const r = row({ nom: 'Relais', site_web: lien, prise_rdv: lien })
    expect([r.valeurs.site_web?.[0], r.valeurs.prise_rdv]).toEqual([attendu, attendu])
  })
})

const corpus = (fichier: string): string[][] =>
  readFileSync(new URL(`../../corpus/${fichier}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map(ligne => ligne.split('\t'))

describe('what names a person or leads to one', () => {
  it.each(corpus('personnes-dans-les-textes.tsv'))('in a text: %s', (texte = '', attendu) => {
    expect(row({ nom: 'Relais', presentation: texte }).valeurs.presentation_resume).toBe(attendu)
  })

  it.each(corpus('liens-de-personnes.tsv'))('in a link: %s', (lien = '', publie, telephone) => {
    const r = row({ nom: 'Relais', site_web: lien })
    expect(r.valeurs.site_web === undefined ? 'non' : 'oui').toBe(publie)
    expect(r.reserves.telephone?.join(' ') ?? '').toBe(telephone)
    if (publie === 'non') expect(rulesOf(r)).toContain('contact-personnel')
  })

  it('leaves the published address, and the notices that showed it', () => {
    const r = row({ nom: 'Relais', adresse: '12 rue Basse - Service des usages - Zélie Morvan' })
    expect([r.valeurs.adresse, rulesOf(r)]).toEqual(['12 rue Basse - Service des usages', ['nom-personne']])
    expect(JSON.stringify(r)).not.toContain('Morvan')
  })

  it('reads hostile texts in no time', () => {
    for (const motif of [
      'Zélie Morvan au 06 39 98 00 01 ',
      'wa.me/3363998000 ',
      'api.whatsapp.com/send?a=b&',
      'M. A - '
    ]) {
      const texte = motif.repeat(Math.ceil(100_000 / motif.length))
      expect(row({ nom: texte, adresse: texte, presentation: texte }).valeurs.nom).toBeDefined()
    }
  })

  it('publishes none of the two when the row itself names the person', () => {
    for (const cellules of [
      { nom: 'Zélie Morvan' },
      { nom: 'Cyber Z', structure_parente: 'Mme Zélie MORVAN, présidente' },
      { nom: 'Association Zélie Morvan' }
    ]) {
      const courriel = 'zelie.morvan@gmail.com'
      const autour = { courriels: courriel, adresse: `1 rue Basse ${courriel}`, presentation: `Écrire à ${courriel}` }
      const { reserves, ...montre } = row({ ...cellules, ...autour })
      expect(reserves.courriels).toEqual([courriel])
      expect(JSON.stringify(montre)).not.toContain(courriel)
    }
  })
})

describe('a contact written in a name', () => {
  for (const { champ, texte = '', attendu, personne, reserves, pourquoi } of readCorpus('contacts-dans-les-noms.tsv'))
    it(`${champ} « ${texte} »: ${pourquoi}`, () => {
      const r = row({ nom: 'Relais', commune: 'Valmont', [champ as Champ]: texte })
      expect(r.valeurs[champ as 'nom'] ?? '').toBe(attendu)
      expect(r.reserves.structure_parente ?? []).toEqual(personne ? [personne] : [])
      expect([...(r.reserves.telephone ?? []), ...(r.reserves.courriels ?? [])].join(' ')).toBe(reserves)
      if (reserves !== '') expect(rulesOf(r)).toContain('contact-personnel')
      expect(JSON.stringify({ ...r, reserves: {} })).not.toMatch(/39 ?98 ?00 ?12|zelie\.morvan/)
    })

  it('goes home when it is public, and says where it was', () => {
    const r = row({ nom: 'Relais - contact@relais.example - 04 70 00 00 01', telephone: '04 70 00 00 02' })
    expect(r.valeurs).toMatchObject({ nom: 'Relais', courriels: ['contact@relais.example'], telephone: '+33470000002' })
    expect(r.telephones).toEqual(['+33470000002', '+33470000001'])
    expect(rulesOf(r)).toEqual(expect.arrayContaining(['courriel-mal-place', 'telephone-mal-place']))
  })

  it('never leaves its mask in the name, wherever it stands', () => {
    const mots = fc.constantFrom(
      'Relais',
      'Zélie Morvan',
      '06 39 98 00 12',
      'z.morvan@gmail.com',
      '-',
      '(',
      ')',
      ',',
      ':'
    )
    fc.assert(
      fc.property(fc.array(mots, { minLength: 1, maxLength: 8 }), morceaux => {
        const r = row({ nom: morceaux.join(' '), structure_parente: morceaux.toReversed().join(' ') })
        for (const dit of [r.valeurs.nom, r.valeurs.structure_parente])
          expect(dit ?? '').not.toMatch(/réservé|retiré|39 98|@|\u0001/)
      })
    )
  })

  it('reads hostile names in no time', () => {
    for (const motif of ['( ', ') ', '- ', ', ', '06 39 98 00 12 ', 'a@b.fr ', 'Zélie Morvan 06 39 98 00 12, '])
      row({ nom: motif.repeat(Math.ceil(100_000 / motif.length)) })
  })
})

describe('a person whom the row names', () => {
  const PERSONNES = ['Zélie', 'MORVAN']

  it('is nowhere in what is published, and what is theirs is kept for professionals', () => {
    const { reserves, ...montre } = row(
      {
        nom: 'Espace numérique (Zélie Morvan)',
        structure_parente: 'Cabinet Zélie Morvan',
        courriels: 'zmorvan@exemple.fr ; accueil@exemple.fr',
        site_web: ['https://exemple.fr/equipe/zelie-morvan', 'https://zelie-morvan.fr', 'https://exemple.fr'],
        prise_rdv: 'https://rdv.exemple.fr/morvan-zelie',
        adresse: '12 rue Basse, chez Zélie Morvan',
        presentation: 'Demandez Mme Morvan, zm@exemple.fr ou https://exemple.fr/zelie.morvan.'
      },
      { texte: 'Mo 09:00-12:00 "avec Zélie Morvan"' },
      PERSONNES
    )
    expect(JSON.stringify(montre)).not.toMatch(/morvan|zelie|Zélie|zm@/i)
    expect(montre.valeurs).toMatchObject({
      nom: 'Espace numérique',
      courriels: ['accueil@exemple.fr'],
      site_web: ['https://exemple.fr']
    })
    expect(reserves.courriels).toEqual(['zmorvan@exemple.fr', 'zm@exemple.fr'])
    expect(reserves.pages).toHaveLength(4)
    expect(montre.notices.map(n => n.rule)).toEqual(expect.arrayContaining(['nom-personne', 'contact-personnel']))
  })

  it.each([
    ['no name at all', {}, PERSONNES],
    ['a civility', { nom: 'Mme Zélie MORVAN' }, undefined],
    ['a status', { nom: 'Zélie Morvan, auto-entrepreneuse' }, undefined],
    ['a mail made of it', { nom: 'Zélie Morvan', courriels: 'zmorvan@exemple.fr' }, undefined],
    ['the row’s own person', { nom: 'MORVAN Zélie' }, PERSONNES]
  ] as const)(
    'leaves a place without a name of its own one that is true of every place: %s',
    (_, cellules, personnes) => {
      const r = row({ adresse: '12 rue Basse', ...cellules }, null, personnes)
      expect(r.valeurs.nom).toBe('Lieu de médiation numérique')
      expect(r.deduits).toContain('nom')
      expect(rulesOf(r).filter(code => code === 'nom-personne')).toEqual(['nom-personne'])
      expect(JSON.stringify({ ...r, reserves: {} })).not.toMatch(/morvan/i)
      const porte = row({ structure_parente: 'Mairie de Valmont', ...cellules }, null, personnes)
      expect(porte.valeurs.nom).toBe('Mairie de Valmont')
    }
  )

  it('is not guessed: the name of a library, alone, stays', () => {
    expect(row({ nom: 'Zélie Morvan' }).valeurs.nom).toBe('Zélie Morvan')
    expect(row({ nom: 'Jean Moulin', courriels: 'jean.moulin@exemple.fr' }).valeurs.nom).toBe('Jean Moulin')
  })

  it('reads hostile texts in no time', () => {
    for (const motif of ['Zélie Morvan ', 'z', 'Z. ', 'zelie', 'Mme ', '(Zélie ', 'www.zelie.', 'facebook.com/z/'])
      for (const personnes of [PERSONNES, ['Z '.repeat(100)], [motif.repeat(1000)]]) {
        const texte = motif.repeat(Math.ceil(100_000 / motif.length))
        row(
          { nom: texte, presentation: texte, courriels: `${texte}@exemple.fr`, site_web: `https://${texte}` },
          null,
          personnes
        )
      }
  })
})

describe('hours taken from a text that says more', () => {
  it('shows nobody’s mobile in the notice of what was left unread', () => {
    const r = row({ nom: 'Relais' }, { texte: 'Le lundi matin, à la mairie. Téléphone : 06 39 98 11 22' })
    expect(JSON.stringify([r.valeurs, r.notices, r.bruts])).not.toContain('06 39 98')
  })
})

describe('the Acceslibre sheet', () => {
  it.each([
    'https://acceslibre.beta.gouv.fr/app/59-valmont/a/mairie/erp/relais/',
    'https://acceslibre.beta.gouv.fr',
    'http://www.acceslibre.gouv.fr/app/x'
  ])('%s', lien => {
    expect(row({ nom: 'Relais', fiche_acces_libre: lien }).valeurs.fiche_acces_libre).toBe(lien)
  })

  it.each([
    'https://exemple.fr/acces',
    'https://acceslibre.beta.gouv.fr.exemple.fr/app/x',
    'https://exemple.fr/?acceslibre.beta.gouv.fr'
  ])('is not %s: kept raw, with a notice', lien => {
    const r = row({ nom: 'Relais', fiche_acces_libre: lien })
    expect([r.valeurs.fiche_acces_libre, r.bruts.fiche_acces_libre]).toEqual([undefined, lien])
    expect(rulesOf(r)).toEqual(['lien-autre-site'])
  })
})

describe('summary and detail', () => {
  const long = `${'Une phrase qui dit ce que fait le lieu, et pour qui. '.repeat(8)}Fin.`

  it('cuts a long summary at a sentence and keeps the whole as detail', () => {
    const r = row({ nom: 'Relais', presentation_resume: long })
    expect(r.valeurs.presentation_resume).toMatch(/pour qui\.$/)
    expect(r.valeurs.presentation_detail).toBe(long)
    expect(rulesOf(r)).toEqual(['presentation-coupee'])
  })

  it('sends a text that fits to the summary, a longer one to the detail only', () => {
    const puces = `- ${'Un atelier. '.repeat(30)}`.slice(0, RESUME_MAX)
    for (const cible of ['presentation', 'presentation_resume'] as const) {
      const { presentation_resume = '', presentation_detail } = row({ nom: 'Relais', [cible]: puces }).valeurs
      expect(guardCell(presentation_resume).length).toBeLessThanOrEqual(RESUME_MAX)
      expect(presentation_detail).toBe(puces)
    }
    expect(row({ nom: 'Relais', presentation: 'Court.' }).valeurs).toMatchObject({ presentation_resume: 'Court.' })
    expect(row({ nom: 'Relais', presentation: long }).valeurs).toEqual({ nom: 'Relais', presentation_detail: long })
  })

  it('is never over the limit, and never loses a word of the source', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 120 }), fc.lorem({ maxCount: 120 }), (resume, detail) => {
        const { valeurs } = row({ nom: 'Relais', presentation_resume: resume, presentation_detail: detail })
        expect(valeurs.presentation_resume?.length).toBeLessThanOrEqual(RESUME_MAX)
        const tout = `${valeurs.presentation_resume} ${valeurs.presentation_detail}`
        expect(tout).toContain(resume)
        expect(tout).toContain(detail)
      })
    )
  })

  it('cuts a text without sentence or blank too', () => {
    fc.assert(fc.property(fc.string({ minLength: 281, maxLength: 900 }), t => cutAtSentence(t).length <= RESUME_MAX))
  })
})

describe('what a record says of itself', () => {
  it('counts as filled what the source said, neither constants nor its own id', () => {
    const record = normalise(
      brutWith({
        id: [{ texte: ' 7 ', colonne: 'ID', sure: false }],
        nom: [{ texte: 'Relais', colonne: 'Nom', sure: false }],
        services: [{ texte: 'Aide aux démarches administratives', colonne: null, sure: true }]
      }),
      { source: 'essai', ligne: 3 }
    )
    expect(record.remplis).toEqual(['nom'])
    expect(record.id_source).toBe('7')
    expect(record.valeurs.services).toEqual(['Aide aux démarches administratives'])
  })

  it('loses no meaningful cell: published, reserved or raw with a notice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Champ>(...LUS_ICI),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        (champ, texte) => {
          const r = row({ nom: 'Relais', [champ]: texte })
          for (const rempli of r.remplis) {
            const sauf =
              r.valeurs[rempli] !== undefined ||
              r.bruts[rempli] !== undefined ||
              r.reserves[rempli as 'telephone'] !== undefined
            expect(sauf || r.notices.some(n => n.field === rempli), rempli).toBe(true)
          }
          for (const brut of Object.keys(r.bruts)) expect(r.notices.some(n => n.field === brut)).toBe(true)
        }
      ),
      { numRuns: 1000 }
    )
  })

  it('is stable: normalising what was published publishes the same', () => {
    const premiere = row({
      nom: '  «  La Ruche »',
      telephone: '0299000001',
      courriels: 'CONTACT@exemple.fr',
      site_web: 'Www.Exemple.fr',
      services: 'Prendre en main un ordinateur',
      frais_a_charge: 'gratuit',
      date_maj: '01/03/2025'
    })
    const { telephone = '', nom = '', date_maj = '' } = premiere.valeurs
    const seconde = row({
      nom,
      telephone,
      date_maj,
      courriels: premiere.valeurs.courriels ?? [],
      site_web: premiere.valeurs.site_web ?? [],
      services: premiere.valeurs.services ?? [],
      frais_a_charge: premiere.valeurs.frais_a_charge ?? []
    })
    expect(seconde.valeurs).toEqual(premiere.valeurs)
    expect(seconde.notices).toEqual([])
  })

  it('speaks only through rules that exist', () => {
    const codes = new Set(RULES.map(r => r.code))
    const r = row(
      {
        nom: 'X',
        telephone: '1 2',
        courriels: 'x',
        site_web: 'x',
        pivot: 'x',
        date_maj: 'x',
        prise_rdv: 'x',
        frais_a_charge: 'x'
      },
      { texte: 'x' }
    )
    expect(r.notices.length).toBeGreaterThan(5)
    for (const { rule } of r.notices) expect(codes).toContain(rule)
  })
})

describe('validation', () => {
  const valide = (cellules: Parameters<typeof row>[0]) => validate({ ...row(cellules), cle: 'k' })

  it('keeps a place without services or address, and flags it', () => {
    const { record, ecart } = valide({ nom: 'Relais', commune: 'Valmont' })
    expect(ecart).toBeNull()
    expect(record.notices.map(n => n.rule).toSorted()).toEqual([
      'adresse-absente',
      'code-postal-absent',
      'services-inconnus'
    ])
  })

  it('sets aside an empty row, a place without a name, a place nowhere: one reason each, with what was seen', () => {
    expect(valide({}).ecart?.regle).toBe('ligne-vide')
    expect(valide({ commune: 'Valmont' }).ecart).toMatchObject({
      regle: 'nom-absent',
      champ: 'nom',
      source: 'essai',
      ligne: 1
    })
    expect(valide({ nom: 'Relais' }).ecart).toMatchObject({ regle: 'lieu-introuvable', vu: 'Relais' })
  })

  it('keeps a remote offer, which is nowhere', () => {
    expect(valide({ nom: 'Relais', modalites_accompagnement: 'À distance' }).ecart).toBeNull()
  })

  it("lets the source's own mapping speak first", () => {
    const declare = { regle: 'lieu-ferme', champ: null, vu: 'INACTIF' }
    expect(validate({ ...row({}), cle: 'k' }, declare).ecart).toMatchObject({ regle: 'lieu-ferme', vu: 'INACTIF' })
  })
})

describe('hostile text', () => {
  const HOSTILES = [
    'a',
    '0',
    ' ',
    '1 ',
    '@',
    'a@',
    '.',
    'a.',
    '+',
    '|',
    ';',
    'a;',
    ',',
    '(',
    "'",
    '06 ',
    'http',
    'https://',
    '€',
    '/',
    '-',
    '\n',
    '<a',
    '&'
  ]

  it.each(HOSTILES)('%j for 100 kB costs no field more than a moment', signe => {
    const texte = `x${signe.repeat(Math.ceil(100_000 / signe.length))}x`
    const debut = process.cpuUsage()
    for (const champ of LUS_ICI) row({ nom: 'Relais', [champ]: texte })
    const { user } = process.cpuUsage(debut)
    // 22 fields at 50 ms each is the promise on a quiet machine; a quadratic expression takes minutes.
    expect(user / 1000).toBeLessThan(4 * 22 * 50)
  })
})

it('cuts at a word a name that is a whole description, and says so', () => {
  const r = row({ nom: 'Le Phare '.repeat(2_000) })
  expect(r.valeurs.nom).toHaveLength(297)
  expect(r.valeurs.nom).toMatch(/^(?:Le Phare )+Le Phare…$|^(?:Le Phare )+Le…$/)
  expect(r.notices.map(n => n.rule)).toContain('nom-coupe')
})
