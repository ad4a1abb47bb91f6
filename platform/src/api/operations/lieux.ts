/** `/lieux`: the places that answer a question, a page at a time; as a file of any other format, all of them at once. */
import { insecables } from '@lieux-communs/core'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { metresOf } from '../../catalogue/colonnes/espace.ts'
import type { Rangee } from '../../catalogue/colonnes/meilleurs.ts'
import { range } from '../../catalogue/question/ordre.ts'
import type { Tri } from '../../catalogue/question/question.ts'
import { type Selection, selectionne } from '../../catalogue/question/selection.ts'
import { marqueDe, withInstant } from '../../demande/curseur.ts'
import { readQuestion, readTri } from '../../demande/demande.ts'
import { seul } from '../../demande/parametre.ts'
import { FILTRES, PAGE } from '../../demande/parametres.ts'
import type { Probleme } from '../../demande/probleme.ts'
import { nextOf, readSuite } from '../../demande/suite.ts'
import { ATTENTE_S } from '../../exports/exports.ts'
import { contexteDe, lieuxDe } from '../../exports/matiere.ts'
import type { Format } from '../../formats/format.ts'
import { FORMATS } from '../../formats/formats.ts'
import { JSON_LIEUX } from '../../formats/json.ts'
import { type Appel, JSON_TYPE, type Monde, type Operation, type Reponse } from '../operation.ts'
import { LIEUX } from '../reponses.ts'

const LIMITE_DEFAUT = 50
/** The formats of files, by the suffix that asks for them; JSON is the page. */
const FICHIERS = new Map(FORMATS.filter(f => f !== JSON_LIEUX).map(f => [f.extension, f]))
/** "text/csv; charset=utf-8; header=present" → "text/csv" */
const typeOf = ({ type }: Format): string => type.split(';')[0] as string

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

/** A file of all the places that answer, in their order; ranks are four octets each. */
function fichierDe(
  catalogue: Catalogue,
  { exports }: Monde,
  type: string,
  rangs: Uint32Array
): Reponse | { probleme: Probleme } {
  const format = [...FICHIERS.values()].find(f => typeOf(f) === type) as Format
  const corps = exports.ecrit(format, lieuxDe(catalogue, rangs, format), contexteDe(catalogue))
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

async function repond(
  { catalogue: courant, valeurs: dites, type }: Appel,
  monde: Monde
): Promise<Reponse | { probleme: Probleme }> {
  const maintenant = monde.maintenant()
  const valeurs = withInstant(dites, maintenant)
  const marque = marqueDe(valeurs)
  const suite = await readSuite(seul<string>(valeurs, 'curseur'), marque, monde)
  if (suite && 'probleme' in suite) return suite
  const catalogue = suite?.catalogue ?? courant
  const question = readQuestion(catalogue, valeurs, maintenant)
  if ('probleme' in question) return question
  const tri = readTri(valeurs, question.valeur)
  if ('probleme' in tri) return tri
  const demandee = seul<number>(valeurs, 'limite')
  if (type !== JSON_TYPE) {
    const selection = selectionne(catalogue, question.valeur)
    const nombre = Math.min(demandee ?? Number.POSITIVE_INFINITY, selection.total)
    return fichierDe(catalogue, monde, type, range(catalogue, selection, tri.valeur, nombre, null).rangs)
  }
  const limite = demandee ?? LIMITE_DEFAUT
  const selection = selectionne(catalogue, question.valeur)
  // One more than shown: it says whether there is a next page.
  const rangee = range(catalogue, selection, tri.valeur, limite + 1, suite?.curseur.apres ?? null)
  const montres: Rangee = { rangs: rangee.rangs.subarray(0, limite), cles: rangee.cles.subarray(0, limite) }
  const dernier = limite - 1
  const suivant =
    rangee.rangs.length > limite
      ? nextOf('/api/v1/lieux', valeurs, {
          edition: catalogue.edition.numero,
          apres: { rang: montres.rangs[dernier] as number, cle: montres.cles[dernier] as number },
          marque
        })
      : null
  return { corps: jsonOf(catalogue, monde, selection, montres, tri.valeur, suivant), suivant, catalogue }
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
