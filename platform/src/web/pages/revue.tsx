/**
 * Two records side by side, what the calculation says of them, and three answers. Dense, for those who work here; the keys do what the
 * buttons do, and the buttons alone are enough.
 */
import type { PaireARevoir } from '../../identites/dit.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { CarteVue } from '../carte-vue.tsx'
import { CoteACote } from '../cote-a-cote.tsx'
import type { FondDeCarte } from '../fond-de-carte.ts'
import { Poids } from '../poids.tsx'
import { insecable } from '../typographie.ts'
import { REVUE as M } from './exploitant.mots.ts'

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
            <CoteACote comparaison={paire} titre={M.titre} />
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
