/**
 * The NetPublic directory of public digital spaces (2013-2015): 123 columns, several headers repeated (`#2`, `#3`), most
 * of them nearly empty. The point is the geocoder's: below precision 6 it is the middle of the town, which is no address.
 */
import type { Source } from '@lieux-communs/core'

const FREE = ['gratuit', 'gratuite', 'gratuits', 'gratuites', 'gratuitement', 'gratuité']
const FEE = ['euros', 'euro', 'adhesion', 'abonnement', 'cotisation', 'payant', 'payante', 'payantes', 'eligibles']

export const epnNetpublic = {
  nom: 'epn-netpublic',
  titre: 'Annuaire NetPublic des espaces publics numériques',
  editeur: 'NetPublic',
  licence: 'inconnue',
  territoire: 'national',
  cadence: 'figee',
  adresse:
    'https://raw.githubusercontent.com/datactivist/CAF/a9a80e984c9912237033c4ec9dacf031b511d807/espace-public-numerique-epn.csv',
  fichier: 'espace-public-numerique-epn.sample1500.csv',
  date: null,
  format: { type: 'csv', separateur: ',' },
  mapping: {
    champs: {
      id: { colonnes: ['Identifiant'] },
      nom: { colonnes: ['Nom'] },
      adresse: {
        colonnes: ['N° et libellé de voie', 'N° et libellé de voie#3', 'N° et libellé de voie#6']
      },
      complement_adresse: { colonnes: ['N° et libellé de voie#2'] },
      code_insee: { colonnes: ['Code Insee commune', 'Code Insee commune#2', 'Code Insee commune#3'] },
      code_postal: { colonnes: ['Code postal', 'Code postal#2', 'Code postal#3'] },
      commune: { colonnes: ['Localité', 'Localité#2', 'Localité#3'] },
      latitude: { colonnes: ['Latitude'], si: { colonne: 'Précision', auMoins: 6 } },
      longitude: { colonnes: ['Longitude'], si: { colonne: 'Précision', auMoins: 6 } },
      date_maj: { colonnes: ['Date de dernière modification'] },
      telephone: { colonnes: ['Téléphone', 'Téléphone (bis)'], joindre: ' / ' },
      courriels: {
        regles: [
          { colonnes: ['Email'], si: { colonne: 'Email', saufValeurs: ['xxx@xxx.fr', 'nc@nc.nc', 'aaa@pel.fr'] } },
          { colonnes: ['Courriel', 'adresse email', 'email', 'Adresse email'] }
        ]
      },
      site_web: {
        colonnes: [
          'Site Web',
          'Site Web#2',
          'Site Web1',
          'Site Web2',
          'Autre site web',
          'Autre Site Web',
          'Page Facebook',
          'Page facebook',
          'Page Twitter'
        ]
      },
      horaires: { colonnes: ["Horaires d'ouverture"] },
      presentation: {
        colonnes: ['Texte court', 'Texte long', 'Ateliers', 'Mission', 'Offre de services spécifiques'],
        joindre: ' ; '
      },
      typologie: {
        regles: [
          { constante: 'EPN' },
          { constante: 'ASSO', si: { colonne: 'Statut', vaut: ['Structure associative'] } },
          {
            colonnes: ['Nom'],
            mots: [
              { valeur: 'BIB', mots: ['bibliotheque', 'mediatheque'] },
              { valeur: 'PIJ_BIJ', mots: ['pij', 'bij', 'information jeunesse'] },
              { valeur: 'MJC', mots: ['mjc'] },
              { valeur: 'CS', mots: ['centre social'] },
              { valeur: 'ML', mots: ['mission locale'] }
            ],
            sinon: 'ignorer'
          }
        ]
      },
      itinerance: { constante: 'Itinérant', si: { colonne: 'N° et libellé de voie', contient: ['bus itinerant'] } },
      autres_formations_labels: {
        regles: [
          { constante: 'NetPublic', si: { colonne: 'Label NetPublic', vaut: ['1'] } },
          { colonnes: ['Labels nationaux', 'Labels territoriaux', 'Autre label'], separateurs: ['\n'] }
        ]
      },
      services: {
        regles: [
          {
            colonnes: ['Services proposés'],
            separateurs: ['\n'],
            codes: {
              'Initiation Internet et multimédia': 'Maîtrise des outils numériques du quotidien',
              'Initiation informatique': 'Maîtrise des outils numériques du quotidien',
              'Initiation internet': 'Maîtrise des outils numériques du quotidien',
              'Initiaton internet': 'Maîtrise des outils numériques du quotidien',
              'Perfectionnement, accompagnement de projets': 'Maîtrise des outils numériques du quotidien',
              'Vie quotidienne (achats, loisirs, …)': 'Maîtrise des outils numériques du quotidien',
              'Outils et usages mobiles (smartphones, tablettes, liseuses, applications)':
                'Maîtrise des outils numériques du quotidien',
              'Outils et usages mobiles (smartphones, tablettes, applications)':
                'Maîtrise des outils numériques du quotidien',
              'Pratiques culturelles, création artistique': 'Loisirs et créations numériques',
              "Espace d'accompagnement aux jeux vidéos": 'Loisirs et créations numériques',
              "Espace d'accompagnement de jeux vidéos": 'Loisirs et créations numériques',
              "FAB LAB, INFO LAB, LIVING LAB, Recycl'Art, Upcycling, ...": 'Loisirs et créations numériques',
              'Ateliers robotique, programmation informatique (coding goûters, ...)': 'Loisirs et créations numériques',
              'Initiation à la photo numérique': 'Loisirs et créations numériques',
              'Montage vidéo': 'Loisirs et créations numériques',
              "Recherche d'emploi sur Internet": 'Insertion professionnelle via le numérique',
              "Recherche d'emploi sur Internet, réseaux socio-professionnels...":
                'Insertion professionnelle via le numérique',
              'Démarches administratives': 'Aide aux démarches administratives',
              'Démarches administratives, e-administration, m-administration': 'Aide aux démarches administratives',
              'Accompagnement scolaire, activités éducatives': 'Parentalité et éducation avec le numérique',
              'Accompagnement scolaire, actions éducatives': 'Parentalité et éducation avec le numérique',
              'Accompagnement scolaire, actions socio-éducatives (ryhtmes scolaires, F.S.E., ...)':
                'Parentalité et éducation avec le numérique',
              'Aide à la parentalité (ENT, Internet sans crainte, ...)': 'Parentalité et éducation avec le numérique',
              'Accès WIFI, accės en autonomie': 'Accès internet et matériel informatique',
              'Accès WIFI': 'Accès internet et matériel informatique',
              'Accès libre': 'Accès internet et matériel informatique',
              'Conférences, espaces de réflexion sur les usages': 'Compréhension du monde numérique',
              'Translittératie et empowerment (pratiques, projets, conférences, débats...)':
                'Compréhension du monde numérique',
              'Accueil Conseil CNIL': 'Utilisation sécurisée du numérique',
              'Accompagnement "coffre-fort électronique"': 'Utilisation sécurisée du numérique',
              'Accueil Ordi2.0 (prêt de matériel, circuit de recyclage, ...)':
                'Acquisition de matériel informatique à prix solidaire',
              'Accompagnement individuel': null,
              'Accompagnement individuel et collectif': null,
              'Accueil de jeunes': null,
              'Accueil de seniors': null,
              "Accueil de demandeurs d'emploi": null,
              'Accueil de personnes handicapées': null,
              'Accueil de handicapés': null,
              'Accueil de groupe': null,
              'Ateliers thématiques': null,
              "Accompagnement d'associations": null,
              'Accompagnement de PME/TPE': null,
              'Accompagnement de PME/TPE, "Conseillers Numériques"': null,
              'Partenariats établissements scolaires': null,
              'Tiers Lieu': null,
              'Coworking, télétravail, téléformation': null,
              'Coworking, télétravail, téléformation, MOOC...': null
            }
          },
          { constante: 'Accès internet et matériel informatique', si: { colonne: 'Équipement', rempli: true } }
        ]
      },
      modalites_accompagnement: {
        colonnes: ['Services proposés'],
        separateurs: ['\n'],
        codes: {
          'Accompagnement individuel': 'Accompagnement individuel',
          'Accompagnement individuel et collectif': ['Accompagnement individuel', 'Dans un atelier collectif'],
          'Accès libre': 'En autonomie',
          'Accès WIFI, accės en autonomie': 'En autonomie'
        },
        sinon: 'ignorer'
      },
      publics_specifiquement_adresses: {
        colonnes: ['Services proposés'],
        separateurs: ['\n'],
        codes: { 'Accueil de jeunes': 'Jeunes', 'Accueil de seniors': 'Seniors' },
        sinon: 'ignorer'
      },
      prise_en_charge_specifique: {
        regles: [
          {
            constante: 'Handicaps moteurs',
            si: { colonne: 'Circulation - Accès en fauteuil dans tout le lieu [Accessibilité]', vaut: ['Total'] }
          },
          {
            constante: 'Surdité',
            si: {
              colonne: 'Services et équipements - Personnel initié à la langue des signes [Accessibilité]',
              vaut: ['1']
            }
          },
          {
            colonnes: ['Services et équipements - Visites adaptées aux personnes ayant une déficience [Accessibilité]'],
            separateurs: ['\n'],
            codes: {
              Visuelle: 'Déficience visuelle',
              Auditive: 'Surdité',
              Mentale: 'Handicaps mentaux',
              Motrice: 'Handicaps moteurs'
            }
          }
        ]
      },
      frais_a_charge: {
        regles: [
          {
            constante: 'Gratuit sous condition',
            si: [
              { colonne: 'Tarif', contient: FREE },
              { colonne: 'Tarif', contient: FEE }
            ]
          },
          {
            constante: 'Gratuit',
            si: [
              { colonne: 'Tarif', contient: FREE },
              { colonne: 'Tarif', saufMots: FEE }
            ]
          },
          {
            colonnes: ['Tarif'],
            mots: [{ valeur: 'Payant', mots: [...FEE] }],
            si: { colonne: 'Tarif', saufMots: FREE }
          }
        ]
      }
    },
    ignores: {
      'Mise en oeuvre du dispositif "2000 Emplois d\'Avenir en EPN"': 'dispositif d’emploi éteint',
      'Demande de labellisation NetPublic': 'suivi interne',
      'Demande de labellisation NetPublic#2': 'suivi interne',
      'Label NetPublic#2': 'redite',
      Précision: 'précision du géocodeur, sert de condition au point',
      "Nombre d'animateurs": 'compteur',
      'Nombre de médiateurs numériques et de techniciens': 'compteur',
      'Nombre de services civiques accueillis': 'compteur',
      'formateurs numériques': 'compteur',
      'Entrée - *': 'détail d’accessibilité : le standard n’a que le lien Acceslibre',
      'Circulation - *': 'détail d’accessibilité : le standard n’a que le lien Acceslibre',
      'Extérieur - *': 'détail d’accessibilité : le standard n’a que le lien Acceslibre',
      'Services et équipements - *': 'détail d’accessibilité : le standard n’a que le lien Acceslibre',
      'services et équipements - *': 'détail d’accessibilité : le standard n’a que le lien Acceslibre',
      'Numéro Agence du Numérique': 'second identifiant, technique',
      'Agrément service civique numérique': 'suivi interne',
      'Spécificité territoriale': 'zonage éteint',
      'N° et libellé de voie#4': 'adresse d’une annexe, vide ou presque',
      'N° et libellé de voie#5': 'adresse d’une annexe, vide ou presque',
      'N° et libellé de voie#7': 'adresse d’une annexe, vide ou presque',
      'Rue, Voie, Chemin': 'adresse d’une annexe, une ligne',
      'Rue, Voie, Chemin#2': 'adresse d’une annexe, une ligne',
      'Horaires initiations et ateliers': 'horaires d’ateliers, une ligne',
      "Horaires d'été": 'horaires d’une saison, une ligne',
      Actualités: 'vide partout',
      'Réseau social': 'vide partout',
      'Villes Internet': 'vide partout',
      Débit: 'débit de la ligne',
      NETPUBLIC: 'vide partout',
      'Fédération Nationale de Sport Numérique': 'champ propre à une ligne',
      'Espace Public Numérique (EPN des Yvelines)': 'champ propre à une ligne',
      ComCom: 'vide partout',
      'Accueil ComCom': 'vide partout',
      Fax: 'télécopie',
      Intitulé: 'vide partout',
      Commentaire: 'note interne',
      'Vidéo*': 'vidéo : pas de champ au standard',
      'Site Web LCN': 'vide partout',
      Association: 'vide partout',
      'Site Web de Formation ORDIDACTIC60': 'champ propre à une ligne',
      'Visio-accueil Pôle-Emploi': 'champ propre à une ligne',
      'Le blog de la médiathèque': 'vide partout',
      'Blog du Pôle Multimédia': 'vide partout',
      'Netvibes Ressources en ligne': 'vide partout',
      'Accueil de jeunes': 'vide partout',
      'Accueil de seniors': 'vide partout',
      "Organisation d'évènements": 'vide partout',
      Image: 'vide partout',
      "Centre d'Animation des Portes Ferrées": 'vide partout',
      'REPAIR CAFE': 'vide partout',
      EPN: 'vide partout',
      'ORDI2.0': 'vide partout',
      Coworking: 'vide partout',
      'Animateur*': 'nom d’une personne',
      'Personne à contacter*': 'nom d’une personne',
      'Photo*': 'image',
      'Téléphone direct*': 'numéro d’une personne'
    }
  }
} satisfies Source
