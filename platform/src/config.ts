/**
 * Every setting in one place, with its French description: docs/reglages.md is generated from this table. Only `cli` and
 * `server` read it; the rest of the house is told what it needs.
 */
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type Environnement,
  readAgent,
  readCles,
  readDebit,
  readHotes,
  readJetons,
  readList,
  readMandataires,
  readNumber,
  readOrganismes,
  readPort,
  readPresentation,
  readRegistre,
  readService,
  readSmtp,
  readUrl,
  refuse,
  type Smtp
} from './reglages-lus.ts'

/** The clone, the same from `src` and from `dist`. */
export const RACINE = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

interface Reglage {
  readonly nom: string
  readonly defaut: string
  /** French, for docs/reglages.md. */
  readonly role: string
}

export const REGLAGES = [
  {
    nom: 'PORT',
    defaut: '3000',
    role: 'Port du site. S’il est pris, le premier libre qui suit est utilisé, et annoncé. `0` : un port libre au hasard.'
  },
  {
    nom: 'HOST',
    defaut: '127.0.0.1,::1',
    role: 'Adresses d’écoute, séparées par des virgules. Par défaut la machine seule ; `0.0.0.0,::` ouvre à tout le réseau.'
  },
  {
    nom: 'LIEUX_DATA',
    defaut: 'donnees',
    role: 'Dossier des données : base, instantanés, éditions, journaux. Un chemin relatif part du dossier où la commande est tapée ; la valeur par défaut, du clone.'
  },
  {
    nom: 'DATABASE_URL',
    defaut: '',
    role: 'Serveur PostgreSQL existant (14 ou plus récent), par exemple `postgres://compte:secret@machine:5432/base`. Vide : le PostgreSQL embarqué.'
  },
  {
    nom: 'LIEUX_HOTES',
    defaut: '',
    role: 'Machines de votre réseau où une liste peut être cherchée, séparées par des virgules : `intranet.exemple` (ports 80 et 443), `10.0.0.8:9000`. Les autres adresses privées sont refusées. Vaut aussi pour la page « Publier mes données » : qui peut ouvrir le site peut y demander une liste de ces machines.'
  },
  {
    nom: 'LIEUX_CONTACT',
    defaut: '',
    role: 'Adresse électronique ou page où joindre l’exploitant : dite aux serveurs dont une liste est lue, pour qu’ils puissent prévenir, et aux catalogues de données ; ceux qui suivent INSPIRE veulent une adresse électronique. Jamais celle d’une personne.'
  },
  {
    nom: 'LIEUX_EDITEUR',
    defaut: '',
    role: 'Nom de l’organisation qui tient ce registre, dit aux catalogues de données (`/api/v1/catalogue`) et aux réutilisateurs : `Hub inventé`. Vide : le nom de domaine du site.'
  },
  {
    nom: 'LIEUX_EDITEUR_SITE',
    defaut: '',
    role: 'Site de cette organisation : `https://hub.exemple.fr`.'
  },
  {
    nom: 'LIEUX_GROUPE',
    defaut: '',
    role: 'Organisations du groupe de travail qui suit ce registre, dites à la page « À propos » et séparées par des points-virgules, chacune avec son site si elle en a un : `Hub inventé (https://hub.exemple.fr); Ville inventée`. Jamais de noms de personnes.'
  },
  {
    nom: 'LIEUX_PARTENAIRES',
    defaut: '',
    role: 'Partenaires du projet, écrits de la même façon, dits à la page « À propos ».'
  },
  {
    nom: 'LIEUX_REGISTRE',
    defaut: '',
    role: 'Nom de domaine où ce registre est servi : `lieux.exemple.fr`. Nécessaire pour lire un autre registre : ce que nous avons dit les premiers n’en est pas repris.'
  },
  {
    nom: 'LIEUX_JETON_*',
    defaut: '',
    role: 'Jetons des listes qui en demandent un, chacun sous le nom que sa source déclare : `LIEUX_JETON_GRIST`. Jamais écrits dans un journal, un message ou un fichier.'
  },
  {
    nom: 'LIEUX_GEOCODEUR',
    defaut: 'https://data.geopf.fr/geocodage',
    role: 'Service de géocodage, qui situe les lieux sans point d’après leur adresse. Il n’est demandé que pour vos propres listes (`npm start -- FICHIER…`) et par `lieux run --geocoder`, jamais pour la démonstration ; seules des adresses lui sont envoyées. Sur le site, il situe aussi l’adresse qu’une personne écrit dans « Où ? », jamais une commune ni un nom ; rien n’en est gardé. `non`, ou vide : rien n’est envoyé, ces lieux restent au centre de leur commune, et « Où ? » ne comprend que les communes et les lieux.'
  },
  {
    nom: 'LIEUX_GEOCODEUR_DEBIT',
    defaut: '10',
    role: 'Demandes par seconde au service de géocodage, de 0,1 à 40 (le service national en accepte 50).'
  },
  {
    nom: 'LIEUX_GEOCODEUR_ATTENTE',
    defaut: '20',
    role: 'Secondes que `npm start` consacre au géocodage avant d’ouvrir le site ; ce qui reste est demandé par le site une fois ouvert. `0` : il s’ouvre sans attendre.'
  },
  {
    nom: 'LIEUX_SMTP',
    defaut: '',
    role: 'Serveur de courriel, pour envoyer une feuille d’accompagnement : `smtps://compte:secret@smtp.exemple.fr` (chiffré dès l’abord), `smtp://…` (chiffré par STARTTLS, exigé) ; `?chiffre=non` pour un relais de votre réseau qui ne chiffre pas. Veut `LIEUX_SMTP_DE` et `LIEUX_REGISTRE`, d’où partent les liens des feuilles. L’adresse du destinataire sert une fois : ni gardée, ni écrite dans un journal. Vide : rien n’est envoyé.'
  },
  {
    nom: 'LIEUX_SMTP_DE',
    defaut: '',
    role: 'Adresse électronique au nom de laquelle ces feuilles partent : `ne-pas-repondre@lieux.exemple.fr`. Jamais celle d’une personne.'
  },
  {
    nom: 'LIEUX_RECHERCHE_ENTREPRISES',
    defaut: 'https://recherche-entreprises.api.gouv.fr',
    role: 'Service qui cherche les SIRET par nom et commune, pour `lieux pivots` et, à la demande d’un producteur, pour la page « Publier mes données ». `non` : rien n’est envoyé.'
  },
  {
    nom: 'LIEUX_FOND_DE_CARTE',
    defaut: '',
    role: 'Adresse d’un style MapLibre (`https://tuiles.exemple.fr/style.json`), fond de la page « Carte ». Ses tuiles, ses lettres et ses images doivent venir de la même machine, que les visiteurs interrogent alors. S’il ne répond pas en quelques secondes, la page prend notre fond et le dit. Vide : notre fond, sans rues, qui ne demande rien à personne.'
  },
  {
    nom: 'LIEUX_S3_ADRESSE',
    defaut: '',
    role: 'Stockage S3 où `lieux publish --to s3://SEAU/PREFIXE` copie l’édition : `https://s3.fr-par.scw.cloud`.'
  },
  {
    nom: 'LIEUX_S3_REGION',
    defaut: 'us-east-1',
    role: 'Région que ce stockage attend dans les signatures : `fr-par`, `gra`.'
  },
  {
    nom: 'LIEUX_S3_CLE',
    defaut: '',
    role: 'Clé d’accès à ce stockage, avec `LIEUX_S3_SECRET`. Jamais écrits dans un journal, un message ou un fichier.'
  },
  {
    nom: 'LIEUX_S3_SECRET',
    defaut: '',
    role: 'Secret de cette clé.'
  },
  {
    nom: 'LIEUX_DATAGOUV',
    defaut: 'https://www.data.gouv.fr',
    role: 'Portail où `lieux publish --to data.gouv:JEU` copie l’édition ; `https://demo.data.gouv.fr` pour un essai.'
  },
  {
    nom: 'LIEUX_DATAGOUV_CLE',
    defaut: '',
    role: 'Clé d’API de ce portail (dans votre profil), celle d’un compte qui peut modifier le jeu de données. Jamais écrite ailleurs.'
  },
  {
    nom: 'LIEUX_DEBIT',
    defaut: '1200',
    role: 'Demandes par minute que l’API et `/ogc` acceptent d’une même connexion (une adresse IPv4, ou 64 bits d’IPv6). `0` : sans limite.'
  },
  {
    nom: 'LIEUX_DEBIT_CLE',
    defaut: '12000',
    role: 'Les mêmes, pour une clé de portée `debit` (`npx lieux cles`), d’où qu’elle vienne. `0` : sans limite.'
  },
  {
    nom: 'LIEUX_DEBIT_TUILES',
    defaut: '6000',
    role: 'Tuiles par minute pour une même connexion : une carte en demande quarante à la fois. `0` : sans limite.'
  },
  {
    nom: 'LIEUX_DEBIT_QUESTIONS',
    defaut: '20',
    role: 'Questions différentes par minute dont une même connexion peut demander les tuiles : pour chacune, les lieux sont rassemblés en amas. `0` : sans limite.'
  },
  {
    nom: 'LIEUX_MANDATAIRES',
    defaut: '127.0.0.1,::1',
    role: 'Machines placées devant le site (mandataire inverse), séparées par des virgules : `10.0.0.4`, `10.0.0.0/8`. Leur en-tête `X-Forwarded-For` dit qui demande ; celui des autres n’est pas cru. `aucun` : personne.'
  },
  {
    nom: 'LIEUX_JOURNAL',
    defaut: 'info',
    role: 'Détail du journal `journal/lieux.log` du dossier des données : `error`, `warn`, `info`, `debug`.'
  }
] as const satisfies readonly Reglage[]

export interface Config {
  readonly port: number
  readonly hosts: readonly string[]
  /** Absolute. */
  readonly dossier: string
  readonly databaseUrl: string | null
  /** Hosts of a private network that a harvest may ask, lower case: `intranet.exemple`, `10.0.0.8:9000`. */
  readonly hotes: readonly string[]
  /** Tokens by the name of their setting. A Map: printed as JSON, it says nothing. */
  readonly jetons: ReadonlyMap<string, string>
  /** The name we give to servers: `lieux-communs/0.1.0 (+https://exemple.fr/contact)`. */
  readonly agent: string
  /** What the register says of whoever keeps it. */
  readonly presentation: {
    readonly editeur: { readonly nom: string; readonly site: string | null } | null
    readonly courriel: string | null
    readonly page: string | null
  }
  /** Who is around it: told by the page « À propos ». */
  readonly entourage: {
    readonly groupe: readonly { readonly nom: string; readonly site: string | null }[]
    readonly partenaires: readonly { readonly nom: string; readonly site: string | null }[]
  }
  /** The name of this register, or null. */
  readonly registre: string | null
  /** The services that may be asked; null when it was refused. */
  readonly geocodeur: { readonly adresse: string; readonly parSeconde: number; readonly attenteMs: number } | null
  readonly rechercheEntreprises: string | null
  /** The address of the style of the live map; null for our own ground. */
  readonly fondDeCarte: string | null
  /** Who carries e-mails; null: nobody. */
  readonly smtp: Smtp | null
  readonly journal: 'error' | 'warn' | 'info' | 'debug'
  /** Requests a minute, of each kind of asker; 0 is no limit. */
  readonly limites: {
    readonly lecture: number
    readonly cle: number
    readonly tuiles: number
    readonly questions: number
  }
  /** Machines in front whose word is taken for who asks. */
  readonly mandataires: readonly string[]
  /** Where éditions may be copied. */
  readonly depots: { readonly s3: string; readonly region: string; readonly dataGouv: string }
  /** The secrets that copying asks for, by the name of their setting; a Map, as `jetons`. */
  readonly cles: ReadonlyMap<string, string>
}

const NIVEAUX = ['error', 'warn', 'info', 'debug'] as const

const readVersion = (): string =>
  (JSON.parse(readFileSync(join(RACINE, 'platform', 'package.json'), 'utf8')) as { version: string }).version

/** A path as the user typed it: npm changes folder before it runs us, and says where the command was typed. */
export const resolveTyped = (path: string, env: Environnement = process.env): string =>
  resolve(env.INIT_CWD ?? process.cwd(), path)

/** The settings of this run: `readConfig({ PORT: '8080' }).port === 8080`. Throws `ReglageInvalide`. */
export function readConfig(env: Environnement = process.env): Config {
  const value = (nom: (typeof REGLAGES)[number]['nom']): string =>
    env[nom]?.trim() || (REGLAGES.find(r => r.nom === nom)?.defaut ?? '')
  const journal = NIVEAUX.find(n => n === value('LIEUX_JOURNAL'))
  const service = (nom: 'LIEUX_GEOCODEUR' | 'LIEUX_RECHERCHE_ENTREPRISES') =>
    readService(nom, env[nom]?.trim() === '' ? '' : value(nom))
  const adresse = service('LIEUX_GEOCODEUR')
  const parSeconde = readNumber('LIEUX_GEOCODEUR_DEBIT', value('LIEUX_GEOCODEUR_DEBIT'), 0.1, 40)
  const registre = readRegistre(value('LIEUX_REGISTRE'))
  const attenteMs = 1000 * readNumber('LIEUX_GEOCODEUR_ATTENTE', value('LIEUX_GEOCODEUR_ATTENTE'), 0, 3600)
  return {
    port: readPort(value('PORT')),
    hosts: readList(value('HOST')),
    dossier: env.LIEUX_DATA?.trim() ? resolveTyped(env.LIEUX_DATA.trim(), env) : resolve(RACINE, 'donnees'),
    databaseUrl: readUrl(value('DATABASE_URL')),
    hotes: readHotes(value('LIEUX_HOTES')),
    jetons: readJetons(env),
    agent: readAgent(readVersion(), value('LIEUX_CONTACT')),
    presentation: readPresentation(value('LIEUX_EDITEUR'), value('LIEUX_EDITEUR_SITE'), value('LIEUX_CONTACT')),
    entourage: {
      groupe: readOrganismes('LIEUX_GROUPE', value('LIEUX_GROUPE')),
      partenaires: readOrganismes('LIEUX_PARTENAIRES', value('LIEUX_PARTENAIRES'))
    },
    registre,
    geocodeur: adresse === null ? null : { adresse, parSeconde, attenteMs },
    rechercheEntreprises: service('LIEUX_RECHERCHE_ENTREPRISES'),
    fondDeCarte: readService('LIEUX_FOND_DE_CARTE', value('LIEUX_FOND_DE_CARTE')),
    smtp: readSmtp(value('LIEUX_SMTP'), value('LIEUX_SMTP_DE'), registre),
    depots: {
      s3: readService('LIEUX_S3_ADRESSE', value('LIEUX_S3_ADRESSE')) ?? '',
      region: value('LIEUX_S3_REGION'),
      dataGouv: readService('LIEUX_DATAGOUV', value('LIEUX_DATAGOUV')) ?? ''
    },
    cles: readCles(env),
    limites: {
      lecture: readDebit('LIEUX_DEBIT', value('LIEUX_DEBIT')),
      cle: readDebit('LIEUX_DEBIT_CLE', value('LIEUX_DEBIT_CLE')),
      tuiles: readDebit('LIEUX_DEBIT_TUILES', value('LIEUX_DEBIT_TUILES')),
      questions: readDebit('LIEUX_DEBIT_QUESTIONS', value('LIEUX_DEBIT_QUESTIONS'))
    },
    mandataires: readMandataires(value('LIEUX_MANDATAIRES')),
    journal: journal ?? refuse('LIEUX_JOURNAL', value('LIEUX_JOURNAL'), `Choisissez parmi ${NIVEAUX.join(', ')}.`)
  }
}

/** What of the settings every harvest is given, and nothing else. */
export const porteOf = ({
  hotes,
  jetons,
  agent,
  registre,
  dossier
}: Config): Pick<Config, 'hotes' | 'jetons' | 'agent' | 'registre'> & { readonly transit: string } => ({
  hotes,
  jetons,
  agent,
  registre,
  transit: dossier
})

/** The page docs/reglages.md. */
export function settingsPage(): string {
  const rows = REGLAGES.map(r => `| \`${r.nom}\` | ${r.defaut === '' ? '(vide)' : `\`${r.defaut}\``} | ${r.role} |`)
  const head =
    '# Réglages\n\nDes variables d’environnement ; aucune n’est obligatoire. Page engendrée depuis `platform/src/config.ts`.\n'
  return `${head}\n| réglage | par défaut | rôle |\n|---|---|---|\n${rows.join('\n')}\n`
}
