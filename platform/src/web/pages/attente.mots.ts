/** Words of the operator's page: what waits for a decision. */
import { nombre } from '@lieux-communs/core'
import { licenceEnClair } from './sources.mots.ts'

export const ATTENTE = {
  signalements: 'Voir les erreurs signalées',
  titre: 'Ce qui attend une décision',
  chapeau:
    'Rien de ce qui est ici n’est publié. Une décision est prise en charge aussitôt, et paraît à l’édition suivante.',
  rien: 'Rien n’attend.',
  alarmes: 'Lectures retenues par une alarme',
  alarmesTexte:
    'Ces listes ne ressemblent plus à ce qu’elles étaient. Voyez d’abord avec leur producteur\u00a0: ce qu’elles avaient donné reste publié en attendant.',
  depuis: (quand: string) => `depuis le ${quand}`,
  accepterLecture: 'Accepter cette lecture',
  propositions: 'Listes proposées',
  propositionsTexte: 'Un producteur les a vérifiées et remises. Le courriel n’est montré qu’ici.',
  demonstration: 'Les lieux inventés de la démonstration s’effacent à la première liste publiée.',
  dePar: (editeur: string, licence: string) => `${editeur}, ${licenceEnClair(licence)}`,
  proposee: (quand: string, courriel: string) => `Proposée le ${quand} par ${courriel}`,
  version: 'Nouvelle version de',
  versionTexte: (memeCourriel: boolean) =>
    `${memeCourriel ? 'Même courriel que la première fois.' : 'Attention\u00a0: ce n’est pas le courriel de la première fois.'} Elle prend sa place\u00a0; ses lieux gardent leurs identifiants.`,
  fichier: (nom: string, feuille: string | null, poids: number) =>
    `${nom}${feuille === null ? '' : `, feuille « ${feuille} »`}, ${poids < 1e6 ? `${nombre(Math.max(1, Math.round(poids / 1e3)))} ko` : `${nombre(Math.round(poids / 1e6))} Mo`}`,
  rapport: 'Voir ses lignes et son rapport',
  accepter: 'Publier cette liste',
  accepterVersion: 'Publier cette version',
  refuser: 'Refuser et effacer',
  enCours: 'Acceptée\u00a0: la lecture est en attente ou en cours.',
  ratee: (vu: string) => `La dernière tentative a échoué\u00a0: ${vu}`,
  change: 'Cela a changé entre-temps',
  changeTexte:
    'Ce que vous aviez sous les yeux n’attend plus, ou une lecture plus récente l’a remplacé. Rien n’a été décidé.',
  retour: 'Voir ce qui attend',
  ici: 'ou l’accepte ici'
} as const
