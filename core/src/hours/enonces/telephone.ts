/**
 * Hours of the telephone are not opening hours: the days and hours that go with it are left out, and said to be.
 */
import type { Atome } from '../phrases/atomes.ts'
import type { Recit } from './recit.ts'
import { hasContentBefore, nextContent } from './voisins.ts'

/** "permanence téléphonique :", "par téléphone de 14h à 17h", "lundi 9h-12h (accueil téléphonique)" */
export function onTelephone(recit: Recit, { titre, dit }: Extract<Atome, { t: 'telephone' }>, i: number): void {
  const { phrase, entete, enonce, enonces } = recit
  const { atomes } = phrase
  const inside = phrase.parenthese !== null
  if (inside && atomes[i - 2]?.t === 'plage' && atomes[i - 1]?.t === 'ouvrante' && atomes[i + 1]?.t === 'fermante') {
    recit.note('horaires téléphoniques')
    enonce?.plages.pop()
    if (enonce?.plages.length === 0) recit.enonce = null
    return
  }
  phrase.telephone = true
  const heading = atomes.every(({ t }) => t === 'telephone' || t === 'faible')
  // "Permanence téléphonique :" above its lines.
  if (heading && (titre || enonces.length > 0 || enonce !== null)) entete.telephone = true
  else if (nextContent(atomes, i + 1, inside) !== null && (dit || titre || !hasContentBefore(atomes, i))) {
    recit.flush()
    phrase.auTelephone = inside ? 'parenthese' : 'phrase'
  }
}

/** "accueil du public :" after hours of the telephone: opening hours again. */
export function onPresence({ phrase, entete }: Recit): void {
  phrase.telephone = false
  phrase.auTelephone = null
  entete.telephone = false
}

/** "(accueil téléphonique le mardi 9h-12h)": what follows the brackets is no longer the telephone's. */
export function closeTelephone({ phrase }: Recit): void {
  if (phrase.auTelephone !== 'parenthese') return
  phrase.telephone = false
  phrase.auTelephone = null
}
