/** Home: one question, one field, what people find there in plain words, and what this is with its figures. */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { SERVICES_EN_CLAIR } from '../../catalogue/services-en-clair.ts'
import { date } from '../../moment.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { ChampRecherche } from '../champ-recherche.tsx'
import { Icone } from '../icone.tsx'
import { ACCUEIL } from './accueil.mots.ts'

interface Props {
  readonly contexte: Contexte
  readonly catalogue: Catalogue
}

export function Accueil({ contexte, catalogue }: Props) {
  const exemples = catalogue.communesPrincipales
  const sources = catalogue.sources.filter(s => !s.retenue).length
  return (
    <Cadre contexte={contexte} titre="Lieux communs" description={ACCUEIL.chapeau} ici="trouver" script>
      <section class="question">
        <h1>{ACCUEIL.titre}</h1>
        <p class="chapeau">{ACCUEIL.chapeau}</p>
        <ChampRecherche valeur="" grand />
        {exemples.length > 0 ? (
          <p class="exemples">
            {ACCUEIL.exemples}
            {exemples.map(e => (
              <a key={e} href={`/recherche?q=${encodeURIComponent(e)}`}>
                {e}
              </a>
            ))}
          </p>
        ) : null}
      </section>
      <section class="aides">
        <h2>{ACCUEIL.aide}</h2>
        <ul class="aides-liste">
          {Object.entries(SERVICES_EN_CLAIR).map(([libelle, { phrase, exemples: details }]) => (
            <li key={libelle} title={libelle}>
              <Icone nom="coche" />
              <span>
                <strong>{phrase}</strong>
                <span class="doux">{details}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section class="publics">
        <h2 class="hors-vue">{ACCUEIL.pourQui}</h2>
        <ul class="publics-liste">
          {ACCUEIL.pour.map(({ titre, texte, lien }) => (
            <li key={titre}>
              <h3>{titre}</h3>
              <p>{texte}</p>
              {lien ? (
                <p class="lien-seul">
                  <a href={lien.href}>
                    {lien.texte}
                    <Icone nom="suite" />
                  </a>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <section class="registre">
        <h2>{ACCUEIL.registre}</h2>
        <p>
          {catalogue.taille === 0
            ? ACCUEIL.vide
            : ACCUEIL.phrase(catalogue.taille, catalogue.nombreCommunes, sources, date(catalogue.edition.date))}
        </p>
      </section>
    </Cadre>
  )
}
