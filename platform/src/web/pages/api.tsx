/**
 * The documentation of the API, for whoever is about to call it: what must be known first, then each address with its parameters, a call that
 * answers here and its real answer. It is shown from the table that answers, and reads without a script.
 */
import type { Documentation, ExempleDit, OperationDite, ParametreDit } from '../../demande/documente.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { Icone } from '../icone.tsx'
import { insecable } from '../typographie.ts'
import { API as M } from './api.mots.ts'

interface Props {
  readonly contexte: Contexte
  readonly documentation: Documentation
  readonly exemples: ReadonlyMap<string, ExempleDit>
  /** Where this site is: `https://lieux.exemple.fr`. */
  readonly racine: string
}

/** Values shown at once; beyond, they are opened. */
const VALEURS = 3

function Attendu({ attendu }: { attendu: ParametreDit['attendu'] }) {
  if (typeof attendu === 'string')
    return (
      <>
        {M.attendu} {insecable(attendu)}.
      </>
    )
  const valeurs = (
    <ul class="valeurs-possibles">
      {attendu.map(v => (
        <li key={v}>
          <code>{v}</code>
        </li>
      ))}
    </ul>
  )
  if (attendu.length <= VALEURS) return valeurs
  return (
    <details>
      <summary>{M.valeurs(attendu.length)}</summary>
      {valeurs}
    </details>
  )
}

const Parametres = ({ parametres }: { parametres: readonly ParametreDit[] }) => (
  <dl class="parametres">
    {parametres.map(({ nom, type, dit, attendu, plusieurs }) => (
      <div key={nom}>
        <dt>
          <code>{nom}</code> <span class="doux">{plusieurs ? `${type}, ${M.plusieurs}` : type}</span>
        </dt>
        <dd>{insecable(dit)}.</dd>
        <dd class="doux">
          <Attendu attendu={attendu} />
        </dd>
      </div>
    ))}
  </dl>
)

function Appel({ exemple, racine, ouvert }: { exemple: ExempleDit; racine: string; ouvert: boolean }) {
  return (
    <>
      <p class="a-copier">
        <code class="commande">{`curl '${racine}${exemple.adresse}'`}</code>
      </p>
      <p class="lien-seul">
        <a href={exemple.adresse}>
          {M.essayer}
          <span class="hors-vue"> : {exemple.adresse}</span>
          <Icone nom="suite" />
        </a>
      </p>
      <details open={ouvert}>
        <summary>{M.reponse}</summary>
        <pre>
          <code>{exemple.corps}</code>
        </pre>
      </details>
    </>
  )
}

function Champs({ champs }: { champs: OperationDite['champs'] }) {
  if (champs.length === 0) return null
  return (
    <details>
      <summary>{M.champs}</summary>
      <dl class="parametres">
        {champs.map(({ nom, type, dit }) => (
          <div key={nom}>
            <dt>
              <code>{nom}</code> <span class="doux">{type}</span>
            </dt>
            {dit === '' ? null : <dd>{insecable(dit)}</dd>}
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Statuses that any address may answer: told once. */
const COMMUNS: ReadonlySet<number> = new Set([304, 400, 429, 503])

const Statuts = ({ refus }: { refus: OperationDite['refus'] }) => (
  <dl class="parametres">
    {refus.map(({ status, sens }) => (
      <div key={status}>
        <dt>
          <code>{status}</code>
        </dt>
        <dd>{insecable(sens)}.</dd>
      </div>
    ))}
  </dl>
)

function Operation({
  operation,
  exemple,
  racine,
  ouvert
}: {
  operation: OperationDite
  exemple: ExempleDit | undefined
  racine: string
  ouvert: boolean
}) {
  const { ancre, chemin, resume, description, noms, parametres, filtres, champs, formats, refus } = operation
  const propres = refus.filter(r => !COMMUNS.has(r.status))
  return (
    <section class="operation" id={ancre}>
      <h3>{insecable(resume)}</h3>
      <p class="chemin">
        <code>
          <span class="methode">GET</span> {chemin}
        </code>
      </p>
      {description ? <p>{insecable(description)}</p> : null}
      {noms.length > 0 ? (
        <>
          <h4>{M.adresse}</h4>
          <Parametres parametres={noms} />
        </>
      ) : null}
      {parametres.length > 0 || filtres ? (
        <>
          <h4>{M.parametres}</h4>
          <Parametres parametres={parametres} />
          {filtres ? (
            <p>
              {M.plus} <a href="#filtres">{M.communs}</a>.
            </p>
          ) : null}
        </>
      ) : null}
      {formats.length > 1 ? (
        <p>
          {M.formats} :{' '}
          {formats.map(({ suffixe, type }, i) => (
            <span key={suffixe}>
              {i > 0 ? ', ' : ''}
              <code>{type}</code> ({suffixe === '' ? M.parDefaut : <code>{suffixe}</code>})
            </span>
          ))}
          .
        </p>
      ) : null}
      {exemple ? <Appel exemple={exemple} racine={racine} ouvert={ouvert} /> : <p class="doux">{M.sansExemple}</p>}
      <Champs champs={champs} />
      {propres.length > 0 ? (
        <details>
          <summary>{M.refus}</summary>
          <Statuts refus={propres} />
        </details>
      ) : null}
      <p class="lien-seul vers-sommaire">
        <a href="#sommaire">{M.haut}</a>
      </p>
    </section>
  )
}

/** Operations under each of their labels, in the order of the table. */
function groupsOf(operations: readonly OperationDite[]): [etiquette: string, operations: OperationDite[]][] {
  const groupes = new Map<string, OperationDite[]>()
  for (const o of operations) {
    const groupe = groupes.get(o.etiquette)
    if (groupe) groupe.push(o)
    else groupes.set(o.etiquette, [o])
  }
  return [...groupes]
}

/** `/api/v1/lieux/{id}` → `/lieux/{id}`: what tells it from the others. */
const court = (chemin: string): string => chemin.replace('/api/v1', '')

/** Beside the text, it scrolls by itself: a keyboard scrolls it too. */
const Sommaire = ({ groupes }: { groupes: ReturnType<typeof groupsOf> }) => (
  <nav class="sommaire" id="sommaire" aria-label={M.sommaire} tabIndex={0}>
    <details>
      <summary>{M.sommaire}</summary>
      <ul>
        <li>
          <a href="#prevenir">{M.prevenir}</a>
        </li>
        <li>
          <a href="#filtres">{M.filtres}</a>
        </li>
        {groupes.map(([etiquette, operations]) => (
          <li key={etiquette}>
            <span class="sommaire-titre">{M.etiquettes[etiquette] ?? etiquette}</span>
            <ul>
              {operations.map(({ ancre, chemin }) => (
                <li key={ancre}>
                  <a href={`#${ancre}`}>{court(chemin)}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  </nav>
)

/** The operation whose answer is shown at once: where one begins. */
const PREMIERE = 'lieux'
const DEBUTS: ReadonlySet<string> = new Set(['lieux', 'lieux-id', 'facettes', 'suggestions'])

export function PageApi({ contexte, documentation, exemples, racine }: Props) {
  const { operations, filtres } = documentation
  const groupes = groupsOf(operations)
  const debuts = operations.flatMap(({ ancre, resume }) => {
    const exemple = DEBUTS.has(ancre) ? exemples.get(ancre) : undefined
    return exemple ? [{ ancre, resume, adresse: exemple.adresse }] : []
  })
  return (
    <Cadre
      contexte={contexte}
      titre={M.titre}
      ici="donnees"
      description={M.chapeau}
      autrement={[{ href: '/api/v1/openapi.json', type: 'application/json', titre: 'OpenAPI' }]}
    >
      <p class="fil">
        <a href="/donnees">
          <Icone nom="retour" />
          {M.donnees}
        </a>
      </p>
      <h1>{M.titre}</h1>
      <p class="chapeau">{M.chapeau}</p>
      <div class="api">
        <Sommaire groupes={groupes} />
        <div class="api-corps">
          {debuts.length > 0 ? (
            <section>
              <p>{insecable(M.essayez)}</p>
              <dl class="adresses-dites">
                {debuts.map(({ ancre, resume, adresse }) => (
                  <div key={ancre}>
                    <dt>{insecable(resume)}</dt>
                    <dd>
                      <a href={adresse}>
                        <code>{decodeURIComponent(adresse)}</code>
                      </a>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ) : null}
          <section id="savoir">
            <h2>{M.savoir}</h2>
            <dl class="a-savoir">
              {M.points.map(([titre, texte]) => (
                <div key={titre}>
                  <dt>{titre}</dt>
                  <dd>{insecable(texte)}</dd>
                </div>
              ))}
            </dl>
            <details>
              <summary>{M.communsRefus}</summary>
              <Statuts refus={operations[0]?.refus.filter(r => COMMUNS.has(r.status)) ?? []} />
            </details>
            {contexte.edition ? <p class="doux">{M.edition(contexte.edition.numero, contexte.edition.date)}</p> : null}
            <p class="lien-seul">
              <a href="/api/v1/openapi.json">{M.machines}</a>
            </p>
            <p>
              {M.autres} <a href="/donnees">{M.donnees}</a>.
            </p>
          </section>
          <section id="prevenir">
            <h2>{M.prevenir}</h2>
            {M.prevenirTextes.map(texte => (
              <p key={texte}>{insecable(texte)}</p>
            ))}
            <p class="a-copier">
              <code class="commande">{M.prevenirExemple(racine)}</code>
            </p>
          </section>
          <section id="filtres">
            <h2>{M.filtres}</h2>
            <p>{insecable(M.filtresTexte)}</p>
            <Parametres parametres={filtres} />
          </section>
          {groupes.map(([etiquette, dites]) => (
            <section key={etiquette}>
              <h2>{M.etiquettes[etiquette] ?? etiquette}</h2>
              {dites.map(operation => (
                <Operation
                  key={operation.ancre}
                  operation={operation}
                  exemple={exemples.get(operation.ancre)}
                  racine={racine}
                  ouvert={operation.ancre === PREMIERE}
                />
              ))}
            </section>
          ))}
        </div>
      </div>
    </Cadre>
  )
}
