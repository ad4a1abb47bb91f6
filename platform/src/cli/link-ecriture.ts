/** What `lieux link` writes: the cluster of each record, the pairs it looked at, and in words the model it learnt. */
import { closeSync, openSync, writeSync } from 'node:fs'
import {
  type Bande,
  bandeOf,
  bitsOf,
  DEUX_MIN,
  type Etiquette,
  guardCell,
  type Liaison,
  type Modele,
  type ModeleLieux,
  NATURES,
  partagesOf,
  pluriel,
  versionOf,
  writeCell
} from '@lieux-communs/core'

export interface Jugement {
  /** Of each record, the smallest rank of its group. */
  readonly groupes: Int32Array
  readonly eachPaire: (visit: (a: number, b: number, score: number) => void) => void
  /** Those of the model. */
  readonly bandes: Modele['bandes'] & Partial<ModeleLieux['bandes']>
}

/** A pair apart waits for a person above `regarder` where the model says it, else above `separer`. */
const apartOf = (score: number, { joindre, regarder, separer }: Jugement['bandes']): Bande =>
  regarder === undefined || score >= joindre
    ? bandeOf(score, { joindre, separer })
    : score >= regarder
      ? 'regarder'
      : 'separer'

/** Lines written at a time: a pair a line, there are millions. */
const LOT = 1 << 14

/** Writes lines as they come: `write` takes one, `close` the last. */
function openLines(chemin: string, entete: string): { write: (ligne: string) => void; close: () => void } {
  const fichier = openSync(chemin, 'w')
  let lot: string[] = [entete]
  const flush = () => {
    if (lot.length > 0) writeSync(fichier, `${lot.join('\n')}\n`)
    lot = []
  }
  return {
    write(ligne) {
      lot.push(ligne)
      if (lot.length >= LOT) flush()
    },
    close() {
      flush()
      closeSync(fichier)
    }
  }
}

/** `id,cluster`: every record, in the order of the files; clusters are numbered from 1 in that order. Answers how many there are. */
export function writeGrappes(chemin: string, ids: readonly string[], { groupes }: Jugement): number {
  const numbers = new Map<number, number>()
  const lines = openLines(chemin, 'id,cluster')
  ids.forEach((id, r) => {
    const group = groupes[r] as number
    const number = numbers.get(group) ?? numbers.size + 1
    numbers.set(group, number)
    lines.write(`${writeCell(id)},${number}`)
  })
  lines.close()
  return numbers.size
}

/**
 * `a,b,score,bande`: the band is what became of the pair. Two records of one cluster are `joindre`, even through a third; two that
 * their score would join and their clusters refuse are `regarder`.
 */
export function writePaires(chemin: string, ids: readonly string[], { groupes, eachPaire, bandes }: Jugement): number {
  const lines = openLines(chemin, 'a,b,score,bande')
  let n = 0
  eachPaire((a, b, score) => {
    const own = apartOf(score, bandes)
    const bande: Bande = groupes[a] === groupes[b] ? 'joindre' : own === 'joindre' ? 'regarder' : own
    lines.write(`${writeCell(ids[a] as string)},${writeCell(ids[b] as string)},${score.toFixed(2)},${bande}`)
    n++
  })
  lines.close()
  return n
}

/** Ids that no CSV may hold as they are (a spreadsheet would run them), when there are any: a join on them must know it. */
export function saysGuarded(ids: readonly string[]): string[] {
  const gardes = ids.filter(id => guardCell(id) !== id)
  if (gardes.length === 0) return []
  return [
    `${pluriel(gardes.length, 'identifiant, qu’un tableur prendrait pour une formule, est écrit', 'identifiants, qu’un tableur prendrait pour des formules, sont écrits')} avec une apostrophe devant : « ${gardes[0]} » → « ${guardCell(gardes[0] as string)} ». Ôtez-la avant de joindre par l’identifiant.`
  ]
}

const signe = (b: number) => `${b > 0 ? '+' : ''}${b.toFixed(1)}`

/** The model of places in words: which it is, and where learning moved a weight most. */
export function saysModeleLieux(modele: ModeleLieux, depart: ModeleLieux): string[] {
  const version = versionOf(modele)
  const { appris } = modele
  if (appris === null || modele === depart)
    return [`  Modèle des lieux ${version} (--model devine pour en apprendre un autre d’après les colonnes).`]
  const moved = modele.comparaisons.flatMap(({ indice, niveaux }, c) =>
    niveaux.map(({ niveau, poids }, l) => ({
      dit: `    ${indice}, ${niveau} : ${signe(depart.comparaisons[c]?.niveaux[l]?.poids as number)} → ${signe(poids)} bits`,
      ecart: Math.abs(poids - (depart.comparaisons[c]?.niveaux[l]?.poids as number))
    }))
  )
  moved.sort((x, y) => y.ecart - x.ecart)
  const appris_de =
    appris.methode === 'em'
      ? `sans étiquettes sur ${pluriel(appris.paires, 'paire', 'paires')}`
      : `sur ${pluriel(appris.paires, 'étiquette', 'étiquettes')}`
  return [
    `  Modèle des lieux ${version}, poids appris ${appris_de}. Ce qui a le plus bougé :`,
    ...moved.slice(0, 8).map(m => m.dit)
  ]
}

/** Bits of agreeing from which a clue should tell two things apart when it disagrees: a birth date, a first name. */
const PARLANT = 4
/** Weight of a disagreement above which it tells nothing. */
const MUET = -0.5
/** The same of what names one thing and not its home: at −2, a quarter of what is joined differs by it. */
const MUET_PROPRE = -2
const PROPRES: ReadonlySet<Modele['comparaisons'][number]['nature']> = new Set(['date', 'personne', 'identifiant'])

/** Clues that should tell things apart, and hardly do in what was learnt: two of one household have two birth dates. */
function saysMuets(modele: Modele): string[] {
  const muets = modele.comparaisons.filter(({ niveaux, nature }) => {
    // Nothing that differs by a known first name is joined.
    if (nature === 'personne' && niveaux.some(n => n.deux)) return false
    const [first, last] = [niveaux[0], niveaux.findLast(n => n.deux !== true)].map(n =>
      bitsOf(n as NonNullable<typeof n>)
    ) as [number, number]
    return first >= PARLANT && last > (PROPRES.has(nature) ? MUET_PROPRE : MUET)
  })
  if (muets.length === 0) return []
  const noms = muets.map(c => `« ${c.indice} »`).join(', ')
  return [
    `  Attention : ce qui est joint diffère souvent par ${noms}. Si deux lignes qui y diffèrent sont deux choses (deux personnes d’une famille), jugez quelques paires à la main (--labels).`
  ]
}

/** What is alike and was told to be two. */
function saysProches(modele: Modele): string[] {
  if (modele.proches === undefined) return []
  const { partages, propres } = partagesOf(modele)
  const names = (indices: readonly string[]) => `« ${indices.join(' », « ')} »`
  const parts = [
    ...(partages.length > 0 ? [`partagent ${names(partages)}`] : []),
    ...(propres.length > 0 ? [`diffèrent par ${names(propres)}`] : [])
  ]
  return [
    `  Des lignes se ressemblent sans être une même chose (un foyer, les dates d’une série) : elles ${parts.join(' et ')}. Elles sont tenues à part.`
  ]
}

/** Words listed to whoever reads a model. */
const MOTS_DITS = 8

/** Short forms that a column was read by. */
function saysAbreges(indice: string, abreges: Readonly<Record<string, string>>): string[] {
  const all = Object.entries(abreges)
  if (all.length === 0) return []
  const some = all.slice(0, MOTS_DITS).map(([court, long]) => `« ${court} » est lu « ${long} »`)
  return [`  Dans « ${indice} », ${some.join(', ')}${all.length > MOTS_DITS ? '…' : ''}.`]
}

/** What decides alone: words of which two tell two things apart, a column that nothing else confirms. */
function saysDecisifs({ comparaisons }: Modele): string[] {
  return comparaisons.flatMap(({ indice, nature, opposes = [], rare_jusqua, suites, abreges = {}, niveaux }) => [
    ...saysAbreges(indice, abreges),
    ...(suites === true
      ? [
          `  Dans « ${indice} », un numéro seul (« … », « … 2 ») sépare deux choses, sauf si une date, un prix ou un identifiant les dit une seule.`
        ]
      : []),
    ...(nature === 'personne' && niveaux.some(n => n.deux)
      ? [
          `  Deux prénoms que « ${indice} » connaît tous deux (« Jean », « Jeanne ») sont deux personnes, sauf si un identifiant les dit une seule.`
        ]
      : []),
    ...opposes.slice(0, MOTS_DITS).map(mots => {
      const suite = mots.length > MOTS_DITS ? '…' : ''
      return `  Dans « ${indice} », « ${mots.slice(0, MOTS_DITS).join(' », « ')} »${suite} se remplacent : deux lignes que l’un d’eux sépare sont deux choses.`
    }),
    ...(rare_jusqua === undefined
      ? []
      : [
          `  « ${indice} » seul distingue ces lignes : deux lignes qui le disent pareil sont jointes si ${pluriel(rare_jusqua, 'ligne', 'lignes')} au plus le disent. Une autre colonne le confirmerait.`
        ])
  ])
}

/** How often a file says a thing, as it shows it: what joined rows of one file, or kept them apart. */
function saysRedites({ un_a_un, doublons }: Modele): string[] {
  if (un_a_un) return ['  Chaque fichier ne dit une chose qu’une fois : une ligne y a un seul pendant dans l’autre.']
  if (doublons !== true) return []
  return [
    '  Des choses sont dites deux fois dans un même fichier : deux de ses lignes sont jointes quand elles se ressemblent autant que d’un fichier à l’autre.'
  ]
}

/** Where the weights come from. */
function saysApprentissage({ modele, paires }: Liaison, apprendre: boolean): string {
  const { appris } = modele
  if (!apprendre) return '  Modèle donné, poids tels qu’il les dit :'
  return appris === null || appris.methode === 'em'
    ? `  Modèle d’après les colonnes, poids appris sans étiquettes sur ${pluriel(paires.a.length, 'paire', 'paires')} :`
    : `  Modèle d’après les colonnes, poids appris sur ${pluriel(appris.paires, 'étiquette', 'étiquettes')} :`
}

/** The model in words: what each column was taken for, and what it weighs. `apprendre`: its weights were learnt here. */
export function saysModele(liaison: Liaison, apprendre: boolean): string[] {
  const { modele } = liaison
  const lignes = modele.comparaisons.map(({ indice, nature, niveaux }) => {
    const bits = niveaux.map(bitsOf)
    const last = niveaux.at(-1)
    const autrement = last?.deux ? 'deux choses' : signe(bits.at(-1) as number)
    return `    ${indice} : ${NATURES[nature].dit} ; ${signe(bits[0] as number)} bits si ${niveaux[0]?.niveau}, ${autrement} si ${last?.niveau}`
  })
  const prudent = modele.appris?.prudent
    ? [
        '  Ces tables ne disent pas sûrement ce qui est une même chose (trop de lignes s’y ressemblent) : les poids restent prudents. Quelques paires jugées à la main (--labels) les fixeraient.'
      ]
    : []
  return [
    saysApprentissage(liaison, apprendre),
    ...lignes,
    ...prudent,
    ...saysDecisifs(modele),
    ...saysProches(modele),
    ...saysMuets(modele),
    ...saysRedites(modele)
  ]
}

/** How the labels fare once linked; a few that say two check what was learnt, and teach nothing. */
export function saysEtiquettes(groupes: Int32Array, etiquettes: readonly Etiquette[]): string[] {
  if (etiquettes.length === 0) return []
  const [unes, deux] = [etiquettes.filter(e => e.une), etiquettes.filter(e => !e.une)]
  const joints = (some: readonly Etiquette[]) => some.filter(({ a, b }) => groupes[a] === groupes[b]).length
  return [
    ...(unes.length === 0
      ? [
          deux.length < DEUX_MIN
            ? '  Aucune étiquette ne dit « une même chose » : elles n’apprennent rien, et ne servent qu’à vérifier.'
            : '  Aucune étiquette ne dit « une même chose » : elles n’apprennent que ce qui en sépare deux qui se ressemblent.'
        ]
      : []),
    `  Étiquettes : ${joints(unes)} jointe${joints(unes) > 1 ? 's' : ''} sur ${unes.length} « une même chose », ${joints(deux)} sur ${deux.length} « deux ».`
  ]
}
