/** The colours of our pages, read where they are written: `statique/jetons.css`. What a hub puts in their stead is checked against the others. */
import { readFileSync } from 'node:fs'

/** A face of the site: the screen asks for one of them. */
export type Face = 'clair' | 'sombre'

const FEUILLE = new URL('../../../statique/jetons.css', import.meta.url)
// "--pin: #0b5d4e;"
const JETON = /--([a-z-]+):\s*(#[0-9a-f]{6});/g
const SOMBRE = '@media (prefers-color-scheme: dark)'

/** `readJetons(':root{--pin: #0b5d4e;}').get('pin') === '#0b5d4e'` */
const readJetons = (css: string): ReadonlyMap<string, string> =>
  new Map([...css.matchAll(JETON)].map(([, nom, couleur]) => [nom as string, couleur as string]))

function loadJetons(): Readonly<Record<Face, ReadonlyMap<string, string>>> {
  const css = readFileSync(FEUILLE, 'utf8')
  const coupe = css.indexOf(SOMBRE)
  if (coupe < 0) throw new Error(`jetons.css has no « ${SOMBRE} »: the dark face could not be checked`)
  return { clair: readJetons(css.slice(0, coupe)), sombre: readJetons(css.slice(coupe)) }
}

/** `JETONS.clair.get('papier') === '#fbf8f2'` */
export const JETONS = loadJetons()
