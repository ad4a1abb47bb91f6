/**
 * Lists that their producers proposed: they wait for the operator's word, in nothing that is published. Accepted, one becomes
 * a source read by the ordinary path, with the mapping that its producer settled; refused, it is deleted with its contact.
 */

import { insecables } from '@lieux-communs/core'
import type { Demande } from '../pipeline/run.ts'
import type { Store } from '../store/store.ts'
import { dire } from './dire.ts'
import { accueilleEtDit } from './moisson.ts'
import { AppelErrone, CODES, type Code } from './sortie.ts'

/** Says which lists wait, who proposed them, and what to type. */
export async function tellProposees(store: Store): Promise<void> {
  for (const p of await store.propositions.pending()) {
    dire(
      `${p.nom} : « ${p.titre} » de ${p.editeur} (${p.licence}), proposée le ${p.proposee_le.slice(0, 10)} par ${p.courriel}`
    )
    dire(`  → npx lieux sources accepter ${p.nom} ; pour l’effacer : npx lieux sources refuser ${p.nom}`)
  }
}

/** Takes a proposed list in; null when no list of that name is proposed. One that cannot be read stays proposed. */
export async function acceptProposee(store: Store, nom: string): Promise<Code | null> {
  const proposee = (await store.propositions.pending()).some(p => p.nom === nom)
    ? await store.propositions.read(nom)
    : null
  if (proposee === null) return null
  const { source, octets } = proposee
  const demande: Demande = { source, fichier: source.fichier, octets: async () => octets }
  const code = await accueilleEtDit(store, { demandes: [demande], echecs: [] }, { remplace: true, reelles: true })
  if (code === CODES.entier) await store.propositions.accept(nom)
  return code
}

/** Deletes a proposed list and its contact. Throws `AppelErrone` when no list of that name is proposed. */
export async function refuseProposee(store: Store, nom: string): Promise<Code> {
  if (!(await store.propositions.refuse(nom)))
    throw new AppelErrone(insecables(`« ${nom} » n’est pas une liste proposée. Les voir : npx lieux sources`))
  dire(`${nom} : la liste proposée et le courriel de son auteur sont effacés.`)
  return CODES.entier
}
