/** What a broken connection is called, for a person, by the code that Node gives it. */
const PANNES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'nom de serveur inconnu',
  EAI_AGAIN: 'nom de serveur introuvable pour le moment',
  ECONNREFUSED: 'connexion refusée',
  ECONNRESET: 'connexion coupée',
  ECONNABORTED: 'connexion coupée',
  EPIPE: 'connexion coupée',
  ENETUNREACH: 'réseau injoignable',
  EHOSTUNREACH: 'machine injoignable',
  ETIMEDOUT: 'connexion sans réponse',
  CERT_HAS_EXPIRED: 'certificat expiré',
  CERT_NOT_YET_VALID: 'certificat qui n’est pas encore valable',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificat d’un autre serveur',
  HPE_HEADER_OVERFLOW: 'en-têtes de réponse trop longs',
  ENOSPC: 'plus de place sur notre disque'
}

/** The same by how codes begin: the libraries under Node have hundreds. */
const FAMILLES: readonly (readonly [debut: string, dit: string])[] = [
  ['Z_', 'contenu compressé abîmé ou coupé'],
  ['ERR_BUFFER_TOO_LARGE', 'contenu compressé trop grand'],
  ['BROTLI', 'contenu compressé abîmé ou coupé'],
  ['ERR_BROTLI', 'contenu compressé abîmé ou coupé'],
  ['ERR__ERROR_FORMAT', 'contenu compressé abîmé ou coupé'],
  ['HPE_', 'une réponse qui n’est pas du HTTP'],
  ['ERR_HTTP', 'une réponse qui n’est pas du HTTP'],
  ['ERR_STREAM_PREMATURE_CLOSE', 'connexion coupée'],
  ['CERT_', 'certificat refusé'],
  ['UNABLE_TO_', 'certificat refusé'],
  ['DEPTH_ZERO_SELF_SIGNED', 'certificat que personne ne garantit'],
  ['SELF_SIGNED', 'certificat que personne ne garantit'],
  ['ERR_SSL', 'connexion chiffrée impossible'],
  ['ERR_TLS', 'connexion chiffrée impossible'],
  ['EPROTO', 'connexion chiffrée impossible']
]

const INCONNUE = 'connexion rompue, sans que la cause soit connue'

/** `nameOfPanne(error) === 'nom de serveur inconnu'` for `ENOTFOUND`. A code never reaches a person: the log has the error itself. */
export function nameOfPanne(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return PANNES[code] ?? FAMILLES.find(([debut]) => code.startsWith(debut))?.[1] ?? INCONNUE
}
