/**
 * The filters of results: a column beside them on a wide screen, a page of their own on a small one. A plain form: what is chosen is in the address, is
 * told above the results, and can be taken off one by one.
 */
import { LISTES, serviceDetaille } from '@lieux-communs/core'
import {
  AXES_DES_FILTRES,
  type AxeDeFiltre,
  type Comptes,
  type Filtres,
  MOMENTS,
  type Moment,
  nombreDe,
  without
} from '../filtres.ts'
import { Icone } from '../icone.tsx'
import { titleSource } from '../langues/langue.ts'
import { serviceEnClair } from '../valeurs.ts'
import { FILTRES as F } from './filtres.mots.ts'

/** What a value is called. */
const ditDe = (axe: AxeDeFiltre, valeur: string): string =>
  axe === 'services' ? serviceEnClair(valeur).phrase : (F.valeurs[valeur] ?? valeur)

/** Each thing chosen: its words, and what is left without it. */
export function retraitsDe(filtres: Filtres): { readonly dit: string; readonly sans: Filtres }[] {
  const { ouvert, detail } = filtres
  return [
    ...filtres.choix.flatMap(({ axe, valeurs }) =>
      valeurs.map(valeur => ({ dit: ditDe(axe, valeur), sans: without(filtres, axe, valeur) }))
    ),
    ...(ouvert === null ? [] : [{ dit: F.moments[ouvert], sans: { ...filtres, ouvert: null } }]),
    ...(detail === null
      ? []
      : [{ dit: serviceDetaille(detail)?.libelle ?? detail, sans: { ...filtres, detail: null } }])
  ]
}

interface Chips {
  readonly filtres: Filtres
  readonly adresseDe: (filtres: Filtres) => string
}

/** What is chosen, each to be taken off. */
export function ChoixDits({ filtres, adresseDe }: Chips) {
  const retraits = retraitsDe(filtres)
  if (retraits.length === 0) return null
  return (
    <div class="choix-dits">
      <h2 class="hors-vue">{F.choisis}</h2>
      <ul>
        {retraits.map(({ dit, sans }) => (
          <li key={dit}>
            <a href={adresseDe(sans)} aria-label={F.enlever(dit)}>
              {dit}
              <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface Props extends Chips {
  readonly comptes: Comptes
  /** What else the address says. */
  readonly gardes: readonly (readonly [string, string])[]
  /** True on a page of their own. */
  readonly seuls: boolean
  /** The address of the results. */
  readonly retour: string
  /** Where the form goes: the list, or the map. */
  readonly action: string
}

function Groupe({ axe, filtres, comptes }: { axe: AxeDeFiltre; filtres: Filtres; comptes: Comptes }) {
  const choisies = filtres.choix.find(c => c.axe === axe)?.valeurs ?? []
  const nombres = comptes.get(axe)
  const valeurs = LISTES[axe].valeurs.filter(v => (nombres?.get(v) ?? 0) > 0 || choisies.includes(v))
  if (valeurs.length === 0) return null
  return (
    <fieldset>
      <legend>{F.axes[axe]}</legend>
      <ul>
        {valeurs.map((valeur, i) => (
          <li key={valeur}>
            <input id={`${axe}-${i}`} type="checkbox" name={axe} value={valeur} checked={choisies.includes(valeur)} />
            <label for={`${axe}-${i}`} title={titleSource(valeur)}>
              {ditDe(axe, valeur)} <span class="doux">({nombres?.get(valeur) ?? 0})</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

export function Filtrer({ filtres, comptes, adresseDe, gardes, seuls, retour, action }: Props) {
  const moments = Object.keys(MOMENTS) as Moment[]
  const nombre = nombreDe(filtres)
  return (
    <form class={seuls ? 'filtres seuls' : 'filtres'} action={action} method="get">
      <h2>{F.titre}</h2>
      {gardes.map(([nom, valeur]) => (
        <input key={nom} type="hidden" name={nom} value={valeur} />
      ))}
      {filtres.detail === null ? null : <input type="hidden" name="service_detaille" value={filtres.detail} />}
      <Groupe axe="services" {...{ filtres, comptes }} />
      <fieldset>
        <legend>{F.quand}</legend>
        <ul>
          {[null, ...moments].map(moment => (
            <li key={moment ?? ''}>
              <input
                id={`ouvert-${moment ?? 'sans'}`}
                type="radio"
                name="ouvert"
                value={moment === null ? '' : MOMENTS[moment]}
                checked={filtres.ouvert === moment}
              />
              <label for={`ouvert-${moment ?? 'sans'}`}>
                {moment === null ? F.peuImporte : F.moments[moment]}
                {moment === null ? null : <span class="doux"> ({comptes.get('ouvert')?.get(moment) ?? 0})</span>}
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      {AXES_DES_FILTRES.filter(axe => axe !== 'services').map(axe => (
        <Groupe key={axe} {...{ axe, filtres, comptes }} />
      ))}
      <p class="doux">{F.unOuLAutre}</p>
      <div class="filtres-agir">
        <button type="submit" class="bouton">
          {F.appliquer}
        </button>
        {nombre > 0 ? <a href={adresseDe({ choix: [], ouvert: null, detail: null })}>{F.effacer}</a> : null}
        {seuls ? (
          <a href={retour}>
            <Icone nom="retour" />
            {F.retour}
          </a>
        ) : null}
      </div>
    </form>
  )
}

/** Where filters are, when there is no room for them beside the results. */
export const VersFiltres = ({ filtres, page }: { readonly filtres: Filtres; readonly page: string }) => (
  <a class="filtres-lien" href={page}>
    {F.ouvrir(nombreDe(filtres))}
  </a>
)

/** When all the choices together leave nobody: what each of them costs. */
export function SansLieu({
  retraits
}: {
  readonly retraits: readonly { readonly dit: string; readonly href: string; readonly lieux: number }[]
}) {
  const utiles = retraits.filter(r => r.lieux > 0)
  if (utiles.length === 0) return null
  return (
    <section class="conseils">
      <h2>{F.aucun}</h2>
      <ul>
        {utiles.map(({ dit, href, lieux }) => (
          <li key={dit}>
            <a href={href}>{F.sans(dit, F.lieux(lieux))}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
