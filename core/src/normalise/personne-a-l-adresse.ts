/**
 * "12 rue Basse - Service des usages - Zélie Morvan": who receives, written after the street as on an envelope. That part
 * leaves the published address; a street, a residence or a place that bears someone's name keeps it.
 */

import { seenOf } from '../notice/notice.ts'
import { nomPersonne } from '../rules/nom-personne.ts'
import { fold, foldedWords, hasPhrase } from '../text/fold.ts'
import { isNomDePersonne } from '../text/nom-de-personne.ts'
import { isPrenom } from '../text/prenom.ts'
import { notify, PERSONNE_RETIREE, type Recueil } from './recueil.ts'

// " - ", " – ": what parts the lines of an envelope written on one.
const TIRET = /\s[-–—]\s/
/** Longer than any address of one line. */
const ADRESSE_MAX = 300
export const VOIES: ReadonlySet<string> = new Set(
  `za zac zi zone allee allees av ave avenue bd boulevard bvd che chemin cours esplanade faubourg impasse mail passage pl place placette promenade
  quai rond-point route rte rue ruelle sentier sq square traverse venelle voie`.split(/\s+/)
)
/** After one of these the name of the street is still to come: "rue du Général - Jean Zorgle". */
const SUSPENDUS: ReadonlySet<string> = new Set(
  `a abbe amiral au aux capitaine cardinal colonel commandant d de des docteur dr du et general l la le les lieutenant marechal
  maitre monseigneur pere president professeur saint sainte sergent soeur st ste`.split(/\s+/)
)

/** A way and its name, both written: `isVoieEntiere('12 rue Basse')`; not `'Boulevard'`, `'12 rue Jean'`, `'rue du Général'`. */
function isVoieEntiere(texte: string): boolean {
  const mots = foldedWords(texte)
  const voie = mots.findIndex(m => VOIES.has(m))
  const dernier = mots[mots.length - 1] ?? ''
  return voie >= 0 && voie < mots.length - 1 && !SUSPENDUS.has(dernier) && !isPrenom(dernier)
}

/**
 * The address without the person it ends with; the same text when it names none. `nom` keeps what the place itself is
 * called. `withoutPersonAtEnd('12 rue Basse - Zélie Morvan', 'Relais') → '12 rue Basse'`.
 */
export function withoutPersonAtEnd(adresse: string, nom: string | undefined): string {
  if (adresse.length > ADRESSE_MAX) return adresse
  const parts = adresse.split(TIRET)
  const personne = parts.pop()?.trim() ?? ''
  if (parts.length === 0 || !isNomDePersonne(personne) || (nom && hasPhrase(fold(nom), fold(personne)))) return adresse
  if (!parts.some(isVoieEntiere) || isPrenom(foldedWords(parts[parts.length - 1] as string).at(-1) ?? ''))
    return adresse
  return adresse
    .slice(0, adresse.lastIndexOf(personne))
    .replace(/\s[-–—]\s*$/, '')
    .trimEnd()
}

/** Frees the published address of the person it names; the notices that showed the line as it was show it no more. */
export function freeAdresse(r: Recueil): void {
  const { adresse, nom } = r.valeurs
  if (adresse === undefined) return
  const libre = withoutPersonAtEnd(adresse, nom)
  if (libre === adresse) return
  r.valeurs.adresse = libre
  const personne = fold(adresse.slice(libre.length))
  r.notices.forEach((notice, i) => {
    if (hasPhrase(fold(notice.seen), personne)) r.notices[i] = { ...notice, seen: seenOf(libre) }
  })
  notify(r, nomPersonne, PERSONNE_RETIREE, 'adresse')
}
