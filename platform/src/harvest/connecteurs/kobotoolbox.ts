/**
 * The answers to a KoboToolbox form, API v2: pages of a thousand at most, each naming the next, in the order of arrival.
 * https://support.kobotoolbox.org/api.html, bounds of 2026:
 * https://community.kobotoolbox.org/t/important-changes-to-api-v2-assets-uid-asset-data-result-limits/74610
 */
import type { AccesKobotoolbox } from '@lieux-communs/core'
import { countOf, listAt, valueAt } from '../json.ts'
import { isSpent } from '../pages.ts'
import { addressOf, type Connecteur, fetchPages, under } from './connecteur.ts'

const PORTAIL = 'https://kf.kobotoolbox.org'
const TAILLE = 1_000

export const kobotoolbox: Connecteur<AccesKobotoolbox> = {
  adresse: ({ portail = PORTAIL }) => portail,
  jeton: ({ jeton }) => ({ reglage: jeton, entete: 'Authorization', prefixe: 'Token' }),
  fetch: ({ portail = PORTAIL, formulaire }, { client }) =>
    fetchPages(client, {
      debut: addressOf(under(portail, 'api', 'v2', 'assets', formulaire, 'data.json'), {
        limit: TAILLE,
        sort: '{"_id":1}'
      }),
      read: (json, ici) => ({ lignes: listAt(ici, json, 'results'), total: countOf(valueAt(json, 'count')) }),
      next: etape => {
        const suivante = valueAt(etape.json, 'next')
        return typeof suivante === 'string' && suivante !== '' && !isSpent(etape) ? suivante : null
      },
      cle: ligne => valueAt(ligne, '_id')
    })
}
