/** What was understood of a list that nobody declared, told on screen: column by column, then what is left for a human. */
import type { ColonneLue, MotAPlacer, Source } from '@lieux-communs/core'
import { fold, holdsPersonalContact, insecables, pluriel } from '@lieux-communs/core'
import { drawTableau } from './tableau.ts'

/** Widths that keep a line of the table within an ordinary screen. */
const LARGEURS = { colonne: 34, raison: 62, exemple: 30 } as const
/** Words listed on screen; the file holds them all. */
const MOTS_DITS = 12

const cut = (texte: string, max: number): string => {
  const ligne = texte.replace(/\s+/g, ' ')
  return ligne.length > max ? `${ligne.slice(0, max - 1)}…` : ligne
}

const percent = (confiance: number): string => insecables(`${Math.round(confiance * 100)} %`)

/** A cell to show: never one that may be a person's, by its text or because its column speaks of someone. */
function exampleOf({ exemples, cibles, raison }: Pick<ColonneLue, 'exemples' | 'cibles' | 'raison'>): string {
  const personne = fold(raison).includes('personne')
  const exemple = personne
    ? undefined
    : exemples.find(e => !holdsPersonalContact(e) && !(e.includes('@') && cibles.length === 0))
  return exemple === undefined ? '' : cut(exemple, LARGEURS.exemple)
}

/** The table: what each column feeds, how sure it is, why, and one cell. */
export function columnsTable(
  colonnes: readonly (Omit<ColonneLue, 'exemples'> & { exemples?: readonly string[] })[]
): string {
  const rangs = colonnes.map(({ colonne, cibles, confiance, raison, exemples = [] }) => [
    cut(colonne, LARGEURS.colonne),
    cibles.length === 0 ? '—' : cibles.join(', '),
    cibles.length === 0 ? '' : percent(confiance),
    cut(raison, LARGEURS.raison),
    exampleOf({ exemples, cibles, raison })
  ])
  const avec = rangs.some(r => r[4] !== '')
  const entete = ['colonne', 'champ', 'confiance', 'pourquoi', ...(avec ? ['exemple'] : [])]
  return drawTableau(
    entete,
    rangs.map(r => r.slice(0, entete.length))
  )
}

/** The words of the closed lists that nobody placed, the most frequent first. */
export function wordsLeft(mots: readonly MotAPlacer[]): string {
  if (mots.length === 0) return ''
  const tries = [...mots].sort((a, b) => b.fois - a.fois)
  const lignes = tries
    .slice(0, MOTS_DITS)
    .map(m => insecables(`    ${m.champ} : « ${cut(m.mot, 60)} » (${m.colonne}, ${m.fois} fois)`))
  const reste = tries.length - lignes.length
  const fin = reste > 0 ? [`    … et ${pluriel(reste, 'autre', 'autres')}, dans a_placer`] : []
  return `${[insecables(`  Mots à placer (${mots.length}) :`), ...lignes, ...fin].join('\n')}\n`
}

/** Columns left aside told on screen; the report holds them all. */
const LAISSEES_DITES = 20

/** The columns that feed nothing, each with why: nothing of a list is lost without a word. */
function asideOf(colonnes: NonNullable<Source['devinee']>): string {
  const laissees = colonnes.filter(c => c.cibles.length === 0)
  if (laissees.length === 0) return ''
  const lignes = laissees
    .slice(0, LAISSEES_DITES)
    .map(c => insecables(`    « ${cut(c.colonne, LARGEURS.colonne)} » : ${cut(c.raison, 2 * LARGEURS.raison)}`))
  const reste = laissees.length - lignes.length
  const fin = reste > 0 ? [`    … et ${reste} autres, dans rapport.json`] : []
  return `${[insecables(`  Colonnes laissées de côté (${laissees.length}) :`), ...lignes, ...fin].join('\n')}\n`
}

/** Each list whose mapping was guessed, with what its columns were taken for. */
export function guessedOf(demandes: readonly { readonly source: Source }[]): string {
  return demandes
    .flatMap(({ source }) => {
      if (source.devinee === undefined) return []
      const lues = source.devinee.filter(c => c.cibles.length > 0)
      const tete = `\n  ${source.titre} : liste inconnue, ${pluriel(lues.length, 'colonne comprise', 'colonnes comprises')} sur ${source.devinee.length}\n\n`
      const fin = `  Pour corriger : npx lieux infer FICHIER --out mapping.json\n`
      return [`${insecables(tete)}${columnsTable(lues)}\n${asideOf(source.devinee)}${insecables(fin)}`]
    })
    .join('')
}
