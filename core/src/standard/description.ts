/**
 * What each field is called and means, in the words of someone who fills a list: the source of the template, of the pages
 * that explain the fields, and of the choices offered for a column.
 */
import type { CibleAide } from './brut.ts'
import type { Champ, ChampAjoute, ChampDeFiche } from './champs.ts'

export interface Description {
  /** A few words: `Code postal`. */
  readonly titre: string
  /** One or two sentences: what to write there. */
  readonly sens: string
  /** One value as the standard wants it. */
  readonly exemple: string
}

export const DESCRIPTIONS: Readonly<Record<Champ, Description>> = {
  id: {
    titre: 'Identifiant',
    sens: 'Votre propre repère pour ce lieu : il ne change jamais, et aucun autre lieu de la liste ne le porte.',
    exemple: 'epn-042'
  },
  pivot: {
    titre: 'SIRET, RNA ou RIDET',
    sens: 'Le numéro officiel de la structure qui tient le lieu. Laissez vide si vous ne le connaissez pas.',
    exemple: '73282932000074'
  },
  nom: {
    titre: 'Nom du lieu',
    sens: 'Le nom écrit sur la porte, celui que les gens cherchent.',
    exemple: 'Médiathèque des Trois Ponts'
  },
  commune: { titre: 'Commune', sens: 'Le nom officiel de la commune, sans CEDEX.', exemple: 'Roubaix' },
  code_postal: {
    titre: 'Code postal',
    sens: 'Cinq chiffres. Dans un tableur, mettez la colonne en texte pour garder le zéro du début.',
    exemple: '01000'
  },
  code_insee: {
    titre: 'Code INSEE',
    sens: 'Le code officiel de la commune. Il est retrouvé quand la commune et le code postal sont donnés.',
    exemple: '2A004'
  },
  adresse: {
    titre: 'Adresse',
    sens: 'Le numéro et la rue, sans la commune ni le code postal.',
    exemple: '12 bis rue de la République'
  },
  complement_adresse: {
    titre: 'Complément d’adresse',
    sens: 'Ce qui aide à trouver la porte : étage, bâtiment, entrée.',
    exemple: 'Bâtiment B, 2e étage'
  },
  latitude: {
    titre: 'Latitude',
    sens: 'En degrés décimaux, avec un point. Elle est calculée si vous ne l’avez pas.',
    exemple: '50.6906'
  },
  longitude: {
    titre: 'Longitude',
    sens: 'En degrés décimaux, avec un point. Elle est calculée si vous ne l’avez pas.',
    exemple: '3.1746'
  },
  typologie: { titre: 'Genre de lieu', sens: 'Le ou les codes du genre de structure.', exemple: 'BIB' },
  telephone: {
    titre: 'Téléphone',
    sens: 'Le numéro de l’accueil, avec l’indicatif. Un portable personnel n’est pas publié.',
    exemple: '+33320000000'
  },
  courriels: {
    titre: 'Courriels',
    sens: 'L’adresse de l’accueil. Une adresse au nom d’une personne n’est pas publiée.',
    exemple: 'contact@troisponts.example'
  },
  site_web: { titre: 'Site web', sens: 'L’adresse complète, avec https.', exemple: 'https://troisponts.example' },
  horaires: {
    titre: 'Horaires',
    sens: 'Les heures d’ouverture, dans l’écriture d’OpenStreetMap. Le français ordinaire est compris : « du lundi au vendredi de 9h à 12h ».',
    exemple: 'Mo-Fr 09:00-12:00'
  },
  presentation_resume: {
    titre: 'Présentation courte',
    sens: 'Le lieu en une phrase ou deux, 280 signes au plus.',
    exemple: 'Un espace numérique ouvert à tous, avec dix ordinateurs.'
  },
  presentation_detail: {
    titre: 'Présentation complète',
    sens: 'Tout ce qu’il faut dire de plus.',
    exemple: 'Chaque mardi, un atelier pour apprendre à envoyer un courriel.'
  },
  source: { titre: 'Source', sens: 'L’organisme qui a recueilli ces informations.', exemple: 'Hub inventé' },
  itinerance: { titre: 'Itinérance', sens: 'Dit si le lieu se déplace, comme un bus.', exemple: 'Fixe' },
  structure_parente: {
    titre: 'Structure parente',
    sens: 'L’organisme auquel le lieu appartient, s’il en a un.',
    exemple: 'Ville de Roubaix'
  },
  date_maj: {
    titre: 'Date de mise à jour',
    sens: 'Le jour où cette ligne a été vérifiée : année, mois, jour.',
    exemple: '2026-03-02'
  },
  services: {
    titre: 'Services',
    sens: 'Ce que l’on vient y faire.',
    exemple: 'Aide aux démarches administratives|Accès internet et matériel informatique'
  },
  publics_specifiquement_adresses: {
    titre: 'Publics visés',
    sens: 'À remplir seulement si le lieu est pensé pour certains publics. Vide : tout le monde.',
    exemple: 'Jeunes|Seniors'
  },
  prise_en_charge_specifique: {
    titre: 'Besoins particuliers',
    sens: 'Handicaps, difficultés ou langues pour lesquels l’accueil est formé.',
    exemple: 'Surdité'
  },
  frais_a_charge: { titre: 'Prix', sens: 'Ce que la personne paie.', exemple: 'Gratuit' },
  dispositif_programmes_nationaux: {
    titre: 'Programmes nationaux',
    sens: 'Les programmes de l’État dont le lieu fait partie.',
    exemple: 'France Services'
  },
  formations_labels: {
    titre: 'Formations et labels nationaux',
    sens: 'Les formations et les labels nationaux du lieu ou de son équipe.',
    exemple: 'Étapes numériques(La Poste)'
  },
  autres_formations_labels: {
    titre: 'Autres formations et labels',
    sens: 'Les labels régionaux ou locaux, en disant qui les donne.',
    exemple: 'Relais numérique du Département'
  },
  modalites_acces: {
    titre: 'Pour prendre contact',
    sens: 'Comment on entre en relation avec le lieu.',
    exemple: 'Téléphoner|Se présenter'
  },
  modalites_accompagnement: {
    titre: 'Façon d’aider',
    sens: 'Seul, avec quelqu’un, en groupe, à distance.',
    exemple: 'Accompagnement individuel'
  },
  fiche_acces_libre: {
    titre: 'Fiche Acceslibre',
    sens: 'L’adresse de la fiche du lieu sur Acceslibre, qui décrit son accessibilité.',
    exemple: 'https://acceslibre.beta.gouv.fr/app/59-roubaix/a/bibliotheque/erp/trois-ponts/'
  },
  prise_rdv: {
    titre: 'Prise de rendez-vous',
    sens: 'L’adresse de la page où l’on prend rendez-vous.',
    exemple: 'https://rdv.example/trois-ponts'
  }
}

/** The same of what stands beside the standard's fields. */
export const DESCRIPTIONS_AJOUTEES: Readonly<Record<ChampAjoute, Description>> = {
  service_detaille: {
    titre: 'Services détaillés',
    sens: 'Le second niveau des services : les codes d’APTIC ou de Pix, ou leurs noms. Les services du standard en sont déduits s’ils manquent.',
    exemple: 'aptic:110|pix:1.1'
  }
}

/** Of all that a fiche may say. */
export const DESCRIPTIONS_DE_FICHE: Readonly<Record<ChampDeFiche, Description>> = {
  ...DESCRIPTIONS,
  ...DESCRIPTIONS_AJOUTEES
}

/** What the targets that are no field are called. */
export const TITRES_AIDES: Readonly<Record<CibleAide, string>> = {
  adresse_complete: 'Adresse entière (rue, code postal, commune)',
  departement: 'Département',
  point: 'Latitude et longitude ensemble',
  presentation: 'Présentation',
  service_detaille: 'Services détaillés (codes ou noms APTIC, Pix)'
}
