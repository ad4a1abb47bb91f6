/**
 * Why a place is proposed, and what to check before going: the verdicts of the ranking in words, with what its page says of now. What one did not
 * ask is told too when it spares a wasted trip: a place without walk-ins, that moves, that is meant for some.
 */

import type { FichePublique } from '../face/fiche-publique.ts'
import type { Candidat } from '../orientation/classement.ts'
import type { Contrainte, Objet } from '../orientation/contraintes.ts'
import type { LieuVu } from './lieu-vu.ts'
import { enClair } from './pages/fiche.mots.ts'
import { AIDES_DITES, AUSSI_DIT } from './pages/orientation.mots.ts'
import { AVERIFIER as A, POURQUOI as P } from './pages/orientation-reponse.mots.ts'

/** A sentence, and the same in a word: `Le prix n’est pas dit : demandez-le.`, `le prix`. */
interface Doute {
  readonly phrase: string
  readonly mot: string
}

export interface Raisons {
  /** `à 600 m`, `gratuit`; that it is open is said by its own line. */
  readonly pourquoi: readonly string[]
  readonly aVerifier: readonly Doute[]
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
      return objet.valeur === 'soir' ||
        objet.valeur === 'samedi' ||
        (objet.valeur === 'semaine' && vu.statut.genre !== 'ouvert')
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

const doute = (phrase: string | null, mot: string): Doute | null => (phrase === null ? null : { phrase, mot })

function aVerifierDit(objet: Objet, { fiche: { lieu }, vu, candidat }: Vue): Doute | null {
  switch (objet.genre) {
    case 'service':
      return doute(A.service, A.bref.service)
    case 'trajet':
      return doute(candidat.approximatif ? A.position : A.trajet, A.bref.trajet)
    case 'quand':
      // Uncertain hours are told below, whatever was asked.
      return vu.statut.genre === 'incertain' ? null : doute(A.quand, A.bref.horaires)
    case 'aide':
      return doute(A.aide[objet.valeur], enMinuscule(AIDES_DITES[objet.valeur].titre))
    case 'aussi':
      if (objet.valeur !== 'gratuit') return doute(A.aussi[objet.valeur], enMinuscule(AUSSI_DIT[objet.valeur].rappel))
      return doute(lieu.frais_a_charge.includes('Gratuit sous condition') ? A.condition : A.aussi.gratuit, A.bref.prix)
    default:
      return null
  }
}

/** What is to be known of it whatever was asked. */
function alwaysToCheck({ fiche: { lieu }, vu }: Vue): Doute[] {
  const acces = lieu.modalites_acces
  const { statut } = vu
  return [
    ...(statut.genre === 'incertain'
      ? [{ phrase: `${statut.texte}${statut.suite ? ` (${statut.suite})` : ''}.`, mot: A.bref.horaires }]
      : []),
    ...(acces.length > 0 && !acces.includes('Se présenter') ? [{ phrase: A.rendezVous, mot: A.bref.rendezVous }] : []),
    ...(lieu.itinerance.includes('Itinérant') && !lieu.itinerance.includes('Fixe')
      ? [{ phrase: A.itinerant, mot: A.bref.itinerant }]
      : []),
    ...(lieu.publics_specifiquement_adresses.length > 0
      ? [
          {
            phrase: A.publics(lieu.publics_specifiquement_adresses.map(p => enMinuscule(enClair(p)))),
            mot: A.bref.publics
          }
        ]
      : [])
  ]
}

export function raisonsDe(vue: Vue): Raisons {
  const { candidat, contraintes, fiche, distance } = vue
  const dits = contraintes.map(({ objet }, i) => ({ objet, verdict: candidat.verdicts[i] }))
  const pourquoi = [
    distance,
    ...(fiche.lieu.frais_a_charge.length === 1 && fiche.lieu.frais_a_charge[0] === 'Gratuit' ? [P.gratuit] : []),
    ...dits.flatMap(({ objet, verdict }) => (verdict === 'oui' ? pourquoiDit(objet, vue) : null)),
    ...(fiche.lieu.modalites_acces.includes('Se présenter') ? [P.sePresenter] : [])
  ]
  const aVerifier = [
    ...dits.flatMap(({ objet, verdict }) => (verdict === 'inconnu' ? aVerifierDit(objet, vue) : null)),
    ...alwaysToCheck(vue)
  ]
  return {
    pourquoi: pourquoi.filter(p => p !== null),
    aVerifier: aVerifier.filter(a => a !== null)
  }
}
