/**
 * A model for a table nobody has described: what each column holds, how it is compared, which keys bring records together, which columns
 * say the same thing twice. Weights are only a start: they are learnt next (see apprendre.ts).
 */
import { codesOf, type Donnees } from './colonnes.ts'
import {
  type CleDeBloc,
  type ComparaisonApprise,
  type Dependance,
  FORMAT_MODELE,
  type Modele,
  type Nature,
  type RegleDeBloc
} from './modele.ts'
import { NATURES } from './natures.ts'
import { natureOf, profilOf } from './reconnaitre.ts'

/** Holders above which a key says nothing: at a few dozens a record, comparing stays linear. */
const PLAFOND = 50

/** Of true pairs, where each level starts: most agree, some slip, few differ. Learning moves them. */
const M_DEPART = 0.75

/** What one column, or two for a point, is found by. */
const CLES: Readonly<Partial<Record<Nature, readonly string[]>>> = {
  identifiant: ['valeur'],
  personne: ['valeur'],
  personnes: ['mots'],
  titre: ['mots', 'deux-mots'],
  texte: ['deux-mots'],
  adresse: ['valeur', 'deux-mots'],
  telephone: ['fin'],
  courriel: ['valeur'],
  site: ['valeur', 'hote'],
  date: ['valeur'],
  point: ['case'],
  ville: ['valeur'],
  code_postal: ['valeur']
}

/** Two that say little alone and enough together. */
const ENSEMBLE: readonly (readonly [Nature, string, Nature, string])[] = [
  ['personne', 'debut', 'code_postal', 'valeur'],
  ['personne', 'debut', 'ville', 'valeur'],
  ['personne', 'debut', 'date', 'debut'],
  ['titre', 'mots', 'code_postal', 'valeur'],
  ['titre', 'mots', 'ville', 'valeur'],
  ['titre', 'debut', 'annee', 'valeur'],
  ['adresse', 'mots', 'code_postal', 'valeur'],
  ['adresse', 'mots', 'ville', 'valeur']
]

interface Colonne {
  readonly colonnes: readonly string[]
  readonly nature: Nature
}

// "lat", "latitude", "y_wgs84" — and the other one.
const LATITUDE = /^(?:lat|latitude|y|.*_lat|.*latitude)$/i
const LONGITUDE = /^(?:lon|lng|long|longitude|x|.*_lon|.*longitude)$/i

/** What is compared of a table: columns of all kinds, latitude and longitude together. */
function readColonnes({ colonnes }: Donnees, sauf: ReadonlySet<string>): Colonne[] {
  const noms = [...colonnes.keys()].filter(nom => !sauf.has(nom))
  const latitude = noms.find(nom => LATITUDE.test(nom))
  const longitude = noms.find(nom => LONGITUDE.test(nom))
  const out: Colonne[] = []
  const point = latitude !== undefined && longitude !== undefined ? [latitude, longitude] : []
  if (point.length === 2) out.push({ colonnes: point, nature: 'point' })
  for (const nom of noms) {
    if (point.includes(nom)) continue
    const nature = natureOf(profilOf(nom, colonnes.get(nom) as readonly string[]))
    if (nature !== null) out.push({ colonnes: [nom], nature })
  }
  return out
}

function comparaisonOf({ colonnes, nature }: Colonne, villes: readonly string[]): ComparaisonApprise {
  const { distance, seuils, frequences } = NATURES[nature]
  const last = seuils.length - 1
  return {
    indice: colonnes.join(' '),
    colonnes,
    ...(nature === 'titre' && villes.length > 0 ? { sans: villes } : {}),
    nature,
    distance,
    frequences,
    niveaux: seuils.map((seuil, i) => ({
      ...seuil,
      m: i === 0 ? M_DEPART : (1 - M_DEPART) / last,
      u: i === last ? 0.9 : 0.1 / last
    }))
  }
}

function blocsOf(colonnes: readonly Colonne[]): RegleDeBloc[] {
  const cle = ({ colonnes: noms, nature }: Colonne, nom: string): CleDeBloc => ({ colonnes: noms, nature, cle: nom })
  const alone = colonnes.flatMap(c => (CLES[c.nature] ?? []).map(nom => ({ cles: [cle(c, nom)], plafond: PLAFOND })))
  const together = ENSEMBLE.flatMap(([first, firstKey, second, secondKey]) =>
    colonnes
      .filter(c => c.nature === first)
      .flatMap(c =>
        colonnes
          .filter(d => d.nature === second)
          .map(d => ({ cles: [cle(c, firstKey), cle(d, secondKey)], plafond: PLAFOND }))
      )
  )
  return [...alone, ...together]
}

/** Values must be held by so many records on average for one column to teach what another says. */
const PORTEURS_MIN = 3
/** Above, two clues are held for independent. */
const PART_MAX = 0.8
const DEPENDANTES: ReadonlySet<Nature> = new Set(['code_postal', 'ville', 'categorie', 'annee', 'point', 'numero'])

const entropy = (counts: Iterable<number>, total: number): number => {
  let sum = 0
  for (const n of counts) sum -= (n / total) * Math.log2(n / total)
  return sum
}

/** The share of what `second` says that `first` does not: H(second | first) / H(second), over the records that say both. */
export function partPropre(first: Int32Array, second: Int32Array): number {
  const [firsts, seconds, both] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()]
  const count = (into: Map<number, number>, key: number) => into.set(key, (into.get(key) ?? 0) + 1)
  let total = 0
  first.forEach((x, r) => {
    const y = second[r] as number
    if (x === 0 || y === 0) return
    total++
    count(firsts, x)
    count(seconds, y)
    count(both, x * 0x100_0000 + y)
  })
  if (total / Math.max(1, firsts.size, seconds.size) < PORTEURS_MIN) return 1
  const own = entropy(seconds.values(), total)
  return own === 0 ? 1 : (entropy(both.values(), total) - entropy(firsts.values(), total)) / own
}

/**
 * Clues that one roof, or one owner, gives together: two bodies of one house share its line and its door. Too seldom equal for a table to
 * teach it, so it is stated: the second counts half.
 */
const SOUS_UN_TOIT: readonly (readonly [Nature, Nature, number])[] = [
  ['adresse', 'telephone', 0.5],
  ['adresse', 'titre', 0.8],
  ['adresse', 'point', 0.5],
  ['code_postal', 'ville', 0.3],
  ['categorie', 'ville', 0.3],
  ['categorie', 'code_postal', 0.3],
  ['adresse', 'ville', 0.5],
  ['adresse', 'code_postal', 0.5],
  ['ville', 'point', 0.2],
  ['code_postal', 'point', 0.2],
  ['telephone', 'site', 0.5],
  ['courriel', 'site', 0.5],
  ['courriel', 'telephone', 0.5],
  ['titre', 'site', 0.5]
]

const statedOf = (comparaisons: readonly ComparaisonApprise[]): Dependance[] =>
  SOUS_UN_TOIT.flatMap(([x, y, part]) =>
    comparaisons
      .filter(c => c.nature === x)
      .flatMap(c =>
        comparaisons.filter(d => d.nature === y).map(d => ({ indices: [c.indice, d.indice] as const, part }))
      )
  )

function dependancesOf(donnees: Donnees, comparaisons: readonly ComparaisonApprise[]): Dependance[] {
  const some = comparaisons.filter(c => DEPENDANTES.has(c.nature) && c.colonnes.length === 1)
  const codes = some.map(c => codesOf(donnees, c.colonnes, c.nature).codes)
  const out: Dependance[] = []
  some.forEach((x, i) => {
    some.slice(i + 1).forEach((y, k) => {
      const [cx, cy] = [codes[i] as Int32Array, codes[i + 1 + k] as Int32Array]
      const part = Math.min(partPropre(cx, cy), partPropre(cy, cx))
      if (part < PART_MAX) out.push({ indices: [x.indice, y.indice], part: Math.round(100 * part) / 100 })
    })
  })
  return out
}

/** The model proposed; `sauf` are the columns that name records and must not be compared. */
export function proposeModele(donnees: Donnees, sauf: ReadonlySet<string>): Modele {
  const colonnes = readColonnes(donnees, sauf)
  const villes = colonnes.filter(c => c.nature === 'ville').flatMap(c => c.colonnes)
  const comparaisons = colonnes.map(c => comparaisonOf(c, villes))
  return {
    format: FORMAT_MODELE,
    a_priori: Math.min(0.1, 1 / Math.max(2, donnees.nombre)),
    bandes: { joindre: 0, separer: -6 },
    blocs: blocsOf(colonnes),
    comparaisons,
    dependances: [...statedOf(comparaisons), ...dependancesOf(donnees, comparaisons)],
    un_a_un: false,
    appris: null
  }
}
