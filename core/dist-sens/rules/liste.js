/** Every rule of the house, by code. A rule that is not here does not exist: a test compares this list with the folder. */
import { adresseAbsente } from "./adresse-absente.js";
import { adresseIncomplete } from "./adresse-incomplete.js";
import { adresseReparee } from "./adresse-reparee.js";
import { codeInseeDeduit } from "./code-insee-deduit.js";
import { codeInseeIllisible } from "./code-insee-illisible.js";
import { codeInseeRepare } from "./code-insee-repare.js";
import { codePostalAbsent } from "./code-postal-absent.js";
import { codePostalDeduit } from "./code-postal-deduit.js";
import { codePostalIllisible } from "./code-postal-illisible.js";
import { codePostalRepare } from "./code-postal-repare.js";
import { communeAbsente } from "./commune-absente.js";
import { communeAncienne } from "./commune-ancienne.js";
import { communeDeduite } from "./commune-deduite.js";
import { communeIntrouvable } from "./commune-introuvable.js";
import { communeReparee } from "./commune-reparee.js";
import { contactPersonnel } from "./contact-personnel.js";
import { coordonneesHorsDepartement } from "./coordonnees-hors-departement.js";
import { coordonneesIllisibles } from "./coordonnees-illisibles.js";
import { coordonneesNulles } from "./coordonnees-nulles.js";
import { coordonneesReparees } from "./coordonnees-reparees.js";
import { courrielIllisible } from "./courriel-illisible.js";
import { courrielMalPlace } from "./courriel-mal-place.js";
import { courrielRepare } from "./courriel-repare.js";
import { dateFactice } from "./date-factice.js";
import { dateFuture } from "./date-future.js";
import { dateIllisible } from "./date-illisible.js";
import { dateIncomplete } from "./date-incomplete.js";
import { horairesIllisibles } from "./horaires-illisibles.js";
import { horairesPartiels } from "./horaires-partiels.js";
import { horairesSansJour } from "./horaires-sans-jour.js";
import { lienIllisible } from "./lien-illisible.js";
import { lieuFerme } from "./lieu-ferme.js";
import { lieuIntrouvable } from "./lieu-introuvable.js";
import { ligneDecalee } from "./ligne-decalee.js";
import { ligneVide } from "./ligne-vide.js";
import { localisationContradictoire } from "./localisation-contradictoire.js";
import { nomAbsent } from "./nom-absent.js";
import { nomPersonne } from "./nom-personne.js";
import { pivotCleFausse } from "./pivot-cle-fausse.js";
import { pivotIllisible } from "./pivot-illisible.js";
import { pivotTronque } from "./pivot-tronque.js";
import { presentationCoupee } from "./presentation-coupee.js";
import { servicesInconnus } from "./services-inconnus.js";
import { siteWebIllisible } from "./site-web-illisible.js";
import { siteWebMalPlace } from "./site-web-mal-place.js";
import { telephoneCourt } from "./telephone-court.js";
import { telephoneEtranger } from "./telephone-etranger.js";
import { telephoneIllisible } from "./telephone-illisible.js";
import { telephoneMalPlace } from "./telephone-mal-place.js";
import { typologieInconnue } from "./typologie-inconnue.js";
import { valeurHorsListe } from "./valeur-hors-liste.js";
export const RULES = [
	adresseAbsente,
	adresseIncomplete,
	adresseReparee,
	codeInseeDeduit,
	codeInseeIllisible,
	codeInseeRepare,
	codePostalAbsent,
	codePostalDeduit,
	codePostalIllisible,
	codePostalRepare,
	communeAbsente,
	communeAncienne,
	communeDeduite,
	communeIntrouvable,
	communeReparee,
	contactPersonnel,
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
	horairesIllisibles,
	horairesPartiels,
	horairesSansJour,
	lienIllisible,
	lieuFerme,
	lieuIntrouvable,
	ligneDecalee,
	ligneVide,
	localisationContradictoire,
	nomAbsent,
	nomPersonne,
	pivotCleFausse,
	pivotIllisible,
	pivotTronque,
	presentationCoupee,
	servicesInconnus,
	siteWebIllisible,
	siteWebMalPlace,
	telephoneCourt,
	telephoneEtranger,
	telephoneIllisible,
	telephoneMalPlace,
	typologieInconnue,
	valeurHorsListe
];
