/**
 * The review: the pairs that wait, the likeliest to matter first, and what a person answers. The queue is read once a publication and kept;
 * what is decided leaves it at once, so that the next pair is there without asking. An answer is about what was shown: said of a pair that
 * somebody decided since, or that says other things now, it is not written, and the pair is shown again as it is.
 */
import { createHash } from 'node:crypto'
import type { Repere } from '../store/decisions.ts'
import type { SourceConnue } from '../store/sources.ts'
import type { Store } from '../store/store.ts'
import type { Annulation, DecisionDite, Heurt, PaireARevoir, Reponse, ReponseVoulue, Revue } from './dit.ts'
import { comparePlaces } from './explique.ts'
import { codeOf, idOf, offered, type PaireEnFile, readCode, Tenues } from './file.ts'
import { type Fonds, readFonds } from './monde.ts'
import { enjeuOf } from './ordre.ts'
import { type Parole, Paroles } from './paroles.ts'

/** Pairs held ready: some months of work for one person. */
const FILE_MAX = 20_000
/** Words wait this long before they are published, so that an hour of review makes a few éditions and not two hundred. */
const ATTENTE_MS = 5 * 60_000
/** Times that an answer is looked at again because another came in between: twenty people answer at once at most. */
const REPRISES = 50

const PARTIE: Reponse = { fait: 'partie', reunie: false }

interface File {
  readonly fonds: Fonds
  /** The last act that it was read after. */
  readonly acte: number
  readonly paires: readonly PaireEnFile[]
}

/** The two places of a pair as they are now, and what stands on it. */
interface Vue {
  readonly places: readonly [string, string]
  readonly membres: readonly [readonly Repere[], readonly Repere[]]
  readonly parole: Parole | null
  readonly vue: string
}

/** A review over the base. `maintenant`: the clock. */
export function createRevue(
  store: Store,
  montree: (source: SourceConnue | undefined) => boolean,
  maintenant: () => Date
): Revue {
  let file: File | null = null
  let dites: { readonly acte: number; readonly paroles: Paroles } | null = null
  const tenues = new Tenues(maintenant)

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

  async function readParoles(): Promise<{ readonly acte: number; readonly paroles: Paroles }> {
    const acte = await store.decisions.last()
    if (dites?.acte === acte) return dites
    const lues = { acte, paroles: new Paroles(await store.decisions.inForce(acte)) }
    dites = lues
    return lues
  }

  /** Null when one of the two is gone. */
  async function look([a, b]: readonly [Repere, Repere], paroles: Paroles): Promise<Vue | null> {
    const [x, y] = await Promise.all([a, b].map(r => store.identites.placeOf(r)))
    if (!x || !y) return null
    const membres = await Promise.all([store.identites.shown(x), store.identites.shown(y)])
    const parole = paroles.on(a, b)
    const vue = createHash('sha256')
      .update(JSON.stringify([membres, parole]))
      .digest('base64url')
    return { places: [x, y], membres, parole, vue }
  }

  /** What was shown is told before it is read: a change in between makes it out of date, never the other way round. */
  async function show(paire: readonly [Repere, Repere], fonds: Fonds, partagee = false): Promise<PaireARevoir | null> {
    const vue = await look(paire, (await readParoles()).paroles)
    const comparaison = vue && (await comparePlaces(store, fonds, [[paire[0]], [paire[1]]], montree))
    return comparaison && { ...comparaison, code: codeOf(paire, vue.vue), partagee }
  }

  async function decisionOf(acte: number): Promise<DecisionDite> {
    const connu = (await store.decisions.acts([acte])).get(acte)
    if (connu === undefined) throw new Error(`act ${acte} is in force and unknown`)
    const { prise_le, par, pourquoi, modele, nature } = connu
    return { acte, nature, prise_le, par, pourquoi, modele }
  }

  async function heurtOf(acte: number, paroles: Paroles): Promise<Heurt> {
    const { a, b } = paroles.sidesOf(acte)
    const premiers = [a[0], b[0]].filter(r => r !== undefined)
    const lus = (await store.prises.records(premiers)).map(v => v.record)
    const nomOf = (repere: Repere | undefined) => {
      const record = lus.find(r => r.source === repere?.source && r.cle === repere.cle)
      return record?.valeurs.nom ?? `${repere?.source}, ${repere?.cle}`
    }
    return { ...(await decisionOf(acte)), noms: [nomOf(premiers[0]), nomOf(premiers[1])] }
  }

  const publishSoon = () => store.travaux.ask('parution', null, new Date(maintenant().getTime() + ATTENTE_MS))

  /** One look at an answer; null when somebody spoke since, and it must be looked at again. */
  async function tryAnswer(
    { paire, vue: vueAlors }: NonNullable<ReturnType<typeof readCode>>,
    { nature, par, pourquoi, avertie }: ReponseVoulue
  ): Promise<Reponse | null> {
    const { acte: apres, paroles } = await readParoles()
    const vue = await look(paire, paroles)
    if (vue === null) return PARTIE
    const { parole, places, membres } = vue
    if (parole?.nature === nature && parole.tue === null)
      return { fait: 'deja', decision: await decisionOf(parole.acte) }
    const unie = places[0] === places[1] && parole === null
    // Shown as one place that contradicts itself, it is answered as such; shown as two, it has become one.
    if (unie && vue.vue !== vueAlors) return { fait: 'partie', reunie: true }
    const fonds = await readFonds(store, file?.fonds ?? null)
    const contredite = async (motif: 'decidee' | 'changee' | 'heurt', actes: readonly number[]): Promise<Reponse> => {
      const montree = fonds && (await show(paire, fonds))
      const heurts = await Promise.all(actes.map(acte => heurtOf(acte, paroles)))
      return montree ? { fait: 'contredite', motif, paire: montree, heurts } : PARTIE
    }
    // One place since, by somebody's word: what parts it again is said of the records that the word was about.
    const { a, b } = unie
      ? { a: [paire[0]], b: [paire[1]] }
      : places[0] === places[1] && parole !== null
        ? paroles.sidesOf(parole.acte)
        : { a: membres[0], b: membres[1] }
    const heurts = paroles.heurtsOf(nature, { a, b }, paire)
    if (vue.vue !== vueAlors) return contredite(parole === null ? 'changee' : 'decidee', heurts)
    if (heurts.some(acte => !avertie.includes(acte))) return contredite('heurt', heurts)
    const acte = await store.decisions.decideAfter({ nature, par, pourquoi, a, b }, apres)
    return acte === null ? null : { fait: 'notee', acte, nature }
  }

  return {
    idOf: code => readCode(code)?.id ?? null,
    async prochaine(qui, passees, voulue) {
      const lue = await readFile()
      if (lue === null) return { paire: null, restent: 0 }
      const held = (id: string) => tenues.elsewhere(id, qui)
      for (const { id, doute } of offered(lue.paires, { passees, held, ...(voulue === undefined ? {} : { voulue }) })) {
        // Held before it is read: two who ask at once are two.
        const partagee = held(id) > 0
        tenues.hold(id, qui)
        const paire = await show([doute.a, doute.b], lue.fonds, partagee)
        if (paire !== null) return { paire, restent: lue.paires.length }
      }
      return { paire: null, restent: lue.paires.length }
    },
    async decide(code, voulue): Promise<Reponse> {
      const lue = readCode(code)
      if (lue === null) return PARTIE
      for (let essai = 0; essai < REPRISES; essai++) {
        const reponse = await tryAnswer(lue, voulue)
        if (reponse === null) continue
        if (reponse.fait !== 'notee') return reponse
        // Nobody else's word came in between: the queue is the same, less this pair.
        const suivante = file !== null && reponse.acte === file.acte + 1
        file = suivante
          ? { ...(file as File), acte: reponse.acte, paires: (file as File).paires.filter(p => p.id !== lue.id) }
          : null
        await publishSoon()
        return reponse
      }
      return PARTIE
    },
    async undo(code, acte, par): Promise<Annulation> {
      if (!(await store.decisions.undo(acte, par, ''))) return { fait: 'deja-annulee', acte }
      await publishSoon()
      const lue = readCode(code)
      const parole = lue && (await readParoles()).paroles.on(...lue.paire)
      const attend = (await readFile())?.paires.some(p => p.id === lue?.id) ?? false
      return { fait: 'annulee', acte, revenue: attend, tient: parole && (await decisionOf(parole.acte)) }
    }
  }
}
