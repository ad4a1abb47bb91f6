/** The operator's page: what waits for a decision, each with its buttons; forms, so that it works without any script. */
import { moment } from '../../moment.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { insecable } from '../typographie.ts'
import { ATTENTE as M } from './attente.mots.ts'

/** A reading held back: `instantane` is what is accepted, whatever comes meanwhile. */
interface LectureRetenue {
  readonly source: string
  readonly titre: string
  readonly instantane: number
  readonly alarmes: readonly { readonly vu: string; readonly vue_le: string }[]
  readonly enCours: boolean
}

/** A list that its producer proposed. */
interface ListeEnAttente {
  readonly nom: string
  readonly titre: string
  readonly editeur: string
  readonly licence: string
  readonly courriel: string
  readonly proposee_le: string
  readonly fichier: string
  readonly feuille: string | null
  readonly poids: number
  /** The source whose place it takes, and whether the same contact proposes it. */
  readonly remplace: string | null
  readonly memeCourriel: boolean
  readonly enCours: boolean
  /** Why it could not be read when it was accepted; French. */
  readonly erreur: string | null
}

export interface Attente {
  readonly lectures: readonly LectureRetenue[]
  readonly listes: readonly ListeEnAttente[]
  /** True while the site shows invented places, which leave before the first real list. */
  readonly demonstration: boolean
}

interface PropsGeste {
  readonly action: string
  readonly champs: Readonly<Record<string, string>>
  readonly texte: string
  /** What the button is about, for whoever hears it alone. */
  readonly quoi: string
  readonly discret?: boolean
}

function Geste({ action, champs, texte, quoi, discret }: PropsGeste) {
  return (
    <form method="post" action={action} encType="multipart/form-data">
      {Object.entries(champs).map(([nom, valeur]) => (
        <input key={nom} type="hidden" name={nom} value={valeur} />
      ))}
      <button class={discret ? 'bouton discret' : 'bouton'} type="submit" aria-label={`${texte} : ${quoi}`}>
        {texte}
      </button>
    </form>
  )
}

function Lecture({ lecture, jeton }: { lecture: LectureRetenue; jeton: string }) {
  const { source, titre, instantane, alarmes, enCours } = lecture
  return (
    <article>
      <h3>
        <a href={`/sources/${encodeURIComponent(source)}`}>{insecable(titre)}</a>
      </h3>
      <ul>
        {alarmes.map(a => (
          <li key={a.vu}>
            {insecable(a.vu)} <span class="doux">({M.depuis(moment(a.vue_le))})</span>
          </li>
        ))}
      </ul>
      {enCours ? (
        <p>{M.enCours}</p>
      ) : (
        <Geste
          action="/exploitant/lectures"
          champs={{ jeton, source, instantane: String(instantane) }}
          texte={M.accepterLecture}
          quoi={titre}
        />
      )}
    </article>
  )
}

function Liste({ liste, jeton }: { liste: ListeEnAttente; jeton: string }) {
  const { nom, titre, editeur, licence, courriel, proposee_le, fichier, feuille, poids, enCours, erreur } = liste
  const { remplace, memeCourriel } = liste
  return (
    <article>
      <h3>{insecable(titre)}</h3>
      <p>{insecable(M.dePar(editeur, licence))}</p>
      <p class="doux">{insecable(M.proposee(moment(proposee_le), courriel))}</p>
      {remplace ? (
        <p>
          {M.version} <a href={`/sources/${encodeURIComponent(remplace)}`}>{remplace}</a>.{' '}
          {insecable(M.versionTexte(memeCourriel))}
        </p>
      ) : null}
      <p class="nom-fichier">{insecable(M.fichier(fichier, feuille, poids))}</p>
      {erreur ? <p class="avis">{insecable(M.ratee(erreur))}</p> : null}
      {enCours ? (
        <p>{M.enCours}</p>
      ) : (
        <div class="gestes">
          <Geste action="/exploitant/listes/rapport" champs={{ jeton, nom }} texte={M.rapport} quoi={titre} discret />
          <Geste
            action="/exploitant/listes"
            champs={{ jeton, nom }}
            texte={remplace ? M.accepterVersion : M.accepter}
            quoi={titre}
          />
          <Geste action="/exploitant/listes/refus" champs={{ jeton, nom }} texte={M.refuser} quoi={titre} discret />
        </div>
      )}
    </article>
  )
}

interface Props {
  readonly contexte: Contexte
  readonly attente: Attente
  /** Of the session whose page it is. */
  readonly jeton: string
}

export function PageAttente({ contexte, attente, jeton }: Props) {
  const { lectures, listes, demonstration } = attente
  return (
    <Cadre contexte={contexte} titre={M.titre} cachee>
      <h1>{M.titre}</h1>
      <p class="chapeau">{M.chapeau}</p>
      {lectures.length + listes.length === 0 ? <p>{M.rien}</p> : null}
      {lectures.length > 0 ? (
        <section>
          <h2>{M.alarmes}</h2>
          <p>{M.alarmesTexte}</p>
          {lectures.map(lecture => (
            <Lecture key={lecture.source} lecture={lecture} jeton={jeton} />
          ))}
        </section>
      ) : null}
      {listes.length > 0 ? (
        <section>
          <h2>{M.propositions}</h2>
          <p>{M.propositionsTexte}</p>
          {demonstration ? <p>{M.demonstration}</p> : null}
          {listes.map(liste => (
            <Liste key={liste.nom} liste={liste} jeton={jeton} />
          ))}
        </section>
      ) : null}
      <p class="lien-seul">
        <a href="/exploitant/signalements">{M.signalements}</a>
      </p>
    </Cadre>
  )
}

/** What was to be decided is no longer there: a few words and the way back. */
export function PageDepasse({ contexte }: { contexte: Contexte }) {
  return (
    <Cadre contexte={contexte} titre={M.change} cachee>
      <h1>{M.change}</h1>
      <p>{M.changeTexte}</p>
      <p class="lien-seul">
        <a href="/exploitant/attente">{M.retour}</a>
      </p>
    </Cadre>
  )
}
