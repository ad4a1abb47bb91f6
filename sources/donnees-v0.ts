/**
 * Lists that reach us through the first model of data.inclusion (v0): one set of columns whoever wrote the record, with its
 * slugs (`gratuit-sous-conditions`). `g,r,a,t,u,i` is a text that some producers spell letter by letter: it has no words.
 */
import type { Mapping } from '@lieux-communs/core'
import { ANCIENNES_MODALITES, ANCIENS_BESOINS, ANCIENS_FRAIS, ANCIENS_PUBLICS } from './anciennes-listes.ts'

/** The columns both lists share; each adds its own. */
export const CHAMPS_V0 = {
  id: { colonnes: ['id'] },
  pivot: { colonnes: ['pivot'] },
  nom: { colonnes: ['nom'] },
  commune: { colonnes: ['commune'] },
  code_postal: { colonnes: ['code_postal'] },
  code_insee: { colonnes: ['code_insee'] },
  adresse: { colonnes: ['adresse'] },
  latitude: { colonnes: ['latitude'] },
  longitude: { colonnes: ['longitude'] },
  telephone: { colonnes: ['telephone'] },
  courriels: { colonnes: ['courriel'] },
  site_web: { colonnes: ['site_web'] },
  date_maj: { colonnes: ['date_maj'] },
  source: { colonnes: ['source'] },
  prise_rdv: { colonnes: ['prise_rdv'] },
  fiche_acces_libre: { colonnes: ['accessibilite'] },
  presentation_resume: { colonnes: ['presentation_resume'] },
  presentation_detail: { colonnes: ['presentation_detail'] },
  typologie: { colonnes: ['typologie'] },
  dispositif_programmes_nationaux: { colonnes: ['labels_nationaux'] },
  autres_formations_labels: { colonnes: ['labels_autres'] },
  frais_a_charge: {
    colonnes: ['frais'],
    codes: { ...ANCIENS_FRAIS, 'g,r,a,t,u,i': 'Gratuit', 'g,r,a,t,u,i,t': 'Gratuit' }
  },
  modalites_accompagnement: { colonnes: ['types'], codes: ANCIENNES_MODALITES },
  publics_specifiquement_adresses: { colonnes: ['profils'], codes: ANCIENS_PUBLICS },
  prise_en_charge_specifique: { colonnes: ['profils'], codes: ANCIENS_BESOINS },
  services: {
    colonnes: ['thematiques'],
    codes: {
      'numerique--acceder-a-des-services-en-ligne': 'Aide aux démarches administratives',
      'numerique--maitriser-les-fondamentaux-du-numerique': 'Maîtrise des outils numériques du quotidien',
      'numerique--acceder-a-une-connexion-internet': 'Accès internet et matériel informatique',
      'numerique--acquerir-un-equipement': 'Acquisition de matériel informatique à prix solidaire'
    }
  }
} as const satisfies Mapping['champs']
