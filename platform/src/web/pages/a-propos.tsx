/** What this is: the project, its working group, its partners, its sign, and whom to write to. */
import { Cadre, type Contexte } from '../cadre.tsx'
import { Contact, type Organisme, OrganismeDit, type Teneur } from '../teneur.tsx'
import { insecable } from '../typographie.ts'
import { APROPOS as A } from './a-propos.mots.ts'

interface Props {
  readonly contexte: Contexte
  readonly teneur: Teneur
}

const Paragraphes = ({ textes }: { readonly textes: readonly string[] }) => (
  <>
    {textes.map(t => (
      <p key={t}>{insecable(t)}</p>
    ))}
  </>
)

/** Those who were named; in their place, that nobody was. */
const Organismes = ({ ici, absents, tous }: { ici: string; absents: string; tous: readonly Organisme[] }) =>
  tous.length === 0 ? (
    <p>{insecable(absents)}</p>
  ) : (
    <>
      <p>{insecable(ici)}</p>
      <ul>
        {tous.map(o => (
          <li key={o.nom}>
            <OrganismeDit {...o} />
          </li>
        ))}
      </ul>
    </>
  )

export function PageAPropos({ contexte, teneur }: Props) {
  return (
    <Cadre contexte={contexte} titre={A.titre} description={insecable(A.description)}>
      <h1>{A.titre}</h1>
      <p class="chapeau">{A.court}</p>
      <section>
        <h2>{A.projet}</h2>
        <Paragraphes textes={A.projetTextes} />
        <p class="suites">
          <a href="/sources">{A.liens.sources}</a>
          <a href="/donnees">{A.liens.donnees}</a>
        </p>
      </section>
      <section>
        <h2>{A.principes}</h2>
        <ul class="principes">
          {A.principesListe.map(p => (
            <li key={p}>{insecable(p)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{A.groupe}</h2>
        <p>{insecable(A.groupeTexte)}</p>
        <Organismes ici={A.groupeIci} absents={A.groupeAbsent} tous={teneur.groupe} />
      </section>
      <section>
        <h2>{A.partenaires}</h2>
        <Organismes ici={A.partenairesIci} absents={A.partenairesAbsents} tous={teneur.partenaires} />
      </section>
      <section>
        <h2>{A.visuel}</h2>
        <div class="visuel">
          <img class="visuel-signe" src="/favicon.svg" width="160" height="160" alt={A.visuelLegende} />
          <div>
            <Paragraphes textes={A.visuelTextes} />
            <p class="lien-seul">
              <a href="/favicon.svg" download="lieux-communs.svg">
                {A.visuelFichier}
              </a>
            </p>
          </div>
        </div>
      </section>
      <section>
        <h2>{A.contact}</h2>
        <Contact teneur={teneur} />
      </section>
    </Cadre>
  )
}
