/**
 * What a comparison says, a line each, in the order of the page of a place: what every place says of one thing, as texts, so that what differs
 * is told by the texts and not by their colours.
 */
import { distance } from '@lieux-communs/core'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { instantLocal } from '../../catalogue/colonnes/instant.ts'
import { isSansJour } from '../../catalogue/colonnes/semaines.ts'
import type { FichePublique } from '../../face/fiche-publique.ts'
import { moisEtAnnee } from '../dates.ts'
import { SEMAINE } from '../horaires.mots.ts'
import type { LecteurHoraires } from '../horaires.ts'
import { adresseEnLigne, horairesDites, isSansRendezVous, lieuVu } from '../lieu-vu.ts'
import { semaineAVenir } from '../semaine-a-venir.ts'
import { distanceEnClair, insecable } from '../typographie.ts'
import { serviceEnClair } from '../valeurs.ts'
import { COMPARER as M } from './comparer.mots.ts'
import { enClair, FICHE } from './fiche.mots.ts'

export interface LigneComparee {
  readonly titre: string
  /** Each place’s, in their order; none: nothing is said of it. */
  readonly cellules: readonly (readonly string[])[]
  /** True when they do not all say the same. */
  readonly differe: boolean
}

interface Monde {
  readonly catalogue: Catalogue
  readonly lecteur: LecteurHoraires
  readonly maintenant: Date
}

/** The same things in another order are the same. */
const dit = (cellule: readonly string[]): string => [...cellule].sort().join('\n')

const ligne = (titre: string, cellules: readonly (readonly string[])[]): LigneComparee => ({
  titre,
  cellules,
  differe: new Set(cellules.map(dit)).size > 1
})

function distancesOf(catalogue: Catalogue, rangs: readonly number[]): (readonly string[])[] {
  const [premier, ...autres] = rangs.map(rang => catalogue.position(rang))
  return [
    [M.premier],
    ...autres.map(point =>
      premier && point && !premier.approximatif && !point.approximatif
        ? [M.distance(distanceEnClair(distance(premier, point)))]
        : []
    )
  ]
}

/** Lines of which some place says something. */
export function linesOf(rangs: readonly number[], monde: Monde): readonly LigneComparee[] {
  const { catalogue, lecteur, maintenant } = monde
  const fiches = rangs.map(rang => catalogue.fiche(rang))
  const vus = fiches.map(fiche => lieuVu(fiche, lecteur, maintenant, catalogue.dateDeSource))
  const champ = (titre: string, read: (lieu: FichePublique['lieu']) => readonly string[]): LigneComparee =>
    ligne(
      titre,
      fiches.map(({ lieu }) => read(lieu).map(insecable))
    )
  const semaine = (lieu: FichePublique['lieu']): readonly string[] =>
    lieu.horaires === null || isSansJour(lieu.horaires)
      ? []
      : (
          semaineAVenir(lecteur, lieu.horaires, instantLocal(maintenant, lieu.code_insee ?? lieu.code_postal)) ?? []
        ).map(({ jours, texte }) => SEMAINE.ligne(jours, texte))
  const services = [...new Set(fiches.flatMap(({ lieu }) => lieu.services))]
  const labels = (lieu: FichePublique['lieu']) => [
    ...lieu.dispositif_programmes_nationaux,
    ...lieu.formations_labels,
    ...lieu.autres_formations_labels
  ]
  const lignes: readonly LigneComparee[] = [
    ligne(
      M.statut,
      vus.map(({ statut }) => [statut.suite ? `${statut.texte} · ${statut.suite}` : statut.texte])
    ),
    champ(FICHE.adresse, lieu => [adresseEnLigne(lieu)].filter(a => a !== '')),
    ...(rangs.length > 1 ? [{ ...ligne(M.position, distancesOf(catalogue, rangs)), differe: false }] : []),
    ligne(
      FICHE.telephone,
      vus.map(({ telephones }) => telephones.slice(0, 2).map(t => t.texte))
    ),
    champ(FICHE.commentVenir, lieu =>
      lieu.modalites_acces.map(v =>
        v === 'Se présenter' && isSansRendezVous(lieu, lecteur) ? M.sansRendezVous : enClair(v)
      )
    ),
    champ(M.semaine, semaine),
    ...services.map(service =>
      champ(M.fait(serviceEnClair(service).phrase), lieu => (lieu.services.includes(service) ? [M.oui] : []))
    ),
    champ(FICHE.accompagnement, lieu => lieu.modalites_accompagnement.map(enClair)),
    champ(FICHE.publics, lieu => lieu.publics_specifiquement_adresses),
    champ(FICHE.besoins, lieu => lieu.prise_en_charge_specifique.map(enClair)),
    champ(FICHE.prix, lieu => lieu.frais_a_charge.map(enClair)),
    champ(FICHE.acces, lieu => (lieu.fiche_acces_libre ? [FICHE.accesDecrit] : [])),
    champ(FICHE.labels, labels),
    ligne(
      M.fraicheur,
      fiches.map(fiche => {
        const dite = fiche.lieu.date_maj ?? horairesDites(fiche, catalogue.dateDeSource)
        return dite === null ? [] : [moisEtAnnee(dite)]
      })
    )
  ]
  return lignes.filter(({ cellules }) => cellules.some(c => c.length > 0))
}
