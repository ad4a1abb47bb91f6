/**
 * How a column that a person chose for a field is read: what its cells are made of says the separators, the codes and the
 * words, as when nobody chose; the field itself is no longer guessed.
 */
import { type ChampFerme, listeOf } from '../../standard/vocabulary/listes.ts'
import { type CibleColonne, champEtValeur } from '../cibles.ts'
import type { Colonne, Regle } from '../langage.ts'
import { estCourriel, estLien, separatorsOf } from './correspondance.ts'
import { contexteOf } from './listes/contexte.ts'
import { type Groupe, groupeSeul } from './listes/groupes.ts'
import { readAs, ruleOf } from './listes/lecture.ts'
import { conditionOf, ouiNonOf } from './listes/ouinon.ts'
import { titreDe } from './listes/titres.ts'
import { profileTable, type TableProfilee } from './profil.ts'

export interface CellulesLues {
  /** True for a column of yes and no: it can mean one value of a closed list. */
  readonly ouiNon: boolean
  /** True when no cell says a value of this closed list: given to it, the column would publish nothing. */
  estVaine(cible: CibleColonne): boolean
  /** The rule that carries the column to this target; undefined when a plain copy of the cells does. */
  regle(cible: CibleColonne): Regle | undefined
}

/** What stands between two values of a cell, for the fields of several that are no closed list. */
const PARTIES: Readonly<Record<string, (part: string) => boolean>> = { courriels: estCourriel, site_web: estLien }

function createLues(groupe: Groupe, colonne: Colonne): CellulesLues {
  const reponses = ouiNonOf(groupe)
  const readList = (champ: ChampFerme) => readAs(groupe, champ, { contexte: contexteOf(titreDe(groupe).utiles) })
  return {
    ouiNon: reponses !== null,
    estVaine(cible) {
      if (champEtValeur(cible) !== null || listeOf(cible) === null) return false
      return groupe.remplis + groupe.coches.size > 0 && readList(cible as ChampFerme).valeurs.size === 0
    },
    regle(cible) {
      const valeur = champEtValeur(cible)
      if (valeur !== null) {
        const si = reponses === null ? { colonne, rempli: true } : conditionOf(colonne, reponses, 'oui')
        return { constante: valeur[1], si }
      }
      const est = PARTIES[cible]
      if (est !== undefined) {
        const separateurs = separatorsOf(groupe.valeurs.keys(), est)
        return separateurs.length > 0 ? { colonnes: [colonne], separateurs } : undefined
      }
      if (listeOf(cible) === null || reponses !== null) return undefined
      return ruleOf(readList(cible as ChampFerme), [colonne])
    }
  }
}

/**
 * The cells of these columns: `readCellules(table, ['Activités']).get('Activités')?.regle('services')` says
 * `{ colonnes: ['Activités'], separateurs: [','], codes: { 'aide CAF': 'Aide aux démarches administratives' } }`.
 */
export function readCellules(
  { lignes }: TableProfilee,
  colonnes: readonly Colonne[]
): ReadonlyMap<Colonne, CellulesLues> {
  return new Map(
    profileTable({ colonnes, lignes }).map(profil => [profil.colonne, createLues(groupeSeul(profil), profil.colonne)])
  )
}
