/** The name of each record that `lieux link` reads: its own, told apart where two rows or two files share it, or its rank. */
import { fold, insecables, isCounter, pluriel, type Table } from '@lieux-communs/core'
import { AppelErrone } from './sortie.ts'

export interface Lue {
  readonly nom: string
  readonly table: Table
}

export interface Nommee extends Lue {
  /** The column that names its rows. */
  readonly cle: string | undefined
}

// "id", "_id", "rec_id", "identifiant", "ID lieu"
const NOM_D_ID = /(?:^|[_\s.-])(?:id|identifiant|uuid)(?:$|[_\s.-])/i

/** Titles that name rows when nothing repeats under them: « Réf », « N° fiche », « Code ». */
const REFERENCES: ReadonlySet<string> = new Set(
  'ref reference references n no num numero code cote cle key matricule sku inv inventaire dossier fiche'.split(' ')
)
/** Words that may stand beside: « Code postal » and « N° de rue » name no row. */
const AUTOUR: ReadonlySet<string> = new Set(
  'de du d la le l interne unique dossier fiche ligne lieu structure inventaire adherent client'.split(' ')
)

const isReference = (colonne: string): boolean => {
  const mots = fold(colonne).split(' ')
  return REFERENCES.has(mots[0] as string) && mots.slice(1).every(mot => AUTOUR.has(mot))
}

/** Of its rows, those that a column must name, each by a name of its own, to be taken for their name. */
const NOMMEES = 0.8

function namesIn({ lignes }: Table, colonne: string): { readonly distincts: number; readonly vides: number } {
  const values = new Set<string>()
  let vides = 0
  for (const ligne of lignes) {
    const value = String(ligne[colonne] ?? '')
    if (value === '') vides++
    else values.add(value)
  }
  return { distincts: values.size, vides }
}

const saidId = ({ colonnes }: Table): string[] =>
  colonnes.filter(nom => NOM_D_ID.test(nom)).sort((x, y) => x.length - y.length)

/** Rows that a list numbers by itself, whatever the title: « V1, V2… ». */
function isNumbering({ lignes }: Table, colonne: string): boolean {
  const cells = lignes.map(ligne => String(ligne[colonne] ?? ''))
  return !cells.includes('') && isCounter(cells, new Int32Array(cells.length))
}

// "A240", "2023-B-014", "x37y": letters and figures in one word; a SIRET, a telephone and a date have figures alone
const CODE_DE_LIGNE = /^(?=.*\d)(?=.*\p{L})[\p{L}\d]+(?:[-_./][\p{L}\d]+)*$/u
/** Rows under which a column of codes that repeats none says nothing. */
const CODES_MIN = 20

/** The first column, when it is one of codes, each row its own: lists begin with what names their rows, whatever its title. */
function firstCodes(table: Table): string | undefined {
  const [first] = table.colonnes
  const all = table.lignes.length
  if (first === undefined || all < CODES_MIN || namesIn(table, first).distincts < all) return undefined
  return table.lignes.every(ligne => CODE_DE_LIGNE.test(String(ligne[first] ?? ''))) ? first : undefined
}

/**
 * The column that names rows: one that says so, hardly empty and hardly repeated; else a reference, never empty nor repeated; else a first
 * column of codes; else what numbers them.
 */
function idColumn(table: Table): string | undefined {
  const all = table.lignes.length
  return (
    saidId(table).find(nom => namesIn(table, nom).distincts >= NOMMEES * all) ??
    table.colonnes.find(nom => isReference(nom) && namesIn(table, nom).distincts === all) ??
    firstCodes(table) ??
    table.colonnes.find(nom => isNumbering(table, nom))
  )
}

/** The columns that `--id` names, given several times or parted by commas. */
function askedOf(lues: readonly Lue[], ids: readonly string[]): readonly string[] {
  const isColumn = (id: string) => lues.some(({ table }) => table.colonnes.includes(id))
  return ids.flatMap(id => (isColumn(id) ? [id] : id.split(',').map(part => part.trim())))
}

/** The column of each file that names its rows: the first of `ids` that it has, else, when none is asked for, the one that looks so. */
export function withIds(lues: readonly Lue[], ids: readonly string[]): Nommee[] {
  const asked = askedOf(lues, ids)
  const found = (table: Table, id: string) =>
    table.colonnes.find(c => c === id) ?? table.colonnes.find(c => fold(c) === fold(id) && fold(id) !== '')
  const absent = asked.find(id => !lues.some(({ table }) => found(table, id) !== undefined))
  const [first] = lues
  if (absent !== undefined && first !== undefined) {
    const who = lues.length === 1 ? `${first.nom} n’a pas cette colonne` : 'aucun fichier n’a cette colonne'
    const columns = lues.map(({ nom, table }) => `${nom} : « ${table.colonnes.slice(0, 20).join(' », « ')} »`)
    throw new AppelErrone(insecables(`--id ${absent} : ${who}. Colonnes de ${columns.join(' ; de ')}.`))
  }
  return lues.map(lue => {
    if (asked.length === 0) return { ...lue, cle: idColumn(lue.table) }
    return { ...lue, cle: asked.map(id => found(lue.table, id)).find(c => c !== undefined) }
  })
}

/** Why rows are named by their rank. */
function whyRanks({ nom, table }: Lue, asked: boolean): string {
  if (asked) return `${nom} : aucune des colonnes de --id n’y est, ses lignes sont nommées par leur rang (1, 2…).`
  const rang = 'elles sont nommées par leur rang (1, 2…)'
  const [said] = saidId(table)
  const repeated = said ?? table.colonnes.find(isReference)
  if (repeated === undefined) return `${nom} : aucune colonne ne nomme ses lignes, ${rang}.`
  const { distincts, vides } = namesIn(table, repeated)
  const redits = table.lignes.length - vides - distincts
  const causes = [
    ...(redits > 0 ? [`${pluriel(redits, 'ligne y répète', 'lignes y répètent')} l’identifiant d’une autre`] : []),
    ...(vides > 0 ? [`${pluriel(vides, 'ligne n’en dit', 'lignes n’en disent')} rien`] : [])
  ]
  return `${nom} : « ${repeated} » ne nomme pas ses lignes (${causes.join(', ')}) : ${rang}. Pour le prendre malgré tout : --id ${repeated}.`
}

/** A name for each row of a file: its own, or its rank where it says none; said twice, the second is told apart. */
function ownNames(lue: Nommee, asked: boolean, dits: string[]): string[] {
  const { nom, table, cle } = lue
  const rangs = table.lignes.map((_, i) => String(i + 1))
  if (cle === undefined) {
    dits.push(whyRanks(lue, asked))
    return rangs
  }
  const said = table.lignes.map(ligne => String(ligne[cle] ?? ''))
  const taken = new Set(said)
  const seen = new Set<string>()
  let [empty, repeated] = [0, 0]
  const names = said.map((name, i) => {
    const own = name === '' ? `ligne ${rangs[i]}` : name
    if (name === '') empty++
    if (!seen.has(own)) {
      seen.add(own)
      return own
    }
    repeated++
    let apart = 2
    while (taken.has(`${own}~${apart}`) || seen.has(`${own}~${apart}`)) apart++
    seen.add(`${own}~${apart}`)
    return `${own}~${apart}`
  })
  if (empty > 0)
    dits.push(
      `${nom} : ${pluriel(empty, 'ligne', 'lignes')} sans « ${cle} », nommée${empty > 1 ? 's' : ''} « ligne » et leur rang.`
    )
  if (repeated > 0)
    dits.push(
      `${nom} : ${pluriel(repeated, 'identifiant déjà pris', 'identifiants déjà pris')} par une autre ligne, suivi${repeated > 1 ? 's' : ''} de ~2, ~3….`
    )
  return names
}

/** What is put before the names of each file: its own, the second of one name told apart (`lieux`, `lieux~2`); never its folder. */
function prefixesOf(lues: readonly Lue[]): string[] {
  const taken = new Set<string>()
  return lues.map(({ nom }) => {
    let own = nom
    for (let n = 2; taken.has(own); n++) own = `${nom}~${n}`
    taken.add(own)
    return own
  })
}

/** Of each file, whether one of its names is another's too. */
function clashing(own: readonly (readonly string[])[]): boolean[] {
  const first = new Map<string, number>()
  const clash = own.map(() => false)
  own.forEach((names, f) => {
    for (const name of names) {
      const other = first.get(name) ?? f
      first.set(name, other)
      if (other !== f) clash[f] = clash[other] = true
    }
  })
  return clash
}

/** Names of all records: those of one file as they are, prefixed by the file's only when another shares some. */
export function namesOf(lues: readonly Nommee[], asked: boolean, dits: string[]): string[] {
  const own = lues.map(lue => ownNames(lue, asked, dits))
  const clash = clashing(own)
  const prefixes = prefixesOf(lues)
  const named = (some: readonly boolean[]) =>
    own.flatMap((names, f) => names.map(name => (some[f] ? `${prefixes[f]}:${name}` : name)))
  if (!clash.includes(true)) return own.flat()
  const names = named(clash)
  // A third file may already say « liste:12 » of its own.
  const whole = new Set(names).size === names.length
  const qui = whole && clash.includes(false) ? prefixes.filter((_, f) => clash[f]).join(' », « ') : null
  dits.push(
    qui === null
      ? 'Des fichiers partagent des identifiants : ils sont précédés du nom de leur fichier.'
      : `« ${qui} » partagent des identifiants : ils sont précédés du nom de leur fichier.`
  )
  return whole ? names : named(own.map(() => true))
}

/** Of the smaller file's references, the share that the other one says too from which they name things, not rows: chosen. */
const COMMUNES = 0.1
// "12": a rank, which every list has
const RANG = /^\d{1,6}$/

/** Columns that only name rows, never compared; references that two files share (a catalogue's) name things, and are. */
export function onlyNames(nommees: readonly Nommee[]): (f: number) => boolean {
  const values = nommees.map(({ table, cle }) =>
    cle === undefined || NOM_D_ID.test(cle)
      ? new Set<string>()
      : new Set(table.lignes.map(ligne => fold(String(ligne[cle] ?? ''))).filter(v => v !== '' && !RANG.test(v)))
  )
  const shares = values.map((mine, f) =>
    values.some((theirs, g) => {
      if (f === g || mine.size === 0 || theirs.size === 0) return false
      const [few, many] = mine.size <= theirs.size ? [mine, theirs] : [theirs, mine]
      let both = 0
      for (const value of few) if (many.has(value)) both++
      return both >= COMMUNES * few.size
    })
  )
  return f => !shares[f]
}
