/**
 * When no column tells: the name of the place says its kind, a text about it says what is done there. Names also say
 * "bus" and "France services", here and there: too few of them for a whole field, measured on the declared sources.
 */
import type { Regle } from '../../langage.ts'
import type { Groupe } from './groupes.ts'
import { readAs, ruleOf, saidWords } from './lecture.ts'
import type { ChampDevine } from './mots-entetes.ts'
import { isRecit, type Piste, piste } from './piste.ts'
import { motsDuTitre, motsUtiles } from './titres.ts'

/** Titles of the name of a place, articles out. */
const NOM = new Set([
  'nom',
  'name',
  'denomination',
  'raison',
  'libelle',
  'lib',
  'intitule',
  'structure',
  'organisation',
  'espace',
  'enseigne',
  'lieu',
  'site',
  'etablissement',
  'organisme',
  'place',
  'title',
  'titre'
])

/** The column of names, among those surely taken. */
export function nameOf(groupes: readonly Groupe[], prises: ReadonlySet<string>): Groupe | null {
  const noms = groupes.filter(
    g =>
      g.colonnes.length === 1 &&
      prises.has(g.colonnes[0] as string) &&
      motsUtiles(motsDuTitre(g)).some(mot => NOM.has(mot))
  )
  return noms.find(g => g.remplis > 0.9 * g.total) ?? null
}

/** Share of the names that say their kind from which names are read for it. */
const NOMS_MIN = 0.35

/** Adds the kind of place that the names say, when no column does. `pris`: lists that a title announces. */
export function feedFromName(
  choisies: Map<ChampDevine, readonly Piste[]>,
  nom: Groupe,
  pris: ReadonlySet<ChampDevine>
): void {
  if (choisies.has('typologie') || pris.has('typologie')) return
  const lecture = readAs(nom, 'typologie')
  const part = lecture.lignes / Math.max(1, nom.remplis)
  if (part < NOMS_MIN) return
  const regle: Regle = { colonnes: nom.lues, mots: saidWords(lecture, 'typologie'), sinon: 'ignorer' }
  const raison = `${Math.round(part * 100)} % des noms disent le genre du lieu, faute d’une autre colonne`
  choisies.set('typologie', [
    piste(nom, 'typologie', 'valeurs', { poids: 0, part, regles: [regle], confiance: 0.65, raison })
  ])
}

/** Share of the stories that tell a need from which they are read for services. */
const RECITS_MIN = 0.3

/** A text about the place tells what is done there, when nothing else does. */
export function feedFromStory(choisies: Map<ChampDevine, readonly Piste[]>, groupes: readonly Groupe[]): void {
  const recits = groupes.flatMap(groupe => {
    if (groupe.remplis === 0 || !isRecit(motsUtiles(motsDuTitre(groupe)))) return []
    const lecture = readAs(groupe, 'services')
    return lecture.lignes >= RECITS_MIN * groupe.remplis ? [{ groupe, lecture }] : []
  })
  const [premier] = recits.sort((a, b) => b.lecture.lignes - a.lecture.lignes)
  if (!premier) return
  const { groupe, lecture } = premier
  const regle = ruleOf({ ...lecture, prose: true, separateurs: [] }, groupe.lues, 'ignorer')
  const raison = `des textes de « ${groupe.titre} » disent ce qu’on y fait, faute d’une autre colonne`
  const reste = { poids: 0, part: lecture.part, regles: [regle], lecture, recit: true, confiance: 0.5, raison }
  choisies.set('services', [piste(groupe, 'services', 'valeurs', reste)])
}
