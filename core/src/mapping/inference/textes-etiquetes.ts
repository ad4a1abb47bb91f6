/**
 * Fields told inside a text, each after its label: « **Adresse** : 3 rue Haute », « Tél : 02 98 … » line by line, as map
 * descriptions write what other lists put in columns. A label that many rows repeat is read as a column's name would be, what
 * follows it as its cells; it feeds only the fields that no column does.
 */
import { insecables } from '../../text/typographie.ts'
import { eachText, getterOf } from '../cellule.ts'
import { labelsOf } from '../etiquettes.ts'
import type { Mapping } from '../langage.ts'
import { ATTENTES, type CibleLue } from './attentes.ts'
import { formesOf } from './formes.ts'
import { readNom } from './noms.ts'
import { noteOf } from './note.ts'
import { motsDuNom } from './profil.ts'
import type { Tableau, Vue } from './vue.ts'

/** What a description may say in lines; names and identifiers have a column of their own. */
const CIBLES = [
  'adresse',
  'code_postal',
  'commune',
  'telephone',
  'courriels',
  'site_web',
  'horaires',
  'prise_rdv'
] as const satisfies readonly CibleLue[]
type CibleDite = (typeof CIBLES)[number]

/** Share of the texts that must hold a label for it to be a habit of the list, and the fewest of them. */
const PART_MIN = 0.3
const RANGS_MIN = 3
/** How sure the label alone makes us at most: nobody titled a column so. */
const FORCE = 0.9
const SEUIL = 0.5
/** Cells looked at. */
const TEXTES_MAX = 400

/** Columns of texts in which something may be labelled: the others cost a colon's search. */
function mayHold({ profil, formes, nom }: Vue): boolean {
  if (profil.remplis < RANGS_MIN || (nom.proprietaire !== 'lieu' && nom.proprietaire !== 'autre')) return false
  if (Math.max(formes.phrase, formes.html) < PART_MIN) return false
  let avec = 0
  let vus = 0
  for (const texte of profil.valeurs.keys()) {
    if (vus++ === 40) break
    if (texte.includes(':')) avec++
  }
  return avec >= vus * PART_MIN
}

/** The texts under each label of a column, with the rows that hold it. */
function labelsIn(vue: Vue, { rangs }: Tableau): ReadonlyMap<string, readonly string[]> {
  const get = getterOf(vue.profil.colonne)
  const par = new Map<string, string[]>()
  let lus = 0
  for (const rang of rangs.slice(0, TEXTES_MAX))
    eachText(get(rang), true, texte => {
      lus++
      for (const { etiquette, valeur } of labelsOf(texte)) par.set(etiquette, [...(par.get(etiquette) ?? []), valeur])
    })
  return new Map([...par].filter(([, textes]) => textes.length >= Math.max(RANGS_MIN, lus * PART_MIN)))
}

interface Dite {
  readonly cible: CibleDite
  readonly vue: Vue
  readonly etiquettes: string[]
  readonly confiance: number
  readonly entiere: boolean
}

/** What a label says, weighed by the texts under it as a column would be. */
function weigh(vue: Vue, etiquette: string, textes: readonly string[], { geographie }: Tableau): Dite | null {
  const nom = readNom(motsDuNom(etiquette))
  if (nom.proprietaire !== 'lieu') return null
  const valeurs = new Map<string, number>()
  for (const texte of textes) valeurs.set(texte, (valeurs.get(texte) ?? 0) + 1)
  const profil = { ...vue.profil, mots: motsDuNom(etiquette), remplis: textes.length, valeurs }
  const lue: Vue = { profil, nom, formes: formesOf(valeurs, geographie, TEXTES_MAX), cellules: [] }
  const dites = CIBLES.flatMap(cible => {
    const dit = nom.cibles.get(cible) ?? 0
    const convient = ATTENTES[cible]?.convient(lue) ?? -1
    return dit === 0 || convient < 0 ? [] : [{ cible, confiance: FORCE * dit * (0.8 + 0.2 * convient) }]
  }).sort((a, b) => b.confiance - a.confiance)
  const [premiere] = dites
  if (premiere === undefined || premiere.confiance < SEUIL) return null
  return { ...premiere, vue, etiquettes: [etiquette], entiere: lue.formes.adresse_entiere >= 0.4 }
}

function regleOf({ cible, vue, etiquettes, confiance }: Dite) {
  const raison = `les textes de « ${vue.profil.colonne} » le disent après « ${etiquettes.join(' », « ')} »`
  return {
    colonnes: [vue.profil.colonne],
    etiquettes,
    ...(cible === 'courriels' ? { separateurs: [' ', '\n'] } : {}),
    ...noteOf({ confiance, raison: insecables(raison) })
  }
}

type Champs = Mapping['champs']

/** The fields that labels in texts feed, those that `champs` already has left out. */
export function labelledFields(tableau: Tableau, champs: Champs): Partial<Champs> {
  const parCible = new Map<CibleDite, Dite>()
  for (const vue of tableau.vues) {
    if (!mayHold(vue)) continue
    for (const [etiquette, textes] of labelsIn(vue, tableau)) {
      const dite = weigh(vue, etiquette, textes, tableau)
      if (dite === null) continue
      const deja = parCible.get(dite.cible)
      if (deja === undefined) parCible.set(dite.cible, dite)
      else if (deja.vue === vue) deja.etiquettes.push(etiquette)
    }
  }
  const dits: Record<string, unknown> = {}
  for (const [cible, dite] of parCible) {
    if (champs[cible] !== undefined || (cible === 'adresse' && champs.adresse_complete !== undefined)) continue
    const regle = regleOf(dite)
    if (cible !== 'adresse' || !dite.entiere) {
      dits[cible] = regle
      continue
    }
    dits.adresse_complete = regle
    const { colonnes, confiance, raison } = regle
    for (const champ of ['adresse', 'code_postal', 'commune'] as const)
      if (champs[champ] === undefined) dits[champ] = { par: 'adresse_complete', colonnes, confiance, raison }
  }
  return dits as Partial<Champs>
}
