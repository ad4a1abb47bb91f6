/**
 * Keys that a model's file may hold, part by part. One that nobody reads (« plafonds » for « plafond ») would be passed over in silence, and
 * whoever wrote it would believe it obeyed.
 */

type Objet = Readonly<Record<string, unknown>>

const isObject = (v: unknown): v is Objet => typeof v === 'object' && v !== null && !Array.isArray(v)

/** What may stand in one object: each key with what its value may hold in turn, `null` when nothing is looked at; a list, in each of its own. */
export interface Cles {
  readonly [cle: string]: Cles | null
}

const APPRIS: Cles = { methode: null, version: null, date: null, paires: null, prudent: null }

/** Of a model of columns (modele.ts). */
export const CLES_DU_MODELE: Cles = {
  format: null,
  a_priori: null,
  bandes: { joindre: null, separer: null },
  blocs: { cles: { colonnes: null, nature: null, cle: null }, plafond: null },
  comparaisons: {
    indice: null,
    colonnes: null,
    sans: null,
    opposes: null,
    suites: null,
    abreges: null,
    nature: null,
    distance: null,
    niveaux: { niveau: null, au_moins: null, au_plus: null, plafond: null, deux: null, m: null, u: null },
    frequences: null,
    rare_jusqua: null
  },
  dependances: { indices: null, part: null },
  proches: { part: null, niveaux: null },
  un_a_un: null,
  doublons: null,
  appris: APPRIS
}

/** Of a model of places (../modele-lieux.ts). */
export const CLES_DES_LIEUX: Cles = {
  format: null,
  lecture: null,
  a_priori_bits: null,
  bandes: { joindre: null, regarder: null, separer: null },
  blocs: { cles: { cle: null }, plafond: null },
  comparaisons: {
    indice: null,
    distance: null,
    niveaux: { niveau: null, poids: null, tenu: null, m: null, u: null }
  },
  appris: APPRIS
}

/** Keys that nobody reads, where they are: `['blocs.0 : « plafonds » n’est pas connu ; l’un de « cles », « plafond »']`. */
export function clesInconnues(lu: unknown, cles: Cles, ou = ''): string[] {
  if (Array.isArray(lu)) return lu.flatMap((item, i) => clesInconnues(item, cles, ou === '' ? `${i}` : `${ou}.${i}`))
  if (!isObject(lu)) return []
  const connues = Object.keys(cles)
  return Object.entries(lu).flatMap(([cle, value]) => {
    if (!Object.hasOwn(cles, cle)) {
      const dit = `« ${cle.slice(0, 40)} » n’est pas connu ; l’un de « ${connues.join(' », « ')} »`
      return [ou === '' ? dit : `${ou} : ${dit}`]
    }
    const dedans = cles[cle]
    return dedans ? clesInconnues(value, dedans, ou === '' ? cle : `${ou}.${cle}`) : []
  })
}
