/**
 * Lists that their producers proposed: they wait for the operator's word, in nothing that is published. Accepted, one becomes
 * a source read by the ordinary path, with the mapping that its producer settled, and again on the calendar when it was proposed by
 * its address; refused, it is deleted with its contact.
 */
import { insecables, type Source } from '@lieux-communs/core'
import type { Demande } from '../pipeline/run.ts'
import type { Store } from '../store/store.ts'
import { dire } from './dire.ts'
import { accueilleEtDit } from './moisson.ts'
import { AppelErrone, CODES, type Code } from './sortie.ts'

/** Says which lists wait, who proposed them, and what to type. */
export async function tellProposees(store: Store): Promise<void> {
  for (const p of await store.propositions.pending()) {
    dire(
      `${p.nom} : « ${p.titre} » de ${p.editeur} (${p.licence})${p.feuille === null ? '' : `, feuille « ${p.feuille} » de ${p.fichier}`}, proposée le ${p.proposee_le.slice(0, 10)} par ${p.courriel}`
    )
    dire(`  → npx lieux sources accepter ${p.nom} ; pour l’effacer : npx lieux sources refuser ${p.nom}`)
  }
}

/** A proposed list as something to read: the very bytes that were shown to its producer; null when none of that name waits. */
export async function proposedReading({ propositions }: Store, nom: string): Promise<Demande | null> {
  const proposee = await propositions.read(nom)
  if (proposee === null) return null
  const { source, octets } = proposee
  return { source, fichier: source.fichier, octets: async () => octets }
}

/** It was read: the list is a source from now on, looked at again at its own address when it has one. */
export async function becomesSource({ propositions, sources }: Store, { nom, adresse }: Source): Promise<void> {
  await propositions.accept(nom)
  if (adresse !== null) await sources.follow(nom, true)
}

/** Takes a proposed list in; null when no list of that name is proposed. One that cannot be read stays proposed. */
export async function acceptProposee(store: Store, nom: string): Promise<Code | null> {
  const demande = await proposedReading(store, nom)
  if (demande === null) return null
  const code = await accueilleEtDit(store, { demandes: [demande], echecs: [] }, { remplace: true })
  if (code === CODES.entier) await becomesSource(store, demande.source)
  return code
}

/** Deletes a proposed list and its contact. Throws `AppelErrone` when no list of that name is proposed. */
export async function refuseProposee(store: Store, nom: string): Promise<Code> {
  if (!(await store.propositions.refuse(nom)))
    throw new AppelErrone(insecables(`« ${nom} » n’est pas une liste proposée. Les voir : npx lieux sources`))
  dire(`${nom} : la liste proposée et le courriel de son auteur sont effacés.`)
  return CODES.entier
}
