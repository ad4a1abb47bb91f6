/**
 * When no column tells: the name of the place says its kind, that it moves, that it is a France services; a text about it
 * says what is done there.
 */
import { fold, hasPhrase } from '../../../text/fold.ts'
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

// Words of a name that say it moves; "bus" alone also stands in the names of stops.
const MOUVANTS = [
  'bus france services',
  'bus france service',
  'bus numerique',
  'bus mobile',
  'bus de services',
  'bus itinerant',
  'itinerant',
  'itinerante',
  'itinerants',
  'itinerance',
  'camion numerique',
  'van numerique',
  'caravane numerique'
]
/** Share of the names that say their kind from which names are read for it. */
const NOMS_MIN = 0.35

const FRANCE_SERVICES = ['france services', 'france service']
/** Share of the names from which the programme is meant: a list has a few by chance. */
const FRANCE_SERVICES_MIN = 0.05

/** Adds what the names say, where nothing else does. `pris`: lists that a title announces. */
export function feedFromName(
  choisies: Map<ChampDevine, readonly Piste[]>,
  nom: Groupe,
  pris: ReadonlySet<ChampDevine>
): void {
  const [colonne] = nom.lues as [string]
  const plies = [...nom.valeurs.keys()].map(fold)
  const add = (champ: ChampDevine, regle: Regle, part: number, raison: string): void => {
    choisies.set(champ, [piste(nom, champ, 'valeurs', { poids: 0, part, regles: [regle], confiance: 0.65, raison })])
  }
  const bouge = MOUVANTS.filter(mot => plies.some(p => hasPhrase(p, mot)))
  if (!choisies.has('itinerance') && bouge.length > 0) {
    const regle: Regle = { constante: 'Itinérant', si: { colonne, contient: bouge } }
    add('itinerance', regle, 0, `des noms de « ${colonne} » disent que le lieu se déplace`)
  }
  if (!choisies.has('typologie') && !pris.has('typologie')) {
    const lecture = readAs(nom, 'typologie')
    const part = lecture.lignes / Math.max(1, nom.remplis)
    const regle: Regle = { colonnes: nom.lues, mots: saidWords(lecture, 'typologie'), sinon: 'ignorer' }
    const raison = `${Math.round(part * 100)} % des noms disent le genre du lieu, faute d’une autre colonne`
    if (part >= NOMS_MIN) add('typologie', regle, part, raison)
  }
  if (!choisies.has('dispositif_programmes_nationaux')) {
    const dits = plies.filter(p => FRANCE_SERVICES.some(mot => hasPhrase(p, mot)))
    const regle: Regle = { constante: 'France Services', si: { colonne, contient: FRANCE_SERVICES } }
    const raison = `des noms de « ${colonne} » disent « France services »`
    if (dits.length > 1 && dits.length >= FRANCE_SERVICES_MIN * plies.length)
      add('dispositif_programmes_nationaux', regle, 0, raison)
  }
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
