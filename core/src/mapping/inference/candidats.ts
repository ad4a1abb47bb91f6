/**
 * Which column may feed which target, and how surely: the name's word weighed by the cells. Nothing is chosen here
 * (`choix.ts`), so that the whole table is weighed before any column is given away.
 */
import { isChamp } from '../../standard/champs.ts'
import { insecables } from '../../text/typographie.ts'
import { ATTENTES, CIBLES_LUES, type CibleLue } from './attentes.ts'
import type { Forme } from './formes.ts'
import { isOfADay } from './jours-du-titre.ts'
import { AILLEURS } from './lexique.ts'
import { isVolume } from './volumes.ts'
import type { Vue } from './vue.ts'

export interface Candidat {
  readonly vue: Vue
  readonly cible: CibleLue
  /** From 0 to 1. */
  readonly confiance: number
  /** French: what led there. */
  readonly raison: string
}

/** Under this a column is left for a human: over the declared lists, one more field is wrong at 0.4, nine more are lost at 0.7. */
export const SEUIL = 0.5
/** A column that nothing fills is followed on its name alone, when it leaves no doubt. */
const NOM_SUR = 0.9
const VIDE = 0.7

const FORME_DITE: Readonly<Partial<Record<CibleLue, readonly [Forme, string]>>> = {
  pivot: ['siret', 'des SIRET dont la clé est juste'],
  commune: ['commune', 'des noms de communes'],
  code_postal: ['poste', 'des codes postaux'],
  code_insee: ['insee', 'des codes INSEE'],
  departement: ['departement', 'des départements'],
  adresse: ['voie', 'des lignes de rue'],
  latitude: ['latitude', 'des latitudes de France'],
  longitude: ['longitude', 'des longitudes de France'],
  point: ['paire', 'des paires de coordonnées'],
  telephone: ['telephone', 'des numéros de téléphone'],
  courriels: ['courriel', 'des adresses électroniques'],
  site_web: ['lien', 'des adresses de site'],
  prise_rdv: ['lien', 'des adresses de site'],
  fiche_acces_libre: ['lien', 'des adresses de site'],
  horaires: ['semaine', 'des horaires'],
  date_maj: ['date', 'des dates'],
  presentation: ['phrase', 'des phrases']
}

const unitOf = ({ formes }: Vue): string =>
  formes.sexagesimal >= 0.6 ? 'des degrés, minutes et secondes' : 'des mètres d’une projection'

function reasonOf(vue: Vue, cible: CibleLue, nomme: boolean): string {
  const dits = nomme ? ['l’en-tête le dit'] : []
  if (vue.profil.remplis === 0) return [...dits, 'aucune cellule n’est remplie'].join(' ; ')
  const [forme, quoi] = FORME_DITE[cible] ?? []
  const part = forme === undefined ? 0 : vue.formes[forme]
  if (part >= 0.15) dits.push(`${Math.round(part * 100)} % des cellules sont ${quoi}`)
  else if (cible === 'latitude' || cible === 'longitude') dits.push(unitOf(vue))
  if (vue.remarque !== undefined) dits.push(vue.remarque.raison)
  return insecables(dits.join(' ; ') || 'les cellules en ont la forme')
}

/** Columns of the standard's first version that its second renamed. */
const ANCIENS: ReadonlySet<string> = new Set([
  'courriel',
  'labels_nationaux',
  'labels_autres',
  'publics_accueillis',
  'conditions_acces',
  'accessibilite',
  'cle_ban'
])
/** Lists drawn from the standard have 20 of its columns and more, the others 9 at most (the declared ones). */
const STANDARD_MIN = 15

/** True when the list was drawn on the standard's model: a column that nothing fills yet is then the field of its name. */
function speaksStandard(vues: readonly Vue[]): boolean {
  return vues.filter(({ profil: { colonne } }) => isChamp(colonne) || ANCIENS.has(colonne)).length >= STANDARD_MIN
}

/** Fields that the standard's first version did not have: with them, `source` is who collected the record; before, a tool's mark. */
const NOUVEAUX: ReadonlySet<string> = new Set([
  'courriels',
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'frais_a_charge',
  'dispositif_programmes_nationaux',
  'modalites_acces',
  'fiche_acces_libre'
])
const NOUVEAUX_MIN = 3

const saysSource = (vues: readonly Vue[]): boolean =>
  vues.filter(({ profil }) => NOUVEAUX.has(profil.colonne)).length >= NOUVEAUX_MIN

/** How surely the column feeds the target, from 0 to 1. */
function weigh(vue: Vue, cible: CibleLue, standard: boolean): Candidat | null {
  const { nom, profil } = vue
  const dit = nom.cibles.get(cible) ?? 0
  const attente = ATTENTES[cible]
  if (attente === undefined || nom.compte) return null
  // Nothing but crosses: a yes or a no, whatever its title looks like ("Accès libre" is no link).
  if (profil.remplis === 0 && profil.coches.size > 0) return null
  if (profil.remplis === 0) {
    if (dit < (standard ? SEUIL : NOM_SUR)) return null
    return { vue, cible, confiance: Math.max(dit * VIDE, standard ? SEUIL : 0), raison: reasonOf(vue, cible, true) }
  }
  const nomme = Math.max(0, ...nom.cibles.values()) >= SEUIL
  if (dit === 0 && (attente.seul === 0 || nomme || nom.sens.some(mot => AILLEURS.has(mot)))) return null
  // "jeunes-16-26" has the look of hours; only a day beside them makes hours of figures that no name announces.
  if (dit === 0 && cible === 'horaires' && vue.formes.semaine < 0.5) return null
  // The Wednesday's hours alone, under whatever title, are not every day's; a number of hours is no day's.
  if (cible === 'horaires' && (isOfADay(vue) || isVolume(vue))) return null
  const convient = attente.convient(vue)
  // Cells that speak for themselves are followed under a name that half says it as under one that says nothing.
  const seules = convient < 1 ? 0 : attente.seul
  const confiance =
    dit > 0 ? Math.max(seules, dit * (convient < 0 ? 0.8 * (1 + convient) : 0.8 + 0.2 * convient)) : seules
  if (confiance <= 0) return null
  const plafond = vue.remarque?.plafond ?? 1
  return { vue, cible, confiance: Math.min(confiance, plafond), raison: reasonOf(vue, cible, dit > 0) }
}

/** Targets that a column about the bearer may feed: all the rest would be the bearer's own address and phone. */
const DU_PORTEUR: ReadonlySet<CibleLue> = new Set(['structure_parente'])

/** The legal name stands for want of another; the SIRET of the structure that holds the place is the place's pivot. */
const lentBy = ({ sens, entite }: Vue['nom'], cible: CibleLue): boolean =>
  (cible === 'nom' && sens.includes('raisonsociale')) || (cible === 'pivot' && entite === 'structure')

/** Every column that may feed a target, the surest first; among equals the fullest, then the first in the file. */
export function weighAll(vues: readonly Vue[]): readonly Candidat[] {
  const candidats: Candidat[] = []
  const standard = speaksStandard(vues)
  const source = saysSource(vues)
  for (const vue of vues) {
    const { proprietaire } = vue.nom
    if (proprietaire !== 'lieu' && proprietaire !== 'porteur') continue
    for (const cible of CIBLES_LUES) {
      if (cible === 'source' && !source) continue
      if (proprietaire === 'porteur' && !DU_PORTEUR.has(cible) && !lentBy(vue.nom, cible)) continue
      const candidat = weigh(vue, cible, standard)
      if (candidat !== null) candidats.push(candidat)
    }
  }
  return candidats.sort(
    (a, b) =>
      b.confiance - a.confiance || b.vue.profil.remplis - a.vue.profil.remplis || a.vue.profil.rang - b.vue.profil.rang
  )
}
