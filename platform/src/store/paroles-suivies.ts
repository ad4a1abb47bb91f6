/**
 * Words follow the records they are about. An act names a record by its key; a list that gives its keys to other rows would bind another
 * place by it. So each word goes where its row went, as the place does (`lignees`); when nobody can tell which row it is, the word keeps
 * what the record said, holds for no key, and every row that may be it waits for a person.
 */
import { type Enregistrement, followedKeys, isAnother } from '@lieux-communs/core'
import { stageRows, type Transaction } from './connexion.ts'
import { recordOf, writeRecord } from './texte.ts'

/** What a reading did to keys that named records already. */
export interface Renumerotation {
  /** The key that the row of each has now; null when no row is known to be it. */
  readonly deplacees: ReadonlyMap<string, string | null>
  /** The key that a line left by all of its keys has now, by the first of them. */
  readonly heritiers: ReadonlyMap<string, string>
  /** All that was said of the lines that no row is known to hold, by the first of their keys. */
  readonly parties: ReadonlyMap<string, readonly Enregistrement[]>
  /** What the row of each said. */
  readonly avants: ReadonlyMap<string, Enregistrement>
  /** Rows that came, or took a known key, and are nobody's known one. */
  readonly inconnues: readonly Enregistrement[]
  /** Rows that came, came back, or say another name or door than their key did. */
  readonly arrivees: readonly Enregistrement[]
}

/** A record that an act names, and where it was until now. */
interface Nommee {
  readonly decision: string
  readonly nature: string
  readonly cle: string
  readonly devenue: string | null
  readonly sure: boolean | null
  readonly dit: string | null
}

interface Suivie {
  readonly devenue: string
  readonly sure: boolean
  readonly dit: string | null
}

const surely = (devenue: string): Suivie[] => [{ devenue, sure: true, dit: null }]

/** The rows that may be a record that nobody can tell any more: they share its name, its address or a contact. */
function candidatesOf(dit: Enregistrement, rows: readonly Enregistrement[], keys: Iterable<string>): Suivie[] {
  const texte = writeRecord(dit).text
  const found = new Set([...keys, ...rows.filter(r => !isAnother(dit, r)).map(r => r.cle)])
  if (found.size === 0) found.add('')
  return Array.from(found, devenue => ({ devenue, sure: false, dit: texte }))
}

/** Where a word goes that knew its row; null when it stays. */
function moved(devenue: string, premiere: (cle: string) => string, bougees: Renumerotation): Suivie[] | null {
  const { deplacees, heritiers, avants, inconnues } = bougees
  const ligne = premiere(devenue)
  const ancienne = deplacees.has(devenue) ? devenue : [...deplacees.keys()].find(cle => premiere(cle) === ligne)
  if (ancienne === undefined) return null
  const nouvelle = heritiers.get(ligne) ?? deplacees.get(ancienne)
  if (nouvelle != null) return nouvelle === devenue ? null : surely(nouvelle)
  const dit = avants.get(ancienne)
  return dit === undefined ? null : candidatesOf(dit, inconnues, [])
}

/** A record that no key names any more, by what it said. */
const lostRecord = (dit: string): Enregistrement =>
  recordOf({ source: '', cle: 'perdue', ligne: 0, id_source: '' }, dit)

/** The row that says again what a record said, at one time or another; null when none does, or several. */
function foundAgain(dits: readonly Enregistrement[], { arrivees }: Renumerotation): string | null {
  const [retrouvee, autre] = followedKeys(dits, arrivees).suivies.keys()
  return retrouvee === undefined || autre !== undefined ? null : retrouvee
}

/** The same of a record that left and that somebody spoke of, or of which no row is known for sure to be it. */
function back(devenue: string, rows: readonly Nommee[], ligne: string, bougees: Renumerotation): Suivie[] | null {
  const dit = rows.find(r => r.dit !== null)?.dit
  const dits = [...(bougees.parties.get(ligne) ?? []), ...(dit == null ? [] : [{ ...lostRecord(dit), cle: ligne }])]
  const retrouvee = dits.length === 0 ? null : foundAgain(dits, bougees)
  return retrouvee === null || (retrouvee === devenue && rows.length === 1) ? null : surely(retrouvee)
}

/**
 * « Two places », said of a record that left: it stays where it was said, for the day it is back, and each row that may be it under another
 * key is held apart too. Null when there is none, nor was any.
 */
function waited(devenue: string, rows: readonly Nommee[], ligne: string, bougees: Renumerotation): Suivie[] | null {
  const { deplacees, inconnues, parties } = bougees
  const doutees = rows.flatMap(r => (r.sure === false && r.devenue !== null ? [r.devenue] : []))
  const dits = parties.get(ligne)
  if (dits === undefined) return doutees.length > 0 ? surely(devenue) : null
  const deja = doutees.flatMap(cle => (deplacees.has(cle) ? (deplacees.get(cle) ?? []) : cle))
  const venues = inconnues.filter(r => dits.some(dit => !isAnother(dit, r))).map(r => r.cle)
  if (venues.length === 0 && deja.every((cle, i) => cle === doutees[i]) && deja.length === doutees.length) return null
  const texte = writeRecord(dits[0] as Enregistrement).text
  const possibles = [...new Set([...deja, ...venues])].filter(cle => cle !== devenue)
  return [...surely(devenue), ...possibles.map(cle => ({ devenue: cle, sure: false, dit: texte }))]
}

/** The same of one that had lost its row: told again by what it said, else by what may be it. */
function lost(rows: readonly Nommee[], bougees: Renumerotation): Suivie[] {
  const { deplacees, inconnues } = bougees
  const dit = lostRecord(rows[0]?.dit as string)
  const retrouvee = foundAgain([dit], bougees)
  if (retrouvee !== null) return surely(retrouvee)
  const gardees = rows.flatMap(({ devenue }) => {
    const now = deplacees.has(devenue as string) ? deplacees.get(devenue as string) : devenue
    return now ? [now] : []
  })
  return candidatesOf(dit, inconnues, gardees)
}

/** Takes the words about a source's records along with their rows; true when some moved. */
export async function followWords(
  tx: Transaction,
  source: string,
  premiere: (cle: string) => string,
  bougees: Renumerotation
): Promise<boolean> {
  const nommees = await tx<Nommee[]>`
    with dites as (
      select decision, cle_a as cle from decisions_paires where source_a = ${source}
      union select decision, cle_b from decisions_paires where source_b = ${source}
    )
    select d.decision, x.nature, d.cle, s.devenue, s.sure, s.dit::text as dit
      from dites d join decisions x on x.id = d.decision
      left join paroles_suivies s on s.decision = d.decision and s.source = ${source} and s.cle = d.cle
     order by d.decision, d.cle, s.sure desc, s.devenue`
  const parNom = new Map<string, Nommee[]>()
  for (const n of nommees) {
    const nom = `${n.decision} ${n.cle}`
    parNom.set(nom, [...(parNom.get(nom) ?? []), n])
  }
  const suivies = [...parNom.values()].flatMap(rows => {
    const { decision, nature, cle, sure } = rows[0] as Nommee
    const devenue = rows[0]?.devenue ?? cle
    const now =
      sure === false
        ? lost(rows, bougees)
        : (moved(devenue, premiere, bougees) ??
          back(devenue, rows, premiere(devenue), bougees) ??
          (nature === 'distincts' ? waited(devenue, rows, premiere(devenue), bougees) : null))
    return (now ?? []).map(s => [decision, cle, s.devenue, s.sure, s.dit] as const)
  })
  if (suivies.length === 0) return false
  await stageRows(tx, 'suivie', ['decision', 'cle', 'devenue', 'sure', 'dit'], suivies)
  await tx`delete from paroles_suivies p using suivie s
            where p.source = ${source} and p.decision = s.decision::bigint and p.cle = s.cle`
  await tx`insert into paroles_suivies (decision, source, cle, devenue, sure, dit)
           select decision::bigint, ${source}, cle, devenue, sure::boolean, dit::json from suivie`
  return true
}

/** Keys that are other rows' now follow no line: what was of it went with its row. */
export async function endLines(tx: Transaction, source: string, { deplacees }: Renumerotation): Promise<void> {
  const cles = [...deplacees].flat().filter(cle => cle !== null)
  if (cles.length === 0) return
  await tx`delete from lignees where source = ${source} and (cle = any(${cles}) or premiere = any(${cles}))`
}
