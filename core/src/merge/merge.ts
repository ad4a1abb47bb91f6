/**
 * The fiche: what is published of a place, made field by field from all its records. Nothing said is lost: what is not published
 * is told as contradicting it. The order of the records never changes the result.
 */
import type { Champ, Valeurs } from '../standard/champs.ts'
import { CHAMPS, CHAMPS_LISTES } from '../standard/champs.ts'
import type { Enregistrement } from '../standard/enregistrement.ts'
import type { Fiche, Provenance } from '../standard/fiche.ts'
import { mergeListe, mergeTelephones, mergeTexte, TEXTES } from './champs.ts'
import { mergeEmplacement } from './emplacement.ts'
import { type Contexte, type Membre, membresOf, reservesOf } from './membre.ts'
import { reglesOf } from './regles.ts'
import { type Autorites, newest, SANS_AUTORITE } from './survivant.ts'

/** Raw values are kept only for fields that nobody gives in a readable form; several raw values stand one under the other. */
function brutsOf(membres: readonly Membre[], known: ReadonlyMap<Champ, unknown>): Partial<Record<Champ, string>> {
  const bruts: Partial<Record<Champ, string>> = {}
  for (const { record } of membres)
    for (const champ of Object.keys(record.bruts) as Champ[]) {
      if (known.has(champ) || bruts[champ] !== undefined) continue
      const texts = membres.flatMap(m => m.record.bruts[champ] ?? [])
      bruts[champ] = [...new Set(texts)].sort().join('\n')
    }
  return bruts
}

/**
 * One fiche from the records of one place (at least one). `autorites` names the sources whose word is law for some fields; who wins
 * otherwise is told in survivant.ts.
 *
 * `mergeFiche('k7m-29q-xd4', [{ nom: 'Médiathèque', … }, { nom: 'MEDIATHEQUE', telephone: '+33499000000', … }])` publishes
 * « Médiathèque » with both records as its origins, and the number with the second one.
 */
export function mergeFiche(
  identite: string,
  records: readonly Enregistrement[],
  autorites: Autorites = SANS_AUTORITE
): Fiche {
  const membres = membresOf(records)
  const { reserves, interdits } = reservesOf(membres)
  const dernierJour = newest(membres.map(m => m.origine.date))
  const contexte: Contexte = { membres, interdits, jury: { dernierJour, autorites } }

  const known = new Map<Champ, unknown>()
  const told = new Map<Champ, Provenance>()
  const put = (champ: Champ, result: { valeur: unknown; provenance: Provenance } | null) => {
    if (result === null) return
    known.set(champ, result.valeur)
    told.set(champ, result.provenance)
  }
  for (const champ of TEXTES) put(champ, champ === 'date_maj' ? newestDay(contexte) : mergeTexte(champ, contexte))
  for (const champ of CHAMPS_LISTES) put(champ, mergeListe(champ, contexte))
  const { telephones, resultat } = mergeTelephones(contexte)
  put('telephone', resultat)
  const lieu = mergeEmplacement(contexte)
  for (const [champ, valeur] of Object.entries(lieu.valeurs) as [Champ, unknown][])
    put(champ, { valeur, provenance: lieu.provenance[champ] as Provenance })
  known.set('id', identite)
  known.set('source', [...new Set(membres.map(m => m.record.source))].join(', '))

  const valeurs: Record<string, unknown> = {}
  const provenance: Partial<Record<Champ, Provenance>> = {}
  for (const champ of CHAMPS) {
    if (known.has(champ)) valeurs[champ] = known.get(champ)
    const trace = told.get(champ)
    if (trace !== undefined) provenance[champ] = trace
  }
  return {
    identite,
    valeurs: valeurs as Valeurs,
    telephones,
    reserves,
    bruts: brutsOf(membres, known),
    provenance,
    membres: membres.map(m => m.origine),
    regles: reglesOf(membres, provenance)
  }
}

/** The fiche is as fresh as its freshest record. Older days contradict nothing, so none is told. */
function newestDay({ membres, jury }: Contexte): { valeur: string; provenance: Provenance } | null {
  if (jury.dernierJour === null) return null
  const origines = membres.filter(m => m.origine.date === jury.dernierJour).map(m => m.origine)
  return { valeur: jury.dernierJour, provenance: { retenu: { valeur: jury.dernierJour, origines }, contredit: [] } }
}
