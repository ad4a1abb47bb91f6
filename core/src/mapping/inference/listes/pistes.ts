/**
 * The tracks of one column: every list it may feed, how surely, why, and by which rules. Nothing is chosen here; the same
 * column is seen through its title (`titres.ts`), its yes and no (`ouinon.ts`), its values (`lecture.ts`).
 */
import { CHAMPS } from '../../../standard/champs.ts'
import { FERMES_SEULS } from '../../../standard/vocabulary/listes.ts'
import { fold } from '../../../text/fold.ts'
import type { Regle } from '../../langage.ts'
import { PROPRIETAIRES, SENS_DU_MOT } from '../lexique.ts'
import { motsDuNom } from '../profil.ts'
import { itineranceOf, mayBeTick, neverTicked, tickOf } from './coches.ts'
import { contexteOf } from './contexte.ts'
import { nue } from './decoupe.ts'
import type { Groupe } from './groupes.ts'
import { lecteurOf } from './lecteur.ts'
import { inconnuesOf, type Lecture, readAs, ruleOf } from './lecture.ts'
import { type ChampDevine, MOTS_ENTETES } from './mots-entetes.ts'
import { ouiNonOf, valeurDuTitre } from './ouinon.ts'
import { confianceOf, isRecit, type Piste, piste, raisonOf } from './piste.ts'
import { CHAMPS_LABELS, readLabels } from './programmes.ts'
import { meleeOf } from './reponses-melees.ts'
import { titreDe } from './titres.ts'

/** Names of the standard, and of its first version: nothing else is called so, even empty. */
const NOMS_DU_STANDARD: ReadonlySet<string> = new Set([
  ...Object.keys(MOTS_ENTETES),
  'public_accueillis',
  'publics_accueillis',
  'conditions_acces',
  'labels_nationaux',
  'labels_autres'
])

/** Share of the cells understood below which a title is not enough, by what the title says (0 to 3). */
const PART_MIN = [0.7, 0.4, 0.15, 0] as const

// "12", "48.85", "2021-03-04", "https://…", "a@b.fr", "05/03/2021 12:00"
const NON_MOTS = /^(?:[\d\s.,:/+()-]+|https?:\/\/\S*|www\.\S*|\S+@\S+)$/i

/** Most cells are numbers, dates, addresses on the web: no list is written so. */
function isFigures({ valeurs }: Groupe): boolean {
  let figures = 0
  let toutes = 0
  for (const [texte, fois] of valeurs) {
    toutes += fois
    if (NON_MOTS.test(texte)) figures += fois
  }
  return toutes > 0 && figures > 0.6 * toutes
}

/** A column of equipment: whatever is listed, there is some. */
const MATERIEL = new Set(['materiel', 'equipement', 'equipment'])
const ACCES = 'Accès internet et matériel informatique'

function materielOf(groupe: Groupe, utiles: readonly string[], lecture: Lecture): readonly Regle[] | null {
  if (!utiles.some(mot => MATERIEL.has(mot)) || !lecture.valeurs.has(ACCES) || lecture.part < 0.3) return null
  return groupe.lues.map(colonne => ({
    constante: ACCES,
    si: { colonne, rempli: true, saufMots: ['aucun', 'aucune', 'pas de', 'sans', 'neant'] }
  }))
}

function valuesOf(
  groupe: Groupe,
  champ: (typeof FERMES_SEULS)[number],
  poids: number,
  utiles: readonly string[],
  essais: number
): Piste | null {
  if (poids === 0 && !isWorthReading(groupe, champ, essais)) return null
  const lecture = readAs(groupe, champ, { contexte: contexteOf(utiles), sansQuestion: poids === 0 })
  const { part, valeurs, prose, categorie, lignes } = lecture
  const inconnus = inconnuesOf(lecture)
  if (part < (PART_MIN[poids] as number)) return null
  // Names come once each: what they say of a kind of place is not a column of kinds.
  if (poids < 2 && !categorie && champ !== 'services') return null
  if (part === 0 && (prose || !categorie || groupe.remplis < 3)) return null
  // By its values alone, a column must say more than one thing, or say it and else be empty.
  if (
    poids === 0 &&
    valeurs.size < 2 &&
    !(champ === 'services' && groupe.remplis < groupe.total && part === 1 && longLabel(groupe))
  )
    return null
  if (poids === 0 && lignes < 3) return null
  const materiel = champ === 'services' ? materielOf(groupe, utiles, lecture) : null
  const regles = materiel ?? [ruleOf(lecture, groupe.lues, poids < 2 && prose ? 'ignorer' : undefined)]
  return piste(groupe, champ, 'valeurs', {
    poids,
    part,
    regles,
    lecture,
    parties: lecture.parties,
    recit: isRecit(utiles),
    confiance: confianceOf(poids, part),
    raison: raisonOf(groupe, poids, part),
    inconnus: materiel ? [] : inconnus
  })
}

/** Cells tried first, where the title says nothing: a list of values shows at once. Fewer each where columns are thousands. */
const ESSAIS = 60
const ESSAIS_MIN = 12
const ESSAIS_EN_TOUT = 60_000
const essaisFor = (groupes: readonly Groupe[]): number =>
  Math.min(ESSAIS, Math.max(ESSAIS_MIN, Math.floor(ESSAIS_EN_TOUT / groupes.length)))
/** Mean words of a cell from which it is a story: without a title that says so, it is no list. */
const RECIT = 12
// What may part two values in a cell: "a;b", "a, b / c".
const COUPE = /[;,|\n/]/

/** False when the first cells hold no value of the list, or are sentences. */
function isWorthReading({ valeurs }: Groupe, champ: (typeof FERMES_SEULS)[number], essais: number): boolean {
  const cellules = [...valeurs.keys()].slice(0, essais)
  const mots = cellules.reduce((somme, c) => somme + c.split(/\s+/).length, 0)
  if (mots > RECIT * cellules.length) return false
  const lecteur = lecteurOf(champ)
  const connues = cellules.filter(c => c.split(COUPE).some(p => lecteur.lire(nue(p.trim())).valeurs.length > 0)).length
  return connues >= 0.3 * cellules.length
}

/** Words enough to be a label that nobody writes by chance: `Perfectionnement aux outils numériques`. */
const longLabel = ({ valeurs }: Groupe): boolean => [...valeurs.keys()].every(t => t.split(/\s+/).length >= 2)

const isStandard = (groupe: Groupe): boolean => NOMS_DU_STANDARD.has(groupe.titre.toLowerCase())
/** Names that other files also have: they do not show that the standard is followed. */
const COMMUNS = new Set(
  'id nom commune code_postal adresse latitude longitude telephone courriels site_web horaires source services'.split(
    ' '
  )
)
const PROPRES: ReadonlySet<string> = new Set([...CHAMPS, ...NOMS_DU_STANDARD].filter(nom => !COMMUNS.has(nom)))
/** Names of its own from which a file follows the standard: of the known sources, those that do have eight at least, others two. */
const SUIVI_MIN = 4

const SUIVENT = new WeakMap<readonly Groupe[], boolean>()
function followsStandard(groupes: readonly Groupe[]): boolean {
  const connu = SUIVENT.get(groupes)
  if (connu !== undefined) return connu
  const suit = groupes.filter(g => PROPRES.has(g.titre.toLowerCase())).length >= SUIVI_MIN
  SUIVENT.set(groupes, suit)
  return suit
}

/** Another empty column is named as surely: nothing tells which of the two will be filled. */
const hasRival = (champ: ChampDevine, groupe: Groupe, groupes: readonly Groupe[]): boolean =>
  groupes.some(g => g !== groupe && g.valeurs.size === 0 && g.coches.size === 0 && titreDe(g).dits.get(champ) === 3)

/** An empty column says what its name says, and only when it is the standard's own. */
function emptyOf(groupe: Groupe, groupes: readonly Groupe[], dits: ReadonlyMap<ChampDevine, number>): readonly Piste[] {
  if (groupe.tableau || !isStandard(groupe)) return []
  // In a list that follows the standard, an empty column is one that nobody filled yet.
  if (!followsStandard(groupes)) return []
  const vise = new Map(dits)
  if (vise.has('publics_specifiquement_adresses')) vise.set('prise_en_charge_specifique', 3)
  if (fold(groupe.titre) === 'conditions acces') {
    vise.clear()
    vise.set('frais_a_charge', 3)
  }
  if (fold(groupe.titre) === 'prise en charge specifique') vise.delete('publics_specifiquement_adresses')
  return [...vise]
    .filter(([champ, poids]) => poids === 3 && !hasRival(champ, groupe, groupes))
    .map(([champ, poids]) =>
      piste(groupe, champ, 'vide', {
        poids,
        part: 0,
        regles: [{ colonnes: groupe.lues }],
        confiance: 0.6,
        raison: `« ${groupe.titre} » est un nom du standard, la colonne est vide`
      })
    )
}

// "parentOrganization.@type": what holds the key is the bearer, a person, a picture.
const DANS = /^(.{1,200})\.[^.]{1,100}$/
const AUTRUI: ReadonlySet<string> = new Set(
  ['porteur', 'personne', 'repondant', 'autre'].flatMap(qui => [...PROPRIETAIRES[qui as keyof typeof PROPRIETAIRES]])
)

/** True when the object that holds the key is about someone or something else than the place. */
function isOfAnother({ titre }: Groupe): boolean {
  const parent = DANS.exec(titre)?.[1]
  return parent !== undefined && motsDuNom(parent).some(mot => AUTRUI.has(SENS_DU_MOT.get(mot) ?? mot))
}

/** A title that names one value of a list is about that list, when its cells are words: « Accès libre », « Autonome » or « Accompagné ». */
function withNamed(
  groupe: Groupe,
  mots: readonly string[],
  dits: ReadonlyMap<ChampDevine, number>
): ReadonlyMap<ChampDevine, number> {
  const nomme = mayBeTick(groupe) ? valeurDuTitre(groupe.titre, mots) : null
  if (nomme === null || (dits.get(nomme.champ) ?? 0) >= 2) return dits
  return new Map([...dits, [nomme.champ, 2]])
}

/** Folded titles of the part of a body that someone works in, as cards of contacts have them. */
const BUREAUX: ReadonlySet<string> = new Set(['service', 'departement', 'department', 'organization department'])
/** Titles of the same cards: someone's first name, their post. */
const isOfSomeone = ({ mots }: Groupe): boolean =>
  mots.some(mot => ['prenom', 'fonction', 'role'].includes(SENS_DU_MOT.get(mot) ?? mot)) ||
  /^(?:first|given|last|family) ?name$/.test(mots.join(' '))

/** « Service » beside « Prénom » and « Fonction » is where a person works: only its cells can say that it is what the place does. */
function withoutOffice(
  groupe: Groupe,
  groupes: readonly Groupe[],
  dits: ReadonlyMap<ChampDevine, number>
): ReadonlyMap<ChampDevine, number> {
  if (!dits.has('services') || !BUREAUX.has(groupe.mots.join(' ')) || !groupes.some(isOfSomeone)) return dits
  return new Map([...dits].filter(([champ]) => champ !== 'services'))
}

/** Every list a column may feed. */
export function tracksOf(groupe: Groupe, groupes: readonly Groupe[], prises: ReadonlySet<string>): readonly Piste[] {
  const { mots, utiles, dits: titre, etranger } = titreDe(groupe)
  // A description may tell the services too; a name or a phone tells nothing here.
  const ailleurs = groupe.colonnes.every(c => prises.has(c))
  if (ailleurs && (isRecit(utiles) || ![...titre.values()].some(poids => poids >= 2))) return []
  if (etranger || isOfAnother(groupe)) return []
  if (groupe.valeurs.size === 0 && groupe.coches.size === 0) {
    const jamais = neverTicked(groupe, groupes, mots)
    return jamais ? [jamais] : emptyOf(groupe, groupes, titre)
  }
  const itinerance = itineranceOf(groupe, titre.get('itinerance') ?? 0)
  if (itinerance) return [itinerance]
  const melee = meleeOf(groupe, utiles)
  if (melee) return [melee]
  const ticks = tickOf(groupe, mots, utiles)
  if (ticks.length > 0 || ouiNonOf(groupe)) return ticks
  const dits = withoutOffice(groupe, groupes, withNamed(groupe, mots, titre))
  const sur = [...dits.values()].some(poids => poids === 3)
  if (isFigures(groupe) && !sur) return []
  const labels = CHAMPS_LABELS.some(champ => (dits.get(champ) ?? 0) >= 2) ? labelsOf(groupe, groupes, dits) : []
  const essais = essaisFor(groupes)
  const dites = FERMES_SEULS.flatMap(champ =>
    dits.has(champ) ? (valuesOf(groupe, champ, dits.get(champ) ?? 0, utiles, essais) ?? []) : []
  )
  const nommees = [...dites, ...labels]
  // What a title clearly says it is about, and the cells confirm, no other list takes from its values alone.
  if (nommees.some(p => p.poids >= 2 && (p.part >= PART_MIN[2] || p.poids === 3))) return nommees
  const autres = FERMES_SEULS.flatMap(champ =>
    dits.has(champ) ? [] : (valuesOf(groupe, champ, 0, utiles, essais) ?? [])
  )
  return [...nommees, ...autres]
}

/** Filled columns whose title is about the other labels, found once a table. */
const AUTRES_LABELS = new WeakMap<readonly Groupe[], readonly Groupe[]>()
function otherLabels(groupes: readonly Groupe[]): readonly Groupe[] {
  let autres = AUTRES_LABELS.get(groupes)
  if (autres === undefined) {
    autres = groupes.filter(g => g.remplis > 0 && titreDe(g).dits.get('autres_formations_labels') === 3)
    AUTRES_LABELS.set(groupes, autres)
  }
  return autres
}

function labelsOf(
  groupe: Groupe,
  groupes: readonly Groupe[],
  dits: ReadonlyMap<ChampDevine, number>
): readonly Piste[] {
  const autres = otherLabels(groupes).some(g => g !== groupe)
  const { regle, champs, inconnus, parties } = readLabels(groupe, dits, !autres)
  return [...champs].map(([champ, part], i) => {
    const poids = dits.get(champ) ?? 1
    return piste(groupe, champ, 'valeurs', {
      poids,
      part,
      parties,
      regles: [regle],
      confiance: champ === 'autres_formations_labels' ? confianceOf(poids, 1) - 0.1 : confianceOf(poids, part),
      raison: raisonOf(groupe, poids, part),
      inconnus: i === 0 ? inconnus : []
    })
  })
}
