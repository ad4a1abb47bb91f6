/**
 * Opendatasoft, Explore API v2.1. Exports give a whole data set at once, in a stream that may break off without saying so:
 * what came is counted against what the portal announces. Pages stop at ten thousand rows, a hundred at a time.
 * https://help.opendatasoft.com/apis/ods-explore-v2/
 */

import type { AccesOpendatasoft } from '@lieux-communs/core'
import { nombre, pluriel } from '@lieux-communs/core'
import { fetchFichier, type Livraison } from '../distant.ts'
import { BudgetDepasse, ListeMouvante, ReponseIllisible } from '../erreurs.ts'
import { countOf, listAt, readJsonBody, valueAt } from '../json.ts'
import { addressOf, type Connecteur, type Contexte, fetchPages, snapshotOf, under } from './connecteur.ts'
import { countLines } from './lignes-csv.ts'

/** Rows of a page, and the last row that pages may reach: the API's own bounds. */
const TAILLE = 100
const DERNIERE = 10_000

const addressUnder = ({ portail, jeu }: AccesOpendatasoft, ...parts: readonly string[]): string =>
  under(portail, 'api', 'explore', 'v2.1', 'catalog', 'datasets', jeu, ...parts)

async function countRows(acces: AccesOpendatasoft, { client }: Contexte): Promise<number> {
  const adresse = addressOf(addressUnder(acces, 'records'), { limit: 0, where: acces.filtre })
  const { json } = await client.fetchJson({ adresse, accepte: 'application/json' })
  const total = countOf(valueAt(json, 'total_count'))
  if (total === null) throw new ReponseIllisible(adresse, 'pas de « total_count »')
  return total
}

function checkCount(adresse: string, annonces: number, recus: number): void {
  if (recus < annonces)
    throw new ListeMouvante(
      adresse,
      `${pluriel(annonces, 'ligne annoncée', 'lignes annoncées')}, ${pluriel(recus, 'donnée', 'données')}`
    )
}

async function fetchExport(acces: AccesOpendatasoft, contexte: Contexte): Promise<Livraison | null> {
  const { filtre, par = 'json' } = acces
  const annonces = await countRows(acces, contexte)
  const titres = par === 'csv' ? { use_labels: 'true', delimiter: ';' } : {}
  const adresse = addressOf(addressUnder(acces, 'exports', par), { where: filtre, ...titres })
  if (par === 'csv') {
    const livraison = await fetchFichier(contexte.client, adresse, contexte.tenue)
    if (livraison !== null) checkCount(adresse, annonces, countLines(livraison.octets) - 1)
    return livraison
  }
  const reponse = await contexte.client.fetch({
    adresse,
    tenue: contexte.tenue,
    accepte: 'application/json',
    progress: contexte.client.progress
  })
  if (reponse === null) return null
  const lignes = listAt(adresse, readJsonBody(adresse, reponse), undefined)
  checkCount(adresse, annonces, lignes.length)
  return { ...snapshotOf(lignes.map(ligne => JSON.stringify(ligne))), version: reponse.version }
}

function fetchRecords(acces: AccesOpendatasoft, { client }: Contexte): Promise<Livraison> {
  const at = (offset: number) =>
    addressOf(addressUnder(acces, 'records'), { where: acces.filtre, limit: TAILLE, offset: String(offset) })
  return fetchPages(client, {
    debut: at(0),
    read: (json, ici) => {
      const total = countOf(valueAt(json, 'total_count'))
      if (total !== null && total > DERNIERE)
        throw new BudgetDepasse(
          ici,
          `${pluriel(total, 'ligne', 'lignes')}, quand les pages de cette API s’arrêtent à ${nombre(DERNIERE)}`
        )
      return { lignes: listAt(ici, json, 'results'), total }
    },
    next: ({ recus, faits, total }) => (recus === 0 || faits >= (total ?? DERNIERE) ? null : at(faits)),
    regulier: true
  })
}

export const opendatasoft: Connecteur<AccesOpendatasoft> = {
  adresse: ({ portail }) => portail,
  jeton: ({ jeton }) => jeton && { reglage: jeton, entete: 'Authorization', prefixe: 'Apikey' },
  fetch: (acces, contexte) => (acces.par === 'pages' ? fetchRecords(acces, contexte) : fetchExport(acces, contexte))
}
