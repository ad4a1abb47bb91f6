/**
 * Places as GeoJSON (RFC 7946), one feature a line: a place without a point has a null geometry, never 0,0. Each says its lists
 * and their licences, and how it was located. It is whole: the heavier formats of an édition are made from it (see `relit.ts`).
 */
import { featureOf } from '@lieux-communs/core'
import { type Format, licencesOf, sourcesByNom, sourcesOf, texte, titreOf } from './format.ts'

export const GEOJSON: Format = {
  nom: 'geojson',
  extension: 'geojson',
  type: 'application/geo+json',
  titre: 'GeoJSON',
  ecrit(lieux, contexte) {
    const licences = licencesOf(contexte)
    const tete = JSON.stringify({
      title: titreOf(contexte),
      edition: contexte.edition,
      sources: sourcesByNom(contexte)
    })
    let entre = '\n'
    return texte(
      lieux,
      `{"type":"FeatureCollection",${tete.slice(1, -1)},"features":[`,
      ecrit => {
        const { properties, ...feature } = featureOf(ecrit.lieu, ecrit.position ?? undefined)
        const dites = { ...properties, sources: sourcesOf(ecrit), licences: licences(ecrit) }
        const piece = `${entre}${JSON.stringify({ ...feature, properties: dites })}`
        entre = ',\n'
        return piece
      },
      () => '\n]}\n'
    )
  }
}
