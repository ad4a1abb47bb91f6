/**
 * A strict reader of calendar files for the tests: RFC 5545's grammar of lines, folds, escapes and components, and the rules of recurrence
 * that we write. What it does not know it refuses, so that a file it reads is one that any calendar reads.
 */

export interface EvenementLu {
  readonly uid: string
  readonly titre: string
  readonly note: string
  readonly ou: string
  readonly fuseau: string
  /** Local starts, `2026-03-06T09:00`, exceptions taken off, sorted. */
  readonly debuts: readonly string[]
  /** Minutes from each start to its end; null when no end is said. */
  readonly duree: number | null
}

interface Ligne {
  readonly nom: string
  readonly parametres: ReadonlyMap<string, string>
  readonly valeur: string
}

// "DTSTART;TZID=Europe/Paris:20260306T090000"
const LIGNE = /^([A-Z-]+)((?:;[A-Z-]+=[^;:,"]+)*):(.*)$/s
const LOCAL = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})$/
const COMMANDE = /[\u0000-\u0008\u000a-\u001f\u007f]/

function must(vrai: boolean, quoi: string): asserts vrai {
  if (!vrai) throw new Error(`not RFC 5545: ${quoi}`)
}

function unfold(texte: string): string[] {
  must(texte.endsWith('\r\n'), 'the last line has no end')
  const brutes = texte.slice(0, -2).split('\r\n')
  for (const brute of brutes) {
    must(Buffer.byteLength(brute) <= 75, `a line of ${Buffer.byteLength(brute)} octets: ${brute}`)
    must(!COMMANDE.test(brute), `a control character: ${JSON.stringify(brute)}`)
    must(!brute.includes('\ufffd'), `a character cut in two: ${brute}`)
  }
  const lignes: string[] = []
  for (const brute of brutes) {
    if (brute.startsWith(' ')) lignes.push(lignes.pop() + brute.slice(1))
    else lignes.push(brute)
  }
  return lignes
}

function readLine(ligne: string): Ligne {
  const lue = LIGNE.exec(ligne)
  must(lue !== null, ligne)
  const [, nom = '', parametres = '', valeur = ''] = lue
  const dits = parametres
    .split(';')
    .slice(1)
    .map(p => p.split('=') as [string, string])
  return { nom, parametres: new Map(dits), valeur }
}

/** A TEXT given back: every comma, semicolon and backslash must have been escaped. */
function readText(valeur: string): string {
  must(/^(?:[^\\;,]|\\[\\;,nN])*$/s.test(valeur), `a text that is not escaped: ${valeur}`)
  return valeur.replace(/\\(.)/g, (_, signe: string) => (signe === 'n' || signe === 'N' ? '\n' : signe))
}

/** A local instant as if it were UTC: enough to count days and minutes on one clock. */
function readLocal(valeur: string): number {
  const lu = LOCAL.exec(valeur)
  must(lu !== null, `not a local instant: ${valeur}`)
  const [a, m, j, h, min, s] = lu.slice(1).map(Number) as [number, number, number, number, number, number]
  return Date.UTC(a, m - 1, j, h, min, s)
}

const JOUR_MS = 86_400_000
const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const jourDe = (ms: number): number => (new Date(ms).getUTCDay() + 6) % 7

function expand(debut: number, regle: string | undefined): number[] {
  if (regle === undefined) return [debut]
  const parties = new Map(regle.split(';').map(p => p.split('=') as [string, string]))
  must(parties.get('FREQ') === 'WEEKLY', regle)
  must(
    [...parties.keys()].every(c => ['FREQ', 'INTERVAL', 'COUNT', 'BYDAY'].includes(c)),
    regle
  )
  const pas = Number(parties.get('INTERVAL') ?? 1)
  const fois = Number(parties.get('COUNT'))
  const jours = (parties.get('BYDAY') ?? '').split(',').map(c => CODES.indexOf(c))
  must(fois > 0 && jours.every(j => j >= 0) && jours.includes(jourDe(debut)), regle)
  const lundi = debut - jourDe(debut) * JOUR_MS
  const dates: number[] = []
  for (let semaine = 0; dates.length < fois; semaine += pas)
    for (const jour of [...jours].sort((a, b) => a - b)) {
      const date = lundi + (semaine * 7 + jour) * JOUR_MS
      if (date >= debut && dates.length < fois) dates.push(date)
    }
  return dates
}

const SEULES = new Set([
  'UID',
  'DTSTAMP',
  'DTSTART',
  'DTEND',
  'RRULE',
  'SUMMARY',
  'LOCATION',
  'GEO',
  'DESCRIPTION',
  'URL',
  'TRANSP'
])

function readEvent(lignes: readonly Ligne[], fuseaux: ReadonlySet<string>): EvenementLu {
  const un = (nom: string) => lignes.find(l => l.nom === nom)
  for (const { nom } of lignes) {
    must(nom === 'EXDATE' || SEULES.has(nom), `a VEVENT has no ${nom}`)
    must(nom === 'EXDATE' || lignes.filter(l => l.nom === nom).length === 1, `${nom} twice`)
  }
  const [uid, estampille, debut, fin] = [un('UID'), un('DTSTAMP'), un('DTSTART'), un('DTEND')]
  must(uid !== undefined && debut !== undefined, 'a VEVENT without UID or DTSTART')
  must(/^\d{8}T\d{6}Z$/.test(estampille?.valeur ?? ''), 'DTSTAMP in UTC')
  const fuseau = debut.parametres.get('TZID') ?? ''
  must(fuseaux.has(fuseau), `no VTIMEZONE for ${fuseau}`)
  const depart = readLocal(debut.valeur)
  const toutes = expand(depart, un('RRULE')?.valeur)
  const sauf = lignes.filter(l => l.nom === 'EXDATE').map(l => readLocal(l.valeur))
  for (const date of sauf)
    must(toutes.includes(date), `an EXDATE that is no date of the rule: ${new Date(date).toISOString()}`)
  for (const l of lignes) if (l.nom === 'EXDATE' || l.nom === 'DTEND') must(l.parametres.get('TZID') === fuseau, l.nom)
  const duree = fin ? (readLocal(fin.valeur) - depart) / 60_000 : null
  must(duree === null || duree > 0, 'an end before its start')
  return {
    uid: uid.valeur,
    titre: readText(un('SUMMARY')?.valeur ?? ''),
    note: readText(un('DESCRIPTION')?.valeur ?? ''),
    ou: readText(un('LOCATION')?.valeur ?? ''),
    fuseau,
    debuts: toutes.filter(d => !sauf.includes(d)).map(d => new Date(d).toISOString().slice(0, 16)),
    duree
  }
}

/** Reads a whole file; throws, with what is wrong, when it is no calendar. */
export function readCalendrier(texte: string): EvenementLu[] {
  const lignes = unfold(texte).map(readLine)
  must(lignes[0]?.nom === 'BEGIN' && lignes[0].valeur === 'VCALENDAR', 'BEGIN:VCALENDAR first')
  must(lignes[1]?.nom === 'VERSION' && lignes[1].valeur === '2.0', 'VERSION:2.0')
  must(
    lignes.some(l => l.nom === 'PRODID'),
    'PRODID'
  )
  const pile: { nom: string; lignes: Ligne[] }[] = []
  const fuseaux = new Set<string>()
  const evenements: Ligne[][] = []
  for (const ligne of lignes) {
    if (ligne.nom === 'BEGIN') pile.push({ nom: ligne.valeur, lignes: [] })
    else if (ligne.nom === 'END') {
      const fini = pile.pop()
      must(fini?.nom === ligne.valeur, `END:${ligne.valeur}`)
      if (fini.nom === 'VTIMEZONE') fuseaux.add(fini.lignes.find(l => l.nom === 'TZID')?.valeur ?? '')
      if (fini.nom === 'VEVENT') evenements.push(fini.lignes)
    } else pile.at(-1)?.lignes.push(ligne)
  }
  must(pile.length === 0 && evenements.length > 0, 'a component is open, or there is no event')
  const lus = evenements.map(e => readEvent(e, fuseaux))
  must(new Set(lus.map(e => e.uid)).size === lus.length, 'a UID twice')
  return lus
}
