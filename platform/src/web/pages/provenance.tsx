/**
 * "D'où viennent ces informations": who speaks of this place and since when, what they contradict, side by side, and then
 * every field with its source, its day and its licence. Nothing is hidden, and what matters most comes first.
 */
import { CHAMPS, CHAMPS_DE_FICHE, type ChampDeFiche, fold } from '@lieux-communs/core'
import type { SourcePubliee } from '../../catalogue/edition.ts'
import type { DitPublic, FichePublique, OriginePublique } from '../../face/fiche-publique.ts'
import { date } from '../dates.ts'
import { langSource } from '../langues/langue.ts'
import { dits } from '../lieu-vu.ts'
import { TYPOGRAPHIE } from '../typographie.mots.ts'
import { insecable } from '../typographie.ts'
import { valeurDite } from '../valeur-dite.ts'
import { FICHE as M, NOMS_DES_CHAMPS } from './fiche.mots.ts'
import { licenceEnClair } from './sources.mots.ts'

interface Props {
  readonly fiche: FichePublique
  readonly sources: readonly SourcePubliee[]
  /** Hours as people read them. */
  readonly horaires: (osm: string) => string
}

/** A contradiction in these would only repeat another one, or means nothing to a person: the table tells it. */
const DISCRETS: ReadonlySet<ChampDeFiche> = new Set([
  'latitude',
  'longitude',
  'code_insee',
  'pivot',
  'date_maj',
  'presentation_detail'
])

// "21590350100017": a SIRET, whose first nine figures are the legal entity's.
const SIRET = /^\d{14}$/

/** Two legal entities at one place are told: the wrong one may be there. Two establishments of one say nothing to a person. */
function isDiscret(champ: ChampDeFiche, dite: FichePublique['provenance'][ChampDeFiche]): boolean {
  if (champ !== 'pivot' || dite === undefined) return DISCRETS.has(champ)
  const pivots = [dite.retenu, ...dite.contredit].map(({ valeur }) => String(valeur))
  return new Set(pivots.filter(p => SIRET.test(p)).map(p => p.slice(0, 9))).size < 2
}

/** Degrees: ten metres, less than two lists round differently. */
const MEME_POINT = 1e-4

/** What other lists say, but a point rounded otherwise. */
const autresDits = (
  champ: ChampDeFiche,
  { retenu, contredit }: NonNullable<FichePublique['provenance'][ChampDeFiche]>
) =>
  champ === 'latitude' || champ === 'longitude'
    ? contredit.filter(({ valeur }) => !(Math.abs(Number(valeur) - Number(retenu.valeur)) < MEME_POINT))
    : contredit

/** Shown higher on the page, beside the address and the hours, or of no use as written. */
const MONTRES_AILLEURS: ReadonlySet<ChampDeFiche> = new Set([
  'commune',
  'code_postal',
  'horaires',
  'latitude',
  'longitude'
])

/** Cells that nobody could read: what the source wrote, in its own words. */
function Bruts({ fiche: { bruts } }: { fiche: FichePublique }) {
  const lignes = CHAMPS.flatMap(champ => {
    const [nom, brut] = [NOMS_DES_CHAMPS[champ], bruts[champ]]
    return nom === undefined || brut === undefined || MONTRES_AILLEURS.has(champ) ? [] : [M.brut(nom, dits(brut))]
  })
  if (lignes.length === 0) return null
  return (
    <>
      <h3>{M.bruts}</h3>
      <ul>
        {lignes.map(ligne => (
          <li key={ligne} lang={langSource()}>
            {ligne}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Kinds of places and hours are said in the language of the page; all the rest is in the words of a source. */
const langDe = (champ: ChampDeFiche) => (champ === 'typologie' || champ === 'horaires' ? undefined : langSource())

const Source = ({ nom, titre }: { nom: string; titre: string }) => (
  <a href={`/sources/${encodeURIComponent(nom)}`} lang={langSource()}>
    {titre}
  </a>
)

const Depuis = ({ quand }: { quand: string | null }) => (quand ? <span class="doux"> · {quand}</span> : null)

/** Who located the place when no source's point could be kept, and what that point was. */
function Situe({ fiche, champ }: { fiche: FichePublique; champ: 'latitude' | 'longitude' }) {
  const { position } = fiche
  if (position === null) return null
  const ecartes = fiche.provenance[champ]?.contredit.map(({ valeur }) => String(valeur)) ?? []
  return (
    <>
      <span class="origine">
        {position.score === null ? M.carteCommune : M.geocodage(position.par, position.score)}
      </span>
      {ecartes.length > 0 ? <span class="origine">{M.pointEcarte(ecartes)}</span> : null}
    </>
  )
}

export function Provenance({ fiche, sources, horaires }: Props) {
  // A row without a date of its own is as old as its list.
  const quand = (origine: OriginePublique): string | null => {
    if (origine.date) return date(origine.date)
    const source = sources.find(s => s.nom === origine.source)
    if (!source?.date) return M.dateInconnue
    const jour = date(source.date)
    // "Liste du 1er août 2024" says it already, even with a raised "1ᵉʳ".
    return fold(source.titre.normalize('NFKC')).includes(fold(jour)) ? null : M.liste(jour)
  }
  const licencesDe = (dit: DitPublic): string[] => {
    const codes = dit.origines.flatMap(o => sources.find(s => s.nom === o.source)?.licence ?? [])
    return [...new Set(codes.map(licenceEnClair))]
  }
  const titreDe = (nom: string): string => sources.find(s => s.nom === nom)?.titre ?? nom
  const texteDe = (champ: ChampDeFiche, valeur: unknown): string => valeurDite(champ, valeur, horaires)
  const diteDe = (champ: ChampDeFiche, { valeur, brut }: DitPublic): string =>
    brut ? insecable(dits(String(valeur)).join(', ')) : texteDe(champ, valeur)
  const membres = [...new Map(fiche.membres.map(m => [`${m.source} ${m.date}`, m])).values()]
  // A list may say a place by two of its rows, and of two days: it is one list.
  const listes = new Set(membres.map(m => m.source)).size
  const partis = membres.flatMap(m => m.absent_depuis ?? [])
  const champs = CHAMPS_DE_FICHE.filter(c => NOMS_DES_CHAMPS[c] && fiche.provenance[c])
  const contredits = champs.filter(
    c => !isDiscret(c, fiche.provenance[c]) && (fiche.provenance[c]?.contredit.length ?? 0) > 0
  )
  const Origines = ({ dit }: { dit: DitPublic }) => (
    <>
      {dit.origines.map(o => (
        <span key={`${o.source}${o.date}`} class="origine">
          <Source nom={o.source} titre={titreDe(o.source)} />
          {quand(o) ? `, ${quand(o)}` : null}
        </span>
      ))}
    </>
  )
  return (
    <section class="provenance">
      <h2>{M.provenance}</h2>
      {partis.length > 0 && partis.length === membres.length ? (
        <p class="avis">{M.partiDesListes(date(partis.sort().at(-1) as string))}</p>
      ) : null}
      <p>{listes === 1 ? M.provenanceUne : M.provenancePlusieurs(listes)}</p>
      <ul>
        {membres.map(m => (
          <li key={`${m.source}${m.date}`}>
            <Source nom={m.source} titre={titreDe(m.source)} />
            <Depuis quand={m.date ? M.depuis(date(m.date)) : quand(m)} />
            {m.absent_depuis ? <span class="doux"> · {M.plusDansLaListe(date(m.absent_depuis))}</span> : null}
          </li>
        ))}
      </ul>
      {contredits.length > 0 ? (
        <>
          <h3>{M.contradictions}</h3>
          <ul class="contradictions">
            {contredits.map(champ => {
              const p = fiche.provenance[champ]
              return p ? (
                <li key={champ}>
                  <p class="contredit-nom">{NOMS_DES_CHAMPS[champ]}</p>
                  <div class="contredit-dits">
                    <div class="retenu">
                      <p class="doux">{M.retenu}</p>
                      <p class="dit" lang={langDe(champ)}>
                        {texteDe(champ, p.retenu.valeur)}
                      </p>
                      <p class="doux">
                        <Origines dit={p.retenu} />
                      </p>
                    </div>
                    {p.contredit.map(dit => (
                      <div key={JSON.stringify(dit.valeur)}>
                        <p class="doux">{dit.brut ? M.motPourMot : M.autre}</p>
                        <p class="dit" lang={langDe(champ)}>
                          {diteDe(champ, dit)}
                        </p>
                        <p class="doux">
                          <Origines dit={dit} />
                        </p>
                      </div>
                    ))}
                  </div>
                </li>
              ) : null
            })}
          </ul>
        </>
      ) : null}
      <Bruts fiche={fiche} />
      <details>
        <summary>{M.champParChamp}</summary>
        <div class="defile" role="region" aria-label={M.champParChamp} tabIndex={0}>
          <table class="empile" aria-label={M.champParChamp}>
            <thead>
              <tr>
                <th scope="col">{M.champ}</th>
                <th scope="col">{M.valeur}</th>
                <th scope="col">{M.source}</th>
                <th scope="col">{M.licence}</th>
              </tr>
            </thead>
            <tbody>
              {champs.map(champ => {
                const p = fiche.provenance[champ]
                return p ? (
                  <tr key={champ}>
                    <th scope="row">{NOMS_DES_CHAMPS[champ]}</th>
                    <td class="valeur" lang={langDe(champ)}>
                      {texteDe(champ, p.retenu.valeur)}
                    </td>
                    <td class="doux">
                      <Origines dit={p.retenu} />
                      {champ === 'latitude' || champ === 'longitude' ? <Situe fiche={fiche} champ={champ} /> : null}
                      {fiche.position === null && isDiscret(champ, p)
                        ? autresDits(champ, p).map(dit => (
                            <span key={JSON.stringify(dit.valeur)} class="origine">
                              {dit.brut ? M.motPourMot : M.autre}
                              {TYPOGRAPHIE.deuxPoints}
                              <span lang={langDe(champ)}>{diteDe(champ, dit)}</span>
                              <Origines dit={dit} />
                            </span>
                          ))
                        : null}
                    </td>
                    <td class="doux">
                      {licencesDe(p.retenu).map(licence => (
                        <span key={licence} class="origine">
                          {licence}
                        </span>
                      ))}
                    </td>
                  </tr>
                ) : null
              })}
            </tbody>
          </table>
        </div>
      </details>
      <p class="doux identifiant">
        {M.identifiant} <code>{fiche.lieu.id}</code> (
        <a href={`/api/v1/lieux/${encodeURIComponent(fiche.lieu.id ?? '')}`}>{M.enJson}</a>
        {', '}
        <a href={`/api/v1/lieux/${encodeURIComponent(fiche.lieu.id ?? '')}/provenance`}>{M.provenanceJson}</a>)
      </p>
    </section>
  )
}
