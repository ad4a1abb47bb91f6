/**
 * A model for a table nobody has described: what each column holds, how it is compared, which keys bring records together, which columns
 * say the same thing twice. Weights are only a start: they are learnt next (see relier.ts).
 */
import { fold } from '../../text/fold.ts'
import { abregesOf } from './abreges.ts'
import { type Codes, codesOf, type Donnees } from './colonnes.ts'
import { withFoyers } from './foyers.ts'
import {
  type CleDeBloc,
  type ComparaisonApprise,
  FORMAT_MODELE,
  type Modele,
  type Nature,
  type RegleDeBloc
} from './modele.ts'
import { NATURES, PRENOMS } from './natures.ts'
import { withProprietaires } from './proprietaire.ts'
import { isCounter, natureOf, profilOf, saysPrenom } from './reconnaitre.ts'
import { dependancesSupposees, entropy } from './redites.ts'
import { withSeule } from './seule.ts'
import { showsSuites, withNumero } from './suites.ts'
import { opposesOf } from './variantes.ts'

/** Holders above which a key says nothing: at a few dozens a record, comparing stays linear. */
const PLAFOND = 50

/** A short table is looked at nearly whole: its pairs are few, and words that say nothing alone may be all that two of its titles share. */
const COURTE = 1000
const PLAFOND_COURTE = 200

const plafondOf = (nombre: number): number => (nombre <= COURTE ? PLAFOND_COURTE : PLAFOND)

/** Of true pairs, where each level starts: most agree, some slip, few differ. Learning moves them. */
const M_DEPART = 0.75

/** What one column, or two for a point, is found by. */
const CLES: Readonly<Partial<Record<Nature, readonly string[]>>> = {
  identifiant: ['valeur'],
  personne: ['valeur'],
  personnes: ['mots'],
  titre: ['mots', 'deux-mots', 'codes'],
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

/** Codes under which nothing is said of a column that repeats none. */
const CODES_MIN = 20

/** True of codes of which none is said twice: they name rows, and rows of one thing are told two by them. */
function namesRows(cells: readonly string[]): boolean {
  const said = cells.filter(cell => cell !== '')
  return said.length >= CODES_MIN && new Set(said.map(fold)).size === said.length
}

/** What is compared of a table: columns of all kinds, latitude and longitude together. */
function readColonnes({ colonnes, fichiers }: Donnees, sauf: ReadonlySet<string>): Colonne[] {
  const noms = [...colonnes.keys()].filter(nom => !sauf.has(nom))
  const latitude = noms.find(nom => LATITUDE.test(nom))
  const longitude = noms.find(nom => LONGITUDE.test(nom))
  const out: Colonne[] = []
  const point = latitude !== undefined && longitude !== undefined ? [latitude, longitude] : []
  if (point.length === 2) out.push({ colonnes: point, nature: 'point' })
  for (const nom of noms) {
    if (point.includes(nom) || isCounter(colonnes.get(nom) as readonly string[], fichiers)) continue
    const nature = natureOf(profilOf(nom, colonnes.get(nom) as readonly string[]))
    if (nature === 'identifiant' && namesRows(colonnes.get(nom) as readonly string[])) continue
    if (nature !== null) out.push({ colonnes: [nom], nature })
  }
  return tellingOf(colonnes, out)
}

/**
 * Columns compared at most. Of a table of three hundred, the forty that tell rows apart best say all there is to say; the others would take a
 * hundred times as long to say it again.
 */
const COLONNES_MAX = 40

/** The columns that tell rows apart best, in the order of the table: bits of a column, over the rows that say it. */
function tellingOf(colonnes: Donnees['colonnes'], toutes: readonly Colonne[]): Colonne[] {
  if (toutes.length <= COLONNES_MAX) return [...toutes]
  const bits = new Map(
    toutes.map(colonne => {
      const cells = colonnes.get(colonne.colonnes[0] as string) as readonly string[]
      const counts = new Map<string, number>()
      for (const cell of cells) if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1)
      const said = cells.filter(cell => cell !== '').length
      return [colonne, (said / cells.length) * entropy(counts.values(), said)] as const
    })
  )
  const least = [...bits.values()].sort((x, y) => y - x)[COLONNES_MAX - 1] as number
  return toutes.filter(colonne => (bits.get(colonne) as number) >= least).slice(0, COLONNES_MAX)
}

function comparaisonOf({ colonnes, nature }: Colonne, villes: readonly string[]): ComparaisonApprise {
  const { frequences } = NATURES[nature]
  const { distance, seuils } = nature === 'personne' && colonnes.some(saysPrenom) ? PRENOMS : NATURES[nature]
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

function blocsOf(colonnes: readonly Colonne[], plafond: number): RegleDeBloc[] {
  const cle = ({ colonnes: noms, nature }: Colonne, nom: string): CleDeBloc => ({ colonnes: noms, nature, cle: nom })
  const alone = colonnes.flatMap(c => (CLES[c.nature] ?? []).map(nom => ({ cles: [cle(c, nom)], plafond })))
  const together = ENSEMBLE.flatMap(([first, firstKey, second, secondKey]) =>
    colonnes
      .filter(c => c.nature === first)
      .flatMap(c =>
        colonnes.filter(d => d.nature === second).map(d => ({ cles: [cle(c, firstKey), cle(d, secondKey)], plafond }))
      )
  )
  return [...alone, ...together]
}

/** The short forms that the cells show. */
function withAbreges(donnees: Donnees, comparaison: ComparaisonApprise): ComparaisonApprise {
  const { nature, colonnes } = comparaison
  if (nature !== 'titre' && nature !== 'adresse') return comparaison
  const abreges = abregesOf(codesOf(donnees, colonnes, nature, comparaison))
  return Object.keys(abreges).length === 0 ? comparaison : { ...comparaison, abreges }
}

/** What the cells show of the comparisons: words that oppose in titles, a clue that is the only one. */
function seenIn(donnees: Donnees, comparaisons: readonly ComparaisonApprise[]): ComparaisonApprise[] {
  const abrege = comparaisons.map(c => withAbreges(donnees, c))
  const read = abrege.map(c => codesOf(donnees, c.colonnes, c.nature, c))
  const all = abrege.map(({ nature }, c) => ({ nature, codes: read[c] as Codes }))
  const titres = abrege.map((comparaison, c) => {
    if (comparaison.nature !== 'titre') return comparaison
    const autres = all.filter((_, i) => i !== c)
    const codes = read[c] as Codes
    const suites = showsSuites(codes) ? { suites: true, niveaux: withNumero(comparaison.niveaux) } : {}
    return { ...comparaison, ...suites, opposes: opposesOf(donnees, codes, autres) }
  })
  return withSeule(donnees, withFoyers(donnees, titres), read)
}

/** The same clue compared as a kind: equal or not. */
function asKind(comparaison: ComparaisonApprise): ComparaisonApprise {
  const { indice, colonnes } = comparaison
  return { ...comparaisonOf({ colonnes, nature: 'categorie' }, []), indice }
}

/** The model proposed; `sauf` are the columns that name records and must not be compared. */
export function proposeModele(donnees: Donnees, sauf: ReadonlySet<string>): Modele {
  const colonnes = readColonnes(donnees, sauf)
  const villes = colonnes.filter(c => c.nature === 'ville').flatMap(c => c.colonnes)
  const { comparaisons: propres, dependances: des } = withProprietaires(
    donnees,
    colonnes.map(c => comparaisonOf(c, villes)),
    asKind
  )
  const comparaisons = seenIn(donnees, propres)
  return {
    format: FORMAT_MODELE,
    a_priori: Math.min(0.1, 1 / Math.max(2, donnees.nombre)),
    bandes: { joindre: 0, separer: -6 },
    blocs: blocsOf(colonnes, plafondOf(donnees.nombre)),
    comparaisons,
    dependances: dependancesSupposees(donnees, comparaisons, des),
    un_a_un: false,
    appris: null
  }
}
