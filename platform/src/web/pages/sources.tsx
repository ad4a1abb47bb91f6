/**
 * The list of sources, and the report of each: what was read, kept, set aside and why. A producer finds here what to
 * repair; a reader finds whom the information comes from and under which licence.
 */
import { isChampDeFiche, nombre, type RapportSource } from '@lieux-communs/core'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { SourcePubliee } from '../../catalogue/edition.ts'
import { masquePersonnes } from '../../face/reserve.ts'
import { date } from '../../moment.ts'
import type { HistoireSource } from '../../store/suivi.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { Icone } from '../icone.tsx'
import { lienEnClair, lienWeb } from '../liens.ts'
import { insecable } from '../typographie.ts'
import { NOMS_DES_CHAMPS } from './fiche.mots.ts'
import { Geocodage, type GeocodageVu } from './geocodage.tsx'
import { MOISSONS as R } from './moissons.mots.ts'
import { BarresDeLectures, EtatDit, type EtatVu, genreDe, Moissons, Prochaine, Vue } from './moissons.tsx'
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
  champ === null ? '' : isChampDeFiche(champ) ? (NOMS_DES_CHAMPS[champ] ?? champ) : champ

/** What the list says of each source. `etat` is missing for a source of the édition that the base no longer knows. */
interface Rang {
  readonly source: SourcePubliee
  readonly etat: EtatVu | undefined
}

function Table({ rangs, legende, maintenant }: { rangs: readonly Rang[]; legende: string; maintenant: Date }) {
  return (
    <table class="empile sources">
      <caption>{legende}</caption>
      <thead>
        <tr>
          <th scope="col">{M.source}</th>
          <th scope="col">{M.licence}</th>
          <th scope="col">{R.etat}</th>
          <th scope="col">{R.vue}</th>
          <th scope="col" class="chiffre">
            {M.retenus}
          </th>
          <th scope="col">{R.prochaine}</th>
        </tr>
      </thead>
      <tbody>
        {rangs.map(({ source: s, etat }) => (
          <tr key={s.nom}>
            <th scope="row">
              <a href={`/sources/${encodeURIComponent(s.nom)}`}>{insecable(s.titre)}</a>
              <span class="doux">{insecable(s.editeur)}</span>
            </th>
            <td data-titre={M.licence}>{licenceEnClair(s.licence)}</td>
            <td data-titre={R.etat}>{etat ? <EtatDit etat={etat} /> : '–'}</td>
            <td data-titre={R.vue}>{etat ? <Vue etat={etat} maintenant={maintenant} /> : '–'}</td>
            <td class="chiffre" data-titre={M.retenus}>
              <span>
                {s.rapport ? M.gardeesSur(s.rapport.retenus, s.rapport.lus) : '–'}
                {etat ? <BarresDeLectures lectures={etat.lectures} /> : null}
              </span>
            </td>
            <td data-titre={R.prochaine}>
              <span>{etat ? <Prochaine etat={etat} maintenant={maintenant} /> : '–'}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Lists asked for of which no édition speaks yet. */
function Nouvelles({ etats, maintenant }: { etats: readonly EtatVu[]; maintenant: Date }) {
  if (etats.length === 0) return null
  return (
    <section>
      <h2>{R.nouvelles}</h2>
      <p>{R.nouvellesTexte}</p>
      <ul>
        {etats.map(etat => (
          <li key={etat.nom}>
            <a href={`/sources/${encodeURIComponent(etat.nom)}`}>{insecable(etat.titre)}</a> <EtatDit etat={etat} />{' '}
            {genreDe(etat) === 'cours' ? null : (
              <span class="doux">
                {`${R.prochaine}\u00a0: `}
                <Prochaine etat={etat} maintenant={maintenant} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface PropsSources {
  readonly contexte: Contexte
  readonly catalogue: Catalogue
  readonly etats: readonly EtatVu[]
  /** Null when the base does not tell. */
  readonly geocodage: GeocodageVu | null
  readonly maintenant: Date
}

export function PageSources({ contexte, catalogue, etats, geocodage, maintenant }: PropsSources) {
  const rangs = catalogue.sources.map(source => ({ source, etat: etats.find(e => e.nom === source.nom) }))
  const publiees = rangs.filter(r => !r.source.retenue)
  const retenues = rangs.filter(r => r.source.retenue)
  const nouvelles = etats.filter(e => !catalogue.sources.some(s => s.nom === e.nom))
  const alarmes = etats.filter(e => genreDe(e) === 'alarme')
  return (
    <Cadre contexte={contexte} titre={M.titre} description={M.chapeau}>
      <h1>{M.titre}</h1>
      <p class="chapeau">{M.chapeau}</p>
      {alarmes.length > 0 ? <p class="avis">{M.enAlarme(alarmes.length)}</p> : null}
      {rangs.length === 0 && nouvelles.length === 0 ? <p>{M.vide}</p> : null}
      {publiees.length > 0 ? (
        <Table rangs={publiees} legende={M.legende(publiees.length)} maintenant={maintenant} />
      ) : null}
      {retenues.length > 0 ? (
        <section>
          <h2>{M.attente}</h2>
          <p>{M.attenteTexte}</p>
          <Table rangs={retenues} legende={M.legendeAttente(retenues.length)} maintenant={maintenant} />
        </section>
      ) : null}
      <Nouvelles etats={nouvelles} maintenant={maintenant} />
      {geocodage ? <Geocodage etat={geocodage} maintenant={maintenant} /> : null}
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
            <table class="serre" aria-label={M.ecartesTitre}>
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

interface PropsSource {
  readonly contexte: Contexte
  readonly source: SourcePubliee
  readonly regles: Regles
  /** How it fares, when the base tells. */
  readonly suivi: { readonly etat: EtatVu; readonly histoire: HistoireSource } | null
  /** True when the operator has a page to decide on. */
  readonly guichet: boolean
  readonly maintenant: Date
}

export function PageSource({ contexte, source, regles, suivi, guichet, maintenant }: PropsSource) {
  const { rapport } = source
  const adresse = source.adresse ? lienWeb(source.adresse) : null
  const notices = rapport ? Object.entries(rapport.notices).sort(([, a], [, b]) => b - a) : []
  const champs = rapport ? Object.entries(rapport.champs).filter(([, c]) => c.remplis > 0) : []
  return (
    <Cadre contexte={contexte} titre={source.titre}>
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
      {suivi ? <Moissons {...suivi} guichet={guichet} maintenant={maintenant} montree={!source.retenue} /> : null}
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
              <table class="serre" aria-label={M.noticesTitre}>
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
