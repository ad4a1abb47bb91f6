/**
 * When no column tells: a text about the place says what is done there. What its name says of its kind is no column's to
 * tell: the normaliser deduces it for every source, and says so (`normalise/typologie-du-nom.ts`).
 */
import type { Groupe } from './groupes.ts'
import { readAs, ruleOf } from './lecture.ts'
import type { ChampDevine } from './mots-entetes.ts'
import { isRecit, type Piste, piste } from './piste.ts'
import { titreDe } from './titres.ts'

/** Share of the stories that tell a need from which they are read for services. */
const RECITS_MIN = 0.3
/** The same need in each of them is a formula, not what this place does. */
const DIFFERENTS_MIN = 2

/** A text about the place tells what is done there, when nothing else does. */
export function feedFromStory(choisies: Map<ChampDevine, readonly Piste[]>, groupes: readonly Groupe[]): void {
  const recits = groupes.flatMap(groupe => {
    if (groupe.remplis === 0 || !isRecit(titreDe(groupe).utiles)) return []
    const lecture = readAs(groupe, 'services')
    const dits = lecture.lignes >= RECITS_MIN * groupe.remplis && lecture.valeurs.size >= DIFFERENTS_MIN
    return dits ? [{ groupe, lecture }] : []
  })
  const [premier] = recits.sort((a, b) => b.lecture.lignes - a.lecture.lignes)
  if (!premier) return
  const { groupe, lecture } = premier
  const regle = ruleOf({ ...lecture, prose: true, separateurs: [] }, groupe.lues, 'ignorer')
  const raison = `des textes de « ${groupe.titre} » disent ce qu’on y fait, faute d’une autre colonne`
  const reste = { poids: 0, part: lecture.part, regles: [regle], lecture, recit: true, confiance: 0.5, raison }
  choisies.set('services', [piste(groupe, 'services', 'valeurs', reste)])
}
