/**
 * What may be sent to the address service out of what people type. A town, a name, a need, a telephone number or an e-mail never go: they
 * tell more of a person than a street does, and we know towns by ourselves.
 */
import { fold } from '@lieux-communs/core'

const VOIES = [
  'allees?|ancienne route|avenue|av|boulevard|bd|bld|carrefour|chaussee|chemin|che|cite|clos|corniche|cote|cour|cours|descente',
  'domaine|esplanade|faubourg|fbg|galerie|hameau|impasse|imp|lieu dit|lotissement|lot|mail|montee|passage|parvis|place|pl|placette',
  'promenade|quai|residence|rocade|rond point|route|rte|rue|ruelle|sente|sentier|square|traverse|venelle|villa|voie|zone|za|zac|zi'
].join('|')

// "12 rue des tisserands", "12 bis av foch", "mairie 3b place verte": a number, a way, and how it is called.
const NUMERO_ET_VOIE = new RegExp(`(?:^| )\\d{1,4} ?(?:bis|ter|quater|[a-f])? ?(?:${VOIES}) [a-z0-9]`)
// "rue des tisserands roubaix": three words from the way on, or it may be half of a name, « place publique ».
const VOIE = new RegExp(`(?:^| )(?:${VOIES})(?: [a-z0-9]+){2}`)
// "06 39 98 00 12", "1 84 12 76 451 089": eight figures in a row are no number of a street, whatever parts them.
const SUITE_DE_CHIFFRES = /(?:\d[ ./-]?){8}/

/** `ressembleAdresse('12 rue Haute Lens') === 'numero'`, `('rue Haute Lens') === 'voie'`, `('Lens') === null`. */
export function ressembleAdresse(texte: string): 'numero' | 'voie' | null {
  if (texte.includes('@') || SUITE_DE_CHIFFRES.test(texte)) return null
  const plie = fold(texte)
  return NUMERO_ET_VOIE.test(plie) ? 'numero' : VOIE.test(plie) ? 'voie' : null
}
