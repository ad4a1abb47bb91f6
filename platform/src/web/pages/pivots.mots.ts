/** Words of the page that completes SIRET numbers. */
import { pluriel } from '@lieux-communs/core'
import { NB } from '../typographie.ts'

export const PIVOTS = {
  titre: 'Compléter les SIRET',
  chapeau:
    'Un numéro officiel (SIRET ou RNA) aide à reconnaître un lieu d’une liste à l’autre. Il n’est pas obligatoire. Pour les lieux qui n’en ont pas, nous pouvons le chercher dans le registre public des entreprises et des associations.',
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
  tous: 'Tous vos lieux ont déjà leur numéro. Il n’y a rien à chercher.',
  aucunDemande: 'Aucun lieu n’a pu être cherché.',
  premiers: (n: number, sans: number) =>
    `${pluriel(sans, 'lieu n’a', 'lieux n’ont')} pas de numéro. Les ${n} premiers ont été cherchés.`,
  consigne: 'Choisissez pour chaque lieu. Ce qui se ressemble à 90 % ou plus, et que rien n’égale, est déjà choisi.',
  aucun: 'Aucun de ceux-ci',
  ressemble: (part: number) => `ressemble à ${Math.round(part * 100)}${NB}%`,
  accepter: 'Compléter avec ces choix',
  retour: 'Revenir au rapport',
  lien: 'Compléter les SIRET'
} as const
