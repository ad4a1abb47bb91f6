/**
 * The body of an answer, unpacked as it comes and never beyond a ceiling: a few kilobytes can unpack into gigabytes, and a
 * server may send for ever.
 */

import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, gunzip } from 'node:zlib'
import { pluriel } from '@lieux-communs/core'
import { ReponseCoupee, ReponseTropGrande, ServeurMuet } from './erreurs.ts'
import { openTransit } from './transit.ts'

/** To the tenth, as French writes it: `0.25` → `0,3`. */
export const decimale = (n: number): string => String(Math.round(n * 10) / 10).replace('.', ',')

const mega = (octets: number): string =>
  octets < 100_000 ? `plus de ${decimale(octets / 1e3)} ko` : `plus de ${decimale(octets / 1e6)} Mo`

/**
 * How many times its own size an answer may unpack to, past a size that harms nobody. The real lists unpack to 17 times at
 * most (gzip -9 over all of them); a bomb to a thousand.
 */
const RATIO = 200
const SANS_RATIO = 10_000_000

const isBomb = (recus: number, ouverts: number): boolean => ouverts > SANS_RATIO && ouverts > RATIO * recus

const bombe = (adresse: string): ReponseTropGrande =>
  new ReponseTropGrande(adresse, `une archive qui s’ouvre à plus de ${RATIO} fois sa taille`, { plafond: false })

/** What an answer may cost in bytes, and in time for the bytes it gives. */
export interface Debit {
  readonly octets: number
  /** Milliseconds before the pace is looked at, and bytes a second from then on; absent: only the whole time is bounded. */
  readonly silence?: number
  readonly debit?: number
}

/** A byte a second keeps any silence short of its bound, and a harvest for five minutes. */
function checkPace(adresse: string, recus: number, ms: number, { silence = 0, debit = 0 }: Debit): void {
  if (ms <= silence || recus >= (debit * ms) / 1000) return
  const vu = `${pluriel(recus, 'octet reçu', 'octets reçus')} en ${decimale(ms / 1000)} s`
  throw new ServeurMuet(adresse, vu, { passagere: false })
}

/** The bytes as they travel, counted. */
async function* counted(
  adresse: string,
  reponse: IncomingMessage,
  bornes: Debit,
  progress: (recus: number, total: number | null) => void
): AsyncGenerator<Buffer> {
  const { octets: plafond } = bornes
  const debut = Date.now()
  const annonce = Number(reponse.headers['content-length'] ?? Number.NaN)
  const total = Number.isFinite(annonce) ? annonce : null
  if (total !== null && total > plafond) throw new ReponseTropGrande(adresse, mega(total))
  let recus = 0
  for await (const morceau of reponse as AsyncIterable<Buffer>) {
    recus += morceau.length
    if (recus > plafond) throw new ReponseTropGrande(adresse, mega(plafond))
    checkPace(adresse, recus, Date.now() - debut, bornes)
    progress(recus, total)
    yield morceau
  }
  if (!reponse.complete) throw new ReponseCoupee(adresse, pluriel(recus, 'octet reçu', 'octets reçus'))
}

/** Undoes the transfer coding. */
function unpack(adresse: string, codage: string, octets: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  if (codage === '' || codage === 'identity') return octets
  const opener = { gzip: createGunzip, 'x-gzip': createGunzip, br: createBrotliDecompress, deflate: createInflate }[
    codage
  ]
  if (opener === undefined) throw new ReponseCoupee(adresse, `compression inconnue : ${codage.slice(0, 40)}`)
  // `pipeline` ends the unpacking with whatever broke the answer; a bare pipe would wait for ever.
  return pipeline(octets, opener(), () => {}) as AsyncIterable<Buffer>
}

// "1f 8b 08": gzip, whatever the file is called.
export const isGzip = (octets: Uint8Array): boolean => octets[0] === 0x1f && octets[1] === 0x8b && octets[2] === 8

function openGzip(adresse: string, octets: Uint8Array, plafond: number): Promise<Uint8Array> {
  const enflure = Math.max(SANS_RATIO, RATIO * octets.length)
  return new Promise((done, fail) => {
    gunzip(octets, { maxOutputLength: Math.min(plafond, enflure) }, (error: NodeJS.ErrnoException | null, ouvert) => {
      if (!error) done(ouvert)
      else if (error.code === 'ERR_BUFFER_TOO_LARGE')
        fail(enflure < plafond ? bombe(adresse) : new ReponseTropGrande(adresse, mega(plafond)))
      else fail(new ReponseCoupee(adresse, 'archive gzip incomplète ou abîmée', error))
    })
  })
}

/** A list kept as `.gz` opened, anything else as it is. Throws `ReponseTropGrande`, `ReponseCoupee`. */
export const openArchive = async (adresse: string, octets: Uint8Array, plafond: number): Promise<Uint8Array> =>
  isGzip(octets) ? openGzip(adresse, octets, plafond) : octets

/** The bytes of an answer as they come, transfer coding undone. Throws `ReponseTropGrande`, `ReponseCoupee`. */
export async function* bodyOf(
  adresse: string,
  reponse: IncomingMessage,
  bornes: Debit,
  progress: (recus: number, total: number | null) => void = () => {}
): AsyncGenerator<Buffer> {
  const codage = reponse.headers['content-encoding']?.trim().toLowerCase() ?? ''
  let taille = 0
  let recus = 0
  const told = (fait: number, total: number | null): void => {
    recus = fait
    progress(fait, total)
  }
  for await (const morceau of unpack(adresse, codage, counted(adresse, reponse, bornes, told))) {
    taille += morceau.length
    if (taille > bornes.octets) throw new ReponseTropGrande(adresse, mega(bornes.octets))
    if (isBomb(recus, taille)) throw bombe(adresse)
    yield morceau
  }
}

/** The same, whole; on disk, in `transit`, while it comes. */
export async function readBody(
  adresse: string,
  reponse: IncomingMessage,
  bornes: Debit,
  progress?: (recus: number, total: number | null) => void,
  transit?: string
): Promise<Uint8Array> {
  const recus = openTransit(transit)
  try {
    for await (const morceau of bodyOf(adresse, reponse, bornes, progress)) await recus.add(morceau)
    return await recus.octets()
  } finally {
    await recus.close()
  }
}

// "<!DOCTYPE html>", "<html lang="fr">", "<head>", after blanks
const PAGE = /^\s{0,500}<(?:!doctype\s{1,5}html|html|head|body)\b/i

/** How a web page begins, or null for anything else: its bytes decide, since many servers call any file `text/html`. */
export function looksLikePage(octets: Uint8Array): string | null {
  const debut = Buffer.from(octets.subarray(0, 1_000))
    .toString('utf8')
    .replace(/^\ufeff/, '')
  return PAGE.test(debut) ? `« ${debut.trim().slice(0, 40)} »` : null
}
