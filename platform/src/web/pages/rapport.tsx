/** The report of a list: what was kept, what was set aside, each rule once with its rows and its advice, and what to take away. */
import { DESCRIPTIONS } from '@lieux-communs/core'
import { PRODUITS, type RapportValidation, type RegleDite, type Validation } from '../../validations/dit.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { insecable } from '../typographie.ts'
import { PIVOTS } from './pivots.mots.ts'
import { PROPOSER as P } from './proposer.mots.ts'
import { PUBLIER as M } from './publier.mots.ts'

function Valeurs({ regle }: { regle: RegleDite }) {
  const dites = regle.exemples.filter(e => e.vu !== '' || e.voulu !== null)
  if (dites.length === 0) return null
  const proposees = dites.some(e => e.voulu !== null)
  const devenu = regle.gravite === 'information' ? M.devenu : M.voulu
  // Under a title of several fields, each value says its own.
  const parChamp = regle.champ === null && dites.some(e => e.champ !== null)
  return (
    <table class="empile valeurs" aria-label={insecable(regle.titre)}>
      <thead>
        <tr>
          {parChamp ? <th scope="col">{M.champ}</th> : null}
          <th scope="col">{M.valeurVue}</th>
          <th scope="col">{M.ou_}</th>
          {proposees ? <th scope="col">{devenu}</th> : null}
        </tr>
      </thead>
      <tbody>
        {dites.map(e => (
          <tr key={`${e.champ}${e.vu}${e.voulu}`}>
            {parChamp ? <td data-titre={M.champ}>{e.champ === null ? null : DESCRIPTIONS[e.champ].titre}</td> : null}
            <td class="valeur" data-titre={M.valeurVue}>
              {e.vu === '' ? <span class="doux">{M.valeurVide}</span> : insecable(`« ${e.vu} »`)}
            </td>
            <td data-titre={M.ou_}>{e.lignes}</td>
            {proposees ? (
              <td data-titre={e.voulu === null ? undefined : devenu}>
                {e.voulu === null ? null : (
                  <span class="devenu">
                    <strong>{insecable(e.voulu)}</strong>
                    {e.nom === null ? '' : ` (${e.nom})`}
                  </span>
                )}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Regle({ regle }: { regle: RegleDite }) {
  return (
    <section class="regle">
      <h3>
        {insecable(regle.titre)}
        {regle.champs.length > 0 ? (
          <span class="doux"> · {regle.champs.map(champ => DESCRIPTIONS[champ].titre).join(', ')}</span>
        ) : null}
      </h3>
      <p class="regle-lignes">{M.lignes(regle.nombre, regle.lignes)}</p>
      <p>{insecable(regle.conseil)}</p>
      <Valeurs regle={regle} />
      {regle.autres > 0 ? <p class="doux">{M.autresValeurs(regle.autres)}</p> : null}
    </section>
  )
}

function Groupe({ titre, texte, regles }: { titre: string; texte?: string; regles: readonly RegleDite[] }) {
  if (regles.length === 0) return null
  return (
    <section>
      <h2>{titre}</h2>
      {texte ? <p>{texte}</p> : null}
      {regles.map(r => (
        <Regle key={r.code} regle={r} />
      ))}
    </section>
  )
}

/** "2026-03-06T09:00:00.000Z" → "10 h 00" in Paris */
const heureDe = (instant: string): string =>
  new Date(instant)
    .toLocaleTimeString('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris' })
    .replace(':', '\u00a0h\u00a0')

export function PageRapport({
  contexte,
  validation,
  rapport,
  pivots
}: {
  contexte: Contexte
  validation: Validation
  rapport: RapportValidation
  /** Whether numbers can be looked for. */
  pivots: boolean
}) {
  const { id } = validation
  const { regles, lus, retenus, ecartes, avertissements } = rapport
  return (
    <Cadre contexte={contexte} titre={M.rapport} cachee>
      <p class="etape">{M.etape(3)}</p>
      <h1>{M.rapport}</h1>
      <p class="chapeau">
        <span class="nom-fichier">{validation.fichier}</span> : {M.bilan(lus, retenus, ecartes.length)}
      </p>
      {retenus === 0 ? (
        <section>
          <p class="avis">{lus === 0 ? M.aucuneLigne : M.aucuneGardee}</p>
          <p>
            <a class="bouton" href={`/publier/${id}`}>
              {M.corriger}
            </a>
          </p>
        </section>
      ) : null}
      <section>
        <h2>{M.telecharger}</h2>
        <ul class="produits">
          {PRODUITS.filter(nom => retenus > 0 || nom !== 'lieux.csv').map(nom => (
            <li key={nom}>
              <a class="bouton discret" href={`/api/v1/validations/${id}/${nom}`} download={nom}>
                {M.produits[nom][0]}
              </a>
              <span class="doux">{M.produits[nom][1]}</span>
            </li>
          ))}
        </ul>
      </section>
      <p>{M.numeros(rapport.entete)}</p>
      {retenus > 0 ? (
        <section>
          <p>
            <a class="bouton" href={`/publier/${id}/proposer`}>
              {P.lien}
            </a>
          </p>
          <p class="doux">{P.lienTexte}</p>
        </section>
      ) : null}
      {avertissements.length > 0 ? (
        <section>
          <h2>{M.fichierEntier}</h2>
          <ul>
            {avertissements.map(a => (
              <li key={a}>{insecable(a)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {regles.length === 0 ? <p class="avis">{insecable(M.rien)}</p> : null}
      <Groupe titre={M.ecartees} texte={M.ecarteesTexte} regles={regles.filter(r => r.ecarte)} />
      <Groupe titre={M.aCorriger} regles={regles.filter(r => !r.ecarte && r.gravite !== 'information')} />
      <Groupe
        titre={M.aSavoir}
        texte={M.aSavoirTexte}
        regles={regles.filter(r => !r.ecarte && r.gravite === 'information')}
      />
      <p class="suites">
        {retenus > 0 ? <a href={`/publier/${id}`}>{M.corriger}</a> : null}
        {pivots && retenus > 0 ? <a href={`/publier/${id}/pivots`}>{PIVOTS.lien}</a> : null}
        <a href="/publier">{M.recommencer}</a>
      </p>
      <form class="effacer" method="post" action={`/publier/${id}/effacer`} encType="multipart/form-data">
        <button class="bouton discret" type="submit">
          {M.effacer}
        </button>
        <span class="doux">{M.effacerTexte(heureDe(validation.expire))}</span>
      </form>
    </Cadre>
  )
}
