/**
 * What a telling says: the édition, the one told before, how many places changed in each way among those that the subscriber wants, and
 * the first of them as `/editions/{n}/changements` tells them. The rest is for the API, which has pages.
 */
import type { Fiche, Geographie } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { keptOf } from '../catalogue/question/quelques.ts'
import type { Question } from '../catalogue/question/question.ts'
import type { Changement } from '../store/editions.ts'
import { readAccepted } from './question.ts'

/** What is told of one change: `told` of the API, so that both say the same. */
type Dit = (changement: Changement) => { readonly nature: string }

export interface MondeDit {
  readonly geographie: Geographie
  readonly catalogue: () => Catalogue | null
  readonly changements: (numero: number) => AsyncIterable<Changement>
  /** Over the édition served now, which says what may still be told. */
  readonly dit: (catalogue: Catalogue) => Promise<Dit>
  /** Where this site is served, for whole addresses: `https://lieux.exemple.fr`; empty when nobody said. */
  readonly racine: string
}

/** Changes told whole, and the most that they may weigh: what a receiver takes without a thought. */
const PREMIERS = 50
const SIGNES_MAX = 200_000
/** Changes examined at once: a list that comes back whole changes twenty thousand places. */
const BLOC = 1_000

const NATURES = ['creee', 'modifiee', 'separee', 'fusionnee', 'retiree'] as const

const corpsOf = (
  genre: string,
  numeros: { precedente: number; edition: number },
  racine: string,
  reste: object
): string =>
  JSON.stringify({
    type: genre,
    ...numeros,
    changements: `${racine}/api/v1/editions/${numeros.edition}/changements`,
    ...reste
  })

/** True of each change whose place the question keeps, as it was or as it is. */
function concerned(
  bloc: readonly Changement[],
  question: Question | null,
  { geographie }: MondeDit,
  catalogue: Catalogue
): readonly boolean[] {
  if (question === null) return bloc.map(() => true)
  const fiches: Fiche[] = []
  const de: number[] = []
  for (const [i, { avant, apres }] of bloc.entries())
    for (const fiche of [avant, apres])
      if (fiche !== null) {
        fiches.push(fiche)
        de.push(i)
      }
  const gardes = bloc.map(() => false)
  const kept = keptOf(fiches, question, geographie, code => catalogue.endroits.commune(code)?.centre ?? null)
  for (const [i, oui] of kept.entries()) if (oui) gardes[de[i] as number] = true
  return gardes
}

async function* blocsOf(changements: AsyncIterable<Changement>): AsyncGenerator<Changement[]> {
  let bloc: Changement[] = []
  for await (const changement of changements) {
    bloc.push(changement)
    if (bloc.length < BLOC) continue
    yield bloc
    bloc = []
  }
  if (bloc.length > 0) yield bloc
}

/** The body of a telling; null when nothing in that édition is for them. */
export async function contentOf(
  { precedente, edition }: { readonly precedente: number; readonly edition: number },
  souhait: string,
  monde: MondeDit
): Promise<string | null> {
  const catalogue = monde.catalogue()
  if (catalogue === null) throw new Error('No édition to tell of')
  const lue = readAccepted(souhait, catalogue)
  // A territory that is no more: nothing can be of it.
  if ('probleme' in lue) return null
  const tell = await monde.dit(catalogue)
  const nombres: Record<string, number> = Object.fromEntries(NATURES.map(nature => [nature, 0]))
  const premiers: object[] = []
  let [signes, total] = [0, 0]
  for await (const bloc of blocsOf(monde.changements(edition))) {
    const gardes = concerned(bloc, lue.valeur, monde, catalogue)
    for (const [i, changement] of bloc.entries()) {
      if (!gardes[i]) continue
      total++
      const dit = tell(changement)
      nombres[dit.nature] = (nombres[dit.nature] ?? 0) + 1
      if (premiers.length >= PREMIERS || signes > SIGNES_MAX) continue
      premiers.push(dit)
      signes += JSON.stringify(dit).length
    }
  }
  if (total === 0) return null
  const reste = { nombres, premiers, suite: total > premiers.length }
  return corpsOf('edition', { precedente, edition }, monde.racine, reste)
}

/** The body of a telling of nothing, to try an address. */
export const essaiOf = (edition: number, { racine }: Pick<MondeDit, 'racine'>): string =>
  corpsOf('essai', { precedente: edition, edition }, racine, {
    nombres: Object.fromEntries(NATURES.map(nature => [nature, 0])),
    premiers: [],
    suite: false
  })
