/**
 * Why what is said of a place is together: for whoever doubts it, in words first. No contact of a person is here, nor what a list that is
 * not published says.
 */
import type { Champ } from '@lieux-communs/core'
import type { Comparaison, EnregistrementDit, Explication } from '../../identites/dit.ts'
import { date } from '../../moment.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { CoteACote } from '../cote-a-cote.tsx'
import type { LecteurHoraires } from '../horaires.ts'
import { Icone } from '../icone.tsx'
import { Poids } from '../poids.tsx'
import { insecable, telephone } from '../typographie.ts'
import { NOMS_DES_CHAMPS } from './fiche.mots.ts'
import { bits, POURQUOI as M } from './pourquoi.mots.ts'

/** What tells one place from another; the rest is on its page. */
const MONTRES: readonly Champ[] = [
  'adresse',
  'complement_adresse',
  'code_postal',
  'commune',
  'telephone',
  'courriels',
  'site_web',
  'structure_parente',
  'pivot'
]

const nomOf = ({ valeurs }: EnregistrementDit): string => valeurs.nom ?? ''

/** What each list says, side by side. */
function Enregistrements({ membres }: { readonly membres: readonly EnregistrementDit[] }) {
  return (
    <ul class="dits">
      {membres.map(m => (
        <li key={`${m.source} ${m.cle}`}>
          <h3>{m.publique ? insecable(nomOf(m)) : M.cachee}</h3>
          {m.publique ? (
            <>
              <p class="doux">
                <a href={`/sources/${encodeURIComponent(m.source)}`}>{m.titre}</a>
                {m.date ? `, ${date(m.date)}` : null}
              </p>
              <dl>
                {MONTRES.filter(c => m.valeurs[c] !== undefined).map(c => (
                  <div key={c}>
                    <dt>{NOMS_DES_CHAMPS[c] ?? c}</dt>
                    <dd>{c === 'telephone' ? telephone(m.valeurs[c] ?? '') : insecable(m.valeurs[c] ?? '')}</dd>
                  </div>
                ))}
              </dl>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

interface Lu {
  /** What reads hours out. */
  readonly lecteur: LecteurHoraires
}

const visible = ({ a, b }: Comparaison): boolean => a.publique && b.publique

function Liens({ liens, tenue, identite, lecteur }: Pick<Explication, 'liens' | 'tenue' | 'identite'> & Lu) {
  return (
    <section>
      <h2>{M.liens}</h2>
      <p>{M.legende}</p>
      {liens.filter(visible).map(lien => {
        const { a, b, pesee } = lien
        const titre = `${M.lien(nomOf(b), b.titre)} ${M.ressemble(nomOf(a), a.titre)}`
        return (
          <section key={`${b.source} ${b.cle}`} class="lien-pese">
            <h3>{M.lien(nomOf(b), b.titre)}</h3>
            <p class="doux">{M.ressemble(nomOf(a), a.titre)}</p>
            <details>
              <summary>
                {M.coteACote}
                <span class="hors-vue"> : {titre}</span>
              </summary>
              <CoteACote comparaison={lien} lecteur={lecteur} titre={titre} ici={identite} />
            </details>
            <Poids pesee={pesee} titre={titre} />
          </section>
        )
      })}
      {tenue && tenue.paires > 1 ? <p>{M.tenue(tenue.paires, bits(tenue.moyenne), bits(tenue.pire))}</p> : null}
    </section>
  )
}

function Voisins({ voisins, identite: ici, lecteur }: Pick<Explication, 'voisins' | 'identite'> & Lu) {
  if (voisins.length === 0) return <p>{M.aucunVoisin}</p>
  return (
    <>
      <p>{M.voisinsTexte}</p>
      <ul class="voisins">
        {voisins.map(voisin => {
          const { identite, nom, a, b, pesee } = voisin
          return (
            <li key={identite}>
              <p>
                <a href={`/lieux/${identite}`}>{insecable(nom)}</a>
                <span class="doux"> {[b.valeurs.adresse, b.valeurs.commune].filter(Boolean).join(', ')}</span>
              </p>
              <details>
                <summary>
                  {M.voir}
                  <span class="hors-vue"> : {nom}</span>
                </summary>
                {visible(voisin) ? (
                  <CoteACote comparaison={voisin} lecteur={lecteur} titre={`${nomOf(a)}, ${nom}`} ici={ici} />
                ) : null}
                <Poids pesee={pesee} titre={`${nomOf(a)}, ${nom}`} apart />
              </details>
            </li>
          )
        })}
      </ul>
    </>
  )
}

interface Props extends Lu {
  readonly contexte: Contexte
  readonly nom: string
  readonly explication: Explication
}

export function PagePourquoi({ contexte, nom, explication, lecteur }: Props) {
  const { identite, menees, membres, liens, tenue, voisins } = explication
  const chapeau = menees.length === 0 ? M.chapeauUn : M.chapeauReste(menees.length)
  return (
    <Cadre contexte={contexte} titre={M.titre(nom)} ici="trouver" cachee>
      <p class="fil">
        <a href={`/lieux/${identite}`}>
          <Icone nom="retour" />
          {M.retour}
        </a>
      </p>
      <article class="fiche pourquoi">
        <header class="fiche-tete">
          <h1>{M.titreCourt}</h1>
          <p class="fiche-genre">{insecable(nom)}</p>
        </header>
        <p class="chapeau">{membres.length === 1 ? chapeau : M.chapeau(membres.length)}</p>
        {menees.length > 0 ? (
          <p class="doux">
            {M.menees} {menees.map((id, i) => [i > 0 ? ', ' : null, <code key={id}>{id}</code>])}
          </p>
        ) : null}
        <section>
          <h2>{M.enregistrements}</h2>
          <Enregistrements membres={membres} />
        </section>
        {liens.length > 0 ? <Liens liens={liens} tenue={tenue} identite={identite} lecteur={lecteur} /> : null}
        <section>
          <h2>{M.voisins}</h2>
          <Voisins voisins={voisins} identite={identite} lecteur={lecteur} />
        </section>
        <section>
          <h2>{M.comment}</h2>
          {M.commentTextes.map(t => (
            <p key={t}>{t}</p>
          ))}
        </section>
        <section class="erreur-fiche">
          <h2>{M.erreur}</h2>
          <p>{M.erreurTexte}</p>
          <p>
            <code>{identite}</code>
          </p>
        </section>
      </article>
    </Cadre>
  )
}
