/** Words about the addresses that are asked of the national geocoder. */
import { nombre } from '@lieux-communs/core'

const adresses = (n: number): string => (n > 1 ? `${nombre(n)} adresses` : 'une adresse')

export const GEOCODAGE = {
  titre: 'Les adresses à situer',
  attendent: (n: number) =>
    n > 1
      ? `${nombre(n)} adresses attendent une réponse du service national de géocodage, qui dit où elles sont. D’ici là, leurs lieux sont placés au centre de leur commune.`
      : 'Une adresse attend une réponse du service national de géocodage, qui dit où elle est. D’ici là, son lieu est placé au centre de sa commune.',
  aucune: (n: number) =>
    n > 1
      ? `Les ${nombre(n)} adresses demandées au service national de géocodage ont reçu leur réponse.`
      : 'L’adresse demandée au service national de géocodage a reçu sa réponse.',
  coupe: (n: number) =>
    `Ce site ne demande rien au service de géocodage\u00a0: ${adresses(n)} ${n > 1 ? 'restent' : 'reste'} sans réponse, et ${n > 1 ? 'leurs lieux au centre de leur commune' : 'son lieu au centre de sa commune'}.`,
  muet: 'Le service ne répond pas. Rien n’est perdu\u00a0: les adresses lui seront redemandées.',
  derniere: 'Dernière réponse',
  prochaine: 'Prochaine demande',
  enCours: 'en cours',
  jamais: 'aucune',
  essais: (n: number) => (n > 1 ? `après ${nombre(n)} échecs de suite` : 'après un échec')
} as const
