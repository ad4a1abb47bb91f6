/**
 * The words by which a place is found: its name and its town, which are its own, and what is done there as people say it, which
 * it shares with all the places that do the same.
 */
import { foldedWords, type LieuPlat, serviceDetaille } from '@lieux-communs/core'
import type { Colonnes } from './colonnes/colonnes.ts'
import type { EndroitPropre, MotsPartages } from './plein-texte.ts'
import type { NomAxe } from './question/question.ts'
import { serviceEnClair } from './services-en-clair.ts'
import { typologieEnClair } from './typologies-en-clair.ts'

/** Towns come back a hundred thousand times: each is folded once. */
function remembered(): (texte: string) => readonly string[] {
  const connus = new Map<string, readonly string[]>()
  return texte => {
    let mots = connus.get(texte)
    if (!mots) {
      mots = foldedWords(texte)
      connus.set(texte, mots)
    }
    return mots
  }
}

type MotsPropres = readonly (readonly [EndroitPropre, readonly string[]])[]

/** What reads the own words of places, one after the other; `nom` is folded: `[['nom', ['mediatheque']], ['commune', ['lens']]]`. */
export function createMotsPropres(): (lieu: Pick<LieuPlat, 'commune' | 'code_postal'>, nom: string) => MotsPropres {
  const wordsOf = remembered()
  return ({ commune, code_postal }, nom) => {
    const mots: [EndroitPropre, readonly string[]][] = []
    if (nom !== '') mots.push(['nom', nom.split(' ')])
    if (commune !== null) mots.push(['commune', wordsOf(commune)])
    if (code_postal !== null) mots.push(['commune', wordsOf(code_postal)])
    return mots
  }
}

/** Columns whose values are also found by words, folded. */
export const MOTS_DES_VALEURS = {
  services(libelle) {
    const { phrase, exemples, mots } = serviceEnClair(libelle)
    return foldedWords(`${libelle} ${phrase} ${exemples} ${mots}`)
  },
  // The code too: people write "ccas", "mjc", "epn".
  typologie: code => foldedWords(`${typologieEnClair(code)} ${code}`),
  service_detaille: valeur => foldedWords(serviceDetaille(valeur)?.libelle ?? ''),
  dispositif_programmes_nationaux: foldedWords,
  // "internet gratuit", said of the price.
  frais_a_charge: frais => (frais === 'Gratuit' ? ['gratuit'] : [])
} as const satisfies Partial<Record<NomAxe, (valeur: string) => readonly string[]>>

/** The words shared by the places of an édition, and which places those are. */
export function motsPartagesOf(axes: Colonnes['axes']): MotsPartages[] {
  return Object.entries(MOTS_DES_VALEURS).flatMap(([nom, motsDe]) => {
    const axe = axes[nom as keyof typeof MOTS_DES_VALEURS]
    return axe.valeurs.flatMap((valeur, code) =>
      // Of 160 detailed services most are borne by no place: their words would stand for others that were mistyped.
      nom === 'service_detaille' && axe.porteurs(code).length === 0
        ? []
        : { mots: motsDe(valeur), ensemble: () => axe.ensemble(code) }
    )
  })
}
