/**
 * Who is told of each édition, and what was told. One telling at a time for each, so that they come in order; taken under a lease, so that one
 * process does it and another takes it again when that one died.
 */
import { randomBytes } from 'node:crypto'
import type { Sql, Transaction } from './connexion.ts'

export interface Abonnement {
  /** `ab_Zm9vYmFy`. */
  readonly id: string
  /** The key that asked for it, without which nothing is told. */
  readonly cle: number
  readonly adresse: string
  /** `departement=59`, empty for the whole base. */
  readonly question: string
  readonly secret: string
  readonly cree_le: Date
  /** The last édition told, or the current one when it began. */
  readonly dite: number
  /** Since when nothing is told any more. */
  readonly defaillant_le: Date | null
}

/** Where the telling that is under way stands. */
interface EnCours {
  readonly edition: number
  readonly essais: number
  readonly pour: Date
  readonly erreur: string | null
}

export interface AbonnementSuivi extends Abonnement {
  /** Null when all is told. */
  readonly en_cours: EnCours | null
  /** When something was last told. */
  readonly entendue_le: Date | null
  /** Why it was given up. */
  readonly erreur: string | null
  /** Who the key was made for, and whether it still opens this. */
  readonly pour: string
  readonly permis: boolean
}

/** One telling to do. */
export interface Annonce {
  readonly id: string
  readonly precedente: number
  readonly edition: number
  /** Tries, this one included. */
  readonly essais: number
  readonly premier_le: Date
  readonly abonnement: Pick<Abonnement, 'id' | 'adresse' | 'question' | 'secret'>
}

export interface Abonnements {
  /** Keeps a subscription, which begins at the current édition; null when that key has as many as it may. */
  add(nouveau: Pick<Abonnement, 'cle' | 'adresse' | 'question' | 'secret'>, max: number): Promise<Abonnement | null>
  /** Those of a key, or all of them; the latest first. */
  all(cle?: number): Promise<AbonnementSuivi[]>
  /** Forgets one, of that key or of any; false when there is none. */
  remove(id: string, cle?: number): Promise<boolean>
  /** Tells again to one that was given up, from where it stood; false when there is none, or it was not. */
  resume(id: string): Promise<boolean>
  /** Puts down the next telling of each that is behind and has none waiting. */
  plan(): Promise<void>
  /** A telling that is due, for `bail` milliseconds; null when there is none. */
  take(maintenant: Date, bail: number): Promise<Annonce | null>
  /** It was told, or there was nothing in it for them. */
  finish(annonce: Annonce, issue: 'entendue' | 'sans-objet'): Promise<void>
  /** It was cut short: due again, as if it had not been taken. */
  giveBack(annonce: Annonce): Promise<void>
  /** To be tried again, not before `pour`. */
  postpone(annonce: Annonce, erreur: string, pour: Date): Promise<void>
  /** Never again: nothing more is told to that address until it is resumed. */
  giveUp(annonce: Annonce, erreur: string): Promise<void>
  /** When the next telling is due; null when none waits. */
  nextDue(): Promise<Date | null>
  /** Calls back when a subscription comes, goes or is resumed, by any process. Answers how to stop. */
  onChanged(callback: () => void): Promise<() => Promise<void>>
}

/** Tellings done are kept this long, for whoever asks what happened. */
const GARDE_JOURS = 30

const COLONNES = ['id', 'cle', 'adresse', 'question', 'secret', 'cree_le', 'dite', 'defaillant_le']

const newId = (debut: string): string => debut + randomBytes(15).toString('base64url')

/** Of `cles c`: one that may be told. */
const permis = (sql: Sql | Transaction) =>
  sql`c.revoquee_le is null and c.expire_le > now() and 'abonnements' = any(c.portees)`

type Prise = Omit<Annonce, 'abonnement'> & Omit<Annonce['abonnement'], 'id'> & { readonly abonnement: string }

export function createAbonnements(sql: Sql): Abonnements {
  // Before its tellings, always: who forgets it takes both in that order too.
  const hold = (tx: Transaction, id: string) => tx`select 1 from abonnements where id = ${id} for update`
  const changed = (tx: Sql | Transaction, id: string) => tx`select pg_notify('abonnements', ${id})`
  const a = sql`${sql(COLONNES.map(colonne => `a.${colonne}`))}`
  return {
    async add({ cle, adresse, question, secret }, max) {
      return sql.begin(async tx => {
        // Two at once of one key must not make one too many.
        await tx`select 1 from cles where id = ${cle} for update`
        const [row] = await tx<Abonnement[]>`
          insert into abonnements (id, cle, adresse, question, secret, vue, dite)
          select ${newId('ab_')}, ${cle}, ${adresse}, ${question}, ${secret}, e.numero, e.numero
            from (select coalesce(max(numero), 0) as numero from editions) e
           where (select count(*) from abonnements where cle = ${cle}) < ${max}
          returning ${tx(COLONNES)}`
        if (row) await changed(tx, row.id)
        return row ?? null
      })
    },
    async all(cle) {
      const dela = cle === undefined ? sql`` : sql`where a.cle = ${cle}`
      const rows = await sql<(Omit<AbonnementSuivi, 'en_cours'> & { reste: EnCours | null })[]>`
        select ${a}, c.pour, ${permis(sql)} as permis,
               (select max(finie_le) from annonces where abonnement = a.id and issue = 'entendue') as entendue_le,
               (select erreur from annonces where abonnement = a.id and issue = 'abandonnee' order by edition desc limit 1) as erreur,
               (select json_build_object('edition', edition, 'essais', essais, 'pour', pour, 'erreur', erreur)
                  from annonces where abonnement = a.id and finie_le is null) as reste
          from abonnements a join cles c on c.id = a.cle ${dela} order by a.cree_le desc, a.id`
      return rows.map(({ reste, ...row }) => ({
        ...row,
        en_cours: reste === null ? null : { ...reste, pour: new Date(reste.pour) }
      }))
    },
    async remove(id, cle) {
      const dela = cle === undefined ? sql`` : sql`and cle = ${cle}`
      return (await sql`delete from abonnements where id = ${id} ${dela} returning id`).length > 0
    },
    async resume(id) {
      return sql.begin(async tx => {
        const rows = await tx`
          update abonnements set defaillant_le = null where id = ${id} and defaillant_le is not null returning id`
        if (rows.length === 0) return false
        // The same telling, under the same name: whoever had heard it after all knows it again.
        await tx`update annonces set finie_le = null, issue = null, essais = 0, premier_le = null, pour = now()
                  where abonnement = ${id} and issue = 'abandonnee'`
        await changed(tx, id)
        return true
      })
    },
    async plan() {
      await sql`
        insert into annonces (id, abonnement, precedente, edition)
        select 'msg_' || replace(gen_random_uuid()::text, '-', ''), a.id, a.dite, e.numero
          from abonnements a join cles c on c.id = a.cle
          join lateral (select min(numero) as numero from editions where numero > a.vue) e on e.numero is not null
         where a.defaillant_le is null and ${permis(sql)}
           and not exists (select 1 from annonces l where l.abonnement = a.id and l.finie_le is null)
           for key share of a skip locked
        on conflict do nothing`
    },
    async take(maintenant, bail) {
      const [row] = await sql<Prise[]>`
        update annonces l set essais = essais + 1, premier_le = coalesce(premier_le, ${maintenant}::timestamptz),
               prise_jusqua = ${new Date(maintenant.getTime() + bail)}
          from abonnements a
         where a.id = l.abonnement and l.id = (
           select l.id from annonces l join abonnements a on a.id = l.abonnement join cles c on c.id = a.cle
            where l.finie_le is null and l.pour <= ${maintenant} and (l.prise_jusqua is null or l.prise_jusqua <= ${maintenant})
              and a.defaillant_le is null and ${permis(sql)}
            order by l.pour, l.id limit 1 for update of l skip locked)
        returning l.id, l.precedente, l.edition, l.essais, l.premier_le, l.abonnement, a.adresse, a.question, a.secret`
      if (row === undefined) return null
      const { abonnement, adresse, question, secret, ...annonce } = row
      return { ...annonce, abonnement: { id: abonnement, adresse, question, secret } }
    },
    async finish({ id, edition, abonnement }, issue) {
      await sql.begin(async tx => {
        await hold(tx, abonnement.id)
        const rows = await tx`
          update annonces set finie_le = now(), issue = ${issue}, erreur = null, prise_jusqua = null
           where id = ${id} and finie_le is null returning id`
        if (rows.length === 0) return
        await tx`update abonnements set vue = ${edition}, dite = case when ${issue === 'entendue'} then ${edition} else dite end
                  where id = ${abonnement.id}`
        await tx`delete from annonces where finie_le < now() - make_interval(days => ${GARDE_JOURS}) and issue <> 'abandonnee'`
      })
    },
    async giveBack({ id, essais }) {
      await sql`update annonces set essais = essais - 1, prise_jusqua = null
                 where id = ${id} and essais = ${essais} and finie_le is null`
    },
    async postpone({ id, essais }, erreur, pour) {
      await sql`update annonces set erreur = ${erreur}, pour = ${pour}, prise_jusqua = null
                 where id = ${id} and essais = ${essais} and finie_le is null`
    },
    async giveUp({ id, abonnement }, erreur) {
      await sql.begin(async tx => {
        await hold(tx, abonnement.id)
        const rows = await tx`
          update annonces set finie_le = now(), issue = 'abandonnee', erreur = ${erreur}, prise_jusqua = null
           where id = ${id} and finie_le is null returning id`
        if (rows.length > 0) await tx`update abonnements set defaillant_le = now() where id = ${abonnement.id}`
      })
    },
    async nextDue() {
      const [row] = await sql<{ pour: Date | null }[]>`
        select min(greatest(l.pour, l.prise_jusqua)) as pour
          from annonces l join abonnements a on a.id = l.abonnement join cles c on c.id = a.cle
         where l.finie_le is null and a.defaillant_le is null and ${permis(sql)}`
      return row?.pour ?? null
    },
    async onChanged(callback) {
      const { unlisten } = await sql.listen('abonnements', callback)
      return unlisten
    }
  }
}
