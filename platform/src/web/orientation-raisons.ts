/**
 * Why a place is proposed, and what to check before going: the verdicts of the ranking in words, with what its page says of now. What one did not
 * ask is told too when it spares a wasted trip: a place without walk-ins, that moves, that is meant for some.
 */
import type { Candidat } from '../orientation/classement.ts'
import type { Contrainte, Objet } from '../orientation/contraintes.ts'
import type { FichePublique } from '../face/fiche-publique.ts'
import type { LieuVu } from './lieu-vu.ts'
import { AVERIFIER as A, POURQUOI as P } from './pages/orientation-reponse.mots.ts'
import { NB } from './typographie.ts'

export interface Raisons {
  /** `à 600 m`, `gratuit`, `ouvert jusqu’à 17 h`. */
  readonly pourquoi: readonly string[]
  /** Sentences. */
  readonly aVerifier: readonly string[]
}

interface Vue {
  readonly fiche: FichePublique
  readonly vu: LieuVu
  /** `à 600 m du centre de Roubaix`; null when it is not known. */
  readonly distance: string | null
  readonly candidat: Candidat
  readonly contraintes: readonly Contrainte[]
}

const enMinuscule = (texte: string): string => texte.charAt(0).toLowerCase() + texte.slice(1)

function pourquoiDit(objet: Objet, { vu }: Vue): string | null {
  switch (objet.genre) {
    case 'quand':
      // When it is open is said by the line about now, for any question.
      return objet.valeur === 'soir' || objet.valeur === 'samedi' || (objet.valeur === 'semaine' && vu.statut.genre !== 'ouvert')
        ? P.quand[objet.valeur]
        : null
    case 'aide':
      return P.aide[objet.valeur]
    case 'aussi':
      return objet.valeur === 'gratuit' ? null : P.aussi[objet.valeur]
    default:
      return null
  }
}

function aVerifierDit(objet: Objet, { fiche: { lieu }, vu, candidat }: Vue): string | null {
  switch (objet.genre) {
    case 'service':
      return A.service
    case 'trajet':
      return candidat.approximatif ? A.position : A.trajet
    case 'quand':
      // Uncertain hours are told below, whatever was asked.
      return vu.statut.genre === 'incertain' ? null : A.quand
    case 'aide':
      return A.aide[objet.valeur]
    case 'aussi':
      return objet.valeur === 'gratuit' && lieu.frais_a_charge.includes('Gratuit sous condition')
        ? A.condition
        : A.aussi[objet.valeur]
    default:
      return null
  }
}

/** What is to be known of it whatever was asked. */
function alwaysToCheck({ fiche: { lieu }, vu }: Vue): string[] {
  const acces = lieu.modalites_acces
  const { statut } = vu
  return [
    ...(statut.genre === 'incertain' ? [`${statut.texte}${statut.suite ? `${NB}: ${statut.suite}` : ''}.`] : []),
    ...(acces.length > 0 && !acces.includes('Se présenter') ? [A.rendezVous] : []),
    ...(lieu.itinerance.includes('Itinérant') && !lieu.itinerance.includes('Fixe') ? [A.itinerant] : []),
    ...(lieu.publics_specifiquement_adresses.length > 0
      ? [A.publics(lieu.publics_specifiquement_adresses.map(enMinuscule))]
      : [])
  ]
}

export function raisonsDe(vue: Vue): Raisons {
  const { candidat, contraintes, fiche, vu, distance } = vue
  const dits = contraintes.map(({ objet }, i) => ({ objet, verdict: candidat.verdicts[i] }))
  const pourquoi = [
    distance,
    ...(fiche.lieu.frais_a_charge.length === 1 && fiche.lieu.frais_a_charge[0] === 'Gratuit' ? [P.gratuit] : []),
    ...(vu.statut.genre === 'ouvert' ? [enMinuscule(vu.statut.texte)] : []),
    ...dits.flatMap(({ objet, verdict }) => (verdict === 'oui' ? pourquoiDit(objet, vue) : null)),
    ...(fiche.lieu.modalites_acces.includes('Se présenter') ? [P.sePresenter] : [])
  ]
  const aVerifier = [
    ...dits.flatMap(({ objet, verdict }) => (verdict === 'inconnu' ? aVerifierDit(objet, vue) : null)),
    ...alwaysToCheck(vue)
  ]
  return {
    pourquoi: pourquoi.filter(p => p !== null),
    aVerifier: [...new Set(aVerifier.filter(a => a !== null))]
  }
}
