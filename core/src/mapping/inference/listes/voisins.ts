/**
 * Lists without a column of their own that the values of another one tell: handicaps among the publics, "Accompagnement
 * individuel" among the services, "France services" among the kinds of place.
 */
import { fold } from '../../../text/fold.ts'
import type { Regle } from '../../langage.ts'
import { nue } from './decoupe.ts'
import { type Lu, lecteurOf } from './lecteur.ts'
import { CODES_MAX, saidWords } from './lecture.ts'
import type { ChampDevine } from './mots-entetes.ts'
import { type Piste, piste } from './piste.ts'

type ChampLu = Exclude<ChampDevine, 'autres_formations_labels'>

/** Which list's column tells another list, and from what share of its rows: a few in a hundred are no slip of the pen. */
const VOISINS: readonly { readonly champ: ChampLu; readonly chez: readonly ChampDevine[]; readonly partMin: number }[] =
  [
    { champ: 'services', chez: ['typologie'], partMin: 0.3 },
    { champ: 'itinerance', chez: ['typologie'], partMin: 0.002 },
    { champ: 'dispositif_programmes_nationaux', chez: ['typologie'], partMin: 0.03 },
    { champ: 'publics_specifiquement_adresses', chez: ['prise_en_charge_specifique', 'services'], partMin: 0.02 },
    { champ: 'prise_en_charge_specifique', chez: ['publics_specifiquement_adresses'], partMin: 0.01 },
    { champ: 'modalites_acces', chez: ['frais_a_charge', 'modalites_accompagnement'], partMin: 0.05 },
    { champ: 'modalites_accompagnement', chez: ['services', 'modalites_acces'], partMin: 0.05 },
    { champ: 'frais_a_charge', chez: ['modalites_acces'], partMin: 0.05 }
  ]

// "accueil de jeunes", "reserve aux seniors", "public jeune", once folded
const ACCUEIL = /^(?:accueil|reserve|public|publics|pour|specifique)\b/

// "accompagnement individuel", "en groupe", "en autonomie", "a distance", once folded
const MODE = /individu|personnalis|collecti|groupe|autonom|distan/
// Among ways of coming: "en visio", "acces libre", once folded
const MODE_DE_VENUE = /visio|acces libre|libre acces/

/** Words of a part that names a value and hardly anything else. */
const COURTE = 7

/** Whether a part of the neighbour's cells may speak of the list. */
function mayTell(champ: ChampLu, voisine: Piste, partie: string, lu: Lu): boolean {
  if (lu.valeurs.length === 0) return false
  // "Categories" and "Tags" mix kinds of place with what is done there.
  if (champ === 'services') return voisine.lecture?.lire(partie).valeurs.length === 0
  // "Par téléphone" is how one comes, not how one is helped.
  if (champ === 'modalites_accompagnement' && voisine.champ === 'modalites_acces')
    return lu.mots.some(m => MODE.test(m.mot) || MODE_DE_VENUE.test(m.mot))
  if (champ === 'itinerance') return !lu.valeurs.includes('Fixe')
  if (voisine.champ !== 'services') return true
  if (!lu.exact && !voisine.lecture?.prose && partie.split(/\s+/).length > COURTE) return false
  // "Ateliers parents" is a service; "Accompagnement individuel", "En groupe" are ways of helping.
  if (champ === 'modalites_accompagnement' && !lu.mots.some(m => MODE.test(m.mot))) return false
  // Among services, whom they are for is said by "Accueil de jeunes", not by what parents learn.
  return champ !== 'publics_specifiquement_adresses' || ACCUEIL.test(fold(partie))
}

/** What a neighbour's cells say of a list: each part that names one of its values, the rest left alone. */
function neighbourRule(champ: ChampLu, voisine: Piste): { regle: Regle; part: number } | null {
  const { lecture, groupe } = voisine
  if (!lecture) return null
  // Sentences about services tell how one is helped, not whom; and a price in words is no way to come.
  const muette = champ === 'modalites_acces' || (champ !== 'modalites_accompagnement' && voisine.champ === 'services')
  if (muette && (lecture.prose || !lecture.categorie)) return null
  const lecteur = lecteurOf(champ)
  const codes = new Map<string, readonly [string, string | readonly string[]]>()
  let lignes = 0
  for (const [partie, fois] of lecture.parties) {
    const lu = lecteur.lire(nue(partie))
    if (!mayTell(champ, voisine, partie, lu)) continue
    lignes += fois
    const cle = fold(partie)
    if (cle !== '' && !codes.has(cle))
      codes.set(cle, [partie, lu.valeurs.length === 1 ? (lu.valeurs[0] as string) : lu.valeurs])
  }
  if (codes.size === 0) return null
  const { separateurs } = lecture
  const base = { colonnes: groupe.lues, ...(separateurs.length > 0 ? { separateurs } : {}), sinon: 'ignorer' as const }
  const enMots = lecture.prose || codes.size > CODES_MAX
  const regle: Regle = enMots
    ? { ...base, mots: saidWords(lecture, champ) }
    : { ...base, codes: Object.fromEntries(codes.values()) }
  return { regle, part: lignes / Math.max(1, groupe.remplis) }
}

/** Adds to what was chosen the lists that a neighbour tells. */
export function feedNeighbours(choisies: Map<ChampDevine, readonly Piste[]>): void {
  for (const { champ, chez, partMin } of VOISINS) {
    const deja = choisies.get(champ) ?? []
    if (deja.length > 0 && champ !== 'itinerance') continue
    for (const autre of chez) {
      const nouvelles = (choisies.get(autre) ?? []).flatMap(voisine => {
        if (voisine.poids < 2 || deja.some(d => d.groupe === voisine.groupe)) return []
        const dite = neighbourRule(champ, voisine)
        if (!dite || dite.part < partMin) return []
        const raison = `des valeurs de « ${voisine.groupe.titre} » le disent, faute d’une autre colonne`
        const reste = { poids: 0, part: dite.part, regles: [dite.regle], confiance: 0.6, raison }
        return [
          piste(voisine.groupe, champ, 'valeurs', { ...reste, lecture: voisine.lecture, parties: voisine.parties })
        ]
      })
      if (nouvelles.length === 0) continue
      choisies.set(champ, [...deja, ...nouvelles])
      break
    }
  }
}
