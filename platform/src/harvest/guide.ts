/**
 * Each connector as an operator reads it: what it is for, its fields, an example, the contract it follows. docs/acces.md is
 * made from this table, and the compiler refuses it when a field of `Acces` is missing or gone.
 */
import { type Acces, BUDGET_DU_JOUR } from '@lieux-communs/core'
import { BUDGET } from './client.ts'

interface Guide<A extends Acces> {
  readonly titre: string
  readonly usage: string
  readonly contrat: string
  readonly champs: { readonly [C in Exclude<keyof A, 'type'>]-?: string }
  readonly exemple: A
}

const JETON = 'le réglage qui tient le jeton : `LIEUX_JETON_…`'
const JETON_LIBRE = `${JETON} ; ou \`{ reglage, entete, prefixe, parametre }\` quand il ne se dit pas « Authorization: Bearer »`

const GUIDES: { readonly [T in Acces['type']]: Guide<Extract<Acces, { type: T }>> } = {
  fichier: {
    titre: 'Un fichier à une adresse',
    usage:
      'CSV, XLSX, ODS, JSON, GeoJSON, même en `.gz`. Il n’est repris que s’il a changé. Sans `acces`, c’est le fichier de `adresse`.',
    contrat: 'https://datatracker.ietf.org/doc/html/rfc9110',
    champs: { adresse: 'l’adresse du fichier', jeton: JETON_LIBRE },
    exemple: { type: 'fichier', adresse: 'https://exemple.fr/lieux.csv' }
  },
  'json-pagine': {
    titre: 'Du JSON en pages',
    usage: 'Une API à soi, quelle que soit sa façon de paginer.',
    contrat: 'https://datatracker.ietf.org/doc/html/rfc8288',
    champs: {
      adresse: 'l’adresse de la première page, avec ses filtres',
      pages:
        "`{ par: 'decalage' }` (`offset`, `limit`), `{ par: 'numero' }` (`page`, `per_page`), `{ par: 'lien', suivant }` (une adresse dans la réponse, ou l’en-tête `Link`), `{ par: 'curseur', curseur, suivant }`",
      lignes: 'où est la liste dans une page : `data.items` ; la page elle-même, sinon',
      total: 'où est le nombre de lignes : la liste est refusée s’il en manque',
      cle: 'ce qui est propre à chaque ligne : la liste est relue si une ligne revient',
      jeton: JETON_LIBRE
    },
    exemple: {
      type: 'json-pagine',
      adresse: 'https://exemple.fr/api/lieux?actif=1',
      pages: { par: 'numero', taille: 100 },
      lignes: 'data.items',
      total: 'data.total',
      cle: 'id',
      jeton: { reglage: 'LIEUX_JETON_HUB', entete: 'X-Api-Key' }
    }
  },
  opendatasoft: {
    titre: 'Opendatasoft (Explore v2.1)',
    usage: 'Un jeu de données d’un portail. L’export entier est pris, et compté.',
    contrat: 'https://help.opendatasoft.com/apis/ods-explore-v2/',
    champs: {
      portail: 'l’adresse du portail',
      jeu: 'l’identifiant du jeu de données',
      par: '`json` (noms techniques, par défaut), `csv` (titres lisibles), `pages` (export fermé ; 10 000 lignes au plus)',
      filtre: 'une condition dans la langue du portail (ODSQL)',
      jeton: JETON
    },
    exemple: { type: 'opendatasoft', portail: 'https://data.exemple.fr', jeu: 'lieux-numeriques', par: 'csv' }
  },
  'data-gouv': {
    titre: 'data.gouv.fr',
    usage:
      'Un fichier d’un jeu de données : le dernier modifié de ceux qui répondent. Son empreinte est vérifiée, et lui évite d’être repris.',
    contrat: 'https://doc.data.gouv.fr/api/reference/',
    champs: {
      jeu: 'le nom ou l’identifiant du jeu de données',
      format: '`csv`, `json`, `xlsx`…',
      titre: 'des mots du titre du fichier',
      ressource: 'l’identifiant du fichier, s’il faut le distinguer',
      portail: 'une autre plateforme du même logiciel'
    },
    exemple: { type: 'data-gouv', jeu: 'lieux-de-mediation-numerique', format: 'csv', titre: 'lieux' }
  },
  'data-inclusion': {
    titre: 'data.inclusion (v1)',
    usage: 'Les structures avec leurs services, une ligne par structure : `services.0.thematiques.0`.',
    contrat: 'https://api.data.inclusion.gouv.fr/api/docs',
    champs: {
      jeton: JETON,
      sources: 'seulement ces producteurs',
      thematiques: 'seulement les services de ces thématiques (ou catégories), et les structures qui en rendent un',
      departement: 'un code de département',
      portail: 'une autre instance'
    },
    exemple: { type: 'data-inclusion', thematiques: ['numerique'], jeton: 'LIEUX_JETON_DATA_INCLUSION' }
  },
  gogocarto: {
    titre: 'GoGoCarto',
    usage: 'Les éléments d’une carte.',
    contrat: 'https://gitlab.com/seballot/gogocarto',
    champs: {
      carte: 'l’adresse de la carte',
      categories: 'les identifiants des catégories voulues',
      compact: 'vrai : la forme courte, pour les cartes qui ne donnent qu’elle',
      jeton: JETON
    },
    exemple: { type: 'gogocarto', carte: 'https://exemple.gogocarto.fr' }
  },
  kobotoolbox: {
    titre: 'KoboToolbox (v2)',
    usage: 'Les réponses à un formulaire, mille par page.',
    contrat: 'https://support.kobotoolbox.org/api.html',
    champs: {
      formulaire: 'l’identifiant du formulaire, dans son adresse',
      jeton: JETON,
      portail: 'un autre serveur ; `https://kf.kobotoolbox.org` par défaut'
    },
    exemple: { type: 'kobotoolbox', formulaire: 'aB3dE5fG7hJ9kL1mN3pQ5r', jeton: 'LIEUX_JETON_KOBO' }
  },
  grist: {
    titre: 'Grist',
    usage: 'Une table d’un document, ses listes et ses dates rendues lisibles.',
    contrat: 'https://support.getgrist.com/api/',
    champs: {
      portail: 'l’adresse du serveur (avec l’organisation : `https://grist.exemple.fr/o/equipe`)',
      document: 'l’identifiant du document, dans ses paramètres',
      table: 'l’identifiant de la table',
      jeton: `${JETON} ; inutile pour un document public`
    },
    exemple: {
      type: 'grist',
      portail: 'https://grist.exemple.fr',
      document: 'r4kqz1',
      table: 'Lieux',
      jeton: 'LIEUX_JETON_GRIST'
    }
  },
  wfs: {
    titre: 'WFS 2.0',
    usage: 'Une couche d’un service géographique, en GeoJSON.',
    contrat: 'https://docs.ogc.org/is/09-025r2/09-025r2.html',
    champs: {
      adresse: 'l’adresse du service',
      couche: 'le nom de la couche',
      tri: 'le champ qui ordonne les pages : à dire dès qu’il y en a plusieurs',
      jeton: JETON_LIBRE
    },
    exemple: { type: 'wfs', adresse: 'https://exemple.fr/geoserver/wfs', couche: 'social:lieux', tri: 'id' }
  },
  'ogc-features': {
    titre: 'OGC API Features',
    usage: 'Une collection d’un service géographique, en GeoJSON.',
    contrat: 'https://docs.ogc.org/is/17-069r4/17-069r4.html',
    champs: { adresse: 'l’adresse du service', collection: 'l’identifiant de la collection', jeton: JETON_LIBRE },
    exemple: { type: 'ogc-features', adresse: 'https://exemple.fr/ogc', collection: 'lieux' }
  },
  'lieux-communs': {
    titre: 'Un autre registre',
    usage:
      'Ce que publie un registre comme celui-ci. Ce que nous avons dit les premiers n’en est pas repris : `LIEUX_REGISTRE` doit être réglé.',
    contrat: 'guide/reutilisateur.md',
    champs: {
      adresse: 'l’adresse du registre, ou celle de son `lieux.json`',
      registre: 'son nom, s’il n’en dit pas ; sinon l’hôte de son adresse'
    },
    exemple: { type: 'lieux-communs', adresse: 'https://lieux.exemple.fr' }
  }
}

const cell = (texte: string): string => texte.replaceAll('|', '\\|')

/** The example as a person writes it in `source.ts`, a field a line. */
function codeOf(exemple: Acces): string {
  const texte = JSON.stringify(exemple, null, 2)
    .replace(/"(\w+)":/g, '$1:')
    .replaceAll('"', "'")
  return `acces: ${texte}`
}

// "2 000": a page that people read.
const dit = (n: number): string => n.toLocaleString('fr-FR').replaceAll('\u202f', '\u00a0')

/** The page docs/acces.md. */
export function accesPage(): string {
  const { requetes, octets, total, pas } = BUDGET
  const budget = `Budget d’une liste : ${dit(requetes)} requêtes, ${octets / 1e6} Mo, ${total / 60_000} minutes ; ${pas} ms au moins entre deux requêtes, et plus si le serveur le demande. En un jour, tous essais compris : ${dit(BUDGET_DU_JOUR.requetes)} requêtes et ${dit(BUDGET_DU_JOUR.octets / 1e6)} Mo, ou ce que dit \`budget\` (\`budget: { requetes: 50 }\`) ; ce qui reste est demandé le lendemain.`
  const sections = Object.entries(GUIDES).map(([type, { titre, usage, contrat, champs, exemple }]) => {
    const rows = Object.entries(champs).map(([nom, role]) => `| \`${nom}\` | ${cell(role)} |`)
    return [
      `## \`${type}\` : ${titre}`,
      usage,
      `| champ | ce qu’il dit |\n|---|---|\n${rows.join('\n')}`,
      `\`\`\`ts\n${codeOf(exemple)}\n\`\`\``,
      `Contrat suivi : ${contrat.startsWith('https:') ? `<${contrat}>` : `[${contrat}](${contrat})`}`
    ].join('\n\n')
  })
  return `${[
    '# Joindre une source',
    '<!-- Page produite par `npm run docs` à partir de platform/src/harvest/guide.ts : ne pas la modifier à la main. -->',
    'Une source dit par `acces` comment elle se lit ; sans `acces`, c’est le fichier de son `adresse`. Un jeton n’est jamais écrit dans une déclaration : elle nomme le réglage (variable d’environnement) qui le tient. Il ne part qu’en https, et vers cette seule machine.',
    `Une liste lue par pages est entière ou refusée : le dernier bon instantané reste alors en place. Elle est écrite toujours de la même façon, si bien qu’une liste inchangée ne coûte rien ensuite. ${budget}`,
    ...sections
  ].join('\n\n')}\n`
}
