/**
 * Two or three places side by side, a column each; on a small screen, a block for each line with the places' names in it. What differs says so
 * in a word, what is unknown too.
 */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { type Choisis, listOf } from '../choisis.ts'
import type { LecteurHoraires } from '../horaires.ts'
import { Icone } from '../icone.tsx'
import { langSource } from '../langues/langue.ts'
import { distanceEnClair, insecable } from '../typographie.ts'
import { ACCOMPAGNEMENT } from './accompagnement.mots.ts'
import { Avis } from './accompagnement.tsx'
import { COMPARER as M } from './comparer.mots.ts'
import { linesOf } from './comparer-lignes.ts'

/** Columns: a fourth is read by nobody. */
export const COMPARES_MAX = 3
/** Places offered to be added, and how far from the first: metres. */
const PROPOSES = 3
const RAYON = 50_000

interface Props {
  readonly contexte: Contexte
  readonly catalogue: Catalogue
  readonly choisis: Choisis
  readonly lecteur: LecteurHoraires
  readonly maintenant: Date
}

const adresseDe = (ids: readonly string[]): string => `/comparer?lieux=${listOf(ids)}`

function Ajouter({ catalogue, rangs }: { catalogue: Catalogue; rangs: readonly number[] }) {
  const ids = rangs.map(rang => catalogue.id(rang))
  const [premier] = rangs
  const point = premier === undefined ? null : catalogue.position(premier)
  const voisins = point ? catalogue.autour(point, PROPOSES, RAYON, rang => !rangs.includes(rang)) : []
  const commune = premier === undefined ? null : catalogue.fiche(premier).lieu.code_insee
  return (
    <section class="comparer-ajouter">
      <h2>{M.ajouter}</h2>
      <ul>
        {voisins.map(({ rang, distance }) => (
          <li key={rang}>
            <a href={adresseDe([...ids, catalogue.id(rang)])}>
              {M.ajouterQui(catalogue.nom(rang), distanceEnClair(distance))}
            </a>
          </li>
        ))}
        <li>
          <a href={`/recherche?${commune ? `commune=${commune}&` : ''}comparer=${listOf(ids)}`}>{M.chercher}</a>
        </li>
      </ul>
    </section>
  )
}

export function PageComparer({ contexte, catalogue, choisis, lecteur, maintenant }: Props) {
  const { rangs, inconnus, trop } = choisis
  const lieux = rangs.map(rang => ({ rang, id: catalogue.id(rang), nom: insecable(catalogue.nom(rang)) }))
  const lignes = linesOf(rangs, { catalogue, lecteur, maintenant })
  const differents = lignes.filter(l => l.differe).length
  return (
    <Cadre contexte={contexte} titre={M.titre} ici="trouver" cachee papier>
      <h1>{M.titre}</h1>
      <p class="chapeau">{M.chapeau(rangs.length, differents)}</p>
      <Avis textes={[trop && M.trop(COMPARES_MAX), inconnus.length > 0 && ACCOMPAGNEMENT.inconnus(inconnus)]} />
      <table class={`comparer sur-${rangs.length}`}>
        <caption class="hors-vue">{M.tableau}</caption>
        <thead>
          <tr>
            <td>
              <span class="hors-vue">{M.quoi}</span>
            </td>
            {lieux.map(({ id, nom }) => (
              <th key={id} scope="col">
                <a href={`/lieux/${encodeURIComponent(id)}`} lang={langSource()}>
                  {nom}
                </a>
                {lieux.length > 1 ? (
                  <a class="retirer" href={adresseDe(lieux.flatMap(l => (l.id === id ? [] : [l.id])))}>
                    {M.retirer}
                    <span class="hors-vue"> {M.retirerQui(nom)}</span>
                  </a>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lignes.map(({ titre, cellules, differe }) => (
            <tr key={titre} class={differe ? 'differe' : undefined}>
              <th scope="row">
                {titre} {differe ? <span class="mot-differe">{M.differe}</span> : null}
              </th>
              {cellules.map((cellule, n) => (
                <td key={lieux[n]?.id}>
                  {lieux.length > 1 ? (
                    <span class="de-qui" aria-hidden="true" lang={langSource()}>
                      {lieux[n]?.nom}
                    </span>
                  ) : null}
                  {cellule.length === 0 ? <span class="doux">{M.inconnu}</span> : null}
                  {cellule.map(texte => (
                    <span key={texte} class="valeur">
                      {texte}
                    </span>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="lien-seul">
        <a href={`/fiche-accompagnement?lieux=${listOf(lieux.map(l => l.id))}`}>
          <Icone nom="feuille" />
          {M.feuille}
        </a>
      </p>
      {rangs.length < COMPARES_MAX ? <Ajouter catalogue={catalogue} rangs={rangs} /> : null}
    </Cadre>
  )
}
