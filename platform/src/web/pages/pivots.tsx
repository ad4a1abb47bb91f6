/** « Compléter les SIRET »: what the public register holds that looks like each place, accepted one by one or as proposed. */
import type { EtatPivots, PivotsDits } from '../../validations/dit.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { insecable } from '../typographie.ts'
import { PIVOTS as M } from './pivots.mots.ts'

/** From here the best proposal is chosen beforehand: the name, the street and the town agree. */
const SUR = 0.9

/**
 * The best proposal, when no other of its sort is as good. A SIRET and an RNA number are no rivals: the search gives both of one
 * association, and the standard asks for the SIRET alone of those that have one.
 */
function chosenOf(propositions: PivotsDits['lieux'][number]['propositions']): string {
  const sorte = propositions.some(p => p.sorte === 'siret') ? 'siret' : 'rna'
  const [premiere, seconde] = propositions.filter(p => p.sorte === sorte)
  return premiere && premiere.ressemblance >= SUR && seconde?.ressemblance !== premiere.ressemblance
    ? premiere.valeur
    : ''
}

function Lieu({ lieu }: { lieu: PivotsDits['lieux'][number] }) {
  const { rang, nom, commune, propositions } = lieu
  const choisie = chosenOf(propositions)
  return (
    <fieldset class="regle">
      <legend>
        <strong>{insecable(nom)}</strong>, {commune}
      </legend>
      {propositions.map(p => (
        <p class="choix" key={p.valeur}>
          <input
            type="radio"
            id={`p${rang}-${p.valeur}`}
            name={`p${rang}`}
            value={p.valeur}
            checked={p.valeur === choisie}
          />
          <label for={`p${rang}-${p.valeur}`}>
            <strong>{p.valeur}</strong> · {M.ressemble(p.ressemblance)}
            <span class="doux">
              {insecable(p.trouve)} ({insecable(p.preuves)})
            </span>
          </label>
        </p>
      ))}
      <p class="choix">
        <input type="radio" id={`p${rang}-aucun`} name={`p${rang}`} value="" checked={choisie === ''} />
        <label for={`p${rang}-aucun`}>{M.aucun}</label>
      </p>
    </fieldset>
  )
}

/** One sentence, whatever happened: a search that could not be made found nothing, which says nothing of the places. */
function bilanDe({ sans, cherches, lieux, panne }: PivotsDits): string {
  if (lieux.length > 0) return M.trouves(lieux.length, cherches)
  if (panne !== null) return M.aucunDemande
  return sans === 0 ? M.tous : M.rien
}

function Resultats({ id, pivots }: { id: string; pivots: PivotsDits }) {
  return (
    <>
      {pivots.panne ? <p class="avis">{M.panne(insecable(pivots.panne))}</p> : null}
      <p>{bilanDe(pivots)}</p>
      {pivots.sans > pivots.cherches ? <p>{M.premiers(pivots.cherches, pivots.sans)}</p> : null}
      {pivots.lieux.length > 0 ? (
        <form method="post" action={`/publier/${id}/pivots/choix`} encType="multipart/form-data">
          <p>{insecable(M.consigne)}</p>
          {pivots.lieux.map(lieu => (
            <Lieu key={lieu.rang} lieu={lieu} />
          ))}
          <p class="actions">
            <button class="bouton" type="submit">
              {M.accepter}
            </button>
          </p>
        </form>
      ) : null}
    </>
  )
}

export function PagePivots({ contexte, id, etat }: { contexte: Contexte; id: string; etat: EtatPivots }) {
  return (
    <Cadre contexte={contexte} titre={M.titre} cachee>
      <h1>{M.titre}</h1>
      {etat.etat === 'rien' ? (
        <>
          <p class="chapeau">{M.chapeau}</p>
          <p>{insecable(M.envoi)}</p>
          <form method="post" action={`/publier/${id}/pivots`} encType="multipart/form-data">
            <button class="bouton" type="submit">
              {M.chercher}
            </button>
          </form>
        </>
      ) : null}
      {etat.etat === 'travail' ? (
        <>
          <p role="status">{M.travailTexte(etat.faits, etat.total)}</p>
          <progress class="avancee" max={Math.max(1, etat.total)} value={etat.faits} aria-label={M.travail} />
          <p class="lien-seul">
            <a href={`/publier/${id}/pivots`}>{M.actualiser}</a>
          </p>
        </>
      ) : null}
      {etat.etat === 'prets' ? <Resultats id={id} pivots={etat.pivots} /> : null}
      <p class="lien-seul">
        <a href={`/publier/${id}/rapport`}>{M.retour}</a>
      </p>
    </Cadre>
  )
}
