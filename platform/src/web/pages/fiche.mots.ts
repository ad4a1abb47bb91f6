/** Words of the page of a place, and the standard's values in the words of the person who comes. */
import { type ChampDeFiche, pluriel } from '@lieux-communs/core'
import { selonLangue } from '../langues/langue.ts'
import { aCommune } from './recherche.mots.ts'

/** What each field is called on a page; fields absent here are not shown in the table of provenance. */
export const NOMS_DES_CHAMPS_FR: Readonly<Partial<Record<ChampDeFiche, string>>> = {
  nom: 'Nom',
  adresse: 'Adresse',
  complement_adresse: 'Complément d’adresse',
  code_postal: 'Code postal',
  commune: 'Commune',
  code_insee: 'Code de la commune',
  latitude: 'Latitude',
  longitude: 'Longitude',
  typologie: 'Genre de lieu',
  telephone: 'Téléphone',
  courriels: 'Courriel',
  site_web: 'Site',
  horaires: 'Horaires',
  prise_rdv: 'Rendez-vous',
  services: 'Services',
  service_detaille: 'Services en détail',
  publics_specifiquement_adresses: 'Publics',
  prise_en_charge_specifique: 'Besoins particuliers',
  frais_a_charge: 'Prix',
  modalites_acces: 'Comment venir',
  modalites_accompagnement: 'Comment on vous aide',
  itinerance: 'Lieu fixe ou qui se déplace',
  fiche_acces_libre: 'Accessibilité',
  dispositif_programmes_nationaux: 'Programmes nationaux',
  formations_labels: 'Labels',
  autres_formations_labels: 'Autres labels',
  structure_parente: 'Organisme',
  presentation_resume: 'Résumé',
  presentation_detail: 'Présentation',
  pivot: 'Numéro de l’organisme',
  date_maj: 'Mise à jour'
}

export const NOMS_DES_CHAMPS = selonLangue('champsDits', NOMS_DES_CHAMPS_FR)

const ACCES: Readonly<Record<string, string>> = {
  // Whether that is « sans rendez-vous » depends on what else is said: see `isSansRendezVous`.
  'Se présenter': 'Présentez-vous sur place',
  Téléphoner: 'Téléphonez',
  'Contacter par mail': 'Écrivez un courriel',
  'Prendre un RDV en ligne': 'Prenez rendez-vous en ligne',
  "Ce lieu n'accueille pas de public": 'Ce lieu ne reçoit pas de public',
  'Envoyer un mail avec une fiche de prescription': 'Un professionnel peut vous y adresser par courriel'
}

const ACCOMPAGNEMENT: Readonly<Record<string, string>> = {
  'En autonomie': 'Seul, avec le matériel du lieu',
  'Accompagnement individuel': 'Avec une personne, rien que pour vous',
  'Dans un atelier collectif': 'En petit groupe, dans un atelier',
  'À distance': 'À distance, par téléphone ou par écran'
}

const PRIX: Readonly<Record<string, string>> = {
  Gratuit: 'Gratuit',
  'Gratuit sous condition': 'Gratuit pour certaines personnes : demandez',
  Payant: 'Payant'
}

const PRISES_EN_CHARGE: Readonly<Record<string, string>> = {
  Surdité: 'Personnes sourdes ou malentendantes',
  'Handicaps moteurs': 'Handicap moteur',
  'Handicaps mentaux': 'Handicap mental',
  Illettrisme: 'Difficultés pour lire ou écrire',
  'Langues étrangères (anglais)': 'On y parle anglais',
  'Langues étrangères (autres)': 'On y parle d’autres langues',
  'Déficience visuelle': 'Personnes aveugles ou malvoyantes'
}

const TOUS: Readonly<Record<string, string>> = { ...ACCES, ...ACCOMPAGNEMENT, ...PRIX, ...PRISES_EN_CHARGE }

export const VALEURS_FR = {
  /** A value that has no plainer words is shown as it is. */
  dite: (valeur: string): string => (Object.hasOwn(TOUS, valeur) ? (TOUS[valeur] as string) : valeur)
} as const

const VALEURS = selonLangue('valeurs', VALEURS_FR)

/** The plain words of a value of the standard. */
export const enClair = (valeur: string): string => VALEURS.dite(valeur)

export const FICHE_FR = {
  retour: 'Chercher un autre lieu',
  autresLieux: (commune: string) => `Les lieux ${aCommune(commune)}`,
  venir: 'Venir ou prendre contact',
  adresse: 'Adresse',
  telephone: 'Téléphone',
  courriel: 'Courriel',
  site: 'Site',
  rdv: 'Rendez-vous',
  rdvLien: 'Prendre rendez-vous en ligne',
  nouvelleFenetre: 'autre site',
  commentVenir: 'Pour y aller',
  sansContact: 'Aucun moyen de contact n’est connu.',
  adresseInconnue: 'Adresse inconnue',
  communeInconnue: 'Commune inconnue',
  selonLaSource: (texte: string) => `Selon la source\u00a0: ${texte}`,
  codeSelonLaSource: (texte: string) => `Code postal selon la source\u00a0: ${texte}`,
  seContredisent: 'Le code postal et la commune ne vont pas ensemble\u00a0: vérifiez l’adresse avant de venir.',
  homonymes: (villes: readonly string[]) =>
    `Plusieurs communes portent ce nom, et la source ne dit pas laquelle\u00a0: ${villes.join(', ')}.`,
  seDeplace: 'Ce lieu se déplace : appelez pour savoir où et quand il passe.',
  horaires: 'Horaires',
  aujourdhui: 'aujourd’hui',
  ferme: 'Fermé',
  ferie: 'Jour férié\u00a0: peut-être fermé',
  horairesInconnus: 'Horaires inconnus.',
  appelez: 'Appelez avant de venir.',
  renseignez: 'Renseignez-vous avant de venir.',
  joursNonDits: 'Les jours ne sont pas précisés. Les jours d’ouverture :',
  joursTus: 'jours non précisés :',
  horairesBruts: 'Voici ce qu’écrit la source :',
  confirmes: (quand: string) => `Horaires donnés en ${quand}.`,
  nonConfirmes: (quand: string) => `Horaires non confirmés depuis ${quand}.`,
  sansDate: 'Nous ne savons pas de quand datent ces horaires.',
  services: 'Ce que l’on y fait',
  enDetail: (n: number) => `En détail\u00a0: ${pluriel(n, 'atelier ou aide', 'ateliers ou aides')}`,
  accompagnement: 'Comment on vous aide',
  pour: 'Pour qui, à quel prix',
  publics: 'Surtout pour',
  besoins: 'Besoins particuliers',
  prix: 'Prix',
  inconnu: 'Ce que nous ne savons pas',
  inconnus: {
    services: 'ce que l’on y fait',
    publics: 'à qui il s’adresse',
    prix: 'le prix',
    acces: 'l’accès au bâtiment'
  },
  /** `Le prix et l’accès au bâtiment : demandez avant de venir.` */
  inconnuTexte(manques: readonly string[]): string {
    const tous = manques.length < 2 ? manques.join('') : `${manques.slice(0, -1).join(', ')} et ${manques.at(-1)}`
    return `${tous.charAt(0).toUpperCase()}${tous.slice(1)}\u00a0: demandez avant de venir.`
  },
  acces: 'Accessibilité',
  accesDecrit: 'L’accès au bâtiment est décrit sur Acceslibre',
  accesLibre: 'Voir l’accès au bâtiment sur Acceslibre',
  presentation: 'Présentation',
  presentationSuite: 'Lire la suite',
  sansRendezVous: 'Venez sans rendez-vous',
  labels: 'Labels et programmes',
  organisme: 'Organisme',
  carte: (nom: string) => `Carte : ${nom} et les communes autour`,
  carteTitre: 'Où c’est',
  itineraire: 'Voir le chemin pour y aller',
  carteCommune: 'Position approchée : centre de la commune.',
  /** How a point that no source gives was found. */
  position: {
    numero: 'Position trouvée d’après l’adresse.',
    voie: 'Position approchée : quelque part dans la rue.',
    'lieu-dit': 'Position approchée : le lieu-dit.'
  },
  geocodage: (par: string, score: number) => `${par}, d’après l’adresse (score ${score.toFixed(2).replace('.', ',')})`,
  pointEcarte: (valeurs: readonly string[]) => `Écarté, hors de la commune : ${valeurs.join(', ')}`,
  provenance: 'D’où viennent ces informations',
  plusDansLaListe: (jour: string) => `ne le cite plus depuis le ${jour}`,
  partiDesListes: (jour: string) =>
    `Aucune liste ne cite plus ce lieu depuis le ${jour}. Il sera retiré s’il n’y revient pas\u00a0: appelez avant de venir.`,
  provenanceUne: 'Une source parle de ce lieu :',
  provenancePlusieurs: (n: number) => `${n} sources parlent de ce lieu :`,
  depuis: (quand: string) => `mise à jour le ${quand}`,
  dateInconnue: 'date inconnue',
  liste: (quand: string) => `liste du ${quand}`,
  contradictions: 'Les sources ne disent pas toutes la même chose',
  retenu: 'Affiché ici',
  autre: 'Dit aussi',
  motPourMot: 'Écrit par la source, mot pour mot',
  rien: 'rien',
  licence: 'Licence',
  licenceInconnue: 'licence non précisée',
  bruts: 'Écrit par la source, et gardé tel quel',
  brut: (champ: string, textes: readonly string[]) =>
    `${champ}\u00a0: ${textes.map(t => `«\u00a0${t}\u00a0»`).join(', ')}`,
  champParChamp: 'Voir chaque information et sa source',
  champ: 'Information',
  valeur: 'Valeur',
  source: 'Source',
  date: 'Date',
  identifiant: 'Identifiant public de ce lieu :',
  enJson: 'les mêmes données en JSON',
  provenanceJson: 'leurs provenances en JSON',
  erreur: 'Une erreur ?',
  erreurTexte:
    'Un numéro faux, un lieu fermé, un horaire qui a changé : dites-le en une minute, sans donner votre nom.',
  erreurAilleurs:
    'Dites-le à l’accueil de ce lieu, ou à l’organisme qui tient la liste : ses informations seront reprises ici à la prochaine édition.',
  erreurLien: 'Signaler une erreur'
} as const

export const FICHE = selonLangue('fiche', FICHE_FR)
