/**
 * What a helper's sheet says of one place, in words: the same on paper and in a letter. Where it stands, how to get there, when to come, what
 * it costs, what to bring; what is not known is said so.
 */
import type { Point } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { type Instant, instantLocal } from '../catalogue/colonnes/instant.ts'
import { isSansJour } from '../catalogue/colonnes/semaines.ts'
import { cheminEnClair, directionEnClair } from './chemin.ts'
import { moisEtAnnee } from './dates.ts'
import { isAncien, type LecteurHoraires } from './horaires.ts'
import { adresseEnLigne, horairesDites, isSansRendezVous, lieuVu } from './lieu-vu.ts'
import { ACCOMPAGNEMENT as M } from './pages/accompagnement.mots.ts'
import { aApporter } from './pages/apporter.ts'
import { enClair, FICHE } from './pages/fiche.mots.ts'
import { deCommune, nomDit } from './pages/recherche.mots.ts'
import { type JoursAVenir, semaineAVenir } from './semaine-a-venir.ts'
import { distanceEnClair } from './typographie.ts'

export interface Demandee {
  readonly catalogue: Catalogue
  readonly rang: number
  /** Where the person starts from; null: from the middle of the town. */
  readonly depuis: Point | null
  readonly lecteur: LecteurHoraires
  readonly maintenant: Date
}

export interface FeuilleVue {
  readonly id: string
  readonly nom: string
  /** `Bibliothèque, médiathèque · Roubaix` */
  readonly genre: string
  readonly numero: { readonly texte: string; readonly href: string | null } | null
  readonly adresse: string
  readonly sansRendezVous: boolean
  /** The week to come; null when hours are not known day by day: `horairesDits` then says what there is. */
  readonly jours: readonly JoursAVenir[] | null
  readonly horairesDits: readonly string[]
  /** Sentences: from where, towards what, past which landmark. */
  readonly chemin: readonly string[]
  /** Where to draw the last metres; null when the place is only known by its town. */
  readonly point: (Point & { readonly geonames: boolean }) | null
  readonly voisins: readonly number[]
  readonly prix: string | null
  readonly apporter: readonly string[]
}

/** Metres: a landmark farther than that is none. */
const REPERE_MAX = 400
/** Metres around the place: what its map shows. */
const ALENTOUR = 750

/** Another place that stands near, to ask for on the way. */
function repereOf(
  catalogue: Catalogue,
  point: Point,
  voisin: { readonly rang: number; readonly distance: number } | undefined
): string | null {
  const la = voisin && catalogue.position(voisin.rang)
  if (!voisin || !la || voisin.distance < 20 || voisin.distance > REPERE_MAX) return null
  return M.repere(catalogue.nom(voisin.rang), distanceEnClair(voisin.distance), directionEnClair(point, la))
}

function cheminDe({ catalogue, rang, depuis }: Demandee): Pick<FeuilleVue, 'chemin' | 'point' | 'voisins'> {
  const point = catalogue.position(rang)
  if (!point || point.approximatif) return { chemin: [M.positionInconnue], point: null, voisins: [] }
  const { lieu } = catalogue.fiche(rang)
  const commune = lieu.code_insee ? catalogue.endroits.commune(lieu.code_insee) : undefined
  const centre = commune?.centreDe === 'code_postal' ? null : (commune?.centre ?? null)
  const de = depuis ?? centre
  const repere = depuis || !commune ? M.deChezVous : M.centre(deCommune(nomDit(commune.nom)))
  const exact = (autre: number) => autre !== rang && catalogue.position(autre)?.approximatif === false
  const autour = catalogue.autour(point, 10, ALENTOUR, exact)
  const phrases = [de ? cheminEnClair(de, point, repere) : null, repereOf(catalogue, point, autour[0])]
  return { chemin: phrases.filter(p => p !== null), point, voisins: autour.map(v => v.rang) }
}

function horairesDe({ catalogue, rang, lecteur }: Demandee, ici: Instant): Pick<FeuilleVue, 'jours' | 'horairesDits'> {
  const fiche = catalogue.fiche(rang)
  const { lieu, bruts } = fiche
  const osm = lieu.horaires
  const jours = osm && !isSansJour(osm) ? semaineAVenir(lecteur, osm, ici) : null
  const dite = horairesDites(fiche, catalogue.dateDeSource)
  if (jours) {
    const conseil = lieu.telephone ? FICHE.appelez : FICHE.renseignez
    return {
      jours,
      horairesDits: isAncien(dite, ici.iso) ? [`${FICHE.nonConfirmes(moisEtAnnee(dite as string))} ${conseil}`] : []
    }
  }
  const brut = osm ?? bruts.horaires ?? null
  const selon = brut ? [`${M.selonSource} ${brut.slice(0, 200)}`] : []
  return { jours: null, horairesDits: [...selon, M.horairesInconnus] }
}

export function feuilleVue(demandee: Demandee): FeuilleVue {
  const { catalogue, rang, lecteur, maintenant } = demandee
  const fiche = catalogue.fiche(rang)
  const { lieu } = fiche
  const vu = lieuVu(fiche, lecteur, maintenant, catalogue.dateDeSource)
  return {
    id: catalogue.id(rang),
    nom: vu.nom,
    genre: [vu.genre, lieu.commune].filter(Boolean).join(' · '),
    numero: vu.telephones[0] ?? null,
    adresse: adresseEnLigne(lieu) || vu.selonLaSource || '',
    sansRendezVous: isSansRendezVous(lieu, lecteur),
    ...horairesDe(demandee, instantLocal(maintenant, lieu.code_insee ?? lieu.code_postal)),
    ...cheminDe(demandee),
    prix: lieu.frais_a_charge.length > 0 ? lieu.frais_a_charge.map(enClair).join(', ') : null,
    apporter: aApporter(lieu.services)
  }
}
