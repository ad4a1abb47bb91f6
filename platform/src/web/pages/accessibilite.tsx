/** The declaration of accessibility, as RGAA 4.1 asks for it, made of what tests hold: a drawing with its table, then each criterion. */
import { nombre } from '@lieux-communs/core'
import { date } from '../../moment.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import {
  type Critere,
  countEtats,
  declare,
  ETATS,
  type Etat,
  MANQUES,
  type Preuves,
  type Theme
} from '../rgaa/declaration.ts'
import { Contact, type Teneur } from '../teneur.tsx'
import { insecable, telephone } from '../typographie.ts'
import { ACCESSIBILITE as A } from './accessibilite.mots.ts'
import { RGAA } from './rgaa.mots.ts'

interface Props {
  readonly contexte: Contexte
  readonly teneur: Teneur
  readonly preuves: Preuves
}

const LARGEUR = 320

/** A state is a shape and words, never a colour alone. */
const Forme = ({ etat }: { readonly etat: Etat }) => (
  <svg class={`forme ${etat}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {etat === 'tenu' ? <circle class="pleine" cx="8" cy="8" r="6.5" /> : null}
    {etat === 'sansObjet' ? <path d="M2 8h12" /> : null}
    {etat === 'partie' ? (
      <>
        <circle cx="8" cy="8" r="6.5" />
        <path class="pleine" d="M8 1.5a6.5 6.5 0 0 0 0 13z" />
      </>
    ) : null}
    {etat === 'manque' ? <path d="M3 3l10 10M13 3l-10 10" /> : null}
    {etat === 'personne' ? <circle cx="8" cy="8" r="6.5" /> : null}
  </svg>
)

function Resume({ comptes }: { readonly comptes: Readonly<Record<Etat, number>> }) {
  const max = Math.max(...Object.values(comptes))
  return (
    <table class="bilan" aria-labelledby="resultats">
      <thead>
        <tr>
          <th scope="col">{A.colonnes.etat}</th>
          <th scope="col" class="chiffre">
            {A.colonnes.nombre}
          </th>
        </tr>
      </thead>
      <tbody>
        {ETATS.map(etat => (
          <tr key={etat}>
            <th scope="row">
              <Forme etat={etat} /> {insecable(A.etats[etat])}
              <svg
                class={`bilan-barre ${etat}`}
                viewBox={`0 0 ${LARGEUR} 10`}
                preserveAspectRatio="none"
                aria-hidden="true"
                focusable="false"
              >
                <rect width={(LARGEUR * comptes[etat]) / max} height="10" />
              </svg>
            </th>
            <td class="chiffre">{nombre(comptes[etat])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const isEssai = (nom: string): nom is keyof typeof A.essais => nom in A.essais

const titreDe = (theme: Theme, numero: string): string =>
  (RGAA[theme].criteres as Readonly<Record<string, string>>)[numero] ?? numero

const Ligne = ({ theme, critere: { numero, etat, preuves } }: { readonly theme: Theme; readonly critere: Critere }) => (
  <li class="critere">
    <p>
      <span class="critere-numero">{numero}</span> {insecable(titreDe(theme, numero))}
      <span class={`critere-etat ${etat}`}>
        <Forme etat={etat} /> {A.courts[etat]}
      </span>
    </p>
    {preuves.length > 0 ? (
      <ul class="critere-essais">
        {preuves.map(({ essai, fichier }) => (
          <li key={essai}>
            {isEssai(essai) ? insecable(A.essais[essai]) : essai}{' '}
            <code>{fichier.replace('platform/src/web/', '')}</code>
          </li>
        ))}
      </ul>
    ) : null}
  </li>
)

const SousTitre = ({ titre, texte }: { readonly titre: string; readonly texte: string }) => (
  <>
    <h3>{insecable(titre)}</h3>
    <p>{insecable(texte)}</p>
  </>
)

export function PageAccessibilite({ contexte, teneur, preuves }: Props) {
  const declaration = declare(preuves)
  const comptes = countEtats(declaration)
  const total = [...declaration.values()].flat().length
  return (
    <Cadre contexte={contexte} titre={A.titre} description={insecable(A.description)}>
      <h1>{A.titre}</h1>
      <p class="chapeau">{A.court}</p>
      <section>
        <h2>{A.etat}</h2>
        <p class="avis">
          <strong>{A.nonConforme}</strong> {insecable(A.etatTextes[0])}
        </p>
        <p>{insecable(A.etatTextes[1])}</p>
      </section>
      <section>
        <h2 id="resultats">{A.resultats}</h2>
        <p>{insecable(A.resultatsTexte(A.criteres(total)))}</p>
        <Resume comptes={comptes} />
      </section>
      <section>
        <h2>{A.contenus}</h2>
        <h3>{A.manques}</h3>
        <ul>
          {MANQUES.map(numero => (
            <li key={numero}>
              {insecable(A.manquesListe[numero])} <span class="doux">({numero})</span>
            </li>
          ))}
        </ul>
        <SousTitre titre={A.inconnus} texte={A.inconnusTexte(A.criteres(comptes.personne))} />
        <SousTitre titre={A.derogations} texte={A.derogationsTexte} />
        <SousTitre titre={A.horsSujet} texte={A.horsSujetTexte} />
      </section>
      <section>
        <h2>{A.contact}</h2>
        <p>{A.contactTexte}</p>
        <Contact teneur={teneur} />
      </section>
      <section>
        <h2>{A.recours}</h2>
        <p>{insecable(A.recoursTexte)}</p>
        <ul>
          <li>
            <a href={A.recoursFormulaireAdresse}>{A.recoursFormulaire}</a>
          </li>
          <li>
            <a href={A.recoursDelegueAdresse}>{A.recoursDelegue}</a>
          </li>
          <li>
            {A.recoursTelephone}{' '}
            <a class="tel" href={`tel:${A.recoursNumero}`}>
              {telephone(A.recoursNumero)}
            </a>
          </li>
          <li>{A.recoursCourrier}</li>
        </ul>
      </section>
      <section>
        <h2>{A.etablie}</h2>
        <p>{insecable(A.etablieLe(date(preuves.etablie)))}</p>
        <ul>
          <li>{insecable(A.technologies)}</li>
          <li>{insecable(A.outils)}</li>
          <li>{insecable(A.fenetres)}</li>
        </ul>
        <details class="criteres">
          <summary>{A.pages(preuves.pages.length)}</summary>
          <ul class="pages-vues">
            {preuves.pages.map(route => (
              <li key={route}>
                <code>{route}</code>
              </li>
            ))}
          </ul>
        </details>
      </section>
      <section>
        <h2>{A.criteresTitre}</h2>
        {[...declaration].map(([theme, criteres]) => (
          <details key={theme} class="criteres">
            <summary>
              {insecable(A.theme(RGAA[theme].nom, criteres.length, criteres.filter(c => c.etat !== 'personne').length))}
            </summary>
            <ul class="critere-liste">
              {criteres.map(critere => (
                <Ligne key={critere.numero} theme={theme} critere={critere} />
              ))}
            </ul>
          </details>
        ))}
      </section>
    </Cadre>
  )
}
