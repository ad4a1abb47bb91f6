/**
 * The review: the pairs that wait, the likeliest to matter first, and what a person answers. The queue is read once a publication and kept;
 * what is decided leaves it at once, so that the next pair is there without asking.
 */
import type { Repere } from '../store/decisions.ts'
import type { DouteConnu } from '../store/doutes.ts'
import type { SourceConnue } from '../store/sources.ts'
import type { Store } from '../store/store.ts'
import type { DecisionDite, PaireARevoir, Revue } from './dit.ts'
import { comparePlaces } from './explique.ts'
import { type Fonds, readFonds } from './monde.ts'
import { enjeuOf } from './ordre.ts'

/** Pairs held ready: some months of work for one person. */
const FILE_MAX = 20_000
/** Words wait this long before they are published, so that an hour of review makes a few éditions and not two hundred. */
const ATTENTE_MS = 5 * 60_000

/** A pair by the two records that tell it, in a form: `hub-lo\ni:42\nmairies\ni:7`, coded. */
const idOf = ({ a, b }: { readonly a: Repere; readonly b: Repere }): string =>
  Buffer.from([a.source, a.cle, b.source, b.cle].join('\n')).toString('base64url')

function pairOf(id: string): { readonly a: Repere; readonly b: Repere } | null {
  const [sourceA, cleA, sourceB, cleB, ...trop] = Buffer.from(id, 'base64url').toString().split('\n')
  if (!sourceA || !cleA || !sourceB || !cleB || trop.length > 0) return null
  return { a: { source: sourceA, cle: cleA }, b: { source: sourceB, cle: cleB } }
}

interface File {
  readonly fonds: Fonds
  /** The last act that it was read after. */
  readonly acte: number
  readonly paires: readonly { readonly id: string; readonly doute: DouteConnu }[]
}

/** A review over the base. `maintenant`: the clock. */
export function createRevue(
  store: Store,
  montree: (source: SourceConnue | undefined) => boolean,
  maintenant: () => Date
): Revue {
  let file: File | null = null

  async function readFile(): Promise<File | null> {
    const fonds = await readFonds(store, file?.fonds ?? null)
    if (fonds === null) return null
    const acte = await store.decisions.last()
    if (file !== null && file.fonds.parution === fonds.parution && file.acte === acte) return file
    const jour = maintenant().toISOString().slice(0, 10)
    const doutes = await store.doutes.waiting(FILE_MAX)
    const paires = doutes.map(doute => ({ id: idOf(doute), doute, enjeu: enjeuOf(doute, jour) }))
    paires.sort((x, y) => y.enjeu - x.enjeu || (x.id < y.id ? -1 : 1))
    file = { fonds, acte, paires }
    return file
  }

  async function compare(id: string, doute: DouteConnu, fonds: Fonds): Promise<PaireARevoir | null> {
    const comparaison = await comparePlaces(store, fonds, [[doute.a], [doute.b]], montree)
    return comparaison && { ...comparaison, id }
  }

  const publishSoon = () => store.travaux.ask('parution', null, new Date(maintenant().getTime() + ATTENTE_MS))

  return {
    async prochaine(passees) {
      const lue = await readFile()
      if (lue === null) return { paire: null, restent: 0 }
      for (const { id, doute } of lue.paires) {
        if (passees.has(id)) continue
        const paire = await compare(id, doute, lue.fonds)
        if (paire) return { paire, restent: lue.paires.length }
      }
      return { paire: null, restent: lue.paires.length }
    },
    async decide(id, nature, par, pourquoi) {
      const paire = pairOf(id)
      if (paire === null) return null
      const places = await Promise.all([paire.a, paire.b].map(r => store.identites.placeOf(r)))
      const [a, b] = places
      if (!a || !b || a === b) return null
      const [deA, deB] = await Promise.all([store.identites.members(a), store.identites.members(b)])
      const acte = await store.decisions.decide({ nature, par, pourquoi, a: deA, b: deB })
      // Nobody else's word came in between: the queue is the same, less this pair.
      const suivante = file !== null && acte === file.acte + 1
      file = suivante ? { ...(file as File), acte, paires: (file as File).paires.filter(p => p.id !== id) } : null
      await publishSoon()
      return acte
    },
    async undo(acte, par) {
      const fait = await store.decisions.undo(acte, par, '')
      if (fait) await publishSoon()
      return fait
    },
    async recentes(nombre): Promise<readonly DecisionDite[]> {
      return (await store.decisions.recent(nombre)).map(({ id, ...acte }) => ({ acte: id, ...acte }))
    }
  }
}
