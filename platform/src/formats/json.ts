/**
 * The places as JSON: the standard's 32 fields each, whole, then the lists and licences of each. After them, since none of the
 * fields says how sure a point is, how each place was located whose point is no source's:
 * `"positions": [{ "id": …, "nature": "commune", "point": … }]`; and the lists, by name.
 */
import { type Format, licencesOf, sourcesByNom, sourcesOf, texte } from './format.ts'

export const JSON_LIEUX: Format = {
  nom: 'json',
  extension: 'json',
  type: 'application/json',
  titre: 'JSON',
  ecrit(lieux, contexte) {
    const licences = licencesOf(contexte)
    let entre = '\n'
    const positions: string[] = []
    return texte(
      lieux,
      `{"edition":${JSON.stringify(contexte.edition)},"lieux":[`,
      ecrit => {
        const { lieu, position } = ecrit
        if (position) positions.push(`\n${JSON.stringify({ id: lieu.id, ...position })}`)
        const piece = `${entre}${JSON.stringify({ ...lieu, sources: sourcesOf(ecrit), licences: licences(ecrit) })}`
        entre = ',\n'
        return piece
      },
      () =>
        `\n],"positions":[${positions.join(',')}${positions.length > 0 ? '\n' : ''}],"sources":${JSON.stringify(sourcesByNom(contexte))}}\n`
    )
  }
}
