/**
 * One choice over all columns and all targets: the surest pair first, each column and each target once. What is not sure
 * enough stays for a human, since a field fed by the wrong column is worse than a field left empty.
 */
import { insecables } from '../../text/typographie.ts'
import { type CibleLue, holdsBoth, numbered } from './attentes.ts'
import { type Candidat, SEUIL } from './candidats.ts'
import { NEUTRES } from './lexique.ts'
import { weighMute } from './muets.ts'
import { streetColumns } from './voie.ts'
import { distinctsOf, sameShare, type Tableau, type Vue } from './vue.ts'

export interface Choix {
  /** The column of each target. */
  readonly principales: ReadonlyMap<CibleLue, Candidat>
  /** Further columns of targets that take several: a second phone, another site. */
  readonly secondes: ReadonlyMap<CibleLue, readonly Candidat[]>
  /** Columns that say again what another says, and which one. */
  readonly redites: ReadonlyMap<Vue, Vue>
}

/** Targets that a record keeps several values of, or whose second column completes the first. */
const PLUSIEURS: ReadonlySet<CibleLue> = new Set([
  'horaires',
  'telephone',
  'courriels',
  'site_web',
  'pivot',
  'complement_adresse'
])
/** A second column must be named without doubt. */
const SECONDE = 0.75
/** Cells that are the same this often were copied. */
const COPIE = 0.9

/** Chooses among candidates sorted by confidence. */
export function chooseAll(candidats: readonly Candidat[], vues: readonly Vue[], tableau: Tableau): Choix {
  // The numbers of a street may all differ: they are no identifier.
  const rue = candidats.find(c => c.cible === 'adresse')?.vue
  const deRue = new Set(rue === undefined ? [] : streetColumns(rue, vues).filter(vue => vue !== rue))
  const possibles = candidats.filter(c => !(c.cible === 'id' && deRue.has(c.vue)))
  const principales = new Map<CibleLue, Candidat>()
  const prises = new Set<Vue>()
  const take = (candidat: Candidat): void => {
    const { vue, cible, confiance } = candidat
    if (confiance < SEUIL || prises.has(vue) || principales.has(cible)) return
    principales.set(cible, candidat)
    prises.add(vue)
  }
  possibles.forEach(take)
  weighMute(vues, principales, tableau).forEach(take)
  shareContact(principales)
  dropEmptySummary(principales, prises)
  giveName(principales, possibles)
  giveId(principales, prises, possibles)
  const [nom, parente] = [principales.get('nom'), principales.get('structure_parente')]
  if (nom && parente && (sameShare(nom.vue, parente.vue) ?? 0) >= COPIE) principales.delete('structure_parente')
  swapStreet(principales, prises, possibles)
  giveComplement(principales, prises, possibles)
  const redites = findRedites(principales, prises, vues)
  for (const [cible, { vue }] of principales) if (redites.has(vue)) principales.delete(cible)
  halves(principales, prises)
  const secondes = new Map<CibleLue, Candidat[]>()
  for (const candidat of possibles) {
    const { vue, cible, confiance } = candidat
    const principale = principales.get(cible)
    if (principale === undefined || !PLUSIEURS.has(cible) || prises.has(vue)) continue
    if (redites.has(vue) || vue.profil.remplis === 0) continue
    if (!areItems(vue, principale.vue) && (confiance < SECONDE || !isPlainName(vue))) continue
    prises.add(vue)
    secondes.set(cible, [...(secondes.get(cible) ?? []), candidat])
  }
  return { principales, secondes, redites }
}

// "joindre.mails.1": an item of an array.
const ITEM = /^(.{1,300})\.\d{1,3}$/

/** Items of one array: `mails.0`, `mails.1`. */
const areItems = (a: Vue, b: Vue): boolean => {
  const tableau = ITEM.exec(a.profil.colonne)?.[1]
  return tableau !== undefined && tableau === ITEM.exec(b.profil.colonne)?.[1]
}

/** "Lien" alone may lead anywhere: it is a site for want of another. */
const isPlainName = ({ nom }: Vue): boolean =>
  nom.inconnus.every(mot => /^\d$/.test(mot) || AJOUTS.has(mot)) && nom.sens.join(' ') !== 'lien'
/** Words that say "one more of these". */
const AJOUTS: ReadonlySet<string> = new Set(
  'bis ter autre autres second secondaire seconde deuxieme ligne line other alt alternatif grand public habituel habituels'.split(
    ' '
  )
)

/** Without a name nothing is a place: the legal name, or the bearer's, is then the only one there is. */
function giveName(principales: Map<CibleLue, Candidat>, possibles: readonly Candidat[]): void {
  if (principales.has('nom')) return
  const parente = principales.get('structure_parente')
  const faute = possibles.find(c => c.cible === 'nom' && c.vue === parente?.vue)
  if (faute === undefined) return
  principales.set('nom', faute)
  principales.delete('structure_parente')
}

/** Fewer rows are all different by chance. */
const RANGS_ID = 12

const CONTACTS = ['telephone', 'courriels'] as const

/** One column of contacts, phones and mails together, feeds both when nothing else says the other. */
function shareContact(principales: Map<CibleLue, Candidat>): void {
  for (const cible of CONTACTS) {
    const autre = principales.get(cible === 'telephone' ? 'courriels' : 'telephone')
    if (principales.has(cible) || autre === undefined || !holdsBoth(autre.vue)) continue
    const raison = insecables('des numéros et des adresses électroniques sont dans la même colonne')
    principales.set(cible, { ...autre, cible, raison })
  }
}

/** A summary that nobody wrote leaves its place to the description that everybody did. */
function dropEmptySummary(principales: Map<CibleLue, Candidat>, prises: Set<Vue>): void {
  const presentation = principales.get('presentation')
  if (presentation === undefined || presentation.vue.profil.remplis === 0) return
  for (const cible of ['presentation_resume', 'presentation_detail'] as const) {
    const vide = principales.get(cible)
    if (vide === undefined || vide.vue.profil.remplis > 0) continue
    principales.delete(cible)
    prises.delete(vide.vue)
  }
}

/** Share of street lines under which a first line of address holds no street, and what the other must then have. */
const SANS_RUE = 0.2
const LA_RUE = 0.5

/** The cells hold no street: « Résidence des Pins » looks like one, but not beside lines that begin by a number. */
const isStreetless = (vue: Vue, rue: Vue): boolean =>
  saysStreet(vue) < SANS_RUE ||
  (numbered(vue) < SANS_RUE && numbered(rue) >= LA_RUE && rue.formes.adresse_entiere < SANS_RUE)

/** "Adr1" holds the building and "Adr2" the street: which is which is told by the cells. */
function swapStreet(principales: Map<CibleLue, Candidat>, prises: Set<Vue>, possibles: readonly Candidat[]): void {
  const adresse = principales.get('adresse')
  if (adresse === undefined || adresse.vue.profil.remplis === 0) return
  const complement = principales.get('complement_adresse')
  const [rue] = possibles
    .filter(({ cible, vue }) => cible === 'complement_adresse' || (cible === 'adresse' && !prises.has(vue)))
    .filter(({ vue }) => vue === complement?.vue || !prises.has(vue))
    .filter(({ vue }) => vue !== adresse.vue && saysStreet(vue) >= LA_RUE && isStreetless(adresse.vue, vue))
    .sort((a, b) => saysStreet(b.vue) - saysStreet(a.vue))
  if (rue === undefined) return
  const autre = adresse.vue.profil.colonne
  const part = Math.round(saysStreet(rue.vue) * 100)
  const raison = insecables(`${part} % des cellules sont des lignes de rue, celles de « ${autre} » n’en sont pas`)
  principales.set('adresse', { ...rue, cible: 'adresse', raison })
  prises.add(rue.vue)
  if (complement === undefined || complement.vue === rue.vue)
    principales.set('complement_adresse', {
      ...adresse,
      cible: 'complement_adresse',
      raison: insecables(`la rue est dans « ${rue.vue.profil.colonne} »`)
    })
}

/** "Adresse 1" that holds no street, when the street is in "Adresse 2". */
function giveComplement(principales: Map<CibleLue, Candidat>, prises: Set<Vue>, possibles: readonly Candidat[]): void {
  const rue = principales.get('adresse')?.vue
  if (principales.has('complement_adresse') || rue === undefined) return
  const ligne = possibles.find(
    ({ cible, vue }) =>
      cible === 'adresse' &&
      !prises.has(vue) &&
      vue.profil.remplis > 0 &&
      isStreetless(vue, rue) &&
      vue.formes.commune < LA_RUE &&
      vue.nom.sens.includes('adresse') &&
      vue.nom.sens.every(mot => mot === 'adresse' || NEUTRES.has(mot) || vue.nom.inconnus.includes(mot)) &&
      isPlainName(vue)
  )
  if (ligne === undefined) return
  const raison = insecables('l’en-tête dit l’adresse, les cellules n’ont pas de rue')
  principales.set('complement_adresse', { ...ligne, cible: 'complement_adresse', raison })
  prises.add(ligne.vue)
}

const saysStreet = ({ formes }: Vue): number => Math.max(formes.voie, formes.adresse_entiere)

/** A code that no two rows share is an identifier, however the column calls it. */
function giveId(principales: Map<CibleLue, Candidat>, prises: Set<Vue>, possibles: readonly Candidat[]): void {
  if (principales.has('id')) return
  const faute = possibles.find(
    ({ cible, vue }) =>
      cible === 'id' &&
      !prises.has(vue) &&
      vue.profil.remplis >= Math.max(RANGS_ID, vue.profil.total * 0.95) &&
      distinctsOf(vue) >= 0.99
  )
  if (faute === undefined) return
  principales.set('id', { ...faute, confiance: SEUIL, raison: 'un code différent à chaque ligne' })
  prises.add(faute.vue)
}

/** Half a point is no point. */
function halves(principales: Map<CibleLue, Candidat>, prises: Set<Vue>): void {
  const latitude = principales.get('latitude')
  const longitude = principales.get('longitude')
  if ((latitude === undefined) === (longitude === undefined)) return
  for (const cible of ['latitude', 'longitude'] as const) {
    const seule = principales.get(cible)
    if (seule !== undefined) prises.delete(seule.vue)
    principales.delete(cible)
  }
}

/** Each cell holds what the other column's says, and more words around it: « Accueil (accueil@exemple.fr) ». */
function holds(vue: Vue, choisie: Vue): boolean {
  let deux = 0
  let dedans = 0
  vue.cellules.forEach((texte, i) => {
    const autre = choisie.cellules[i] as string
    if (texte === '' || autre === '') return
    deux++
    if (texte !== autre && ` ${texte} `.includes(` ${autre} `)) dedans++
  })
  return deux > 0 && dedans >= COPIE * deux
}

/** Texts that copy the name, and columns that copy a chosen one. A constant column copies nothing: it may just be constant. */
function findRedites(
  principales: ReadonlyMap<CibleLue, Candidat>,
  prises: ReadonlySet<Vue>,
  vues: readonly Vue[]
): ReadonlyMap<Vue, Vue> {
  const redites = new Map<Vue, Vue>()
  const nom = principales.get('nom')?.vue
  for (const { vue, cible } of principales.values())
    if (nom !== undefined && cible.startsWith('presentation') && (sameShare(vue, nom) ?? 0) >= 0.7)
      redites.set(vue, nom)
  for (const vue of vues) {
    if (prises.has(vue) || vue.profil.remplis === 0) continue
    for (const { vue: choisie, cible } of principales.values()) {
      if (cible === 'courriels' && holds(vue, choisie)) redites.set(vue, choisie)
      if (Math.min(distinctsOf(vue), distinctsOf(choisie)) < 0.05 || vue.profil.valeurs.size < 3) continue
      if ((sameShare(vue, choisie) ?? 0) >= COPIE) redites.set(vue, choisie)
    }
  }
  return redites
}
