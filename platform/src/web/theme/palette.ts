/**
 * From the two colours of a hub, all those that our pages need, light and dark; and what must be read on what, so that no theme makes a page
 * that somebody cannot read. A hub chooses; what it may choose is decided by a table.
 */
import { assombrie, contraste, eclaircie, LISIBLE, lisibleSur, melange } from '../contraste.ts'
import { type Face, JETONS } from './jetons.ts'

/** The two that are chosen, in six figures. */
export interface Couleurs {
  readonly pin: string
  readonly soleil: string
}

export const NOTRES: Couleurs = {
  pin: JETONS.clair.get('pin') as string,
  soleil: JETONS.clair.get('soleil') as string
}

/** What is seen without being read: a border, a pin on a map (WCAG 1.4.11). */
const VISIBLE = 3
/** What we make of a colour for the dark face is better than the least: nobody chose it. */
const SOMBRE_VISE = 7
/** A hover goes from the colour to this many times its contrast. */
const SURVOL = 1.3

type Couple = readonly [devant: string, derriere: string, least: number]

const COMMUNS: readonly Couple[] = [
  ...['papier', 'surface', 'pin-doux'].flatMap((fond): Couple[] => [
    ['pin', fond, LISIBLE],
    ['pin-fonce', fond, LISIBLE]
  ]),
  ...['encre', 'encre-douce', 'ouvert'].map((texte): Couple => [texte, 'pin-doux', LISIBLE]),
  ['sur-pin', 'pin', LISIBLE],
  ['sur-pin', 'pin-fonce', LISIBLE],
  ['pin', 'mer', VISIBLE],
  ['pin', 'terre', VISIBLE]
]

/** What must be read on what. In the dark, the sun is never behind ink: it must be seen, no more. */
const COUPLES: Readonly<Record<Face, readonly Couple[]>> = {
  clair: [...COMMUNS, ['encre', 'soleil', LISIBLE]],
  sombre: [...COMMUNS, ['soleil', 'surface', VISIBLE]]
}

const jeton = (face: Face, nom: string): string => {
  const couleur = JETONS[face].get(nom)
  if (couleur === undefined) throw new Error(`jetons.css has no --${nom}`)
  return couleur
}

/** What a theme replaces. */
type Palette = Readonly<Record<'pin' | 'pin-fonce' | 'pin-doux' | 'sur-pin' | 'soleil', string>>

function paletteClaire({ pin, soleil }: Couleurs): Palette {
  const blanc = jeton('clair', 'surface')
  return {
    pin,
    'pin-fonce': lisibleSur(pin, [blanc], contraste(pin, blanc) * SURVOL),
    'pin-doux': melange(pin, blanc, 0.12),
    'sur-pin': jeton('clair', 'sur-pin'),
    soleil
  }
}

function paletteSombre({ pin, soleil }: Couleurs): Palette {
  const [papier, surface] = [jeton('sombre', 'papier'), jeton('sombre', 'surface')]
  const douxDe = (clair: string): string => melange(clair, surface, 0.15)
  const clair = eclaircie(pin, essai => contraste(essai, papier) >= SOMBRE_VISE, 0.6)
  return {
    pin: clair,
    'pin-fonce': eclaircie(clair, essai => contraste(essai, papier) >= contraste(clair, papier) * SURVOL),
    'pin-doux': douxDe(clair),
    'sur-pin': jeton('sombre', 'sur-pin'),
    soleil: eclaircie(soleil, essai => contraste(essai, surface) >= VISIBLE)
  }
}

/** `paletteDe({ pin: '#0b5d4e', soleil: '#f2b233' }, 'sombre')['sur-pin'] === '#12181f'` */
export const paletteDe = (couleurs: Couleurs, face: Face): Palette =>
  face === 'clair' ? paletteClaire(couleurs) : paletteSombre(couleurs)

/** What cannot be read of a set of tokens, as `pin/papier`: none when a page in it can be read. */
export const illisibles = (face: Face, palette: Readonly<Record<string, string>>): string[] =>
  COUPLES[face]
    .filter(([a, b, least]) => contraste(palette[a] ?? jeton(face, a), palette[b] ?? jeton(face, b)) < least)
    .map(([a, b]) => `${a}/${b}`)

/** True when a page in these two can be read, light and dark. */
export const isLisible = (couleurs: Couleurs): boolean =>
  (['clair', 'sombre'] as const).every(face => illisibles(face, paletteDe(couleurs, face)).length === 0)

/**
 * The nearest two that can be read in both faces; the same ones when they can. A pine is made darker, a sun, which is behind ink, lighter:
 * `lisibles({ pin: '#ffd84d', soleil: '#f2b233' }).pin` is a dark gold.
 */
export const lisibles = ({ pin, soleil }: Couleurs): Couleurs => ({
  pin: assombrie(pin, essai => isLisible({ pin: essai, soleil: NOTRES.soleil })),
  soleil: eclaircie(soleil, essai => isLisible({ pin: NOTRES.pin, soleil: essai }))
})
