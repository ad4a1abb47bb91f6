/**
 * RhinOcc’s live map, a GoGoCarto one (Occitanie): its elements keep the software’s own fields (`address.*`, `geo.*`,
 * `categories`) beside those that the hub added in French, which fill what the others lack. Its yearly table is `rhinocc`.
 */
import type { Source } from '@lieux-communs/core'

export const rhinOcc = {
  nom: 'rhin-occ',
  titre: 'Carte en ligne des lieux de médiation numérique d’Occitanie',
  editeur: 'RhinOcc',
  licence: 'inconnue',
  territoire: ['09', '11', '12', '30', '31', '32', '34', '46', '48', '65', '66', '81', '82'],
  cadence: 'jour',
  adresse: null,
  fichier: 'rhin-occ.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      id: { colonnes: ['id'] },
      pivot: { colonnes: ['siret'] },
      nom: { colonnes: ['name'] },
      commune: { colonnes: ['address.addressLocality', 'commune'] },
      code_postal: { colonnes: ['address.postalCode', 'code_postal'] },
      adresse: {
        regles: [
          { colonnes: ['address.streetNumber', 'address.streetAddress'], joindre: ' ' },
          { colonnes: ['address.customFormatedAddress'] }
        ]
      },
      latitude: { colonnes: ['geo.latitude'] },
      longitude: { colonnes: ['geo.longitude'] },
      telephone: { colonnes: ['tel'] },
      courriels: { colonnes: ['emailpub'] },
      site_web: { colonnes: ['url'] },
      date_maj: { colonnes: ['date_maj', 'updatedAt', 'createdAt'] },
      prise_rdv: { colonnes: ['prise_rdv'] },
      presentation: { colonnes: ['prez_lieu'] },
      structure_parente: { colonnes: ['struct_port'] },
      typologie: { colonnes: ['categories'] },
      services: {
        regles: [
          {
            colonnes: ['prez_lieu'],
            mots: [
              {
                valeur: 'Aide aux démarches administratives',
                mots: [
                  'demarches administratives',
                  'demarches en ligne',
                  'demarches de sante',
                  'services publics complementaires'
                ]
              },
              { valeur: 'Maîtrise des outils numériques du quotidien', mots: ['numerique au quotidien'] }
            ],
            sinon: 'ignorer'
          },
          {
            constante: 'Loisirs et créations numériques',
            si: { colonne: 'categories', contient: ['fablab'] }
          }
        ]
      },
      dispositif_programmes_nationaux: {
        colonnes: ['categories'],
        mots: [{ valeur: 'France Services', mots: ['france services'] }],
        sinon: 'ignorer'
      },
      frais_a_charge: {
        colonnes: ['tarif'],
        separateurs: [','],
        codes: { 'Inscription obligatoire': null, Tarif: null, Adhésion: 'Gratuit sous condition' }
      },
      modalites_accompagnement: {
        colonnes: ['modalites_accompagnement'],
        separateurs: [','],
        codes: {
          "Avec de l'aide": 'Accompagnement individuel',
          Seul: 'En autonomie',
          'Dans un atelier': 'Dans un atelier collectif'
        }
      },
      formations_labels: {
        colonnes: ['autre_labels'],
        codes: { 'ORDI3.0': 'ORDI 3.0' },
        sinon: 'ignorer'
      },
      autres_formations_labels: { colonnes: ['autre_labels'], codes: { 'ORDI3.0': null } },
      horaires: {
        jours: {
          lundi: ['aggregatedElements.0.openHours.Mo'],
          mardi: ['aggregatedElements.0.openHours.Tu'],
          mercredi: ['aggregatedElements.0.openHours.We'],
          jeudi: ['aggregatedElements.0.openHours.Th'],
          vendredi: ['aggregatedElements.0.openHours.Fr'],
          samedi: ['aggregatedElements.0.openHours.Sa']
        }
      }
    }
  }
} satisfies Source
