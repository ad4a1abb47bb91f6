/**
 * What the standard lets ask of a collection (OGC API - Features, 7.15): a box, a time, a number; our own filters come beside. Places
 * that have no point, or no date, are in every box and at every time: the standard wants it so (`fc-bbox-response`, `fc-time-response`).
 */
import { z } from 'zod'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { daysOf, SANS_DATE } from '../catalogue/colonnes/colonnes.ts'
import { isSitue } from '../catalogue/etendue.ts'
import type { Parametre, Parametres, Valeurs } from '../demande/parametre.ts'
import { FILTRES, PAGE } from '../demande/parametres.ts'
import type { Probleme } from '../demande/probleme.ts'

export const LIMITE_DEFAUT = 100
/** Places of a page: 1 MB of JSON, made in 50 ms on 11,700 real places. */
export const LIMITE_MAX = 1000

// "2.9", "2.89999999999999991", "1e-05": a program writes every figure it has.
const NOMBRE = /^[-+]?\d{1,3}(?:\.\d{0,30})?(?:e[-+]?\d{1,3})?$/i
// "2026-03-01", "2026-03-01T12:00:00Z", "2026-03-01T12:00:00.5+01:00"
const BORNE = /^(\d{4}-\d{2}-\d{2})(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2}))?$/i

type Test = (rang: number) => boolean

/** West, south, east, north; west is beyond east when the box crosses the antimeridian. Null when it is no box. */
function readBoite(texte: string): readonly [number, number, number, number] | null {
  const morceaux = texte.split(',')
  const nombres = morceaux.filter(m => NOMBRE.test(m)).map(Number)
  if (nombres.length !== morceaux.length || (nombres.length !== 4 && nombres.length !== 6)) return null
  const [west = 0, south = 0, east = 0, north = 0] =
    nombres.length === 4 ? nombres : [nombres[0], nombres[1], nombres[3], nombres[4]]
  const bonne = Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90 && south <= north
  return bonne ? [west, south, east, north] : null
}

/** Days since 1970 of both ends, infinite when open; a day is the one of Greenwich. Null when it says no time. */
function readTemps(texte: string): readonly [number, number] | null {
  const bouts = texte.split('/')
  if (bouts.length > 2) return null
  const jours = bouts.map(bout => {
    if (bouts.length === 2 && (bout === '..' || bout === '')) return null
    const jour = BORNE.exec(bout)?.[1] ?? ''
    const [instant, minuit] = [new Date(bout.toUpperCase()), new Date(jour)]
    // The 31st of February is the 3rd of March to a machine, and a mistake of somebody's.
    const juste = !Number.isNaN(instant.getTime()) && minuit.toISOString().startsWith(jour)
    return juste && jour !== '' ? daysOf(instant.toISOString()) : Number.NaN
  })
  const [debut = null, fin = debut] = jours
  if (jours.some(jour => Number.isNaN(jour ?? 0)) || (debut === null && fin === null)) return null
  const dits = [debut ?? Number.NEGATIVE_INFINITY, fin ?? Number.POSITIVE_INFINITY] as const
  return dits[0] <= dits[1] ? dits : null
}

// A parameter named as a field chooses by that field (7.15.5), and readers count on it: `commune` is a name here, its code has its own
// field; `source` holds several names. A box is the standard's `bbox`.
const { emprise: _emprise, commune, source: _source, ...NOS_FILTRES } = FILTRES

/** The values as questions name them. */
export const valeursDeQuestion = (valeurs: Valeurs): Valeurs =>
  new Map([...valeurs].map(([nom, dites]) => [nom === 'code_insee' ? 'commune' : nom, dites]))

/** A refusal of the question, in the names of here. */
export const refusDici = (probleme: Probleme): Probleme =>
  probleme.parametre === 'commune'
    ? { ...probleme, parametre: 'code_insee', detail: probleme.detail.replaceAll('commune=', 'code_insee=') }
    : probleme

/** In the order of the documentation. */
export const PARAMETRES: Parametres = {
  bbox: {
    dit: 'Rectangle : ouest, sud, est, nord ; les lieux sans point en sont toujours',
    schema: z.string().refine(texte => readBoite(texte) !== null),
    attendu: 'quatre nombres (ou six, avec les hauteurs) en degrés WGS 84 : ouest, sud, est, nord',
    exemple: '2.9,50.6,3.2,50.8'
  },
  datetime: {
    dit: 'Jour de mise à jour ; les lieux qui n’en disent pas en sont toujours',
    schema: z.string().refine(texte => readTemps(texte) !== null),
    attendu: 'un instant (2026-03-01T00:00:00Z), un jour, ou deux séparés par « / », l’un pouvant être « .. »',
    exemple: '2026-01-01T00:00:00Z/..'
  },
  limit: {
    dit: 'Nombre de lieux par page',
    schema: z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number)
      .pipe(z.number().min(1))
      .transform(n => Math.min(n, LIMITE_MAX)),
    attendu: `un nombre de lieux ; au-delà de ${LIMITE_MAX}, ${LIMITE_MAX}`,
    exemple: '10'
  },
  curseur: PAGE.curseur as Parametre,
  code_insee: commune as Parametre,
  ...NOS_FILTRES
}

/** Tests of the box and of the time asked, both already checked by `PARAMETRES`. */
export function testsOf(catalogue: Catalogue, bbox: string | undefined, datetime: string | undefined): Test[] {
  const tests: Test[] = []
  const boite = bbox === undefined ? null : readBoite(bbox)
  const temps = datetime === undefined ? null : readTemps(datetime)
  const { latitude, longitude, maj } = catalogue.colonnes
  if (boite) {
    const [west, south, east, north] = boite
    tests.push(rang => {
      if (!isSitue(catalogue, rang)) return true
      const y = latitude[rang] as number
      const x = longitude[rang] as number
      return y >= south && y <= north && (west <= east ? x >= west && x <= east : x >= west || x <= east)
    })
  }
  if (temps) {
    const [debut, fin] = temps
    tests.push(rang => {
      const jour = maj[rang] as number
      return jour === SANS_DATE || (jour >= debut && jour <= fin)
    })
  }
  return tests
}
