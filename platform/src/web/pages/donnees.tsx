/**
 * The one page where everything is taken from: files, API, addresses for maps and for catalogues, licences. It is arranged by who comes, since
 * nobody needs all of it; each way is told with what it is for.
 */
import { Fragment } from 'preact'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { SourcePubliee } from '../../catalogue/edition.ts'
import type { FichierServi } from '../../store/fichiers-servis.ts'
import { COLONNES_PASSAGE } from '../../store/identites.ts'
import { ADRESSES, BASE } from '../../validations/adresses.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { renduCourant } from '../langues/langue.ts'
import { insecable, poidsEnClair } from '../typographie.ts'
import { DONNEES as D } from './donnees.mots.ts'
import { licenceEnClair } from './sources.mots.ts'

interface Props {
  readonly contexte: Contexte
  readonly catalogue: Catalogue | null
  /** Of this édition, as they stand. */
  readonly fichiers: readonly FichierServi[]
  /** Where this site is: `https://lieux.exemple.fr`. */
  readonly racine: string
  /** True when this site gives the bridge table. */
  readonly passage: boolean
}

type NomDeFichier = keyof typeof D.fichiers
const EN_TABLEAU: readonly NomDeFichier[] = ['lieux.xlsx', 'lieux.csv', 'lieux.json', 'lieux.parquet']
const EN_CARTE: readonly NomDeFichier[] = ['lieux.geojson', 'lieux.gpkg', 'lieux.fgb']

const MANIFESTE = 'manifeste.json'

const adresseDe = (nom: string): string => `/donnees/fichiers/${nom}`

/** Short on a screen, whole on paper. */
const Adresse = ({ href, texte = href }: { href: string; texte?: string }) => (
  <a href={href}>
    <code data-racine={texte.startsWith('/') ? renduCourant().racine : undefined}>{texte}</code>
  </a>
)

/** Files that are there, with their weights; what is still being made is said. */
function Fichiers({ fichiers, noms }: { fichiers: readonly FichierServi[]; noms: readonly NomDeFichier[] }) {
  const la = noms.flatMap(nom => fichiers.find(f => f.nom === nom) ?? [])
  if (la.length === 0) return null
  const attendus = noms.length - la.length
  return (
    <>
      <table class="empile prises">
        <thead>
          <tr>
            <th scope="col">{D.fichier}</th>
            <th scope="col">{D.pour}</th>
            <th scope="col" class="chiffre">
              {D.poids}
            </th>
          </tr>
        </thead>
        <tbody>
          {la.map(({ nom, octets }) => (
            <tr key={nom}>
              <th scope="row">
                <a href={adresseDe(nom)} download>
                  {nom}
                </a>
              </th>
              <td>{insecable(D.fichiers[nom as NomDeFichier])}</td>
              <td class="chiffre" data-titre={D.poids}>
                {poidsEnClair(octets)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {attendus > 0 ? <p class="doux">{D.bientot(attendus)}</p> : null}
    </>
  )
}

function Tableau({ fichiers, partie }: { fichiers: readonly FichierServi[]; partie: string }) {
  return (
    <section id="tableau">
      <h2>{D.tableau}</h2>
      {fichiers.length > 0 ? (
        <>
          <p>{D.tableauTexte}</p>
          <Fichiers fichiers={fichiers} noms={EN_TABLEAU} />
          <p>{insecable(D.partie)}</p>
        </>
      ) : (
        <p>{insecable(D.sansFichiers)}</p>
      )}
      <p>
        <Adresse href={partie} />
      </p>
      <p>
        {insecable(D.parTerritoire)} <a href="/plan-du-site">{D.plan}</a>
      </p>
      {fichiers.some(f => f.nom === MANIFESTE) ? (
        <p>
          {insecable(D.empreintes)} <Adresse href={adresseDe(MANIFESTE)} texte={MANIFESTE} />
        </p>
      ) : null}
    </section>
  )
}

const Carte = ({ fichiers, racine, filtre }: { fichiers: readonly FichierServi[]; racine: string; filtre: string }) => (
  <section id="carte">
    <h2>{D.carte}</h2>
    <h3 id="cartes">{D.qgis}</h3>
    <p>{insecable(D.qgisTexte)}</p>
    <p class="a-copier">
      <Adresse href="/ogc" texte={`${racine}/ogc`} />
    </p>
    <details>
      <summary>{D.qgisComment}</summary>
      <ol>
        {D.qgisEtapes.map(etape => (
          <li key={etape}>{insecable(etape)}</li>
        ))}
      </ol>
    </details>
    <p>{D.qgisAussi}</p>
    <h3>{D.tuiles}</h3>
    <p>{insecable(D.tuilesTexte)}</p>
    <p class="a-copier">
      <Adresse href={`/tuiles/style.json${filtre}`} texte={`${racine}/tuiles/style.json${filtre}`} />
    </p>
    {fichiers.length > 0 ? (
      <>
        <h3>{D.hors}</h3>
        <Fichiers fichiers={fichiers} noms={EN_CARTE} />
      </>
    ) : null}
  </section>
)

/** The bridge table: where it is, what each of its columns holds. */
const TablePassage = () => (
  <>
    <h3>{D.passage}</h3>
    <p>{insecable(D.passageTexte)}</p>
    <p class="lien-seul">
      <a href="/donnees/passage.csv">{D.passageLien}</a>
    </p>
    <details>
      <summary>{D.passageColonnes}</summary>
      <table class="empile passage" aria-label={D.passageColonnes}>
        <thead>
          <tr>
            <th scope="col">{D.colonne}</th>
            <th scope="col">{D.contient}</th>
          </tr>
        </thead>
        <tbody>
          {COLONNES_PASSAGE.map(colonne => (
            <tr key={colonne}>
              <th scope="row">
                <code>{colonne}</code>
              </th>
              <td>{insecable(D.colonnes[colonne])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  </>
)

/** What the page « Publier mes données » does, for whoever writes a program. */
const Verifier = ({ racine }: { racine: string }) => (
  <>
    <h3 id="verifier">{D.verifier}</h3>
    <p>{insecable(D.verifierTexte)}</p>
    <p class="a-copier">
      <code class="commande">{`curl -i -F fichier=@ma-liste.csv ${racine}${BASE}`}</code>
    </p>
    <details>
      <summary>{D.verifierAdresses}</summary>
      <dl class="adresses-dites">
        {ADRESSES.map(({ methode, adresse, sens }) => (
          <div key={methode + adresse}>
            <dt>
              <code>{`${methode} ${adresse}`}</code>
            </dt>
            <dd>{sens}</dd>
          </div>
        ))}
      </dl>
    </details>
  </>
)

function Developper({ catalogue, racine, passage }: Props) {
  const depuis = Math.max(0, (catalogue?.edition.numero ?? 1) - 1)
  const exemple = catalogue && catalogue.taille > 0 ? catalogue.id(0) : '{id}'
  return (
    <section id="developper">
      <h2>{D.developper}</h2>
      <h3>{D.api}</h3>
      <p>{D.apiTexte}</p>
      <p>
        <a class="bouton" href="/api">
          {D.apiLien}
        </a>
      </p>
      <p class="lien-seul">
        <a href="/api/v1/openapi.json">{D.openapi}</a>
      </p>
      <p class="lien-seul">
        <a href="/widget">{D.widget}</a>
      </p>
      <h3>{D.suivre}</h3>
      <p>{insecable(D.suivreTexte)}</p>
      <p class="a-copier">
        <Adresse href={`/api/v1/changements?depuis=${depuis}`} />
      </p>
      <p class="lien-seul">
        <a href="/api#prevenir">{D.prevenu}</a>
      </p>
      <h3>{D.traductions}</h3>
      <p>
        {D.traductionsTexte} <a href="/donnees/traductions">{D.traductionsLien}</a>.
      </p>
      <dl class="adresses-dites">
        {D.modeles.map(([nom, adresse]) => (
          <Fragment key={adresse}>
            <dt>{nom}</dt>
            <dd>
              <Adresse href={adresse} />
            </dd>
          </Fragment>
        ))}
        <dt>{insecable(D.schemaOrg)}</dt>
        <dd>
          <Adresse href={`/api/v1/lieux/${exemple}.jsonld`} />
        </dd>
      </dl>
      {passage ? <TablePassage /> : null}
      <Verifier racine={racine} />
    </section>
  )
}

const PourCatalogues = ({ racine }: { racine: string }) => (
  <section id="catalogue">
    <h2>{D.catalogue}</h2>
    <p>{insecable(D.catalogueTexte)}</p>
    <dl class="adresses-dites">
      {D.descriptions.map(([nom, adresse, pour]) => (
        <Fragment key={adresse}>
          <dt>
            {nom} <span class="doux">({pour})</span>
          </dt>
          <dd>
            <Adresse href={adresse} texte={racine + adresse} />
          </dd>
        </Fragment>
      ))}
    </dl>
  </section>
)

function Licences({ catalogue, sources }: { catalogue: Catalogue | null; sources: readonly SourcePubliee[] }) {
  const [premiere] = sources
  return (
    <section id="licences">
      <h2>{D.licences}</h2>
      {premiere && catalogue ? (
        <>
          <p>{insecable(D.licencesTexte)}</p>
          <blockquote>
            <p>
              {insecable(
                D.citation(
                  premiere.titre,
                  premiere.editeur,
                  licenceEnClair(premiere.licence),
                  catalogue.edition.numero,
                  catalogue.edition.date
                )
              )}
            </p>
          </blockquote>
          <p>{D.chaqueLieu}</p>
          <table class="empile">
            <caption>{D.legende(sources.length)}</caption>
            <thead>
              <tr>
                <th scope="col">{D.liste}</th>
                <th scope="col">{D.tenuePar}</th>
                <th scope="col">{D.licence}</th>
              </tr>
            </thead>
            <tbody>
              {sources.map(s => (
                <tr key={s.nom}>
                  <th scope="row">
                    <a href={`/sources/${encodeURIComponent(s.nom)}`}>{insecable(s.titre)}</a>
                  </th>
                  <td data-titre={D.tenuePar}>{insecable(s.editeur)}</td>
                  <td data-titre={D.licence}>{licenceEnClair(s.licence)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
      <p class="lien-seul">
        <a href="/sources">{D.voirSources}</a>
      </p>
    </section>
  )
}

/** A département that has places, so that the addresses shown answer something. */
function departementOf(catalogue: Catalogue | null): string | null {
  const axe = catalogue?.colonnes.axes.departement
  let mieux: string | null = null
  let plus = 0
  for (const [code, valeur] of (axe?.valeurs ?? []).entries()) {
    const lieux = axe?.porteurs(code).length ?? 0
    if (lieux > plus) [mieux, plus] = [valeur, lieux]
  }
  return mieux
}

export function PageDonnees(props: Props) {
  const { contexte, catalogue, fichiers, racine } = props
  const departement = departementOf(catalogue)
  const filtre = departement === null ? '' : `?departement=${departement}`
  return (
    <Cadre
      contexte={contexte}
      titre={D.titre}
      ici="donnees"
      description={D.chapeau}
      autrement={[
        { href: '/api/v1/catalogue.jsonld', type: 'application/ld+json', titre: 'DCAT-AP' },
        { href: '/api/v1/catalogue.ttl', type: 'text/turtle', titre: 'DCAT-AP' },
        { href: '/api/v1/catalogue/iso19139.xml', type: 'application/xml', titre: 'ISO 19139' },
        { href: '/api/v1/openapi.json', type: 'application/json', titre: 'OpenAPI' }
      ]}
    >
      <h1>{D.titre}</h1>
      <p class="chapeau">
        {D.chapeau}
        {catalogue ? ` ${D.edition(catalogue.taille, catalogue.edition.numero, catalogue.edition.date)}` : null}
      </p>
      <nav aria-label={D.vous}>
        <ul class="entrees">
          {D.entrees.map(([ancre, texte]) => (
            <li key={ancre}>
              <a href={`#${ancre}`}>{texte}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Tableau fichiers={fichiers} partie={`/api/v1/lieux.csv${filtre}`} />
      <Carte fichiers={fichiers} racine={racine} filtre={filtre} />
      <Developper {...props} />
      <PourCatalogues racine={racine} />
      <Licences catalogue={catalogue} sources={catalogue?.sources.filter(s => !s.retenue) ?? []} />
    </Cadre>
  )
}
