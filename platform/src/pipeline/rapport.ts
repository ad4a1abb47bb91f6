/** Counts what became of each source's rows and fields, one record at a time: the report is made as the rows go by. */
import {
  CHAMPS_AJOUTES,
  type Champ,
  type ChampDeFiche,
  type CompteChamp,
  type Ecart,
  type RapportSource,
  type SansCle
} from '@lieux-communs/core'

/** True when the record publishes something for the field. */
function publie(record: SansCle, champ: ChampDeFiche): boolean {
  const valeur = record.valeurs[champ]
  return valeur !== undefined && !(Array.isArray(valeur) && valeur.length === 0)
}

/** Fields that may be withheld because they are a person's. */
const isReservable = (champ: Champ): champ is 'telephone' | 'courriels' | 'structure_parente' =>
  champ === 'telephone' || champ === 'courriels' || champ === 'structure_parente'

export class Compte {
  readonly #source: string
  #lus = 0
  readonly #ecartes: RapportSource['ecartes'][number][] = []
  readonly #notices = new Map<string, number>()
  readonly #champs = new Map<ChampDeFiche, { remplis: number; publies: number; reserves: number }>()

  constructor(source: string) {
    this.#source = source
  }

  /** One row: what the record became, and why it was set aside if it was. */
  add(record: SansCle, ecart: Ecart | null): void {
    this.#lus++
    if (ecart) {
      const { ligne, regle, champ, vu } = ecart
      this.#ecartes.push({ ligne, regle, champ, vu })
    }
    for (const regle of new Set(record.notices.map(n => n.rule))) {
      this.#notices.set(regle, (this.#notices.get(regle) ?? 0) + 1)
    }
    for (const champ of record.remplis) {
      const compte = this.#countOf(champ)
      compte.remplis++
      if (publie(record, champ)) compte.publies++
      else if (isReservable(champ) && record.reserves[champ]?.length) compte.reserves++
    }
    for (const champ of CHAMPS_AJOUTES)
      if (publie(record, champ)) {
        const compte = this.#countOf(champ)
        compte.remplis++
        compte.publies++
      }
  }

  #countOf(champ: ChampDeFiche) {
    let compte = this.#champs.get(champ)
    if (!compte) {
      compte = { remplis: 0, publies: 0, reserves: 0 }
      this.#champs.set(champ, compte)
    }
    return compte
  }

  close(avertissements: readonly string[] = [], devinee?: RapportSource['devinee']): RapportSource {
    const sorted = <V>(map: Map<string, V>) => Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)))
    return {
      source: this.#source,
      lus: this.#lus,
      retenus: this.#lus - this.#ecartes.length,
      ecartes: this.#ecartes,
      notices: sorted(this.#notices),
      champs: sorted(this.#champs) as Partial<Record<ChampDeFiche, CompteChamp>>,
      ...(avertissements.length > 0 ? { avertissements } : {}),
      ...(devinee === undefined ? {} : { devinee })
    }
  }
}
