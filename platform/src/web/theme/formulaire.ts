/** The form of a theme, read: what may be put on the site, or what is wrong in it, each thing with the nearest that would do. */

import { fold } from '@lieux-communs/core'
import { distance as levenshtein } from 'fastest-levenshtein'
import { visible } from '../../adresse-lue.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { suggere } from '../../catalogue/suggestion/suggere.ts'
import { territoireOf } from '../../catalogue/territoire.ts'
import type { LogoConnu, Theme } from '../../theme.ts'
import { ligneOf } from '../formulaire.ts'
import { readSix } from './feuille.ts'
import { type Couleurs, lisibles, NOTRES } from './palette.ts'
import { PAGE_THEME as M } from './theme.mots.ts'
import { lienDe } from './vu.ts'

export const NOM_MAX = 60
export const CONTACT_MAX = 120
const TERRITOIRE_MAX = 100

/** Fields as they were typed, to be shown again. */
export type Saisie = Readonly<Record<'nom' | 'pin' | 'soleil' | 'contact' | 'territoire', string>>
export type Fautes = Partial<Record<keyof Saisie | 'logo', string>>

export interface ThemeLu {
  readonly saisie: Saisie
  /** What of it is right; whole when there are no faults. */
  readonly theme: Theme
  readonly fautes: Fautes
  /** The nearest colours that are read: the same ones when they are. */
  readonly proches: Couleurs
}

const GENRES = ['departement', 'region', 'epci'] as const

// "Nord (59)", "Hauts-de-France (R32)", "Métropole Européenne de Lille (200093201)"; or the code alone
const CODE = /^(?:.*\()?(?:(\d{9})|R(\d\d)|(\d{2,3}|2[ABab]))\)?$/i

/** `Nord (59)`: a territory as the form shows it, which reads it again as the same one; empty when the base knows none of that code. */
function territoireDit(catalogue: Catalogue | null, territoire: Theme['territoire']): string {
  const nom = territoire && catalogue && territoireOf(catalogue, territoire.type, territoire.code)?.nom
  return nom ? `${nom} (${territoire.type === 'region' ? 'R' : ''}${territoire.code})` : ''
}

/** Signs for each slip that a name may hold: two in « Finistaire ». */
const SIGNES_PAR_FAUTE = 5

/** True when what was typed is that name, but for its end or a slip: « Atlantide » is not Loire-Atlantique. */
function isProche(dit: string, nom: string): boolean {
  const [tape, vrai] = [fold(dit), fold(nom)]
  const mots = vrai.split(' ')
  return (
    tape.split(' ').every(mot => mots.some(m => m.startsWith(mot))) ||
    levenshtein(tape, vrai) <= Math.ceil(vrai.length / SIGNES_PAR_FAUTE)
  )
}

/** The territory of that name or code, slips allowed in a name; a name as text: the nearest there is, for another; null when there is none. */
function findTerritoire(catalogue: Catalogue, dit: string): Theme['territoire'] | string {
  const [, epci, region, departement] = CODE.exec(dit) ?? []
  for (const [type, code] of [
    ['epci', epci],
    ['region', region],
    ['departement', departement?.toUpperCase()]
  ] as const)
    if (code !== undefined) return territoireOf(catalogue, type, code) ? { type, code } : null
  const [premier] = suggere(catalogue, { texte: dit, limite: 1, genres: [...GENRES] })
  const type = GENRES.find(genre => genre === premier?.genre)
  if (type === undefined || premier?.code === undefined) return null
  const territoire = { type, code: premier.code.replace(/^R(?=\d\d$)/, '') }
  const nom = territoireOf(catalogue, type, territoire.code)?.nom ?? ''
  return isProche(dit, nom) ? territoire : territoireDit(catalogue, territoire)
}

/** `logo`: the one already kept, or the file that came with the form; a string says why it is none. */
export function readTheme(
  champs: ReadonlyMap<string, string>,
  logo: LogoConnu | null | string,
  catalogue: Catalogue | null
): ThemeLu {
  const ligne = (nom: string, max: number): string => visible(ligneOf(champs.get(nom), max)).trim()
  const fautes: Fautes = {}
  const couleur = (nom: 'pin' | 'soleil'): string => {
    const dite = ligne(nom, 40) || NOTRES[nom]
    const lue = readSix(dite)
    if (lue === null) fautes[nom] = M.fauteCouleur(dite)
    return lue ?? NOTRES[nom]
  }
  const voulues: Couleurs = { pin: couleur('pin'), soleil: couleur('soleil') }
  const proches = lisibles(voulues)
  if (proches.pin !== voulues.pin) fautes.pin = M.fautePin(voulues.pin, proches.pin)
  if (proches.soleil !== voulues.soleil) fautes.soleil = M.fauteSoleil(voulues.soleil, proches.soleil)
  if (typeof logo === 'string') fautes.logo = logo
  const dit = ligne('territoire', TERRITOIRE_MAX)
  const trouve = dit === '' || catalogue === null ? null : findTerritoire(catalogue, dit)
  const territoire = typeof trouve === 'string' ? null : trouve
  if (dit !== '' && territoire === null)
    fautes.territoire = M.fauteTerritoire(dit, typeof trouve === 'string' ? trouve : null)
  const [nom, contact] = [ligne('nom', NOM_MAX), ligne('contact', CONTACT_MAX)]
  if (contact !== '' && lienDe(contact) === null) fautes.contact = M.fauteContact(contact)
  return {
    fautes,
    proches,
    saisie: {
      ...{ nom, contact },
      pin: champs.get('pin') === undefined ? voulues.pin : ligne('pin', 40),
      soleil: champs.get('soleil') === undefined ? voulues.soleil : ligne('soleil', 40),
      territoire: territoire ? territoireDit(catalogue, territoire) : dit
    },
    theme: {
      nom: nom === '' ? null : nom,
      // What is ours is not kept: the day ours change, those who chose nothing follow.
      pin: proches.pin === NOTRES.pin ? null : proches.pin,
      soleil: proches.soleil === NOTRES.soleil ? null : proches.soleil,
      contact: contact === '' ? null : contact,
      territoire,
      logo: typeof logo === 'string' ? null : logo
    }
  }
}

/** The form of a theme that is on, as if it had been typed. */
export function saisieOf(theme: Theme, catalogue: Catalogue | null): Saisie {
  return {
    nom: theme.nom ?? '',
    pin: theme.pin ?? NOTRES.pin,
    soleil: theme.soleil ?? NOTRES.soleil,
    contact: theme.contact ?? '',
    territoire: territoireDit(catalogue, theme.territoire)
  }
}

/** What the frames of the preview are told in their address. */
export function queryOf({ nom, pin, soleil, contact, logo, territoire }: Theme, catalogue: Catalogue | null): string {
  const dits: [string, string | null][] = [
    ['nom', nom],
    ['pin', pin],
    ['soleil', soleil],
    ['contact', contact],
    ['territoire', territoireDit(catalogue, territoire) || null],
    ['logo', logo?.empreinte ?? null]
  ]
  return new URLSearchParams(dits.flatMap(([cle, dit]) => (dit === null ? [] : [[cle, dit]]))).toString()
}
