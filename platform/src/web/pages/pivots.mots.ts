/** Words of the page that completes SIRET numbers. */
import { pluriel } from '@lieux-communs/core'
import { NB } from '../typographie.ts'

export const PIVOTS = {
  titre: 'Compléter les SIRET',
  chapeau:
    'Certains de vos lieux n’ont pas de numéro officiel. Nous pouvons chercher dans le registre public des entreprises et des associations.',
  envoi: 'Le nom et la commune de ces lieux sont envoyés au service public « Recherche d’entreprises ». Rien d’autre.',
  chercher: 'Chercher les numéros',
  travail: 'Nous cherchons',
  travailTexte: (faits: number, total: number) => `${pluriel(faits, 'lieu cherché', 'lieux cherchés')} sur ${total}.`,
  actualiser: 'Voir où en est la recherche',
  trouves: (n: number, cherches: number) =>
    `${pluriel(n, 'lieu a', 'lieux ont')} une proposition, sur ${pluriel(cherches, 'cherché', 'cherchés')}.`,
  rien: 'Aucun numéro ressemblant n’a été trouvé.',
  panne: (pourquoi: string) =>
    `La recherche s’est arrêtée en route${NB}: ${pourquoi}. Le reste de votre liste n’en souffre pas.`,
  tous: 'Tous vos lieux ont leur numéro.',
  consigne: 'Choisissez pour chaque lieu. Ce qui se ressemble à 90 % ou plus est déjà choisi.',
  aucun: 'Aucun de ceux-ci',
  ressemble: (part: number) => `ressemble à ${Math.round(part * 100)}${NB}%`,
  accepter: 'Compléter avec ces choix',
  retour: 'Revenir au rapport',
  lien: 'Compléter les SIRET'
} as const
