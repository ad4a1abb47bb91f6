/**
 * Public sets with a known truth, read where they lie (`../shared/data/er`) and never copied. Each is handed over as a person would: its
 * files, the column that names rows, nothing else; the truth is only looked at once the groups are made.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Donnees, etale, type RangPlat, type Table } from '@lieux-communs/core'
import { readTable } from '../read/table.ts'

const DOSSIER = new URL('../../../../shared/data/er/', import.meta.url)

/** True when the sets are at hand. */
export const hasJeux = (): boolean => existsSync(DOSSIER)

export async function readJeu(fichier: string): Promise<Table> {
  return readTable(readFileSync(new URL(fichier, DOSSIER)), basename(fichier))
}

export interface Jeu {
  readonly nom: string
  /** F1 to reach. */
  readonly cible: number
  readonly donnees: Donnees
  readonly ids: readonly string[]
  /** Pairs of ids that are one thing; when pairs were labelled one by one, those that are two. */
  readonly vraies: readonly (readonly [string, string])[]
  readonly fausses: readonly (readonly [string, string])[] | null
}

type Rangs = readonly RangPlat[]

/** Files end to end, less the column that names their rows. */
function donneesOf(fichiers: readonly Rangs[], cle: string): Pick<Jeu, 'donnees' | 'ids'> {
  const colonnes = new Map<string, string[]>()
  const ids: string[] = []
  const rangDeFichier: number[] = []
  fichiers.forEach((rangs, f) => {
    etale(rangs, colonnes, ids.length)
    for (const rang of rangs) {
      ids.push(String(rang[cle]))
      rangDeFichier.push(f)
    }
  })
  colonnes.delete(cle)
  return { ids, donnees: { nombre: ids.length, fichiers: Int32Array.from(rangDeFichier), colonnes } }
}

async function pairsIn(fichier: string, a: string, b: string): Promise<[string, string][]> {
  const { lignes } = await readJeu(fichier)
  return lignes.map(ligne => [String(ligne[a]), String(ligne[b])])
}

async function fodorsZagats(): Promise<Jeu> {
  const files = [await readJeu('fodors-zagats/fodors.csv'), await readJeu('fodors-zagats/zagats.csv')]
  return {
    nom: 'Fodors-Zagats',
    cible: 0.99,
    ...donneesOf(
      files.map(t => t.lignes),
      'id'
    ),
    vraies: await pairsIn('fodors-zagats/matches_fodors_zagats.csv', 'fodors_id', 'zagats_id'),
    fausses: null
  }
}

async function dblpAcm(): Promise<Jeu> {
  const files = [await readJeu('dblp-acm/DBLP2.csv'), await readJeu('dblp-acm/ACM.csv')]
  return {
    nom: 'DBLP-ACM',
    cible: 0.97,
    ...donneesOf(
      files.map(t => t.lignes),
      'id'
    ),
    vraies: await pairsIn('dblp-acm/DBLP-ACM_perfectMapping.csv', 'idDBLP', 'idACM'),
    fausses: null
  }
}

/** `rec-N-org` and `rec-N-dup-k` are one person. */
async function febrl3(): Promise<Jeu> {
  const { lignes } = await readJeu('febrl3/dataset3.csv')
  const read = donneesOf([lignes], 'rec_id')
  const members = new Map<string, string[]>()
  for (const id of read.ids) {
    const entite = id.split('-')[1] as string
    members.set(entite, [...(members.get(entite) ?? []), id])
  }
  const vraies = [...members.values()].flatMap(ids => ids.flatMap((a, i) => ids.slice(i + 1).map(b => [a, b] as const)))
  return { nom: 'FEBRL 3', cible: 0.99, ...read, vraies, fausses: null }
}

/**
 * Each row holds a place of one provider and a place of another: two files. The column `sources` is left out, since it gives away which
 * provider's records each place was made of.
 */
async function overture(): Promise<Jeu> {
  const { colonnes, lignes } = await readJeu('overture-pairs-first-half/pairs.csv')
  const AUTRE = 'base_'
  const sides: [Map<string, RangPlat>, Map<string, RangPlat>] = [new Map(), new Map()]
  const vraies: [string, string][] = []
  const fausses: [string, string][] = []
  for (const ligne of lignes) {
    const [a, b]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}]
    for (const colonne of colonnes) {
      const nom = colonne.startsWith(AUTRE) ? colonne.slice(AUTRE.length) : colonne
      if (nom === 'label' || nom === 'sources') continue
      ;(colonne.startsWith(AUTRE) ? b : a)[nom] = ligne[colonne]
    }
    const [x, y] = [`a:${a.id}`, `b:${b.id}`]
    sides[0].set(x, { ...a, id: x })
    sides[1].set(y, { ...b, id: y })
    ;(Number(ligne.label) === 1 ? vraies : fausses).push([x, y])
  }
  return {
    nom: 'Overture, paires',
    cible: 0.85,
    ...donneesOf(
      sides.map(side => [...side.values()]),
      'id'
    ),
    vraies,
    fausses
  }
}

/** Every public set, the smallest first. */
export const JEUX: readonly (() => Promise<Jeu>)[] = [fodorsZagats, overture, dblpAcm, febrl3]

/** Pairs of places that a person read: the rows, and of each pair its two ranks, whether it is one place, and where it was drawn. */
export interface PairesLues {
  readonly rangs: readonly RangPlat[]
  readonly paires: readonly { readonly a: number; readonly b: number; readonly une: boolean; readonly strate: string }[]
}

/** Those that whoever read them was sure of. */
export async function readPaires(): Promise<PairesLues> {
  const rangs = (await readJeu('lieux-records-dev.jsonl')).lignes as readonly RangPlat[]
  const rank = new Map(rangs.map((rang, r) => [String(rang.id), r]))
  const paires = (await readJeu('lieux-pairs-dev.tsv')).lignes.flatMap(({ label, stratum, ...p }) => {
    if (label === 'unsure') return []
    const [a, b] = [rank.get(`${p.a_source}:${p.a_id}`) as number, rank.get(`${p.b_source}:${p.b_id}`) as number]
    return [{ a, b, une: label === 'match', strate: String(stratum) }]
  })
  return { rangs, paires }
}
