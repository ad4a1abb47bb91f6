/**
 * `lieux`: the one command, a file per verb. This file only names the verbs, their options and their exit codes; each
 * verb is loaded when it is called, so that `lieux hours` starts without PostgreSQL.
 */
import { Command, CommanderError, Option } from 'commander'
import { explain, Panne, ReglageInvalide } from '../errors.ts'
import type { Code } from './sortie.ts'
import { AppelErrone, CODES } from './sortie.ts'

let code: Code = CODES.entier
const runs =
  <A extends unknown[]>(verb: (...args: A) => Promise<Code>) =>
  async (...args: A): Promise<void> => {
    code = await verb(...args)
  }

const TITRES: Readonly<Record<string, string>> = {
  'Usage:': 'Usage :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :'
}

/** The library's words for a wrong call, by its own codes: `commander.unknownCommand` → `Commande inconnue : « runn ».` */
function frenchOf({ code, message }: CommanderError): string {
  const vu = /'([^']*)'/.exec(message)?.[1] ?? ''
  const proche = /Did you mean (?:one of )?([^?]*)\?/.exec(message)?.[1]
  const suite = `${proche ? ` Vouliez-vous dire « ${proche} » ?` : ''} L’aide : lieux --help`
  const dits: Readonly<Record<string, string>> = {
    'commander.unknownCommand': `Commande inconnue : « ${vu} ».`,
    'commander.missingMandatoryOptionValue': `Il manque l’option « ${vu} ».`,
    'commander.optionMissingArgument': `L’option « ${vu} » demande une valeur.`,
    'commander.missingArgument': `Il manque « ${vu} ».`,
    'commander.excessArguments': 'Trop d’arguments.'
  }
  return `${dits[code] ?? message}${suite}`
}

const program = new Command('lieux')
  .description('Lieux communs : le registre commun des lieux d’aide numérique.')
  .exitOverride()
  .helpOption('-h, --help', 'affiche cette aide')
  .helpCommand(false)
  .configureHelp({
    sortSubcommands: false,
    styleTitle: titre => TITRES[titre] ?? titre,
    optionDescription: ({ description, defaultValue }) =>
      defaultValue === undefined ? description : `${description} (par défaut : ${defaultValue})`
  })
  // What is wrong is said below, in French.
  .configureOutput({ outputError: () => {} })
  .addHelpText(
    'after',
    '\nCodes de sortie : 0 tout est fait, 1 rien n’a pu l’être, 2 appel erroné, 3 fait mais une source a échoué.'
  )

program
  .command('start')
  .description(
    'ouvre le site ; une base vide est remplie par le territoire de démonstration, ou par les fichiers et les sources donnés'
  )
  .argument(
    '[fichiers...]',
    'vos listes (une source connue est reconnue à ses colonnes, une autre est devinée), ou des sources lues à leur adresse publique'
  )
  .action(
    runs(async (fichiers: string[]) => {
      const [{ startVerb }, { mendEdition, moissonne }, { openSite }, { watchHouse }] = await Promise.all([
        import('./start.ts'),
        import('./moisson.ts'),
        import('./site.ts'),
        import('./veilleur.ts')
      ])
      return startVerb(fichiers, { harvest: moissonne, mend: mendEdition, serve: openSite, watch: watchHouse })
    })
  )

program
  .command('run')
  .description('lit des sources ou des fichiers et écrit la base dans un dossier, sans base de données')
  .argument('[sources...]', 'noms de sources (lues sous --from, sinon à leur adresse publique), ou fichiers')
  .option('--all', 'toutes les sources déclarées trouvées sous --from')
  .option('--from <dossier>', 'dossier qui contient un dossier par source')
  .option('--jour <AAAA-MM-JJ>', 'le jour qui compte comme aujourd’hui')
  .option('--mapping <fichier>', 'la correspondance d’un fichier, écrite par lieux infer et corrigée')
  .option('--sheet <feuille>', 'la feuille à lire, dans un classeur qui en a plusieurs')
  .option('--geocoder', 'demande au service de géocodage (LIEUX_GEOCODEUR) où sont les adresses sans point sûr')
  .option(
    '--geocodages <fichier>',
    'où garder ses réponses, relues à chaque fois (geocodages.jsonl du dossier des données)'
  )
  .option(
    '--formats <noms>',
    'd’autres formats à écrire aussi : xlsx, parquet, fgb, gpkg, séparés par des virgules, ou tous'
  )
  .requiredOption('--out <dossier>', 'où écrire lieux.csv, lieux.json, lieux.geojson, identites.csv, rapport.json')
  .action(runs(async (noms: string[], options) => (await import('./run.ts')).runVerb(noms, options)))

program
  .command('infer')
  .description(
    'devine ce que disent les colonnes d’une liste inconnue, et écrit la correspondance, à lire et à corriger'
  )
  .argument('<fichier>', 'la liste : CSV, XLSX, ODS, JSON, GeoJSON, Parquet, FlatGeobuf, GeoPackage')
  .option('--sheet <feuille>', 'la feuille à lire, dans un classeur')
  .requiredOption('--out <fichier>', 'où écrire la correspondance : mapping.json')
  .action(runs(async (fichier: string, options) => (await import('./infer.ts')).inferVerb(fichier, options)))

program
  .command('hours')
  .description('lit des horaires en français, un par ligne, et écrit une ligne JSON pour chacun')
  .argument('[fichier]', 'sinon, l’entrée standard')
  .action(runs(async (fichier: string | undefined) => (await import('./hours.ts')).hoursVerb(fichier)))

program
  .command('pivots')
  .description('propose le SIRET, le RNA et le code INSEE des lieux d’une liste qui ne les ont pas, avec leurs preuves')
  .argument('<fichier>', 'votre liste')
  .requiredOption('--out <fichier>', 'où écrire le tableau (CSV) des propositions, ou la liste complétée')
  .option(
    '--accepter <seuil|tableau>',
    'complète la liste : de tout ce qui ressemble autant (0.9), ou de ce que le tableau accepte'
  )
  .action(runs(async (fichier: string, options) => (await import('./pivots.ts')).pivotsVerb(fichier, options)))

program
  .command('link')
  .description(
    'dit quelles lignes d’une ou de plusieurs tables sont une même chose : des lieux, ou toute autre table, dont le modèle est alors proposé d’après les colonnes et appris'
  )
  .argument('<fichiers...>', 'les tables : CSV, JSON, lignes de JSON')
  .requiredOption(
    '--out <fichier>',
    'où écrire la grappe de chaque ligne : id,cluster ; un identifiant qu’un tableur prendrait pour une formule (=…) y est précédé d’une apostrophe'
  )
  .option(
    '--id <colonne>',
    'la colonne qui nomme les lignes, redite pour des fichiers qui l’appellent autrement (--id id --id Réf) ; sinon, une colonne « id », « Réf », « N° »…, ou la première si elle est faite de codes, que rien n’y répète',
    (colonne: string, autres: readonly string[] = []) => [...autres, colonne]
  )
  .option(
    '--model <modele>',
    'le modèle gardé par --save-model ; « lieux », celui des lieux ; « devine », un modèle proposé même pour des lieux'
  )
  .option(
    '--pairs <fichier>',
    'où écrire chaque paire regardée : a,b,score,bande ; la bande dit ce que la paire devient : joindre (une grappe, fût-ce par une troisième ligne), regarder, separer'
  )
  .option('--labels <fichier>', 'des paires jugées à la main, d’où apprendre les poids : a,b,label')
  .option('--learn', 'apprendre les poids du modèle sur ces tables, sans étiquettes ; un modèle proposé l’est toujours')
  .option(
    '--save-model <fichier>',
    'où garder le modèle (JSON), celui des lieux compris : à lire, à corriger, à redonner'
  )
  .action(runs(async (fichiers: string[], options) => (await import('./link.ts')).linkVerb(fichiers, options)))

program
  .command('demo')
  .description('écrit un territoire de démonstration')
  .option('--places <n>', 'nombre de lieux', '2000')
  .option('--seed <n>', 'graine du tirage', '1')
  .requiredOption('--out <dossier>', 'où écrire')
  .action(runs(async options => (await import('./demo.ts')).demoVerb(options)))

program
  .command('bench')
  .description('mesure, et imprime un tableau')
  .argument('[noms...]', 'les mesures voulues ; toutes sinon')
  .option('--json', 'imprime [{n, cpu_s, mur_s, rss_mo, …}]')
  .option('--n <taille>', 'une seule taille')
  .option('--from <dossier>', 'où sont les vraies listes, pour la mesure de vraisemblance')
  .addOption(new Option('--enfant <n>').hideHelp())
  .action(runs(async (noms: string[], options) => (await import('./bench.ts')).benchVerb(noms, options)))

program
  .command('sources')
  .description(
    'dit comment va chaque liste de la base et lesquelles sont proposées ; accepte ce qui attend (une liste proposée, une alarme, une licence inconnue), le refuse ou le retire, dit quand relire une liste, la relit maintenant'
  )
  .argument('[action]', 'accepter, refuser, retirer, planifier ou moissonner')
  .argument('[noms...]', 'la source ; pour moissonner, plusieurs, ou toutes celles qui sont suivies')
  .option('--quand <calendrier>', 'pour planifier : nuit, semaine, mois, jamais, defaut, ou un cron à l’heure de Paris')
  .action(
    runs(async (action: string | undefined, noms: string[], options) =>
      (await import('./sources.ts')).sourcesVerb(action, noms, options)
    )
  )

program
  .command('explain')
  .description(
    'dit pourquoi un lieu en est un seul, ou pourquoi deux enregistrements sont un lieu ou deux : indice par indice, avec leurs poids'
  )
  .argument('<A>', 'un identifiant public (k7m-29q-xd0), ou une source et son identifiant (hub-lo:42)')
  .argument('[B]', 'celui à qui le comparer')
  .action(runs(async (a: string, b: string | undefined) => (await import('./explain.ts')).explainVerb(a, b)))

program
  .command('revue')
  .description(
    'dit combien de paires attendent qu’une personne les regarde, et comment entrer dans la page de revue ; ou prend votre mot : un seul lieu (memes), deux (distincts), annuler'
  )
  .argument('[action]', 'memes, distincts ou annuler')
  .argument(
    '[noms...]',
    'les deux lieux ou enregistrements (k7m-29q-xd0, hub-lo:42) ; pour annuler, le numéro de la décision'
  )
  .option('--par <nom>', 'votre nom, gardé avec la décision')
  .option('--pourquoi <texte>', 'la raison, gardée avec elle')
  .action(
    runs(async (action: string | undefined, noms: string[], options) =>
      (await import('./revue.ts')).revueVerb(action, noms, options)
    )
  )

program
  .command('cles')
  .description(
    'dit les clés de l’API, pour qui et pour quoi ; en fait une (creer), montrée une seule fois, ou y met fin (revoquer)'
  )
  .argument('[action]', 'creer ou revoquer')
  .argument('[numero]', 'pour revoquer, le numéro de la clé')
  .option('--pour <nom>', 'pour creer : qui s’en servira')
  .option(
    '--portees <noms>',
    'pour creer, séparées par des virgules : debit (plus de demandes), non-public (les contacts réservés, chaque lecture étant notée), abonnements (être prévenu de chaque édition)'
  )
  .option('--jusqu-au <AAAA-MM-JJ>', 'pour creer : son dernier jour ; un an sinon, trois au plus')
  .action(
    runs(async (action: string | undefined, numero: string | undefined, options) =>
      (await import('./cles.ts')).clesVerb(action, numero, options)
    )
  )

program
  .command('abonnements')
  .description(
    'dit qui est prévenu de chaque édition (webhooks), et comment cela se passe ; reprend un abonnement défaillant, ou en retire un'
  )
  .argument('[action]', 'reprendre ou retirer')
  .argument('[id]', 'l’identifiant de l’abonnement : ab_…')
  .action(
    runs(async (action: string | undefined, id: string | undefined) =>
      (await import('./abonnements.ts')).abonnementsVerb(action, id)
    )
  )

program
  .command('publish')
  .description(
    'copie les fichiers de la dernière édition, dans tous les formats, le manifeste en dernier ; ce qui y est déjà n’est pas envoyé de nouveau'
  )
  .requiredOption('--to <où>', 'un dossier ; s3://SEAU/PREFIXE ; data.gouv:JEU, l’identifiant d’un jeu de données')
  .option('--essai', 'dit seulement ce qui serait fait')
  .action(runs(async options => (await import('./publish.ts')).publishVerb(options)))

program
  .command('reference')
  .description('prend les références officielles (communes, mouvements, contours) à la place de celles de npm')
  .argument('<action>', 'import')
  .argument('<dossier>', 'le dossier des fichiers officiels')
  .action(
    runs(async (action: string, dossier: string) => {
      if (action !== 'import') throw new AppelErrone(`« ${action} » : une seule action est connue, import.`)
      const [{ runImportReference }, { readConfig }] = await Promise.all([
        import('./reference.ts'),
        import('../config.ts')
      ])
      return runImportReference(dossier, { donnees: readConfig().dossier })
    })
  )

program
  .command('compare')
  .description('dit ce que le code d’aujourd’hui change sur chaque vraie liste')
  .option('--from <dossier>', 'où sont les listes')
  .option('--ecrire', 'garde les nouveaux chiffres')
  .action(runs(async options => (await import('./compare.ts')).compareVerb(options)))

program
  .command('docs')
  .description('réécrit les pages produites à partir du code : règles, champs, commandes, réglages')
  .option('--verifie', 'dit seulement si elles sont à jour')
  .action(runs(async options => (await import('./docs.ts')).docsVerb(options, program)))

/**
 * What to say of an option that the verb does not have, or null when it has them all. The library looks first at those that it
 * must have: of `--outt DIR`, it would say that `--out` is missing.
 */
async function unknownOption(args: readonly string[]): Promise<string | null> {
  const verbe = program.commands.find(c => c.name() === args[0])
  const { unknown } = (verbe ?? program).parseOptions(args.slice(verbe ? 1 : 0))
  const inconnue = unknown.find(mot => mot.startsWith('-'))?.split('=')[0]
  if (inconnue === undefined) return null
  const { procheDe } = await import('@lieux-communs/core')
  const connues = (verbe ?? program).options.flatMap(o => (o.hidden || !o.long ? [] : [o.long]))
  const proche = procheDe(inconnue, [...connues, '--help'])
  const aide = `L’aide : lieux ${verbe ? `${verbe.name()} ` : ''}--help`
  return `Option inconnue : « ${inconnue} ».${proche ? ` Vouliez-vous dire « ${proche} » ?` : ''} ${aide}`
}

const ABOUT_OPTIONS = ['commander.unknownOption', 'commander.missingMandatoryOptionValue']

/** Runs one call and answers its exit code: `await main(['demo', '--out', '/tmp/d']) === 0`. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return CODES.entier
      if (error.code !== 'commander.help') {
        const inconnue = ABOUT_OPTIONS.includes(error.code) ? await unknownOption(args) : null
        process.stderr.write(`\n  ${inconnue ?? frenchOf(error)}\n\n`)
      }
      return CODES.appel
    }
    if (error instanceof AppelErrone) {
      process.stderr.write(`\n  ${error.message}\n\n`)
      return CODES.appel
    }
    if (error instanceof Panne) {
      process.stderr.write(`${explain(error)}\n`)
      return error instanceof ReglageInvalide ? CODES.appel : CODES.rien
    }
    throw error
  }
}
