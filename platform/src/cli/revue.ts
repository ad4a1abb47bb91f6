/**
 * `lieux revue`: what waits for a person, the way into the review page, and a person's word typed instead of clicked: one place, two, or
 * taken back. It is published with the next édition, now when the site is stopped.
 */
import { insecables, pluriel } from '@lieux-communs/core'
import { findNomme, type Nomme, tellInconnu } from '../identites/nomme.ts'
import { Paroles } from '../identites/paroles.ts'
import { date } from '../moment.ts'
import { readCle } from '../store/cle-exploitant.ts'
import type { Store } from '../store/store.ts'
import { dire } from './dire.ts'
import { inMaison, type Visite } from './maison.ts'
import { tellToutesPerdues } from './paroles-perdues.ts'
import { AppelErrone, CODES, type Code } from './sortie.ts'
import { publishAgain } from './sources.ts'

interface Options {
  readonly par?: string
  readonly pourquoi?: string
}

/** Acts shown, and pairs counted. */
const RECENTS = 20
const PAIRES_MAX = 100_000

async function tell({ store }: Visite): Promise<Code> {
  const attendent = await store.doutes.waiting(PAIRES_MAX)
  await tellToutesPerdues(store, NATURES)
  dire(
    attendent.length === 0
      ? 'Aucune paire n’attend de réponse.'
      : `${pluriel(attendent.length, 'paire attend', 'paires attendent')} une réponse.`
  )
  dire('La page /revue du site les montre une à une, sur cette machine. Sa clé :')
  dire(`  ${await readCle(store.dossier)}`)
  for (const { id, nature, par, prise_le, pourquoi } of await store.decisions.recent(RECENTS))
    dire(
      `${id} : ${NATURES[nature as keyof typeof NATURES]}, ${par}, le ${date(prise_le)}${pourquoi === '' ? '' : ` (${pourquoi})`}. Pour l’annuler : npx lieux revue annuler ${id}`
    )
  return CODES.entier
}

async function named(store: Store, texte: string): Promise<Nomme> {
  const nomme = await findNomme(store, texte)
  if (nomme) return nomme
  throw new AppelErrone(insecables(await tellInconnu(store, texte)))
}

const NATURES = { memes: 'un seul lieu', distincts: 'deux lieux' } as const

/** « 3 : deux lieux, Paul, le 2 mars 2026. », one after the other. */
async function tellActes({ decisions }: Store, numeros: Iterable<number>): Promise<string> {
  const actes = await decisions.acts([...numeros])
  const dits = [...actes.values()].map(
    ({ id, nature, par, prise_le }) =>
      `${id} : ${NATURES[nature as keyof typeof NATURES]}, ${par}, le ${date(prise_le)}`
  )
  return `${dits.join(' ; ')}.`
}

/** Of two places, the records they hold now; of a record named by its list, it alone. */
async function decide(
  maison: Visite,
  nature: 'memes' | 'distincts',
  textes: readonly string[],
  { par, pourquoi = '' }: Options
) {
  const [premier, second, ...trop] = textes
  if (premier === undefined || second === undefined || trop.length > 0)
    throw new AppelErrone(`De qui s’agit-il ? Donnez deux noms : npx lieux revue ${nature} k7m-29q-xd0 hub-lo:42`)
  if (par === undefined || par.trim() === '') throw new AppelErrone('Qui le dit ? --par « votre nom ».')
  const [a, b] = [await named(maison.store, premier), await named(maison.store, second)]
  const same = a.reperes.some(x => b.reperes.some(y => x.source === y.source && x.cle === y.cle))
  if (same) throw new AppelErrone(insecables(`« ${premier} » et « ${second} » sont la même chose : rien à décider.`))
  const { decisions } = maison.store
  const paroles = new Paroles(await decisions.inForce())
  const sides = { a: a.reperes, b: b.reperes }
  if (paroles.isSaid(nature, sides)) {
    dire(`C’était déjà dit : rien de plus n’est noté. ${await tellActes(maison.store, paroles.between(sides).keys())}`)
    return CODES.entier
  }
  const heurts = paroles.heurtsOf(nature, sides)
  const acte = await decisions.decide({ nature, par: par.trim(), pourquoi, ...sides })
  dire(`Noté, sous le numéro ${acte}.`)
  if (heurts.length > 0)
    dire(
      `Attention, cela contredit ce qui a été dit avant, et qui ne sera plus suivi en entier : ${await tellActes(maison.store, heurts)} Pour revenir en arrière : npx lieux revue annuler ${acte}`
    )
  return publishAgain(maison, nature === 'memes' ? 'ils sont un seul lieu' : 'ils sont deux lieux')
}

async function undo(
  maison: Visite,
  [numero, ...trop]: readonly string[],
  { par = 'exploitant', pourquoi = '' }: Options
) {
  const acte = Number(numero)
  if (!Number.isSafeInteger(acte) || acte < 1 || trop.length > 0)
    throw new AppelErrone('Quelle décision annuler ? Donnez son numéro : npx lieux revue annuler 12')
  const { decisions } = maison.store
  const sides = new Paroles(await decisions.inForce()).sidesOf(acte)
  if (!(await decisions.undo(acte, par, pourquoi)))
    throw new AppelErrone(insecables(`La décision ${acte} n’existe pas, ou est déjà annulée.`))
  const tiennent = new Paroles(await decisions.inForce()).between(sides)
  if (tiennent.size > 0)
    dire(`Des mêmes enregistrements, ceci tient toujours : ${await tellActes(maison.store, tiennent.keys())}`)
  return publishAgain(maison, `la décision ${acte} est annulée`)
}

const ACTIONS = ['memes', 'distincts', 'annuler'] as const

/** `lieux revue`, `lieux revue distincts A B --par NOM`, `lieux revue memes A B --par NOM`, `lieux revue annuler 12`. */
export async function revueVerb(action: string | undefined, noms: readonly string[], options: Options): Promise<Code> {
  if (action !== undefined && !(ACTIONS as readonly string[]).includes(action))
    throw new AppelErrone(insecables(`« ${action} » : les actions connues sont ${ACTIONS.join(', ')}.`))
  return inMaison(maison => {
    if (action === undefined) return tell(maison)
    if (action === 'annuler') return undo(maison, noms, options)
    return decide(maison, action as 'memes' | 'distincts', noms, options)
  })
}
