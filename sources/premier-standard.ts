/**
 * Lists written with the columns of the first version of the national standard (2022), several values of a cell apart by `;`, in
 * the words of that version. Each list adds its own columns and says again those it names otherwise.
 */
import type { Mapping } from '@lieux-communs/core'
import {
  ANCIENNES_MODALITES,
  ANCIENS_BESOINS,
  ANCIENS_DISPOSITIFS,
  ANCIENS_FRAIS,
  ANCIENS_PUBLICS,
  ANCIENS_SERVICES
} from './anciennes-listes.ts'

const SEPARATEURS = [';'] as const

/** Publics and special needs were one column, `publics_accueillis`: each of the two fields reads its own half. */
export const publicsDe = (colonne: string) =>
  ({
    publics_specifiquement_adresses: { colonnes: [colonne], separateurs: SEPARATEURS, codes: ANCIENS_PUBLICS },
    prise_en_charge_specifique: { colonnes: [colonne], separateurs: SEPARATEURS, codes: ANCIENS_BESOINS }
  }) satisfies Mapping['champs']

/** National programmes; the column is `labels_nationaux` in most lists. */
export const dispositifsDe = (colonne: string) =>
  ({
    dispositif_programmes_nationaux: { colonnes: [colonne], separateurs: SEPARATEURS, codes: ANCIENS_DISPOSITIFS }
  }) satisfies Mapping['champs']

/** The columns that all these lists share. */
export const CHAMPS_2022 = {
  id: { colonnes: ['id'] },
  pivot: { colonnes: ['pivot'] },
  nom: { colonnes: ['nom'] },
  commune: { colonnes: ['commune'] },
  code_postal: { colonnes: ['code_postal'] },
  code_insee: { colonnes: ['code_insee'] },
  adresse: { colonnes: ['adresse'] },
  complement_adresse: { colonnes: ['complement_adresse'] },
  latitude: { colonnes: ['latitude'] },
  longitude: { colonnes: ['longitude'] },
  typologie: { colonnes: ['typologie'], separateurs: SEPARATEURS, codes: { PE: 'FT' } },
  telephone: { colonnes: ['telephone'] },
  courriels: { colonnes: ['courriel'], separateurs: SEPARATEURS },
  site_web: { colonnes: ['site_web'], separateurs: SEPARATEURS },
  horaires: { colonnes: ['horaires'] },
  presentation_resume: { colonnes: ['presentation_resume'] },
  presentation_detail: { colonnes: ['presentation_detail'] },
  date_maj: { colonnes: ['date_maj'] },
  services: { colonnes: ['services'], separateurs: SEPARATEURS, codes: ANCIENS_SERVICES },
  ...publicsDe('publics_accueillis'),
  frais_a_charge: { colonnes: ['conditions_acces'], separateurs: SEPARATEURS, codes: ANCIENS_FRAIS },
  ...dispositifsDe('labels_nationaux'),
  modalites_accompagnement: {
    colonnes: ['modalites_accompagnement'],
    separateurs: SEPARATEURS,
    codes: ANCIENNES_MODALITES
  }
} as const satisfies Mapping['champs']
