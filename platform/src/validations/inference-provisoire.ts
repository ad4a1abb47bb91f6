/** Columns named as the standard names them: stands behind the guesser's signature. */
import { type Geographie, isChamp, type Mapping, motsDuNom, type Table } from '@lieux-communs/core'

import type { ColonneDite, RapportValidation } from './dit.ts'

const MOTS: Record<string, string> = {
  nom: 'nom',
  ville: 'commune',
  commune: 'commune',
  cp: 'code_postal',
  'code postal': 'code_postal',
  adresse: 'adresse',
  tel: 'telephone',
  telephone: 'telephone',
  mail: 'courriels',
  email: 'courriels',
  courriel: 'courriels',
  horaires: 'horaires',
  site: 'site_web',
  services: 'services',
  latitude: 'latitude',
  longitude: 'longitude',
  siret: 'pivot'
}
export function inferMapping(
  table: Table,
  _: { geographie: Geographie }
): {
  mapping: Mapping
  colonnes: readonly Pick<ColonneDite, 'colonne' | 'confiance' | 'raison'>[]
  mots: RapportValidation['mots']
} {
  const champs: Record<string, unknown> = {}
  const ignores: Record<string, string> = {}
  const colonnes = table.colonnes.map(colonne => {
    const plie = motsDuNom(colonne).join(' ')
    const cible = isChamp(colonne) ? colonne : (MOTS[plie] ?? MOTS[plie.split(' ')[0] as string])
    if (cible && champs[cible] === undefined) {
      champs[cible] = { colonnes: [colonne] }
      return { colonne, confiance: 0.9, raison: 'le nom de la colonne' }
    }
    ignores[colonne] = 'non comprise'
    return { colonne, confiance: 0, raison: 'non comprise' }
  })
  return { mapping: { champs, ignores } as Mapping, colonnes, mots: [] }
}
