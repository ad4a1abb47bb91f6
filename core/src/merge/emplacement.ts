/**
 * Where the place is. The parts of an address come together from one record, and so do the two coordinates: a street of one source
 * with the town of another would be an address that nobody ever gave.
 */
import type { Champ } from '../standard/champs.ts'
import type { Provenance } from '../standard/fiche.ts'
import { fold } from '../text/fold.ts'
import { type Voie, voieOf } from '../text/voie.ts'
import { comparable } from './comparable.ts'
import { type Contexte, candidatsOf, type Membre, type Parole } from './membre.ts'
import { type Candidat, compareCandidats } from './survivant.ts'

const PARTIES_ADRESSE = ['commune', 'code_postal', 'code_insee', 'adresse', 'complement_adresse'] as const
type Partie = (typeof PARTIES_ADRESSE)[number]
/** What all records of one address say, however they write it: see `adresseKey`. */
const ECRITES: ReadonlySet<Partie> = new Set<Partie>(['commune', 'adresse'])

export interface Emplacement {
  readonly valeurs: { [C in Partie]?: string } & { latitude?: number; longitude?: number }
  readonly provenance: Partial<Record<Champ, Provenance>>
}

/** The town of a record, to group by: its name, else its codes; empty when it says none. */
function communeKey({ record: { valeurs } }: Membre): string {
  return valeurs.commune === undefined ? (valeurs.code_insee ?? valeurs.code_postal ?? '') : fold(valeurs.commune)
}

/** True unless two records say that they are in two towns, by the first thing that both say: INSEE code, name, post code. */
function sameTown({ record: { valeurs: a } }: Membre, { record: { valeurs: b } }: Membre): boolean {
  if (a.code_insee !== undefined && b.code_insee !== undefined) return a.code_insee === b.code_insee
  if (a.commune !== undefined && b.commune !== undefined) return fold(a.commune) === fold(b.commune)
  return a.code_postal === undefined || b.code_postal === undefined || a.code_postal === b.code_postal
}

/** Two writings of one address share this: numbers, words of the street, town. One with destroyed letters keeps the mark of it. */
function adresseKey(membre: Membre, voie: Voie): string {
  const mark = membre.record.valeurs.adresse?.includes('\ufffd') ? '\ufffd' : ''
  return `${voie.numeros.join('-')} ${voie.mots.join(' ')}|${communeKey(membre)}${mark}`
}

function completeness({ record: { valeurs }, deduits }: Membre): number {
  let score = 0
  for (const partie of PARTIES_ADRESSE) if (valeurs[partie] !== undefined) score += deduits.includes(partie) ? 1 : 2
  return score
}

function byKey(membres: readonly Membre[], key: (m: Membre) => string): Map<string, Membre[]> {
  if (membres.length === 1) return new Map([['', [...membres]]])
  const groups = new Map<string, Membre[]>()
  for (const membre of membres) {
    const k = key(membre)
    const group = groups.get(k)
    if (group === undefined) groups.set(k, [membre])
    else group.push(membre)
  }
  return groups
}

function candidatOf(champ: Champ, valeur: string, membres: readonly Membre[]): Candidat<string> {
  return { valeur, origines: membres.map(m => m.origine), dit: membres.some(m => !m.deduits.includes(champ)) }
}

/**
 * The members in the order in which they are believed about where the place is: those that give a number in a street first, then
 * a street, then a town; among them the address that is most believed, and in it the most complete record.
 */
function rankLocated(contexte: Contexte): { ranked: Membre[]; chosen: Membre[] } {
  const located = contexte.membres.filter(m => PARTIES_ADRESSE.some(p => m.record.valeurs[p] !== undefined))
  if (located.length < 2) return { ranked: located, chosen: located }
  const voies = new Map(located.map(m => [m, voieOf(m.record.valeurs.adresse)]))
  const voie = (m: Membre) => voies.get(m) as Voie
  const precision = (m: Membre) => (m.record.valeurs.adresse === undefined ? 0 : voie(m).numeros.length > 0 ? 2 : 1)
  const named = (membres: readonly Membre[]) => membres.some(m => m.record.valeurs.commune !== undefined)
  const groups = [...byKey(located, m => adresseKey(m, voie(m)))]
    .map(([key, membres]) => {
      const candidat = candidatOf('adresse', key, membres)
      const door = precision(membres[0] as Membre)
      // Who confirms a town says nothing of the door.
      const dit = door > 0 && candidat.dit
      return { membres, candidat: { ...candidat, dit, precision: 2 * door + Number(named(membres)) } }
    })
    .sort((a, b) => compareCandidats('adresse', a.candidat, b.candidat, contexte.jury))
  const byWorth = (membres: readonly Membre[]) =>
    membres.toSorted(
      (a, b) =>
        completeness(b) - completeness(a) || compareCandidats('adresse', writingOf(a), writingOf(b), contexte.jury)
    )
  const ordered = groups.map(g => byWorth(g.membres))
  return { ranked: ordered.flat(), chosen: ordered[0] ?? [] }
}

const writingOf = (m: Membre): Candidat<string> => candidatOf('adresse', m.record.valeurs.adresse ?? communeKey(m), [m])

/** Written in capitals: "12 RUE HAUTE". */
const isShouted = (texte: string): boolean => texte === texte.toUpperCase() && texte !== texte.toLowerCase()

/**
 * A part of the address as the one of `chosen` that wrote it best did: capitals tell no other address, and are harder to read. What another
 * address says is not asked.
 */
function writtenBest(partie: Partie, source: Membre, chosen: readonly Membre[]): string | undefined {
  const dite = source.record.valeurs[partie]
  if (dite === undefined || !ECRITES.has(partie) || !isShouted(dite) || !chosen.includes(source)) return dite
  const autres = chosen.flatMap(m => m.record.valeurs[partie] ?? [])
  return autres.find(autre => !isShouted(autre)) ?? dite
}

const origin = (paroles: readonly Parole<unknown>[]) => paroles.map(p => p.membre.origine)

/** Null when nobody says anything; what is said of another town only is told, and not published. */
function provenanceOf<V extends string | number>(
  champ: Champ,
  retenu: V | undefined,
  contexte: Contexte,
  read: (m: Membre) => V | undefined
): Provenance | null {
  const paroles: Parole<V>[] = []
  for (const membre of contexte.membres) {
    const valeur = read(membre)
    if (valeur !== undefined) paroles.push({ valeur, membre })
  }
  if (paroles.length === 0) return null
  if (paroles.length === 1 && retenu !== undefined)
    return { retenu: { valeur: retenu, origines: origin(paroles) }, contredit: [] }
  const groups = candidatsOf(champ, paroles, (a, b) => compareCandidats(champ, a, b, contexte.jury))
  const same = (c: Candidat<V>) => retenu !== undefined && comparable(champ, c.valeur) === comparable(champ, retenu)
  return {
    retenu: { valeur: retenu ?? null, origines: groups.find(same)?.origines ?? [] },
    contredit: groups.filter(c => !same(c)).map(({ valeur, origines }) => ({ valeur, origines }))
  }
}

/**
 * Address and point. A part that the chosen record lacks is taken from a record of the same address, then of the same town (a
 * complement, a post code, an INSEE code): never across towns. The point comes from a record of the chosen address when one has it.
 */
export function mergeEmplacement(contexte: Contexte): Emplacement {
  const { ranked, chosen } = rankLocated(contexte)
  const valeurs: { [C in Partie]?: string } & { latitude?: number; longitude?: number } = {}
  const provenance: Partial<Record<Champ, Provenance>> = {}
  const town = ranked.find(m => communeKey(m) !== '')
  const helpers = ranked.filter(m => town === undefined || sameTown(town, m))
  for (const partie of PARTIES_ADRESSE) {
    const source = helpers.find(m => m.record.valeurs[partie] !== undefined)
    const valeur = source && writtenBest(partie, source, chosen)
    if (valeur !== undefined) valeurs[partie] = valeur
    const dite = provenanceOf(partie, valeur, contexte, m => m.record.valeurs[partie])
    if (dite !== null) provenance[partie] = dite
  }

  const located = (membres: readonly Membre[]) =>
    membres.filter(m => m.record.valeurs.latitude !== undefined && m.record.valeurs.longitude !== undefined)
  const near = located(chosen)
  const points = byKey(near.length > 0 ? near : located(contexte.membres), pointKey)
  const best = [...points]
    .map(([key, membres]) => ({ membres, candidat: candidatOf('latitude', key, membres) }))
    .sort((a, b) => compareCandidats('latitude', a.candidat, b.candidat, contexte.jury))[0]
  const source = best?.membres.toSorted((a, b) => (precise(a) < precise(b) ? 1 : precise(a) > precise(b) ? -1 : 0))[0]
  if (source !== undefined) {
    for (const champ of ['latitude', 'longitude'] as const) {
      const valeur = source.record.valeurs[champ] as number
      valeurs[champ] = valeur
      provenance[champ] = provenanceOf(champ, valeur, contexte, m => m.record.valeurs[champ]) as Provenance
    }
  }
  return { valeurs, provenance }
}

function pointKey({ record: { valeurs } }: Membre): string {
  return `${valeurs.latitude?.toFixed(4)} ${valeurs.longitude?.toFixed(4)}`
}

/** The longer writing of a point, so that among equal ones the more precise is kept: `50.63117 3.0587`. */
function precise({ record: { valeurs } }: Membre): string {
  const text = `${valeurs.latitude} ${valeurs.longitude}`
  return `${String(text.length).padStart(3, '0')} ${text}`
}
