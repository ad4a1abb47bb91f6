/**
 * What is kept and served of a fiche: the standard's row, and the rest of its public face written as small as it can be. Nearly
 * all fields are said by the same records and hold the row's own value, so that only who says which is written: a million places
 * would else weigh three times more. It is the one gate of an édition: reserved contacts and unread cells that may be a person's
 * stop here, before anything is kept; the text is made at once, since half a minute would go in the objects between.
 */
import {
  CHAMPS,
  CHAMPS_DE_FICHE,
  type ChampDeFiche,
  type Dit,
  type Fiche,
  type LieuPlat,
  type Origine
} from '@lieux-communs/core'
import { areSame, type DitPublic, type FichePublique, lieuPublic, type OriginePublique, TUS } from './fiche-publique.ts'
import { createMasque, type Masque } from './reserve.ts'

/** Every record of the place: what most fields have for origin. */
const TOUS = 0

interface Condense {
  readonly m: FichePublique['membres']
  /** Who says so, then the ranks in `CHAMPS_DE_FICHE` of the fields of which they do, the row's own value. */
  readonly p: readonly (readonly [typeof TOUS | readonly OriginePublique[], readonly number[]])[]
  /** Published with another value than the row's. */
  readonly r?: Readonly<Partial<Record<ChampDeFiche, DitPublic>>>
  readonly c?: Readonly<Partial<Record<ChampDeFiche, readonly DitPublic[]>>>
  readonly t?: FichePublique['telephones']
  readonly b?: FichePublique['bruts']
  readonly s?: FichePublique['position']
}

/** The fields as parts of a number: more than 32 of them, which the bits of an integer no longer hold, are summed. */
const PARTS: ReadonlyMap<ChampDeFiche, number> = new Map(CHAMPS_DE_FICHE.map((champ, i) => [champ, 2 ** i]))

/** A fiche made ready for the catalogue. */
export interface FicheCondensee {
  readonly lieu: LieuPlat
  /** What `expand` reads beside the row: `{"m":[…],"p":[[0,[2,3,4]]]}`. */
  readonly reste: string
}

function isValue(dite: unknown, valeur: LieuPlat[ChampDeFiche]): boolean {
  if (dite === valeur) return true
  if (!Array.isArray(dite) || !Array.isArray(valeur) || dite.length !== valeur.length) return false
  for (let i = 0; i < dite.length; i++) if (dite[i] !== valeur[i]) return false
  return true
}

/** A record as the public sees it: its key within its source is nobody's business. */
const origineOf = ({ source, date, absent_depuis }: OriginePublique): OriginePublique =>
  absent_depuis === undefined ? { source, date } : { source, date, absent_depuis }

function brutsOf(bruts: Fiche['bruts'], masque: Masque): FichePublique['bruts'] | undefined {
  const champs = CHAMPS.filter(champ => bruts[champ] !== undefined && !TUS.has(champ))
  const vus = champs.length > 0 ? masque(Object.fromEntries(champs.map(champ => [champ, bruts[champ]]))) : undefined
  return vus && Object.keys(vus).length > 0 ? vus : undefined
}

/** What others say instead, without what may be a person's. */
function contreditOf(dits: readonly Dit[], champ: ChampDeFiche, masque: Masque): DitPublic[] {
  return dits.flatMap(({ valeur, origines, brut }) => {
    const vue = brut && TUS.has(champ) ? undefined : masque(valeur)
    if (vue === undefined) return []
    const dite = { valeur: vue, origines: origines.map(origineOf) }
    return [brut ? { ...dite, brut } : dite]
  })
}

/**
 * What condenses the fiches of an édition, one after the other: the same lists and dates come back in nearly all of them, whose
 * words are written once. `createCondense()(fiche).lieu.id === fiche.identite`.
 */
export function createCondense(): (fiche: Fiche) => FicheCondensee {
  const origines = new Map<string, Map<string | null, string>>()
  const writeOrigine = (origine: Origine): string => {
    if (origine.absent_depuis !== undefined) return JSON.stringify(origineOf(origine))
    let dates = origines.get(origine.source)
    if (!dates) {
      dates = new Map()
      origines.set(origine.source, dates)
    }
    let texte = dates.get(origine.date)
    if (texte === undefined) {
      texte = JSON.stringify(origineOf(origine))
      dates.set(origine.date, texte)
    }
    return texte
  }
  const writeOrigines = (liste: readonly Origine[]): string => `[${liste.map(writeOrigine).join()}]`

  // Places that say the same fields are of a few thousand kinds.
  const rangs = new Map<number, string>()
  const writeRangs = (somme: number): string => {
    let texte = rangs.get(somme)
    if (texte === undefined) {
      texte = JSON.stringify(CHAMPS_DE_FICHE.flatMap((_, i) => (Math.floor(somme / 2 ** i) % 2 === 1 ? [i] : [])))
      rangs.set(somme, texte)
    }
    return texte
  }

  return fiche => {
    const masque = createMasque(fiche.reserves)
    const lieu = lieuPublic(fiche, masque)
    const { membres, provenance } = fiche
    let deTous = 0
    const autres: { readonly origines: readonly Origine[]; somme: number }[] = []
    let r: Partial<Record<ChampDeFiche, DitPublic>> | undefined
    let c: Partial<Record<ChampDeFiche, readonly DitPublic[]>> | undefined
    // In the standard's order, whatever made the fiche: one that is read again from the base has the same face.
    for (const [champ, part] of PARTS) {
      const dit = provenance[champ]
      if (!dit) continue
      const retenu = masque(dit.retenu.valeur)
      const contredit = dit.contredit.length === 0 ? dit.contredit : contreditOf(dit.contredit, champ, masque)
      if (retenu === undefined && contredit.length === 0) continue
      if (contredit.length > 0) c = { ...c, [champ]: contredit }
      const qui = dit.retenu.origines
      if (!isValue(retenu ?? null, lieu[champ] ?? null)) {
        r = { ...r, [champ]: { valeur: retenu ?? null, origines: qui.map(origineOf) } }
      } else if (areSame(qui, membres)) deTous += part
      else {
        const connu = autres.find(autre => areSame(autre.origines, qui))
        if (connu) connu.somme += part
        else autres.push({ origines: qui, somme: part })
      }
    }
    const p = autres.map(({ origines, somme }) => `[${writeOrigines(origines)},${writeRangs(somme)}]`)
    if (deTous !== 0) p.unshift(`[${TOUS},${writeRangs(deTous)}]`)
    const t = fiche.telephones.length === 0 ? undefined : masque(fiche.telephones)
    const b = brutsOf(fiche.bruts, masque)
    let reste = `{"m":${writeOrigines(membres)},"p":[${p.join()}]`
    if (r) reste += `,"r":${JSON.stringify(r)}`
    if (c) reste += `,"c":${JSON.stringify(c)}`
    if (t && t.length > 0) reste += `,"t":${JSON.stringify(t)}`
    if (b) reste += `,"b":${JSON.stringify(b)}`
    if (fiche.position) reste += `,"s":${JSON.stringify(fiche.position)}`
    return { lieu, reste: `${reste}}` }
  }
}

/** What ends the members: a quote that follows a comma is never within a JSON string. */
const FIN_DES_MEMBRES = '],"p":'
const DEBUT_DES_MEMBRES = '{"m":'.length

/**
 * The records of a place off the octets of `reste`, whose other parts stay unread:
 * `membresOf(Buffer.from('{"m":[{"source":"a","date":null}],"p":[]}'))` → `[{ source: 'a', date: null }]`.
 */
export function membresOf(reste: Buffer): FichePublique['membres'] {
  const fin = reste.indexOf(FIN_DES_MEMBRES)
  if (fin < 0) throw new Error(`No members in ${reste.subarray(0, 80)}`)
  return JSON.parse(reste.toString('utf8', DEBUT_DES_MEMBRES, fin + 1)) as FichePublique['membres']
}

// `"c":{"nom":[…` or `"c":{"pivot":[…],"nom":[…`; a quote inside a value is written `\"`, and is never this.
const DES_CONTREDITS = '"c":{'
const DES_NOMS = '"nom":['

/** The names that other records of the place give it, as they may be seen; most places have none, and are not read for it. */
export function autresNomsOf(reste: Buffer): readonly string[] {
  if (!reste.includes(DES_CONTREDITS) || !reste.includes(DES_NOMS)) return AUCUN_NOM
  const { c } = JSON.parse(reste.toString()) as Condense
  return (c?.nom ?? []).flatMap(({ valeur, brut }) => (typeof valeur === 'string' && !brut ? [valeur] : []))
}

const AUCUN_NOM: readonly never[] = []

/** `expand(lieu, reste)` is the public face of the fiche that was condensed so. */
export function expand(lieu: LieuPlat, reste: string): FichePublique {
  const { m, p, r = {}, c = {}, t = [], b = {}, s = null } = JSON.parse(reste) as Condense
  const qui = new Map<number, readonly OriginePublique[]>()
  for (const [origines, rangs] of p) for (const rang of rangs) qui.set(rang, origines === TOUS ? m : origines)
  const provenance: Partial<Record<ChampDeFiche, { retenu: DitPublic; contredit: readonly DitPublic[] }>> = {}
  CHAMPS_DE_FICHE.forEach((champ, i) => {
    const origines = qui.get(i)
    const retenu = origines ? { valeur: lieu[champ] ?? null, origines } : r[champ]
    if (retenu) provenance[champ] = { retenu, contredit: c[champ] ?? [] }
  })
  return { lieu, telephones: t, bruts: b, provenance, membres: m, position: s }
}
