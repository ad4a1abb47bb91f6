/** « Vouliez-vous dire… »: the closest value that would have been understood, for the mistakes where one exists. */
import {
  communeProche,
  departementOf,
  type Geographie,
  homonymesEnClair,
  listeOf,
  procheDe,
  valeurVoulue
} from '@lieux-communs/core'
import { typologieEnClair } from '../catalogue/typologies-en-clair.ts'

/**
 * What a code is called, null for what says itself: `nomDe('code_insee', '21003') → 'Ahuy'`, `nomDe('typologie', 'BIB') → 'Bibliothèque,
 * médiathèque'`. A post code of several towns is called by none of them.
 */
export function createNomDe(geographie: Geographie): (champ: string | null, valeur: string) => string | null {
  return (champ, valeur) => {
    if (champ === 'code_insee') return geographie.commune(valeur)?.nom ?? null
    if (champ === 'code_postal') {
      const [seule, autre] = geographie.parCodePostal(valeur)
      return autre === undefined ? (seule?.nom ?? null) : null
    }
    return champ === 'typologie' ? typologieEnClair(valeur) || null : null
  }
}

/** What tells where a row stands: communes of its département come first. */
export interface Indice {
  readonly code_postal?: string | undefined
}

/** Different values looked up for one report: each costs a walk through a list of names. */
const CHERCHEES_MAX = 300

// "Roubais, 59100": a name that is nowhere is seen with its post code.
const CODE_VU = /, \d{5}$/

/** Answers a function: `voulu('commune-introuvable', 'commune', 'Roubais', { code_postal: '59100' }) → 'Roubaix'`. */
export function createVoulu(
  geographie: Geographie
): (regle: string, champ: string | null, vu: string, indice: Indice) => string | null {
  const memo = new Map<string, string | null>()
  const noms = new Map<string, readonly string[]>()
  const nomsDe = (departement: string): readonly string[] => {
    const connus = noms.get(departement)
    if (connus) return connus
    const trouves = geographie
      .communes()
      .filter(c => c.departement === departement)
      .map(c => c.nom)
    noms.set(departement, trouves)
    return trouves
  }
  const communeOf = (vu: string, { code_postal }: Indice): string | null => {
    const nom = vu.replace(CODE_VU, '')
    const departement = code_postal ? departementOf(code_postal) : ''
    const ici = departement === '' ? null : procheDe(nom, nomsDe(departement))
    return ici ?? homonymesEnClair(nom, geographie) ?? communeProche(nom, geographie.communes())?.nom ?? null
  }
  const codePostalOf = (vu: string): string | null => {
    const commune = geographie.parNom(vu)[0]
    return commune?.codesPostaux[0] ?? null
  }
  const find = (regle: string, champ: string | null, vu: string, indice: Indice): string | null => {
    if (regle === 'commune-introuvable') return communeOf(vu, indice)
    if (regle === 'commune-homonyme') return homonymesEnClair(vu, geographie)
    if (regle === 'code-postal-illisible') return codePostalOf(vu)
    const liste = champ === null ? null : listeOf(champ)
    return liste ? valeurVoulue(vu, liste) : null
  }
  return (regle, champ, vu, indice) => {
    const cle = `${regle}\u001f${champ}\u001f${vu}\u001f${indice.code_postal ?? ''}`
    const deja = memo.get(cle)
    if (deja !== undefined) return deja
    if (vu === '' || memo.size >= CHERCHEES_MAX) return null
    const trouve = find(regle, champ, vu, indice)
    memo.set(cle, trouve === vu ? null : trouve)
    return trouve === vu ? null : trouve
  }
}
