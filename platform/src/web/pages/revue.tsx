/**
 * Two records side by side, what the calculation says of them, and three answers. Dense, for those who work here; the keys do what the
 * buttons do, and the buttons alone are enough.
 */
import type { DecisionDite, Heurt, PaireARevoir } from '../../identites/dit.ts'
import { moment } from '../../moment.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { CarteVue } from '../carte-vue.tsx'
import { CoteACote } from '../cote-a-cote.tsx'
import type { FondDeCarte } from '../fond-de-carte.ts'
import type { LecteurHoraires } from '../horaires.ts'
import { Poids } from '../poids.tsx'
import { insecable } from '../typographie.ts'
import { REVUE as M } from './exploitant.mots.ts'

/** What the last press did. `mienne`: the word told of is this session's own. */
export type Fait =
  | { readonly nature: 'memes' | 'distincts'; readonly acte: number }
  | { readonly nature: 'deja'; readonly decision: DecisionDite; readonly mienne: boolean }
  | {
      readonly nature: 'annulee'
      readonly acte: number
      readonly revenue: boolean
      readonly tient: DecisionDite | null
      readonly mienne: boolean
    }
  | { readonly nature: 'passer' | 'depassee' | 'deja-vue' | 'deja-annulee' | 'rien' | 'partie' | 'reunie' }

/** An answer that was not noted, and why. */
export interface Contredite {
  readonly motif: 'decidee' | 'changee' | 'heurt'
  readonly nature: 'memes' | 'distincts'
  readonly pourquoi: string
  readonly paire: PaireARevoir
  readonly heurts: readonly Heurt[]
  /** True when the word that stands is this session's own. */
  readonly mienne: boolean
}

interface Props {
  readonly contexte: Contexte
  readonly fond: FondDeCarte
  /** What reads hours out. */
  readonly lecteur: LecteurHoraires
  readonly jeton: string
  readonly paire: PaireARevoir | null
  /** Null where they are not counted. */
  readonly restent: number | null
  readonly passees: number
  readonly fait: Fait | null
  /** Names the last thing done, that may be taken back; null when there is none. */
  readonly derniere: string | null
  readonly contredite: Contredite | null
}

const auteur = (mienne: boolean, { par }: DecisionDite): string => (mienne ? M.vous : par)

/** What was done, in a sentence. */
function faitDit(fait: Fait): string {
  switch (fait.nature) {
    case 'memes':
    case 'distincts':
      return `${M.fait[fait.nature](fait.acte)} ${M.parution}`
    case 'deja': {
      const { acte, nature, prise_le } = fait.decision
      return fait.mienne ? M.dejaVous(acte, nature) : M.deja(fait.decision.par, moment(prise_le), acte, nature)
    }
    case 'annulee': {
      const dit = M.annulee(fait.acte)
      if (fait.tient !== null)
        return `${dit} ${M.tient(auteur(fait.mienne, fait.tient), fait.tient.acte, fait.tient.nature)}`
      return `${dit} ${fait.revenue ? M.revenue : M.pasRevenue}`
    }
    default:
      return M.fait[fait.nature]
  }
}

/** Why an answer was not noted: what was decided, by whom and when, or what it would contradict. */
function Pourquoi({ contredite: { motif, nature, heurts, mienne, paire } }: { readonly contredite: Contredite }) {
  const parole = paire.pesee.decision
  return (
    <div class="avis revue-contredite" role="alert">
      <p>
        <strong>{insecable(M.pasNotee(nature))}</strong>
      </p>
      {parole !== null && motif === 'decidee' ? (
        <p>
          {insecable(M.decidee(auteur(mienne, parole), moment(parole.prise_le), parole.acte, parole.nature))}
          {parole.pourquoi === '' ? null : insecable(` « ${parole.pourquoi} »`)}
        </p>
      ) : null}
      {motif === 'changee' ? <p>{insecable(M.changee)}</p> : null}
      {heurts.length > 0 ? (
        <>
          <p>{insecable(M.heurts)}</p>
          <ul>
            {heurts.map(h => (
              <li key={h.acte}>
                {insecable(M.heurt(h.par, moment(h.prise_le), h.acte, h.nature, h.noms))}
                {h.pourquoi === '' ? null : insecable(` « ${h.pourquoi} »`)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>{insecable(heurts.length > 0 ? M.deNouveauHeurt : M.deNouveau)}</p>
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

function Reponses({ jeton, paire, derniere, contredite }: Pick<Props, 'jeton' | 'paire' | 'derniere' | 'contredite'>) {
  return (
    <form class="reponses" method="post" action="/revue" encType="multipart/form-data">
      <input type="hidden" name="jeton" value={jeton} />
      {/* A form is sent by its first button when Enter is pressed in a field: this one sends nothing, so a reason is no answer. */}
      <button type="submit" disabled hidden />
      {paire ? (
        <>
          <input type="hidden" name="paire" value={paire.code} />
          {contredite !== null && contredite.heurts.length > 0 ? (
            <input type="hidden" name="avertie" value={contredite.heurts.map(h => h.acte).join(',')} />
          ) : null}
          {ACTIONS.map(([action, touche, classe]) => (
            <button key={action} class={classe} type="submit" name="action" value={action} data-touche={touche}>
              {M[action]} <kbd>{touche}</kbd>
            </button>
          ))}
        </>
      ) : null}
      {derniere !== null ? <input type="hidden" name="derniere" value={derniere} /> : null}
      {derniere !== null ? (
        <button class="bouton discret" type="submit" name="action" value="annuler" data-touche="a" formNoValidate>
          {M.annuler} <kbd>a</kbd>
        </button>
      ) : null}
      {paire ? (
        <p class="reponses-pourquoi">
          <label for="pourquoi">{M.pourquoi}</label>
          <input
            id="pourquoi"
            name="pourquoi"
            type="text"
            maxLength={300}
            autocomplete="off"
            defaultValue={contredite?.pourquoi ?? ''}
          />
        </p>
      ) : null}
    </form>
  )
}

/** Shown by its script: who speaks to their computer, or types beside the keys, may cut them. */
const ParTouches = () => (
  <label class="revue-par-touches" hidden>
    <input id="par-touches" type="checkbox" defaultChecked /> {M.parTouches}
  </label>
)

export function PageRevue({
  contexte,
  fond,
  lecteur,
  jeton,
  paire,
  restent,
  passees,
  fait,
  derniere,
  contredite
}: Props) {
  return (
    <Cadre contexte={contexte} titre={contredite ? M.titreContredite : M.titre} cachee revue>
      <div class="revue-tete">
        <h1>{contredite ? M.titreContredite : paire ? M.titre : M.vide}</h1>
        {restent === null ? null : <p class="chiffre doux">{M.restent(restent)}</p>}
      </div>
      {contredite ? (
        <Pourquoi contredite={contredite} />
      ) : (
        <p role="status" class="revue-fait">
          {fait ? insecable(faitDit(fait)) : null}
        </p>
      )}
      <Reponses jeton={jeton} paire={paire} derniere={derniere} contredite={contredite} />
      {paire !== null || derniere !== null ? <ParTouches /> : null}
      {paire?.partagee ? <p class="doux">{M.partagee}</p> : null}
      {paire ? (
        <>
          <p class="doux revue-touches">
            {insecable(M.touches)} {insecable(M.ordre)}
          </p>
          <div class="revue-colonnes">
            <CoteACote comparaison={paire} lecteur={lecteur} titre={M.titre} />
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
