/**
 * The carrier: one letter at a time to the mail server of the settings, encrypted or not sent, within fifteen seconds. It keeps no address:
 * to hold to so many letters a day for one, it counts under a seal that dies with the process; and what a server says, which may
 * repeat the address, is told to who sent it without it, and to the journal not at all.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { createTransport } from 'nodemailer'
import type { Cause, Envoi, Facteur, Lettre } from './dit.ts'

export interface Serveur {
  readonly hote: string
  readonly port: number
  readonly tls: boolean
  /** False: letters may go in clear, to a relay next door. */
  readonly chiffre: boolean
  readonly compte: { readonly nom: string; readonly secret: () => string } | null
  readonly de: string
  readonly racine: string
}

interface Plus {
  readonly maintenant?: () => number
  /** Milliseconds for a letter, from the first knock to the last word. */
  readonly duree?: number
  /** Who signs the server's certificate, when it is nobody that everybody knows. */
  readonly autorite?: string
  /** Told that a letter did not leave: the kind of trouble and the server's number, `{ cause: 'refus', code: 554 }`. */
  readonly onEchec?: (vu: { readonly cause: Cause; readonly code: string | number | null }) => void
}

/** Letters to one address in a day: a helper sends one, and another that corrects it. */
const PAR_ADRESSE = 3
/** Letters of the whole site in an hour: beyond, somebody makes of it something else. */
const PAR_HEURE = 200
const JOUR_MS = 86_400_000
const HEURE_MS = 3_600_000
const DUREE_MS = 15_000

interface Faute {
  readonly code?: string
  readonly command?: string
  readonly response?: string
  readonly responseCode?: number
  readonly rejected?: readonly unknown[]
}

function causeOf({ code, command, responseCode }: Faute, temps: boolean): Cause {
  if (temps || code === 'ETIMEDOUT') return 'lent'
  if (code === 'ETLS' || command === 'STARTTLS') return 'chiffrement'
  // A refusal for good of the address itself, said at its name.
  if (command === 'RCPT TO' && (responseCode ?? 0) >= 500) return 'destinataire'
  if (responseCode === undefined && (code === 'ECONNECTION' || code === 'ESOCKET' || code === 'EDNS'))
    return 'injoignable'
  return 'refus'
}

/** What a server said, on one line, without any address: `550 5.1.1 […] inconnu`. */
const reponseDite = (reponse: string | undefined): string | null =>
  reponse
    ?.replace(/[<"']?[^\s<>"'@]+@[^\s<>"'@]+[>"']?/g, '[…]')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200) || null

/** `createFacteur(config.smtp).envoie({ a: 'zelie@exemple.fr', sujet: 'Une feuille', texte: '…', html: '…' })`. */
export function createFacteur(serveur: Serveur, plus: Plus = {}): Facteur {
  const maintenant = plus.maintenant ?? Date.now
  const duree = plus.duree ?? DUREE_MS
  const sceau = randomBytes(32)
  const envois = new Map<string, number[]>()
  let derniers: number[] = []

  /** False when enough was sent, to this address today or to all within the hour. */
  function takes(adresse: string): boolean {
    const la = maintenant()
    for (const [cle, instants] of envois) if ((instants.at(-1) as number) <= la - JOUR_MS) envois.delete(cle)
    derniers = derniers.filter(i => i > la - HEURE_MS)
    const cle = createHmac('sha256', sceau).update(adresse.toLowerCase()).digest('base64')
    const siens = (envois.get(cle) ?? []).filter(i => i > la - JOUR_MS)
    if (siens.length >= PAR_ADRESSE || derniers.length >= PAR_HEURE) return false
    envois.delete(cle)
    envois.set(cle, [...siens, la])
    derniers.push(la)
    return true
  }

  async function carry(
    { a, sujet, texte, html }: Lettre,
    transport: ReturnType<typeof createTransport>
  ): Promise<void> {
    await transport.sendMail({
      from: { name: 'Lieux communs', address: serveur.de },
      to: { name: '', address: a },
      envelope: { from: serveur.de, to: [a] },
      subject: sujet.replace(/[\p{Cc}\s]+/gu, ' ').trim(),
      text: texte,
      html,
      // Nobody wrote it by hand: nothing that is away answers it.
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      disableFileAccess: true,
      disableUrlAccess: true
    })
  }

  return {
    racine: serveur.racine,
    async envoie(lettre): Promise<Envoi> {
      if (!takes(lettre.a)) return { parti: false, cause: 'limite', reponse: null }
      const { compte } = serveur
      const transport = createTransport({
        host: serveur.hote,
        port: serveur.port,
        secure: serveur.tls,
        requireTLS: serveur.chiffre,
        ignoreTLS: !serveur.chiffre,
        ...(plus.autorite === undefined ? {} : { tls: { ca: plus.autorite } }),
        ...(compte ? { auth: { user: compte.nom, pass: compte.secret() } } : {}),
        connectionTimeout: duree,
        greetingTimeout: duree,
        socketTimeout: duree,
        dnsTimeout: duree,
        logger: false
      })
      let minuterie: NodeJS.Timeout | undefined
      let temps = false
      const limite = new Promise<never>((_, reject) => {
        minuterie = setTimeout(() => {
          temps = true
          reject(new Error('too long'))
        }, duree)
      })
      try {
        await Promise.race([carry(lettre, transport), limite])
        return { parti: true }
      } catch (error) {
        const faute = (error ?? {}) as Faute
        const cause = causeOf(faute, temps)
        plus.onEchec?.({ cause, code: faute.responseCode ?? faute.code ?? null })
        return { parti: false, cause, reponse: temps ? null : reponseDite(faute.response) }
      } finally {
        clearTimeout(minuterie)
        transport.close()
      }
    }
  }
}
