/** Words of the directory as a page: what it holds, how to print it, how to find a need in it. */
import { nombre, pluriel } from '@lieux-communs/core'
import { LIEUX_MAX } from '../../annuaire/annuaires.ts'
import type { Territoire } from '../../catalogue/territoire.ts'
import { selonLangue } from '../langues/langue.ts'
import { nomComplet } from '../territoire-vu.ts'

const lieux = (n: number): string => pluriel(n, 'lieu', 'lieux')

export const ANNUAIRE_FR = {
  titre: (t: Territoire) => `Annuaire : ${nomComplet(t)}`,
  chapeau: (n: number, communes: number, date: string) =>
    `Où se faire aider avec le numérique : ${lieux(n)} dans ${pluriel(communes, 'commune', 'communes')}, le ${date}.`,
  description: (t: Territoire, n: number) =>
    `L’annuaire à imprimer des ${lieux(n)} où l’on vous aide avec le numérique : ${nomComplet(t)}. Par commune et par besoin.`,
  retour: (t: Territoire) => nomComplet(t),
  imprimer: 'Imprimer',
  pdf: 'Annuaire en PDF',
  pdfTexte: 'Deux colonnes, un carré à lire avec un téléphone pour chaque lieu.',
  pdfGros: 'PDF en gros caractères',
  pdfGrosTexte: 'Une colonne, en grandes lettres.',
  papier: 'Ou imprimez cette page : elle est faite pour le papier.',
  tropGrand: (n: number) =>
    `${lieux(n)} : c’est trop pour un seul fichier PDF, qui en tient ${nombre(LIEUX_MAX)} au plus. Choisissez un territoire plus petit.`,
  plusPetits: 'Les annuaires des territoires plus petits',
  parties: (n: number) => `L’annuaire a ${n} parties. Chacune s’imprime à part.`,
  partie: (n: number, premiere: string, derniere: string) =>
    premiere === derniere ? `${n}. ${premiere}` : `${n}. ${premiere} à ${derniere}`,
  titrePartie: (titre: string, page: number) => `${titre}, partie ${page}`,
  partiesDites: 'Parties de l’annuaire',
  besoins: 'De quoi avez-vous besoin ?',
  besoinsTexte: 'Un numéro est celui d’un lieu, plus bas.',
  besoinsPartie: 'Un numéro est celui d’un lieu de cette partie, plus bas.',
  lieux: 'Les lieux, commune par commune',
  numero: (n: number, nom: string) => `${n}, ${nom}`,
  qr: (nom: string) => `Carré à lire avec un téléphone : la page de ${nom}`,
  telephone: 'Téléphone',
  horairesInconnus: 'Horaires inconnus : appelez avant de venir.',
  vide: (t: Territoire) => `Aucun lieu connu : il n’y a pas d’annuaire pour ${nomComplet(t)}.`,
  versTerritoire: 'Voir les lieux les plus proches',
  fichier: (t: Territoire, gros: boolean) =>
    `annuaire-${t.type === 'epci' ? 'intercommunalite' : t.type}-${t.code}${gros ? '-gros' : ''}.pdf`
} as const

export const ANNUAIRE = selonLangue('annuaire', ANNUAIRE_FR)
