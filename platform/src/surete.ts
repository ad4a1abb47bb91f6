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
