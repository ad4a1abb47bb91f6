/**
 * Columns that name a person and not the place, whatever they are called: « Nom » beside « Prénom », « Nom » full of
 * « Mme Morvan » beside « Structure », « Contact », « Aidant ». They feed nothing. A mapping names them, so that a mail made of
 * the name that its row gives is known for that person's.
 */
import { isIllustre, readsAsPerson } from '../../text/nom-de-personne.ts'
import { NOMS } from '../../text/prenoms.ts'
import type { Formes } from './formes.ts'
import type { NomLu } from './noms.ts'
import type { Profil } from './profil.ts'

/** What is looked at of a column. */
interface Lue {
  readonly profil: Pick<Profil, 'colonne' | 'valeurs' | 'remplis'>
  readonly nom: NomLu
  readonly formes: Formes
  readonly cellules: readonly string[]
}

/** From this share of the cells a column is one of persons: half, chosen; real columns of places stay under a tenth. */
const PERSONNES_MIN = 0.5
/** Beside so many illustrious names the others are those of schools and libraries too. */
const ILLUSTRES_MAX = 0.1
const INSTITUTIONS_MAX = 0.3
/** Distinct cells looked at: a share is then known within a few points. */
const LUES_MAX = 300

/** Titles under which a name may stand: any other is believed. */
const PEUVENT_NOMMER: ReadonlySet<string> = new Set([
  'nom',
  'structure_parente',
  'telephone',
  'courriels',
  'source',
  'presentation',
  'id'
])
/** Words of a title that say a name. */
const NOMMENT: ReadonlySet<string> = new Set(
  'nom prenom patronyme nomprenom firstname lastname givenname familyname'.split(' ')
)

/** Share of the filled cells that pass, each distinct text weighed by its rows. */
function shareOf({ profil: { valeurs } }: Lue, passe: (texte: string) => boolean): number {
  let oui = 0
  let total = 0
  let lues = 0
  for (const [texte, fois] of valeurs) {
    if (lues++ >= LUES_MAX) break
    total += fois
    if (passe(texte)) oui += fois
  }
  return total === 0 ? 0 : oui / total
}

/** What the title announces most; null when it announces nothing. */
const announced = ({ nom }: Lue): string | null => [...nom.cibles].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null

const isFree = (vue: Lue): boolean => {
  const { nom, profil, formes } = vue
  if (profil.remplis === 0 || nom.compte || (nom.proprietaire !== 'lieu' && nom.proprietaire !== 'porteur'))
    return false
  const cible = announced(vue)
  return (cible === null || PEUVENT_NOMMER.has(cible)) && formes.lettres >= 0.7 && formes.institution < INSTITUTIONS_MAX
}

/** The cells are persons' names, first name and surname or civility, and not those given to schools. */
const holdsPersons = (vue: Lue): boolean =>
  isFree(vue) && shareOf(vue, readsAsPerson) >= PERSONNES_MIN && shareOf(vue, isIllustre) < ILLUSTRES_MAX

const isNomSeul = ({ nom: { sens } }: Lue): boolean => sens.length === 1 && sens[0] === 'nom'

/** « Nom » and « Prénom », side by side or parted only by what else is said of the person: « Civilité », « Fonction ». */
function besideFirstName<V extends Lue>(vues: readonly V[]): ReadonlySet<V> {
  const noms = new Set<V>()
  for (const sens of [1, -1])
    for (let i = 0; i < vues.length; i++) {
      if (!vues[i]?.nom.sens.includes('prenom')) continue
      let j = i + sens
      while (vues[j]?.nom.proprietaire === 'personne') j += sens
      const voisin = vues[j]
      if (voisin !== undefined && isNomSeul(voisin)) noms.add(voisin)
    }
  return noms
}

/** A word alone: "MORVAN", "Le Goff". */
const MOT_SEUL = /^(?:L[ea]s?\s|D[eu]\s)?\p{Lu}[\p{L}’'-]{1,30}$/u
/** Shares of a column of surnames alone: chosen, no list met has one. */
const SEULS_MIN = 0.8
const CONNUS_MIN = 0.25
const ECRITS_MIN = 0.3
const NOMMES_MIN = 0.3

/** Rows whose mail holds the word of the column, which nothing else of the row's body bears. */
function writtenIn(vue: Lue, courriels: Lue, corps: Lue): number {
  let deux = 0
  let ecrits = 0
  vue.cellules.forEach((mot, i) => {
    const courriel = courriels.cellules[i] ?? ''
    if (mot.length < 3 || courriel === '') return
    deux++
    if (courriel.includes(mot) && !(corps.cellules[i] ?? '').includes(mot)) ecrits++
  })
  return deux === 0 ? 0 : ecrits / deux
}

/** « Nom » holds surnames alone, and another column names the bodies: the mails, or how frequent those names are, tell. */
function areSurnames(vue: Lue, vues: readonly Lue[]): boolean {
  if (!isNomSeul(vue) || !isFree(vue) || vue.formes.institution >= 0.1 || vue.formes.commune >= 0.5) return false
  const corps = vues.find(v => v !== vue && v.nom.cibles.has('nom') && v.formes.institution >= NOMMES_MIN)
  if (corps === undefined || shareOf(vue, t => MOT_SEUL.test(t.trim())) < SEULS_MIN) return false
  if (shareOf(vue, t => NOMS.has(t.trim().toLowerCase())) >= CONNUS_MIN) return true
  return vues.some(v => v.formes.courriel >= 0.5 && writtenIn(vue, v, corps) >= ECRITS_MIN)
}

/** The same columns, those that name a person told. */
export function tellPersons<V extends Lue>(vues: readonly V[]): readonly V[] {
  const voisines = besideFirstName(vues)
  const siennes = new Set(vues.filter(vue => voisines.has(vue) || holdsPersons(vue) || areSurnames(vue, vues)))
  if (siennes.size === 0) return vues
  return vues.map(vue => (siennes.has(vue) ? { ...vue, nom: { ...vue.nom, proprietaire: 'personne' as const } } : vue))
}

/** The columns in which a row names its persons: `['Prénom', 'Nom']`, `['Référent']`; not « Fonction », not « Mail du référent ». */
export function columnsOfPersons(vues: readonly Lue[]): readonly string[] {
  return vues
    .filter(vue => {
      const { nom, formes, profil } = vue
      const contact = nom.sens.includes('contact') && nom.sens.some(mot => NOMMENT.has(mot))
      if (nom.proprietaire !== 'personne' && nom.proprietaire !== 'repondant' && !contact) return false
      if (profil.remplis === 0 || formes.lettres < 0.7 || formes.institution >= PERSONNES_MIN) return false
      return nom.sens.some(mot => NOMMENT.has(mot)) || shareOf(vue, readsAsPerson) >= INSTITUTIONS_MAX
    })
    .map(vue => vue.profil.colonne)
}
