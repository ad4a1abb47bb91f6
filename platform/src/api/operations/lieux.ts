/** `/lieux`: the places that answer a question, a page at a time; as CSV or GeoJSON, all of them at once. */
import { Readable } from 'node:stream'
import { CSV_ENTETE, csvLigne, featureOf, type LieuPlat, publishedLigne } from '@lieux-communs/core'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { metresOf } from '../../catalogue/colonnes/espace.ts'
import type { Rangee } from '../../catalogue/colonnes/meilleurs.ts'
import { range } from '../../catalogue/question/ordre.ts'
import type { Tri } from '../../catalogue/question/question.ts'
import type { Selection } from '../../catalogue/question/selection.ts'
import { FILTRES, PAGE } from '../../demande/parametres.ts'
import type { Probleme } from '../../demande/probleme.ts'
import { type Appel, JSON_TYPE, type Monde, type Operation, type Reponse } from '../operation.ts'
import { pageOf, readRecherche } from '../recherche.ts'
import { LIEUX } from '../reponses.ts'

const GEOJSON = 'application/geo+json'
const CSV = 'text/csv'
/** Places written at once in an export: about 100 kB. */
const TRANCHE = 100

const VIRGULE = Buffer.from(',')

function jsonOf(
  catalogue: Catalogue,
  { registre }: Monde,
  selection: Selection,
  { rangs, cles }: Rangee,
  tri: Tri,
  suivant: string | null
): Buffer {
  const nomme = registre === null ? '' : `"registre":${JSON.stringify(registre)},`
  const morceaux: Buffer[] = [
    Buffer.from(
      `{"edition":${catalogue.edition.numero},${nomme}"total":${selection.total},"suivant":${JSON.stringify(suivant)},"lieux":[`
    )
  ]
  for (let i = 0; i < rangs.length; i++) {
    if (i > 0) morceaux.push(VIRGULE)
    morceaux.push(catalogue.lieuJson(rangs[i] as number))
  }
  const { centre } = selection
  const distances = centre
    ? Array.from(rangs, (rang, i) => {
        const ecart =
          tri === 'distance' && selection.dabord === null
            ? (cles[i] as number)
            : catalogue.colonnes.espace.ecart(centre, rang)
        return ecart > 1 ? null : Math.round(metresOf(ecart))
      })
    : null
  morceaux.push(Buffer.from(distances ? `],"distances":${JSON.stringify(distances)}}` : ']}'))
  return Buffer.concat(morceaux)
}

/** Every place in order, a slice at a time: memory holds one slice, whatever is asked. */
function* slices(catalogue: Catalogue, selection: Selection, tri: Tri, limite: number): Generator<readonly number[]> {
  // The order whole, once: ranks are four octets each.
  const { rangs } = range(catalogue, selection, tri, Math.min(limite, selection.total), null)
  for (let i = 0; i < rangs.length; i += TRANCHE) yield [...rangs.subarray(i, i + TRANCHE)]
}

function* csvOf(catalogue: Catalogue, tranches: Iterable<readonly number[]>): Generator<string> {
  yield CSV_ENTETE
  const jour = catalogue.edition.date.slice(0, 10)
  for (const tranche of tranches)
    yield tranche
      .map(rang => csvLigne(publishedLigne(JSON.parse(catalogue.lieuJson(rang).toString()) as LieuPlat, jour)))
      .join('')
}

function* geojsonOf(catalogue: Catalogue, tranches: Iterable<readonly number[]>): Generator<string> {
  yield `{"type":"FeatureCollection","features":[`
  let entre = '\n'
  for (const tranche of tranches) {
    yield tranche
      .map(rang => {
        const { lieu, position } = catalogue.fiche(rang)
        const texte = `${entre}${JSON.stringify(featureOf(lieu, position ?? undefined))}`
        entre = ',\n'
        return texte
      })
      .join('')
  }
  yield '\n]}\n'
}

function repond(appel: Appel, monde: Monde): Reponse | { probleme: Probleme } {
  const lue = readRecherche(appel, monde)
  if ('probleme' in lue) return lue
  const { catalogue, selection, tri } = lue
  const { type } = appel
  if (type !== JSON_TYPE) {
    const tranches = slices(catalogue, selection, tri, lue.limite ?? Number.POSITIVE_INFINITY)
    const pieces = type === CSV ? csvOf(catalogue, tranches) : geojsonOf(catalogue, tranches)
    return { corps: Readable.from(pieces, { objectMode: false }), type, catalogue }
  }
  const { montres, suivant } = pageOf(lue, '/api/v1/lieux')
  return { corps: jsonOf(catalogue, monde, selection, montres, tri, suivant), suivant, catalogue }
}

export const lieux: Operation = {
  chemin: '/lieux',
  resume: 'Les lieux qui répondent à une question',
  description:
    'Par pages, dans une seule édition : suivez « suivant » jusqu’à null. En CSV et en GeoJSON, tous les lieux à la fois, sauf si « limite » est donnée. Entre deux valeurs, « | » veut dire ou ; un paramètre répété veut dire et.',
  etiquette: 'Lieux',
  parametres: { ...FILTRES, ...PAGE },
  reponse: LIEUX,
  formats: { csv: CSV, geojson: GEOJSON },
  refus: [410],
  repond
}
