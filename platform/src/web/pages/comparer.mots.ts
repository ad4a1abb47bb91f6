/** Words of the comparison. */
import { pluriel } from '@lieux-communs/core'
import { selonLangue } from '../langues/langue.ts'
import { NB } from '../typographie.ts'

export const COMPARER_FR = {
  titre: 'Comparer des lieux',
  chapeau: (n: number, differents: number) =>
    n === 1
      ? 'Choisissez un deuxième lieu pour comparer.'
      : differents === 0
        ? `Ces ${n}${NB}lieux se disent pareils en tout.`
        : `${pluriel(differents, 'ligne diffère', 'lignes diffèrent')} : elles portent le mot «\u00a0différent\u00a0».`,
  vide: 'Quels lieux comparer ?',
  videTexte: 'Cherchez un lieu, puis choisissez « Comparer » sous son nom. Deux ou trois lieux se comparent.',
  tableau: 'Les lieux, côte à côte',
  quoi: 'Ce que l’on compare',
  differe: 'différent',
  inconnu: 'Non précisé',
  oui: 'Oui',
  retirer: 'Retirer',
  retirerQui: (nom: string) => `de la comparaison : ${nom}`,
  ajouter: 'Ajouter un lieu',
  ajouterQui: (nom: string, distance: string) => `${nom}, à ${distance} du premier`,
  chercher: 'Chercher un autre lieu',
  feuille: 'Préparer une feuille pour chacun',
  trop: (max: number) => `${max}${NB}lieux au plus se comparent : voici les premiers.`,
  statut: 'Maintenant',
  semaine: 'Dans la semaine',
  sansRendezVous: 'Sans rendez-vous',
  fait: (service: string) => `On y fait : ${service.charAt(0).toLowerCase()}${service.slice(1)}`,
  position: 'Distance du premier lieu',
  premier: 'C’est le premier',
  distance: (d: string) => `${d} à vol d’oiseau`,
  fraicheur: 'Informations de',
  /** On a card of results. */
  carton: 'Comparer',
  cartonQui: (nom: string) => `avec un autre lieu : ${nom}`,
  choisi: 'Choisi pour comparer',
  choisis: (noms: readonly string[]) =>
    `À comparer${NB}: ${noms.join(', ')}. Choisissez « Comparer » sous un autre lieu.`,
  renoncer: 'Ne plus comparer'
} as const

export const COMPARER = selonLangue('comparer', COMPARER_FR)
