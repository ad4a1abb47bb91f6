/** A line said to whoever is in front of the terminal: indented, in French typography, and without what would command the terminal. */
import { insecables, visible } from '@lieux-communs/core'

/** `dire('2 listes attendent : voyez')` prints it on a line of its own. */
export const dire = (ligne: string): void => {
  process.stdout.write(insecables(`  ${visible(ligne)}\n`))
}
