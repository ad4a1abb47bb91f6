/**
 * The address service as the site uses it: opened from the settings, closed in a demonstration, where no street is true. A machine of
 * whoever runs us is asked all the same: it was named for that.
 */
import { SOURCES_DEMO } from '@lieux-communs/sources'
import type { CatalogueCourant } from '../catalogue/courant.ts'
import type { Config } from '../config.ts'
import { createAdresses } from '../geocodage/adresses.ts'
import type { Adresses } from '../geocodage/dit.ts'
import type { Journal } from '../log.ts'
import { hotesOf } from './geocodage.ts'

const INVENTEES: ReadonlySet<string> = new Set(SOURCES_DEMO.map(s => s.nom))

/** Null when the service was refused (`LIEUX_GEOCODEUR=non`). Its silences are told to the journal; what was typed, to nobody. */
export function openAdresses(
  { geocodeur, hotes, agent }: Config,
  courant: CatalogueCourant,
  journal: Journal
): Adresses | null {
  if (geocodeur === null) return null
  const { adresse, parSeconde } = geocodeur
  const ouverts = hotesOf(adresse, hotes)
  const isOurs = ouverts !== hotes
  const adresses = createAdresses(
    adresse,
    { parSeconde, agent, hotes: ouverts },
    {
      onSilence: vu =>
        journal.warn({ vu }, 'the address service is silent: only towns and places are known for a minute')
    }
  )
  const isOpen = (): boolean => isOurs || !(courant.lit()?.sources.some(s => INVENTEES.has(s.nom)) ?? true)
  return { isOpen, cherche: async (texte, isInconnu) => (isOpen() ? adresses.cherche(texte, isInconnu) : []) }
}
