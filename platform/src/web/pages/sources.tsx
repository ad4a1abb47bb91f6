/**
 * The list of sources, and the report of each: what was read, kept, set aside and why. A producer finds here what to
 * repair; a reader finds whom the information comes from and under which licence.
 */
import { type Champ, isChamp, type RapportSource } from '@lieux-communs/core'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { SourcePubliee } from '../../catalogue/edition.ts'
import { masquePersonnes } from '../../catalogue/reserve.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { Icone } from '../icone.tsx'
import { lienEnClair, lienWeb } from '../liens.ts'
import { date, insecable, nombre } from '../typographie.ts'
import { NOMS_DES_CHAMPS } from './fiche.mots.ts'
import { licenceEnClair, SOURCES as M } from './sources.mots.ts'

/** What a page says of a rule: its title and its advice, in French. */
interface RegleEnClair {
  readonly titre: string
  readonly conseil: string
}
export type Regles = ReadonlyMap<string, RegleEnClair>

/** Rows shown for one reason: enough to see the pattern; the whole list is in the report file. */
const LIGNES_MAX = 20

const nomDuChamp = (champ: string | null): string =>
  champ === null ? '' : isChamp(champ) ? (NOMS_DES_CHAMPS[champ as Champ] ?? champ) : champ

function Table({ sources, legende }: { sources: readonly SourcePubliee[]; legende: string }) {
  return (
    <table class="empile">
      <caption>{legende}</caption>
      <thead>
        <tr>
          <th scope="col">{M.source}</th>
          <th scope="col">{M.licence}</th>
          <th scope="col">{M.date}</th>
          <th scope="col" class="chiffre">
            {M.lus}
          </th>
          <th scope="col" class="chiffre">
            {M.retenus}
          </th>
          <th scope="col" class="chiffre">
            {M.ecartes}
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map(s => (
          <tr key={s.nom}>
            <th scope="row">
              <a href={`/sources/${encodeURIComponent(s.nom)}`}>{insecable(s.titre)}</a>
              <span class="doux">{insecable(s.editeur)}</span>
            </th>
            <td data-titre={M.licence}>{licenceEnClair(s.licence)}</td>
            <td data-titre={M.date}>{s.date ? date(s.date) : <span class="doux">{M.sansDate}</span>}</td>
            <td class="chiffre" data-titre={M.lus}>
              {s.rapport ? nombre(s.rapport.lus) : '–'}
            </td>
            <td class="chiffre" data-titre={M.retenus}>
              {s.rapport ? nombre(s.rapport.retenus) : '–'}
            </td>
            <td class="chiffre" data-titre={M.ecartes}>
              {s.rapport ? nombre(s.rapport.ecartes.length) : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function PageSources({ contexte, catalogue }: { contexte: Contexte; catalogue: Catalogue }) {
  const publiees = catalogue.sources.filter(s => !s.retenue)
  const retenues = catalogue.sources.filter(s => s.retenue)
  return (
    <Cadre contexte={contexte} titre={M.titre} ici="sources" description={M.chapeau}>
      <h1>{M.titre}</h1>
      <p class="chapeau">{M.chapeau}</p>
      {catalogue.sources.length === 0 ? (
        <p>{M.vide}</p>
      ) : (
        <>
          {publiees.length > 0 ? <Table sources={publiees} legende={M.legende(publiees.length)} /> : null}
          {retenues.length > 0 ? (
            <section>
              <h2>{M.attente}</h2>
              <p>{M.attenteTexte}</p>
              <Table sources={retenues} legende={M.legendeAttente(retenues.length)} />
            </section>
          ) : null}
        </>
      )}
    </Cadre>
  )
}

function Regle({ code, regles }: { code: string; regles: Regles }) {
  const regle = regles.get(code)
  if (!regle) return <code>{code}</code>
  return (
    <>
      {regle.titre}
      <span class="doux">{regle.conseil}</span>
    </>
  )
}

function Ecartes({ rapport, regles, voir }: { rapport: RapportSource; regles: Regles; voir: boolean }) {
  if (rapport.ecartes.length === 0) return <p>{M.ecartesRien}</p>
  const parRegle = new Map<string, RapportSource['ecartes'][number][]>()
  for (const e of rapport.ecartes) {
    const liste = parRegle.get(e.regle)
    if (liste) liste.push(e)
    else parRegle.set(e.regle, [e])
  }
  return (
    <>
      {[...parRegle].map(([code, ecartes]) => (
        <div key={code} class="ecart">
          <h3>
            {regles.get(code)?.titre ?? code} <span class="doux">({nombre(ecartes.length)})</span>
          </h3>
          {regles.get(code) ? <p>{regles.get(code)?.conseil}</p> : null}
          {voir ? (
            <table class="serre">
              <thead>
                <tr>
                  <th scope="col" class="chiffre">
                    {M.ligne}
                  </th>
                  <th scope="col">{M.champ}</th>
                  <th scope="col">{M.vu}</th>
                </tr>
              </thead>
              <tbody>
                {ecartes.slice(0, LIGNES_MAX).map(e => (
                  <tr key={e.ligne}>
                    <td class="chiffre">{nombre(e.ligne)}</td>
                    <td>{nomDuChamp(e.champ)}</td>
                    <td class="valeur">{masquePersonnes(e.vu)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : null}
          {voir && ecartes.length > LIGNES_MAX ? <p class="doux">{M.etEncore(ecartes.length - LIGNES_MAX)}</p> : null}
        </div>
      ))}
    </>
  )
}

export function PageSource({
  contexte,
  source,
  regles
}: {
  contexte: Contexte
  source: SourcePubliee
  regles: Regles
}) {
  const { rapport } = source
  const adresse = source.adresse ? lienWeb(source.adresse) : null
  const notices = rapport ? Object.entries(rapport.notices).sort(([, a], [, b]) => b - a) : []
  const champs = rapport ? Object.entries(rapport.champs).filter(([, c]) => c.remplis > 0) : []
  return (
    <Cadre contexte={contexte} titre={source.titre} ici="sources">
      <p class="fil">
        <a href="/sources">
          <Icone nom="retour" />
          {M.retour}
        </a>
      </p>
      <h1>{insecable(source.titre)}</h1>
      {source.retenue ? <p class="avis">{M.retenue}</p> : null}
      <dl class="faits en-ligne">
        <div>
          <dt>{M.editeur}</dt>
          <dd>{insecable(source.editeur)}</dd>
        </div>
        <div>
          <dt>{M.licence}</dt>
          <dd>{licenceEnClair(source.licence)}</dd>
        </div>
        <div>
          <dt>{M.date}</dt>
          <dd>{source.date ? date(source.date) : M.sansDate}</dd>
        </div>
        {adresse ? (
          <div>
            <dt>{M.adresse}</dt>
            <dd>
              <a href={adresse} rel="noopener nofollow">
                {lienEnClair(adresse)}
              </a>
            </dd>
          </div>
        ) : null}
      </dl>
      {rapport ? (
        <>
          <section>
            <h2>{M.rapport}</h2>
            <p>{M.bilan(rapport.lus, rapport.retenus, rapport.ecartes.length)}</p>
          </section>
          <section>
            <h2>{M.ecartesTitre}</h2>
            <Ecartes rapport={rapport} regles={regles} voir={!source.retenue} />
          </section>
          <section>
            <h2>{M.noticesTitre}</h2>
            {notices.length === 0 ? (
              <p>{M.noticesRien}</p>
            ) : (
              <table class="serre">
                <thead>
                  <tr>
                    <th scope="col">{M.regle}</th>
                    <th scope="col" class="chiffre">
                      {M.fois}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {notices.map(([code, n]) => (
                    <tr key={code}>
                      <td>
                        <Regle code={code} regles={regles} />
                      </td>
                      <td class="chiffre">{nombre(n)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
          {champs.length > 0 ? (
            <section>
              <h2>{M.champsTitre}</h2>
              <table class="serre">
                <caption>{M.champsLegende}</caption>
                <thead>
                  <tr>
                    <th scope="col">{M.champ}</th>
                    <th scope="col" class="chiffre">
                      {M.remplis}
                    </th>
                    <th scope="col" class="chiffre">
                      {M.publies}
                    </th>
                    <th scope="col" class="chiffre">
                      {M.reserves}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {champs.map(([champ, c]) => (
                    <tr key={champ}>
                      <th scope="row">{nomDuChamp(champ)}</th>
                      <td class="chiffre">{nombre(c.remplis)}</td>
                      <td class="chiffre">{nombre(c.publies)}</td>
                      <td class="chiffre">{nombre(c.reserves)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          ) : null}
        </>
      ) : (
        <p>{M.sansRapport}</p>
      )}
    </Cadre>
  )
}
