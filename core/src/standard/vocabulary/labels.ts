/** Trainings and labels of the standard, spelt as its pattern wants them ("Étapes numériques(La Poste)" has no space there). */
import { defineListe } from './liste.ts'

export const LABELS = defineListe('formations_labels', {
  'Formé à « Mon Espace Santé »': {},
  'Formé à « DUPLEX » (illettrisme)': {},
  'Arnia/MedNum BFC (Bourgogne-Franche-Comté)': {},
  'Collectif ressources et acteurs réemploi (Normandie)': {},
  'Étapes numériques(La Poste)': {},
  'Fabriques de Territoire': {},
  'Les Éclaireurs du numérique (Drôme)': {},
  'Mes Papiers (Métropole de Lyon)': {},
  'ORDI 3.0': {},
  'SUD LABS (PACA)': {}
})
