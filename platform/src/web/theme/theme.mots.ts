/** Words of a hub's theme: what every page says of it, and the page where it is made. */
import { selonLangue } from '../langues/langue.ts'
import { NB } from '../typographie.ts'
import type { DefautLogo } from './logo.ts'

export const THEME_FR = {
  surLeRegistre: 'sur le registre Lieux communs.',
  contact: `Contact${NB}:`
} as const

export const THEME = selonLangue('theme', THEME_FR)

export const PAGE_THEME = {
  titre: 'Mettre le site à vos couleurs',
  chapeau:
    'Votre nom, vos couleurs, votre logo, sur toutes les pages. Vous voyez le résultat avant que les visiteurs ne le voient.',
  attente: 'Voir les listes et les lectures qui attendent',
  notre: 'Le site est aux couleurs de Lieux communs.',
  pose: (par: string, quand: string) => `Posé par ${par}, le ${quand}.`,
  retireLe: (par: string, quand: string) => `Remis aux couleurs de Lieux communs par ${par}, le ${quand}.`,
  fait: 'C’est fait : toutes les pages ont changé.',
  nom: 'Nom du site',
  nomAide: 'En haut de chaque page. « Lieux communs » reste écrit en bas. Vide, le nom reste Lieux communs.',
  pin: 'Couleur des boutons et des liens',
  pinAide: 'Elle porte du texte blanc et se lit sur du blanc : une couleur foncée. La face sombre en est tirée.',
  soleil: 'Couleur qui souligne',
  soleilAide: 'Des traits, jamais du texte : une couleur claire ou vive.',
  logo: 'Logo',
  logoAide: 'SVG ou PNG, 100 ko au plus, lisible sur du blanc. Il remplace les deux ronds, devant le nom.',
  logoPose: 'Un logo est déjà choisi. Un autre fichier le remplace.',
  sansLogo: 'Enlever le logo',
  contact: 'Qui joindre chez vous',
  contactAide: 'En bas de chaque page : un courriel, une page en https, un téléphone. Jamais ceux d’une personne.',
  territoire: 'Votre territoire',
  territoireAide:
    'Un département, une région ou une intercommunalité : l’accueil propose d’abord ses communes. Vide : toute la France.',
  voir: 'Voir le résultat',
  poser: 'Mettre ce thème sur le site',
  prendre: 'Prendre les couleurs qui se lisent',
  retirer: 'Revenir aux couleurs de Lieux communs',
  fautes: 'Rien n’a été changé sur le site.',
  fautePin: (vue: string, proche: string) =>
    `La couleur des boutons, ${vue}, ne se lit pas assez. La plus proche qui se lit${NB}: ${proche}.`,
  fauteSoleil: (vue: string, proche: string) =>
    `La couleur qui souligne, ${vue}, est trop foncée${NB}: du texte noir ne s’y lirait pas. La plus proche qui convient${NB}: ${proche}.`,
  fauteCouleur: (vue: string) =>
    `«${NB}${vue.slice(0, 30)}${NB}» n’est pas une couleur. Écrivez par exemple${NB}: #0b5d4e.`,
  fauteTerritoire: (vu: string, proche: string | null) =>
    `Nous ne connaissons pas de territoire qui s’appelle «${NB}${vu}${NB}». ${
      proche === null
        ? 'Écrivez le nom d’un département, d’une région ou d’une intercommunalité.'
        : `Le plus ressemblant est «${NB}${proche}${NB}»${NB}: écrivez-le si c’est lui.`
    }`,
  fauteContact: (vu: string) =>
    `«${NB}${vu.slice(0, 40)}${NB}» n’est ni un courriel, ni une page qui commence par https, ni un téléphone.`,
  fauteLogo: ({ defaut, vu }: DefautLogo): string =>
    ({
      lourd: 'Ce logo pèse plus de 100 ko. Enregistrez-le plus petit, ou en SVG.',
      inconnu: 'Ce logo n’est ni un SVG ni un PNG. Enregistrez-le dans l’un des deux.',
      grand: `Ce logo est trop grand${NB}: ${vu} pixels, 2${NB}000 au plus de chaque côté.`,
      abime: 'Ce logo est abîmé. Enregistrez-le de nouveau.',
      interdit: `Ce SVG ne fait pas que dessiner${NB}: il contient «${NB}${vu}${NB}». Enregistrez-le en «${NB}SVG simple${NB}», sans script ni image, ou en PNG.`,
      'sans-taille': `Ce SVG ne dit pas sa taille${NB}: il lui manque «${NB}viewBox${NB}», ou «${NB}width${NB}» et «${NB}height${NB}».`
    })[defaut],
  fauteLogoPerdu: 'Ce logo n’est plus ici. Choisissez de nouveau son fichier.',
  apercu: 'Ce que verront vos visiteurs',
  apercuAide: 'Pour l’instant, vous seul le voyez.',
  accueil: (face: string) => `L’accueil, ${face}`,
  carton: (face: string) => `Un lieu trouvé, ${face}`,
  faces: { clair: 'en clair', sombre: 'en sombre' },
  exemple: 'Un lieu trouvé',
  sansLieu: 'Aucun lieu dans la base pour l’instant.'
} as const
