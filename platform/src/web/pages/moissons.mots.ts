/** Words about how lists are looked at again: their state, their readings, their alarms, what comes next. */
import { nombre, pluriel } from '@lieux-communs/core'
import { NB, poidsEnClair } from '../typographie.ts'

export const MOISSONS = {
  etat: 'État',
  vue: 'Vue',
  evolution: 'Gardées',
  prochaine: 'Prochaine lecture',
  jamaisVue: 'jamais lue',
  aLaMain: 'quand on nous donne un nouveau fichier',
  etats: {
    fraiche: 'À jour',
    perimee: 'Périmée',
    alarme: 'En alarme',
    cours: 'Lecture en cours',
    neuve: 'Jamais lue'
  },
  explications: {
    fraiche: 'Sa dernière lecture s’est bien passée.',
    perimee: 'Sa dernière lecture a échoué\u00a0: ce qu’elle avait donné avant reste publié.',
    alarme: 'Sa dernière lecture attend\u00a0: elle ne ressemble pas aux précédentes. Ce qui était publié le reste.',
    cours: 'Elle est en train d’être lue. Ce qui est publié reste en place jusqu’au bout.',
    neuve: 'Elle n’a encore jamais pu être lue.'
  },
  titre: 'Ses lectures',
  derniere: 'Vue entière',
  rythme: 'Relue',
  essais: (n: number) => `après ${pluriel(n, 'échec', 'échecs')} de suite`,
  etape: (etape: string, fait: number, total: number) =>
    total > 0 ? `${etape}\u00a0: ${nombre(fait)} sur ${nombre(total)}` : etape,
  actualiser: 'Voir où elle en est maintenant',
  alarmesOuvertes: 'Ce qui attend une décision',
  alarmesPassees: 'Alarmes passées',
  accepter: 'Si c’est voulu, l’organisation qui tient ce site l’accepte par\u00a0:',
  depuis: (quand: string) => `depuis le ${quand}`,
  issues: { acceptee: 'acceptée', passee: 'passée d’elle-même' },
  historique: 'Les dernières lectures',
  quand: 'Quand',
  avant: 'Les lectures d’avant',
  lues: 'Lues',
  gardees: 'Gardées',
  ecartees: 'Écartées',
  resultat: 'Résultat',
  reussie: 'prise en compte',
  retenue: 'en attente',
  echec: 'échec',
  aucune: 'Aucune lecture pour le moment.',
  travaux: 'Les derniers passages',
  travauxTexte: 'Un passage demande la liste à son adresse. Si elle n’a pas changé, rien n’est relu.',
  passages: {
    fait: 'nouvelle lecture',
    inchange: 'rien de nouveau',
    retenu: 'en attente',
    echec: 'échec',
    differe: 'remise au lendemain'
  },
  cout: (octets: number, secondes: number) => `${poidsEnClair(octets)}, ${nombre(Math.max(1, secondes))}${NB}s`,
  budget: 'Demandé aujourd’hui',
  depense: (requetes: number, octets: number, requetesMax: number, octetsMax: number) =>
    `${pluriel(requetes, 'requête', 'requêtes')} et ${poidsEnClair(octets)}, sur ${nombre(requetesMax)} et ${poidsEnClair(octetsMax)} permis par jour`,
  depensee:
    'Elle a demandé à son serveur tout ce qui lui est permis en un jour. Ce qu’elle avait donné reste publié\u00a0; elle sera redemandée demain.',
  passage: 'Ce qui s’est passé',
  consomme: 'Reçu, durée',
  dessin: (n: number, min: number, max: number) =>
    min === max
      ? `${pluriel(n, 'lecture', 'lectures')}, ${pluriel(max, 'ligne gardée', 'lignes gardées')}`
      : `${pluriel(n, 'lecture', 'lectures')}, de ${nombre(min)} à ${pluriel(max, 'ligne gardée', 'lignes gardées')}`,
  nouvelles: 'Pas encore lues',
  nouvellesTexte: 'Ces listes sont demandées, et rien n’en est encore publié.'
} as const
