/**
 * Web links that are a person's contact: a chat on a mobile (`wa.me/336…`), a professional's own page
 * (`linkedin.com/in/…`). A landline's chat and a company's page are the place's.
 */
import { isMobile, readTelephone } from './telephone.ts'

// "https://wa.me/33639980001?text=x", "api.whatsapp.com/send?text=x&phone=%2B33639980001", "whatsapp://send?phone=33639980001"
const WHATSAPP =
  /(?<![\p{L}\p{N}.-])(?:https?:\/\/)?(?:www\.)?(?:wa\.me\/|(?:api|web|chat)\.whatsapp\.com\/send\/?\?(?:[\w.~%=&+-]{0,200}&)?phone=|whatsapp:\/\/send\/?\?(?:[\w.~%=&+-]{0,200}&)?phone=)(?:\+|%2B|00)?(\d{9,15})(?!\d)(?:[/?#&][\p{L}\p{N}_%~/?=&+#-]{0,300})?/giu
// "https://fr.linkedin.com/in/zelie-morvan-000/", "linkedin.com/pub/zelie-morvan/1/2/3"
const PROFIL =
  /(?<![\p{L}\p{N}./-])(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/(?:mwlite\/)?(?:in|pub)\/[\p{L}\p{N}_%~/?=&-]{1,300}/giu
// The first look: "wa.me/", "api.whatsapp", "LinkedIn.com/in/", and the hosts of `pages-personnelles.ts`.
const PEUT_ETRE =
  /wa\.me\/|whatsapp|linkedin\.com\/|facebook\.com\/|fb\.com\/|instagram\.com\/|twitter\.com\/|x\.com\/|tiktok\.com\/|threads\.net\/|t\.me\/|telegram\.me\/|calendly\.com\/|cal\.com\/|doctolib\.fr\//i

export const mayHoldLienPersonnel = (texte: string): boolean => PEUT_ETRE.test(texte)

/** `mobileOf('33639980001') → '+33639980001'`; null for a landline or for what is no number. */
function mobileOf(chiffres: string): string | null {
  const numero = readTelephone(chiffres.startsWith('0') ? chiffres : `+${chiffres}`, null).numeros[0]
  return numero !== undefined && isMobile(numero) ? numero : null
}

/**
 * Calls `take` for each personal link of a text, with its mobile or null for a page, and the link; writes what it answers in its
 * place: `replaceLiensPersonnels('sur wa.me/33639980001', () => '…') → 'sur …'`; null leaves the link.
 */
export function replaceLiensPersonnels(
  texte: string,
  take: (mobile: string | null, lien: string) => string | null
): string {
  return texte
    .replace(WHATSAPP, (lien, chiffres: string) => {
      const mobile = mobileOf(chiffres)
      return mobile === null ? lien : (take(mobile, lien) ?? lien)
    })
    .replace(PROFIL, lien => take(null, lien) ?? lien)
}
