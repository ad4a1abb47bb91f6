/**
 * Two records side by side, field by field: what differs, and what only one says, is told in words and not by colour alone.
 */
import { CHAMPS_DE_FICHE, type ChampDeFiche, serviceDetaille } from '@lieux-communs/core'
import { typologieEnClair } from '../catalogue/typologies-en-clair.ts'
import type { Comparaison, EnregistrementDit } from '../identites/dit.ts'
import { date } from '../moment.ts'
import type { LecteurHoraires } from './horaires.ts'
import { REVUE as M } from './pages/exploitant.mots.ts'
import { NOMS_DES_CHAMPS } from './pages/fiche.mots.ts'
import { horairesEnLigne } from './pages/horaires.tsx'
import { insecable, telephone } from './typographie.ts'

/** First what tells one place from another, in the order eyes look for it. */
const DABORD: readonly ChampDeFiche[] = [
  'nom',
  'adresse',
  'complement_adresse',
  'code_postal',
  'commune',
  'telephone',
  'courriels',
  'site_web',
  'pivot'
]
/** Not said: what only machines read, and what the map and the heads of the columns say. */
const TUS: ReadonlySet<ChampDeFiche> = new Set(['id', 'code_insee', 'latitude', 'longitude', 'date_maj', 'source'])
const ENSUITE: readonly ChampDeFiche[] = CHAMPS_DE_FICHE.filter(c => !TUS.has(c) && !DABORD.includes(c))

const fold = (texte: string): string =>
  texte
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

// "aptic:114, pix:1.1"
const CODE_DETAILLE = /[a-z]+:[\d.]+/g

/** As people read it: kinds of place and detailed services by their names, telephones in pairs of figures, hours in words. */
function dite(champ: ChampDeFiche, valeur: string, lecteur: LecteurHoraires): string {
  if (champ === 'telephone') return telephone(valeur)
  if (champ === 'horaires') return horairesEnLigne(lecteur, valeur)
  if (champ === 'service_detaille')
    return insecable(valeur.replace(CODE_DETAILLE, code => serviceDetaille(code)?.libelle ?? code))
  if (champ !== 'typologie') return insecable(valeur)
  const genres = valeur.split(', ').map(code => typologieEnClair(code) || code)
  return insecable(genres.join(', '))
}

/** One field of both; what differs says so in words. */
function Rang({
  champ,
  lecteur,
  a,
  b
}: {
  readonly champ: ChampDeFiche
  readonly lecteur: LecteurHoraires
  readonly a: string | undefined
  readonly b: string | undefined
}) {
  const seul = a === undefined || b === undefined
  const pareil = !seul && fold(a) === fold(b)
  return (
    <tr class={pareil ? 'pareil' : seul || !DABORD.includes(champ) ? 'seul' : 'autre'}>
      <th scope="row">
        {NOMS_DES_CHAMPS[champ] ?? champ}
        {pareil ? null : <span class="doux">{seul ? M.seul : M.different}</span>}
      </th>
      {[a, b].map((valeur, i) => (
        <td key={i === 0 ? 'a' : 'b'} class="valeur">
          {valeur === undefined ? '' : dite(champ, valeur, lecteur)}
        </td>
      ))}
    </tr>
  )
}

function Tete({
  rang,
  ancre,
  record,
  identite
}: {
  readonly rang: 1 | 2
  readonly record: EnregistrementDit
  /** True where the pins of a map lead to it. */
  readonly ancre: boolean
  /** Null: the page is already its own. */
  readonly identite: string | null
}) {
  return (
    <th scope="col" {...(ancre ? { id: `lieu-${rang}` } : {})}>
      {rang}. {rang === 1 ? M.premier : M.second}
      <span class="doux">
        {record.titre}
        {record.date ? `, ${date(record.date)}` : null}
      </span>
      {identite === null ? null : (
        <a href={`/lieux/${identite}`}>
          {M.memeLieu}
          <span class="hors-vue"> ({rang})</span>
        </a>
      )}
    </th>
  )
}

interface Props {
  readonly comparaison: Comparaison
  readonly lecteur: LecteurHoraires
  /** Who the table is about, for those who hear it. */
  readonly titre: string
  /** The place whose page this is: it needs no way there, and holds several of these tables. */
  readonly ici?: string
}

export function CoteACote({ comparaison, lecteur, titre, ici }: Props) {
  const { a, b, identiteA, identiteB } = comparaison
  const champs = [...DABORD, ...ENSUITE].filter(c => a.valeurs[c] !== undefined || b.valeurs[c] !== undefined)
  return (
    <div class="defile" role="region" aria-label={titre} tabIndex={0}>
      <table class="cote-a-cote" aria-label={titre}>
        <thead>
          <tr>
            <th scope="col">{M.champ}</th>
            <Tete rang={1} ancre={ici === undefined} record={a} identite={identiteA === ici ? null : identiteA} />
            <Tete rang={2} ancre={ici === undefined} record={b} identite={identiteB === ici ? null : identiteB} />
          </tr>
        </thead>
        <tbody>
          {champs.map(c => (
            <Rang key={c} champ={c} lecteur={lecteur} a={a.valeurs[c]} b={b.valeurs[c]} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
