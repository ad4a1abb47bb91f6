/** How a list comes in: from a form, piece by piece onto the disk, or from an address; never more of it than we said. */
import { createWriteStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Moisson } from '../harvest/client.ts'
import { ErreurMoisson } from '../harvest/erreurs.ts'
import { saveRequete } from '../harvest/requete.ts'
import { OCTETS_MAX, type Refus } from './dit.ts'
import { ListeRefusee, refusOf } from './erreurs.ts'

/** A list at an address is asked for once, and must come while someone waits. */
const BORNES = { octets: OCTETS_MAX, duree: 60_000, debit: 1_000, silence: 15_000, detours: 5 }

/** A file name that is only a name: `'C:\\listes\\Mes lieux.csv' → 'Mes lieux.csv'`. */
export const nomDe = (nom: string): string =>
  basename(nom.replaceAll('\\', '/'))
    .replace(/[\u0000-\u001f]/g, '')
    .slice(0, 120) || 'liste'

/** Without a byte for so long, whoever was sending is gone; a phone that changes cell is back before. */
const SILENCE_MS = 30_000

const coupe = (vu: string): ListeRefusee =>
  new ListeRefusee(400, 'L’envoi du fichier s’est arrêté avant la fin', vu, 'vérifiez la connexion, puis recommencez')

/** The next piece, or a refusal: a sender who stops or goes is no trouble of ours. */
async function nextOf(flux: AsyncIterator<Uint8Array>, silence: number): Promise<IteratorResult<Uint8Array>> {
  const recu = new AbortController()
  const attente = pause(silence, undefined, { signal: recu.signal }).then(() => {
    throw coupe(`plus rien depuis ${Math.round(silence / 1000)} secondes`)
  })
  try {
    return await Promise.race([
      flux.next().catch(() => {
        throw coupe('une connexion fermée, ou un formulaire sans fin')
      }),
      attente
    ])
  } finally {
    attente.catch(() => {})
    recu.abort()
  }
}

async function* counted(
  flux: AsyncIterable<Uint8Array>,
  told: (octets: number) => void,
  silence: number
): AsyncGenerator<Uint8Array> {
  let total = 0
  const pieces = flux[Symbol.asyncIterator]()
  for (let piece = await nextOf(pieces, silence); !piece.done; piece = await nextOf(pieces, silence)) {
    total += piece.value.length
    if (total > OCTETS_MAX)
      throw new ListeRefusee(
        413,
        'Ce fichier est trop grand',
        `plus de ${OCTETS_MAX / 1e6} Mo`,
        'découpez-le, ou enregistrez-le en CSV sans mise en forme'
      )
    told(total)
    yield piece.value
  }
}

/** Writes what comes to `chemin`. Throws `ListeRefusee` beyond 50 MB, or when nothing comes any more. */
export async function receive(
  flux: AsyncIterable<Uint8Array>,
  chemin: string,
  told: (octets: number) => void,
  silence = SILENCE_MS
): Promise<void> {
  await pipeline(counted(flux, told, silence), createWriteStream(chemin, { mode: 0o600 }))
}

/** Of a server that does not give its list, only what a stranger may know: nothing of our own network. */
function refusDe(error: ErreurMoisson): Refus {
  const { cause, vu } = refusOf(error)
  const prive = error.name === 'AdresseInterdite'
  return {
    cause: prive ? 'Cette adresse ne peut pas être demandée' : cause,
    vu: prive ? 'une adresse qui n’est pas publique, ou pas en http ni en https' : vu,
    remede: 'vérifiez l’adresse dans un navigateur, ou téléchargez la liste et déposez-la ici'
  }
}

/** Which machines may be asked, and the name we give them: those of every harvest. */
export type Identite = Pick<Moisson, 'hotes' | 'agent'>

/** Fetches a list to `chemin`; answers why it could not be, or null. */
export async function fetchTo(
  adresse: string,
  chemin: string,
  identite: Identite,
  told: (octets: number) => void
): Promise<Refus | null> {
  try {
    const { hotes = [], agent = 'lieux-communs' } = identite
    told(await saveRequete({ adresse, hotes, agent, bornes: BORNES, progress: told }, chemin))
    return null
  } catch (error) {
    if (error instanceof ErreurMoisson) return refusDe(error)
    throw error
  }
}
