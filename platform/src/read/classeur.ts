/** Workbooks: a zip in any case. What it holds says which kind it is; whatever goes wrong inside gets a name and a cure. */
import { insecables } from '@lieux-communs/core'
import type { TableauDeFeuille } from './autres-feuilles.ts'
import { BaliseDemesuree, TexteDemesure } from './balises.ts'
import { ClasseurIllisible, ClasseurProtege, ErreurLecture, FichierTropGrand, FormatInconnu } from './erreurs.ts'
import { readOds } from './ods.ts'
import { weighXlsx } from './pesee.ts'
import { mendCells } from './retouche.ts'
import { readXlsx } from './xlsx.ts'
import { type Entree, openZip, ZipCasse, ZipTropGrand } from './zip.ts'

/** 100,000 rows of 40 columns inflate to 150 MB. */
const INFLATED_MAX = 300_000_000

function otherZip(nom: string, noms: ReadonlySet<string>): FormatInconnu {
  if (noms.has('word/document.xml')) {
    return new FormatInconnu(nom, 'un document Word', 'copiez le tableau dans un tableur et enregistrez-le en CSV')
  }
  const contenu = [...noms].slice(0, 3).join(' », « ')
  return new FormatInconnu(
    nom,
    `une archive zip : « ${contenu} »`,
    'décompressez-la et donnez le fichier qu’elle contient'
  )
}

const INCALCULEES = insecables(
  'Des formules sont non calculées : leurs cellules sont lues comme vides. Ouvrez le classeur dans un tableur, enregistrez-le, et donnez-le de nouveau.'
)

/** True when an OpenDocument says that its content is encrypted: its XML is then noise. */
const isEncrypted = (entrees: readonly Entree[]): boolean =>
  entrees
    .find(e => e.nom === 'META-INF/manifest.xml')
    ?.octets()
    .includes('encryption-data') === true

/** What was seen, in French: the libraries' own words are kept as the cause. */
const vuDe = (cause: unknown): string =>
  cause instanceof ZipCasse ? cause.message : 'le contenu de l’archive n’est pas celui d’un classeur'

/**
 * Reads one sheet of an XLSX or an ODS: the declared one, else the one that holds the most; no more rows than `rangs`.
 * Throws an `ErreurLecture`.
 */
export async function readClasseur(
  bytes: Uint8Array,
  nom: string,
  feuille?: string,
  entete?: number,
  rangs = Number.POSITIVE_INFINITY
): Promise<TableauDeFeuille & { readonly format: 'xlsx' | 'ods' }> {
  try {
    const entrees = openZip(bytes, INFLATED_MAX)
    const noms = new Set(entrees.map(e => e.nom))
    if (entrees.some(e => e.verrouillee)) throw new ClasseurProtege(nom, 'une archive zip à mot de passe')
    if (noms.has('content.xml') && isEncrypted(entrees)) throw new ClasseurProtege(nom, 'un classeur ODS chiffré')
    if (noms.has('content.xml')) return { format: 'ods', ...readOds(entrees, nom, { feuille, entete, rangs }) }
    if (!noms.has('xl/workbook.xml')) throw otherZip(nom, noms)
    const pesee = await weighXlsx(entrees, nom, rangs)
    const boiteux = pesee.deplacees || pesee.incalculees || pesee.vides
    const mended = boiteux ? await mendCells(openZip(bytes, INFLATED_MAX), pesee) : bytes
    const looked = { entrees: openZip(mended, INFLATED_MAX), pesee }
    const tableau = await readXlsx(mended, looked, nom, { feuille, entete, rangs })
    const avertissements = [...(tableau.avertissements ?? []), ...(pesee.incalculees ? [INCALCULEES] : [])]
    return { format: 'xlsx', ...tableau, avertissements }
  } catch (cause) {
    if (cause instanceof ErreurLecture) throw cause
    if (cause instanceof ZipTropGrand) throw new FichierTropGrand(nom, 'plus de 300 Mo une fois décompressé')
    if (cause instanceof TexteDemesure) throw new FichierTropGrand(nom, cause.message)
    // The library calls itself once for each piece of a sheet.
    if (cause instanceof RangeError) throw new FichierTropGrand(nom, 'une feuille trop longue pour être lue d’un trait')
    if (cause instanceof BaliseDemesuree) throw new ClasseurIllisible(nom, cause.message, undefined, cause)
    throw new ClasseurIllisible(nom, vuDe(cause), undefined, cause)
  }
}
