/** Invented places for the tests of the read side: real towns, made-up names, one fiche for each case worth seeing. */
import type { Commune, Departement, Fiche, Geographie, Provenance, Valeurs } from '@lieux-communs/core'
import { type Champ, creeGeographie } from '@lieux-communs/core'
import type { Publication } from './edition.ts'

/** A contact that must be seen nowhere. */
export const CANARI_COURRIEL = 'canari.reserve@personne.example'
const CANARI_TELEPHONE = '+33639980099'

const commune = (
  code: string,
  nom: string,
  cp: string,
  population: number,
  lat: number | null,
  lon = 0,
  plus: Partial<Commune> = {}
): Commune => ({
  code,
  nom,
  type: 'COM',
  actuelle: code,
  departement: code.startsWith('97') ? code.slice(0, 3) : code.slice(0, 2),
  region: null,
  codesPostaux: [cp],
  population,
  epci: null,
  point: lat === null ? null : { latitude: lat, longitude: lon, approximatif: false },
  ...plus
})

const departement = (code: string, nom: string): Omit<Departement, 'boite'> => ({ code, nom, region: '' })

/** A few towns: two that share a name, one without a point, a city with arrondissements, one overseas. */
export const GEOGRAPHIE: Geographie = creeGeographie({
  communes: [
    commune('59512', 'Roubaix', '59100', 98_000, 50.6901, 3.1817),
    commune('59350', 'Lille', '59000', 236_000, 50.6292, 3.0573),
    commune('59599', 'Tourcoing', '59200', 98_500, 50.7239, 3.1612),
    commune('59009', "Villeneuve-d'Ascq", '59491', 62_000, 50.6193, 3.1314),
    commune('62498', 'Lens', '62300', 32_000, 50.4322, 2.8333),
    commune('61232', 'Macé', '61500', 500, 48.69, 0.12),
    commune('93066', 'Saint-Denis', '93200', 149_000, 48.9362, 2.3574),
    commune('97411', 'Saint-Denis', '97400', 153_000, -20.8823, 55.4504),
    commune('23096', 'Guéret', '23000', 12_800, null),
    commune('13055', 'Marseille', '13001', 870_000, 43.2965, 5.3698),
    commune('13201', 'Marseille 1er Arrondissement', '13001', 38_000, 43.299, 5.384, {
      type: 'ARM',
      actuelle: '13055'
    }),
    // Two towns a letter or two apart: only the big one has places.
    commune('34172', 'Montpellier', '34000', 302_000, 43.6112, 3.8767),
    commune('26197', 'Montélier', '26120', 4_300, 44.936, 5.016),
    commune('29155', 'Ouessant', '29242', 830, 48.4564, -5.0961)
  ],
  departements: [
    departement('59', 'Nord'),
    departement('62', 'Pas-de-Calais'),
    departement('61', 'Orne'),
    departement('93', 'Seine-Saint-Denis'),
    departement('974', 'La Réunion'),
    departement('23', 'Creuse'),
    departement('13', 'Bouches-du-Rhône'),
    departement('29', 'Finistère'),
    departement('34', 'Hérault'),
    departement('26', 'Drôme')
  ]
})

/** A fiche from what is known of it, each value said by one source unless told otherwise. */
export function ficheInventee(identite: string, valeurs: Valeurs, autre: Partial<Fiche> = {}): Fiche {
  const membres = [{ source: 'ville-inventee', cle: identite, date: '2026-01-15' }]
  const provenance: Partial<Record<Champ, Provenance>> = {}
  for (const champ of Object.keys(valeurs) as Champ[]) {
    provenance[champ] = { retenu: { valeur: valeurs[champ], origines: membres }, contredit: [] }
  }
  return {
    identite,
    valeurs,
    telephones: valeurs.telephone ? [valeurs.telephone] : [],
    reserves: {},
    bruts: {},
    membres,
    regles: [],
    ...autre,
    provenance: { ...provenance, ...autre.provenance }
  }
}

const ICI = { commune: 'Roubaix', code_postal: '59100', code_insee: '59512' } as const
const LONG =
  'Maison intercommunale des services numériques et de l’accompagnement aux démarches administratives du territoire '

export const FICHES: readonly Fiche[] = [
  ficheInventee('lc-0001', {
    ...ICI,
    nom: 'Médiathèque des Trois Ponts',
    adresse: '12 rue des Tisserands',
    latitude: 50.6915,
    longitude: 3.1745,
    typologie: ['BIB'],
    telephone: '+33320000001',
    courriels: ['contact@troisponts.example'],
    site_web: ['https://www.troisponts.example/', 'javascript:alert(1)'],
    horaires: 'Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00',
    services: ['Aide aux démarches administratives', 'Accès internet et matériel informatique'],
    modalites_acces: ['Se présenter', 'Téléphoner'],
    modalites_accompagnement: ['Accompagnement individuel'],
    frais_a_charge: ['Gratuit'],
    fiche_acces_libre: 'https://acceslibre.beta.gouv.fr/app/exemple/',
    prise_rdv: 'https://rdv.troisponts.example/',
    presentation_resume: 'Une équipe vous reçoit & vous aide <b>sans jugement</b>.',
    date_maj: '2026-01-15'
  }),
  ficheInventee(
    'lc-0002',
    {
      ...ICI,
      nom: 'Centre social du Canal',
      adresse: '4 quai de Marne',
      latitude: 50.6951,
      longitude: 3.1699,
      typologie: ['CS'],
      services: ['Maîtrise des outils numériques du quotidien'],
      presentation_detail: `Demandez Camille (${CANARI_COURRIEL}) ou appelez le 06 39 98 00 99.`,
      date_maj: '2024-03-12'
    },
    {
      reserves: { courriels: [CANARI_COURRIEL], telephone: [CANARI_TELEPHONE] },
      bruts: { horaires: 'selon la saison, se renseigner', courriels: CANARI_COURRIEL },
      membres: [
        { source: 'autre-liste', cle: 'b', date: '2023-06-01' },
        { source: 'ville-inventee', cle: 'a', date: '2024-03-12' }
      ],
      provenance: {
        adresse: {
          retenu: { valeur: '4 quai de Marne', origines: [{ source: 'ville-inventee', cle: 'a', date: '2024-03-12' }] },
          contredit: [
            { valeur: '6 quai de Marne', origines: [{ source: 'autre-liste', cle: 'b', date: '2023-06-01' }] }
          ]
        },
        complement_adresse: {
          retenu: { valeur: null, origines: [] },
          contredit: [{ valeur: 'Bâtiment B', origines: [{ source: 'autre-liste', cle: 'b', date: '2023-06-01' }] }]
        },
        latitude: {
          retenu: { valeur: 50.6951, origines: [{ source: 'ville-inventee', cle: 'a', date: '2024-03-12' }] },
          contredit: [
            { valeur: 50.7013, origines: [{ source: 'autre-liste', cle: 'b', date: '2023-06-01' }] },
            // The same point, rounded.
            { valeur: 50.69512, origines: [{ source: 'ville-inventee', cle: 'c', date: '2024-03-12' }] }
          ]
        },
        telephone: {
          retenu: { valeur: CANARI_TELEPHONE, origines: [] },
          contredit: [{ valeur: '06.39.98.00.99', origines: [] }]
        },
        courriels: { retenu: { valeur: [CANARI_COURRIEL.toUpperCase()], origines: [] }, contredit: [] }
      }
    }
  ),
  ficheInventee('lc-0003', {
    nom: 'Mairie de quartier',
    commune: 'Roubaix',
    code_postal: '59100',
    code_insee: '59512',
    telephone: '3949'
  }),
  ficheInventee('lc-0004', {
    nom: 'Médiathèque Jean Macé',
    commune: 'Lille',
    code_postal: '59000',
    code_insee: '59350',
    latitude: 50.6301,
    longitude: 3.06,
    typologie: ['BIB']
  }),
  ficheInventee('lc-0005', {
    nom: 'France services de la Gohelle',
    commune: 'Lens',
    code_postal: '62300',
    code_insee: '62498',
    latitude: 50.43,
    longitude: 2.83,
    typologie: ['RFS']
  }),
  ficheInventee('lc-0006', {
    nom: 'Espace public numérique du Vieux Bourg',
    commune: 'Guéret',
    code_postal: '23000',
    code_insee: '23096',
    latitude: 46.17,
    longitude: 1.87
  }),
  ficheInventee('lc-0007', {
    nom: 'Atelier du Bas de la Rivière',
    commune: 'Saint-Denis',
    code_postal: '97400',
    code_insee: '97411',
    latitude: -20.88,
    longitude: 55.45,
    telephone: '+262262000001'
  }),
  ficheInventee('lc-0008', {
    nom: 'Le Comptoir des Réformés',
    commune: 'Marseille',
    code_postal: '13001',
    code_insee: '13201',
    latitude: 43.3,
    longitude: 5.385
  }),
  ficheInventee('lc-0009', {
    nom: LONG.repeat(3).trim(),
    commune: 'Tourcoing',
    code_postal: '59200',
    code_insee: '59599',
    adresse: 'Résidence-des-Très-Longues-Allées-du-Grand-Boulevard-de-la-République'.repeat(2),
    latitude: 50.72,
    longitude: 3.16,
    telephone: '+33320000009',
    courriels: [`${'accueil'.repeat(8)}@${'maison-intercommunale'.repeat(2)}.example`],
    services: ['Aide aux démarches administratives', 'Service que le standard ne connaît pas'],
    presentation_detail: LONG.repeat(20)
  })
]

export const PUBLICATION: Publication = {
  edition: { numero: 12, date: '2026-03-02T04:00:00Z', somme: 'abcdef0123456789' },
  fiches: FICHES,
  sources: [
    {
      nom: 'ville-inventee',
      titre: 'Lieux d’aide de la ville inventée',
      editeur: 'Ville inventée',
      licence: 'etalab-2.0',
      adresse: 'https://donnees.ville.example/lieux.csv',
      date: '2026-01-15',
      retenue: false,
      rapport: {
        source: 'ville-inventee',
        lus: 9,
        retenus: 8,
        ecartes: [{ ligne: 4, regle: 'nom-absent', champ: 'nom', vu: 'écrire à prenom.nom1@ville.example' }],
        notices: { 'horaires-illisibles': 2 },
        champs: { nom: { remplis: 9, publies: 8, reserves: 0 }, courriels: { remplis: 5, publies: 3, reserves: 2 } }
      }
    },
    {
      nom: 'autre-liste/feuille.csv',
      titre: 'Autre liste',
      editeur: 'Association inventée',
      licence: 'inconnue',
      adresse: null,
      date: null,
      retenue: true,
      rapport: null
    }
  ]
}
