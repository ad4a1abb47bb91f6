/** The page of a place in English. */
import type { FICHE_FR, NOMS_DES_CHAMPS_FR, VALEURS_FR } from '../../pages/fiche.mots.ts'
import type { LABELS_FR } from '../../pages/labels.mots.ts'
import type { Traduit } from '../langue.ts'
import { count, quoted } from './nombres.ts'

export const champsDits: Traduit<typeof NOMS_DES_CHAMPS_FR> = {
  nom: 'Name',
  adresse: 'Address',
  complement_adresse: 'Address, second line',
  code_postal: 'Postcode',
  commune: 'Town',
  code_insee: 'Town code',
  latitude: 'Latitude',
  longitude: 'Longitude',
  typologie: 'Kind of place',
  telephone: 'Phone',
  courriels: 'Email',
  site_web: 'Website',
  horaires: 'Opening hours',
  prise_rdv: 'Appointments',
  services: 'Services',
  service_detaille: 'Services in detail',
  publics_specifiquement_adresses: 'Who it is for',
  prise_en_charge_specifique: 'Special needs',
  frais_a_charge: 'Price',
  modalites_acces: 'How to come',
  modalites_accompagnement: 'How they help',
  itinerance: 'Fixed or mobile',
  fiche_acces_libre: 'Accessibility',
  dispositif_programmes_nationaux: 'National programmes',
  formations_labels: 'Labels',
  autres_formations_labels: 'Other labels',
  structure_parente: 'Organisation',
  presentation_resume: 'Summary',
  presentation_detail: 'Presentation',
  pivot: 'Organisation number',
  date_maj: 'Updated'
}

const VALEURS: Readonly<Record<string, string>> = {
  'Se présenter': 'Go there in person',
  Téléphoner: 'Phone',
  'Contacter par mail': 'Write an email',
  'Prendre un RDV en ligne': 'Book an appointment online',
  "Ce lieu n'accueille pas de public": 'This place is not open to the public',
  'Envoyer un mail avec une fiche de prescription': 'A professional can refer you by email',
  'En autonomie': 'On your own, with their equipment',
  'Accompagnement individuel': 'With one person, just for you',
  'Dans un atelier collectif': 'In a small group, in a workshop',
  'À distance': 'At a distance, by phone or video',
  Gratuit: 'Free',
  'Gratuit sous condition': 'Free for some people: ask',
  Payant: 'Not free',
  Surdité: 'Deaf or hard of hearing people',
  'Handicaps moteurs': 'Physical disability',
  'Handicaps mentaux': 'Learning or mental disability',
  Illettrisme: 'Difficulty reading or writing',
  'Langues étrangères (anglais)': 'They speak English',
  'Langues étrangères (autres)': 'They speak other languages',
  'Déficience visuelle': 'Blind or partially sighted people',
  Jeunes: 'Young people',
  Étudiants: 'Students',
  'Familles et/ou enfants': 'Families and children',
  Seniors: 'Older people',
  Femmes: 'Women'
}

export const valeurs: Traduit<typeof VALEURS_FR> = {
  dite: valeur => (Object.hasOwn(VALEURS, valeur) ? (VALEURS[valeur] as string) : valeur)
}

const ETAT = 'the French State'

const ACCORDES: Readonly<Record<string, string>> = {
  'Aidants Connect': ETAT,
  'Bibliothèques numérique de référence': 'the French Ministry of Culture',
  'Certification PIX': 'Pix, a public body',
  'Conseillers numériques': ETAT,
  'Emmaüs Connect': 'the charity Emmaüs Connect',
  'France Services': ETAT,
  'Grande école du numérique': 'the public body Grande École du Numérique',
  'La Croix Rouge': 'the French Red Cross',
  "Point d'accès numérique CAF": 'the CAF (family benefits office)',
  'Promeneurs du net': 'the CAF (family benefits office)',
  'Relais numérique (Emmaüs Connect)': 'the charity Emmaüs Connect',
  'Formé à « Mon Espace Santé »': 'the French health insurance',
  'Étapes numériques(La Poste)': 'the French post office',
  'Fabriques de Territoire': ETAT,
  'Les Éclaireurs du numérique (Drôme)': 'the Drôme department',
  'Mes Papiers (Métropole de Lyon)': 'the Lyon metropolitan area',
  'SUD LABS (PACA)': 'the region of Provence-Alpes-Côte d’Azur'
}

export const labels: Traduit<typeof LABELS_FR> = {
  accordePar: label => (Object.hasOwn(ACCORDES, label) ? `granted by ${ACCORDES[label]}` : null)
}

export const fiche: Traduit<typeof FICHE_FR> = {
  retour: 'Search for another place',
  autresLieux: commune => `Places in ${commune}`,
  venir: 'Come or get in touch',
  adresse: 'Address',
  telephone: 'Phone',
  courriel: 'Email',
  site: 'Website',
  rdv: 'Appointments',
  rdvLien: 'Book an appointment online',
  nouvelleFenetre: 'another site',
  commentVenir: 'How to come',
  sansContact: 'No way to get in touch is known.',
  adresseInconnue: 'Address not known',
  communeInconnue: 'Town not known',
  selonLaSource: texte => `According to the source: ${texte}`,
  codeSelonLaSource: texte => `Postcode according to the source: ${texte}`,
  seContredisent: 'The postcode and the town do not match: check the address before you come.',
  homonymes: villes => `Several towns have this name, and the source does not say which: ${villes.join(', ')}.`,
  seDeplace: 'This place moves: call to know where and when it will be.',
  horaires: 'Opening hours',
  aujourdhui: 'today',
  ferme: 'Closed',
  ferie: 'Public holiday: may be closed',
  horairesInconnus: 'Opening hours not known.',
  appelez: 'Call before you come.',
  renseignez: 'Check before you come.',
  joursNonDits: 'The days are not stated. On opening days:',
  joursTus: 'days not stated:',
  horairesBruts: 'This is what the source says:',
  confirmes: quand => `Hours given in ${quand}.`,
  nonConfirmes: quand => `Hours not confirmed since ${quand}.`,
  sansDate: 'We do not know how old these hours are.',
  services: 'What you can do here',
  enDetail: n => `In detail: ${count(n, 'workshop or kind of help', 'workshops or kinds of help')}`,
  accompagnement: 'How they help you',
  pour: 'For whom, at what price',
  publics: 'Mostly for',
  besoins: 'Special needs',
  prix: 'Price',
  inconnu: 'What we do not know',
  inconnus: {
    services: 'what you can do here',
    publics: 'who it is for',
    prix: 'the price',
    acces: 'access to the building'
  },
  inconnuTexte(manques) {
    const tous = manques.length < 2 ? manques.join('') : `${manques.slice(0, -1).join(', ')} and ${manques.at(-1)}`
    return `${tous.charAt(0).toUpperCase()}${tous.slice(1)}: ask before you come.`
  },
  acces: 'Accessibility',
  accesDecrit: 'Access to the building is described on Acceslibre (in French)',
  accesLibre: 'See access to the building on Acceslibre (in French)',
  presentation: 'About this place',
  presentationSuite: 'Read on',
  sansRendezVous: 'Come without an appointment',
  labels: 'Labels and programmes',
  organisme: 'Organisation',
  carte: nom => `Map: ${nom} and the towns around`,
  carteTitre: 'Where it is',
  itineraire: 'See the way there',
  carteCommune: 'Approximate position: the centre of the town.',
  position: {
    numero: 'Position found from the address.',
    voie: 'Approximate position: somewhere in the street.',
    'lieu-dit': 'Approximate position: the named area.'
  },
  geocodage: (par, score) => `${par}, from the address (score ${score.toFixed(2)})`,
  pointEcarte: valeurs => `Set aside, outside the town: ${valeurs.join(', ')}`,
  provenance: 'Where this information comes from',
  plusDansLaListe: jour => `no longer mentions it since ${jour}`,
  partiDesListes: jour =>
    `No list has mentioned this place since ${jour}. It will be removed if it does not come back: call before you come.`,
  provenanceUne: 'One source mentions this place:',
  provenancePlusieurs: n => `${n} sources mention this place:`,
  depuis: quand => `updated on ${quand}`,
  dateInconnue: 'date not known',
  liste: quand => `list of ${quand}`,
  contradictions: 'The sources do not all say the same',
  retenu: 'Shown here',
  autre: 'Also said',
  motPourMot: 'Written by the source, word for word',
  rien: 'nothing',
  licence: 'Licence',
  licenceInconnue: 'licence not stated',
  bruts: 'Written by the source, and kept as it is',
  brut: (champ, textes) => `${champ}: ${textes.map(quoted).join(', ')}`,
  champParChamp: 'See each piece of information and its source',
  champ: 'Information',
  valeur: 'Value',
  source: 'Source',
  date: 'Date',
  identifiant: 'Public identifier of this place:',
  enJson: 'the same data as JSON',
  provenanceJson: 'where they come from, as JSON',
  erreur: 'Something wrong?',
  erreurTexte:
    'A wrong number, a place that has closed, hours that have changed: tell us in one minute, without giving your name.',
  erreurAilleurs:
    'Tell the reception of this place, or the organisation that keeps the list: its information will be updated here in the next edition.',
  erreurLien: 'Report a mistake'
}
