/** The words of the page that says why a place is one, and of the page of one that is gone. */
import { type Bande, nombre } from '@lieux-communs/core'
import { selonLangue } from '../langues/langue.ts'
import { NB } from '../typographie.ts'

/** "+6,5": a number with its sign, in French. */
export const bits = (x: number): string => `${x < 0 ? '−' : '+'}${Math.abs(x).toFixed(1).replace('.', ',')}`

/** What a weight says, in words: four bits are sixteen times likelier. */
export function poidsEnClair(poids: number): string {
  const sens = poids > 0 ? 'pour' : 'contre'
  const force = Math.abs(poids)
  if (force === 0) return 'ne dit rien'
  return force >= 4 ? `beaucoup ${sens}` : force >= 1.5 ? sens : `un peu ${sens}`
}

export const POURQUOI = {
  titre: (nom: string) => `Pourquoi ces informations sont réunies : ${nom}`,
  titreCourt: 'Pourquoi ces informations sont réunies',
  chapeauUn: 'Une seule liste parle de ce lieu. Rien n’a été réuni.',
  chapeauReste: (n: number) =>
    n === 1
      ? 'Une seule liste parle de ce lieu aujourd’hui. Un autre lieu lui a été réuni, dont aucune liste publiée ne parle plus\u00a0: son identifiant mène ici.'
      : `Une seule liste parle de ce lieu aujourd’hui. ${nombre(n)} autres lieux lui ont été réunis, dont aucune liste publiée ne parle plus\u00a0: leurs identifiants mènent ici.`,
  chapeau: (n: number) =>
    `Ce lieu est décrit ${nombre(n)} fois dans les listes. Nous pensons que c’est toujours le même endroit\u00a0: voici ce qui nous le fait dire, et comment vous pouvez le vérifier.`,
  menees: 'Mènent aussi ici :',
  retour: 'Revenir à la fiche',
  enregistrements: 'Ce que disent les listes',
  cachee: 'Une liste qui n’est pas encore publiée en parle aussi.',
  liens: 'Ce qui les relie',
  lien: (nom: string, liste: string) => `« ${nom} » (${liste})`,
  ressemble: (nom: string, liste: string) => `est réuni à « ${nom} » (${liste})`,
  legende:
    'Chaque indice pèse pour (à droite) ou contre (à gauche) l’idée que c’est le même lieu. Les poids s’ajoutent ; leur somme est à la dernière ligne.',
  coteACote: 'Voir les deux côte à côte',
  indice: 'Indice',
  constat: 'Ce qu’on constate',
  poids: 'Ce qu’il pèse',
  ensemble: 'Tout compris',
  bandes: {
    joindre: 'c’est le même lieu',
    regarder: 'une personne doit regarder',
    separer: 'ce sont deux lieux'
  } satisfies Record<Bande, string>,
  contradictions: (dites: readonly string[], joints: boolean) =>
    `Ces deux enregistrements se contredisent\u00a0: ${dites.join(', ')}. ${
      joints
        ? 'Le reste pèse assez pour en faire un seul lieu\u00a0; une personne est appelée à le vérifier.'
        : 'Le calcul seul n’en fait pas un seul lieu.'
    }`,
  contredits:
    'ils se ressemblent, mais d’autres enregistrements des deux lieux ne vont pas ensemble\u00a0: une personne doit regarder',
  entrave: (dite: string) => `Ce qui ne va pas ensemble\u00a0: ${dite}.`,
  sur: (poids: string, seuil: string) => `(${poids}, il faut ${seuil})`,
  decisions: {
    memes: (jour: string) => `Le ${jour}, une personne a regardé et décidé que c’est le même lieu.`,
    distincts: (jour: string) => `Le ${jour}, une personne a regardé et décidé que ce sont deux lieux.`
  },
  separes: (jour: string) =>
    `Le ${jour}, une personne a regardé deux autres de leurs enregistrements et décidé que ce sont deux lieux.`,
  etats: {
    suivie: 'Sa parole passe avant le calcul.',
    attend: 'La prochaine édition le montrera.',
    tue: 'Mais ce n’est pas suivi : une autre personne a décidé que deux lieux ainsi réunis en sont deux.'
  },
  decide: {
    memes: 'une personne a décidé que c’est le même lieu',
    distincts: 'une personne a décidé que ce sont deux lieux'
  },
  tenue: (paires: number, moyenne: string, pire: string) =>
    `Nous avons comparé les enregistrements deux à deux (${nombre(paires)}${NB}fois)\u00a0: en moyenne ${moyenne}, et ${pire} pour les deux qui se ressemblent le moins.`,
  voisins: 'Les lieux proches que nous avons laissés à part',
  voisinsTexte: 'Nous les avons comparés à celui-ci, et nous pensons que ce sont d’autres lieux.',
  aucunVoisin: 'Aucun autre lieu ne lui ressemble.',
  voir: 'Voir les deux côte à côte, et ce qui les sépare',
  comment: 'Comment c’est calculé',
  commentTextes: [
    'Au départ, deux enregistrements pris au hasard dans le même quartier sont le plus souvent deux lieux. Chaque indice change cette idée\u00a0: le même téléphone la renverse, deux rues différentes la renforcent.',
    'Les nombres sont des bits\u00a0: un de plus double la chance que ce soit le même lieu, un de moins la divise par deux.',
    'Quand le calcul ne suffit pas, une personne regarde. Ce qu’elle décide est gardé, daté, et peut être repris.'
  ],
  erreur: 'Vous pensez que nous nous trompons ?',
  erreurTexte:
    'Dites-le à l’accueil de ce lieu, ou à l’organisation qui tient ce site, avec l’identifiant ci-dessous\u00a0: une personne regardera.'
} as const

/** At the foot of the page of a place. */
export const HISTOIRE_FR = {
  depuisLaFiche: 'Pourquoi ces informations sont réunies ici',
  histoire: 'Histoire de cet identifiant',
  separeDe: (jour: string) => `Séparé le ${jour} de`,
  separation: (jour: string) => `en a été séparé le ${jour}`,
  suiteDe: (jour: string) => `Depuis le ${jour}, peut-être la suite de`,
  suite: (jour: string) => `en est peut-être la suite depuis le ${jour}`,
  reunion: (jour: string) => `y a été réuni le ${jour}`
} as const

export const HISTOIRE = selonLangue('histoire', HISTOIRE_FR)

export const RETIRE_FR = {
  titre: (nom: string | null) => (nom === null ? 'Ce lieu n’est plus dans la base' : `${nom} n’est plus dans la base`),
  chapeau: (jour: string) => `Il a été retiré le ${jour}. Il a peut-être fermé, ou changé de nom.`,
  chapeauRetrait: (jour: string) =>
    `Il a été retiré le ${jour}\u00a0: la liste qui en parlait n’est plus publiée ici. Cela ne veut pas dire qu’il a fermé.`,
  listes: 'Les dernières listes qui en parlaient',
  depuis: (jour: string) => `ne le cite plus depuis le ${jour}`,
  autres: (commune: string) => `Voir les autres lieux à ${commune}`,
  identifiant: 'Son identifiant, qui ne servira à aucun autre :'
} as const

export const RETIRE = selonLangue('retire', RETIRE_FR)
