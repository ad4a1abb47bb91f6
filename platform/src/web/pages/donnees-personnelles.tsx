/** What this site keeps of people, and for how long: a table by what they do, then their rights and whom to write to. */
import { Cadre, type Contexte } from '../cadre.tsx'
import { Contact, type Teneur } from '../teneur.tsx'
import { insecable } from '../typographie.ts'
import { PERSONNES as P } from './donnees-personnelles.mots.ts'

const Paragraphes = ({ textes }: { readonly textes: readonly string[] }) => (
  <>
    {textes.map(t => (
      <p key={t}>{insecable(t)}</p>
    ))}
  </>
)

export function PageDonneesPersonnelles({
  contexte,
  teneur
}: {
  readonly contexte: Contexte
  readonly teneur: Teneur
}) {
  const [quoi, garde, duree] = P.colonnes
  return (
    <Cadre contexte={contexte} titre={P.titre} description={P.description}>
      <h1>{P.titre}</h1>
      <p class="chapeau">{P.court}</p>
      <section>
        <h2 id="garde">{P.tableau}</h2>
        <table class="empile garde" aria-labelledby="garde">
          <thead>
            <tr>
              <th scope="col">{quoi}</th>
              <th scope="col">{garde}</th>
              <th scope="col">{duree}</th>
            </tr>
          </thead>
          <tbody>
            {P.lignes.map(([acte, gardes, temps]) => (
              <tr key={acte}>
                <th scope="row">{insecable(acte)}</th>
                <td>{insecable(gardes)}</td>
                <td class="garde-duree">{insecable(temps)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{P.journal}</h2>
        <Paragraphes textes={P.journalTextes} />
      </section>
      <section>
        <h2>{P.fiches}</h2>
        <Paragraphes textes={P.fichesTextes} />
      </section>
      <section>
        <h2>{P.droits}</h2>
        <Paragraphes textes={P.droitsTextes} />
      </section>
      <section>
        <h2>{P.aQui}</h2>
        <Contact teneur={teneur} />
      </section>
      <section>
        <h2>{P.cnil}</h2>
        <p>{P.cnilTexte}</p>
        <p class="lien-seul">
          <a href={P.cnilAdresse}>{P.cnilLien}</a>
        </p>
        <p>{insecable(P.cnilCourrier)}</p>
      </section>
    </Cadre>
  )
}
