/**
 * How a telling is signed, so that whoever hears it knows that it is ours and not an old one said again: the Standard Webhooks convention
 * (https://github.com/standard-webhooks/standard-webhooks), for which libraries exist in every language.
 */
import { createHmac, randomBytes } from 'node:crypto'

const PREFIXE = 'whsec_'

/** 256 bits, as the convention writes them: `whsec_` and base64. */
export const drawSecret = (): string => PREFIXE + randomBytes(32).toString('base64')

/**
 * The three headers of a telling: `webhook-id`, `webhook-timestamp` (seconds), `webhook-signature` (`v1,` and the base64 of an HMAC-SHA256
 * of the three, separated by dots).
 */
export function signatureOf(
  id: string,
  corps: string,
  secret: string,
  instant: Date
): Readonly<Record<string, string>> {
  const secondes = Math.floor(instant.getTime() / 1000)
  const cle = Buffer.from(secret.slice(PREFIXE.length), 'base64')
  const marque = createHmac('sha256', cle).update(`${id}.${secondes}.${corps}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': String(secondes), 'webhook-signature': `v1,${marque}` }
}
