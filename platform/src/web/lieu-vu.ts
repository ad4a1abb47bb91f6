/**
 * A place as a person looks at it: what kind, open or not, the first thing to know, numbers that can be dialled. Made
 * from the public fiche; the card of a result and the page of the place say the same things the same way.
 */

import { instantLocal } from '../catalogue/colonnes/instant.ts'
import type { FichePublique } from '../face/fiche-publique.ts'
import { type LecteurHoraires, type Statut, statutDe } from './horaires.ts'
import { lienTelephone } from './liens.ts'
import { LIEU as L } from './lieu-vu.mots.ts'
import { telephone } from './typographie.ts'
import { typologieEnClair } from './valeurs.ts'

export interface LieuVu {
  readonly nom: string
  /** `Bibliothèque, médiathèque`; empty when nothing says it in words. */
  readonly genre: string
  readonly statut: Statut
  /** What decides whether one can come: `Sur rendez-vous`, `Gratuit`. At most two, the most useful first. */
  readonly aSavoir: readonly string[]
  /** `59000 MARSEILLE`: the post code and the town as written, when they could not be made sure of; null when there is nothing. */
  readonly selonLaSource: string | null
  readonly telephones: readonly { readonly texte: string; readonly href: string | null }[]
}

/** The day a source's list dates from, by its name; null when unknown. */
export type DateDeSource = (nom: string) => string | null

/** The latest day any source says for these hours, else for the place, else the day of the lists that give them. */
export function horairesDites(fiche: FichePublique, dateDeSource: DateDeSource): string | null {
  const origines = fiche.provenance.horaires?.retenu.origines ?? []
  const derniere = (dates: readonly string[]): string | null => [...dates].sort().at(-1) ?? null
  return (
    derniere(origines.flatMap(o => o.date ?? [])) ??
    fiche.lieu.date_maj ??
    derniere(origines.flatMap(o => dateDeSource(o.source) ?? []))
  )
}

/** `12 rue des Tisserands, Bâtiment B, 59100 Roubaix`; empty when nothing of it is known. */
export function adresseEnLigne({ adresse, complement_adresse, code_postal, commune }: FichePublique['lieu']): string {
  const ville = [code_postal, commune].filter(x => x !== null).join(' ')
  return [adresse, complement_adresse, ville].filter(x => x !== null && x !== '').join(', ')
}

/** Several sources' cells stand one under the other. */
export const dits = (brut: string): string[] => brut.split('\n')

// "sur rendez-vous", "sur RDV"
const SUR_RENDEZ_VOUS = /rendez-?vous|\brdv\b/i

/**
 * True when one may come unannounced, and nothing else says the contrary: a list says so, the place receives people, and its hours are not all
 * by appointment.
 */
export function isSansRendezVous(
  { modalites_acces, horaires }: FichePublique['lieu'],
  lecteur: LecteurHoraires
): boolean {
  if (!modalites_acces.includes('Se présenter')) return false
  if (modalites_acces.includes("Ce lieu n'accueille pas de public")) return false
  const plages = (horaires ? lecteur.semaine(horaires) : null)?.jours.flatMap(j => j.plages) ?? []
  return plages.length === 0 || plages.some(p => p.precision === null || !SUR_RENDEZ_VOUS.test(p.precision))
}

function selonLaSource({ bruts }: FichePublique): string | null {
  const texte = [bruts.code_postal, bruts.commune].flatMap(b => (b === undefined ? [] : dits(b).join(', '))).join(' ')
  return texte === '' ? null : texte
}

function aSavoir({ lieu }: FichePublique): string[] {
  const dits: string[] = []
  const acces = lieu.modalites_acces
  if (acces.includes("Ce lieu n'accueille pas de public")) dits.push(L.sansPublic)
  else if (acces.length > 0 && !acces.includes('Se présenter')) {
    // Walk-ins rule out "by appointment only"; only when coming unannounced is not offered is it said.
    dits.push(acces.includes('Téléphoner') ? L.appelez : L.contactez)
  } else if (lieu.prise_rdv) dits.push(L.enLigne)
  if (lieu.itinerance.includes('Itinérant') && !lieu.itinerance.includes('Fixe')) dits.push(L.seDeplace)
  if (lieu.frais_a_charge.length === 1) dits.push(L.prix(lieu.frais_a_charge[0] as string))
  return dits.slice(0, 2)
}

export function lieuVu(
  fiche: FichePublique,
  lecteur: LecteurHoraires,
  maintenant: Date,
  dateDeSource: DateDeSource
): LieuVu {
  const { lieu } = fiche
  const numeros = [...new Set([...(lieu.telephone ? [lieu.telephone] : []), ...fiche.telephones])]
  const genres = [...new Set(lieu.typologie.map(typologieEnClair))].filter(g => g !== '')
  return {
    nom: lieu.nom ?? L.sansNom,
    genre: genres.slice(0, 2).join(' · '),
    statut: statutDe(
      lecteur,
      {
        osm: lieu.horaires,
        brut: fiche.bruts.horaires ?? null,
        dite: horairesDites(fiche, dateDeSource),
        joignable: numeros.length > 0
      },
      instantLocal(maintenant, lieu.code_insee ?? lieu.code_postal)
    ),
    aSavoir: aSavoir(fiche),
    selonLaSource: selonLaSource(fiche),
    telephones: numeros.map(n => ({ texte: telephone(n), href: lienTelephone(n) }))
  }
}
