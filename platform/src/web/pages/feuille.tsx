/** One sheet of A4 for one place: its name, its number and its hours large, the way there in words, what to bring, a square to photograph. */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { CarteVue } from '../carte-vue.tsx'
import { CodeQr } from '../code-qr.tsx'
import { jourDe } from '../dates.ts'
import { type Demandee, type FeuilleVue, feuilleVue } from '../feuille-vue.ts'
import type { FondDeCarte } from '../fond-de-carte.ts'
import { ImageFacile } from '../icone.tsx'
import { adresseIci } from '../langues/adresses.ts'
import { TYPOGRAPHIE } from '../typographie.mots.ts'
import { insecable } from '../typographie.ts'
import { ACCOMPAGNEMENT as M } from './accompagnement.mots.ts'

interface Props extends Demandee {
  readonly note: string
  readonly fond: FondDeCarte
  readonly racine: string
  /** What says whether it worked, once; null where this site does not count. */
  readonly code: string | null
}

/** Signs of a name beyond which it is written smaller, so that the page stays one page. */
const NOM_LONG = 70
/** Signs of hours, address and note from which all is written a little smaller, then smaller still: what would not fit must still be read. */
const DENSE = 350
const SERRE = 480
const CERCLE = 300
/** Metres from side to side: the circle whole, and a little around. */
const LARGEUR_CARTE = 1_500

function Chemin({ vue, catalogue, fond }: { vue: FeuilleVue; catalogue: Catalogue; fond: FondDeCarte }) {
  const { point, nom, chemin } = vue
  return (
    <section class={point ? 'feuille-chemin' : undefined}>
      <h3>{M.aller}</h3>
      {chemin.map(phrase => (
        <p key={phrase}>{insecable(phrase)}</p>
      ))}
      {point ? (
        <CarteVue
          fond={fond}
          pins={[{ numero: 1, point, nom, approximatif: false, geonames: point.geonames }]}
          autres={vue.voisins.map(voisin => catalogue.position(voisin)).filter(p => p !== null)}
          titre={M.carte(nom)}
          legende={[M.carteLegende]}
          lies={false}
          hauteur={230}
          largeurMin={LARGEUR_CARTE}
          cercle={CERCLE}
        />
      ) : null}
    </section>
  )
}

const Semaine = ({ vue: { sansRendezVous, jours, horairesDits } }: { vue: FeuilleVue }) => (
  <section class="feuille-semaine">
    <h3>
      <ImageFacile nom="horloge" />
      {M.semaine}
    </h3>
    {sansRendezVous ? <p>{M.sansRendezVous}</p> : null}
    {jours ? (
      <dl>
        {jours.map(({ jours: quand, texte, ferme }) => (
          <div key={quand} class={ferme ? 'ferme' : undefined}>
            <dt>{quand + TYPOGRAPHIE.deuxPoints.trimEnd()}</dt>
            <dd>{insecable(texte)}</dd>
          </div>
        ))}
      </dl>
    ) : null}
    {horairesDits.map(dit => (
      <p key={dit}>{dit}</p>
    ))}
  </section>
)

export function Feuille(props: Props) {
  const { catalogue, rang, note, maintenant, racine, code } = props
  const vue = feuilleVue(props)
  const { nom, genre, numero, adresse, prix, apporter } = vue
  const page = racine + adresseIci(`/lieux/${encodeURIComponent(vue.id)}`)
  const dits = (vue.jours ?? []).reduce((n, j) => n + j.jours.length + j.texte.length, 0)
  const signes = dits + adresse.length + note.length
  const suivi = adresseIci(`/suivi/${code}`)
  return (
    <article
      class={`feuille${signes > SERRE ? ' serre-encore' : signes > DENSE ? ' dense' : ''}`}
      aria-labelledby={`feuille-${rang}`}
    >
      <header>
        <h2 id={`feuille-${rang}`} class={nom.length > NOM_LONG ? 'longue' : undefined}>
          {nom}
        </h2>
        <p class="feuille-genre">{genre}</p>
      </header>
      <div class="feuille-corps">
        <div>
          <section>
            <h3>
              <ImageFacile nom="telephone" />
              {M.appeler}
            </h3>
            {numero ? (
              <p class="feuille-tel">{numero.href ? <a href={numero.href}>{numero.texte}</a> : numero.texte}</p>
            ) : (
              <p>{M.sansTelephone}</p>
            )}
          </section>
          <section>
            <h3>
              <ImageFacile nom="lieu" />
              {M.ou}
            </h3>
            <p class="feuille-adresse">{insecable(adresse)}</p>
          </section>
          <Semaine vue={vue} />
        </div>
        <div>
          <Chemin {...{ vue, catalogue }} fond={props.fond} />
          {prix ? (
            <section>
              <h3>
                <ImageFacile nom="euro" />
                {M.prix}
              </h3>
              <p>{insecable(prix)}</p>
            </section>
          ) : null}
        </div>
      </div>
      <section>
        <h3>{M.apporter}</h3>
        <ul class="a-cocher">
          {apporter.map(chose => (
            <li key={chose}>{insecable(chose)}</li>
          ))}
        </ul>
      </section>
      {note ? (
        <section class="feuille-note">
          <h3>{M.mot}</h3>
          <p>{insecable(note)}</p>
        </section>
      ) : null}
      <footer>
        <CodeQr texte={page} dit={M.qr(nom)} />
        <div>
          <p>{M.qrTexte}</p>
          {code ? (
            <p>
              <strong>{M.suivi}</strong> {insecable(M.suiviTexte)}{' '}
              <a href={suivi}>
                {racine.replace(/^https?:\/\//, '')}
                {suivi}
              </a>
            </p>
          ) : null}
          <p class="doux">{M.edition(jourDe(maintenant))}</p>
        </div>
      </footer>
    </article>
  )
}
