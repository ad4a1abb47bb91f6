/** Lists proposed by their producers: kept apart from the sources until the operator says yes, deleted whole when no. */
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
}

export interface Propositions {
  /** Keeps a list, under a name that none of `prises` nor any source bears: `Ville inventée` → `ville-inventee`. */
  keep(liste: Proposee, prises: ReadonlySet<string>): Promise<string>
  pending(): Promise<EnAttente[]>
  /** A waiting list as a source, with its bytes; null when nobody proposed it. */
  read(nom: string): Promise<{ readonly source: Source; readonly octets: Uint8Array } | null>
  /** The list is a source now: only how it is read stays here. */
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

const LONGUEUR_NOM = 40
// "ville d’exemple (liste)" → "ville-d-exemple-liste"
const HORS_NOM = /[^a-z0-9]+/g

const slugOf = (texte: string): string =>
  fold(texte).replace(HORS_NOM, '-').slice(0, LONGUEUR_NOM).replace(/^-|-$/g, '') || 'liste'

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

export function createPropositions(sql: Sql): Propositions {
  return {
    async keep(
      { titre, editeur, licence, courriel, consentement, fichier, feuille, adresse, mapping, octets },
      prises
    ) {
      const connues = await sql<{ nom: string }[]>`select nom from sources union select nom from propositions`
      const noms = new Set([...prises, ...connues.map(c => c.nom)])
      const debut = slugOf(`${editeur} ${titre}`)
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
      const rows = await sql<(EnAttente & { proposee_le: Date })[]>`
        select nom, titre, editeur, licence, courriel, proposee_le, fichier, feuille, octet_length(octets) as poids from propositions
         where acceptee_le is null order by proposee_le, nom`
      return rows.map(row => ({ ...row, proposee_le: (row.proposee_le as unknown as Date).toISOString() }))
    },
    async read(nom) {
      const [row] = await sql<(Row & { octets: Uint8Array })[]>`
        select ${sql(COLONNES)}, octets from propositions where nom = ${nom} and acceptee_le is null`
      return row ? { source: sourceOf(row), octets: row.octets } : null
    },
    async accept(nom) {
      await sql`update propositions set acceptee_le = now(), octets = null where nom = ${nom}`
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
