/**
 * The address of the helper's sheet: the places, the note, where one starts from; all of it in the address. Nothing of it is kept but a code a sheet,
 * drawn when it is shown, by which one answer may be given.
 */
import type { Point } from '@lieux-communs/core'
import type { FastifyInstance } from 'fastify'
import { visible } from '../adresse-lue.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { racineDe } from '../origine.ts'
import type { Retours } from '../retours/dit.ts'
import { readChoisis } from './choisis.ts'
import type { FondDeCarte } from './fond-de-carte.ts'
import { LIEUX_MAX, NOTE_MAX, PageAccompagnement } from './pages/accompagnement.tsx'
import { PageSansLieu } from './pages/sans-lieu.tsx'
import type { Vie } from './vie.tsx'

export interface Montre extends Vie {
  readonly fondDe: (catalogue: Catalogue) => FondDeCarte
  readonly maintenant: () => Date
  /** What draws the code of a sheet; absent: this site does not count whether visits worked. */
  readonly prepare?: Retours['prepare']
  readonly pointDe: (texte: string) => Point | undefined
}

/** Sheets shown to one connection, each of which draws codes: a helper at work asks for a few dozen. */
const LIMITE = { config: { rateLimit: { max: 120, timeWindow: 600_000 } } }

const un = (valeur: unknown): string => {
  const premier: unknown = Array.isArray(valeur) ? valeur[0] : valeur
  return typeof premier === 'string' ? premier : ''
}

/** Lines of a note: five hundred of them, empty, would push the foot off the page; the rest goes on in the last one. */
const LIGNES_MAX = 7

const inLines = (note: string): string => {
  const lignes = note
    .split('\n')
    .map(ligne => ligne.trim())
    .filter(ligne => ligne !== '')
  return [...lignes.slice(0, LIGNES_MAX - 1), lignes.slice(LIGNES_MAX - 1).join(' ')].join('\n').trim()
}

export function registerAccompagnement(app: FastifyInstance, montre: Montre): void {
  const { courant, identites, contexteDe, send, sendEnnui, fondDe, lecteur, maintenant, pointDe, prepare } = montre
  app.get<{ Querystring: Record<string, unknown> }>('/fiche-accompagnement', LIMITE, async (request, reply) => {
    const catalogue = courant.lit()
    if (!catalogue) return sendEnnui(reply, 'preparation')
    const depart = un(request.query.depuis)
    const depuis = depart === '' ? null : (pointDe(depart) ?? undefined)
    if (depuis === undefined) return sendEnnui(reply, 'demande', depart)
    const contexte = contexteDe(catalogue)
    const choisis = await readChoisis(request.query.lieux, catalogue, identites, LIEUX_MAX)
    if (choisis.rangs.length === 0)
      return send(
        reply,
        <PageSansLieu contexte={contexte} pour="accompagnement" inconnus={choisis.inconnus} />,
        choisis.inconnus.length > 0 ? 404 : 200
      )
    const dite = visible(un(request.query.note)).replace(/\r\n?/g, '\n').trim()
    const note = inLines([...dite].slice(0, NOTE_MAX).join(''))
    // Whoever asks only for the headers prints nothing.
    const draws = prepare !== undefined && request.method !== 'HEAD'
    const codes = draws ? await Promise.all(choisis.rangs.map(rang => prepare(catalogue.id(rang)))) : []
    return send(
      // Given to another, a copy would give its codes too.
      draws ? reply.header('cache-control', 'private, no-store') : reply,
      <PageAccompagnement
        {...{ contexte, catalogue, choisis, note, depuis, lecteur, codes }}
        coupee={[...dite].length > NOTE_MAX}
        fond={fondDe(catalogue)}
        maintenant={maintenant()}
        racine={racineDe(request)}
      />
    )
  })
}
