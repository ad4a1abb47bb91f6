/** Telephones, mailboxes, sites and pivots: the same, the same but everyone's, different, or unknown. */
import { type Listes, shares, sizeOf } from '../listes.ts'
import { rangsOf } from '../modele.ts'
import type { Traits } from '../traits.ts'

const TELEPHONE = rangsOf('telephone')
const COURRIEL = rangsOf('courriel')
const SITE = rangsOf('site')
const PIVOT = rangsOf('pivot')

type Contact = 'égal' | 'égal, mais partagé' | 'différent' | 'inconnu'

function compareContacts(t: Traits, listes: Listes, a: number, b: number): Contact {
  const v = shares(listes, a, b)
  if (v !== 0) return t.partage[v] === 1 ? 'égal, mais partagé' : 'égal'
  return sizeOf(listes, a) > 0 && sizeOf(listes, b) > 0 ? 'différent' : 'inconnu'
}

export const compareTelephone = (t: Traits, a: number, b: number): number =>
  TELEPHONE[compareContacts(t, t.telephones, a, b)]

export function compareCourriel(t: Traits, a: number, b: number): number {
  const level = compareContacts(t, t.courriels, a, b)
  return COURRIEL[level === 'différent' && shares(t.domaines, a, b) !== 0 ? 'même domaine' : level]
}

export function compareSite(t: Traits, a: number, b: number): number {
  const level = compareContacts(t, t.sites, a, b)
  return SITE[level === 'différent' && shares(t.hotes, a, b) !== 0 ? 'même hôte' : level]
}

export function comparePivot(t: Traits, a: number, b: number): number {
  const [pa, pb] = [t.pivot[a] as number, t.pivot[b] as number]
  if (pa === 0 || pb === 0) return PIVOT.inconnu
  if (pa === pb) return t.partage[pa] === 1 || t.administration[a] === 1 ? PIVOT['égal, mais partagé'] : PIVOT.égal
  return t.siren[a] !== 0 && t.siren[a] === t.siren[b] ? PIVOT['même structure'] : PIVOT.différent
}

/** True when both give a telephone, and none is the same. */
export const phonesDiffer = (t: Traits, a: number, b: number): boolean =>
  compareContacts(t, t.telephones, a, b) === 'différent'

/** True when each gives a SIRET or a RNA, and not the same, be they of one legal entity. */
export const pivotsDiffer = (t: Traits, a: number, b: number): boolean =>
  t.pivot[a] !== 0 && t.pivot[b] !== 0 && t.pivot[a] !== t.pivot[b]

/** True when each gives a telephone and a mailbox, and none is the other's. */
export const eachItsOwn = (t: Traits, a: number, b: number): boolean =>
  phonesDiffer(t, a, b) && compareContacts(t, t.courriels, a, b) === 'différent'

/** True when each has its mail at a domain of its own, and not the same. */
export const domainsDiffer = (t: Traits, a: number, b: number): boolean =>
  sizeOf(t.domaines, a) > 0 && sizeOf(t.domaines, b) > 0 && shares(t.domaines, a, b) === 0

/** True when both give telephones, or both give mailboxes, and none is the same. */
export const contactsDiffer = (t: Traits, a: number, b: number): boolean =>
  phonesDiffer(t, a, b) || compareContacts(t, t.courriels, a, b) === 'différent'

/** True when both give one telephone, be it everyone's. */
export const sharePhone = (t: Traits, a: number, b: number): boolean => shares(t.telephones, a, b) !== 0

/** True when both give one telephone or one mailbox, be it everyone's. */
export const shareAnyReach = (t: Traits, a: number, b: number): boolean =>
  sharePhone(t, a, b) || shares(t.courriels, a, b) !== 0

/** True when both give one mailbox that few have. */
export const shareMailbox = (t: Traits, a: number, b: number): boolean =>
  compareContacts(t, t.courriels, a, b) === 'égal'

/** True when both give one telephone or one mailbox that few have. */
export const shareReach = (t: Traits, a: number, b: number): boolean =>
  compareContacts(t, t.telephones, a, b) === 'égal' || compareContacts(t, t.courriels, a, b) === 'égal'

/** The same, or one pivot. */
export const shareContact = (t: Traits, a: number, b: number): boolean =>
  (t.pivot[a] !== 0 && t.pivot[a] === t.pivot[b]) || shareReach(t, a, b)
