/**
 * Where the place is. The parts of an address come together from one record, and so do the two coordinates: a street of one source
 * with the town of another would be an address that nobody ever gave.
 */
import type { Champ } from '../standard/champs.ts'
import type { Provenance } from '../standard/fiche.ts'
import { fold } from '../text/fold.ts'
import { voieOf } from '../text/voie.ts'
import { comparable } from './comparable.ts'
import { type Contexte, candidatsOf, type Membre, type Parole } from './membre.ts'
import { type Candidat, compareCandidats } from './survivant.ts'

export const PARTIES_ADRESSE = ['commune', 'code_postal', 'code_insee', 'adresse', 'complement_adresse'] as const
type Partie = (typeof PARTIES_ADRESSE)[number]

export interface Emplacement {
  readonly valeurs: { [C in Partie]?: string } & { latitude?: number; longitude?: number }
  readonly provenance: Partial<Record<Champ, Provenance>>
}

/** The town of a record, as its best clue: `communeKey → '59350'`. */
function communeKey({ record: { valeurs } }: Membre): string {
  return valeurs.code_insee ?? (valeurs.commune === undefined ? (valeurs.code_postal ?? '') : fold(valeurs.commune))
}

/** Two writings of one address share this: numbers, words of the street, town. */
function adresseKey(membre: Membre): string {
  const voie = voieOf(membre.record.valeurs.adresse)
  return `${voie.numeros.join('-')} ${voie.mots.join(' ')}|${communeKey(membre)}`
}

function completeness({ record: { valeurs }, deduits }: Membre): number {
  let score = 0
  for (const partie of PARTIES_ADRESSE) if (valeurs[partie] !== undefined) score += deduits.has(partie) ? 1 : 2
  return score
}

function byKey(membres: readonly Membre[], key: (m: Membre) => string): Map<string, Membre[]> {
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
  return { valeur, origines: membres.map(m => m.origine), dit: membres.some(m => !m.deduits.has(champ)) }
}

/** The members of the address to publish, the record that gives it first. */
function chooseAdresse(contexte: Contexte): Membre[] {
  const located = contexte.membres.filter(m => PARTIES_ADRESSE.some(p => m.record.valeurs[p] !== undefined))
  const withStreet = located.filter(m => m.record.valeurs.adresse !== undefined)
  const withNumber = withStreet.filter(m => voieOf(m.record.valeurs.adresse).numeros.length > 0)
  const pool = withNumber.length > 0 ? withNumber : withStreet.length > 0 ? withStreet : located
  const ranked = [...byKey(pool, adresseKey)]
    .map(([key, membres]) => ({ membres, candidat: candidatOf('adresse', key, membres) }))
    .sort((a, b) => compareCandidats('adresse', a.candidat, b.candidat, contexte.jury))
  const best = ranked[0]?.membres ?? []
  return [...best].sort(
    (a, b) =>
      completeness(b) - completeness(a) ||
      compareCandidats(
        'adresse',
        candidatOf('adresse', a.record.valeurs.adresse ?? communeKey(a), [a]),
        candidatOf('adresse', b.record.valeurs.adresse ?? communeKey(b), [b]),
        contexte.jury
      )
  )
}

function provenanceOf<V extends string | number>(
  champ: Champ,
  retenu: V,
  contexte: Contexte,
  read: (m: Membre) => V | undefined
): Provenance {
  const paroles: Parole<V>[] = []
  for (const membre of contexte.membres) {
    const valeur = read(membre)
    if (valeur !== undefined) paroles.push({ valeur, membre })
  }
  const groups = candidatsOf(champ, paroles, (a, b) => compareCandidats(champ, a, b, contexte.jury))
  const same = (c: Candidat<V>) => comparable(champ, c.valeur) === comparable(champ, retenu)
  return {
    retenu: { valeur: retenu, origines: groups.find(same)?.origines ?? [] },
    contredit: groups.filter(c => !same(c)).map(({ valeur, origines }) => ({ valeur, origines }))
  }
}

/**
 * Address and point. A part that the chosen record lacks is taken from a record of the same address, then of the same town (a
 * post code, an INSEE code): never across towns. The point comes from a record of the chosen address when one has it.
 */
export function mergeEmplacement(contexte: Contexte): Emplacement {
  const chosen = chooseAdresse(contexte)
  const first = chosen[0]
  const valeurs: { [C in Partie]?: string } & { latitude?: number; longitude?: number } = {}
  const provenance: Partial<Record<Champ, Provenance>> = {}
  if (first !== undefined) {
    const sameTown = contexte.membres.filter(m => communeKey(m) === communeKey(first))
    for (const partie of PARTIES_ADRESSE) {
      const helpers = partie === 'adresse' || partie === 'complement_adresse' ? chosen : [...chosen, ...sameTown]
      const valeur = helpers.find(m => m.record.valeurs[partie] !== undefined)?.record.valeurs[partie]
      if (valeur === undefined) continue
      valeurs[partie] = valeur
      provenance[partie] = provenanceOf(partie, valeur, contexte, m => m.record.valeurs[partie])
    }
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
      provenance[champ] = provenanceOf(champ, valeur, contexte, m => m.record.valeurs[champ])
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
