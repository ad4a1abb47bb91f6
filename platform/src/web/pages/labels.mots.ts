/**
 * Programmes and labels in two words more than their names: who grants each, which is what they are worth to whoever reads. One that
 * nobody could be sure of says nothing.
 */
import { selonLangue } from '../langues/langue.ts'

const ACCORDES: Readonly<Record<string, string>> = {
  'Aidants Connect': 'l’État (Agence nationale de la cohésion des territoires)',
  'Bibliothèques numérique de référence': 'le ministère de la Culture',
  'Certification PIX': 'Pix, groupement public',
  'Conseillers numériques': 'l’État (Agence nationale de la cohésion des territoires)',
  'Emmaüs Connect': 'l’association Emmaüs Connect',
  'France Services': 'l’État',
  'Grande école du numérique': 'le groupement Grande École du Numérique',
  'La Croix Rouge': 'la Croix-Rouge française',
  "Point d'accès numérique CAF": 'la caisse d’allocations familiales',
  'Promeneurs du net': 'la caisse d’allocations familiales',
  'Relais numérique (Emmaüs Connect)': 'l’association Emmaüs Connect',
  'Formé à « Mon Espace Santé »': 'l’Assurance maladie',
  'Étapes numériques(La Poste)': 'La Poste',
  'Fabriques de Territoire': 'l’État (Agence nationale de la cohésion des territoires)',
  'Les Éclaireurs du numérique (Drôme)': 'le département de la Drôme',
  'Mes Papiers (Métropole de Lyon)': 'la Métropole de Lyon',
  'SUD LABS (PACA)': 'la région Provence-Alpes-Côte d’Azur'
}

export const LABELS_FR = {
  accordePar: (label: string): string | null =>
    Object.hasOwn(ACCORDES, label) ? `accordé par ${ACCORDES[label]}` : null
} as const

const LABELS = selonLangue('labels', LABELS_FR)

/** `accordePar('France Services') === 'accordé par l’État'`; null when nobody says who. */
export const accordePar = (label: string): string | null => LABELS.accordePar(label)
