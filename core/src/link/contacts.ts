/**
 * Telephones, mailboxes and sites as clues: what of them tells a place, what belongs to everyone, and in how many towns
 * each is seen.
 */
import type { Listes } from './listes.ts'
import { entiers, octets } from './moteur/etendue.ts'

// Mail boxes that anyone may open: the domain says nothing of the owner.
const WEBMAIL = new Set(
  `gmail.com orange.fr wanadoo.fr free.fr laposte.net hotmail.fr hotmail.com outlook.fr outlook.com yahoo.fr yahoo.com sfr.fr live.fr
  bbox.fr neuf.fr aol.com club-internet.fr icloud.com numericable.fr msn.com gmx.fr protonmail.com mediatheque.fr`.split(
    /\s+/
  )
)

// Hosts where thousands have a page: the host alone is no clue, the path may be.
const HOTES_COMMUNS = new Set(
  `facebook.com fr-fr.facebook.com m.facebook.com instagram.com twitter.com x.com linkedin.com fr.linkedin.com youtube.com
  google.com sites.google.com goo.gl g.page helloasso.com linktr.ee wordpress.com wixsite.com over-blog.com blogspot.com
  jimdo.com framasoft.org openstreetmap.org pagesjaunes.fr bit.ly tinyurl.com calameo.com discord.gg t.me wikipedia.org fr.wikipedia.org`.split(
    /\s+/
  )
)

// "https://www.exemple.fr/lieu?x=1" → host "exemple.fr", path "/lieu".
const SITE = /^(?:https?:\/\/)?(?:www\.)?([^/?#:\s]+)(?::\d+)?([^?#\s]*)/i

// "/accueil", "/index.php", "/fr": the front door under another name.
const ACCUEIL = /^\/(?:accueil|home|fr|index)(?:\.[a-z]{3,5})?$/

interface Site {
  readonly hote: string
  readonly entier: string
}

export function siteOf(texte: string): Site {
  const found = SITE.exec(texte.trim())
  const hote = (found?.[1] ?? '').toLowerCase()
  let chemin = (found?.[2] ?? '').toLowerCase()
  if (chemin.endsWith('/')) chemin = chemin.slice(0, -1)
  if (ACCUEIL.test(chemin)) chemin = ''
  if (!hote.includes('.')) return { hote: '', entier: '' }
  if (HOTES_COMMUNS.has(hote)) return { hote: '', entier: chemin === '' ? '' : hote + chemin }
  return { hote, entier: hote + chemin }
}

function isFigures(texte: string, from: number): boolean {
  for (let i = from; i < texte.length; i++) {
    const code = texte.charCodeAt(i)
    if (code < 48 || code > 57) return false
  }
  return true
}

/** Figures of a number, without country or trunk prefix; short numbers (39 49) belong to everyone and are no clue. */
export function phoneOf(texte: string): string {
  // As nearly all are written: "+33499000000", "0499000000".
  if (texte.length === 12 && texte.startsWith('+33') && isFigures(texte, 3)) return texte.slice(3)
  if (texte.length === 10 && texte.startsWith('0') && isFigures(texte, 1)) return texte.slice(1)
  let figures = ''
  for (const c of texte) if (c >= '0' && c <= '9') figures += c
  if (texte.trimStart().startsWith('+33')) figures = figures.slice(2)
  else if (figures.startsWith('0') && figures.length === 10) figures = figures.slice(1)
  return figures.length >= 9 ? figures : ''
}

/** A mailbox, and its domain when it is the owner's own. */
interface Boite {
  readonly boite: string
  /** Empty for a domain where anyone may open a mailbox. */
  readonly domaine: string
  /** Where a name may be spelt: `mairie@valbourg.example`, or `mediatheque.valbourg` of a box at anyone's. */
  readonly epelle: string
}

export function boiteOf(courriel: string): Boite {
  const boite = courriel.trim().toLowerCase()
  const at = boite.lastIndexOf('@')
  const domain = boite.slice(at + 1)
  const own = at > 0 && !WEBMAIL.has(domain)
  return { boite, domaine: own ? domain : '', epelle: own ? boite : boite.slice(0, at) }
}

/**
 * A contact seen in three towns or more is a head office's: it no longer tells which place. At 2 and at 5, no labelled pair changes.
 */
export const COMMUNES_PARTAGE = 3

/** 1 for each contact (by its rank, `nombre` in all) seen in several towns, told by their post codes. */
export function sharedContacts(
  nombre: number,
  towns: Int32Array,
  listes: readonly Listes[],
  colonnes: readonly Int32Array[]
): Uint8Array {
  const seen = entiers(nombre * COMMUNES_PARTAGE)
  const shared = octets(nombre)
  const meet = (contact: number, town: number) => {
    if (contact === 0 || town === 0) return
    const base = contact * COMMUNES_PARTAGE
    for (let i = base; i < base + COMMUNES_PARTAGE; i++) {
      if (seen[i] === town) return
      if (seen[i] !== 0) continue
      seen[i] = town
      if (i === base + COMMUNES_PARTAGE - 1) shared[contact] = 1
      return
    }
  }
  for (const { debuts, valeurs } of listes)
    for (let r = 0; r < towns.length; r++)
      for (let i = debuts[r] as number; i < (debuts[r + 1] as number); i++)
        meet(valeurs[i] as number, towns[r] as number)
  for (const column of colonnes) for (let r = 0; r < towns.length; r++) meet(column[r] as number, towns[r] as number)
  return shared
}
