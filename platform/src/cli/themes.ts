/** The theme that this process shows: read when the site opens, again each time any process puts another on. */
import { explain } from '../errors.ts'
import type { Journal } from '../log.ts'
import type { Store } from '../store/store.ts'
import type { ThemePose, Themes } from '../theme.ts'

export interface ThemesOuverts extends Themes {
  close(): Promise<void>
}

/** Throws what the base says when the first reading fails; a later one that fails leaves the theme as it was, and is noted. */
export async function openThemes({ themes }: Store, journal: Journal): Promise<ThemesOuverts> {
  let porte: ThemePose | null = await themes.current()
  // One after the other: an older one must never replace a newer one.
  let reading: Promise<void> = Promise.resolve()
  const renew = (): Promise<void> => {
    reading = reading
      .then(async () => {
        porte = await themes.current()
      })
      .catch(error => journal.error(explain(error)))
    return reading
  }
  const stopListening = await themes.onChanged(() => void renew())
  return {
    lit: () => porte,
    logo: themes.logo,
    gardeLogo: themes.keepLogo,
    async pose(theme, par) {
      await themes.wear(theme, par)
      await renew()
    },
    async close() {
      await stopListening().catch(() => {})
      await reading
    }
  }
}
