/**
 * What the columns of a list mean: a declared list is recognised by its columns and keeps its own mapping, any other is
 * guessed; what the producer then says comes before both.
 */
import {
  champEtValeur,
  ciblesParColonne,
  type Geographie,
  inferMapping,
  insecables,
  type Mapping,
  readCellules,
  type Source,
  type Table
} from '@lieux-communs/core'
import { SOURCES } from '@lieux-communs/sources'
import { recogniseSource } from '../read/reconnait.ts'
import { COLONNES_MAX, type ColonneDite, type RapportValidation, type Reconnue } from './dit.ts'
import { exemplesDe } from './exemples.ts'

export interface Comprehension {
  readonly source: Source
  readonly reconnue: Reconnue | null
  readonly origine: RapportValidation['origine']
  readonly raison: string
  readonly colonnes: readonly ColonneDite[]
  readonly mots: RapportValidation['mots']
}

/** What was said of the list before, when the producer corrects it. */
export interface Precedent {
  readonly mapping: Mapping
  readonly colonnes: readonly ColonneDite[]
  readonly mots: RapportValidation['mots']
  readonly reconnue: Reconnue | null
  /** True when these are what was understood before the producer chose. */
  readonly depart?: boolean
}

const sameTextes = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((c, i) => c === b[i])

/** A source made of a file that nobody declared. */
const sourceOf = (mapping: Mapping): Source => ({
  nom: 'liste',
  titre: 'Liste',
  editeur: '',
  licence: 'inconnue',
  territoire: 'national',
  cadence: 'figee',
  adresse: null,
  fichier: 'liste',
  date: null,
  mapping
})

type Lue = Pick<ColonneDite, 'colonne' | 'cibles' | 'valeurs' | 'ouiNon' | 'vaine'>
type Dite = Pick<ColonneDite, 'confiance' | 'raison'> & { readonly changee?: boolean }

function described(table: Table, mapping: Mapping, say: (lue: Lue) => Dite): ColonneDite[] {
  const cibles = ciblesParColonne(mapping, table.colonnes)
  const cellules = readCellules(table, table.colonnes.slice(0, COLONNES_MAX))
  return table.colonnes.map(colonne => {
    const siennes = cibles.get(colonne) ?? []
    const lues = cellules.get(colonne)
    const lue: Lue = {
      colonne,
      cibles: [...new Set(siennes.map(c => champEtValeur(c)?.[0] ?? c))],
      valeurs: siennes.filter(c => champEtValeur(c) !== null),
      ouiNon: lues?.ouiNon ?? false,
      vaine: siennes.length === 1 && siennes.every(cible => lues?.estVaine(cible) ?? false)
    }
    return { ...lue, changee: false, ...say(lue), exemples: exemplesDe(table, colonne) }
  })
}

/** What is said of a column that the producer chose for a list, and that says none of its values. */
const vaineParceQue = (ouiNon: boolean): string =>
  insecables(
    ouiNon
      ? 'rien n’en sera publié : « oui » et « non » ne sont aucune valeur de cette liste ; dites plutôt ce que « oui » veut dire'
      : 'rien n’en sera publié : aucune de ses cellules ne dit une valeur de cette liste'
  )

function corrected(table: Table, mapping: Mapping, avant: Precedent): Comprehension {
  const connues = new Map(avant.colonnes.map(c => [c.colonne, c]))
  const colonnes = described(table, mapping, ({ colonne, cibles, valeurs, ouiNon, vaine }) => {
    const dite = connues.get(colonne)
    return dite && sameTextes(dite.cibles, cibles) && sameTextes(dite.valeurs, valeurs)
      ? { confiance: dite.confiance, raison: dite.raison }
      : { confiance: 1, raison: vaine ? vaineParceQue(ouiNon) : 'choisie par vous', changee: avant.depart === true }
  })
  const parNom = new Map(colonnes.map(c => [c.colonne, c]))
  // A word without a place, of a column that no longer feeds its list, is nobody's matter.
  const mots = avant.mots.filter(m => parNom.get(m.colonne)?.cibles.includes(m.champ) ?? true)
  const declaree = avant.reconnue && SOURCES.find(s => s.nom === avant.reconnue?.nom)
  const source = declaree ? { ...declaree, mapping } : sourceOf(mapping)
  return { source, reconnue: avant.reconnue, origine: 'donnee', raison: 'avec vos choix', colonnes, mots }
}

/** `comprend(table, { geographie })` says which field each column feeds, and how sure it is. */
export function comprend(
  table: Table,
  {
    geographie,
    mapping,
    avant
  }: { geographie: Geographie; mapping?: Mapping | undefined; avant?: Precedent | undefined }
): Comprehension {
  if (mapping && avant) return corrected(table, mapping, avant)
  const { source, raison } = recogniseSource(table.colonnes, SOURCES)
  if (source) {
    const colonnes = described(table, source.mapping, ({ colonne, cibles }) => ({
      confiance: 1,
      raison:
        cibles.length > 0
          ? 'liste connue'
          : (source.mapping.ignores?.[colonne] ?? 'laissée de côté dans la liste connue')
    }))
    return {
      source,
      reconnue: { nom: source.nom, titre: source.titre },
      origine: 'reconnue',
      raison,
      colonnes,
      mots: []
    }
  }
  const devine = inferMapping(table, { geographie })
  const dites = new Map(devine.colonnes.map(c => [c.colonne, c]))
  const colonnes = described(table, devine.mapping, ({ colonne }) => ({
    confiance: dites.get(colonne)?.confiance ?? 0,
    raison: dites.get(colonne)?.raison ?? 'colonne que nous n’avons pas su lire'
  }))
  return { source: sourceOf(devine.mapping), reconnue: null, origine: 'devinee', raison, colonnes, mots: devine.mots }
}
