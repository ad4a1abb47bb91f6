/**
 * The fiche: what is published of a place, made field by field from all its records. Nothing said is lost: what is not published
 * is told as contradicting it. The order of the records never changes the result.
 */
import type { ChampDeFiche, ChampTexte, Valeurs } from '../standard/champs.ts'
import { CHAMPS_AJOUTES, CHAMPS_DE_FICHE, CHAMPS_LISTES } from '../standard/champs.ts'
import type { Enregistrement } from '../standard/enregistrement.ts'
import type { Fiche, Provenance } from '../standard/fiche.ts'
import { premieresSources } from '../standard/premiere-source.ts'
import { withBruts } from './bruts.ts'
import { mergeListe, mergeTelephones, mergeTexte, type Resultat } from './champs.ts'
import { mergeEmplacement } from './emplacement.ts'
import { type Contexte, type Membre, membresOf, reservesOf } from './membre.ts'
import { reglesOf } from './regles.ts'
import { type Autorites, type Listes, newest } from './survivant.ts'

/** The fields of which one value is published among those given. */
const TEXTES = [
  'pivot',
  'nom',
  'horaires',
  'presentation_resume',
  'presentation_detail',
  'structure_parente',
  'fiche_acces_libre',
  'prise_rdv'
] as const satisfies readonly ChampTexte[]

type Fusion = (contexte: Contexte) => Resultat<unknown> | null

/** The fields that stand alone; where the place is and its telephones come together, its id and sources from elsewhere. */
const FUSIONS: Partial<Record<ChampDeFiche, Fusion>> = Object.fromEntries([
  ...TEXTES.map(champ => [champ, (c: Contexte) => mergeTexte(champ, c)]),
  ...[...CHAMPS_LISTES, ...CHAMPS_AJOUTES].map(champ => [champ, (c: Contexte) => mergeListe(champ, c)]),
  ['date_maj', newestDay]
])

/** What is known beside the records: it changes who is believed, never what was said. */
export interface Savoir {
  /** Sources whose word is law for some fields. */
  readonly autorites?: Autorites
  readonly listes?: Listes
}

const RIEN_DE_PLUS: Savoir = {}

/** The lists that said it first: a record of another register names those it was made from. */
const premiers = ({ record }: Membre) => premieresSources(record.source, record.valeurs.source)

/**
 * One fiche from the records of one place (at least one). Who is believed is told in survivant.ts.
 *
 * `mergeFiche('k7m-29q-xd0', [{ nom: 'Médiathèque', … }, { nom: 'MEDIATHEQUE', telephone: '+33499000000', … }])` publishes
 * « Médiathèque » with both records as its origins, and the number with the second one.
 */
export function mergeFiche(
  identite: string,
  records: readonly Enregistrement[],
  { autorites = new Map(), listes = new Map() }: Savoir = RIEN_DE_PLUS
): Fiche {
  const membres = membresOf(records, listes)
  const { reserves, interdits } = reservesOf(membres)
  const dernierJour = newest(membres.map(m => m.origine.date))
  const contexte: Contexte = { membres, interdits, jury: { dernierJour, autorites, listes } }

  const { telephones, resultat } = mergeTelephones(contexte)
  const lieu = mergeEmplacement(contexte)
  const valeurs: Record<string, unknown> = {}
  const provenance: Partial<Record<ChampDeFiche, Provenance>> = {}
  for (const champ of CHAMPS_DE_FICHE) {
    if (champ === 'id') valeurs[champ] = identite
    else if (champ === 'source') valeurs[champ] = [...new Set(membres.flatMap(premiers))].join(', ')
    else if (champ in lieu.provenance) {
      const valeur = lieu.valeurs[champ as keyof typeof lieu.valeurs]
      if (valeur !== undefined) valeurs[champ] = valeur
      provenance[champ] = lieu.provenance[champ as keyof typeof lieu.provenance] as Provenance
    } else {
      const result = champ === 'telephone' ? resultat : FUSIONS[champ]?.(contexte)
      if (!result) continue
      valeurs[champ] = result.valeur
      provenance[champ] = result.provenance
    }
  }
  return {
    identite,
    valeurs: valeurs as Valeurs,
    telephones,
    reserves,
    ...withBruts(membres, valeurs as Valeurs, provenance),
    membres: membres.map(m => m.origine),
    regles: reglesOf(membres, provenance)
  }
}

/**
 * The fiche is as fresh as its freshest record, by that record's own word: the day of a list is nobody's update of a place. Older
 * days contradict nothing, so none is told.
 */
function newestDay({ membres }: Contexte): Resultat<string> | null {
  const jour = newest(membres.map(m => m.record.valeurs.date_maj ?? null))
  if (jour === null) return null
  const origines = membres.filter(m => m.record.valeurs.date_maj === jour).map(m => m.origine)
  return { valeur: jour, provenance: { retenu: { valeur: jour, origines }, contredit: [] } }
}
