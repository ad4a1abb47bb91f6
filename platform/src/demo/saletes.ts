/**
 * The dirt of real lists, each kind with its own frequency: misspelt names, lost zeros, upper-case towns, placeholders,
 * swapped coordinates, HTML left in, blanks. A list is dirty in its own way; none is clean.
 */
import type { Alea } from './alea.ts'
import type { Vrai } from './territoire.ts'

/** How often each accident happens in one list, from 0 to 1. */
export interface Salete {
  readonly vide: Readonly<Record<string, number>>
  readonly faute: number
  readonly capitales: number
  readonly blancs: number
  readonly html: number
  /** The town again in the street's line: `4 rue du Pont 63300 THIERS`. */
  readonly villeDansRue: number
}

/** One slip of the fingers: a letter lost, doubled, or two exchanged. */
function slip(texte: string, a: Alea): string {
  if (texte.length < 6) return texte
  const i = a.int(2, texte.length - 3)
  // Two letters are exchanged within a word: no row of the real lists has one exchanged with a blank.
  const style = texte[i] === ' ' || texte[i + 1] === ' ' ? a.int(0, 1) : a.int(0, 2)
  if (style === 0) return texte.slice(0, i) + texte.slice(i + 1)
  if (style === 1) return texte.slice(0, i) + texte.charAt(i) + texte.slice(i)
  return texte.slice(0, i) + texte.charAt(i + 1) + texte.charAt(i) + texte.slice(i + 2)
}

export const unaccent = (texte: string): string => texte.normalize('NFD').replace(/[\u0300-\u036f]/g, '')

/** A name or an address as a tired hand types it. */
export function soil(texte: string, s: Salete, a: Alea): string {
  let out = texte
  if (a.chance(s.faute)) out = slip(out, a)
  if (a.chance(s.capitales)) out = unaccent(out).toUpperCase()
  if (a.chance(s.blancs)) out = a.pick([` ${out}`, `${out} `, out.replace(' ', '  ')])
  if (a.chance(s.html)) out = out.includes(' ') ? out.replace(' ', '&nbsp;') : `<b>${out}</b>`
  return out
}

/** A street as a tired hand types it: `typedStreet('4 rue du Pont', vrai, s, a)` may give `4 rue du Pont - 63300 THIERS`. */
export function typedStreet(rue: string, { codePostal, commune }: Vrai, s: Salete, a: Alea): string {
  const typed = soil(rue, s, a)
  if (!a.chance(s.villeDansRue)) return typed
  const ville = `${codePostal} ${unaccent(commune.nom).toUpperCase()}`
  return a.pick([`${typed} ${ville}`, `${typed} - ${ville}`, `${typed}, ${commune.nom}`])
}

/** Left out by this list? `vide.telephone = 0.2` leaves one telephone in five unknown. */
export const missing = (champ: string, s: Salete, a: Alea): boolean => a.chance(s.vide[champ] ?? 0)

/** The ways a telephone is typed: `01 99 00 00 01`, `01.99.00.00.01`, `+33199000001`, `199000001`. */
export function typedPhone(chiffres: string, a: Alea): string {
  const paires = chiffres.match(/\d\d/g) as string[]
  return a.weighted([
    [paires.join(' '), 60],
    [paires.join('.'), 12],
    [chiffres, 14],
    [paires.join('-'), 3],
    [`+33${chiffres.slice(1)}`, 5],
    [chiffres.slice(1), 3],
    [`${paires.join(' ')} / ${paires.join(' ')}`, 1],
    [chiffres.slice(0, 8), 1],
    ['3949', 1]
  ])
}

export function typedMail(courriel: string, a: Alea): string {
  return a.weighted([
    [courriel, 92],
    [courriel.toUpperCase(), 2],
    [` ${courriel}`, 2],
    [courriel.replace('@', ' @ '), 1],
    [courriel.replace('.example', ''), 1],
    [`${courriel} ; ${courriel}`, 1],
    [courriel.replace('@', '(at)'), 1]
  ])
}

export function typedSite(site: string, a: Alea): string {
  return a.weighted([
    [site, 62],
    [site.replace('https://', ''), 18],
    [site.replace('https://', 'http://'), 14],
    [`${site}/`, 4],
    [site.replace('https://', 'http:/'), 1],
    [site.replace('https://www.', ''), 1]
  ])
}

export function typedTown(nom: string, a: Alea): string {
  return a.weighted([
    [nom, 70],
    [unaccent(nom).toUpperCase(), 16],
    [nom.replaceAll('-', ' '), 7],
    [nom.replace('Saint-', 'St '), 4],
    [`${unaccent(nom).toUpperCase()} CEDEX`, 2],
    [slip(nom, a), 1]
  ])
}
