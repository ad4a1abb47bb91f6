/**
 * Columns that answer a question with two sides, some cells by yes or no and some in words: « L'accompagnement est-il
 * payant ? » answered by « Oui », « Non, c'est gratuit » or « Selon les revenus ». Each cell is read for what it says; none is
 * taken for a yes because it is filled.
 */
import { fold } from '../../../text/fold.ts'
import { isPlaceholder } from '../../../text/placeholders.ts'
import { nue } from './decoupe.ts'
import type { Groupe } from './groupes.ts'
import { lecteurOf } from './lecteur.ts'
import { confianceOf, type Piste, piste } from './piste.ts'

interface Question {
  readonly champ: 'frais_a_charge'
  /** A word of the title that asks it, articles and plurals out. */
  readonly mots: readonly string[]
  readonly oui: string
  readonly non: string
}

const QUESTIONS: readonly Question[] = [
  { champ: 'frais_a_charge', mots: ['payant', 'payante'], oui: 'Payant', non: 'Gratuit' },
  { champ: 'frais_a_charge', mots: ['gratuit', 'gratuite'], oui: 'Gratuit', non: 'Payant' }
]

/** What the price may be of, and the whole is still asked: "Wifi gratuit" tells of the Wi-Fi alone. */
const ENSEMBLE: ReadonlySet<string> = new Set(
  'accompagnement service acce aide lieu structure permanence consultation prestation accueil il elle ce cela entierement tout totalement'.split(
    ' '
  )
)

const OUI_NON: ReadonlySet<string> = new Set(['oui', 'non'])

/** Share of the cells that must be understood. */
const PART_MIN = 0.5

const questionOf = (utiles: readonly string[]): Question | undefined =>
  QUESTIONS.find(
    ({ mots }) => utiles.some(mot => mots.includes(mot)) && utiles.every(mot => mots.includes(mot) || ENSEMBLE.has(mot))
  )

// Folded: "oui", "non c est gratuit", "oui 5 euros par an"
const REPONSE = /^(oui|non)(?: |$)/

/** A column that answers in both ways; null when its cells are all yes or no, or say neither. */
export function meleeOf(groupe: Groupe, utiles: readonly string[]): Piste | null {
  const question = groupe.colonnes.length === 1 ? questionOf(utiles) : undefined
  if (question === undefined) return null
  const { champ, oui, non } = question
  const lecteur = lecteurOf(champ)
  const codes: Record<string, string | readonly string[]> = {}
  const inconnus: { mot: string; fois: number }[] = []
  let reponses = 0
  let dites = 0
  let toutes = 0
  for (const [texte, fois] of groupe.valeurs) {
    if (isPlaceholder(texte)) continue
    toutes += fois
    const reponse = REPONSE.exec(fold(texte))?.[1]
    if (reponse !== undefined) {
      reponses += fois
      codes[texte] = reponse === 'oui' ? oui : non
      if (!OUI_NON.has(fold(texte))) dites += fois
      continue
    }
    const lu = lecteur.lire(nue(texte))
    if (lu.valeurs.length === 0) inconnus.push({ mot: texte, fois })
    else {
      dites += fois
      if (!lu.vocabulaire) codes[texte] = lu.valeurs.length === 1 ? (lu.valeurs[0] as string) : lu.valeurs
    }
  }
  const lues = toutes - inconnus.reduce((somme, { fois }) => somme + fois, 0)
  // Nothing but yes and no is read as any box is.
  if (reponses === 0 || (dites === 0 && inconnus.length === 0) || lues < PART_MIN * toutes) return null
  const cles = new Set(Object.keys(codes).map(fold))
  if (!cles.has('oui')) codes.oui = oui
  if (!cles.has('non')) codes.non = non
  const part = lues / toutes
  const raison = `le titre « ${groupe.titre} » pose la question, les cellules y répondent par oui ou non ou en mots`
  return piste(groupe, champ, 'valeurs', {
    poids: 3,
    part,
    regles: [{ colonnes: groupe.lues, codes }],
    confiance: confianceOf(2, part),
    raison,
    inconnus
  })
}
