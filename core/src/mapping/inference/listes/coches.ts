/**
 * Boxes that are ticked: columns of yes and no, of a value or nothing, whose title names the one value they mean; and boxes
 * of the same form that nobody ticked yet.
 */
import { fold } from '../../../text/fold.ts'
import type { Regle } from '../../langage.ts'
import type { Groupe } from './groupes.ts'
import { readAs } from './lecture.ts'
import type { ChampDevine } from './mots-entetes.ts'
import { conditionOf, ouiNonOf, valeurDuTitre } from './ouinon.ts'
import { type Piste, piste } from './piste.ts'
import { motsUtiles, titreDe } from './titres.ts'

/** Values that say a place moves, for a column of yes and no too. */
export function itineranceOf(groupe: Groupe, poids: number): Piste | null {
  const ouiNon = ouiNonOf(groupe)
  if (poids < 3 || !ouiNon) return null
  const codes = Object.fromEntries([...ouiNon.oui.map(t => [t, 'Itinérant']), ...ouiNon.non.map(t => [t, 'Fixe'])])
  const [colonne] = groupe.lues as [string]
  const regle: Regle =
    groupe.coches.size > 0
      ? { constante: 'Itinérant', si: conditionOf(colonne, ouiNon, 'oui') }
      : { colonnes: groupe.lues, codes }
  const raison = `le titre « ${groupe.titre} » le dit, les cellules répondent oui ou non`
  return piste(groupe, 'itinerance', 'valeurs', { poids, part: 1, regles: [regle], confiance: 0.97, raison })
}

// "Label NetPublic", "Labellisé Cyber-base"
const LABEL =
  /^\s{0,3}(?:label|labellis[ée]+e?s?|labell?isation)\s{1,3}[«"“]?\s{0,2}(\p{L}[^»"”#]{1,60}?)\s{0,2}[»"”]?$/iu

/** A column of yes and no whose title is a label's name. */
function labelOf(groupe: Groupe): Piste | null {
  const nom = LABEL.exec(groupe.titre)?.[1]
  const ouiNon = nom === undefined ? null : ouiNonOf(groupe)
  if (nom === undefined || !ouiNon) return null
  const [colonne] = groupe.lues as [string]
  const regle: Regle = { constante: nom, si: conditionOf(colonne, ouiNon, 'oui') }
  const raison = `le titre « ${groupe.titre} » nomme un label, les cellules répondent oui ou non`
  return piste(groupe, 'autres_formations_labels', 'titre', {
    poids: 2,
    part: 1,
    regles: [regle],
    confiance: 0.7,
    raison
  })
}

/** A few short texts, or nothing: filled may be yes. */
export const mayBeTick = ({ colonnes, valeurs, remplis, total }: Groupe): boolean =>
  colonnes.length === 1 && valeurs.size <= 4 && remplis < total && [...valeurs.keys()].every(t => t.length <= 40)

/** A tick: yes or nothing, or the value itself or nothing. */
export function tickOf(groupe: Groupe, mots: readonly string[], utiles: readonly string[]): readonly Piste[] {
  const ouiNon = ouiNonOf(groupe)
  if (!ouiNon && !mayBeTick(groupe)) return []
  const nomme = valeurDuTitre(groupe.titre, mots)
  const [colonne] = groupe.lues as [string]
  if (ouiNon) {
    if (!nomme) {
      const label = labelOf(groupe)
      return label ? [label] : []
    }
    const { champ, valeur, par } = nomme
    // "0" everywhere: never asked rather than never true. "1" everywhere under "Accueil": nobody is turned away.
    if (ouiNon[par].length === 0) return []
    const regles = groupe.lues.map(c => ({ constante: valeur, si: conditionOf(c, ouiNon, par) }) as Regle)
    const raison = `le titre « ${groupe.titre} » veut dire « ${valeur} », les cellules répondent oui ou non`
    return [piste(groupe, champ, 'titre', { poids: 2, part: 1, regles, confiance: 0.85, raison })]
  }
  // "Wifi" or nothing under "JT_MAT_Wif": filled is yes.
  if (!nomme || nomme.par === 'non') return []
  const { champ, valeur } = nomme
  // Each cell, not one of them: « Itinérant » under « Itinérance » is no yes when others say « Fixe ».
  const lu = [...groupe.valeurs.keys()].every(t => repeats(t, utiles) || isSame(champ, t, valeur))
  if (!lu) return []
  const regle = { constante: valeur, si: { colonne, rempli: true } } as Regle
  const raison = `le titre « ${groupe.titre} » veut dire « ${valeur} », la cellule est remplie ou vide`
  return [piste(groupe, champ, 'titre', { poids: 2, part: 1, regles: [regle], confiance: 0.75, raison })]
}

/** The cell says its own title again: `PBC_Jeunes` and `Jeunes`. */
const repeats = (texte: string, utiles: readonly string[]): boolean =>
  motsUtiles(fold(texte).split(' ')).every(mot => utiles.some(u => u === mot || (u.length >= 3 && mot.startsWith(u))))

function isSame(champ: ChampDevine, texte: string, valeur: string): boolean {
  if (
    champ === 'autres_formations_labels' ||
    champ === 'dispositif_programmes_nationaux' ||
    champ === 'formations_labels'
  )
    return false
  const fausse: Groupe = { ...VIDE, valeurs: new Map([[texte, 1]]), remplis: 1 }
  return readAs(fausse, champ).valeurs.has(valeur)
}
const VIDE: Groupe = {
  colonnes: [],
  lues: [],
  titre: '',
  mots: [],
  rang: 0,
  total: 1,
  remplis: 0,
  coches: new Map(),
  tableau: false,
  valeurs: new Map()
}

/** How far a sister may be, and how many it takes for an empty column to be one of theirs. */
const VOISINAGE = 4
const SOEURS_MIN = 2

/** A box that nobody ticked yet, among boxes: `Casques de réalité virtuelle`, empty beside `Scanners` and `Tablettes`. */
export function neverTicked(groupe: Groupe, groupes: readonly Groupe[], mots: readonly string[]): Piste | null {
  const proches = groupes.filter(
    g => g !== groupe && g.remplis + g.coches.size > 0 && Math.abs(g.rang - groupe.rang) <= VOISINAGE
  )
  if (proches.length < SOEURS_MIN) return null
  const nomme = groupe.colonnes.length === 1 ? valeurDuTitre(groupe.titre, mots) : null
  if (!nomme || nomme.par === 'non') return null
  const soeurs = proches.flatMap(g => {
    const ouiNon = ouiNonOf(g)
    const autre = ouiNon && ouiNon.oui.length > 0 ? valeurDuTitre(g.titre, titreDe(g).mots) : null
    return ouiNon && autre?.champ === nomme.champ ? [ouiNon] : []
  })
  const [soeur] = soeurs
  if (soeurs.length < SOEURS_MIN || !soeur) return null
  const { champ, valeur } = nomme
  const [colonne] = groupe.lues as [string]
  const regle = { constante: valeur, si: conditionOf(colonne, soeur, 'oui') } as Regle
  const raison = `le titre « ${groupe.titre} » veut dire « ${valeur} », comme ses voisines, mais aucune ligne ne le dit encore`
  return piste(groupe, champ, 'titre', { poids: 1, part: 0, regles: [regle], confiance: 0.6, raison })
}
