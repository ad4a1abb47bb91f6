/** Words of the directory drawn as a PDF, beside those of its places: its cover, how to use it, its running feet. */
import { nombre, pluriel } from '@lieux-communs/core'
import { selonLangue } from '../langues/langue.ts'

export const PAPIER_FR = {
  /** For whoever reads the file aloud. */
  lang: 'fr-FR',
  annuaire: 'Annuaire',
  titre: 'Où se faire aider avec le numérique',
  titreDuFichier: (territoire: string) => `Annuaire : où se faire aider avec le numérique, ${territoire}`,
  compte: (lieux: number, communes: number, date: string, edition: number) =>
    `${pluriel(lieux, 'lieu', 'lieux')} dans ${pluriel(communes, 'commune', 'communes')}, le ${date} (édition ${nombre(edition)}).`,
  emploi: 'Comment s’en servir',
  etapes: [
    'Cherchez d’abord ce dont vous avez besoin : la liste des besoins suit cette page.',
    'Chaque besoin donne des communes et des numéros. Un numéro est celui d’un lieu.',
    'Les lieux sont rangés par commune, de A à Z. Le haut de la page dit où vous êtes.',
    'Appelez avant de venir : les horaires changent.',
    'Le carré noir et blanc se lit avec un téléphone : il ouvre la page du lieu, à jour.',
    'Ce que nous ne savons pas n’est pas écrit. Demandez-le sur place ou par téléphone.'
  ],
  enLigne: 'Le même annuaire, tenu à jour :',
  /** `{page}` and `{pages}` are known once all is drawn. */
  page: 'page {page} sur {pages}'
} as const

export const PAPIER = selonLangue('annuairePapier', PAPIER_FR)
