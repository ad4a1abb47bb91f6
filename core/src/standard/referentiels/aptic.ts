/**
 * The services of APTIC, the national « pass numérique »: 139 workshops under eight themes, known by a code of three figures. The
 * theme says which of the standard's nine services each belongs to; the few that say another one by their own name stand apart.
 */
import { defineReferentiel } from './referentiel.ts'

export const APTIC = defineReferentiel({
  nom: 'aptic',
  titre: 'APTIC',
  sens: 'les services du pass numérique',
  groupes: [
    {
      titre: 'La recherche d’un emploi',
      service: 'Insertion professionnelle via le numérique',
      pourquoi: 'chercher un emploi, c’est l’insertion professionnelle même',
      entrees: {
        110: 'Panorama des plateformes de recherche d’emploi',
        111: 'Organiser sa recherche d’emploi',
        112: 'Découverte et usage de l’emploi Store',
        113: 'Utiliser les réseaux sociaux pour sa recherche d’emploi',
        114: 'Réalisation CV',
        115: 'Diffuser son CV en ligne',
        116: 'Découvrir et participer à des MOOCs'
      }
    },
    {
      titre: 'Les déclarations en ligne (E-admin)',
      service: 'Aide aux démarches administratives',
      pourquoi: 'chaque fiche est une démarche ou le compte qui y mène',
      entrees: {
        201: 'Les paiements en ligne',
        202: 'Signer numériquement des documents administratifs',
        203: 'Pôle Emploi : faire ses déclarations en ligne',
        204: 'Déclarer ses revenus en ligne et découvertes des services proposés',
        205: 'Accéder à ses droits sociaux et les gérer en ligne (RSA…)',
        206: 'Ouvrir et gérer son dossier de retraite (CNAF/CARSAT) en ligne',
        207: 'Gérer son abonnement et ses factures d’électricité/gaz en ligne',
        208: 'Gérer ses droits d’assuré social en ligne/sur internet',
        209: 'Gérer ses droits et allocations (CAF...) en ligne/sur internet',
        210: 'Plateforme La Poste : envoyer et recevoir des courriers',
        211: 'Plateforme La Poste : utiliser le coffre-fort en ligne',
        212: 'Plateforme Ameli.fr : la sécurité sociale en ligne',
        213: 'Découvrir les services en ligne de l’enfance de votre commune',
        214: 'Plateforme France Connect'
      }
    },
    {
      titre: 'Les premiers pas sur internet et en informatique',
      service: 'Maîtrise des outils numériques du quotidien',
      pourquoi: 'prendre en main l’ordinateur, le téléphone, le courriel',
      entrees: {
        301: 'Fonctionnement d’une box internet',
        302: 'Le smartphone : principes de fonctionnement',
        303: 'Poste informatique Windows',
        304: 'Poste informatique Mac OS',
        305: 'Poste informatique Linux',
        306: 'Internet : paramétrer un réseau wifi',
        307: 'Smartphones et Tablettes sous Androïd',
        308: 'Smartphone : Environnement IOS',
        309: 'Smartphone : Les applications clés',
        310: 'Smartphone : Les principaux gestes pour l’écran tactile',
        311: 'Smartphone : Les fonctionnalités de base',
        312: 'Smartphone : Télécharger une application sur les stores',
        313: 'Smartphone : Réglage et configuration de l’appareil',
        314: 'Gérer ses données : Sauvegardes locales (disques durs externes, clé USB)',
        315: 'Internet : fonctionnement des emails',
        316: 'Internet : fonctionnement des clients webmail',
        317: 'Internet : envoyer, recevoir, gérer ses emails',
        318: 'Transférer des fichiers volumineux',
        319: 'Internet : fonctionnement et outils de navigation web',
        320: 'Internet : comprendre une offre internet',
        321: 'Internet : comprendre les principes de fonctionnement',
        322: 'Internet : comprendre un réseau wifi',
        323: 'Gérer ses favoris de navigation',
        324: 'Effacer ses traces sur le web, protéger ses données personnelles',
        325: 'Découvrir les réseaux sociaux : définition, fonctionnement',
        326: 'Téléphonie : comprendre et comparer des offres mobiles',
        327: 'Facebook : Découverte',
        328: 'Twitter : Découverte',
        329: 'Instagram : Découverte',
        330: 'Pinterest : Découverte',
        331: 'Snapchat : Découverte',
        332: 'Ateliers Smartphone débutant',
        333: 'Atelier Ordinateur débutant',
        334: 'Atelier Email débutant',
        335: 'Atelier Internet débutant',
        336: 'Atelier Budget Internet et Numérique',
        337: 'Atelier Réseaux sociaux'
      }
    },
    {
      titre: 'L’utilisation des outils bureautiques',
      service: 'Maîtrise des outils numériques du quotidien',
      pourquoi: 'la bureautique est de ce service au standard',
      entrees: {
        401: 'Traitement de texte : Découverte',
        402: 'Traitement de texte : Utilisation de base',
        403: 'Traitement de texte : Utilisation avancée',
        404: 'Tableur : Découverte',
        405: 'Tableur : Utilisation de base',
        406: 'Tableur : Utilisation avancée',
        407: 'Les solutions libres pour Les outils bureautiques',
        408: 'PAO : faire des présentations, des diaporamas'
      }
    },
    {
      titre: 'L’approfondissement du numérique',
      service: 'Compréhension du monde numérique',
      pourquoi: 'la culture numérique : enjeux, logiciels libres, données, information',
      entrees: {
        501: 'Composantes et facettes de l’identité numérique',
        502: 'Connaitre et gérer son identité numérique',
        503: 'Nettoyer son identité numérique',
        504: 'Les outils disponibles pour sécuriser ses usages numériques',
        505: 'Les biens communs : principes et enjeux',
        506: 'Le logiciel libre : principes et enjeux',
        507: 'Les licences libres',
        508: 'Les monnaies virtuelles',
        509: 'Big Data / Open Data : comprendre les données',
        510: 'Techniques de vérification de l’information',
        511: 'Neutralité du net : de quoi parle-t-on ?',
        512: 'Découvrir des alternatives libres et gratuits aux logiciels',
        513: 'Les outils libres pour la navigation Internet',
        514: 'Les outils libres pour gérer ses emails',
        515: 'Les alternatives à Google Drive',
        516: 'Les alternatives à Facebook',
        517: 'Panorama des objets connectés (Domotique, Sécurité, Santé)',
        518: 'Créer et paramétrer un compte Google',
        519: 'Organiser, explorer et partager des contenus numériques',
        520: 'Gérer ses données : Sauvegarde en ligne (dans le cloud)',
        521: 'Facebook : Approfondissement',
        522: 'Twitter : Approfondissement',
        523: 'Instagram : Approfondissement',
        524: 'Pinterest : Approfondissement',
        525: 'Organiser et partager sa veille'
      }
    },
    {
      titre: 'Des conseils sur la parentalité numérique',
      service: 'Parentalité et éducation avec le numérique',
      pourquoi: 'c’est l’objet du thème',
      entrees: {
        601: 'Etre parent à l’ère numérique : connaître les usages, jouer son rôle de parent',
        602: 'Panorama des usages numériques des adolescents',
        603: 'Les mécanismes excessifs ou addictifs liés au numérique',
        604: 'Les outils de protection de l’enfance',
        605: 'Comprendre les cultures numériques : les jeux vidéos',
        606: 'Suivre la scolarité de son enfant',
        607: 'Les conduites à risques et les bons usages du numérique',
        608: 'Outils numériques pour maîtriser sa consommation énergétique'
      }
    },
    {
      titre: 'L’utilisation d’outils créatifs',
      service: 'Loisirs et créations numériques',
      pourquoi: 'image, son, jeu, atelier de fabrication',
      entrees: {
        701: 'Panorama d’usages créatifs du numérique',
        702: 'Panorama de la création artistique numérique',
        703: 'Fablab : charte, valeurs et panorama des outils numériques',
        704: 'Fonctionnement des plateformes de musique et de film en ligne',
        705: 'Découvrir l’univers des jeux vidéos',
        706: 'Les paiements en ligne',
        707: 'Comprendre les cultures numériques : les jeux vidéos',
        708: 'Photo numérique : usages courants (prise de vue, réglages)',
        709: 'Classer, gérer et partager ses photos',
        710: 'Images : gérer ses photos en ligne',
        711: 'Images : retoucher ses photos',
        712: 'Découverte et utilisation imprimante 3D',
        713: 'Vidéo : découvrir le montage vidéo',
        714: 'Découverte et utilisation d’une découpeuse numérique',
        715: 'Modélisation 3D',
        716: 'Internet : déposer une annonce sur Le Bon Coin ou autre site de petites annonces',
        717: 'Utiliser et contribuer à Wikipedia',
        718: 'Découvrir et contribuer à OpenStreetMap',
        719: 'Utiliser des outils de cartographie',
        720: 'Services et plateformes de démocratie participative',
        721: 'Découvrir et expérimenter la programmation informatique (code)',
        722: 'Utiliser des cartes, capteurs et outils interactifs',
        723: 'Produire (Imp3D / robotique / FabLab)',
        724: 'Vos loisirs (son, vidéo, image)'
      }
    },
    {
      titre: 'Des usages professionnels sur informatique',
      service: 'Insertion professionnelle via le numérique',
      pourquoi: 'le standard y range aussi « créer et développer mon entreprise »',
      entrees: {
        801: 'Panorama des outils de webconférence',
        802: 'Panorama des outils de travail collaboratif',
        803: 'Marchés publics : panorama des plateformes',
        804: 'Panorama des plateformes d’économie collaborative',
        805: 'Principes et fonctionnement du cloud',
        806: 'Google Drive et solutions alternatives',
        807: 'Skype',
        808: 'Marchés publics : Signer numériquement ses réponses',
        809: 'PAO : publier des présentations / diaporamas en ligne',
        810: 'Savoir pitcher son projet en 5 minutes',
        811: 'Créer un site web avec WordPress',
        812: 'Créer, paramétrer et utiliser une liste de diffusion',
        813: 'Utilisation d’un emplacement de co-working',
        814: 'Découvrir les métiers du numérique',
        815: 'Découverte des outils de messagerie instantanée (tchat)',
        816: 'Panorama des outils du cloud'
      }
    }
  ],
  // What a workshop says by its own name, its theme notwithstanding.
  autrement: {
    'Utilisation sécurisée du numérique': ['324', '502', '503', '504'],
    'Maîtrise des outils numériques du quotidien': [
      '518',
      '519',
      '520',
      '521',
      '522',
      '523',
      '524',
      '608',
      '709',
      '710',
      '716'
    ],
    'Compréhension du monde numérique': ['720'],
    // The same workshop as 201, which the list of APTIC files twice.
    'Aide aux démarches administratives': ['706']
  }
})
