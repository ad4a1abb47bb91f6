/**
 * Lists that their producers proposed: they wait for the operator's word, in nothing that is published. Accepted, one becomes
 * a source read by the ordinary path, with the mapping that its producer settled, and again on the calendar when it was proposed by
 * its address; refused, it is deleted with its contact.
 */
import { insecables } from '@lieux-communs/core'
import type { Demande } from '../pipeline/run.ts'
import type { Store } from '../store/store.ts'
import { sha256 } from '../store/texte.ts'
import { declaredAs } from './declarees.ts'
import { dire } from './dire.ts'
import { accueilleEtDit } from './moisson.ts'
import { AppelErrone, CODES, type Code } from './sortie.ts'

/** Says which lists wait, who proposed them, and what to type. */
export async function tellProposees(store: Store): Promise<void> {
  for (const p of await store.propositions.pending()) {
    if (p.remplace !== null)
      dire(
        `${p.nom} est une nouvelle version de ${p.remplace}${p.memeCourriel ? '' : ', proposée par un autre courriel que la première'} :`
      )
    dire(
      `${p.nom} : « ${p.titre} » de ${p.editeur} (${p.licence})${p.feuille === null ? '' : `, feuille « ${p.feuille} » de ${p.fichier}`}, proposée le ${p.proposee_le.slice(0, 10)} par ${p.courriel}`
    )
    dire(`  → npx lieux sources accepter ${p.nom} ; pour l’effacer : npx lieux sources refuser ${p.nom}`)
  }
}

/** A list that waits, as something to read: the very bytes that were shown to its producer. */
interface Lisible {
  /** Its own name: not its source's, when it is a new version. */
  readonly nom: string
  readonly demande: Demande
}

/** True when the alarms of a source hold these very bytes: the operator has seen what is strange in them. */
async function isHeld({ alarmes, instantanes }: Store, source: string, octets: Uint8Array): Promise<boolean> {
  const id = await alarmes.held(source)
  const tenu = id === null ? null : await instantanes.byId(id)
  return tenu?.sha256 === sha256(octets)
}

/**
 * The list that waits under this name; or, this being the name of a source, its new version that the operator said yes to, or that
 * alarms hold and is accepted again. Null when there is none.
 */
export async function proposedReading(store: Store, nom: string): Promise<Lisible | null> {
  const versions = (await store.propositions.pending()).filter(p => p.remplace === nom)
  const voulues = new Set([nom, ...versions.filter(p => p.voulue).map(p => p.nom)])
  for (const candidate of new Set([...voulues, ...versions.map(p => p.nom)])) {
    const proposee = await store.propositions.read(candidate)
    if (proposee === null) continue
    const { source, octets, remplace } = proposee
    const acceptee = remplace !== null && (await isHeld(store, remplace, octets))
    if (!acceptee && !voulues.has(candidate)) continue
    const demande = { source, fichier: source.fichier, octets: async () => octets, ...(acceptee && { acceptee }) }
    return { nom: candidate, demande }
  }
  return null
}

/** It was read: the list is a source from now on, looked at again at its own address when it has one. */
export async function becomesSource({ propositions, sources }: Store, { nom, demande }: Lisible): Promise<void> {
  await propositions.accept(nom)
  const { source } = demande
  await sources.follow(source.nom, source.adresse !== null)
}

/** Takes a proposed list in; null when no list of that name is proposed. One that cannot be read, or that an alarm holds, stays proposed. */
export async function acceptProposee(store: Store, nom: string): Promise<Code | null> {
  const lisible = await proposedReading(store, nom)
  if (lisible === null) return null
  const code = await accueilleEtDit(store, { demandes: [lisible.demande], echecs: [] }, { remplace: true })
  if (code === CODES.entier) await becomesSource(store, lisible)
  return code
}

/**
 * Deletes a list that waits, its contact with it, and whatever its alarms hold; false when there is none of that name. What its
 * source gave before stands, read as it was.
 */
export async function forgetProposee(store: Store, nom: string): Promise<boolean> {
  const proposee = await store.propositions.read(nom)
  if (proposee === null || !(await store.propositions.refuse(nom))) return false
  const { remplace, octets } = proposee
  if (remplace !== null && (await isHeld(store, remplace, octets))) {
    const avant = await declaredAs(store, remplace)
    if (avant !== null) await store.sources.declare([avant])
    await store.alarmes.end(remplace, 'passee')
  }
  return true
}

/** Deletes a proposed list and its contact. Throws `AppelErrone` when no list of that name is proposed. */
export async function refuseProposee(store: Store, nom: string): Promise<Code> {
  if (!(await forgetProposee(store, nom)))
    throw new AppelErrone(insecables(`« ${nom} » n’est pas une liste proposée. Les voir : npx lieux sources`))
  dire(`${nom} : la liste proposée et le courriel de son auteur sont effacés.`)
  return CODES.entier
}
