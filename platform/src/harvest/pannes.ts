/** What a broken connection is called, for a person, by the code that Node gives it. */
const PANNES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'nom de serveur inconnu',
  EAI_AGAIN: 'nom de serveur introuvable pour le moment',
  ECONNREFUSED: 'connexion refusée',
  ECONNRESET: 'connexion coupée',
  EPIPE: 'connexion coupée',
  ENETUNREACH: 'réseau injoignable',
  EHOSTUNREACH: 'machine injoignable',
  ETIMEDOUT: 'connexion sans réponse',
  CERT_HAS_EXPIRED: 'certificat expiré'
}

/** `nameOfPanne(error) === 'nom de serveur inconnu'` for `ENOTFOUND`; an error that has no name here says its own. */
export function nameOfPanne(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return PANNES[code] ?? (code || error.message)
}
