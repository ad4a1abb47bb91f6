/**
 * The only door for an address that a source wrote: http, https, mailto and tel pass, anything else is shown as text.
 */

/** The address as it will be followed, or null: `lienWeb('javascript:alert(1)') === null`. */
export function lienWeb(texte: string): string | null {
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(texte) ? texte : `https://${texte}`)
    const web = url.protocol === 'https:' || url.protocol === 'http:'
    return web && url.hostname.includes('.') && url.username === '' ? url.href : null
  } catch {
    return null
  }
}

/** What a person reads of an address: `https://www.ville.example/mediatheque/` → `ville.example/mediatheque`, cut at 48. */
export function lienEnClair(href: string): string {
  const clair = href.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  return clair.length > 48 ? `${clair.slice(0, 47)}…` : clair
}

// "contact@ville.example"
const COURRIEL = /^[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}$/

export const lienCourriel = (texte: string): string | null => (COURRIEL.test(texte) ? `mailto:${texte}` : null)

/** International, national and short numbers: `tel:+33320000000`, `tel:3949`; null when it is not a number. */
export function lienTelephone(texte: string): string | null {
  const net = texte.replace(/[\s.\-()\u00a0\u202f]/g, '')
  return /^\+?\d{3,15}$/.test(net) ? `tel:${net}` : null
}

/** The way there, on a public site that asks for no account. */
export function lienItineraire(latitude: number, longitude: number): string {
  return `https://www.openstreetmap.org/directions?to=${latitude.toFixed(5)}%2C${longitude.toFixed(5)}`
}
