/**
 * Pages of persons on social networks and booking tools (`facebook.com/zelie.morvan`, `calendly.com/zelie-morvan`): kept for
 * professionals, as a person's mail is. A page is taken for a person's when its address bears a name of the row's, or is a
 * first name and a surname alone; two unknown words name a place there as often, so that in doubt the page stays.
 */
import { fold } from '../text/fold.ts'
import { MOTS_VIDES } from '../text/mots-institution.ts'
import { ILLUSTRES } from '../text/nom-de-personne.ts'
import { NOMS, NOMS_COMMUNS, PRENOMS } from '../text/prenoms.ts'
import type { Lieu } from './mots-du-lieu.ts'
import { holdsStem, isWord } from './personnel.ts'
import { isOfPersonne, isWholeNameOf, type Personnes } from './personnes-de-la-ligne.ts'

// "https://www.facebook.com/zelie.morvan/", "instagram.com/zelie_morvan", "exemple.fr/equipe/zelie-morvan"
const LIEN =
  /(?<![\p{L}\p{N}@./-])(?:https?:\/\/)?((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24})(?:\/([^\s<>"'|;,)\]]{0,500}))?/giu
// "www.facebook.com", "m.facebook.com", "fr-fr.facebook.com"
const HOTE_DE_PERSONNES =
  /(?:^|\.)(?:facebook\.com|fb\.com|instagram\.com|twitter\.com|x\.com|tiktok\.com|threads\.net|t\.me|telegram\.me|linkedin\.com|calendly\.com|cal\.com|doctolib\.fr)$/i
/** What follows them is a body's page, a group, a meeting. */
const COLLECTIFS: ReadonlySet<string> = new Set('pages groups groupes events company school hashtag watch'.split(' '))
/** Parts of an address that are looked at. */
const SEGMENTS_MAX = 6

// "zelie.morvan.35", "zelie_morvan", "zelie-morvan-a1b2c3"
const PARTS = /[^a-z]+/

/** `zelie.morvan`, `zelie-morvan-35`, `zeliedurand`: a known first name and one other word that is nothing else. */
function isPrenomNom(segment: string, { mots: lieux }: Lieu): boolean {
  const parts = fold(segment)
    .split(PARTS)
    .filter(p => p.length > 1)
  if (lieux.has(parts.join('')) || ILLUSTRES.has(parts.join(' '))) return false
  if (parts.length === 1) return isGlued(parts[0] as string)
  if (parts.length > 3 || !parts.some(p => PRENOMS.has(p))) return false
  const autres = parts.filter(p => !PRENOMS.has(p))
  return autres.every(p => p.length > 2 && !isWord(p) && !holdsStem(p, true) && !MOTS_VIDES.has(p) && !lieux.has(p))
}

/** A first name and a frequent surname, glued: `zeliedurand`, `durandzelie`. */
function isGlued(mot: string): boolean {
  for (let coupe = 4; coupe <= mot.length - 4; coupe++) {
    const [debut, fin] = [mot.slice(0, coupe), mot.slice(coupe)]
    if (PRENOMS.has(debut) && NOMS.has(fin) && !NOMS_COMMUNS.has(fin)) return true
    if (PRENOMS.has(fin) && NOMS.has(debut) && !NOMS_COMMUNS.has(debut)) return true
  }
  return false
}

function decoded(chemin: string): string {
  try {
    return decodeURIComponent(chemin)
  } catch {
    return chemin
  }
}

/**
 * True when the link is a person's page: `isPagePersonnelle('https://facebook.com/zelie.morvan', …)`; not
 * `facebook.com/les.tilleuls`, `facebook.com/groups/zelie.morvan`. On any other host only the whole name of a person of the
 * row makes it so: `exemple.fr/equipe/zelie-morvan`, `zelie-morvan.fr`.
 */
export function isPagePersonnelle(lien: string, personnes: Personnes, lieu: () => Lieu): boolean {
  LIEN.lastIndex = 0
  const [, hote = '', chemin = ''] = LIEN.exec(lien) ?? []
  const segments = decoded(chemin.replace(/[?#].*$/s, ''))
    .split('/')
    .filter(s => s !== '')
    .slice(0, SEGMENTS_MAX)
  if (HOTE_DE_PERSONNES.test(hote)) {
    if (segments.some(s => COLLECTIFS.has(s.toLowerCase()))) return false
    return segments.some(s => isOfPersonne(s, personnes, lieu) || isPrenomNom(s, lieu()))
  }
  if (personnes.size === 0) return false
  return [...hote.split('.').slice(0, -1), ...segments].some(s => isWholeNameOf(s, personnes, lieu))
}

/** The text with what `take` answers in the place of each link that `est` recognises. */
export function replacePages(texte: string, est: (lien: string) => boolean, take: (lien: string) => string): string {
  return texte.replace(LIEN, lien => (est(lien) ? take(lien) : lien))
}
