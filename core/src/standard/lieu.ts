/**
 * The model behind the flat row: a place (`Lieu`), the legal bodies that are there (`Structure`), what is rendered there
 * (`Offre`). One structure has many places, a place may host several structures; an offer may be one structure's own.
 * The flat row is the view of one place with its main structure and all its offers together.
 */
import type { Champ, ChampListe, LieuPlat } from './champs.ts'

export interface Pivot {
  /** `inconnu`: nine to fourteen signs that are none of the others; kept to the letter. */
  readonly sorte: 'siret' | 'siren' | 'rna' | 'ridet' | 'inconnu'
  readonly code: string
}

/** A legal body. The standard's row names one: its pivot, its name in `structure_parente`. */
export interface Structure {
  readonly pivot: Pivot | null
  readonly nom: string | null
}

/** What is rendered at a place. The standard describes all of it in one row: a place's offers are told apart when a source does. */
export interface Offre {
  /** First level: the standard's nine services. */
  readonly services: readonly string[]
  /** Second level, each tied to its reference list: `{ referentiel: 'aptic', code: '110' }`. */
  readonly servicesDetailles: readonly { readonly referentiel: string; readonly code: string }[]
  readonly publics: readonly string[]
  readonly prisesEnCharge: readonly string[]
  readonly frais: readonly string[]
  readonly modalitesAcces: readonly string[]
  readonly modalitesAccompagnement: readonly string[]
  readonly horaires: string | null
  readonly priseRdv: string | null
  /** Rank in the place's `structures` of the body that renders it; null: the place as a whole. */
  readonly structure: number | null
}

/** Who may see a field; absent means everyone. */
export type Visibilite = 'public' | 'professionnels' | 'territoire' | 'organisation' | 'masque'

export interface Lieu {
  readonly id: string | null
  readonly nom: string | null
  readonly typologies: readonly string[]
  readonly adresse: {
    readonly voie: string | null
    readonly complement: string | null
    readonly codePostal: string | null
    readonly commune: string | null
    readonly codeInsee: string | null
  }
  readonly latitude: number | null
  readonly longitude: number | null
  readonly contact: {
    readonly telephone: string | null
    readonly courriels: readonly string[]
    readonly sites: readonly string[]
  }
  readonly presentation: { readonly resume: string | null; readonly detail: string | null }
  readonly itinerance: readonly string[]
  readonly labels: {
    readonly dispositifs: readonly string[]
    readonly formations: readonly string[]
    readonly autres: readonly string[]
  }
  readonly ficheAccesLibre: string | null
  readonly source: string | null
  readonly dateMaj: string | null
  /** The main one first. */
  readonly structures: readonly Structure[]
  readonly offres: readonly Offre[]
  /** Fields that not everyone may see. */
  readonly visibilites: Readonly<Partial<Record<Champ, Visibilite>>>
}

// "73282932000074", "732829320", "W123456789", "0123456001"
const FORMES: readonly (readonly [Pivot['sorte'], RegExp])[] = [
  ['siret', /^\d{14}$/],
  ['siren', /^\d{9}$/],
  ['rna', /^W[0-9A-Z]{9}$/],
  ['ridet', /^\d{10}$/]
]

/** The kind of a pivot by its shape: `pivotOf('W123456789') → { sorte: 'rna', code: 'W123456789' }`. Keys are not checked here. */
export function pivotOf(code: string): Pivot {
  return { sorte: FORMES.find(([, forme]) => forme.test(code))?.[0] ?? 'inconnu', code }
}

// "aptic:110"
function detailOf(valeur: string): Offre['servicesDetailles'][number] {
  const coupe = valeur.indexOf(':')
  return { referentiel: valeur.slice(0, coupe), code: valeur.slice(coupe + 1) }
}

/** The place behind a flat row: one structure when the row names one, one offer that holds all its services. */
export function lieuOfPlat(plat: LieuPlat): Lieu {
  const structure: Structure = { pivot: plat.pivot === null ? null : pivotOf(plat.pivot), nom: plat.structure_parente }
  const offre: Offre = {
    services: plat.services,
    servicesDetailles: (plat.service_detaille ?? []).map(detailOf),
    publics: plat.publics_specifiquement_adresses,
    prisesEnCharge: plat.prise_en_charge_specifique,
    frais: plat.frais_a_charge,
    modalitesAcces: plat.modalites_acces,
    modalitesAccompagnement: plat.modalites_accompagnement,
    horaires: plat.horaires,
    priseRdv: plat.prise_rdv,
    structure: null
  }
  return {
    id: plat.id,
    nom: plat.nom,
    typologies: plat.typologie,
    adresse: {
      voie: plat.adresse,
      complement: plat.complement_adresse,
      codePostal: plat.code_postal,
      commune: plat.commune,
      codeInsee: plat.code_insee
    },
    latitude: plat.latitude,
    longitude: plat.longitude,
    contact: { telephone: plat.telephone, courriels: plat.courriels, sites: plat.site_web },
    presentation: { resume: plat.presentation_resume, detail: plat.presentation_detail },
    itinerance: plat.itinerance,
    labels: {
      dispositifs: plat.dispositif_programmes_nationaux,
      formations: plat.formations_labels,
      autres: plat.autres_formations_labels
    },
    ficheAccesLibre: plat.fiche_acces_libre,
    source: plat.source,
    dateMaj: plat.date_maj,
    structures: structure.pivot === null && structure.nom === null ? [] : [structure],
    offres: [offre],
    visibilites: {}
  }
}

/** Values of a list over all offers, in order, each once. */
function union(offres: readonly Offre[], liste: (offre: Offre) => readonly string[]): readonly string[] {
  return offres.length === 1 ? liste(offres[0] as Offre) : [...new Set(offres.flatMap(liste))]
}

/** The first offer that says it speaks for the place: the flat row has room for one. */
function first(offres: readonly Offre[], champ: 'horaires' | 'priseRdv'): string | null {
  return offres.find(o => o[champ] !== null)?.[champ] ?? null
}

type Listes = Pick<LieuPlat, Extract<ChampListe, keyof LieuPlat>>

/** The flat row of a place: `platOfLieu(lieuOfPlat(plat))` is `plat`; several offers add up, the first structure stands for all. */
export function platOfLieu(lieu: Lieu): LieuPlat {
  const { adresse, contact, presentation, labels, offres } = lieu
  const structure = lieu.structures[0]
  const detailles = union(offres, o => o.servicesDetailles.map(d => `${d.referentiel}:${d.code}`))
  const listes: Listes = {
    typologie: lieu.typologies,
    courriels: contact.courriels,
    site_web: contact.sites,
    itinerance: lieu.itinerance,
    services: union(offres, o => o.services),
    publics_specifiquement_adresses: union(offres, o => o.publics),
    prise_en_charge_specifique: union(offres, o => o.prisesEnCharge),
    frais_a_charge: union(offres, o => o.frais),
    dispositif_programmes_nationaux: labels.dispositifs,
    formations_labels: labels.formations,
    autres_formations_labels: labels.autres,
    modalites_acces: union(offres, o => o.modalitesAcces),
    modalites_accompagnement: union(offres, o => o.modalitesAccompagnement)
  }
  return {
    ...listes,
    id: lieu.id,
    pivot: structure?.pivot?.code ?? null,
    nom: lieu.nom,
    commune: adresse.commune,
    code_postal: adresse.codePostal,
    code_insee: adresse.codeInsee,
    adresse: adresse.voie,
    complement_adresse: adresse.complement,
    latitude: lieu.latitude,
    longitude: lieu.longitude,
    telephone: contact.telephone,
    horaires: first(offres, 'horaires'),
    presentation_resume: presentation.resume,
    presentation_detail: presentation.detail,
    source: lieu.source,
    structure_parente: structure?.nom ?? null,
    date_maj: lieu.dateMaj,
    fiche_acces_libre: lieu.ficheAccesLibre,
    prise_rdv: first(offres, 'priseRdv'),
    ...(detailles.length > 0 ? { service_detaille: detailles } : {})
  }
}
