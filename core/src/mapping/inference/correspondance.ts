/**
 * From what was chosen to an ordinary mapping: each field with its columns, how they are read, how sure it is and why.
 * Fields that a helper target feeds are named too, so that every field of the standard says where it comes from.
 */
import type { CibleAide } from '../../standard/brut.ts'
import type { Champ } from '../../standard/champs.ts'
import type { Colonne, Condition, Mapping, Regle } from '../langage.ts'
import type { CibleLue } from './attentes.ts'
import type { Candidat } from './candidats.ts'
import type { Choix } from './choix.ts'
import { writeHoraires } from './horaires.ts'
import { type Note, nomOf, noteOf } from './note.ts'
import type { SemaineLue } from './semaine.ts'
import { streetColumns } from './voie.ts'
import type { Tableau, Vue } from './vue.ts'

type Champs = { -readonly [C in keyof Mapping['champs']]?: Mapping['champs'][C] }
/** Texts that stand between two values of a cell. */
const SEPARATEURS = [';', ',', ' / ', '/', ' ou ', ' et ', ' - ', '\n', ' '] as const
/** Fewer cells with two values are slips. */
const PARTS_MIN = 1

/** The separators seen between values that `est` recognises: `['a@b.fr ; c@d.fr'] → [';']`. */
export function separatorsOf(textes: Iterable<string>, est: (part: string) => boolean): readonly string[] {
  const vus = new Map<string, number>()
  for (const texte of textes) {
    const separateur = SEPARATEURS.find(s => {
      const parts = texte.split(s).filter(p => p.trim() !== '')
      return parts.length > 1 && parts.every(p => est(p.trim()))
    })
    if (separateur !== undefined) vus.set(separateur, (vus.get(separateur) ?? 0) + 1)
  }
  return [...vus].filter(([, fois]) => fois >= PARTS_MIN).map(([separateur]) => separateur)
}

// One e-mail, one link: what each part of a cell must be.
export const estCourriel = (part: string): boolean => /^[^\s@;,]{1,80}@[^\s@;,]{1,190}$/.test(part)
export const estLien = (part: string): boolean => /^(?:https?:\/\/|www\.)\S{3,2000}$/i.test(part)

function splitRule(colonnes: readonly Candidat[], est: (part: string) => boolean): Regle {
  const separateurs = [...new Set(colonnes.flatMap(c => separatorsOf(c.vue.profil.valeurs.keys(), est)))]
  return { colonnes: colonnes.map(nomOf), ...(separateurs.length > 0 ? { separateurs } : {}) }
}

/** A geocoder's score beside its point: under one half it is often in another town (two lists of the known ones). */
const SCORE_MIN = 0.5

function scoreCondition({ vues }: Tableau): { si: Condition } | undefined {
  const score = vues.find(
    ({ nom, profil, formes }) =>
      nom.proprietaire === 'geocodeur' && profil.mots.at(-1) === 'score' && formes.decimal >= 0.9
  )
  return score === undefined ? undefined : { si: { colonne: score.profil.colonne, auMoins: SCORE_MIN } }
}

/** Fields that a helper feeds, when nothing of their own does. */
function byHelper(
  champs: Champs,
  aide: CibleAide,
  nourris: readonly Champ[],
  colonnes: readonly Colonne[],
  note: Note
): void {
  for (const champ of nourris) {
    if (champs[champ] !== undefined) continue
    Object.assign(champs, { [champ]: { par: aide, colonnes, ...noteOf(note) } })
  }
}

/** Share of the cells that hold a post code and a town, from which the cell is read whole; fewer suffice when nothing else says the town. */
const ENTIERE = 0.4
const ENTIERE_SEULE = 0.1
// "3 rue Haute, 29200", "3 rue Haute (29200)": a code at the end, where the next column names the town
const CODE_AU_BOUT = /[\s,;(–-]\d{2} ?\d{3}\)?\s{0,3}$/

/** Share of the cells that end with a post code. */
function endsWithCode({ profil: { valeurs, remplis } }: Vue): number {
  let n = 0
  for (const [texte, fois] of valeurs) if (CODE_AU_BOUT.test(texte)) n += fois
  return n / Math.max(1, remplis)
}

function writeAdresse(
  champs: Champs,
  principales: Choix['principales'],
  adresse: Candidat,
  vues: readonly Vue[]
): void {
  const commune = principales.get('commune')
  const dite = commune !== undefined && commune.vue.profil.remplis > 0
  const separes = dite && champs.code_postal !== undefined
  const colonnes = [nomOf(adresse)]
  if (!separes && adresse.vue.formes.adresse_entiere >= (dite ? ENTIERE : ENTIERE_SEULE)) {
    champs.adresse_complete = { colonnes, ...noteOf(adresse) }
    const raison = 'rue, code postal et commune sont dans la même cellule'
    byHelper(champs, 'adresse_complete', ['adresse', 'code_postal', 'commune'], colonnes, { ...adresse, raison })
    return
  }
  if (dite && !separes && endsWithCode(adresse.vue) >= ENTIERE) {
    champs.adresse_complete = { colonnes, ...noteOf(adresse) }
    const raison = 'la rue et le code postal sont dans la même cellule'
    byHelper(champs, 'adresse_complete', ['adresse', 'code_postal'], colonnes, { ...adresse, raison })
    return
  }
  const parts = streetColumns(adresse.vue, vues)
  champs.adresse =
    parts.length === 1
      ? { colonnes, ...noteOf(adresse) }
      : {
          colonnes: parts.map(v => v.profil.colonne),
          joindre: ' ',
          ...noteOf({
            ...adresse,
            raison: `${adresse.raison} ; le numéro ou le type de voie est dans une colonne voisine`
          })
        }
}

const SIMPLES = [
  'id',
  'nom',
  'commune',
  'code_postal',
  'code_insee',
  'departement',
  'structure_parente',
  'source',
  'presentation_resume',
  'presentation_detail',
  'date_maj',
  'fiche_acces_libre',
  'prise_rdv'
] as const satisfies readonly CibleLue[]

const takenBy = (principales: Choix['principales'], secondes: Choix['secondes']): ReadonlySet<Vue> =>
  new Set([...principales.values(), ...[...secondes.values()].flat()].map(c => c.vue))

/** The mapping's fields, the closed lists apart. */
export function writeChamps({ principales, secondes }: Choix, semaine: SemaineLue | null, tableau: Tableau): Champs {
  const champs: Champs = {}
  const all = (cible: CibleLue): readonly Candidat[] => {
    const principale = principales.get(cible)
    return principale === undefined ? [] : [principale, ...(secondes.get(cible) ?? [])]
  }
  for (const cible of SIMPLES) {
    const candidat = principales.get(cible)
    if (candidat !== undefined) champs[cible] = { colonnes: [nomOf(candidat)], ...noteOf(candidat) }
  }
  const adresse = principales.get('adresse')
  if (adresse !== undefined) writeAdresse(champs, principales, adresse, tableau.vues)
  const complements = all('complement_adresse')
  if (complements[0])
    champs.complement_adresse = {
      colonnes: complements.map(nomOf),
      ...(complements.length > 1 ? { joindre: ' ' } : {}),
      ...noteOf(complements[0])
    }
  const pivots = all('pivot')
  if (pivots[0]) champs.pivot = { colonnes: pivots.map(nomOf), ...noteOf(pivots[0]) }
  writePoint(champs, principales, tableau)
  const telephones = all('telephone')
  if (telephones[0])
    champs.telephone = {
      colonnes: telephones.map(nomOf),
      ...(telephones.length > 1 ? { joindre: ' / ' } : {}),
      ...noteOf(telephones[0])
    }
  const courriels = all('courriels')
  if (courriels[0]) champs.courriels = { ...splitRule(courriels, estCourriel), ...noteOf(courriels[0]) }
  const sites = all('site_web')
  if (sites[0]) champs.site_web = { ...splitRule(sites, estLien), ...noteOf(sites[0]) }
  const [horaires, ...autres] = all('horaires')
  const heures = writeHoraires(
    { principale: horaires, autres, semaine, prises: takenBy(principales, secondes) },
    tableau
  )
  if (heures !== undefined) champs.horaires = heures
  writePosteEtVille(champs, tableau.vues)
  const presentation = principales.get('presentation')
  if (presentation !== undefined) {
    const colonnes = [nomOf(presentation)]
    champs.presentation = { colonnes, ...noteOf(presentation) }
    // Whatever the sample's texts are long of: the helper sends each where it fits, tomorrow's too.
    byHelper(champs, 'presentation', ['presentation_resume', 'presentation_detail'], colonnes, presentation)
  }
  return champs
}

/** Signs that the normaliser does not take for a blank. */
const SIGNES = ['#', '|', ';', '/']

/** "29200 BREST" in one cell, when neither the code nor the town has a column of its own. */
function writePosteEtVille(champs: Champs, vues: readonly Vue[]): void {
  if (champs.commune !== undefined || champs.code_postal !== undefined) return
  const vue = vues.find(v => v.formes.poste_et_ville >= 0.7 && v.nom.proprietaire === 'lieu')
  if (vue === undefined) return
  const note = noteOf({ confiance: 0.8, raison: 'le code postal et la commune sont dans la même cellule' })
  const signe = SIGNES.find(s => [...vue.profil.valeurs.keys()].some(texte => texte.includes(s)))
  const colonnes = [vue.profil.colonne]
  const devant = [...vue.profil.valeurs.keys()].filter(texte => /^\d/.test(texte)).length * 2 > vue.profil.valeurs.size
  const part = (premier: boolean) =>
    signe === undefined ? {} : { separateurs: [signe], partie: premier === devant ? 0 : -1 }
  champs.code_postal = { colonnes, ...part(true), ...note }
  champs.commune = { colonnes, ...part(false), ...note }
}

/** Signs between two coordinates that the normaliser does not take for a pair: "48.85 / 2.35". */
const COUPES_DE_POINT = ['/', '|']

function writePoint(champs: Champs, principales: Choix['principales'], tableau: Tableau): void {
  const latitude = principales.get('latitude')
  const longitude = principales.get('longitude')
  const point = principales.get('point')
  if (latitude !== undefined && longitude !== undefined) {
    const si = scoreCondition(tableau)
    champs.latitude = { colonnes: [nomOf(latitude)], ...si, ...noteOf(latitude) }
    champs.longitude = { colonnes: [nomOf(longitude)], ...si, ...noteOf(longitude) }
  } else if (point !== undefined) {
    const colonnes = [nomOf(point)]
    const textes = [...point.vue.profil.valeurs.keys()]
    const signe = COUPES_DE_POINT.find(s => textes.filter(t => t.includes(s)).length * 2 > textes.length)
    if (signe !== undefined) {
      champs.latitude = { colonnes, separateurs: [signe], partie: 0, ...noteOf(point) }
      champs.longitude = { colonnes, separateurs: [signe], partie: -1, ...noteOf(point) }
      return
    }
    champs.point = { colonnes, ...noteOf(point) }
    byHelper(champs, 'point', ['latitude', 'longitude'], colonnes, point)
  }
}
