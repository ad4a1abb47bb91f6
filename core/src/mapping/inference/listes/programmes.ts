/**
 * Labels and programmes share columns: national programmes, the standard's own labels, and all the others. One reading of
 * the cells tells which of the three fields a column feeds; the normaliser sends each part to its own, wherever it was said.
 */
import { isPlaceholder } from '../../../text/placeholders.ts'
import type { Regle } from '../../langage.ts'
import { countParts, nue, separateursOf } from './decoupe.ts'
import type { Groupe } from './groupes.ts'
import { lecteurOf } from './lecteur.ts'
import type { ChampDevine } from './mots-entetes.ts'

export const CHAMPS_LABELS = [
  'dispositif_programmes_nationaux',
  'formations_labels',
  'autres_formations_labels'
] as const satisfies readonly ChampDevine[]
type ChampLabel = (typeof CHAMPS_LABELS)[number]

export interface Labels {
  readonly regle: Regle
  /** The fields it feeds, with the share of its parts that each one takes. */
  readonly champs: ReadonlyMap<ChampLabel, number>
  readonly parties: ReadonlyMap<string, number>
  /** Short codes that name no known label: published as they are they would mean nothing. */
  readonly inconnus: readonly { mot: string; fois: number }[]
}

/** Share of the parts from which what is left makes a field of its own. */
const RESTE_MIN = 0.04
/** Share from which programmes or labels are meant at all: one cell in fifty is no slip. */
const CONNUES_MIN = 0.02
/** Share that makes a field of a column whose title is about other labels. */
const MALGRE_TITRE = 0.2
/** Words of a label's own name; a sentence that mentions one is longer. */
const COURTE = 8
// "P", "NMM", "DM"
const SIGLE = /^[\p{Lu}\d]{1,3}$/u

/** What a column of labels feeds. `seule`: no other filled column of the file is about the other labels. */
export function readLabels(groupe: Groupe, dits: ReadonlyMap<ChampDevine, number>, seule: boolean): Labels {
  const programmes = lecteurOf('dispositif_programmes_nationaux')
  const labels = lecteurOf('formations_labels')
  const meant = (texte: string, lecteur: typeof programmes): boolean =>
    texte.split(/\s+/).length <= COURTE && lecteur.lire(nue(texte)).valeurs.length > 0
  const isKnown = (texte: string): boolean => meant(texte, programmes) || meant(texte, labels)
  const isLabel = (texte: string): boolean => programmes.lire(nue(texte)).exact || labels.lire(nue(texte)).exact
  const separateurs = separateursOf(groupe.valeurs, { isKnown, isLabel })
  const rien: Record<string, null> = {}
  const inconnus: { mot: string; fois: number }[] = []
  const compte = { programmes: 0, labels: 0, reste: 0, total: 0 }
  const parties = countParts(groupe.valeurs, separateurs)
  for (const [partie, fois] of parties) {
    if (isPlaceholder(partie)) continue
    if (programmes.lire(nue(partie)).neutre) {
      rien[partie] = null
      continue
    }
    compte.total += fois
    const programme = meant(partie, programmes)
    const label = meant(partie, labels)
    if (programme) compte.programmes += fois
    if (label) compte.labels += fois
    if (programme || label) continue
    compte.reste += fois
    if (SIGLE.test(nue(partie))) {
      rien[partie] = null
      inconnus.push({ mot: partie, fois })
    }
  }
  const champs = new Map<ChampLabel, number>()
  const add = (champ: ChampLabel, n: number, assez: boolean): void => {
    const part = n / Math.max(1, compte.total)
    const poids = dits.get(champ) ?? 0
    if (compte.total === 0 ? poids === 3 : assez && (poids === 3 || part >= (poids > 0 ? CONNUES_MIN : MALGRE_TITRE)))
      champs.set(champ, part)
  }
  add('dispositif_programmes_nationaux', compte.programmes, compte.programmes > 0)
  add('formations_labels', compte.labels, compte.labels > 0)
  const reste = compte.reste / Math.max(1, compte.total)
  // Labels of which none is a programme nor one of the standard's are free labels, whatever their title.
  const aucun = compte.reste > 1 && compte.reste === compte.total && (dits.get('autres_formations_labels') ?? 0) > 0
  const libre = dits.get('autres_formations_labels') === 3 || aucun
  add(
    'autres_formations_labels',
    compte.reste,
    libre || (seule && (dits.get('autres_formations_labels') ?? 0) > 0 && reste >= RESTE_MIN && compte.reste > 1)
  )
  const regle: Regle = {
    colonnes: groupe.lues,
    ...(separateurs.length > 0 ? { separateurs } : {}),
    ...(Object.keys(rien).length > 0 ? { codes: rien } : {})
  }
  return { regle, champs, parties, inconnus }
}
