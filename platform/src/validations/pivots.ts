/**
 * « Compléter les SIRET »: for the places of a list that have no pivot, what a public register holds that looks like them. It is
 * asked only on the producer's word, and nothing is filled in before they accept it, place by place.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  CSV_ENTETE,
  csvLigne,
  PIVOT_INCONNU,
  platOfLigne,
  readCsv,
  type Valeurs,
  withoutConventions
} from '@lieux-communs/core'
import type { PivotsDits, PropositionDite } from './dit.ts'

/** What proposes: names and addresses in, numbers with their likeness and evidence out. */
export type ProposePivots = (
  lieux: readonly { readonly cle: string; readonly valeurs: Valeurs }[],
  options: { readonly signal: AbortSignal; readonly progress: (faits: number, total: number) => void }
) => Promise<{
  readonly proposes: readonly {
    readonly cle: string
    readonly propositions: readonly PropositionDite[]
  }[]
  readonly panne: { readonly message: string } | null
}>

/** Places asked about at once: the service takes six questions a second, and a place may need three. */
const LIEUX_MAX = 200

/** The fields that say something, without the conventions that stand for what nobody knows. */
function valeursOf(ligne: ReturnType<typeof readCsv>[number]): Valeurs {
  const plat = withoutConventions(platOfLigne(ligne))
  return Object.fromEntries(
    Object.entries(plat).filter(([, v]) => v !== null && !(Array.isArray(v) && v.length === 0))
  ) as Valeurs
}

/** Looks for the pivots of a list read in `dossier`; `told` hears how far. */
export async function searchPivots(
  dossier: string,
  propose: ProposePivots,
  signal: AbortSignal,
  told: (faits: number, total: number) => void
): Promise<PivotsDits> {
  const lignes = readCsv(await readFile(join(dossier, 'lieux.csv'), 'utf8'))
  const sans = lignes.flatMap((ligne, rang) =>
    ligne.pivot === PIVOT_INCONNU ? [{ rang, valeurs: valeursOf(ligne) }] : []
  )
  const demandes = sans.slice(0, LIEUX_MAX)
  const { proposes, panne } = await propose(
    demandes.map(({ rang, valeurs }) => ({ cle: String(rang), valeurs })),
    { signal, progress: told }
  )
  const lieux = proposes.flatMap(({ cle, propositions }) => {
    // INSEE codes are filled in already.
    const numeros = propositions.filter(p => p.sorte !== 'insee')
    const valeurs = demandes.find(d => String(d.rang) === cle)?.valeurs
    if (numeros.length === 0) return []
    return [{ rang: Number(cle), nom: valeurs?.nom ?? '', commune: valeurs?.commune ?? '', propositions: numeros }]
  })
  return { sans: sans.length, cherches: demandes.length, lieux, panne: panne?.message ?? null }
}

/** Writes the numbers accepted into the clean file; only numbers that were proposed for that place. Answers how many. */
export async function acceptPivots(
  dossier: string,
  { lieux }: PivotsDits,
  choix: ReadonlyMap<number, string>
): Promise<number> {
  const chemin = join(dossier, 'lieux.csv')
  const lignes = readCsv(await readFile(chemin, 'utf8'))
  let acceptes = 0
  for (const { rang, propositions } of lieux) {
    const choisi = choix.get(rang)
    const ligne = lignes[rang]
    if (ligne === undefined || !propositions.some(p => p.valeur === choisi)) continue
    ligne.pivot = choisi as string
    acceptes++
  }
  await writeFile(chemin, CSV_ENTETE + lignes.map(csvLigne).join(''))
  return acceptes
}
