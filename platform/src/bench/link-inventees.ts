/**
 * Some 400 pairs of places in our own invented words, judged from what they say before any was weighed: each kind of difficulty that the
 * field has, spelt as lists spell it. Nobody sets a weight by them: they say whether a rule is one.
 */
import { readFileSync } from 'node:fs'
import type { RangPlat } from '@lieux-communs/core'
import type { PairesLues } from './link-jeux.ts'

const CORPUS = new URL('../../../core/corpus/paires-inventees.tsv', import.meta.url)

/** What each marked value of a record is called in rows of places. */
const MARQUES: ReadonlyMap<string, string> = new Map([
  ['tél', 'telephone'],
  ['mél', 'courriel'],
  ['site', 'site'],
  ['siret', 'siret'],
  ['genre', 'typologie'],
  ['porteur', 'structure'],
  ['insee', 'code_insee'],
  ['point', 'point']
])

// "41971 Orcevaux", "45943", "Quercelles": a post code, a town, or both.
const LIEU = /^(\d{5})?\s*(.*)$/

/**
 * A record as the corpus writes it: name, street, post code and town, then what else it says, each by its mark.
 * `rangOf('La Gabare ; 2 quai Neuf ; 41985 Port-Brûlé ; point 47.3 1.2')` has a `nom`, an `adresse`… and `lat` 47.3.
 */
export function rangOf(texte: string): RangPlat {
  const [nom = '', adresse = '', lieu = '', ...reste] = texte.split(';').map(part => part.trim())
  const [, code_postal = '', commune = ''] = LIEU.exec(lieu) ?? []
  const rang: Record<string, string> = { nom, adresse, code_postal, commune }
  for (const part of reste) {
    const at = part.indexOf(' ')
    const champ = MARQUES.get(part.slice(0, at))
    const valeur = part.slice(at + 1)
    if (champ === undefined) throw new RangeError(`« ${part} » : marque inconnue dans paires-inventees.tsv`)
    if (champ === 'point') [rang.lat, rang.lon] = valeur.split(' ') as [string, string]
    else rang[champ] = valeur
  }
  return rang
}

/** The pairs, each side from a list of its own. */
export function readInventees(): PairesLues {
  const rangs: RangPlat[] = []
  const paires = readFileSync(CORPUS, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map(ligne => {
      const [strate, attendu, a, b] = ligne.split('\t') as [string, string, string, string]
      rangs.push({ ...rangOf(a), source: 'premiere' }, { ...rangOf(b), source: 'seconde' })
      return { a: rangs.length - 2, b: rangs.length - 1, une: attendu === 'un', strate }
    })
  return { rangs, paires }
}
