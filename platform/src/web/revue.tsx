/**
 * The addresses of the review, behind the operator's door: the next pair, and what is answered of it. Each answer is a form; the page that
 * follows is the next pair. What was passed, and what may be taken back, is the session's.
 */
import type { FastifyInstance } from 'fastify'
import type { Seance } from '../exploitant.ts'
import type { Revue } from '../identites/dit.ts'
import { type Exploitant, enter, readOwn, secret } from './exploitant.tsx'
import type { FondDeCarte } from './fond-de-carte.ts'
import { type Fait, PageRevue } from './pages/revue.tsx'

interface Options {
  readonly revue: Revue
  /** The map under the two points; null before the first édition. */
  readonly fond: () => FondDeCarte | null
}

/** What a session did, the last first to be taken back. */
interface Travail {
  readonly passees: Set<string>
  readonly faits: ({ readonly acte: number } | { readonly passee: string })[]
  dernier: Fait | null
}

const POURQUOI_MAX = 300

export function registerRevue(app: FastifyInstance, exploitant: Exploitant, { revue, fond }: Options): void {
  const travaux = new WeakMap<Seance, Travail>()
  const travailOf = (seance: Seance): Travail => {
    const connu = travaux.get(seance) ?? { passees: new Set<string>(), faits: [], dernier: null }
    travaux.set(seance, connu)
    return connu
  }

  async function undo(travail: Travail, seance: Seance): Promise<Fait> {
    const fait = travail.faits.pop()
    if (fait === undefined) return 'rien'
    if ('passee' in fait) travail.passees.delete(fait.passee)
    else await revue.undo(fait.acte, seance.nom)
    return 'annuler'
  }

  async function answer(travail: Travail, seance: Seance, champs: ReadonlyMap<string, string>): Promise<Fait | null> {
    const paire = champs.get('paire') ?? ''
    const action = champs.get('action')
    if (action === 'annuler') return undo(travail, seance)
    if (action === 'passer') {
      travail.passees.add(paire)
      travail.faits.push({ passee: paire })
      return 'passer'
    }
    if (action !== 'memes' && action !== 'distincts') return null
    const acte = await revue.decide(
      paire,
      action,
      seance.nom,
      (champs.get('pourquoi') ?? '').trim().slice(0, POURQUOI_MAX)
    )
    if (acte === null) return 'partie'
    travail.faits.push({ acte })
    return action
  }

  app.get('/revue', { config: { ouvertes: ['POST'] } }, async (request, reply) => {
    const seance = enter(exploitant, request, reply)
    if (seance === null) return reply
    const sol = fond()
    if (sol === null) return exploitant.sendEnnui(reply, 'preparation')
    const travail = travailOf(seance)
    const { paire, restent } = await revue.prochaine(travail.passees)
    const page = (
      <PageRevue
        contexte={exploitant.contexte()}
        fond={sol}
        jeton={seance.jeton}
        paire={paire}
        restent={restent}
        passees={travail.passees.size}
        fait={travail.dernier}
        annulable={travail.faits.length > 0}
      />
    )
    return exploitant.send(secret(reply), page)
  })
  app.post('/revue', async (request, reply) => {
    const lue = await readOwn(exploitant, request, reply)
    if (lue === null) return reply
    const travail = travailOf(lue.seance)
    travail.dernier = await answer(travail, lue.seance, lue.champs)
    if (travail.dernier === null) return exploitant.sendEnnui(reply, 'demande')
    return secret(reply).redirect('/revue', 303)
  })
}
