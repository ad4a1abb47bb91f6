/**
 * The one polite client of a harvest: requests one after the other with a breath between them, asked again when the trouble
 * may pass and as late as the server wishes, under one budget of requests, bytes and time for the whole list.
 */

import { setTimeout as pause } from 'node:timers/promises'
import { pluriel } from '@lieux-communs/core'
import { BudgetDepasse, ErreurMoisson, ReponseIllisible, ReponseRefusee } from './erreurs.ts'
import type { Secret } from './jetons.ts'
import { readJsonBody } from './json.ts'
import type { Hotes } from './portes.ts'
import { type Bornes, type Reponse, type Requete, secondes, sendRequete } from './requete.ts'

export interface Budget extends Bornes {
  /** Tries of one request, when the trouble may pass. */
  readonly essais: number
  /** Milliseconds that a server may ask us to wait before the next one; beyond, the source waits for the next harvest. */
  readonly attente: number
  /** Milliseconds between the start of two requests. */
  readonly pas: number
  /** Requests for the whole list, tries included. */
  readonly requetes: number
  /** Milliseconds for the whole list. */
  readonly total: number
}

/**
 * The largest of the real lists weighs 3.4 MB, the national register of a million places 400: the ceiling stops a mistake
 * or an attack, never a list. A hundred thousand places by pages of a hundred are a thousand requests.
 */
export const BUDGET: Budget = {
  duree: 300_000,
  silence: 30_000,
  debit: 1_000,
  octets: 512_000_000,
  detours: 5,
  essais: 3,
  attente: 60_000,
  pas: 100,
  requetes: 2_000,
  total: 1_800_000
}

/** What the door hands over to a harvest, and what the caller wants of it. */
export interface Moisson {
  readonly hotes?: Hotes
  /** The name we give: `lieux-communs/0.1.0 (+https://exemple.fr/contact)`. */
  readonly agent?: string
  readonly bornes?: Partial<Budget>
  /** The folder where many bytes wait while they come. */
  readonly transit?: string
  /** Told what is done, in bytes or in rows, and the total when it is known. */
  readonly progress?: (fait: number, total: number | null) => void
  /** Told what each request cost, the ones that failed included: bytes as they travelled. */
  readonly depense?: (plus: { readonly requetes: number; readonly octets: number }) => void
}

type Question = Pick<Requete, 'adresse' | 'accepte' | 'tenue' | 'progress'>

export interface Client {
  /** One answer, or null when the version held is still the last. */
  fetch(question: Question): Promise<Reponse | null>
  /** One answer that must be JSON. */
  fetchJson(question: Question): Promise<{ readonly json: unknown; readonly reponse: Reponse }>
  readonly progress: (fait: number, total: number | null) => void
}

/** Milliseconds before the next try, or null when it is not worth one. */
function waitAfter(error: unknown, essai: number, { essais, attente }: Budget): number | null {
  if (!(error instanceof ErreurMoisson) || !error.passagere || essai >= essais) return null
  const wait = (error instanceof ReponseRefusee ? error.dans : null) ?? Math.min(1000 * 2 ** (essai - 1), attente)
  return wait > attente ? null : wait
}

/** A client for one list; `secret` goes with it to the machine it is for. */
export function openClient(moisson: Moisson = {}, secret: Secret | null = null): Client {
  const budget = { ...BUDGET, ...moisson.bornes }
  const fin = Date.now() + budget.total
  let requetes = 0
  let octets = 0
  let dernier = 0

  async function send({ adresse, progress, ...question }: Question): Promise<Reponse | null> {
    await pause(Math.max(0, dernier + budget.pas - Date.now()))
    const reste = fin - Date.now()
    if (reste <= 0) throw new BudgetDepasse(adresse, `${secondes(budget.total)} passées`)
    if (++requetes > budget.requetes) throw new BudgetDepasse(adresse, pluriel(budget.requetes, 'requête', 'requêtes'))
    if (octets >= budget.octets)
      throw new BudgetDepasse(adresse, `${Math.round(octets / 1e6)} Mo reçus`, { octets: true })
    dernier = Date.now()
    const bornes = { ...budget, octets: budget.octets - octets, duree: Math.min(budget.duree, reste) }
    const { hotes = [], agent = 'lieux-communs', transit } = moisson
    let recus = 0
    const counting = (fait: number, total: number | null): void => {
      recus = fait
      progress?.(fait, total)
    }
    try {
      const reponse = await sendRequete({
        adresse,
        ...question,
        progress: counting,
        hotes,
        agent,
        bornes,
        secret,
        transit
      })
      octets += reponse?.octets.length ?? 0
      return reponse
    } finally {
      moisson.depense?.({ requetes: 1, octets: recus })
    }
  }

  async function persevere<T>(work: () => Promise<T>): Promise<T> {
    for (let essai = 1; ; essai++) {
      try {
        return await work()
      } catch (error) {
        const wait = waitAfter(error, essai, budget)
        if (wait === null) throw error
        await pause(wait)
      }
    }
  }

  return {
    fetch: question => persevere(() => send(question)),
    fetchJson: question =>
      persevere(async () => {
        const reponse = await send(question)
        if (reponse === null) throw new ReponseIllisible(question.adresse, 'une réponse 304 que rien ne demandait')
        return { json: readJsonBody(question.adresse, reponse), reponse }
      }),
    progress: moisson.progress ?? (() => {})
  }
}
