/**
 * Two records side by side, what the calculation says of them, and three answers. Dense, for those who work here; the keys do what the
 * buttons do, and the buttons alone are enough.
 */
import { CHAMPS, type Champ } from '@lieux-communs/core'
import type { EnregistrementDit, PaireARevoir } from '../../identites/dit.ts'
import { date } from '../../moment.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { CarteVue } from '../carte-vue.tsx'
import type { FondDeCarte } from '../fond-de-carte.ts'
import { Poids } from '../poids.tsx'
import { insecable, telephone } from '../typographie.ts'
import { REVUE as M } from './exploitant.mots.ts'
import { NOMS_DES_CHAMPS } from './fiche.mots.ts'

/** First what tells one place from another, in the order eyes look for it. */
const DABORD: readonly Champ[] = [
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
const TUS: ReadonlySet<Champ> = new Set(['id', 'code_insee', 'latitude', 'longitude', 'date_maj', 'source'])
const ENSUITE: readonly Champ[] = CHAMPS.filter(c => !TUS.has(c) && !DABORD.includes(c))

export type Fait = keyof typeof M.fait

interface Props {
  readonly contexte: Contexte
  readonly fond: FondDeCarte
  readonly jeton: string
  readonly paire: PaireARevoir | null
  readonly restent: number
  readonly passees: number
  readonly fait: Fait | null
  /** Something that may be taken back. */
  readonly annulable: boolean
}

const fold = (texte: string): string =>
  texte
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** One field of both; what differs says so in words. */
function Rang({
  champ,
  a,
  b
}: {
  readonly champ: Champ
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
          {champ === 'telephone' && valeur ? telephone(valeur) : insecable(valeur ?? '')}
        </td>
      ))}
    </tr>
  )
}

function Tete({
  rang,
  record,
  identite
}: {
  readonly rang: 1 | 2
  readonly record: EnregistrementDit
  readonly identite: string
}) {
  return (
    <th scope="col" id={`lieu-${rang}`}>
      {rang}. {rang === 1 ? M.premier : M.second}
      <span class="doux">
        {record.titre}
        {record.date ? `, ${date(record.date)}` : null}
      </span>
      <a href={`/lieux/${identite}`}>
        {M.memeLieu}
        <span class="hors-vue"> ({rang})</span>
      </a>
    </th>
  )
}

function Paire({ paire }: { readonly paire: PaireARevoir }) {
  const { a, b } = paire
  const champs = [...DABORD, ...ENSUITE].filter(c => a.valeurs[c] !== undefined || b.valeurs[c] !== undefined)
  return (
    <div class="defile" role="region" aria-label={M.titre} tabIndex={0}>
      <table class="cote-a-cote">
        <thead>
          <tr>
            <th scope="col">{M.champ}</th>
            <Tete rang={1} record={a} identite={paire.identiteA} />
            <Tete rang={2} record={b} identite={paire.identiteB} />
          </tr>
        </thead>
        <tbody>
          {champs.map(c => (
            <Rang key={c} champ={c} a={a.valeurs[c]} b={b.valeurs[c]} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Carte({ fond, paire }: { readonly fond: FondDeCarte; readonly paire: PaireARevoir }) {
  const points = [paire.a, paire.b].flatMap(({ point, valeurs }, i) =>
    point ? [{ numero: i + 1, point, nom: valeurs.nom ?? '', approximatif: false, geonames: false }] : []
  )
  if (points.length < 2) return <p class="doux">{M.sansPoint}</p>
  return <CarteVue fond={fond} pins={points} titre={M.carte} lies hauteur={260} largeurMin={400} />
}

const ACTIONS = [
  ['memes', 'm', 'bouton'],
  ['distincts', 'd', 'bouton'],
  ['passer', 'p', 'bouton discret']
] as const

function Reponses({ jeton, paire, annulable }: Pick<Props, 'jeton' | 'paire' | 'annulable'>) {
  return (
    <form class="reponses" method="post" action="/revue" encType="multipart/form-data">
      <input type="hidden" name="jeton" value={jeton} />
      {paire ? (
        <>
          <input type="hidden" name="paire" value={paire.id} />
          {ACTIONS.map(([action, touche, classe]) => (
            <button key={action} class={classe} type="submit" name="action" value={action} data-touche={touche}>
              {M[action]} <kbd>{touche}</kbd>
            </button>
          ))}
        </>
      ) : null}
      {annulable ? (
        <button class="bouton discret" type="submit" name="action" value="annuler" data-touche="a" formNoValidate>
          {M.annuler} <kbd>a</kbd>
        </button>
      ) : null}
      {paire ? (
        <p class="reponses-pourquoi">
          <label for="pourquoi">{M.pourquoi}</label>
          <input id="pourquoi" name="pourquoi" type="text" maxLength={300} autocomplete="off" />
        </p>
      ) : null}
    </form>
  )
}

export function PageRevue({ contexte, fond, jeton, paire, restent, passees, fait, annulable }: Props) {
  return (
    <Cadre contexte={contexte} titre={M.titre} cachee revue>
      <div class="revue-tete">
        <h1>{paire ? M.titre : M.vide}</h1>
        <p class="chiffre doux">{M.restent(restent)}</p>
      </div>
      <p role="status" class="revue-fait">
        {fait ? M.fait[fait] : null}
        {fait === 'memes' || fait === 'distincts' ? ` ${M.parution}` : null}
      </p>
      <Reponses jeton={jeton} paire={paire} annulable={annulable} />
      {paire ? (
        <>
          <p class="doux revue-touches">
            {insecable(M.touches)} {insecable(M.ordre)}
          </p>
          <div class="revue-colonnes">
            <Paire paire={paire} />
            <div>
              <h2>{M.indices}</h2>
              <Poids pesee={paire.pesee} titre={M.indices} apart={paire.identiteA !== paire.identiteB} />
              <Carte fond={fond} paire={paire} />
            </div>
          </div>
        </>
      ) : (
        <p class="chapeau">{passees > 0 ? insecable(M.passees(passees)) : M.videTexte}</p>
      )}
    </Cadre>
  )
}
