import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lieuTire, lieuTordu, without } from '../../../test/lieux-tires.ts'
import { faultsOf } from '../../../test/ou-va.ts'
import { CHAMPS_DE_FICHE, platOf } from '../standard/champs.ts'
import { parseCsv } from '../standard/csv.ts'
import { LISTES } from '../standard/vocabulary/listes.ts'
import { dataInclusionOf, MARQUE, type ServiceV1 } from './data-inclusion.ts'
import { DATA_INCLUSION_CHAMPS } from './data-inclusion-champs.ts'
import { MODES_MOBILISATION, PUBLICS_V1, RESEAUX, THEMATIQUES, TYPES } from './data-inclusion-listes.ts'
import { SCHEMAS_DATA_INCLUSION } from './data-inclusion-schema.ts'
import { scoreQualite, scoreStructure } from './data-inclusion-score.ts'
import type { ContexteTraduction, LieuPublic } from './plan.ts'

const CONTEXTE: ContexteTraduction = {
  producteur: 'lieux-communs',
  jour: '2026-03-02',
  pageDe: id => `https://lieux.example/lieux/${id}`
}

// @ts-expect-error its types describe a CommonJS module whose default is itself
const ajv = addFormats(new Ajv2020({ allErrors: true, allowUnionTypes: true })) as Ajv2020
const valide = {
  structure: ajv.compile(SCHEMAS_DATA_INCLUSION.structure),
  service: ajv.compile(SCHEMAS_DATA_INCLUSION.service)
}

function fautes(place: LieuPublic): string[] {
  const { structure, services } = dataInclusionOf(place, CONTEXTE)
  return [
    ...(valide.structure(structure) ? [] : [ajv.errorsText(valide.structure.errors)]),
    ...services.flatMap(s => (valide.service(s) ? [] : [ajv.errorsText(valide.service.errors)]))
  ]
}

const LIEU: LieuPublic = {
  lieu: platOf({
    id: 'k7m-29q-xd0',
    pivot: 'W123456789',
    nom: 'Médiathèque des Trois Ponts',
    commune: 'Roubaix',
    code_postal: '59100',
    code_insee: '59512',
    typologie: ['BIB'],
    telephone: '+33320000001',
    courriels: ['contact@troisponts.example', 'accueil@troisponts.example'],
    horaires: 'Mo-Fr 09:00-12:00',
    itinerance: ['Fixe'],
    presentation_resume: 'Une équipe vous reçoit.',
    services: ['Aide aux démarches administratives', 'Accès internet et matériel informatique'],
    publics_specifiquement_adresses: ['Jeunes'],
    prise_en_charge_specifique: ['Surdité'],
    frais_a_charge: ['Gratuit sous condition'],
    modalites_acces: ['Se présenter', 'Envoyer un mail avec une fiche de prescription'],
    modalites_accompagnement: ['Accompagnement individuel', 'À distance'],
    dispositif_programmes_nationaux: ['France Services'],
    date_maj: '2026-01-15'
  }),
  telephones: ['+33320000001', '+33320000002']
}

describe('a place in data.inclusion v1', () => {
  const { structure, services } = dataInclusionOf(LIEU, CONTEXTE)

  it('is a structure, whose text says what the schema has no property for', () => {
    expect(structure).toMatchObject({
      id: 'lieux-communs--k7m-29q-xd0',
      siret: null,
      courriel: 'contact@troisponts.example',
      horaires_accueil: 'Mo-Fr 09:00-12:00',
      reseaux_porteurs: ['france-service'],
      lien_source: 'https://lieux.example/lieux/k7m-29q-xd0'
    })
    expect(structure.description?.replaceAll('\u00a0', ' ').split('\n')).toEqual([
      'Une équipe vous reçoit.',
      '',
      MARQUE,
      'SIRET, RNA ou RIDET : W123456789',
      'Genre de lieu : Bibliothèque / Médiathèque',
      'Itinérance : Fixe',
      'Programmes nationaux : France Services',
      'Téléphone : +33320000002',
      'Courriels : accueil@troisponts.example'
    ])
  })

  it('and a service for each of its services', () => {
    expect(services.map(({ id, nom, type }) => [id, nom, type])).toEqual([
      [
        'lieux-communs--k7m-29q-xd0-aide-aux-demarches-administratives',
        'Aide aux démarches administratives',
        'accompagnement'
      ],
      [
        'lieux-communs--k7m-29q-xd0-acces-internet-et-materiel-informatique',
        'Accès internet et matériel informatique',
        'aide-materielle'
      ]
    ])
    expect(services[0]).toMatchObject({
      structure_id: 'lieux-communs--k7m-29q-xd0',
      thematiques: [
        'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives',
        'numerique--acceder-a-des-services-en-ligne'
      ],
      publics: ['jeunes'],
      publics_precisions: 'Besoins particuliers\u00a0: Surdité',
      frais: 'gratuit',
      frais_precisions: 'Prix\u00a0: Gratuit sous condition',
      modes_accueil: ['en-presentiel', 'a-distance'],
      modes_mobilisation: ['se-presenter', 'envoyer-un-courriel'],
      mobilisable_par: ['usagers', 'professionnels'],
      zone_eligibilite: null
    })
  })

  it('is for everyone when it says nothing of whom it is for, deaf people welcome or not', () => {
    const lieu = { ...LIEU.lieu, publics_specifiquement_adresses: [] }
    expect(dataInclusionOf({ ...LIEU, lieu }, CONTEXTE).services[0]?.publics).toEqual(['tous-publics'])
  })

  it('has one service without a theme when it only says how it helps, and none when it says nothing', () => {
    const lieu = { ...LIEU.lieu, services: [] }
    const [seul, ...autres] = dataInclusionOf({ ...LIEU, lieu }, CONTEXTE).services
    expect(seul).toMatchObject({ nom: 'Médiation numérique', thematiques: null, publics: ['jeunes'] })
    expect(autres).toEqual([])
    const muet = platOf({ id: 'k7m-29q-xd0', nom: 'Mairie' })
    expect(dataInclusionOf({ lieu: muet, telephones: [] }, CONTEXTE).services).toEqual([])
  })
})

describe('whatever the place', () => {
  it('what comes out is valid, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(lieuTire, lieuTordu), place => {
        expect(fautes(place)).toEqual([])
      })
    )
  })

  it('ids are different, and the same each time', () => {
    fc.assert(
      fc.property(lieuTordu, place => {
        const ids = dataInclusionOf(place, CONTEXTE).services.map(s => s.id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(dataInclusionOf(place, CONTEXTE).services.map(s => s.id)).toEqual(ids)
      })
    )
  })

  it('nothing that the standard says is lost but what is listed: each value, once taken away, is missed', () => {
    const dits = (place: LieuPublic) => JSON.stringify(dataInclusionOf(place, CONTEXTE))
    fc.assert(
      fc.property(lieuTire, place => {
        const entier = dits(place)
        for (const champ of CHAMPS_DE_FICHE) {
          const valeur = place.lieu[champ]
          if (valeur === null || valeur === undefined || (Array.isArray(valeur) && valeur.length === 0)) continue
          expect(entier, champ).not.toBe(dits(without(place, champ)))
          if (Array.isArray(valeur))
            valeur.forEach((_, rang) => {
              expect(entier, `${champ} ${valeur[rang]}`).not.toBe(dits(without(place, champ, rang)))
            })
        }
      })
    )
  })
})

describe('the table of where fields go', () => {
  it('speaks of properties that the schemas have', () => {
    const { structure, service } = SCHEMAS_DATA_INCLUSION
    const connues = [
      ...Object.keys(structure.properties).map(p => `structure.${p}`),
      ...Object.keys(service.properties).map(p => `service.${p}`)
    ]
    const dites = CHAMPS_DE_FICHE.flatMap(champ => DATA_INCLUSION_CHAMPS[champ].vers)
    expect(dites.filter(p => !connues.includes(p))).toEqual([])
  })
})

describe('the score', () => {
  const service = dataInclusionOf(LIEU, CONTEXTE).services[0] as ServiceV1

  it('is the mean of what applies', () => {
    // No street (0), ways and whom (1), public (1), theme (1), contact (1), mail (1), fresh (1), price (1), a text of 50 to 199 signs (0.5).
    expect(scoreQualite(service, '2026-03-02')).toBe(0.83)
    expect(scoreQualite({ ...service, date_maj: '2024-03-02' }, '2026-03-02')).toBe(0.72)
    expect(scoreStructure([service, { ...service, adresse: '12 rue des Tisserands' }], '2026-03-02')).toBe(0.89)
    expect(scoreStructure([], '2026-03-02')).toBe(0)
  })
})

const REFERENCES = join(import.meta.dirname, '../../../../shared/data/schema')
const referenceOf = (nom: string): Set<string> =>
  new Set(
    parseCsv(readFileSync(join(REFERENCES, `data-inclusion-v1-${nom}.csv`), 'utf8'))
      .slice(1)
      .map(([valeur]) => valeur as string)
  )
const enumOf = (propriete: keyof typeof SCHEMAS_DATA_INCLUSION.service.properties): readonly unknown[] => {
  const { enum: seule, items } = SCHEMAS_DATA_INCLUSION.service.properties[propriete] as never as {
    enum?: readonly unknown[]
    items?: { enum?: readonly unknown[] }
  }
  return (seule ?? items?.enum ?? []).filter(v => v !== null)
}

describe.runIf(existsSync(REFERENCES))('the published reference lists', () => {
  it.each([
    ['frais', enumOf('frais')],
    ['modes_accueil', enumOf('modes_accueil')],
    ['modes_mobilisation', enumOf('modes_mobilisation')],
    ['personne_mobilisatrice', enumOf('mobilisable_par')],
    ['publics', enumOf('publics')],
    ['types_de_services', enumOf('type')]
  ] as const)('%s is as we have it', (nom, valeurs) => {
    expect([...valeurs].sort()).toEqual([...referenceOf(nom)].sort())
  })

  it.each([
    ['thematiques', THEMATIQUES],
    ['reseaux_porteurs', RESEAUX],
    ['publics', PUBLICS_V1],
    ['modes_mobilisation', MODES_MOBILISATION],
    ['types_de_services', Object.fromEntries(TYPES.map(([k, v]) => [k, [v]]))]
  ] as const)('%s has every code that we may write', (nom, table: Readonly<Record<string, readonly string[]>>) => {
    const connues = referenceOf(nom)
    expect(
      Object.values(table)
        .flat()
        .filter(code => !connues.has(code))
    ).toEqual([])
  })

  it('networks are told of values that the standard has', () => {
    const connues = [
      ...LISTES.typologie.valeurs,
      ...LISTES.dispositif_programmes_nationaux.valeurs,
      ...LISTES.formations_labels.valeurs
    ]
    expect(Object.keys(RESEAUX).filter(v => !connues.includes(v as never))).toEqual([])
  })
})

it('the table says where each field goes, and goes nowhere else', () => {
  fc.assert(
    fc.property(lieuTire, place => {
      expect(
        faultsOf(
          DATA_INCLUSION_CHAMPS,
          place => {
            const { structure, services } = dataInclusionOf(place, CONTEXTE)
            return { structure: { ...structure }, service: services[0] && { ...services[0] } }
          },
          place,
          ['id', 'services']
        )
      ).toEqual([])
    }),
    { numRuns: 50 }
  )
})
