/**
 * The words that headers are made of, in French, in English and abbreviated, and what each combination names. Tables only:
 * how they are read is next door (`noms.ts`). Words are folded; several words that say one thing are joined first
 * (`locutions.ts`), then each is brought to the one word that stands for its kind ("tel" → `telephone`).
 */
import type { Cible } from '../../standard/brut.ts'

const MOTS: Readonly<Record<string, string>> = {
  association: 'asso assoc associations',
  raisonsociale: 'rs rslongue raison',
  permanence: 'permanences',
  adresse: 'adress adres adr addr address addresse voirie',
  aide: 'help',
  code: 'codes cod cd',
  codepostal: 'cp postcode zip zipcode postalcode codepost cpostal cdpostal postal',
  commune:
    'ville city town localite municipality municipalite com communes locality nomcom nomcommune libcom libcommune comnom nomville',
  courriel:
    'mail mails email emails courriels mel adressemail electronique contactmail mailto messagerie emailaddress courielle',
  creation: 'cree created createdat creationdate createdtime creer',
  date: 'dat jour_maj dt day',
  departement: 'dep dept dpt departements depart departmt county',
  description: 'presentation descriptif descriptifs descriptions about presentations content contenu body corps prez',
  detail: 'details detaille detaillee',
  facebook: 'twitter instagram linkedin youtube mastodon fb insta',
  fax: 'telecopie telecopieur',
  horaires: 'horaire hor hours openinghours hour heures schedule plages horairesouverture creneau creneaux',
  id: 'identifiant ident uid uuid guid ids recordid identifier nid nodeid postid',
  rangtechnique: 'objectid fid gid oid pk rowid ogcfid sid serial',
  insee: 'citycode depcom codgeo codeinsee inseecom insee_com codecommune cog',
  latitude: 'lat latt ycoord coordy ywgs84 ylat geolat',
  lien: 'link url href links lnk liens uri',
  lieu: 'lieux structure structures etablissement etablissements organisme organisation organization organisations organismes espace guichet venue facility place entite point_accueil fs struct structur etab locaux spot antenne antennes',
  longitude: 'lon lng long xcoord coordx xwgs84 xlon geolng geolon',
  maj: 'changed modification modifications modif modifs modifie modifiee updated update lastmodified actualisation actualise actualisee actu datemaj updatedat modified mod majdate lastupdate verification verif verifs verifie verified reviewed revision datmaj dmaj relu relue relecture',
  soumission: 'horodateur horodatage timestamp submissiontime submitdate',
  mobile: 'portable gsm mob',
  nom: 'name libelle lib intitule denomination titre title appellation enseigne designation nomusage noms label_nom denom',
  nombre: 'nb nbr nbre count total effectif effectifs quantite taux pourcentage',
  numero: 'num no number n nume',
  point:
    'geopoint geo geom geometry geometrie coordinates coordonnees coord coords gps position geolocalisation geolocation latlon latlng wkt geoloc localisation',
  porteur:
    'porteuse porteurs porteuses gestionnaire gestionnaires employeur employeuse employeurs parente parent tutelle operateur operatrice owner operator headquarters siege holding exploitant mere employer juridique managing',
  rdv: 'rdvs rendezvous appointment booking reservation',
  ref: 'reference references refs nref',
  resume: 'summary accroche chapo chapeau short abstract resumes excerpt extrait',
  rue: 'voie street rues voies chemin nomvoies',
  siret: 'nsiret numsiret sirets',
  siteweb: 'web website www homepage siteinternet sites webpage internet siteweburl',
  telephone:
    'tel phone tels telephonique telephones phonenumber tph fixe standard teleph phones telfixe ligne telephonenumber tlph',
  uniquement: 'only',
  complement: 'compl comp complements suite complementaire complt cplt adresse2 adr2 address2 line2',
  commentaire:
    'commentaires comment comments note notes observation observations remarque remarques infos info precision precisions information informations divers',
  parking: 'stationnement',
  arret: 'arrets halte haltes stop stops'
}

/** Each word's kind, itself when it is alone in it: `tel` → `telephone`. */
export const SENS_DU_MOT: ReadonlyMap<string, string> = new Map(
  Object.entries(MOTS).flatMap(([sens, mots]) => [
    [sens, sens] as const,
    ...mots.split(' ').map(m => [m, sens] as const)
  ])
)

/** Words that add nothing to what a header names. */
export const NEUTRES: ReadonlySet<string> = new Set(
  `de du des d la le les l un une et ou a au aux en sur dans pour par avec of the and or for in to is
  votre vos notre nos ma mon mes son sa ses ce cette your our my
  quel quelle quels quelles est sont quoi comment merci indiquer indiquez precisez preciser saisir saisissez renseigner renseignez svp
  principal principale complet complete complets ex exemple si il y s qui que dont
  postal postale physique accueil valeur champ field properties fields attributes record contact general generale unique
  usagers accueillant concerne local texte txt str libre brut clean format officiel officielle actuel actuelle avant derniere dernier last`.split(
    /\s+/
  )
)

/** Words by which a column says that it is about someone or something else than the place. */
export const PROPRIETAIRES: Readonly<
  Record<'porteur' | 'personne' | 'repondant' | 'geocodeur' | 'autre', ReadonlySet<string>>
> = {
  porteur: new Set(['porteur', 'raisonsociale']),
  repondant: new Set(
    'repondant repondante repondants enqueteur enquetrice respondent submitter interviewer username'.split(' ')
  ),
  personne: new Set(
    `referent referente referents responsable responsables conseiller conseillere conseillers mediateur mediatrice mediateurs
    animateur animatrice animateurs directeur directrice direction interlocuteur interlocutrice correspondant personne agent agents
    coordinateur coordinatrice coordo president presidente gerant gerante manager person advisor prenom patronyme formateur
    formatrice encadrant salarie benevole civilite fonction poste role cnfs firstname lastname givenname familyname dirigeant
    representant signataire nomprenom pro staff owner_name technicien professionnel professionnelle permanent`.split(
      /\s+/
    )
  ),
  geocodeur: new Set('result ban geocodage geocoding geocode geocoder geocodeur sirene geocoded'.split(' ')),
  autre: new Set(
    `financeur financeurs partenaire partenaires prestataire prestataires prestation createur auteur contributeur utilisateur
    saisie saisisseur redacteur editeur creator author contributor editor facturation livraison gare arret transport transports
    photo photos image images logo video fichier file pdf document visuel icone icon couleur color fax parking naf ape population
    superficie surface financement convention marche presta siege_social precedent ancien ancienne rattachement`.split(
      /\s+/
    )
  )
}

/** Territories other than the commune: they head a column of their own ("Quartier"), or only explain another ("Complément, ex. quartier"). */
export const TERRITOIRES: ReadonlySet<string> = new Set(
  `perimetre zone bassin secteur quartier canton iris qpv epci region regions intercommunalite communaute academie pays country
  arrondissement circonscription continent`.split(/\s+/)
)

/** Words that are about what is done there, for whom, at what price: a name or an identifier has none of them. */
export const AILLEURS: ReadonlySet<string> = new Set(
  `type types typologie typo categorie categories category nature statut status etat public publics service services activite
  activites activities label labels labellisation labellise tarif tarifs prix frais cout materiel materiels acces condition
  conditions modalite modalites mediation accompagnement accompagnements formation formations atelier ateliers wifi langue langues
  handicap pmr accessibilite itinerance itinerant thematique thematiques theme themes tag tags competence competences forme
  programme programmes dispositif dispositifs demarche demarches demande presence oui format aide groupe groupes`.split(
    /\s+/
  )
)

/** A combination of kinds of words, what it names, and how surely (1: the standard's own name). */
export type Combinaison = readonly [cible: Cible, force: number, mots: string]

export const COMBINAISONS: readonly Combinaison[] = [
  ['id', 0.95, 'id'],
  ['id', 0.85, 'rangtechnique'],
  ['id', 0.85, 'ref'],
  ['id', 0.85, 'matricule'],
  ['id', 0.5, 'dossier'],
  ['id', 0.5, 'cle'],
  ['id', 0.45, 'code'],
  ['id', 0.6, 'code lieu'],
  ['id', 0.4, 'numero'],
  ['id', 0.6, 'numero lieu'],
  ['pivot', 1, 'siret'],
  ['pivot', 0.98, 'pivot'],
  ['pivot', 0.9, 'rna'],
  ['pivot', 0.9, 'ridet'],
  ['pivot', 0.4, 'siren'],
  ['nom', 0.95, 'nom'],
  ['nom', 1, 'nom lieu'],
  ['nom', 0.75, 'lieu'],
  ['nom', 0.6, 'site'],
  ['nom', 0.85, 'nom site'],
  ['nom', 0.6, 'association'],
  ['nom', 0.6, 'permanence'],
  ['nom', 0.55, 'equipement'],
  ['nom', 0.6, 'mediatheque'],
  ['nom', 0.6, 'bibliotheque'],
  ['nom', 0.55, 'raisonsociale'],
  ['commune', 1, 'commune'],
  ['commune', 1, 'nom commune'],
  ['code_postal', 1, 'codepostal'],
  ['code_postal', 1, 'codepostal commune'],
  ['code_insee', 1, 'insee'],
  ['code_insee', 0.95, 'code commune'],
  ['departement', 1, 'departement'],
  ['departement', 1, 'nom departement'],
  ['departement', 1, 'code departement'],
  ['departement', 1, 'insee departement'],
  ['departement', 1, 'numero departement'],
  ['adresse', 0.97, 'adresse'],
  ['adresse', 0.97, 'adresse rue'],
  ['adresse', 0.97, 'adresse nomvoie'],
  ['adresse', 0.97, 'adresse numero rue'],
  ['adresse', 0.97, 'numero nomvoie'],
  ['adresse', 0.9, 'rue'],
  ['adresse', 0.6, 'lieu'],
  ['adresse', 0.6, 'point'],
  ['adresse', 0.9, 'numero rue'],
  ['adresse', 0.9, 'nomvoie'],
  ['complement_adresse', 0.98, 'complement'],
  ['complement_adresse', 0.98, 'complement adresse'],
  ['complement_adresse', 0.9, 'adresse 2'],
  ['complement_adresse', 0.85, 'lieudit'],
  ['complement_adresse', 0.7, 'batiment'],
  ['complement_adresse', 0.7, 'bat'],
  ['complement_adresse', 0.6, 'etage'],
  ['complement_adresse', 0.85, 'bp'],
  ['latitude', 1, 'latitude'],
  ['latitude', 0.9, 'y'],
  ['latitude', 0.9, 'point y'],
  ['latitude', 1, 'point latitude'],
  ['longitude', 1, 'longitude'],
  ['longitude', 0.9, 'x'],
  ['longitude', 0.9, 'point x'],
  ['longitude', 1, 'point longitude'],
  ['point', 0.9, 'point'],
  ['point', 0.9, 'pointgeo'],
  ['point', 0.5, 'forme'],
  ['telephone', 1, 'telephone'],
  ['telephone', 0.85, 'mobile'],
  ['telephone', 0.9, 'telephone mobile'],
  ['telephone', 1, 'numero telephone'],
  ['telephone', 0.55, 'contact'],
  ['courriels', 1, 'courriel'],
  ['courriels', 0.55, 'contact'],
  ['site_web', 1, 'siteweb'],
  ['site_web', 0.98, 'siteweb lien'],
  ['site_web', 0.95, 'lien'],
  ['site_web', 0.85, 'site'],
  ['site_web', 0.95, 'lien lieu'],
  ['site_web', 0.8, 'facebook'],
  ['horaires', 1, 'horaires'],
  ['horaires', 1, 'horaires ouverture'],
  ['horaires', 0.85, 'ouverture'],
  ['horaires', 0.9, 'jours ouverture'],
  ['horaires', 0.95, 'jours horaires'],
  ['horaires', 0.95, 'jours horaires ouverture'],
  ['horaires', 0.6, 'permanence'],
  ['presentation_resume', 0.98, 'resume'],
  ['presentation_resume', 1, 'description resume'],
  ['presentation_detail', 0.9, 'detail'],
  ['presentation_detail', 1, 'description detail'],
  ['presentation', 0.95, 'description'],
  ['presentation', 0.6, 'commentaire'],
  ['presentation', 0.6, 'objet'],
  ['presentation', 0.6, 'mission'],
  ['presentation', 0.6, 'missions'],
  ['structure_parente', 0.9, 'porteur'],
  ['structure_parente', 0.95, 'nom porteur'],
  ['structure_parente', 0.95, 'lieu porteur'],
  ['structure_parente', 0.95, 'nom lieu porteur'],
  ['structure_parente', 0.7, 'raisonsociale'],
  ['date_maj', 0.97, 'maj'],
  ['date_maj', 1, 'date maj'],
  ['date_maj', 0.85, 'soumission'],
  ['date_maj', 0.6, 'finsaisie'],
  ['date_maj', 0.8, 'datesaisie'],
  ['date_maj', 0.6, 'date'],
  ['fiche_acces_libre', 0.95, 'acceslibre'],
  ['fiche_acces_libre', 1, 'fiche acceslibre'],
  ['fiche_acces_libre', 1, 'acceslibre lien'],
  ['fiche_acces_libre', 1, 'acceslibre siteweb'],
  ['fiche_acces_libre', 0.6, 'accessibilite'],
  ['prise_rdv', 1, 'priserdv'],
  ['prise_rdv', 0.7, 'rdv'],
  ['prise_rdv', 0.8, 'rdv lien']
]
