/**
 * The addresses of the helper's sheet: the places, the note, where one starts from; all of it in the address, nothing kept but a code a sheet, drawn
 * when the form of the sheet asks for it, by which one answer may be given. And the address that sends it by e-mail: what is typed there goes to the carrier and nowhere else.
 */
import type { Point } from '@lieux-communs/core'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { visible } from '../adresse-lue.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { type Facteur, readCourriel } from '../courriel/dit.ts'
import { isDeChezNous, racineDe } from '../origine.ts'
import type { Retours } from '../retours/dit.ts'
import { readCode } from '../retours/numero.ts'
import { type Choisir, type Choisis, idsIn, readChoisis } from './choisis.ts'
import { feuilleVue } from './feuille-vue.ts'
import type { FondDeCarte } from './fond-de-carte.ts'
import { isLisible, ligneOf, readTexts } from './formulaire.ts'
import { enLangue } from './langues/langue.ts'
import { renduDe } from './langues/pages.ts'
import { gardesDe, LIEUX_MAX, NOTE_MAX, PageAccompagnement } from './pages/accompagnement.tsx'
import { COURRIEL } from './pages/courriel.mots.ts'
import { type FauteDeCourriel, PageCourriel, PageCourrielFaux } from './pages/courriel.tsx'
import { htmlDeLettre, texteDeLettre } from './pages/lettre.tsx'
import { PageSansLieu } from './pages/sans-lieu.tsx'

export interface Montre extends Choisir {
  readonly fondDe: (catalogue: Catalogue) => FondDeCarte
  /** What draws the code of a sheet, and knows it again; absent: this site does not count whether visits worked. */
  readonly suivi?: Pick<Retours, 'prepare' | 'lieuDe'>
  /** Who carries letters; absent: none is sent. */
  readonly facteur: Facteur | undefined
  readonly pointDe: (texte: string) => Point | undefined
}

/** Sheets shown to one connection, or written for it with their codes: a helper at work asks for a few dozen. */
const LIMITE_FEUILLES = { max: 120, timeWindow: 600_000 }
/** Letters from one connection in an hour: a helper at work sends a few. */
const LIMITE_LETTRES = { max: 10, timeWindow: 3_600_000 }

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

// "voyez https://…", "www.exemple.fr", "exemple.com/gagne": what a mail reader makes a link of, in a letter that bears our name.
const LIEN =
  /:\/\/|www\.|[\p{L}\d-]\.(?:app|be|biz|ch|click|cn|co|com|de|eu|fr|gl|info|io|link|ly|me|net|online|org|re|ru|shop|site|top|xyz)(?![\p{L}\d])/iu

export function registerAccompagnement(app: FastifyInstance, montre: Montre): void {
  const { courant, identites, contexteDe, send, sendEnnui, fondDe, lecteur, maintenant, pointDe, suivi } = montre
  const { facteur } = montre

  /** By place, the code of the address that may still be answered; null where there is none. */
  const codesDits = async ({ catalogue, choisis: { rangs }, dits }: Demandee): Promise<(string | null)[]> => {
    const parLieu = new Map<string | null, string>()
    for (const code of dits) parLieu.set((await suivi?.lieuDe(code)) ?? null, code)
    return rangs.map(rang => parLieu.get(catalogue.id(rang)) ?? null)
  }
  /** The same, and a new one for each place that has none: only what a form asks writes anything. */
  const codesOf = async (demandee: Demandee): Promise<(string | null)[]> => {
    const { catalogue, choisis } = demandee
    const dits = await codesDits(demandee)
    return Promise.all(choisis.rangs.map((rang, i) => dits[i] ?? suivi?.prepare(catalogue.id(rang)) ?? null))
  }

  interface Demandee {
    readonly catalogue: Catalogue
    readonly choisis: Choisis
    readonly note: string
    readonly coupee: boolean
    readonly depuis: Point | null
    /** Codes that the address gives. */
    readonly dits: readonly string[]
  }

  /** What the sheet is made of, or null once it was answered that there is none. */
  async function read(reply: FastifyReply, dite: Readonly<Record<string, unknown>>): Promise<Demandee | null> {
    const catalogue = courant.lit()
    const depart = un(dite.depuis)
    const depuis = depart === '' ? null : (pointDe(depart) ?? undefined)
    if (!catalogue || depuis === undefined) {
      await sendEnnui(reply, catalogue ? 'demande' : 'preparation', depart)
      return null
    }
    const choisis = await readChoisis(dite.lieux, catalogue, identites, LIEUX_MAX)
    const { rangs, inconnus } = choisis
    if (rangs.length === 0) {
      const page = <PageSansLieu contexte={contexteDe(catalogue)} pour="accompagnement" inconnus={inconnus} />
      await send(reply, page, inconnus.length > 0 ? 404 : 200)
      return null
    }
    const note = visible(un(dite.note)).replace(/\r\n?/g, '\n').trim()
    const coupee = [...note].length > NOTE_MAX
    const dits = idsIn(dite.codes)
      .slice(0, LIEUX_MAX)
      .flatMap(code => readCode(code) ?? [])
    return { catalogue, choisis, note: inLines([...note].slice(0, NOTE_MAX).join('')), coupee, depuis, dits }
  }

  const deChezNous = {
    onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
      if (!isDeChezNous(request)) return sendEnnui(reply, 'ailleurs')
    }
  }
  const feuilles = { config: { rateLimit: LIMITE_FEUILLES, ouvertes: ['POST' as const] } }
  app.get<{ Querystring: Record<string, unknown> }>('/fiche-accompagnement', feuilles, async (request, reply) => {
    const demandee = await read(reply, request.query)
    if (demandee === null) return reply
    const { catalogue } = demandee
    const codes = await codesDits(demandee)
    // Given to another, a copy would give its codes too.
    if (suivi) reply.header('cache-control', 'private, no-store')
    // The browser must say where the form comes from.
    reply.header('referrer-policy', 'same-origin')
    return send(
      reply,
      <PageAccompagnement
        {...{ ...demandee, lecteur, codes }}
        contexte={contexteDe(catalogue)}
        envoyable={facteur !== undefined}
        suivie={suivi !== undefined}
        fond={fondDe(catalogue)}
        maintenant={maintenant()}
        racine={racineDe(request)}
      />
    )
  })

  const ecrire = { ...deChezNous, config: { rateLimit: LIMITE_FEUILLES } }
  app.post('/fiche-accompagnement', ecrire, async (request, reply) => {
    const champs = await readTexts(request)
    if (!isLisible(champs)) return sendEnnui(reply, 'formulaire')
    const demandee = await read(reply, Object.fromEntries(champs))
    if (demandee === null) return reply
    const { catalogue, choisis, depuis } = demandee
    const ids = choisis.rangs.map(rang => catalogue.id(rang))
    // As it was written, if longer than a sheet takes: the sheet says so.
    const note = (champs.get('note') ?? '').trim().slice(0, 2 * NOTE_MAX)
    const gardes = gardesDe({ ids, note, depuis, codes: await codesOf(demandee) })
    return reply.redirect(`/fiche-accompagnement?${new URLSearchParams(gardes)}`, 303)
  })

  if (!facteur) return
  const options = { ...deChezNous, config: { rateLimit: LIMITE_LETTRES } }
  app.post('/fiche-accompagnement/courriel', options, async (request, reply) => {
    const champs = await readTexts(request)
    reply.header('referrer-policy', 'same-origin').header('cache-control', 'no-store')
    if (!isLisible(champs)) return sendEnnui(reply, 'formulaire')
    const demandee = await read(reply, Object.fromEntries(champs))
    if (demandee === null) return reply
    const { catalogue, choisis, note, depuis } = demandee
    const contexte = contexteDe(catalogue)
    const ids = choisis.rangs.map(rang => catalogue.id(rang))
    const gardes = gardesDe({ ids, note, depuis, codes: await codesDits(demandee) })
    const feuille = `/fiche-accompagnement?${new URLSearchParams(gardes)}`
    const tapee = champs.get('courriel') ?? ''
    const a = readCourriel(tapee)
    const again = (faute: FauteDeCourriel) =>
      send(reply, <PageCourrielFaux {...{ contexte, feuille, gardes, faute }} adresse={ligneOf(tapee, 254)} />, 422)
    if (a === null) return again('adresse')
    if (LIEN.test(note)) return again('lien')
    const codes = await codesOf(demandee)
    // Written after waiting, hence in the language of the reader again.
    const lettre = enLangue(renduDe(request), () => {
      const feuilles = choisis.rangs.map((rang, i) => ({
        ...feuilleVue({ catalogue, rang, depuis, lecteur, maintenant: maintenant() }),
        code: codes[i] ?? null
      }))
      const ecrite = { feuilles, note, racine: facteur.racine, maintenant: maintenant() }
      const sujet = COURRIEL.sujet(feuilles.map(f => f.nom))
      return { a, sujet, texte: texteDeLettre(ecrite), html: htmlDeLettre(ecrite) }
    })
    const envoi = await facteur.envoie(lettre)
    const code = envoi.parti ? 200 : envoi.cause === 'limite' ? 429 : envoi.cause === 'destinataire' ? 422 : 502
    return send(reply, <PageCourriel {...{ contexte, feuille, envoi }} adresse={a} />, code)
  })
}
