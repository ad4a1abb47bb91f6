/**
 * What is known of each criterion of RGAA 4.1: a test of ours holds it, looks at a part of it, shows that the site has nothing of the
 * kind; we know that it fails; or nobody has looked. What tests hold is written by themselves in `platform/accessibilite/preuves.json`
 * (`LIEUX_ECRIRE=1 npx vitest run platform/src/web/rgaa`) and compared with them at each run, so that the page never says more than they do.
 */
import { readFileSync } from 'node:fs'
import { RGAA } from '../pages/rgaa.mots.ts'

/** `platform/accessibilite`, the same from the sources and from the build. */
export const FICHIER = new URL('../../../accessibilite/preuves.json', import.meta.url)

export interface Preuve {
  /** The name of what is looked at: its words are in `pages/accessibilite.mots.ts`. */
  readonly essai: string
  /** Criteria that it holds whole, as far as a program may; `['6.2']`. */
  readonly tient: readonly string[]
  /** Those of which it looks at a part: a person must see the rest. */
  readonly touche: readonly string[]
  /** Those that ask something of what the site has none of. */
  readonly sansObjet: readonly string[]
}

export interface Preuves {
  /** The day when they last changed: `2026-03-02`. */
  readonly etablie: string
  /** Each kind of page that they look at, by its address: `/lieux/:id`. */
  readonly pages: readonly string[]
  /** By the file of the tests: `platform/src/web/rgaa/structure.test.ts`. */
  readonly essais: Readonly<Record<string, readonly Preuve[]>>
}

/** In the order they are told. */
export const ETATS = ['tenu', 'sansObjet', 'partie', 'manque', 'personne'] as const
export type Etat = (typeof ETATS)[number]

export interface Critere {
  /** `10.11` */
  readonly numero: string
  readonly etat: Etat
  /** What looks at it, and where that is written. */
  readonly preuves: readonly { readonly essai: string; readonly fichier: string }[]
}

export type Theme = keyof typeof RGAA

/** Every criterion, theme by theme. */
export type Declaration = ReadonlyMap<Theme, readonly Critere[]>

/** What we know to fail, whatever else looks at it: `pages/accessibilite.mots.ts` says how, and what to take instead. */
export const MANQUES = ['13.3'] as const

export const readPreuves = (): Preuves => JSON.parse(readFileSync(FICHIER, 'utf8')) as Preuves

function etatDe(numero: string, preuves: readonly Preuve[]): Etat {
  if ((MANQUES as readonly string[]).includes(numero)) return 'manque'
  if (preuves.some(p => p.tient.includes(numero))) return 'tenu'
  if (preuves.some(p => p.sansObjet.includes(numero))) return 'sansObjet'
  return preuves.length > 0 ? 'partie' : 'personne'
}

/** `declare(readPreuves()).get('liens')[1]` → `{ numero: '6.2', etat: 'tenu', preuves: [{ essai: 'liens', … }] }` */
export function declare({ essais }: Preuves): Declaration {
  const toutes = Object.entries(essais).flatMap(([fichier, dites]) => dites.map(p => ({ ...p, fichier })))
  return new Map(
    (Object.keys(RGAA) as Theme[]).map(theme => [
      theme,
      Object.keys(RGAA[theme].criteres).map(numero => {
        const siennes = toutes.filter(p => [...p.tient, ...p.touche, ...p.sansObjet].includes(numero))
        const preuves = siennes.map(({ essai, fichier }) => ({ essai, fichier }))
        return { numero, etat: etatDe(numero, siennes), preuves }
      })
    ])
  )
}

/** How many criteria are in each state: their sum is 106. */
export function countEtats(declaration: Declaration): Readonly<Record<Etat, number>> {
  const tous = [...declaration.values()].flat()
  return Object.fromEntries(ETATS.map(etat => [etat, tous.filter(c => c.etat === etat).length])) as Record<Etat, number>
}
