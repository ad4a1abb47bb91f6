/**
 * Which commune each row is in, where it names one and gives its post code but not its code: « Affringues, 62380 » and « Wavrans-sur-l’Aa,
 * 62380 » are two villages, « Paris, 75012 » and « Paris, 75018 » two arrondissements. The base does the same when it reads a list.
 */
import { cleNomCommune, type Geographie, type RangPlat } from '@lieux-communs/core'

const textOf = (cell: unknown): string => (cell === undefined || cell === null ? '' : String(cell).trim())

/** Told once for each pair of name and post code. */
function createCodes({
  parCodePostal
}: Pick<Geographie, 'parCodePostal'>): (nom: string, codePostal: string) => string | null {
  const connus = new Map<string, string | null>()
  const read = (nom: string, codePostal: string): string | null => {
    const cle = cleNomCommune(nom)
    const servies = parCodePostal(codePostal)
    // An arrondissement is its post code's whole meaning, and is called by its city's name.
    const arrondissements = servies.filter(commune => commune.type === 'ARM')
    if (arrondissements.length === 1 && cleNomCommune((arrondissements[0] as { nom: string }).nom).startsWith(cle))
      return (arrondissements[0] as { code: string }).code
    const nommees = servies.filter(commune => cleNomCommune(commune.nom) === cle)
    return nommees.length === 1 ? (nommees[0] as { code: string }).code : null
  }
  return (nom, codePostal) => {
    const cle = `${codePostal} ${nom}`
    let code = connus.get(cle)
    if (code === undefined) {
      code = read(nom, codePostal)
      connus.set(cle, code)
    }
    return code
  }
}

/** The rows, each with its commune's code where its name and post code leave no doubt; those that say it are left as they are. */
export function withCommunes(rangs: readonly RangPlat[], geographie: () => Geographie): readonly RangPlat[] {
  const sans = (rang: RangPlat): boolean =>
    textOf(rang.code_insee) === '' && textOf(rang.commune) !== '' && textOf(rang.code_postal) !== ''
  if (!rangs.some(sans)) return rangs
  const codeOf = createCodes(geographie())
  return rangs.map(rang => {
    const code = sans(rang) ? codeOf(textOf(rang.commune), textOf(rang.code_postal)) : null
    return code === null ? rang : { ...rang, code_insee: code }
  })
}
