/** What people report and answer, over the base: dated by this machine's day, which is all that is kept of when. */
import type { GuichetDesRetours, Retours } from '../retours/dit.ts'
import type { Store } from '../store/store.ts'

/** Reports shown at once to the operator. */
const LISTE_MAX = 200

const today = (): string => new Date().toISOString().slice(0, 10)

export const createRetours = ({ saisies, suivis }: Store): Retours => ({
  signale: dite => saisies.keep(dite, today()),
  lit: saisies.read,
  prepare: identite => suivis.prepare(identite, today()),
  lieuDe: suivis.placeOf,
  repond: (code, reponse) => suivis.answer(code, reponse, today())
})

export const guichetDesRetours = ({ saisies }: Store): GuichetDesRetours => ({
  attente: () => saisies.pending(LISTE_MAX),
  clot: (numero, reponse, par) => saisies.close(numero, reponse, par, today())
})
