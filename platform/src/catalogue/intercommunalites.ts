/**
 * Intercommunalités by the names people give them. The register writes « CU Limoges Métropole » and « CC Porte Océane du Limousin »; people write
 * « Limoges Métropole », « la métropole de Limoges » or « Porte Océane du Limousin »: what kind it is may be said or not, and otherwise. Where none
 * bears these words, it is the one of the town they say, its first: « agglo de Troyes », « Grand Lyon ».
 */
import { type Commune, cleNomCommune, type Territoire } from '@lieux-communs/core'

/** One that a whole text names. */
interface Nommee {
  readonly code: string
  /** True when its kind is said, or its name whole: « Dunkerque » is all the name of « CU de Dunkerque », but not of « Carcassonne Agglo ». */
  readonly entiere: boolean
}

/** `nommees('limoges metropole')` → `[{ code: '248719312', entiere: true }]`. */
export type Intercommunalites = (texte: string) => readonly Nommee[]

// "cc ", "communaute d agglomeration "
const SIGLE = /^(?:cc|ca|cu|communaute (?:de communes|d agglomeration|urbaine)) (?=.)/
// "metropole de lyon", "agglo du pays de dreux", "intercom bernay terres de normandie"
const GENRE = /^(?:(?:euro)?metropole|agglo(?:meration)?|communaute|intercommunalite|interco|intercom) (?=.)/
// "limoges metropole", "decazeville communaute", "saintes grandes rives l agglo"
const GENRE_APRES =
  / (?:l )?(?:communaute(?: de communes| d agglomeration| urbaine)?|agglo(?:meration)?|metropole|interco|intercom)$/
const ARTICLE = /^(?:de la|de l|du|des|de|d|la|le|les|l) (?=.)/

// "grand lyon": what many once called themselves; « grand rue » is not around the town of Rue.
const GRAND = /^grand /
const GRANDE_VILLE = 20_000

interface Lu {
  /** Without what it is: `de limoges metropole` → `limoges metropole`. */
  readonly entier: string
  /** What is proper to it: `limoges`. */
  readonly propre: string
  /** True when its kind is said. */
  readonly genre: boolean
}

function read(nom: string): Lu {
  const cle = cleNomCommune(nom).replace(ARTICLE, '')
  const entier = cle.replace(SIGLE, '').replace(ARTICLE, '')
  const propre = entier.replace(GENRE, '').replace(ARTICLE, '').replace(GENRE_APRES, '')
  return { entier, propre, genre: propre.length < cle.replace(ARTICLE, '').length }
}

interface ParVille {
  readonly code: string
  readonly habitants: number
}

/** Intercommunalités by their most populated town, the most populated first: `lyon` → `[{ code: '200046977', habitants: 522_250 }]`. */
function parVilleOf(communes: readonly Commune[]): ReadonlyMap<string, readonly ParVille[]> {
  const premieres = new Map<string, Commune>()
  for (const commune of communes) {
    if (commune.type !== 'COM' || commune.epci === null) continue
    if (commune.population > (premieres.get(commune.epci)?.population ?? 0)) premieres.set(commune.epci, commune)
  }
  const parVille = new Map<string, ParVille[]>()
  for (const [code, { nom, population }] of premieres) {
    const cle = cleNomCommune(nom)
    parVille.set(cle, [...(parVille.get(cle) ?? []), { code, habitants: population }])
  }
  for (const pareilles of parVille.values()) pareilles.sort((a, b) => b.habitants - a.habitants)
  return parVille
}

/** Reads the names once; a question is then answered at once. */
export function createIntercommunalites(epcis: readonly Territoire[], communes: readonly Commune[]): Intercommunalites {
  const parPropre = new Map<string, { readonly code: string; readonly entier: string }[]>()
  for (const { code, nom } of epcis) {
    const { entier, propre } = read(nom)
    const pareilles = parPropre.get(propre)
    if (pareilles) pareilles.push({ code, entier })
    else parPropre.set(propre, [{ code, entier }])
  }
  const parVille = parVilleOf(communes)
  return texte => {
    const { entier, propre, genre } = read(texte)
    const dites = parPropre.get(propre)
    if (dites) return dites.map(e => ({ code: e.code, entiere: genre || e.entier === entier }))
    const grand = GRAND.test(propre)
    if (!genre && !grand) return []
    return (parVille.get(propre.replace(GRAND, '')) ?? []).flatMap(({ code, habitants }) =>
      grand && habitants < GRANDE_VILLE ? [] : [{ code, entiere: true }]
    )
  }
}
