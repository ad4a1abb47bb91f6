/**
 * The second level of services: codes and names of APTIC and Pix, read by their lists alone. Where the row says no service of the
 * first level, those that these belong to are told, as deduced: whoever says one is believed before.
 */
import { serviceDetailleInconnu } from '../rules/service-detaille-inconnu.ts'
import { servicesDeduits } from '../rules/services-deduits.ts'
import { type LectureDetaillee, readDetailles } from '../standard/referentiels/lecture.ts'
import { rangDetaille, servicesImplied } from '../standard/referentiels/referentiels.ts'
import { SERVICES } from '../standard/vocabulary/services.ts'
import { isPlaceholder } from '../text/placeholders.ts'
import { remember } from './memo.ts'
import { addTo, notify, type Recueil, valuesOf } from './recueil.ts'
import { keepRaw } from './texte-libre.ts'

const inOrder = (valeurs: readonly string[]): readonly string[] =>
  valeurs.toSorted((a, b) => rangDetaille(a) - rangDetaille(b))

/** Rows that say the same share one reading, in the order of the reference lists. */
const read = remember((texte: string): LectureDetaillee => {
  const lue = readDetailles(texte)
  return { ...lue, valeurs: inOrder(lue.valeurs) }
}, 20_000)

/** Where a row says no first level: that of what it says of the second, in the standard's order. */
const implied = remember((valeurs: string): readonly string[] => {
  const impliques: readonly string[] = servicesImplied(valeurs.split('|'))
  return SERVICES.valeurs.filter(service => impliques.includes(service))
}, 5_000)

/** What no reference list has may be a service of the first level, written among those of the second. */
function readRest(r: Recueil, reste: string): void {
  const services = SERVICES.lire(reste)
  for (const service of services) addTo(r, 'services', service)
  if (services.length === 0 && !SERVICES.estNeutre(reste) && !isPlaceholder(reste))
    keepRaw(r, 'services', reste, serviceDetailleInconnu)
}

/** After the lists: `APTIC 114` in a row without services tells `aptic:114`, and the insertion as deduced. */
export function normaliseDetailles(r: Recueil): void {
  const dits = valuesOf(r, 'service_detaille')
  if (dits.length === 0) return
  const lues = dits.map(({ texte }) => read(texte))
  for (const { restes } of lues) for (const reste of restes) readRest(r, reste)
  const [seule] = lues
  const valeurs = lues.length === 1 && seule ? seule.valeurs : inOrder([...new Set(lues.flatMap(lue => lue.valeurs))])
  if (valeurs.length === 0) return
  r.valeurs.service_detaille = valeurs
  if (r.valeurs.services !== undefined) return
  const cle = valeurs.join('|')
  r.valeurs.services = implied(cle)
  r.deduits.push('services')
  notify(r, servicesDeduits, cle)
}
