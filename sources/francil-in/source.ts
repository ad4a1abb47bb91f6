/**
 * Francil’IN (hub of Île-de-France), from its web API: few columns, named as the standard does. Services come as labels or
 * as numbers of its catalogue, by hundreds: 1xx seeking work, 2xx declarations online, 3xx first steps.
 */
import type { Source, ValeurFermee } from '@lieux-communs/core'

type Service = ValeurFermee['services']

const hundred = (first: number, service: Service): [string, Service][] =>
  Array.from({ length: 100 }, (_, i) => [String(first + i), service])

const CATALOGUE: Readonly<Record<string, Service>> = Object.fromEntries([
  ...hundred(100, 'Insertion professionnelle via le numérique'),
  ...hundred(200, 'Aide aux démarches administratives'),
  ...hundred(300, 'Maîtrise des outils numériques du quotidien')
])

export const francilIn = {
  nom: 'francil-in',
  titre: 'Lieux de médiation numérique d’Île-de-France',
  editeur: 'Francil’IN',
  licence: 'inconnue',
  territoire: ['75', '77', '78', '91', '92', '93', '94', '95'],
  cadence: 'jour',
  adresse: null,
  fichier: 'francil-in.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      id: { colonnes: ['id'] },
      nom: { colonnes: ['nom'] },
      commune: { colonnes: ['commune'] },
      code_postal: { colonnes: ['code_postal'] },
      adresse: { colonnes: ['adresse'] },
      latitude: { colonnes: ['latitude'] },
      longitude: { colonnes: ['longitude'] },
      telephone: { colonnes: ['telephone'] },
      courriels: { colonnes: ['courriels'] },
      site_web: { colonnes: ['site_web'] },
      date_maj: { colonnes: ['date_maj'] },
      services: { colonnes: ['services'], separateurs: [';', ','], codes: CATALOGUE },
      horaires: { colonnes: ['horaires'] }
    }
  }
} satisfies Source
