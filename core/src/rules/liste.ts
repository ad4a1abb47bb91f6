/** Every rule of the house, by code. A rule that is not here does not exist: a test compares this list with the folder. */
import { adresseAbsente } from './adresse-absente.ts'
import { adresseIncomplete } from './adresse-incomplete.ts'
import { adresseReparee } from './adresse-reparee.ts'
import { codeInseeDeduit } from './code-insee-deduit.ts'
import { codeInseeIllisible } from './code-insee-illisible.ts'
import { codeInseeRepare } from './code-insee-repare.ts'
import { codePostalAbsent } from './code-postal-absent.ts'
import { codePostalDeduit } from './code-postal-deduit.ts'
import { codePostalIllisible } from './code-postal-illisible.ts'
import { codePostalInconnu } from './code-postal-inconnu.ts'
import { codePostalRepare } from './code-postal-repare.ts'
import { communeAbsente } from './commune-absente.ts'
import { communeAncienne } from './commune-ancienne.ts'
import { communeDeduite } from './commune-deduite.ts'
import { communeHomonyme } from './commune-homonyme.ts'
import { communeIntrouvable } from './commune-introuvable.ts'
import { communeReparee } from './commune-reparee.ts'
import { contactPersonnel } from './contact-personnel.ts'
import { coordonneesHorsCommune } from './coordonnees-hors-commune.ts'
import { coordonneesHorsDepartement } from './coordonnees-hors-departement.ts'
import { coordonneesIllisibles } from './coordonnees-illisibles.ts'
import { coordonneesNulles } from './coordonnees-nulles.ts'
import { coordonneesReparees } from './coordonnees-reparees.ts'
import { courrielIllisible } from './courriel-illisible.ts'
import { courrielMalPlace } from './courriel-mal-place.ts'
import { courrielRepare } from './courriel-repare.ts'
import { dateFactice } from './date-factice.ts'
import { dateFuture } from './date-future.ts'
import { dateIllisible } from './date-illisible.ts'
import { dateIncomplete } from './date-incomplete.ts'
import { dateReparee } from './date-reparee.ts'
import { horairesIllisibles } from './horaires-illisibles.ts'
import { horairesPartiels } from './horaires-partiels.ts'
import { horairesSansJour } from './horaires-sans-jour.ts'
import { lienAutreSite } from './lien-autre-site.ts'
import { lienIllisible } from './lien-illisible.ts'
import { lieuFerme } from './lieu-ferme.ts'
import { lieuIntrouvable } from './lieu-introuvable.ts'
import { ligneDecalee } from './ligne-decalee.ts'
import { ligneVide } from './ligne-vide.ts'
import { localisationContradictoire } from './localisation-contradictoire.ts'
import { nomAbsent } from './nom-absent.ts'
import { nomCoupe } from './nom-coupe.ts'
import { nomPersonne } from './nom-personne.ts'
import { pivotCleFausse } from './pivot-cle-fausse.ts'
import { pivotIllisible } from './pivot-illisible.ts'
import { pivotTronque } from './pivot-tronque.ts'
import { pointLoinDeLaCommune } from './point-loin-de-la-commune.ts'
import { positionApprochee } from './position-approchee.ts'
import { positionGeocodee } from './position-geocodee.ts'
import { presentationCoupee } from './presentation-coupee.ts'
import type { Rule } from './rule.ts'
import { serviceDetailleInconnu } from './service-detaille-inconnu.ts'
import { servicesDeduits } from './services-deduits.ts'
import { servicesInconnus } from './services-inconnus.ts'
import { siteWebIllisible } from './site-web-illisible.ts'
import { siteWebMalPlace } from './site-web-mal-place.ts'
import { telephoneCourt } from './telephone-court.ts'
import { telephoneEtranger } from './telephone-etranger.ts'
import { telephoneIllisible } from './telephone-illisible.ts'
import { telephoneMalPlace } from './telephone-mal-place.ts'
import { typologieDeduite } from './typologie-deduite.ts'
import { typologieInconnue } from './typologie-inconnue.ts'
import { valeurHorsListe } from './valeur-hors-liste.ts'

export const RULES: readonly Rule[] = [
  adresseAbsente,
  adresseIncomplete,
  adresseReparee,
  codeInseeDeduit,
  codeInseeIllisible,
  codeInseeRepare,
  codePostalAbsent,
  codePostalDeduit,
  codePostalIllisible,
  codePostalInconnu,
  codePostalRepare,
  communeAbsente,
  communeAncienne,
  communeDeduite,
  communeHomonyme,
  communeIntrouvable,
  communeReparee,
  contactPersonnel,
  coordonneesHorsCommune,
  coordonneesHorsDepartement,
  coordonneesIllisibles,
  coordonneesNulles,
  coordonneesReparees,
  courrielIllisible,
  courrielMalPlace,
  courrielRepare,
  dateFactice,
  dateFuture,
  dateIllisible,
  dateIncomplete,
  dateReparee,
  horairesIllisibles,
  horairesPartiels,
  horairesSansJour,
  lienAutreSite,
  lienIllisible,
  lieuFerme,
  lieuIntrouvable,
  ligneDecalee,
  ligneVide,
  localisationContradictoire,
  nomAbsent,
  nomCoupe,
  nomPersonne,
  pivotCleFausse,
  pivotIllisible,
  pivotTronque,
  pointLoinDeLaCommune,
  positionApprochee,
  positionGeocodee,
  presentationCoupee,
  serviceDetailleInconnu,
  servicesDeduits,
  servicesInconnus,
  siteWebIllisible,
  siteWebMalPlace,
  telephoneCourt,
  telephoneEtranger,
  telephoneIllisible,
  telephoneMalPlace,
  typologieDeduite,
  typologieInconnue,
  valeurHorsListe
]
