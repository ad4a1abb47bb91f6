/** Words of the answer: the best places, why they fit, what to check, and what to do when there is none. */
import { nombre, pluriel } from '@lieux-communs/core'
import { type Aide, type Aussi, PEU_IMPORTE } from '../../orientation/reponses.ts'
import { selonLangue } from '../langues/langue.ts'
import { distanceEnClair, NB } from '../typographie.ts'

export const POURQUOI_FR = {
  gratuit: 'gratuit',
  sePresenter: 'vous pouvez venir sans prévenir',
  quand: { soir: 'ouvert un soir de semaine', samedi: 'ouvert le samedi', semaine: 'ouvert cette semaine' },
  aide: {
    individuel: 'on vous aide seul à seul',
    groupe: 'on y apprend en groupe',
    autonomie: 'vous y travaillez par vous-même',
    distance: 'on vous aide à distance',
    [PEU_IMPORTE]: null
  } as Readonly<Record<Aide, string | null>>,
  aussi: {
    lire: 'on y aide qui a du mal à lire',
    langue: 'on y parle une autre langue que le français',
    entendre: 'on y reçoit qui entend mal',
    voir: 'on y reçoit qui voit mal',
    bouger: 'on y reçoit qui se déplace avec peine',
    comprendre: 'on y reçoit les personnes handicapées mentales ou psychiques'
  } as Readonly<Record<Exclude<Aussi, 'gratuit'>, string>>
} as const

export const POURQUOI = selonLangue('pourquoiLui', POURQUOI_FR)

export const AVERIFIER_FR = {
  service: 'Ce lieu ne dit pas quelle aide il donne\u00a0: demandez s’il peut répondre à votre besoin.',
  position: 'Son adresse exacte n’est pas connue\u00a0: demandez le chemin.',
  trajet: 'Il est dans votre commune, mais loin de son centre\u00a0: regardez le chemin.',
  quand: 'Ses horaires sont à confirmer\u00a0: appelez avant de venir.',
  aide: {
    individuel: 'Demandez si l’on peut vous aider seul à seul.',
    groupe: 'Demandez s’il y a des ateliers en groupe.',
    autonomie: 'Demandez si vous pouvez utiliser un ordinateur par vous-même.',
    distance: 'Demandez si l’on peut vous aider par téléphone ou en visio.',
    [PEU_IMPORTE]: null
  } as Readonly<Record<Aide, string | null>>,
  condition: 'Gratuit sous condition\u00a0: demandez laquelle.',
  aussi: {
    gratuit: 'Le prix n’est pas dit\u00a0: demandez-le.',
    lire: 'Dites que lire est difficile\u00a0: demandez si l’on peut vous aider.',
    langue: 'Demandez si quelqu’un parle votre langue.',
    entendre: 'Demandez comment on reçoit qui entend mal.',
    voir: 'Demandez comment on reçoit qui voit mal.',
    bouger: 'Demandez si l’entrée est de plain-pied.',
    comprendre: 'Demandez si l’on peut prendre le temps qu’il faut.'
  } as Readonly<Record<Aussi, string>>,
  rendezVous: 'On n’y vient pas sans prévenir\u00a0: appelez, écrivez ou prenez rendez-vous.',
  itinerant: 'Ce lieu se déplace\u00a0: demandez où il sera.',
  publics: (publics: readonly string[]) => `S’adresse surtout à\u00a0: ${publics.join(', ')}.`,
  /** In a word, for the lists. */
  bref: {
    service: 'l’aide qu’il donne',
    trajet: 'le chemin',
    horaires: 'les horaires',
    prix: 'le prix',
    rendezVous: 'le rendez-vous',
    itinerant: 'où il se trouve',
    publics: 'pour qui'
  }
} as const

export const AVERIFIER = selonLangue('aVerifier', AVERIFIER_FR)

export const REPONSE_FR = {
  titre: (n: number) => (n === 1 ? 'Un lieu pour vous' : `${n === 2 ? 'Deux' : 'Trois'} lieux pour vous`),
  aAppeler: (n: number) => (n === 1 ? 'Un lieu à appeler' : `${n === 2 ? 'Deux' : 'Trois'} lieux à appeler`),
  aAppelerTexte:
    'Aucun lieu en vue ne dit donner cette aide. Ceux-ci ne disent pas ce qu’ils font\u00a0: un appel le dira.',
  tropLoin: 'Aucun lieu près de vous',
  tropLoinTexte: (metres: number) =>
    `Le plus proche est à ${distanceEnClair(metres)}\u00a0: c’est trop loin pour y aller.`,
  aDistance: 'Se faire aider à distance, par téléphone ou en visio',
  moinsLoin: 'Les moins loin',
  plusSurs: 'Des lieux plus sûrs, si vous changez une réponse',
  titreSuite: 'Les autres lieux',
  sur: (total: number) =>
    `Choisis parmi ${pluriel(total, 'lieu', 'lieux')} qui ${total === 1 ? 'peut' : 'peuvent'} répondre.`,
  pourVous: (phrase: string) => `Pour ${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`,
  pourquoi: 'Pourquoi ce lieu\u00a0:',
  aVerifier: 'À vérifier',
  aVerifierBref: (quoi: readonly string[]) => `À vérifier\u00a0: ${quoi.join(', ')}.`,
  rienAVerifier: 'Tout ce que vous demandez est dit par ce lieu.',
  plusPres: 'Plus près que les autres, mais moins sûr.',
  voirFiche: 'Adresse, horaires, chemin',
  deCeLieu: (nom: string) => `de ${nom}`,
  autres: (n: number) => (n === 1 ? `1${NB}autre lieu` : `Les ${nombre(n)} autres lieux`),
  carte: (lieux: number, memesChoix: boolean) =>
    memesChoix
      ? lieux === 1
        ? 'Voir sur la carte le lieu qui dit tout cela'
        : `Voir sur la carte les ${nombre(lieux)} lieux qui disent tout cela`
      : `Voir sur la carte ${pluriel(lieux, 'lieu', 'lieux')}, avec moins de choix`,
  suivants: (n: number) => (n === 1 ? 'Voir le lieu suivant' : `Voir les ${n} lieux suivants`),
  precedents: 'Revenir aux lieux précédents',
  page: (page: number, pages: number) => `Page ${nombre(page)} sur ${nombre(pages)}`,
  pages: 'Suite des lieux',
  fiche: 'Préparer la fiche à remettre',
  ficheTexte: 'Une feuille à imprimer avec ces lieux\u00a0: adresse, plan, horaires, téléphone.',
  aucun: 'Aucun lieu ne répond à tout',
  aucunTexte: 'Voici ce que vous pouvez changer, et combien de lieux répondent alors.',
  aucunObjet: (objet: string) => `Nous ne connaissons aucun lieu ${objet}.`,
  sans: (objet: string) => `Sans demander un lieu ${objet}`,
  sansDistance: 'Aller plus loin',
  besoinSeul: 'Ne garder que votre besoin, où que ce soit',
  vide: 'Nous ne connaissons pas encore de lieu. Demandez à votre mairie\u00a0: elle connaît souvent l’aide la plus proche.',
  recommencer: 'Recommencer',
  precedente: 'Revenir aux questions'
} as const

export const REPONSE = selonLangue('reponse', REPONSE_FR)
