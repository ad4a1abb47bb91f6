/** `/lieux`: the places that answer a question, a page at a time; as a file of any other format, all of them at once. */
import { insecables } from '@lieux-communs/core'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { metresOf } from '../../catalogue/colonnes/espace.ts'
import type { Rangee } from '../../catalogue/colonnes/meilleurs.ts'
import { listesDites } from '../../catalogue/licences.ts'
import { range } from '../../catalogue/question/ordre.ts'
import type { Tri } from '../../catalogue/question/question.ts'
import type { Selection } from '../../catalogue/question/selection.ts'
import { FILTRES, PAGE } from '../../demande/parametres.ts'
import type { Probleme } from '../../demande/probleme.ts'
import { ATTENTE_S, streamed } from '../../exports/exports.ts'
import { csvOf } from '../../exports/lignes-csv.ts'
import { contexteDe, lieuxDe } from '../../exports/matiere.ts'
import { CSV } from '../../formats/csv.ts'
import type { Format } from '../../formats/format.ts'
import { FORMATS } from '../../formats/formats.ts'
import { JSON_LIEUX } from '../../formats/json.ts'
import { type Appel, JSON_TYPE, type Monde, type Operation, type Reponse } from '../operation.ts'
import { pageOf, readRecherche } from '../recherche.ts'
import { LIEUX } from '../reponses.ts'

/** The formats of files, by the suffix that asks for them; JSON is the page. */
const FICHIERS = new Map(FORMATS.filter(f => f !== JSON_LIEUX).map(f => [f.extension, f]))
/** "text/csv; charset=utf-8; header=present" → "text/csv" */
const typeOf = ({ type }: Format): string => type.split(';')[0] as string

function jsonOf(
  catalogue: Catalogue,
  { registre }: Monde,
  selection: Selection,
  { rangs, cles }: Rangee,
  tri: Tri,
  suivant: string | null
): Buffer {
  const nomme = registre === null ? '' : `"registre":${JSON.stringify(registre)},`
  const debut = `{"edition":${catalogue.edition.numero},${nomme}"total":${selection.total},"suivant":${JSON.stringify(suivant)},"lieux":[`
  const { centre } = selection
  const connus = tri === 'distance' && selection.dabord === null
  const distances: (number | null)[] = []
  for (let i = 0; centre && i < rangs.length; i++) {
    const ecart = connus ? (cles[i] as number) : catalogue.colonnes.espace.ecart(centre, rangs[i] as number)
    distances.push(ecart > 1 ? null : Math.round(metresOf(ecart)))
  }
  const ditesDe = listesDites(catalogue)
  let sources = ''
  let licences = ''
  for (let i = 0; i < rangs.length; i++) {
    const dites = ditesDe(rangs[i] as number)
    sources += i === 0 ? dites.sources : `,${dites.sources}`
    licences += i === 0 ? dites.licences : `,${dites.licences}`
  }
  const loin = centre ? `,"distances":${JSON.stringify(distances)}` : ''
  const fin = `],"sources":[${sources}],"licences":[${licences}]${loin}}`
  return catalogue.lieuxJson(rangs, Buffer.from(debut), Buffer.from(fin))
}

/** A file of all the places that answer, in their order; ranks are four octets each. */
function fichierDe(
  catalogue: Catalogue,
  { exports }: Monde,
  type: string,
  rangs: Uint32Array
): Reponse | { probleme: Probleme } {
  const format = [...FICHIERS.values()].find(f => typeOf(f) === type) as Format
  const corps =
    format === CSV
      ? streamed(csvOf(catalogue, rangs))
      : exports.ecrit(format, lieuxDe(catalogue, rangs), contexteDe(catalogue))
  if (corps === null)
    return {
      probleme: {
        status: 503,
        title: 'Trop d’exports à la fois',
        detail: insecables(
          `Autant de fichiers qu’il se peut sont déjà en train de s’écrire. Réessayez dans ${ATTENTE_S} secondes, ou prenez le CSV ou le GeoJSON, qui n’attendent pas.`
        ),
        attente: ATTENTE_S
      }
    }
  return { corps, type, catalogue, fichier: `lieux-${catalogue.edition.numero}.${format.extension}` }
}

async function repond(appel: Appel, monde: Monde): Promise<Reponse | { probleme: Probleme }> {
  const lue = await readRecherche(appel, monde)
  if ('probleme' in lue) return lue
  const { catalogue, selection, tri } = lue
  if (appel.type !== JSON_TYPE) {
    const nombre = Math.min(lue.limite ?? Number.POSITIVE_INFINITY, selection.total)
    return fichierDe(catalogue, monde, appel.type, range(catalogue, selection, tri, nombre, null).rangs)
  }
  const { montres, suivant } = pageOf(lue, '/api/v1/lieux')
  return { corps: jsonOf(catalogue, monde, selection, montres, tri, suivant), suivant, catalogue }
}

export const lieux: Operation = {
  chemin: '/lieux',
  resume: 'Les lieux qui répondent à une question',
  description:
    'Par pages, dans une seule édition : suivez « suivant » jusqu’à null. Par un suffixe (.csv, .geojson, .xlsx, .parquet, .fgb, .gpkg) ou par Accept, un fichier de tous les lieux à la fois, sauf si « limite » est donnée. Entre deux valeurs, « | » veut dire ou ; un paramètre répété veut dire et.',
  etiquette: 'Lieux',
  parametres: { ...FILTRES, ...PAGE },
  reponse: LIEUX,
  formats: Object.fromEntries([...FICHIERS].map(([suffixe, format]) => [suffixe, typeOf(format)])),
  refus: [410],
  repond
}
