/** Words of the comparison. */
export const COMPARER = {
  titre: 'Comparer des lieux',
  vide: 'Quels lieux comparer ?',
  videTexte: 'Cherchez un lieu, puis choisissez « Comparer » sous son nom. Deux ou trois lieux se comparent.'
} as const
