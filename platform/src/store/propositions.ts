/**
 * Lists proposed by their producers: kept apart from the sources until the operator says yes, deleted whole when no. One that was
 * taken in and is proposed again is a new version of it, under the name and with the history that it has.
 */
import { fold, type Mapping, type Source } from '@lieux-communs/core'
import type { Sql } from './connexion.ts'
import { jsonText } from './texte.ts'

/** A list as it was proposed. */
export interface Proposee {
  readonly titre: string
  readonly editeur: string
  readonly licence: string
  readonly courriel: string
  readonly consentement: string
  readonly fichier: string
  /** The sheet it is, of a workbook that holds others. */
  readonly feuille: string | null
  readonly adresse: string | null
  readonly mapping: Mapping
  readonly octets: Uint8Array
}

/** One that waits, for the operator. */
interface EnAttente {
  readonly nom: string
  readonly titre: string
  readonly editeur: string
  readonly licence: string
  readonly courriel: string
  /** ISO instant. */
  readonly proposee_le: string
  readonly fichier: string
  readonly feuille: string | null
  /** Bytes of the list. */
  readonly poids: number
  /** The source of which it is a new version; null when it is a list that nobody proposed yet. */
  readonly remplace: string | null
  /** The contact of that source is the one who proposes it again; false of a list that nobody proposed yet. */
  readonly memeCourriel: boolean
  /** The operator said yes to this version, which is not read yet. */
  readonly voulue: boolean
}

/** One that waits, as something to read. */
interface ProposeeLue {
  readonly nom: string
  readonly remplace: string | null
  readonly source: Source
  readonly octets: Uint8Array
}

export interface Propositions {
  /** Keeps a list, under a name that none of `prises` nor any source bears: `Ville inventée` → `ville-inventee`. */
  keep(liste: Proposee, prises: ReadonlySet<string>): Promise<string>
  pending(): Promise<EnAttente[]>
  /** A waiting list as a source, with its bytes; null when nobody proposed it. A new version bears the name of what it replaces. */
  read(nom: string): Promise<ProposeeLue | null>
  /** Says that the operator wants this version, or no longer does. */
  want(nom: string, voulue: boolean): Promise<void>
  /** The list is a source now: only how it is read stays here. A new version takes the place of what it replaces. */
  accept(nom: string): Promise<void>
  /** Deletes a waiting list, its contact with it; false when there is none of that name. */
  refuse(nom: string): Promise<boolean>
  /** Calls back when a waiting list is refused, by any process. Answers how to stop. */
  onRefused(callback: (nom: string) => void): Promise<() => Promise<void>>
  /** The sources that were accepted from here, as they are read. */
  sources(): Promise<Source[]>
}

interface Row {
  readonly nom: string
  readonly titre: string
  readonly editeur: string
  readonly licence: string
  readonly adresse: string | null
  readonly fichier: string
  readonly feuille: string | null
  readonly correspondance: Mapping
}

/** What tells a list from another. */
type Nommee = Pick<Row, 'titre' | 'editeur' | 'adresse' | 'feuille'>

const LONGUEUR_NOM = 40
// "ville d’exemple (liste)" → "ville-d-exemple-liste"
const HORS_NOM = /[^a-z0-9]+/g

const wholeSlug = ({ editeur, titre }: Pick<Nommee, 'editeur' | 'titre'>): string =>
  fold(`${editeur} ${titre}`).replace(HORS_NOM, '-')

const slugOf = (liste: Pick<Nommee, 'editeur' | 'titre'>): string =>
  wholeSlug(liste).slice(0, LONGUEUR_NOM).replace(/^-|-$/g, '') || 'liste'

/** The same title of the same body, or the same sheet of the same address: `Espaces, Ville inventée`, proposed again in the spring. */
const isSameList = (a: Nommee, b: Nommee): boolean =>
  wholeSlug(a) === wholeSlug(b) || (a.adresse !== null && a.adresse === b.adresse && a.feuille === b.feuille)

/** Nobody said how often it changes: one with an address is taken for a list of the month, which is looked at each week. */
const sourceOf = ({ nom, titre, editeur, licence, adresse, fichier, feuille, correspondance }: Row): Source => ({
  nom,
  titre,
  editeur,
  licence,
  territoire: 'national',
  cadence: adresse === null ? 'figee' : 'mois',
  adresse,
  fichier,
  date: null,
  ...(feuille !== null && { format: { feuille } }),
  mapping: correspondance
})

const COLONNES = ['nom', 'titre', 'editeur', 'licence', 'adresse', 'fichier', 'feuille', 'correspondance'] as const

type Prise = Nommee & { readonly nom: string; readonly courriel: string }

const replacedBy = (liste: Nommee, prises: readonly Prise[]): Prise | undefined =>
  prises.find(p => isSameList(p, liste))

export function createPropositions(sql: Sql): Propositions {
  /** The lists taken in that a new version may replace: those that the operator withdrew are no longer anything's past. */
  const takenIn = () => sql<Prise[]>`
    select nom, titre, editeur, adresse, feuille, courriel from propositions
     where acceptee_le is not null and nom in (select nom from sources where not retiree)
     order by acceptee_le desc, nom`
  const read = async (nom: string): Promise<ProposeeLue | null> => {
    const [row] = await sql<(Row & { octets: Uint8Array })[]>`
      select ${sql(COLONNES)}, octets from propositions where nom = ${nom} and acceptee_le is null`
    if (!row) return null
    const remplace = replacedBy(row, await takenIn())?.nom ?? null
    return { nom, remplace, source: sourceOf({ ...row, nom: remplace ?? nom }), octets: row.octets }
  }
  return {
    async keep(
      { titre, editeur, licence, courriel, consentement, fichier, feuille, adresse, mapping, octets },
      prises
    ) {
      const connues = await sql<{ nom: string }[]>`select nom from sources union select nom from propositions`
      const noms = new Set([...prises, ...connues.map(c => c.nom)])
      const debut = slugOf({ editeur, titre })
      for (let rang = 1; ; rang++) {
        const nom = rang === 1 ? debut : `${debut}-${rang}`
        if (noms.has(nom)) continue
        // Someone may have taken the name meanwhile.
        const [kept] = await sql<{ nom: string }[]>`
          insert into propositions
            (nom, titre, editeur, licence, courriel, consentement, fichier, feuille, adresse, correspondance, octets)
          values (${nom}, ${titre}, ${editeur}, ${licence}, ${courriel}, ${consentement}, ${fichier}, ${feuille},
                  ${adresse}, ${jsonText(mapping)}::text::json, ${Buffer.from(octets)})
          on conflict (nom) do nothing returning nom`
        if (kept) return kept.nom
        noms.add(nom)
      }
    },
    async pending() {
      const rows = await sql<(Omit<EnAttente, 'proposee_le'> & { adresse: string | null; proposee_le: Date })[]>`
        select nom, titre, editeur, licence, adresse, courriel, proposee_le, fichier, feuille, octet_length(octets) as poids,
               voulue_le is not null as voulue
          from propositions where acceptee_le is null order by proposee_le, nom`
      const prises = await takenIn()
      return rows.map(({ adresse, ...row }) => {
        const prise = replacedBy({ ...row, adresse }, prises)
        const memeCourriel = prise?.courriel === row.courriel
        return { ...row, proposee_le: row.proposee_le.toISOString(), remplace: prise?.nom ?? null, memeCourriel }
      })
    },
    read,
    async want(nom, voulue) {
      await sql`update propositions set voulue_le = ${voulue ? sql`now()` : null} where nom = ${nom}`
    },
    async accept(nom) {
      const remplace = (await read(nom))?.remplace ?? null
      if (remplace === null) {
        await sql`update propositions set acceptee_le = now(), octets = null where nom = ${nom}`
        return
      }
      await sql.begin(async tx => {
        await tx`
          update propositions ancienne
             set (titre, editeur, licence, courriel, consentement, proposee_le, fichier, feuille, adresse, correspondance) =
                 (select titre, editeur, licence, courriel, consentement, proposee_le, fichier, feuille, adresse, correspondance
                    from propositions where nom = ${nom}),
                 acceptee_le = now()
           where nom = ${remplace}`
        await tx`delete from propositions where nom = ${nom}`
      })
    },
    async refuse(nom) {
      const { count } = await sql`delete from propositions where nom = ${nom} and acceptee_le is null`
      if (count > 0) await sql`select pg_notify('refus', ${nom})`
      return count > 0
    },
    async onRefused(callback) {
      const { unlisten } = await sql.listen('refus', callback)
      return unlisten
    },
    async sources() {
      const rows = await sql<Row[]>`
        select ${sql(COLONNES)} from propositions where acceptee_le is not null order by nom collate "C"`
      return rows.map(sourceOf)
    }
  }
}
