/** Words of the page that tells what this is, who follows it, who takes part, and its sign. */
import { selonLangue } from '../langues/langue.ts'
import { NB } from '../typographie.ts'

export const APROPOS_FR = {
  titre: 'À propos',
  description:
    'Lieux communs, le registre ouvert des lieux où l’on aide au numérique : le projet, son groupe de travail, ses partenaires, son visuel.',
  court:
    'Un seul registre, ouvert à tous, des lieux où l’on apprend à se servir du numérique, ou où l’on vous aide à le faire.',
  projet: 'Le projet',
  projetTextes: [
    'En France, des médiathèques, des mairies, des associations, des France services, des tiers-lieux et des bus aident avec le numérique. Chaque région, chaque réseau tient sa propre liste, à sa façon. Ces listes se recoupent et vieillissent.',
    'Ici, n’importe quelle liste entre telle qu’elle est. Il en sort une seule base : chaque lieu une fois, avec un identifiant qui ne change pas, et pour chaque information qui la donne et depuis quand.',
    'Cette base sert à trouver de l’aide près de chez soi, à orienter quelqu’un, à imprimer un annuaire, et à qui veut reprendre les données.'
  ],
  liens: {
    sources: 'D’où viennent les informations',
    donnees: 'Prendre les données'
  },
  principes: 'Ce à quoi nous tenons',
  principesListe: [
    'Les informations restent à leurs auteurs : chacune dit sa source, sa date et sa licence.',
    'Quand deux listes se contredisent, les deux se voient.',
    'Ce qui n’est pas sûr est écrit comme tel.',
    'Le logiciel est libre (licence EUPL 1.2) : chacun peut le relire, le reprendre, l’installer.'
  ],
  groupe: 'Le groupe de travail',
  groupeTexte:
    'Le registre suit le standard national des lieux de médiation numérique (l’aide à l’usage du numérique), écrit par un groupe de travail : les champs portent les mêmes noms, à la lettre.',
  groupeIci: 'Participent au groupe de travail qui suit ce registre :',
  groupeAbsent: 'L’organisation qui tient ce site n’a pas encore dit qui participe au groupe de travail qui le suit.',
  partenaires: 'Les partenaires',
  partenairesIci: 'Ils prennent part au projet :',
  partenairesAbsents:
    'Aucun partenaire n’est encore annoncé sur ce site. Les organisations dont les listes sont reprises sont sur la page des sources.',
  visuel: 'Le visuel',
  visuelTextes: [
    'Deux cercles qui se recouvrent : deux listes, deux réseaux, deux personnes. Ce qu’ils ont en commun est ce que nous tenons.',
    'Le vert des pins pour ce qui s’ouvre et se touche, le jaune du soleil pour ce qui compte, l’encre pour ce qui se lit. Les lettres sont celles d’Atkinson Hyperlegible, dessinées pour les personnes qui voient mal.'
  ],
  visuelLegende: `Le signe de Lieux communs${NB}: un cercle vert et un cercle jaune, et leur part commune couleur d’encre.`,
  visuelFichier: 'Télécharger le signe (SVG)',
  contact: 'Nous écrire'
} as const

export const APROPOS = selonLangue('aPropos', APROPOS_FR)
