/** Words of the helper's sheet: those on the screen, for who prepares it, and those on the paper, for who goes. */
import { pluriel } from '@lieux-communs/core'
import { selonLangue } from '../langues/langue.ts'
import { NB } from '../typographie.ts'

export const ACCOMPAGNEMENT_FR = {
  titre: 'Feuille à emporter',
  chapeau: (n: number) =>
    n === 1
      ? 'Une page à imprimer, pour la personne que vous aidez.'
      : `${n}${NB}pages à imprimer, une par lieu, pour la personne que vous aidez.`,
  note: 'Votre mot pour la personne (facultatif)',
  noteAide: (max: number) =>
    `Par exemple : « Demandez l’aide aux démarches, de ma part. » ${max}${NB}signes au plus. Ce mot reste dans l’adresse de cette page : nous ne le gardons pas.`,
  depuis: 'Chemin compté depuis le point que vous avez donné.',
  ecrire: 'Mettre mon mot sur la feuille',
  ecrireAvecCode: 'Mettre mon mot et un code de suivi',
  codeAide: 'Le code sert à dire plus tard si cela a marché, sans donner de nom. Il vient aussi sans mot.',
  imprimer: 'Imprimer',
  imprimerAide: 'Pour imprimer : le menu de votre navigateur, puis « Imprimer ». Chaque lieu tient sur une page A4.',
  comparer: 'Comparer ces lieux',
  fiche: 'Voir la page du lieu',
  noteCoupee: (max: number) => `Votre mot dépassait ${max}${NB}signes : la fin a été coupée.`,
  trop: (max: number) => `Une feuille porte ${max}${NB}lieux au plus : voici les premiers.`,
  inconnus: (ids: readonly string[]) =>
    `${pluriel(ids.length, 'lieu demandé n’est pas', 'lieux demandés ne sont pas')} dans la base${NB}: ${ids.join(', ')}.`,
  vide: 'Quel lieu ?',
  videTexte: 'Cherchez un lieu, ouvrez sa page, puis choisissez « Préparer une feuille pour y aller ».',
  appeler: 'Téléphone',
  sansTelephone: 'Aucun numéro connu.',
  ou: 'L’adresse',
  aller: 'Pour y aller',
  deChezVous: 'de votre point de départ',
  centre: (deCommune: string) => `du centre ${deCommune}`,
  positionInconnue: 'La position exacte n’est pas connue : demandez le chemin au téléphone.',
  repere: (nom: string, distance: string, direction: string) => `Repère : ${nom}, à ${distance} ${direction}.`,
  carte: (nom: string) => `Carte : ${nom}, et les 300 derniers mètres`,
  carteLegende: 'Le cercle : les 300 derniers mètres. Les rues ne sont pas dessinées.',
  semaine: 'Quand venir',
  horairesInconnus: 'Horaires inconnus : appelez avant de venir.',
  selonSource: 'Ce qu’écrit la source :',
  sansRendezVous: 'Sans rendez-vous.',
  apporter: 'Ce qu’il faut apporter',
  prix: 'Prix',
  mot: 'Un mot pour vous',
  suivi: 'Et après ?',
  suiviTexte: 'Cela a-t-il marché ? Dites-le, sans donner votre nom, avec ce code :',
  qr: (nom: string) => `Code à photographier : la page de ${nom}`,
  qrTexte: 'Cette page à jour : photographiez ce carré avec un téléphone.',
  edition: (jour: string) => `Feuille préparée le ${jour}, sur Lieux communs.`
} as const

export const ACCOMPAGNEMENT = selonLangue('accompagnement', ACCOMPAGNEMENT_FR)
