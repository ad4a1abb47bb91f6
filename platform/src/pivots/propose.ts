/**
 * Pivots for those who lack them: from the name and the address of each place, the SIRET and the RNA number that may be its own, and its
 * INSEE code, each with its likeness (0 to 1) and its evidence in French. Nothing is ever filled in here: whoever calls shows the
 * propositions and has them accepted, one by one or above a likeness.
 *
 * `lieux` are places of any list, as records hold them once normalised (`record.valeurs`, `record.deduits`), under any key of the
 * caller's own. Ask a thousand at most from a page: the service takes six questions a second, and a place may need three.
 */
import { type Champ, fold, foldedWords, type Geographie, ressembleA, type Valeurs } from '@lieux-communs/core'
import { ServiceMuet } from '../harvest/appel.ts'
import { proposeInsee } from './insee.ts'
import type { Proposition } from './proposition.ts'
import type { Annuaire, Trouve } from './recherche-entreprises.ts'

export interface LieuSansPivot {
  /** The caller's own: a row's rank, a record's key. */
  readonly cle: string
  readonly valeurs: Valeurs
  /** Fields that were deduced, not said: an INSEE code among them is a proposition. */
  readonly deduits?: readonly Champ[]
}

export interface PivotsProposes {
  readonly cle: string
  /** Best first within each sort; none when nothing resembles it. */
  readonly propositions: readonly Proposition[]
  /** False when the service was not asked about it, or went silent before. */
  readonly cherche: boolean
}

export interface OptionsPivots {
  /** Null: nothing is sent to anyone, only INSEE codes are proposed. */
  readonly annuaire: Annuaire | null
  readonly geographie: Geographie
  readonly progress?: (faits: number, total: number) => void
  readonly signal?: AbortSignal
}

/** Under it a proposition would only be noise: the name in part, at another address. */
const RESSEMBLANCE_MIN = 0.5
/** Good enough not to look any further under another name. */
const SUFFIT = 0.7
const PAR_LIEU = 5

/** The codes under which a register holds a commune's establishments: a city cut into arrondissements is theirs. */
function codesOf(code: string, geographie: Geographie): string[] {
  const commune = geographie.commune(code)
  if (commune === undefined) return []
  if (commune.type === 'ARM') return [commune.code]
  const arrondissements = geographie.communes().filter(c => c.type === 'ARM' && c.actuelle === commune.actuelle)
  return arrondissements.length > 0 ? arrondissements.map(c => c.code) : [commune.actuelle]
}

/**
 * What a place may be called in a register: its name, its name without its town and small words, the structure that bears it. A town
 * hall is there as its commune.
 */
function namesOf({ nom = '', commune = '', structure_parente }: Valeurs): { texte: string; nom: string }[] {
  const town = new Set(foldedWords(commune))
  const propres = foldedWords(nom).filter(mot => mot.length > 3 && !town.has(mot))
  const court = propres.join(' ')
  return [
    { texte: isMairie(nom) ? `commune de ${commune}` : nom, nom },
    ...(court !== '' && court !== fold(nom) ? [{ texte: court, nom }] : []),
    ...(structure_parente === undefined ? [] : [{ texte: structure_parente, nom: structure_parente }])
  ].filter(({ texte }) => texte !== '')
}

// "Mairie de Guéret", "mairie annexe des Tilleuls"
const isMairie = (nom: string): boolean => /^mairie\b/.test(fold(nom))

type Recherche = (texte: string, communes: readonly string[]) => Promise<Trouve[]>

/** Asks each question once, whoever asks it. */
function remembered(annuaire: Annuaire, signal: AbortSignal | undefined): Recherche {
  const known = new Map<string, Promise<Trouve[]>>()
  return (texte, communes) => {
    const key = `${fold(texte)}|${communes.join()}`
    const asked = known.get(key) ?? annuaire.search(texte, communes, signal)
    known.set(key, asked)
    return asked
  }
}

async function searchOne(valeurs: Valeurs, geographie: Geographie, search: Recherche): Promise<Proposition[]> {
  const communes = valeurs.code_insee === undefined ? [] : codesOf(valeurs.code_insee, geographie)
  if (communes.length === 0) return []
  const found = new Map<string, Proposition & { readonly rna: string | null }>()
  for (const { texte, nom } of namesOf(valeurs)) {
    for (const trouve of await search(texte, communes)) {
      const vu = ressembleA(valeurs, nom, trouve, geographie)
      if (vu === null || vu.ressemblance < RESSEMBLANCE_MIN) continue
      if ((found.get(trouve.siret)?.ressemblance ?? 0) >= vu.ressemblance) continue
      const preuves = nom === valeurs.nom ? vu.preuves : `pour la structure « ${nom} » : ${vu.preuves}`
      found.set(trouve.siret, {
        sorte: 'siret',
        valeur: trouve.siret,
        ...vu,
        preuves,
        trouve: trouve.libelle,
        rna: trouve.rna
      })
    }
    if ([...found.values()].some(p => p.ressemblance >= SUFFIT)) break
  }
  const ranked = [...found.values()].sort((a, b) => b.ressemblance - a.ressemblance || (a.valeur < b.valeur ? -1 : 1))
  const sirets = ranked.slice(0, PAR_LIEU)
  const rnas = new Map<string, Proposition>()
  for (const { rna, ...p } of sirets)
    if (rna !== null && !rnas.has(rna)) rnas.set(rna, { ...p, sorte: 'rna', valeur: rna })
  return [...sirets.map(({ rna: _, ...p }) => p), ...rnas.values()]
}

/**
 * Proposes pivots for each place, in the order given; those that have one are only offered an INSEE code. When the service goes
 * silent, what was found stays, the others are answered without it, and `panne` says why.
 */
export async function proposePivots(
  lieux: readonly LieuSansPivot[],
  { annuaire, geographie, progress = () => {}, signal }: OptionsPivots
): Promise<{ readonly proposes: readonly PivotsProposes[]; readonly panne: ServiceMuet | null }> {
  const search = annuaire && remembered(annuaire, signal)
  const proposes: PivotsProposes[] = []
  let panne: ServiceMuet | null = null
  for (const { cle, valeurs, deduits = [] } of lieux) {
    const insee = proposeInsee(valeurs, deduits, geographie)
    const code_insee = valeurs.code_insee ?? insee?.valeur
    const place = code_insee === undefined ? valeurs : { ...valeurs, code_insee }
    let found: Proposition[] = []
    let cherche = false
    if (search !== null && panne === null && valeurs.pivot === undefined)
      try {
        found = await searchOne(place, geographie, search)
        cherche = true
      } catch (error) {
        if (!(error instanceof ServiceMuet)) throw error
        panne = error
      }
    proposes.push({ cle, propositions: insee === null ? found : [...found, insee], cherche })
    progress(proposes.length, lieux.length)
  }
  return { proposes, panne }
}
