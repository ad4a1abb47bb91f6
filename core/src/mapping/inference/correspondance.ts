/**
 * From what was chosen to an ordinary mapping: each field with its columns, how they are read, how sure it is and why.
 * Fields that a helper target feeds are named too, so that every field of the standard says where it comes from.
 */
import type { CibleAide } from '../../standard/brut.ts'
import type { Champ } from '../../standard/champs.ts'
import { insecables } from '../../text/typographie.ts'
import type { ChampHoraires, Colonne, Condition, Mapping, Regle } from '../langage.ts'
import type { CibleLue } from './attentes.ts'
import type { Candidat } from './candidats.ts'
import type { Choix } from './choix.ts'
import type { SemaineLue } from './semaine.ts'
import { streetColumns } from './voie.ts'
import type { Tableau, Vue } from './vue.ts'

type Champs = { -readonly [C in keyof Mapping['champs']]?: Mapping['champs'][C] }
interface Note {
  readonly confiance: number
  readonly raison: string
}

const round = (x: number): number => Math.round(x * 100) / 100
const noteOf = ({ confiance, raison }: Note): Note => ({ confiance: round(confiance), raison: insecables(raison) })
const nomOf = ({ vue }: Candidat): Colonne => vue.profil.colonne

/** Texts that stand between two values of a cell. */
const SEPARATEURS = [';', ',', ' / ', '/', ' ou ', ' et ', ' - ', '\n', ' '] as const
/** Fewer cells with two values are slips. */
const PARTS_MIN = 1

/** The separators seen between values that `est` recognises: `['a@b.fr ; c@d.fr'] → [';']`. */
function separatorsOf(vue: Vue, est: (part: string) => boolean): readonly string[] {
  const vus = new Map<string, number>()
  for (const texte of vue.profil.valeurs.keys()) {
    const separateur = SEPARATEURS.find(s => {
      const parts = texte.split(s).filter(p => p.trim() !== '')
      return parts.length > 1 && parts.every(p => est(p.trim()))
    })
    if (separateur !== undefined) vus.set(separateur, (vus.get(separateur) ?? 0) + 1)
  }
  return [...vus].filter(([, fois]) => fois >= PARTS_MIN).map(([separateur]) => separateur)
}

// One e-mail, one link: what each part of a cell must be.
const estCourriel = (part: string): boolean => /^[^\s@;,]{1,80}@[^\s@;,]{1,190}$/.test(part)
const estLien = (part: string): boolean => /^(?:https?:\/\/|www\.)\S{3,2000}$/i.test(part)

function splitRule(colonnes: readonly Candidat[], est: (part: string) => boolean): Regle {
  const separateurs = [...new Set(colonnes.flatMap(c => separatorsOf(c.vue, est)))]
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

/** Half the cells hold a post code and a town: the cell is read whole. */
const ENTIERE = 0.4

function writeAdresse(champs: Champs, adresse: Candidat, vues: readonly Vue[]): void {
  const separes = champs.commune !== undefined && champs.code_postal !== undefined
  const colonnes = [nomOf(adresse)]
  if (!separes && adresse.vue.formes.adresse_entiere >= ENTIERE) {
    champs.adresse_complete = { colonnes, ...noteOf(adresse) }
    const raison = 'rue, code postal et commune sont dans la même cellule'
    byHelper(champs, 'adresse_complete', ['adresse', 'code_postal', 'commune'], colonnes, { ...adresse, raison })
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

/** Rows where both are filled, as a share of those where the second is. */
function overlap(premiere: readonly Colonne[], seconde: Vue, tableau: Tableau): number {
  const vues = premiere.flatMap(c => tableau.par.get(c) ?? [])
  let seconds = 0
  let deux = 0
  seconde.cellules.forEach((texte, i) => {
    if (texte === '') return
    seconds++
    if (vues.some(v => v.cellules[i] !== '')) deux++
  })
  return seconds === 0 ? 1 : deux / seconds
}

function writeHoraires(
  principale: Candidat | undefined,
  autres: readonly Candidat[],
  semaine: SemaineLue | null,
  tableau: Tableau
): ChampHoraires | undefined {
  const textes = principale === undefined ? [] : [principale, ...autres]
  const parJour = Math.max(0, ...(semaine?.colonnes ?? []).map(c => tableau.par.get(c)?.profil.remplis ?? 0))
  if (semaine !== null && parJour >= (principale?.vue.profil.remplis ?? 0)) {
    const regle = { jours: semaine.jours, ...(semaine.bornes ? { bornes: true } : {}) }
    const suite = textes.filter(t => overlap(semaine.colonnes, t.vue, tableau) < 0.5)
    return {
      regles: [regle, ...suite.map(t => ({ colonnes: [nomOf(t)] }))],
      colonnes: [...semaine.colonnes, ...suite.map(nomOf)],
      ...noteOf({ confiance: 0.95, raison: `les en-têtes nomment les jours : ${semaine.forme}` })
    }
  }
  if (principale === undefined) return undefined
  const suite = autres.filter(t => overlap([nomOf(principale)], t.vue, tableau) < 0.7)
  if (suite.length === 0) return { colonnes: [nomOf(principale)], ...noteOf(principale) }
  return {
    regles: [principale, ...suite].map(t => ({ colonnes: [nomOf(t)] })),
    colonnes: [principale, ...suite].map(nomOf),
    ...noteOf(principale)
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
  'presentation_resume',
  'presentation_detail',
  'date_maj',
  'fiche_acces_libre',
  'prise_rdv'
] as const satisfies readonly CibleLue[]

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
  if (adresse !== undefined) writeAdresse(champs, adresse, tableau.vues)
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
  const heures = writeHoraires(horaires, autres, semaine, tableau)
  if (heures !== undefined) champs.horaires = heures
  const presentation = principales.get('presentation')
  if (presentation !== undefined) {
    const colonnes = [nomOf(presentation)]
    champs.presentation = { colonnes, ...noteOf(presentation) }
    byHelper(champs, 'presentation', ['presentation_resume', 'presentation_detail'], colonnes, presentation)
  }
  return champs
}

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
    champs.point = { colonnes, ...noteOf(point) }
    byHelper(champs, 'point', ['latitude', 'longitude'], colonnes, point)
  }
}
