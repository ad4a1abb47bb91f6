/**
 * The headers that keep a page from being abused, the same on every answer: helmet says them once, when the server is made, since
 * to ask it at each request costs as much as answering.
 */
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import helmet from 'helmet'

/** Nothing but ourselves; no inline script or style anywhere, so no nonce is needed. */
const CSP = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    // A file handed over says how far it is.
    connectSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'"],
    manifestSrc: ["'self'"],
    // Pages kept for when there is no line.
    workerSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"]
  }
}

/**
 * The page of the live map: its library starts a worker of ours, and the ground that the settings name, if any, comes from its own machine.
 * `cspDeLaCarte('https://tuiles.exemple.fr/style.json')`
 */
export function cspDeLaCarte(fondDeCarte: string | null): string {
  const { directives } = CSP
  const dehors = fondDeCarte === null ? [] : [new URL(fondDeCarte).origin]
  const permis = {
    ...directives,
    connectSrc: [...directives.connectSrc, ...dehors],
    imgSrc: [...directives.imgSrc, ...dehors],
    workerSrc: ["'self'"]
  }
  return Object.entries(permis)
    .map(([nom, valeurs]) => `${nom.replace(/[A-Z]/g, lettre => `-${lettre.toLowerCase()}`)} ${valeurs.join(' ')}`)
    .join('; ')
}

const PERMISSIONS = 'geolocation=(self), camera=(), microphone=()'

/** `entetesDeSurete()['x-content-type-options'] === 'nosniff'`. */
export function entetesDeSurete(): Readonly<Record<string, string>> {
  const reponse = new ServerResponse(new IncomingMessage(new Socket()))
  helmet({
    contentSecurityPolicy: CSP,
    // Whoever stands in front with a certificate answers for its other names.
    strictTransportSecurity: { includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false
  })(reponse.req, reponse, () => {})
  const dits = Object.entries(reponse.getHeaders()).map(([nom, valeur]) => [nom, String(valeur)] as const)
  return Object.fromEntries([...dits, ['permissions-policy', PERMISSIONS]])
}
