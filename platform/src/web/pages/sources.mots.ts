/** Words of the pages about sources and their reports. */
import { nombre, pluriel } from '@lieux-communs/core'
import { NB } from '../typographie.ts'
import { FICHE } from './fiche.mots.ts'

/** Licences as people know them. */
const LICENCES: Readonly<Record<string, string>> = {
  'etalab-2.0': 'Licence Ouverte 2.0',
  'etalab-1.0': 'Licence Ouverte 1.0',
  odbl: 'ODbL',
  'odbl-1.0': 'ODbL 1.0',
  'cc-by-4.0': 'CC BY 4.0',
  'cc0-1.0': 'CC0'
}

export const licenceEnClair = (code: string): string =>
  code.toLowerCase() === 'inconnue' ? FICHE.licenceInconnue : (LICENCES[code.toLowerCase()] ?? code)

export const SOURCES = {
  titre: 'D’où viennent les informations',
  chapeau: 'Chaque lieu vient d’une ou de plusieurs listes. Voici ces listes, et ce que nous en avons gardé.',
  vide: 'Aucune source n’a encore été lue.',
  source: 'Source',
  editeur: 'Tenue par',
  licence: 'Licence',
  date: 'Date',
  retenus: 'Lignes gardées',
  gardeesSur: (retenus: number, lus: number) =>
    retenus === lus ? nombre(lus) : `${nombre(retenus)} sur${NB}${nombre(lus)}`,
  enAlarme: (n: number) =>
    n > 1
      ? `${nombre(n)} listes ne ressemblent plus à ce qu’elles étaient : ce qu’elles avaient donné reste publié, en attendant une décision.`
      : 'Une liste ne ressemble plus à ce qu’elle était : ce qu’elle avait donné reste publié, en attendant une décision.',
  sansDate: 'date inconnue',
  sansRapport: 'pas de rapport',
  retenue:
    'En attente\u00a0: cette liste ne dit pas sa licence. Ses lieux ne sont montrés ni sur le site, ni dans l’API, ni dans les fichiers, tant que l’organisation qui tient ce site ne l’a pas acceptée.',
  attente: 'En attente d’être acceptées',
  attenteTexte:
    'Ces listes ne disent pas leur licence. Leurs lieux ne sont montrés ni sur le site, ni dans l’API, ni dans les fichiers, tant que l’organisation qui tient ce site ne les a pas acceptées. Nous ne donnons ici que leurs comptes.',
  legende: (n: number) => `${pluriel(n, 'liste publiée', 'listes publiées')} dans cette édition`,
  legendeAttente: (n: number) => `${pluriel(n, 'liste lue', 'listes lues')}, aucun lieu montré`,
  retour: 'Toutes les sources',
  fiche: 'Ce que nous savons d’elle',
  adresse: 'Adresse publique',
  rapport: 'Ce que nous en avons fait',
  bilan: (lus: number, retenus: number, ecartes: number) =>
    `${pluriel(lus, 'ligne lue', 'lignes lues')}, ${pluriel(retenus, 'gardée', 'gardées')}, ${pluriel(ecartes, 'écartée', 'écartées')}.`,
  ecartesTitre: 'Lignes écartées',
  ecartesRien: 'Aucune ligne n’a été écartée.',
  ligne: 'Ligne',
  champ: 'Champ',
  vu: 'Ce qui a été lu',
  etEncore: (n: number) => `Et ${pluriel(n, 'autre ligne', 'autres lignes')} pour la même raison.`,
  noticesTitre: 'Remarques',
  noticesRien: 'Aucune remarque.',
  regle: 'Règle',
  fois: 'Fois',
  champsTitre: 'Champs remplis',
  champsLegende: 'Pour chaque champ : remplis par la source, publiés, réservés aux professionnels',
  remplis: 'Remplis',
  publies: 'Publiés',
  reserves: 'Réservés',
  sur: (n: number) => `sur${NB}${n}`
} as const
