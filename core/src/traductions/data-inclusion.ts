/**
 * A place as data.inclusion v1 (schema 1.0.8) has it: one structure, and one service for each of its services. What that schema has no
 * property for (RNA, kind, labels, itinerance…) is said in its free texts, a line under the standard's title of the field, so that
 * people read it there and our own reader finds it again (`data-inclusion-retour.ts`).
 */
import type { LieuPlat } from '../standard/champs.ts'
import { pivotOf } from '../standard/lieu.ts'
import { TYPOLOGIES } from '../standard/vocabulary/typologies.ts'
import { fold } from '../text/fold.ts'
import {
  MATERIEL,
  MODES_CERTAINS,
  MODES_MOBILISATION,
  PRESCRIPTION,
  PUBLICS_V1,
  RESEAUX,
  SANS_PUBLIC,
  THEMATIQUES,
  TYPES
} from './data-inclusion-listes.ts'
import { type ContexteTraduction, cutText, isCourriel, type LieuPublic, underTitle, uriOf } from './plan.ts'

interface Adresse {
  readonly adresse: string | null
  readonly complement_adresse: string | null
  readonly code_postal: string | null
  readonly commune: string | null
  readonly code_insee: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

interface Contact {
  readonly telephone: string | null
  readonly courriel: string | null
}

export interface StructureV1 extends Adresse, Contact {
  readonly source: string
  readonly id: string
  readonly nom: string
  /** ISO day. */
  readonly date_maj: string
  readonly siret: string | null
  readonly site_web: string | null
  readonly description: string | null
  /** OpenStreetMap's opening_hours. */
  readonly horaires_accueil: string | null
  readonly accessibilite_lieu: string | null
  readonly reseaux_porteurs: readonly string[] | null
  readonly lien_source: string | null
}

export interface ServiceV1 extends Adresse, Contact {
  readonly source: string
  readonly structure_id: string
  readonly id: string
  readonly nom: string
  readonly description: string
  readonly date_maj: string
  readonly type: string | null
  readonly thematiques: readonly string[] | null
  readonly frais: 'gratuit' | 'payant' | null
  readonly frais_precisions: string | null
  readonly publics: readonly string[] | null
  readonly publics_precisions: string | null
  readonly conditions_acces: string | null
  readonly modes_accueil: readonly string[] | null
  readonly modes_mobilisation: readonly string[] | null
  readonly mobilisable_par: readonly string[] | null
  readonly mobilisation_precisions: string | null
  readonly lien_mobilisation: string | null
  readonly contact_nom_prenom: string | null
  readonly horaires_accueil: string | null
  readonly zone_eligibilite: readonly string[] | null
  readonly volume_horaire_hebdomadaire: number | null
  readonly nombre_semaines: number | null
  readonly lien_source: string | null
}

/** What stands between a place's own words and the lines of what data.inclusion has no property for. */
export const MARQUE = '— Standard national de la médiation numérique —'
/** The name of what a place offers when its list names no service and says all the same how it is given. */
const SERVICE_SANS_NOM = 'Médiation numérique'

const NOM_MAX = 150
const DESCRIPTION_MAX = 10_000
/** What a service repeats of the place's own words: data.inclusion asks for 200 to 2 000 signs. */
const EXTRAIT_MAX = 1_500
const DATE_MIN = '2000-01-01'

const filled = <T>(valeurs: readonly T[]): readonly T[] | null => (valeurs.length === 0 ? null : valeurs)
const unique = (valeurs: readonly string[]): string[] => [...new Set(valeurs)]
const shaped = (texte: string | null, forme: RegExp): string | null =>
  texte !== null && forme.test(texte) ? texte : null

/** Lines made one text, the empty ones left out. */
const linesOf = (lignes: readonly (string | null)[], entre = '\n'): string =>
  lignes.filter(l => l !== null && l !== '').join(entre)

/** Under so many signs, of which one may be two halves. */
const isUnder = (min: number, texte: string): boolean => [...texte.slice(0, 2 * min)].length < min

/** A name of 3 to 150 signs: one that is shorter goes on with what it is, or where: `nomOf('3R', ['Chartres']) → '3R – Chartres'`. */
function nomOf(nom: string | null, suites: readonly (string | null)[]): string {
  let dit = (nom ?? '').trim()
  for (const suite of suites) if (isUnder(3, dit)) dit = linesOf([dit, (suite ?? '').trim()], ' – ')
  return cutText(dit, NOM_MAX)
}

const dateOf = ({ date_maj }: LieuPlat, jour: string): string => {
  if (date_maj === null || !/^\d{4}-\d{2}-\d{2}$/.test(date_maj) || date_maj > jour) return jour
  return date_maj < DATE_MIN ? DATE_MIN : date_maj
}

const adresseOf = (lieu: LieuPlat): Adresse => ({
  adresse: lieu.adresse,
  complement_adresse: lieu.complement_adresse,
  code_postal: shaped(lieu.code_postal, /^\d{5}$/),
  commune: lieu.commune,
  code_insee: shaped(lieu.code_insee, /^[0-9A-Za-z]{5}$/),
  latitude: lieu.latitude,
  longitude: lieu.longitude
})

const contactOf = ({ lieu, telephones }: LieuPublic): Contact => ({
  telephone: lieu.telephone ?? telephones[0] ?? null,
  courriel: lieu.courriels.find(isCourriel) ?? null
})

/** The kind's own label, since its code says nothing to people: `BIB` → `Bibliothèque / Médiathèque`. */
function titleOfTypologie(code: string): string {
  return TYPOLOGIES.contient(code) ? ((TYPOLOGIES.entrees[code].egal as readonly string[])[0] ?? code) : code
}

const siretOf = ({ pivot }: LieuPlat): string | null =>
  pivot !== null && pivotOf(pivot).sorte === 'siret' && !/^0+$/.test(pivot) ? pivot : null

/** What the structure has no property for, a line a field. */
function complement(
  place: LieuPublic,
  dits: Contact & { readonly siret: string | null; readonly site: string | null }
) {
  const { lieu } = place
  return linesOf([
    lieu.presentation_detail === null ? null : underTitle('presentation_resume', [lieu.presentation_resume]),
    underTitle('pivot', dits.siret === null && lieu.pivot !== null && !/^0+$/.test(lieu.pivot) ? [lieu.pivot] : []),
    underTitle('typologie', lieu.typologie.map(titleOfTypologie)),
    underTitle('structure_parente', [lieu.structure_parente]),
    underTitle('itinerance', lieu.itinerance),
    underTitle('dispositif_programmes_nationaux', lieu.dispositif_programmes_nationaux),
    underTitle('formations_labels', lieu.formations_labels),
    underTitle('autres_formations_labels', lieu.autres_formations_labels),
    underTitle(
      'telephone',
      place.telephones.filter(t => t !== dits.telephone)
    ),
    underTitle(
      'courriels',
      lieu.courriels.filter(c => c !== dits.courriel)
    ),
    underTitle(
      'site_web',
      lieu.site_web.filter(s => s !== dits.site && uriOf(s) !== null)
    ),
    underTitle('service_detaille', lieu.service_detaille ?? []),
    underTitle('source', [lieu.source])
  ])
}

function structureOf(place: LieuPublic, contexte: ContexteTraduction, id: string): StructureV1 {
  const { lieu } = place
  const contact = contactOf(place)
  const siret = siretOf(lieu)
  const site = lieu.site_web.find(s => uriOf(s) !== null) ?? null
  const suite = complement(place, { ...contact, siret, site })
  const fin = suite === '' ? '' : `${MARQUE}\n${suite}`
  const dite = lieu.presentation_detail ?? lieu.presentation_resume
  const corps = dite === null ? null : cutText(dite, DESCRIPTION_MAX - fin.length - 2)
  const description = cutText(linesOf([corps, fin], '\n\n'), DESCRIPTION_MAX)
  return {
    source: contexte.producteur,
    id,
    nom: nomOf(lieu.nom, [lieu.commune, 'Lieu sans nom']),
    date_maj: dateOf(lieu, contexte.jour),
    siret,
    ...adresseOf(lieu),
    ...contact,
    site_web: uriOf(site),
    description: isUnder(5, description) ? null : description,
    horaires_accueil: lieu.horaires,
    accessibilite_lieu: uriOf(lieu.fiche_acces_libre),
    reseaux_porteurs: filled(
      unique(
        [...lieu.typologie, ...lieu.dispositif_programmes_nationaux, ...lieu.formations_labels].flatMap(v =>
          Object.hasOwn(RESEAUX, v) ? (RESEAUX[v] as readonly string[]) : []
        )
      )
    ),
    lien_source: uriOf(contexte.pageDe(lieu.id ?? ''))
  }
}

const known = (table: Readonly<Record<string, readonly string[]>>, valeurs: readonly string[]): string[] =>
  unique(valeurs.flatMap(v => (Object.hasOwn(table, v) ? (table[v] as readonly string[]) : [])))

/** Everyone, unless the place says whom it is for. Special needs narrow nobody's right to come: they are told in words. */
function publicsOf(lieu: LieuPlat): Pick<ServiceV1, 'publics' | 'publics_precisions'> {
  const publics = known(PUBLICS_V1, lieu.publics_specifiquement_adresses)
  const autres = lieu.publics_specifiquement_adresses.filter(p => !Object.hasOwn(PUBLICS_V1, p))
  return {
    publics: publics.length > 0 ? publics : autres.length > 0 ? null : ['tous-publics'],
    publics_precisions:
      linesOf([
        underTitle('publics_specifiquement_adresses', autres),
        underTitle('prise_en_charge_specifique', lieu.prise_en_charge_specifique)
      ]) || null
  }
}

/** A place that is free for some is free; the words beside say for whom. */
function fraisOf({ frais_a_charge: frais }: LieuPlat): Pick<ServiceV1, 'frais' | 'frais_precisions'> {
  const gratuit = frais.some(f => f === 'Gratuit' || f === 'Gratuit sous condition')
  const code = gratuit ? 'gratuit' : frais.includes('Payant') ? 'payant' : null
  const entier = frais.length === 1 && (frais[0] === 'Gratuit' || frais[0] === 'Payant')
  return { frais: code, frais_precisions: entier ? null : underTitle('frais_a_charge', frais) }
}

type Mobilisation = Pick<
  ServiceV1,
  'modes_mobilisation' | 'mobilisable_par' | 'mobilisation_precisions' | 'lien_mobilisation' | 'modes_accueil'
>

/** Whoever may come may be oriented there; a form of prescription is a professional's. Nothing is said of what the place does not say. */
function mobilisationOf(lieu: LieuPlat): Mobilisation {
  const acces = lieu.modalites_acces
  const par = [
    ...(acces.some(a => MODES_CERTAINS.has(a)) ? ['usagers'] : []),
    ...(acces.includes(PRESCRIPTION) ? ['professionnels'] : [])
  ]
  const accueil = [
    ...(acces.includes(SANS_PUBLIC) ? [] : ['en-presentiel']),
    ...(lieu.modalites_accompagnement.includes('À distance') ? ['a-distance'] : [])
  ]
  return {
    modes_accueil: filled(accueil),
    modes_mobilisation: filled(known(MODES_MOBILISATION, acces)),
    mobilisable_par: filled(par),
    mobilisation_precisions: acces.every(a => MODES_CERTAINS.has(a)) ? null : underTitle('modalites_acces', acces),
    lien_mobilisation: uriOf(lieu.prise_rdv)
  }
}

function typeOf(service: string, { modalites_accompagnement }: LieuPlat): string | null {
  if (MATERIEL.has(service)) return 'aide-materielle'
  return TYPES.find(([modalite]) => modalites_accompagnement.includes(modalite))?.[1] ?? null
}

function descriptionOf(service: string, lieu: LieuPlat): string {
  const ou = linesOf([lieu.nom, lieu.commune], ', ')
  const dite = lieu.presentation_resume ?? lieu.presentation_detail
  const entete = linesOf([
    cutText(linesOf([service, ou], ' – '), 1_000),
    underTitle('modalites_accompagnement', lieu.modalites_accompagnement)
  ])
  const texte = linesOf([entete, dite === null ? null : cutText(dite, EXTRAIT_MAX)], '\n\n')
  return cutText(isUnder(5, texte) ? linesOf([SERVICE_SANS_NOM, texte], ' – ') : texte, DESCRIPTION_MAX)
}

/** The end of a service's id: the words of its label, which its list never changes. */
const slugOf = (service: string): string => fold(service).replaceAll(' ', '-').slice(0, 80) || 'service'

/** Fields that speak of what is rendered: with none of them and no service, the place is a structure alone. */
const RENDU = [
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'frais_a_charge',
  'modalites_acces',
  'modalites_accompagnement'
] as const

function servicesOf(lieu: LieuPlat): readonly string[] {
  if (lieu.services.length > 0) return unique(lieu.services)
  return lieu.prise_rdv !== null || RENDU.some(champ => lieu[champ].length > 0) ? [SERVICE_SANS_NOM] : []
}

/**
 * A place as one structure and its services:
 * `dataInclusionOf({ lieu: { id: 'k7m-29q-xd0', nom: 'Médiathèque', services: ['Aide aux démarches administratives'], … } }, contexte)`
 * → `{ structure: { id: 'lieux-communs--k7m-29q-xd0', nom: 'Médiathèque', … }, services: [{ id:
 * 'lieux-communs--k7m-29q-xd0-aide-aux-demarches-administratives', structure_id: 'lieux-communs--k7m-29q-xd0', … }] }`.
 * It never throws, and what it gives is always valid.
 */
export function dataInclusionOf(
  place: LieuPublic,
  contexte: ContexteTraduction
): { readonly structure: StructureV1; readonly services: readonly ServiceV1[] } {
  const { lieu } = place
  const id = `${contexte.producteur}--${lieu.id ?? ''}`
  const structure = structureOf(place, contexte, id)
  const slugs = new Map<string, number>()
  const services = servicesOf(lieu).map((service): ServiceV1 => {
    const slug = slugOf(service)
    const rang = (slugs.get(slug) ?? 0) + 1
    slugs.set(slug, rang)
    return {
      source: contexte.producteur,
      structure_id: id,
      id: `${id}-${slug}${rang === 1 ? '' : `-${rang}`}`,
      nom: nomOf(service, [SERVICE_SANS_NOM]),
      description: descriptionOf(service, lieu),
      date_maj: structure.date_maj,
      type: typeOf(service, lieu),
      thematiques: filled(known(THEMATIQUES, [service])),
      ...fraisOf(lieu),
      ...publicsOf(lieu),
      conditions_acces: null,
      ...mobilisationOf(lieu),
      ...adresseOf(lieu),
      ...contactOf(place),
      contact_nom_prenom: null,
      horaires_accueil: null,
      zone_eligibilite: null,
      volume_horaire_hebdomadaire: null,
      nombre_semaines: null,
      lien_source: structure.lien_source
    }
  })
  return { structure, services }
}
