/** Communes, codes, départements, regions: what a cell says of the place, as the references know it. */
import type { Geographie } from '../../reference/geographie.ts'
import { fold } from '../../text/fold.ts'

// "59000", "1000" (its zero lost), "59 000", "59000.0"
const CODE = /^(?:F-)?(\d{4,5}|\d{2} \d{3})(?:\.0)?$/
// "2A004"
const CODE_CORSE = /^2[AB]\d{3}$/i
// "LYON CEDEX 03", "Paris 11e", "Lyon 3e Arrondissement", "Vallet (44)"
const SUITE_COMMUNE = /\s{1,3}(?:cedex.{0,6}|\d{1,2}\s?(?:e|er|ème|eme)?(?:\s{1,2}arrondissement)?|\(.{1,20}\))$/i

const figures = (texte: string): string | null => {
  const code = CODE.exec(texte)?.[1]?.replace(' ', '')
  return code === undefined ? null : code.padStart(5, '0')
}

/** A post code that serves a commune; CEDEX codes are told by their département: `isPoste('1000', g)`. */
export function isPoste(texte: string, geographie: Geographie): boolean {
  const code = figures(texte)
  if (code === null) return false
  if (geographie.parCodePostal(code).length > 0) return true
  return geographie.departement(code.slice(0, code.startsWith('97') || code.startsWith('98') ? 3 : 2)) !== undefined
}

/** The code of a commune, in force or not, its zero lost or not: `isInsee('2A004', g)`. */
export function isInsee(texte: string, geographie: Geographie): boolean {
  if (CODE_CORSE.test(texte)) return geographie.commune(texte.toUpperCase()) !== undefined
  const code = figures(texte)
  return code !== null && geographie.commune(code) !== undefined
}

/** The name of a commune, however written: `isCommune('LYON CEDEX 03', g)`. */
export function isCommune(texte: string, geographie: Geographie): boolean {
  if (texte.length < 1 || texte.length > 50 || /\d{3}|[@,;:/]/.test(texte)) return false
  return geographie.parNom(texte).length > 0 || geographie.parNom(texte.replace(SUITE_COMMUNE, '')).length > 0
}

/** A département by its code or its name: `isDepartement('2A', g)`, `isDepartement('Gironde', g)`, `isDepartement('33 - Gironde', g)`. */
export function isDepartement(texte: string, geographie: Geographie): boolean {
  if (texte.length > 40) return false
  const code = /^(?:0?\d{1,2}|2[AB]|9[78]\d)(?=$|\s{0,2}[-–(\s])/i.exec(texte)?.[0]
  if (code !== undefined) return geographie.departement(code.toUpperCase().padStart(2, '0').slice(-3)) !== undefined
  return nomsOf(geographie).has(fold(texte))
}

const NOMS = new WeakMap<Geographie, ReadonlySet<string>>()
function nomsOf(geographie: Geographie): ReadonlySet<string> {
  let noms = NOMS.get(geographie)
  if (noms === undefined) {
    noms = new Set(geographie.departements().map(d => fold(d.nom)))
    NOMS.set(geographie, noms)
  }
  return noms
}

const REGIONS: ReadonlySet<string> = new Set([
  'auvergne rhone alpes',
  'bourgogne franche comte',
  'bretagne',
  'centre val de loire',
  'corse',
  'grand est',
  'guadeloupe',
  'guyane',
  'hauts de france',
  'ile de france',
  'la reunion',
  'martinique',
  'mayotte',
  'normandie',
  'nouvelle aquitaine',
  'occitanie',
  'pays de la loire',
  'provence alpes cote d azur',
  'region sud'
])

/** The name of a region, folded. */
export const isRegion = (plie: string): boolean => REGIONS.has(plie)
