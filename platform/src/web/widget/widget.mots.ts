/** Words of the widget: the page that makes one, and the frame that is one. */
import { nombre, pluriel } from '@lieux-communs/core'
import { NB } from '../typographie.ts'

export const WIDGET = {
  titre: 'Afficher les lieux sur votre site',
  chapeau:
    'Choisissez un territoire et une couleur. Copiez le code. La liste vit sur votre page, et reste à jour toute seule.',
  territoire: 'Quel territoire\u00a0?',
  ou: 'Commune, intercommunalité, département ou région',
  partout: 'Sans territoire, la liste montre toute la France.',
  choisi: (nom: string) => `Territoire choisi${NB}: ${nom}.`,
  autre: 'Écrivez un autre nom pour en changer.',
  inconnu: (ou: string) =>
    `Nous ne connaissons pas de territoire qui s’appelle «${NB}${ou}${NB}». Écrivez le nom d’une commune, d’un département ou d’une région.`,
  aide: 'Quelle aide\u00a0?',
  toutes: 'Toutes les aides',
  listes: 'Quelles listes\u00a0?',
  toutesListes: 'Aucune cochée\u00a0: toutes les listes.',
  choisirListes: 'Choisir les listes',
  apparence: 'À quoi ressemble-t-il\u00a0?',
  couleur: 'Couleur des boutons et des liens',
  titreDuWidget: 'Titre, au-dessus de la liste',
  contact: 'Qui joindre chez vous, au pied de la liste',
  logo: 'Adresse de votre logo, en https',
  voir: 'Voir le résultat',
  refusee: (voulue: string, prise: string) =>
    `La couleur ${voulue} ne se lirait pas sur un fond clair. Nous prenons la plus proche qui se lit${NB}: ${prise}.`,
  apercu: 'Ce que verront vos visiteurs',
  code: 'Le code à copier dans votre page',
  codeScript: 'Avec un script, pour une liste qui s’adapte à votre page\u00a0:',
  codeCadre: 'Sans script, dans un cadre\u00a0:',
  ouvrir: 'Ouvrir la liste des lieux',
  scriptBloque: 'Si votre site bloque les scripts, le cadre s’affiche à sa place.',
  regles: (racine: string) =>
    `Si votre site n’admet que des adresses connues (Content-Security-Policy), ajoutez ${racine} à script-src, connect-src et frame-src.`,
  lienDirect: 'Pour mener droit à un lieu, ajoutez #lieu= et son identifiant à l’adresse de votre page.',
  faux: 'Ce réglage ne peut pas être pris',
  cadre: {
    titre: 'Lieux où l’on aide au numérique',
    champ: 'Commune, code postal ou nom d’un lieu',
    chercher: 'Chercher',
    compte: (n: number) => (n === 0 ? 'Aucun lieu' : pluriel(n, 'lieu', 'lieux')),
    aucun: 'Essayez avec le nom d’une commune voisine, ou moins de mots.',
    tous: 'Voir tous les lieux',
    suivants: (n: number) => `Voir ${n === 1 ? 'le suivant' : `les ${nombre(n)} suivants`}`,
    precedents: 'Revenir aux précédents',
    carte: 'Carte',
    carteTitre: 'Les lieux de cette page sur la carte',
    contact: (qui: string) => `Une question${NB}? ${qui}`,
    par: 'D’après Lieux communs, le registre ouvert'
  }
} as const
