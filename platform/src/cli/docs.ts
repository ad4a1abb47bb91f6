/**
 * `lieux docs`: writes the documents that would rot if a hand kept them: rules, fields, the making of a fiche. `--verifie` only says whether they
 * are up to date, for the tests.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Correspondance, Referentiel, Rule } from '@lieux-communs/core'
import {
  CHAMPS,
  CHAMPS_AJOUTES,
  CHAMPS_DE_FICHE,
  CONTRAINTES,
  DATA_INCLUSION_CHAMPS,
  DESCRIPTIONS,
  DESCRIPTIONS_AJOUTEES,
  HSDS_CHAMPS,
  insecables,
  isListe,
  isNombre,
  listeOf,
  ORDRES,
  RAISONS,
  REFERENTIELS,
  RULES,
  SCHEMA_ORG_CHAMPS,
  survieOf
} from '@lieux-communs/core'
import type { Command } from 'commander'
import { settingsPage } from '../config.ts'
import { accesPage } from '../harvest/guide.ts'
import type { Code } from './sortie.ts'
import { CODES } from './sortie.ts'

const ROOT = join(import.meta.dirname, '../../..')
const GRAVITE = { error: 'erreur', warning: 'avertissement', info: 'information' } as const
const cell = (texte: string) => texte.replaceAll('|', '\\|').replaceAll('\n', ' ⏎ ')

function ruleSection(regle: Rule): string {
  const effet = regle.ecarte ? ' · **met le rang de côté**' : ''
  return [
    `### \`${regle.code}\``,
    '',
    `${regle.titre}. *${GRAVITE[regle.severity]}*${regle.champ ? ` · champ \`${regle.champ}\`` : ''}${effet}`,
    '',
    regle.conseil,
    '',
    `| avant | après |\n|---|---|\n| ${cell(regle.exemple.avant)} | ${cell(regle.exemple.apres)} |`,
    ''
  ].join('\n')
}

/** docs/regles.md: each rule once, the ones that cost a row first. */
export function reglesPage(): string {
  const ecartent = RULES.filter(r => r.ecarte)
  const autres = RULES.filter(r => !r.ecarte)
  return [
    '# Les règles',
    '',
    '<!-- Page produite par `npm run docs` à partir de core/src/rules : ne pas la modifier à la main. -->',
    '',
    'Chaque défaut vu dans les données porte le code d’une règle. Seules celles de la première partie mettent un rang de côté ;',
    'les autres gardent le lieu, et disent ce qui a été réparé, gardé tel quel, ou reste à compléter.',
    '',
    '## Celles qui mettent un rang de côté',
    '',
    ...ecartent.map(ruleSection),
    '## Celles qui préviennent',
    '',
    ...autres.map(ruleSection)
  ].join('\n')
}

/** The values of a reference list, group by group, with the service that each belongs to and why. */
function referentielSection({ titre, sens, groupes, entrees }: Referentiel): string[] {
  return [
    `#### ${titre} : ${sens}`,
    '',
    ...groupes.flatMap(({ titre: groupe, service, pourquoi }) => [
      insecables(`${groupe} → **${service}** (${pourquoi}) :`),
      '',
      ...entrees
        .filter(e => e.groupe === groupe)
        .map(e => `- \`${e.valeur}\` ${e.libelle}${e.service === service ? '' : ` → **${e.service}**`}`),
      ''
    ])
  ]
}

/** docs/champs.md: the 32 fields, their shape, and the words of each closed list. */
export function champsPage(): string {
  const forme = (champ: (typeof CHAMPS)[number]) => (isListe(champ) ? 'liste' : isNombre(champ) ? 'nombre' : 'texte')
  const listes = CHAMPS.flatMap(champ => {
    const liste = listeOf(champ)
    return liste ? [`### \`${champ}\`\n\n${liste.valeurs.map(v => `- ${v}`).join('\n')}\n`] : []
  })
  return [
    '# Les champs du standard',
    '',
    '<!-- Page produite par `npm run docs` à partir de core/src/standard : ne pas la modifier à la main. -->',
    '',
    'Standard national des lieux de médiation numérique, v1.0.2 : 32 champs, dans cet ordre.',
    '',
    '| champ | nom | forme | obligatoire | contrainte | ce que c’est | exemple |',
    '|---|---|---|---|---|---|---|',
    ...CHAMPS.map(champ => {
      const { requis, motif, longueurMax } = CONTRAINTES[champ]
      const contrainte = [
        longueurMax ? `${longueurMax} caractères au plus` : '',
        motif && !listeOf(champ) ? `\`${cell(motif.source)}\`` : '',
        listeOf(champ) ? 'liste fermée' : ''
      ]
      const { titre, sens, exemple } = DESCRIPTIONS[champ]
      return `| \`${champ}\` | ${titre} | ${forme(champ)} | ${requis ? 'oui' : ''} | ${contrainte.filter(Boolean).join(', ')} | ${cell(sens)} | \`${cell(exemple)}\` |`
    }),
    '',
    '## À côté du standard',
    '',
    'Ce que le standard n’a pas de champ pour dire, et qu’un lieu dit parfois. Le CSV et le classeur gardent leurs 32 colonnes à la lettre ;',
    'l’API, JSON, GeoJSON, Parquet, FlatGeobuf et GeoPackage le portent, là où il est dit.',
    '',
    '| champ | nom | forme | ce que c’est | exemple |',
    '|---|---|---|---|---|',
    ...CHAMPS_AJOUTES.map(champ => {
      const { titre, sens, exemple } = DESCRIPTIONS_AJOUTEES[champ]
      return `| \`${champ}\` | ${titre} | liste | ${cell(sens)} | \`${cell(exemple)}\` |`
    }),
    '',
    '## Les listes',
    '',
    ...listes,
    '### `service_detaille`',
    '',
    'Un service de second niveau est d’un référentiel, que son nom précède : `aptic:114`, `pix:1.1`. Voici de quel service du standard',
    'chacun relève ; il n’en est déduit que si la liste n’en dit aucun.',
    '',
    ...REFERENTIELS.flatMap(referentielSection)
  ].join('\n')
}

/** docs/fiche.md: what becomes of the values of each field, and who is believed. */
export function fichePage(): string {
  return [
    '# La fiche : qui est cru, et pourquoi',
    '',
    '<!-- Page produite par `npm run docs` à partir de core/src/merge/survie.ts : ne pas la modifier à la main. -->',
    '',
    'Une fiche se fait champ par champ avec tout ce que les sources disent d’un lieu. Rien ne se perd : ce qui n’est pas affiché est dit à côté,',
    'avec sa source et son jour, et ce qui est à une personne est réservé. L’ordre des enregistrements ne change rien, ni celui des réunions :',
    'une fiche ne dépend que des enregistrements du lieu (lois éprouvées par `core/src/merge/lois.test.ts`).',
    '',
    '## Ce que devient chaque champ',
    '',
    'Deux écritures d’une même chose (un téléphone avec ou sans indicatif, un nom en capitales) comptent pour une.',
    '',
    '| champ | ce qui est publié | ordre des raisons |',
    '|---|---|---|',
    ...CHAMPS_DE_FICHE.map(champ => {
      const { sort, ordre } = survieOf(champ)
      return `| \`${champ}\` | ${sort} | ${ordre ?? ''} |`
    }),
    '',
    '## Dans quel ordre',
    '',
    'La première raison qui distingue deux valeurs décide.',
    '',
    '| ordre | raisons, de la plus forte à la plus faible |',
    '|---|---|',
    ...Object.entries(ORDRES).map(([ordre, raisons]) => `| ${ordre} | ${raisons.map(r => `\`${r}\``).join(' › ')} |`),
    '',
    '## Les raisons',
    '',
    '| raison | ce qu’a la valeur | pourquoi |',
    '|---|---|---|',
    ...Object.entries(RAISONS).map(([code, { titre, pourquoi }]) => `| \`${code}\` | ${titre} | ${pourquoi} |`),
    ''
  ].join('\n')
}

const MODELES: readonly (readonly [titre: string, correspondance: Correspondance])[] = [
  ['data.inclusion v1 (schéma 1.0.8)', DATA_INCLUSION_CHAMPS],
  ['schema.org (JSON-LD)', SCHEMA_ORG_CHAMPS],
  ['Open Referral HSDS 3', HSDS_CHAMPS]
]

/** docs/traductions.md: where each field goes in the models of others, and all that is lost on the way. */
export function traductionsPage(): string {
  return [
    '# Les lieux dans les modèles des autres',
    '',
    '<!-- Page produite par `npm run docs` à partir de core/src/traductions : ne pas la modifier à la main. -->',
    '',
    'Un lieu public se dit aussi dans les modèles que d’autres lisent déjà. Pour chacun : où va chaque champ du standard, et ce qui s’en',
    'perd. Rien d’autre ne se perd : les essais retirent chaque valeur l’une après l’autre et vérifient qu’elle manque, et notre export',
    'data.inclusion, relu par notre propre chaîne, rend les mêmes fiches.',
    '',
    'Le site les sert de l’édition en cours : `/api/v1/data-inclusion/structures` et `/services` (par pages, ou d’un coup en `.json`),',
    '`/api/v1/lieux/{id}.jsonld` et la page de chaque lieu, `/api/v1/hsds/services` et `/organizations`. La même page est à `/donnees/traductions`.',
    '',
    ...MODELES.flatMap(([titre, correspondance]) => [
      `## ${titre}`,
      '',
      '| champ | où | comment | ce qui se perd |',
      '|---|---|---|---|',
      ...CHAMPS_DE_FICHE.map(champ => {
        const { vers, comment = '', perdu = '' } = correspondance[champ]
        const ou = vers.map(v => `\`${v}\``).join(', ')
        return `| \`${champ}\` | ${ou} | ${insecables(cell(comment))} | ${insecables(cell(perdu))} |`
      }),
      ''
    ])
  ].join('\n')
}

/** docs/regles.json: the same, for programs. */
export function reglesJson(): string {
  const rules = RULES.map(({ code, severity, champ, titre, conseil, exemple, ecarte }) => ({
    code,
    gravite: GRAVITE[severity],
    champ,
    titre,
    conseil,
    exemple,
    ecarte: ecarte === true
  }))
  return `${JSON.stringify(rules, null, 2)}\n`
}

/** docs/commandes.md: every verb, as the command itself describes it. */
export function commandesPage(program: Command): string {
  const sections = program.commands.map(verbe => {
    const args = verbe.registeredArguments.map(a => ` ${a.required ? `<${a.name()}>` : `[${a.name()}]`}`).join('')
    const options = verbe.options.filter(o => !o.hidden)
    const lignes = [
      ...verbe.registeredArguments.map(a => `| \`${a.name()}\` | ${cell(a.description)} |`),
      ...options.map(o => `| \`${o.flags}\` | ${cell(o.description)}${o.mandatory ? ' (obligatoire)' : ''} |`)
    ]
    const tableau = lignes.length > 0 ? ['| | |', '|---|---|', ...lignes, ''] : []
    return [`## \`lieux ${verbe.name()}${args}\``, '', `${verbe.description()}.`, '', ...tableau].join('\n')
  })
  return [
    '# Les commandes',
    '',
    '<!-- Page produite par `npm run docs` à partir de platform/src/cli/main.ts : ne pas la modifier à la main. -->',
    '',
    'Codes de sortie : 0 tout est fait, 1 rien n’a pu l’être, 2 appel erroné, 3 fait mais une source a échoué.',
    '',
    ...sections
  ].join('\n')
}

/** Every generated document by its path from the root. */
const documentsOf = (program: Command): Readonly<Record<string, () => string>> => ({
  'docs/regles.md': reglesPage,
  'docs/regles.json': reglesJson,
  'docs/champs.md': champsPage,
  'docs/fiche.md': fichePage,
  'docs/traductions.md': traductionsPage,
  'docs/acces.md': accesPage,
  'docs/commandes.md': () => commandesPage(program),
  'docs/reglages.md': settingsPage
})

export async function docsVerb(options: { verifie?: boolean }, program: Command): Promise<Code> {
  let perimes = 0
  for (const [chemin, draw] of Object.entries(documentsOf(program))) {
    const fichier = join(ROOT, chemin)
    const texte = draw()
    if (existsSync(fichier) && readFileSync(fichier, 'utf8') === texte) continue
    perimes++
    process.stdout.write(`  ${options.verifie ? 'périmé' : 'écrit'} : ${chemin}\n`)
    if (options.verifie) continue
    mkdirSync(join(ROOT, 'docs'), { recursive: true })
    writeFileSync(fichier, texte)
  }
  return options.verifie && perimes > 0 ? CODES.rien : CODES.entier
}
