/** Each field of the standard explained, from the very data that check it: name, meaning, form, values, example. */
import { CHAMPS, type Champ, CONTRAINTES, DESCRIPTIONS, isListe, isNombre, listeOf } from '@lieux-communs/core'
import { serviceEnClair } from '../../catalogue/services-en-clair.ts'
import { typologieEnClair } from '../../catalogue/typologies-en-clair.ts'
import { obligationDe } from '../../validations/obligatoire.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { insecable } from '../typographie.ts'
import { CHAMPS_MOTS as M } from './champs.mots.ts'
import { enClair } from './fiche.mots.ts'

function formeDe(champ: Champ): string {
  const { longueurMax, type } = CONTRAINTES[champ]
  if (type === 'date') return M.date
  if (isNombre(champ)) return M.nombre
  const liste = isListe(champ)
  if (listeOf(champ)) return M.choix
  if (liste) return M.plusieurs
  return longueurMax === null ? M.texte : M.texteDe(longueurMax)
}

/** What a value means to someone, when its label does not say it. */
function motsDe(champ: Champ, valeur: string): string | null {
  const dit =
    champ === 'typologie'
      ? typologieEnClair(valeur)
      : champ === 'services'
        ? `${serviceEnClair(valeur).phrase} (${serviceEnClair(valeur).exemples})`
        : enClair(valeur)
  return !dit || dit === valeur ? null : dit
}

function Valeurs({ champ }: { champ: Champ }) {
  const liste = listeOf(champ)
  if (liste === null) return null
  return (
    <details>
      <summary>{M.valeurs(liste.valeurs.length)}</summary>
      <ul>
        {liste.valeurs.map(valeur => {
          const mots = motsDe(champ, valeur)
          return (
            <li key={valeur}>
              <code>{valeur}</code>
              {mots ? <span class="doux"> : {insecable(mots)}</span> : null}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

export function PageChamps({ contexte }: { contexte: Contexte }) {
  return (
    <Cadre contexte={contexte} titre={M.titre} description={M.chapeau}>
      <h1>{M.titre}</h1>
      <p class="chapeau">{M.chapeau}</p>
      <p>
        <a href="/publier/modele.xlsx">{M.modele}</a>
      </p>
      {CHAMPS.map(champ => {
        const { titre, sens, exemple } = DESCRIPTIONS[champ]
        return (
          <section key={champ} class="champ" id={champ}>
            <h2>
              {titre} <code>{champ}</code>
            </h2>
            <p>{insecable(sens)}</p>
            <dl class="faits en-ligne">
              <div>
                <dt>{M.obligatoire}</dt>
                <dd>{M.obligations[obligationDe(champ)]}</dd>
              </div>
              <div>
                <dt>{M.forme}</dt>
                <dd>{formeDe(champ)}</dd>
              </div>
              <div>
                <dt>{M.exemple}</dt>
                <dd>
                  <code>{exemple}</code>
                </dd>
              </div>
            </dl>
            <Valeurs champ={champ} />
          </section>
        )
      })}
    </Cadre>
  )
}
