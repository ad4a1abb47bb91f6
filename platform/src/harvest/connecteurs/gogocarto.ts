/**
 * A GoGoCarto map: all its elements in one answer, whole (`gogofull`) or short (`gogocompact`: lists in the order that
 * `mapping` tells). A map that wants a token says so in plain words, with status 200.
 * https://gitlab.com/seballot/gogocarto/-/blob/master/src/Controller/APIController.php, and each map's own page /api
 */
import type { AccesGogocarto } from '@lieux-communs/core'
import type { Livraison } from '../distant.ts'
import { JetonRefuse, ReponseIllisible } from '../erreurs.ts'
import { isObject, listAt, type Objet, readJsonBody } from '../json.ts'
import { addressOf, type Connecteur, type Contexte, snapshotOf, under } from './connecteur.ts'

// "You need to provide a token to access to this API. Please visit …", "The token you provided does not correspond …"
const SANS_JETON = /^\s{0,100}(?:You need to provide a token|The token you provided)/

/**
 * A short row by its names: `['id', ['name', 'tel'], 'latitude']` and `['a1', ['Le Phare', ''], 48.4]` → `{ id: 'a1', name:
 * 'Le Phare', tel: '', latitude: 48.4 }`. Values beyond the names are kept under their rank.
 */
function namedRow(noms: readonly unknown[], valeurs: readonly unknown[]): Objet {
  const cells = valeurs.flatMap((valeur, i): [string, unknown][] => {
    const nom = noms[i]
    if (Array.isArray(nom)) return Object.entries(namedRow(nom, Array.isArray(valeur) ? valeur : [valeur]))
    return [[typeof nom === 'string' ? nom : `reste_${i}`, valeur]]
  })
  return Object.fromEntries(cells)
}

function rowsOf(adresse: string, json: unknown): readonly unknown[] {
  const data = listAt(adresse, json, 'data')
  if (!data.some(Array.isArray)) return data
  const noms = listAt(adresse, json, 'mapping')
  return data.map(row => (Array.isArray(row) ? namedRow(noms, row) : row))
}

async function fetchElements(acces: AccesGogocarto, { client, tenue }: Contexte): Promise<Livraison | null> {
  const adresse = addressOf(under(acces.carte, 'api', 'elements.json'), {
    categories: acces.categories?.join(','),
    ontology: acces.compact ? 'gogocompact' : undefined
  })
  const reponse = await client.fetch({ adresse, tenue, accepte: 'application/json', progress: client.progress })
  if (reponse === null) return null
  const debut = Buffer.from(reponse.octets.subarray(0, 200)).toString('utf8')
  if (SANS_JETON.test(debut)) throw new JetonRefuse(adresse, `« ${debut.trim().slice(0, 60)} »`, acces.jeton ?? null)
  const json = readJsonBody(adresse, reponse)
  if (isObject(json) && typeof json.error === 'string') throw new ReponseIllisible(adresse, `« ${json.error} »`)
  return { ...snapshotOf(rowsOf(adresse, json).map(row => JSON.stringify(row))), version: reponse.version }
}

export const gogocarto: Connecteur<AccesGogocarto> = {
  adresse: ({ carte }) => carte,
  jeton: ({ jeton }) => jeton && { reglage: jeton, parametre: 'token' },
  fetch: fetchElements
}
