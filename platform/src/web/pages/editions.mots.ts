/** Words of the pages about éditions: which there are, what each one changed. */
import { nombre, pluriel } from '@lieux-communs/core'
import { NB } from '../typographie.ts'

export const EDITIONS = {
  titre: 'Les éditions',
  description: 'Chaque édition de la base, avec sa date, le nombre de ses lieux et ce qu’elle a changé.',
  chapeau:
    'Une édition est une photographie de toute la base, numérotée et datée. Elle ne change plus : ce qui est nouveau paraît dans la suivante.',
  dessin: (n: number, premier: number, dernier: number) =>
    `Lieux publiés, sur ${pluriel(n, 'édition', 'éditions')} : de ${nombre(premier)} à ${nombre(dernier)}.`,
  legende: (n: number) => `Les ${pluriel(n, 'édition', 'éditions')} de ce site, la dernière d’abord`,
  legendeUne: 'La seule édition de ce site',
  edition: 'Édition',
  numero: (numero: number) => `Édition${NB}${numero}`,
  publiee: 'Publiée',
  lieux: 'Lieux',
  creees: 'Nouveaux',
  modifiees: 'Modifiés',
  fusionnees: 'Réunis à un autre',
  retirees: 'Retirés',
  plusAnciennes: 'Les éditions plus anciennes',
  plusRecentes: 'Les éditions plus récentes',
  suivre: 'Suivre les changements',
  suivreTexte:
    'Qui a copié la base n’a pas à tout reprendre : l’API dit ce qui a changé depuis une édition, lieux retirés compris.',
  api: 'Ce qui a changé depuis une édition',
  fichiers: 'Les fichiers de l’édition d’aujourd’hui',
  sans: 'Ce site montre une seule édition, sans garder celles d’avant.',
  retour: 'Toutes les éditions'
} as const

export const CHANGEMENTS = {
  description: (numero: number, jour: string) =>
    `Ce que l’édition ${numero}, publiée le ${jour}, a changé, lieu par lieu.`,
  publiee: (quand: string, lieux: number) => `Publiée le ${quand}. Elle montre ${pluriel(lieux, 'lieu', 'lieux')}.`,
  titreListe: 'Ce qu’elle a changé',
  rien: 'Rien n’a changé depuis l’édition d’avant.',
  premiere: 'C’est la première : tous ses lieux sont nouveaux.',
  natures: {
    creee: 'Nouveau',
    modifiee: 'Modifié',
    separee: 'Séparé d’un autre',
    fusionnee: 'Réuni à un autre',
    retiree: 'Retiré'
  },
  champ: 'Ce qui a changé',
  avant: 'Avant',
  apres: 'Après',
  sansChamp: 'Seul ce que disent les listes à son sujet a changé.',
  sources: 'Listes qui le nomment',
  licences: 'Licences',
  reuni: 'Voir le lieu où il se trouve maintenant',
  suite: 'Voir la suite',
  enJson: 'Les mêmes changements, pour un programme'
} as const
