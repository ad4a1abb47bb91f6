/** Words of the live map: what it shows and what it lacks, how to move it, and what its list is called. */

import { nombre, pluriel } from '@lieux-communs/core'
import type { Reponse } from '../../catalogue/recherche.ts'
import { selonLangue } from '../langues/langue.ts'

export const CARTE_VIVE_FR = {
  /** Of a frame, or of the whole base: no town is named. */
  titre: ({ total, mots }: Reponse, cadre: boolean) => {
    const quoi = total === 0 ? 'Aucun lieu' : pluriel(total, 'lieu', 'lieux')
    return `${quoi}${mots ? ` pour «\u00a0${mots}\u00a0»` : ''}${cadre ? ' dans ce cadre de la carte' : ''}`
  },
  choisi: 'Le lieu choisi sur la carte',
  dansLaListe: 'Les lieux de la liste',
  voirSurUneCarte: 'Voir sur une carte qui se déplace',
  voirEnListe: 'Voir en liste seulement',
  voirListe: 'Voir la liste',
  /** Said by the map itself to who does not see it. */
  nom: 'Carte des lieux de la liste. Les flèches la déplacent, plus et moins la rapprochent et l’éloignent.',
  chargement: 'La carte se charge.',
  prete: 'La carte est prête.',
  ici: 'Chercher ici',
  rapprocher: 'Rapprocher',
  eloigner: 'Éloigner',
  /** `n`: figures of a group, grouped by three. */
  /** Under the number of a group, which is no number of the list. */
  groupe: 'lieux',
  amas: 'Groupe de {n} lieux, rapprocher la carte',
  pin: 'Lieu {n} de la liste\u00a0: {nom}',
  deuxDoigts: 'Déplacez la carte avec deux doigts',
  ctrlMolette: 'Ctrl et la molette rapprochent la carte',
  cmdMolette: '⌘ et la molette rapprochent la carte',
  metres: 'm',
  kilometres: 'km',
  fond: 'Ce fond montre les contours des départements et le nom des villes, pas les rues.',
  fondAbsent:
    'Le fond de carte habituel ne répond pas. Celui-ci montre les contours des départements et le nom des villes, pas les rues.',
  numeros:
    'Les numéros sont ceux de la liste. Un grand rond avec un nombre est un groupe de lieux\u00a0: ouvrez-le pour les voir.',
  flous: 'Un rond clair\u00a0: seule la commune du lieu est connue, pas son adresse exacte.',
  clavier: 'Au clavier\u00a0: les flèches déplacent la carte, + et − la rapprochent et l’éloignent.',
  cadreListe:
    'La liste donne les lieux du cadre. Si vous déplacez la carte, choisissez «\u00a0Chercher ici\u00a0» pour la mettre à jour.',
  /** Beyond what is listed. */
  premiers: (n: number) => `La liste donne les ${nombre(n)} premiers\u00a0: rapprochez la carte pour voir les autres.`,
  horsCadre: (n: number) =>
    n === 1 ? 'Un lieu de la liste est hors de ce cadre.' : `${nombre(n)} lieux de la liste sont hors de ce cadre.`,
  vide: 'Il n’y a pas de lieu connu dans ce cadre.',
  elargir: 'Voir un cadre plus large',
  toute: 'Voir toute la carte',
  /** Parts of the territory that one frame does not hold. */
  ailleurs: 'Aller directement à\u00a0:',
  metropole: 'France métropolitaine',
  /** Of the drawing, whose every move is a page. */
  deplacer: 'Déplacer la carte\u00a0:',
  versNord: 'vers le nord',
  versSud: 'vers le sud',
  versOuest: 'vers l’ouest',
  versEst: 'vers l’est'
} as const

export const CARTE_VIVE = selonLangue('carteVive', CARTE_VIVE_FR)
