/**
 * The addresses of the review, behind the operator's door: the next pair, and what is answered of it. Each answer is a form; the page that
 * follows is the next pair, or the same when the answer could not be noted (412). What was passed, and what may be taken back, is the
 * session's.
 */
import type { FastifyInstance } from 'fastify'
import type { Seance } from '../exploitant.ts'
import type { Revue } from '../identites/dit.ts'
import { type Exploitant, enter, readOwn, secret } from './exploitant.tsx'
import type { FondDeCarte } from './fond-de-carte.ts'
import { ligneOf } from './formulaire.ts'
import type { LecteurHoraires } from './horaires.ts'
import { type Contredite, type Fait, PageRevue } from './pages/revue.tsx'

interface Options {
  readonly revue: Revue
  /** The map under the two points; null before the first édition. */
  readonly fond: () => FondDeCarte | null
  readonly lecteur: LecteurHoraires
}

/** What a session did to a pair, by the code of the pair as it was shown. */
type Geste = { readonly code: string; readonly id: string; readonly acte: number | null }

/** What a session did, the last first to be taken back. */
interface Travail {
  readonly passees: Set<string>
  readonly gestes: Geste[]
  fait: Fait | null
  /** The pair that came back last: shown before the others. */
  revenue: string | null
}

const POURQUOI_MAX = 300

// "4,17": the acts that the page said an answer would contradict.
const ACTES = /^\d{1,15}(?:,\d{1,15}){0,500}$/

const actesOf = (champ: string | undefined): number[] =>
  champ !== undefined && ACTES.test(champ) ? champ.split(',').map(Number) : []

/** What names the last thing done, so that one press takes back one thing. */
const nomOf = ({ id, acte }: Geste): string => (acte === null ? id : String(acte))

const derniereOf = ({ gestes }: Travail): string | null => {
  const geste = gestes.at(-1)
  return geste === undefined ? null : nomOf(geste)
}

type Issue = { readonly fait: Fait } | { readonly contredite: Contredite } | 'illisible'

export function registerRevue(app: FastifyInstance, exploitant: Exploitant, { revue, fond, lecteur }: Options): void {
  const travaux = new WeakMap<Seance, Travail>()
  const travailOf = (seance: Seance): Travail => {
    const connu = travaux.get(seance) ?? { passees: new Set<string>(), gestes: [], fait: null, revenue: null }
    travaux.set(seance, connu)
    return connu
  }
  const isSien = (travail: Travail, acte: number) => travail.gestes.some(g => g.acte === acte)
  const forget = (travail: Travail, id: string) => {
    const restent = travail.gestes.filter(g => g.acte !== null || g.id !== id)
    travail.gestes.splice(0, travail.gestes.length, ...restent)
    travail.passees.delete(id)
  }

  async function undo(travail: Travail, seance: Seance, nomme: string | undefined): Promise<Fait> {
    const geste = travail.gestes.at(-1)
    if (geste === undefined) return { nature: 'rien' }
    // The page showed something else as the last: it is taken back already.
    if (nomme !== undefined && nomme !== nomOf(geste)) return { nature: 'deja-annulee' }
    travail.gestes.pop()
    travail.revenue = geste.id
    if (geste.acte === null) {
      travail.passees.delete(geste.id)
      return { nature: 'depassee' }
    }
    const { fait, ...reste } = await revue.undo(geste.code, geste.acte, seance.nom)
    return 'tient' in reste
      ? { nature: 'annulee', ...reste, mienne: reste.tient !== null && isSien(travail, reste.tient.acte) }
      : { nature: fait as 'deja-annulee' }
  }

  async function decide(
    travail: Travail,
    { nom }: Seance,
    { id, code, nature }: { id: string; code: string; nature: 'memes' | 'distincts' },
    champs: ReadonlyMap<string, string>
  ): Promise<Issue> {
    const pourquoi = ligneOf(champs.get('pourquoi'), POURQUOI_MAX)
    const reponse = await revue.decide(code, { nature, par: nom, pourquoi, avertie: actesOf(champs.get('avertie')) })
    if (reponse.fait === 'partie') return { fait: { nature: reponse.reunie ? 'reunie' : 'partie' } }
    if (reponse.fait === 'deja') {
      const { decision } = reponse
      return { fait: { nature: 'deja', decision, mienne: isSien(travail, decision.acte) } }
    }
    if (reponse.fait === 'contredite') {
      const parole = reponse.paire.pesee.decision
      const mienne = parole !== null && isSien(travail, parole.acte)
      return { contredite: { ...reponse, nature, pourquoi, mienne } }
    }
    forget(travail, id)
    travail.gestes.push({ id, code, acte: reponse.acte })
    return { fait: { nature, acte: reponse.acte } }
  }

  async function answer(travail: Travail, seance: Seance, champs: ReadonlyMap<string, string>): Promise<Issue> {
    const action = champs.get('action')
    if (action === 'annuler') return { fait: await undo(travail, seance, champs.get('derniere')) }
    const code = champs.get('paire') ?? ''
    const id = revue.idOf(code)
    if (id === null) return 'illisible'
    if (action === 'passer') {
      // Sent twice, or from a page gone back to, after an answer that stands.
      if (travail.gestes.some(g => g.id === id)) return { fait: { nature: 'deja-vue' } }
      travail.passees.add(id)
      travail.gestes.push({ id, code, acte: null })
      return { fait: { nature: 'passer' } }
    }
    if (action !== 'memes' && action !== 'distincts') return 'illisible'
    return decide(travail, seance, { id, code, nature: action }, champs)
  }

  app.get('/revue', { config: { ouvertes: ['POST'] } }, async (request, reply) => {
    const seance = enter(exploitant, request, reply)
    if (seance === null) return reply
    const sol = fond()
    if (sol === null) return exploitant.sendEnnui(reply, 'preparation')
    const travail = travailOf(seance)
    const { paire, restent } = await revue.prochaine(travail, travail.passees, travail.revenue ?? undefined)
    const page = (
      <PageRevue
        contexte={exploitant.contexte()}
        fond={sol}
        lecteur={lecteur}
        jeton={seance.jeton}
        paire={paire}
        restent={restent}
        passees={travail.passees.size}
        fait={travail.fait}
        derniere={derniereOf(travail)}
        contredite={null}
      />
    )
    return exploitant.send(secret(reply), page)
  })
  app.post('/revue', async (request, reply) => {
    const lue = await readOwn(exploitant, request, reply)
    if (lue === null) return reply
    const travail = travailOf(lue.seance)
    const issue = await answer(travail, lue.seance, lue.champs)
    if (issue === 'illisible') return exploitant.sendEnnui(reply, 'formulaire')
    if ('fait' in issue) {
      travail.fait = issue.fait
      return secret(reply).redirect('/revue', 303)
    }
    const sol = fond()
    if (sol === null) return exploitant.sendEnnui(reply, 'preparation')
    const page = (
      <PageRevue
        contexte={exploitant.contexte()}
        fond={sol}
        lecteur={lecteur}
        jeton={lue.seance.jeton}
        paire={issue.contredite.paire}
        restent={null}
        passees={travail.passees.size}
        fait={null}
        derniere={derniereOf(travail)}
        contredite={issue.contredite}
      />
    )
    return exploitant.send(secret(reply), page, 412)
  })
}
