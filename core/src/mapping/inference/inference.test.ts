/**
 * Lists of imagined shapes, each standing for a kind of file one meets: an export of a GIS, of a form, of a directory. Every
 * column is drawn from a kind of cell, so that a list is a line of headers and what is expected of each.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creeGeographie } from '../../reference/index-communes.ts'
import type { Champ } from '../../standard/champs.ts'
import { CHAMPS, isListe } from '../../standard/champs.ts'
import { checkMapping } from '../check.ts'
import { columnReport } from '../colonnes.ts'
import { compileMapping } from '../compile.ts'
import { inferMapping } from './inference.ts'

const COMMUNES = [
  ['Brest', '29200', '29019', 48.3904, -4.4861, 'rue de Siam'],
  ['Rennes', '35000', '35238', 48.1173, -1.6778, 'avenue Janvier'],
  ['Lille', '59000', '59350', 50.6292, 3.0573, 'boulevard Vauban'],
  ['Bordeaux', '33000', '33063', 44.8378, -0.5792, 'cours Victor Hugo'],
  ['Nantes', '44000', '44109', 47.2184, -1.5536, 'quai de la Fosse'],
  ['Toulouse', '31000', '31555', 43.6045, 1.444, 'allée Jean Jaurès'],
  ['Dijon', '21000', '21231', 47.322, 5.0415, 'rue des Godrans'],
  ['Quimper', '29000', '29232', 47.996, -4.1024, 'place Saint-Corentin']
] as const
const geographie = creeGeographie({
  communes: COMMUNES.map(([nom, poste, code, latitude, longitude]) => ({
    code,
    nom,
    type: 'COM' as const,
    actuelle: code,
    departement: code.slice(0, 2),
    region: null,
    codesPostaux: [poste],
    population: 100_000,
    epci: null,
    point: { latitude, longitude, approximatif: false }
  })),
  departements: [
    { code: '29', nom: 'Finistère', region: '53' },
    { code: '35', nom: 'Ille-et-Vilaine', region: '53' },
    { code: '59', nom: 'Nord', region: '32' },
    { code: '33', nom: 'Gironde', region: '75' },
    { code: '44', nom: 'Loire-Atlantique', region: '52' },
    { code: '31', nom: 'Haute-Garonne', region: '76' },
    { code: '21', nom: 'Côte-d’Or', region: '27' }
  ]
})

const ou = (i: number) => COMMUNES[i % COMMUNES.length] as (typeof COMMUNES)[number]
const de = (liste: readonly string[], i: number) => liste[i % liste.length] as string
const deux = (n: number) => String(10 + (n % 80))
const NOMS = ['Médiathèque', 'Mairie', 'Centre social', 'Association Le Phare', 'Espace numérique', 'CCAS', 'Fablab']
const SUITES = [
  'des Halles',
  'du Port',
  'Jean Moulin',
  'de la Gare',
  'des Tilleuls',
  'du Parc',
  'des Arts',
  'du Levant'
]
const HEURES = ['Lundi au vendredi 9h-12h et 14h-17h', 'Mardi et jeudi : 10h-18h', 'Mercredi 14h-18h, samedi 9h-12h']
const SIRET = ['35600000000048', '13000548100010', '21290019100016', '21350238800019']

/** What a column's cells are, by the rank of their row. */
const CELLULES = {
  rang: (i: number): string => String(i + 1),
  croix: (i: number): string => (i % 3 === 0 ? 'X' : ''),
  code: (i: number): string => `LN${100 + i}`,
  uuid: (i: number): string => `0a1b2c3d-0000-4000-8000-${String(i).padStart(12, '0')}`,
  nom: (i: number): string => `${de(NOMS, i)} ${de(SUITES, i * 3 + Math.floor(i / 7))} ${i}`,
  porteur: (i: number): string => de(['Ville de Brest', 'Département du Nord', 'Fédération des foyers ruraux'], i),
  personne: (i: number): string => `${de(['Zélie', 'Ewen', 'Maël'], i)} ${de(['Morvan', 'Le Goff', 'Kerdoncuff'], i)}`,
  prenom: (i: number): string => de(['Zélie', 'Ewen', 'Maël'], i),
  commune: (i: number): string => ou(i)[0],
  COMMUNE: (i: number): string => ou(i)[0].toUpperCase(),
  poste: (i: number): string => ou(i)[1],
  insee: (i: number): string => ou(i)[2],
  departement: (i: number): string => ou(i)[2].slice(0, 2),
  latitude: (i: number): string => (ou(i)[3] + i / 1000).toFixed(6),
  longitude: (i: number): string => (ou(i)[4] + i / 1000).toFixed(6),
  virguleLat: (i: number): string => CELLULES.latitude(i).replace('.', ','),
  virguleLon: (i: number): string => CELLULES.longitude(i).replace('.', ','),
  x93: (i: number): string => (400_000 + 3111.37 * i).toFixed(2),
  y93: (i: number): string => (6_650_000 + 1777.21 * i).toFixed(2),
  paire: (i: number): string => `${CELLULES.latitude(i)}, ${CELLULES.longitude(i)}`,
  geopoint: (i: number): string => `${CELLULES.latitude(i)} ${CELLULES.longitude(i)} 0 0`,
  geojson: (i: number): string =>
    `{"type": "Point", "coordinates": [${CELLULES.longitude(i)}, ${CELLULES.latitude(i)}]}`,
  rue: (i: number): string => `${3 * i + 1} ${ou(i)[5]}`,
  voie: (i: number): string => ou(i)[5],
  numero: (i: number): string => String(3 * i + 1),
  genre: (i: number): string => ou(i)[5].split(' ')[0] as string,
  nomVoie: (i: number): string => ou(i)[5].split(' ').slice(1).join(' '),
  entiere: (i: number): string => `${CELLULES.rue(i)}, ${CELLULES.poste(i)} ${CELLULES.commune(i)}`,
  posteVille: (i: number): string => `${CELLULES.poste(i)} ${CELLULES.COMMUNE(i)}`,
  complement: (i: number): string => de(['Bâtiment B', '1er étage', ''], i),
  tel: (i: number): string => `02 98 ${deux(i)} ${deux(2 * i)} ${deux(3 * i)}`,
  telPlus: (i: number): string => `+33 2 98 ${deux(i)} ${deux(3 * i)} ${deux(2 * i)}`,
  mobile: (i: number): string => `06 39 98 ${deux(i)} ${deux(2 * i)}`,
  mail: (i: number): string => `contact${i}@lieu${i}.example.org`,
  mailPersonne: (i: number): string => `zelie.morvan${i}@example.org`,
  site: (i: number): string => `https://www.lieu${i}.example.org`,
  facebook: (i: number): string => `https://www.facebook.com/lieu${i}`,
  image: (i: number): string => `https://img.example.org/${i}.jpg`,
  rdv: (i: number): string => `https://rdv.example.org/prendre-rdv/${i}`,
  acces: (i: number): string => `https://acceslibre.beta.gouv.fr/app/29-brest/erp/lieu-${i}/`,
  siret: (i: number): string => de(SIRET, i),
  jourFrancais: (i: number): string => `${deux(i % 18)}/0${1 + (i % 9)}/2023`,
  iso: (i: number): string => `2023-0${1 + (i % 9)}-${deux(i % 18)}T10:00:00Z`,
  serie: (i: number): string => String(45_000 + i),
  horaires: (i: number): string => de(HEURES, i),
  osm: (i: number): string => de(['Mo-Fr 09:00-12:00,14:00-17:00', 'Tu,Th 10:00-18:00'], i),
  plage: (i: number): string => de(['9h-12h', '14h-17h', 'fermé', '10h-12h'], i),
  ouvre: (i: number): string => de(['9h', '09:00', '8h30'], i),
  ferme: (i: number): string => de(['12h', '12:00', '17h30'], i),
  texte: (i: number): string =>
    `Le lieu accueille toute personne qui veut apprendre à se servir d’un ordinateur, numéro ${i}, sans rendez-vous.`,
  long: (i: number): string => CELLULES.texte(i).repeat(4),
  html: (i: number): string =>
    `<p>Un accueil <strong>chaleureux</strong>, numéro ${i}, et de l’aide pour les démarches en ligne.</p>`,
  ouiNon: (i: number): string => (i % 2 ? 'Oui' : 'Non'),
  nombre: (i: number): string => String(i % 7),
  secteur: (i: number): string => de(['Nord', 'Sud', 'Est'], i),
  pays: (): string => 'France',
  parite: (i: number): string => de(['Semaine paire', 'Semaine impaire'], i),
  vide: (): string => ''
} satisfies Record<string, (i: number) => string>

type Cellule = keyof typeof CELLULES

function tableOf(entetes: Readonly<Record<string, Cellule>>, rangs: number) {
  const colonnes = Object.keys(entetes)
  const lignes = Array.from({ length: rangs }, (_, i) =>
    Object.fromEntries(
      Object.entries(entetes).map(([c, cellule]) => [c, (CELLULES[cellule] as (i: number) => string)(i)])
    )
  )
  return { colonnes, lignes }
}

/** The first column of each field of one value, as the guessed mapping says it. */
function principales(entetes: Readonly<Record<string, Cellule>>, rangs = 40): Partial<Record<Champ, string>> {
  const table = tableOf(entetes, rangs)
  const { mapping, colonnes } = inferMapping(table, { geographie })
  checkMapping(mapping, table.colonnes)
  expect(columnReport(mapping, table.colonnes).inconnues).toEqual([])
  expect(colonnes.map(c => c.colonne)).toEqual(table.colonnes)
  const trouvees: Partial<Record<Champ, string>> = {}
  for (const champ of CHAMPS) {
    const dite = mapping.champs[champ] as { colonnes?: readonly string[] } | undefined
    if (dite?.colonnes !== undefined && (!isListe(champ) || champ === 'courriels' || champ === 'site_web'))
      trouvees[champ] = dite.colonnes.join(' + ')
  }
  return trouvees
}

describe('guessing a mapping', () => {
  it('reads a directory in English, and leaves pictures, countries and the person to call', () => {
    expect(
      principales({
        ID: 'rang',
        Name: 'nom',
        'Street address': 'rue',
        'ZIP code': 'poste',
        City: 'commune',
        Latitude: 'latitude',
        Longitude: 'longitude',
        'Phone number': 'tel',
        'E-mail': 'mail',
        Website: 'site',
        'Opening hours': 'horaires',
        Description: 'texte',
        'Last updated': 'iso',
        'Managing organization': 'porteur',
        Country: 'pays',
        'Photo URL': 'image',
        'Contact name': 'personne'
      })
    ).toEqual({
      id: 'ID',
      nom: 'Name',
      adresse: 'Street address',
      code_postal: 'ZIP code',
      commune: 'City',
      latitude: 'Latitude',
      longitude: 'Longitude',
      telephone: 'Phone number',
      courriels: 'E-mail',
      site_web: 'Website',
      horaires: 'Opening hours',
      presentation_resume: 'Description',
      presentation_detail: 'Description',
      date_maj: 'Last updated',
      structure_parente: 'Managing organization'
    })
  })

  it('reads a GIS export: the street in three columns, Lambert 93, a date as a serial number', () => {
    expect(
      principales({
        OBJECTID: 'rang',
        NOM_EQUIP: 'nom',
        NUM_VOIE: 'numero',
        TYP_VOIE: 'genre',
        LIB_VOIE: 'nomVoie',
        C_POST: 'poste',
        NOM_COM: 'COMMUNE',
        INSEE_COM: 'insee',
        EPCI: 'porteur',
        X_L93: 'x93',
        Y_L93: 'y93',
        TEL: 'tel',
        MEL: 'mail',
        SITE_WEB: 'site',
        DATE_MAJ: 'serie',
        NB_POSTES: 'nombre'
      })
    ).toEqual({
      id: 'OBJECTID',
      nom: 'NOM_EQUIP',
      adresse: 'NUM_VOIE + TYP_VOIE + LIB_VOIE',
      code_postal: 'C_POST',
      commune: 'NOM_COM',
      code_insee: 'INSEE_COM',
      longitude: 'X_L93',
      latitude: 'Y_L93',
      telephone: 'TEL',
      courriels: 'MEL',
      site_web: 'SITE_WEB',
      date_maj: 'DATE_MAJ'
    })
  })

  it('reads a survey by its long questions, and keeps the referee’s own address out', () => {
    expect(
      principales({
        Horodateur: 'jourFrancais',
        'Quel est le nom de votre structure ?': 'nom',
        'Quelle est l’adresse postale de votre structure (numéro et rue) ?': 'rue',
        'Code postal de la commune': 'poste',
        'Dans quelle commune êtes-vous situé ?': 'commune',
        'Numéro de téléphone du lieu': 'tel',
        'Adresse mail de contact du lieu': 'mail',
        'Nom et prénom du référent': 'personne',
        'Adresse mail du référent': 'mailPersonne',
        'Quels sont vos jours et horaires d’ouverture au public ?': 'horaires',
        'Décrivez votre activité en quelques mots': 'texte',
        'Combien d’ordinateurs avez-vous ?': 'nombre'
      })
    ).toEqual({
      nom: 'Quel est le nom de votre structure ?',
      adresse: 'Quelle est l’adresse postale de votre structure (numéro et rue) ?',
      code_postal: 'Code postal de la commune',
      commune: 'Dans quelle commune êtes-vous situé ?',
      telephone: 'Numéro de téléphone du lieu',
      courriels: 'Adresse mail de contact du lieu',
      horaires: 'Quels sont vos jours et horaires d’ouverture au public ?',
      presentation_resume: 'Décrivez votre activité en quelques mots',
      presentation_detail: 'Décrivez votre activité en quelques mots',
      date_maj: 'Horodateur'
    })
  })

  it('reads one address cell and one point cell, names every field they feed, and leaves the bearer’s phone', () => {
    expect(
      principales({
        'Record ID': 'uuid',
        'Nom du lieu': 'nom',
        'Structure porteuse': 'porteur',
        'Téléphone porteur': 'telPlus',
        'Adresse complète': 'entiere',
        'Coordonnées GPS': 'paire',
        'Tel.': 'tel',
        'Prise de RDV': 'rdv',
        Référente: 'personne',
        'Mobile référente': 'mobile'
      })
    ).toEqual({
      id: 'Record ID',
      nom: 'Nom du lieu',
      structure_parente: 'Structure porteuse',
      adresse: 'Adresse complète',
      code_postal: 'Adresse complète',
      commune: 'Adresse complète',
      latitude: 'Coordonnées GPS',
      longitude: 'Coordonnées GPS',
      telephone: 'Tel.',
      prise_rdv: 'Prise de RDV'
    })
  })

  it('reads a list of twelve rows', () => {
    expect(
      principales(
        { Lieu: 'nom', Adresse: 'rue', CP: 'poste', Ville: 'commune', Tél: 'tel', 'Horaires d’accueil': 'horaires' },
        12
      )
    ).toEqual({
      nom: 'Lieu',
      adresse: 'Adresse',
      code_postal: 'CP',
      commune: 'Ville',
      telephone: 'Tél',
      horaires: 'Horaires d’accueil'
    })
  })

  it('reads OpenStreetMap’s keys', () => {
    expect(
      principales({
        '@id': 'code',
        name: 'nom',
        'addr:housenumber': 'numero',
        'addr:street': 'voie',
        'addr:postcode': 'poste',
        'addr:city': 'commune',
        'contact:phone': 'telPlus',
        'contact:website': 'site',
        opening_hours: 'osm',
        operator: 'porteur',
        '@lat': 'latitude',
        '@lon': 'longitude'
      })
    ).toEqual({
      id: '@id',
      nom: 'name',
      adresse: 'addr:housenumber + addr:street',
      code_postal: 'addr:postcode',
      commune: 'addr:city',
      telephone: 'contact:phone',
      site_web: 'contact:website',
      horaires: 'opening_hours',
      structure_parente: 'operator',
      latitude: '@lat',
      longitude: '@lon'
    })
  })

  it('reads half-days, where AM is the afternoon beside « matin », and never the fax', () => {
    const entetes = {
      'Nom de la structure': 'nom',
      'Lun matin': 'plage',
      'Lun AM': 'plage',
      'Mar matin': 'plage',
      'Mar AM': 'plage',
      'Mer matin': 'plage',
      'Mer AM': 'plage',
      'Sam matin': 'vide',
      'Sam AM': 'vide',
      'lat.': 'virguleLat',
      'long.': 'virguleLon',
      Fax: 'telPlus',
      Téléphone: 'tel'
    } as const
    const { telephone, latitude } = principales(entetes)
    expect([telephone, latitude]).toEqual(['Téléphone', 'lat.'])
    const { mapping } = inferMapping(tableOf(entetes, 40), { geographie })
    expect(mapping.champs.horaires).toMatchObject({
      regles: [{ jours: { lundi: ['Lun matin', 'Lun AM'], samedi: ['Sam matin', 'Sam AM'] } }],
      colonnes: ['Lun matin', 'Lun AM', 'Mar matin', 'Mar AM', 'Mer matin', 'Mer AM', 'Sam matin', 'Sam AM']
    })
  })

  it('completes the hours by the column that says their weeks', () => {
    const table = tableOf({ Nom: 'nom', Horaires: 'horaires', Fréquence: 'parite', Tél: 'tel' }, 12)
    const { mapping } = inferMapping(table, { geographie })
    expect(mapping.champs.horaires).toMatchObject({ colonnes: ['Horaires'], remarque: ['Fréquence'] })
  })

  it('reads openings and closings by pairs', () => {
    const entetes: Record<string, Cellule> = { denomination: 'nom', libelle_commune: 'commune' }
    for (const jour of ['lundi', 'mardi', 'jeudi', 'vendredi'])
      Object.assign(entetes, { [`${jour}_ouverture`]: 'ouvre', [`${jour}_fermeture`]: 'ferme' })
    const table = tableOf(entetes, 12)
    const { mapping } = inferMapping(table, { geographie })
    expect(mapping.champs.horaires).toMatchObject({
      regles: [{ bornes: true, jours: { lundi: ['lundi_ouverture', 'lundi_fermeture'] } }]
    })
    const rang = table.lignes[0] as Record<string, string>
    expect(compileMapping(mapping, table.colonnes)(rang).horaires?.jours?.lundi).toBe('9h-12h')
  })

  it('takes ranks for ranks though a street is near, and crosses for a yes though a title sounds like a link', () => {
    expect(
      principales({
        'N°': 'rang',
        STRUCTURE: 'nom',
        'ADRESSE 1': 'rue',
        CP: 'poste',
        VILLE: 'commune',
        'Accès libre': 'croix'
      })
    ).toEqual({ id: 'N°', nom: 'STRUCTURE', adresse: 'ADRESSE 1', code_postal: 'CP', commune: 'VILLE' })
  })

  it('keeps the place from the structure that holds it, and its advisers out', () => {
    expect(
      principales({
        nom_structure: 'porteur',
        siret_structure: 'siret',
        adresse_structure: 'rue',
        ville_structure: 'commune',
        nom_lieu: 'nom',
        adresse_lieu: 'rue',
        complement_adresse_lieu: 'complement',
        cp_lieu: 'poste',
        ville_lieu: 'commune',
        tel_lieu: 'tel',
        conseiller_nom: 'personne',
        conseiller_prenom: 'prenom',
        conseiller_mail: 'mailPersonne',
        conseiller_tel: 'mobile',
        horaires_lieu: 'horaires',
        maj: 'jourFrancais',
        fiche_acceslibre: 'acces'
      })
    ).toEqual({
      pivot: 'siret_structure',
      nom: 'nom_lieu',
      adresse: 'adresse_lieu',
      complement_adresse: 'complement_adresse_lieu',
      code_postal: 'cp_lieu',
      commune: 'ville_lieu',
      telephone: 'tel_lieu',
      horaires: 'horaires_lieu',
      date_maj: 'maj',
      fiche_acces_libre: 'fiche_acceslibre',
      structure_parente: 'nom_structure'
    })
  })

  it('reads a form’s groups, its point of four numbers and the day of the answer', () => {
    expect(
      principales({
        start: 'iso',
        'groupe_lieu/nom_structure': 'nom',
        'groupe_lieu/adresse': 'rue',
        'groupe_lieu/commune': 'commune',
        'groupe_contact/tel': 'tel',
        'groupe_contact/nom_referent': 'personne',
        coordonnees_gps: 'geopoint',
        _id: 'rang',
        _submission_time: 'iso'
      })
    ).toEqual({
      id: '_id',
      nom: 'groupe_lieu/nom_structure',
      adresse: 'groupe_lieu/adresse',
      commune: 'groupe_lieu/commune',
      telephone: 'groupe_contact/tel',
      latitude: 'coordonnees_gps',
      longitude: 'coordonnees_gps',
      date_maj: '_submission_time'
    })
  })

  it('reads columns that have no name by what their cells are and by each other', () => {
    expect(
      principales({
        'Colonne A': 'nom',
        'Colonne B': 'rue',
        'Colonne C': 'poste',
        'Colonne D': 'commune',
        'Colonne E': 'tel',
        'Colonne F': 'mail',
        'Colonne G': 'horaires',
        'Colonne H': 'siret',
        'Colonne I': 'latitude',
        'Colonne J': 'longitude',
        'Colonne K': 'nombre'
      })
    ).toEqual({
      nom: 'Colonne A',
      adresse: 'Colonne B',
      code_postal: 'Colonne C',
      commune: 'Colonne D',
      telephone: 'Colonne E',
      courriels: 'Colonne F',
      horaires: 'Colonne G',
      pivot: 'Colonne H',
      latitude: 'Colonne I',
      longitude: 'Colonne J'
    })
  })

  it('reads glued headers, a post code beside its town in one cell, summary and detail, and two sites', () => {
    expect(
      principales({
        Nomdelastructure: 'nom',
        Adressenumeronomdelavoie: 'rue',
        Codepostaletville: 'posteVille',
        Adressemail: 'mail',
        Siteinternet: 'site',
        Pagefacebook: 'facebook',
        Descriptioncourte: 'texte',
        Descriptionlongue: 'long',
        geometrie: 'geojson'
      })
    ).toEqual({
      nom: 'Nomdelastructure',
      adresse: 'Adressenumeronomdelavoie',
      code_postal: 'Codepostaletville',
      commune: 'Codepostaletville',
      courriels: 'Adressemail',
      site_web: 'Siteinternet + Pagefacebook',
      presentation_resume: 'Descriptioncourte',
      presentation_detail: 'Descriptionlongue',
      latitude: 'geometrie',
      longitude: 'geometrie'
    })
  })

  it('leaves what a name promises and the cells deny', () => {
    expect(
      principales({
        Nom: 'nom',
        Ville: 'commune',
        Internet: 'ouiNon',
        Téléphone: 'ouiNon',
        Horaires: 'ouiNon',
        RDV: 'ouiNon'
      })
    ).toEqual({ nom: 'Nom', commune: 'Ville' })
  })

  it('says of each column why it was left out', () => {
    const table = tableOf(
      {
        Nom: 'nom',
        Ville: 'commune',
        Titre: 'nom',
        Vide: 'vide',
        'Nombre de postes': 'nombre',
        'Mail du référent': 'mailPersonne',
        result_score: 'nombre'
      },
      20
    )
    const { mapping } = inferMapping(table, { geographie })
    expect(mapping.ignores).toMatchObject({
      Titre: 'redite de «\u00a0Nom\u00a0»',
      Vide: 'vide partout',
      'Mail du référent': 'parle d’une personne, pas du lieu'
    })
  })

  it('says the same whatever the order of the columns, but for those that only their place tells apart', () => {
    const entetes: Record<string, Cellule> = {
      Nom: 'nom',
      Commune: 'commune',
      CP: 'poste',
      Adresse: 'rue',
      Mail: 'mail',
      Tél: 'tel',
      Lat: 'latitude',
      Lng: 'longitude',
      Maj: 'iso',
      Site: 'site'
    }
    const ordre = principales(entetes)
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(entetes), { minLength: 10 }), colonnes => {
        expect(principales(Object.fromEntries(colonnes.map(c => [c, entetes[c] as Cellule])))).toEqual(ordre)
      }),
      { numRuns: 20 }
    )
  })

  it('never fails, and never writes a mapping that is refused, whatever the file holds', () => {
    const cellule = fc.oneof(
      fc.string(),
      fc.constantFrom(...Object.values(CELLULES).map(c => (c as (i: number) => string)(3)))
    )
    const entete = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('nom', 'Ville', 'CP', 'lundi', 'a.b.0', '__proto__', 'x*y')
    )
    fc.assert(
      fc.property(
        fc.uniqueArray(entete, { minLength: 1, maxLength: 8 }),
        fc.array(fc.array(cellule), { maxLength: 6 }),
        (colonnes, rangs) => {
          const lignes = rangs.map(r => Object.fromEntries(colonnes.map((c, i) => [c, r[i] ?? ''])))
          const { mapping } = inferMapping({ colonnes, lignes }, { geographie })
          if (mapping.champs.nom !== undefined) checkMapping(mapping, colonnes)
        }
      ),
      { numRuns: 300 }
    )
  })
})
