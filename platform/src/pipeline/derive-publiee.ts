/**
 * Drift, seen from what would be published: « voir le site de la ville » in each cell of a column leaves it as full as it was, text
 * as before, and its field empty; a name that is a phone number is published as a name. What the records of a reading say is kept
 * beside what its columns looked like, and compared in the same way.
 */
import { type Champ, type Enregistrement, fold, insecables } from '@lieux-communs/core'

/** What a text is, where places are told apart by words: `02 97 10 11 10` is no name. */
type Genre = 'courriel' | 'adresse web' | 'numéro' | 'voie' | 'texte'

interface ProfilChamp {
  /** Records that say it by a cell of theirs: what is deduced from others moves with them. */
  readonly dits: number
  /** Of the fields that tell places apart, how many different values. */
  readonly divers?: number
  /** Of the two fields that anything can be taken for. */
  readonly genres?: Readonly<Partial<Record<Genre, number>>>
}

export interface ProfilPublie {
  /** Rows that those looked at stand for, the ones set aside included. */
  readonly lignes: number
  readonly champs: Readonly<Partial<Record<Champ, ProfilChamp>>>
}

/** Two shares, each out of its own total, are further apart than a list moves by itself. */
export type Bouge = (a: number, na: number, b: number, nb: number) => boolean

/** Records looked at, spread over the whole list, as for its columns. */
const VUS_MAX = 5_000
const DIVERS: ReadonlySet<Champ> = new Set(['nom', 'adresse', 'telephone', 'courriels', 'site_web'])
const GENRES: ReadonlySet<Champ> = new Set(['nom', 'adresse'])

const FORMES: readonly (readonly [Genre, RegExp])[] = [
  // "contact@exemple.fr"
  ['courriel', /^[^\s@]{1,64}@[^\s@]{1,255}$/],
  // "https://exemple.fr/lieux", "www.exemple.fr"
  ['adresse web', /^(?:https?:\/\/|www\.)\S{1,2000}$/i],
  // "02 97 10 11 10", "2026-05-12", "48.85"
  ['numéro', /^[\d\s.,:;/()+-]{1,100}$/],
  // "12 rue du Lavoir", "4bis, place Haute"
  ['voie', /^\d{1,5}\s?(?:bis|ter|quater|[a-d])?[\s,]{1,3}\p{L}/iu]
]

const genreOf = (texte: string): Genre => FORMES.find(([, forme]) => forme.test(texte))?.[0] ?? 'texte'

/**
 * What the records of a reading of `lignes` rows say, field by field: `{ lignes: 60, champs: { telephone: { dits: 58, divers: 57 } } }`.
 */
export function publishedOf(records: readonly Enregistrement[], lignes: number): ProfilPublie {
  const total = Math.min(records.length, VUS_MAX)
  const champs: Partial<Record<Champ, { dits: number; genres: Partial<Record<Genre, number>> }>> = {}
  const valeurs = new Map<Champ, Set<string>>([...DIVERS].map(champ => [champ, new Set()]))
  for (let i = 0; i < total; i++) {
    const record = records[Math.floor((i * records.length) / total)] as Enregistrement
    for (const [cle, valeur] of Object.entries(record.valeurs)) {
      const champ = cle as Champ
      const texte = String(valeur)
      if (texte === '' || record.deduits.includes(champ)) continue
      champs[champ] ??= { dits: 0, genres: {} }
      champs[champ].dits++
      valeurs.get(champ)?.add(fold(texte))
      if (!GENRES.has(champ)) continue
      const genre = genreOf(texte)
      champs[champ].genres[genre] = (champs[champ].genres[genre] ?? 0) + 1
    }
  }
  const profils = Object.entries(champs).map(([cle, { dits, genres }]) => {
    const champ = cle as Champ
    const divers = valeurs.get(champ)?.size
    return [champ, { dits, ...(divers === undefined ? {} : { divers }), ...(GENRES.has(champ) ? { genres } : {}) }]
  })
  // Those not looked at are to the ones that are as the rows set aside are to all.
  const part = records.length === 0 ? 1 : total / records.length
  return { lignes: Math.round(lignes * part), champs: Object.fromEntries(profils) }
}

const part = (n: number, sur: number): string => `${Math.round((100 * n) / Math.max(1, sur))} %`

/** What the texts of a field are no longer, or now are: `devenu numéro (100 %)`. */
function genreMoved(avant: ProfilChamp, apres: ProfilChamp, bouge: Bouge): string | null {
  const genres = Object.keys({ ...avant.genres, ...apres.genres }) as Genre[]
  const moved = genres
    .map(genre => ({ genre, a: avant.genres?.[genre] ?? 0, b: apres.genres?.[genre] ?? 0 }))
    .filter(({ a, b }) => bouge(a, avant.dits, b, apres.dits))
    .sort((x, y) => y.b - x.b)[0]
  if (moved === undefined) return null
  const { genre, a, b } = moved
  return `« ${genre} » à ${part(a, avant.dits)}, puis à ${part(b, apres.dits)}`
}

/** Places that had words of their own now share them; the other way round nothing is lost. */
const sameForAll = (a: ProfilChamp, b: ProfilChamp, bouge: Bouge): boolean =>
  (a.divers ?? 0) * b.dits > (b.divers ?? 0) * a.dits && bouge(a.divers ?? 0, a.dits, b.divers ?? 0, b.dits)

/**
 * What would no longer be published as it was, field by field, in French: said in 20 points more or fewer of the rows, of another kind,
 * or the same words for places that had their own. Empty when nothing moved, or when either reading was profiled before this was.
 *
 * Measured: nothing between the two vintages that we have under the same columns (France services, 2022 and 2024) nor between the two
 * files of one list (1,245 rows each); no alarm in 960 pairs of readings drawn from the real lists by taking away one row in ten twice.
 */
export function publishedDrift(
  avant: ProfilPublie | undefined,
  apres: ProfilPublie | undefined,
  bouge: Bouge
): Map<Champ, string> {
  const found = new Map<Champ, string>()
  if (avant === undefined || apres === undefined) return found
  const RIEN: ProfilChamp = { dits: 0 }
  for (const champ of Object.keys({ ...avant.champs, ...apres.champs }) as Champ[]) {
    const a = avant.champs[champ] ?? RIEN
    const b = apres.champs[champ] ?? RIEN
    if (bouge(a.dits, avant.lignes, b.dits, apres.lignes)) {
      const vu = `lisible dans ${part(a.dits, avant.lignes)} des lignes, puis dans ${part(b.dits, apres.lignes)}`
      found.set(champ, insecables(vu))
      continue
    }
    if (a.dits === 0 || b.dits === 0) continue
    const genre = genreMoved(a, b, bouge)
    if (genre !== null) found.set(champ, insecables(genre))
    else if (sameForAll(a, b, bouge))
      found.set(
        champ,
        insecables(`${part(a.divers ?? 0, a.dits)} de valeurs différentes, puis ${part(b.divers ?? 0, b.dits)}`)
      )
  }
  return found
}
