/** A real mail server of this machine for the length of a test: it takes letters, and breaks on demand. */
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { CERTIFICAT, CLE_DU_CERTIFICAT } from './certificat.ts'

interface Recue {
  readonly de: string
  readonly a: readonly string[]
  readonly chiffree: boolean
  /** As it travelled. */
  readonly brut: string
}

interface Reglages {
  /** It encrypts from the first byte, on demand, or never. */
  readonly tls?: 'dabord' | 'starttls' | 'jamais'
  /** Recipients that it does not know. */
  readonly refuses?: readonly string[]
  /** What it answers to a letter it was given. */
  readonly refuse?: string
  /** It never answers what it was given. */
  readonly muet?: boolean
  readonly compte?: { readonly nom: string; readonly secret: string }
}

export interface Postier {
  readonly port: number
  readonly recues: readonly Recue[]
  close(): Promise<void>
}

export async function startPostier({ tls = 'starttls', ...reglages }: Reglages = {}): Promise<Postier> {
  const recues: Recue[] = []
  const erreur = (responseCode: number, texte: string) => Object.assign(new Error(texte), { responseCode })
  const serveur = new SMTPServer({
    secure: tls === 'dabord',
    key: CLE_DU_CERTIFICAT,
    cert: CERTIFICAT,
    disabledCommands: [...(tls === 'jamais' ? ['STARTTLS'] : []), ...(reglages.compte ? [] : ['AUTH'])],
    disableReverseLookup: true,
    authOptional: reglages.compte === undefined,
    onAuth: ({ username, password }, _session, done) =>
      username === reglages.compte?.nom && password === reglages.compte?.secret
        ? done(null, { user: username })
        : done(erreur(535, 'Bad credentials')),
    onRcptTo: ({ address }, _session, done) =>
      done(reglages.refuses?.includes(address) ? erreur(550, `5.1.1 <${address}> unknown here`) : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (reglages.muet) return
        if (reglages.refuse) return void done(erreur(554, reglages.refuse))
        const { mailFrom, rcptTo } = session.envelope
        recues.push({
          de: mailFrom === false ? '' : mailFrom.address,
          a: rcptTo.map(r => r.address),
          chiffree: session.secure,
          brut: Buffer.concat(parts).toString('utf8')
        })
        done()
      })
    }
  })
  // Who hangs up in the middle of a letter is part of the tests.
  serveur.on('error', () => {})
  await new Promise<void>(done => serveur.listen(0, '127.0.0.1', done))
  return {
    port: (serveur.server.address() as AddressInfo).port,
    recues,
    close: () => new Promise(done => serveur.close(() => done()))
  }
}
