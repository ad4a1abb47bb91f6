/**
 * How a list fares: its state in words and a shape, its last readings as small bars, its alarms, its history. What is drawn
 * is always beside its figures; nothing moves by itself, a link shows where a reading under way is.
 */
import { nombre } from '@lieux-communs/core'
import { masquePersonnes } from '../../face/reserve.ts'
import { moment } from '../../moment.ts'
import type { EtatSource, HistoireSource, LecturePassee } from '../../store/suivi.ts'
import { dans, ilYA } from '../age.ts'
import { Barres } from '../barres.tsx'
import { insecable } from '../typographie.ts'
import { ATTENTE } from './attente.mots.ts'
import { MOISSONS as M } from './moissons.mots.ts'

/** What a page knows of how a source fares, its schedule in plain words. */
export interface EtatVu extends EtatSource {
  /** « chaque nuit ». */
  readonly rythme: string
}

type Genre = keyof typeof M.etats

export function genreDe({ etat, alarmes, travail }: EtatSource): Genre {
  if (travail?.pris_le) return 'cours'
  return alarmes.length > 0 ? 'alarme' : etat
}

/** A disc, a triangle, a cross, a ring, a clock hand: told apart without any colour. */
function Forme({ genre }: { genre: Genre }) {
  return (
    <svg class="forme" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {genre === 'fraiche' ? <circle cx="8" cy="8" r="6" /> : null}
      {genre === 'alarme' ? <path class="pleine" d="M8 2l7 12h-14z" /> : null}
      {genre === 'perimee' ? <path d="M3 3l10 10M13 3l-10 10" /> : null}
      {genre === 'neuve' ? <circle class="creux" cx="8" cy="8" r="5.5" /> : null}
      {genre === 'cours' ? <path d="M8 2a6 6 0 1 1 -6 6M8 4.5v4h3" /> : null}
    </svg>
  )
}

export function EtatDit({ etat }: { etat: EtatSource }) {
  const genre = genreDe(etat)
  return (
    <span class={`etat ${genre}`}>
      <Forme genre={genre} />
      <strong>{M.etats[genre]}</strong>
    </span>
  )
}

/** The hour in words, the instant for machines. */
export function Moment({ iso, texte }: { iso: string; texte: string }) {
  return (
    <time datetime={iso} title={moment(iso)}>
      {texte}
    </time>
  )
}

export const Vue = ({ etat, maintenant }: { etat: EtatSource; maintenant: Date }) =>
  etat.vue_le ? <Moment iso={etat.vue_le} texte={ilYA(etat.vue_le, maintenant)} /> : M.jamaisVue

export function Prochaine({ etat, maintenant }: { etat: EtatVu; maintenant: Date }) {
  if (!etat.suivie) return <span class="doux">{M.aLaMain}</span>
  const { travail } = etat
  if (!travail) return <>{etat.rythme}</>
  if (travail.pris_le) return <>{M.etats.cours}</>
  return (
    <>
      <Moment iso={travail.pour} texte={dans(travail.pour, maintenant)} />
      {travail.essais > 0 ? <span class="doux"> {M.essais(travail.essais)}</span> : null}
    </>
  )
}

/** True when nothing more may be asked of its server today. */
const isSpent = ({ depense, budget }: EtatSource): boolean =>
  depense.requetes >= budget.requetes || depense.octets >= budget.octets

/** A bar a reading, the last one on the right; hollow when it was not taken in. */
export function BarresDeLectures({ lectures }: { lectures: readonly LecturePassee[] }) {
  const gardees = lectures.filter(l => l.erreur === null).map(l => l.retenus)
  const dit = gardees.length > 0 ? M.dessin(lectures.length, Math.min(...gardees), Math.max(...gardees)) : M.aucune
  return <Barres barres={lectures.map(l => ({ cle: l.le, n: l.retenus, manquee: l.erreur !== null }))} dit={dit} />
}

/** What waits for the operator's word, and how it is given. */
function AlarmesOuvertes({ etat, guichet }: { etat: EtatSource; guichet: boolean }) {
  if (etat.alarmes.length === 0) return null
  return (
    <div class="avis">
      <h3>{M.alarmesOuvertes}</h3>
      <ul>
        {etat.alarmes.map(a => (
          <li key={a.nature}>
            {insecable(masquePersonnes(a.vu))} <span class="doux">({M.depuis(moment(a.vue_le))})</span>
          </li>
        ))}
      </ul>
      <p>
        {M.accepter} <code class="commande">npx lieux sources accepter {etat.nom}</code>
        {guichet ? (
          <>
            {' '}
            <a href="/exploitant/attente">{ATTENTE.ici}</a>
          </>
        ) : null}
      </p>
    </div>
  )
}

function AlarmesPassees({ histoire }: { histoire: HistoireSource }) {
  const passees = histoire.alarmes.filter(a => a.close_le !== null)
  if (passees.length === 0) return null
  return (
    <details>
      <summary>{M.alarmesPassees}</summary>
      <ul>
        {passees.map(a => (
          <li key={`${a.nature}${a.vue_le}`}>
            {insecable(masquePersonnes(a.vu))}{' '}
            <span class="doux">
              ({moment(a.vue_le)}, {a.issue ? M.issues[a.issue] : ''})
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What is told of a failure: of a list that is not published, no more than that it failed. */
const dite = (erreur: string | null, montree: boolean): string | null =>
  erreur === null || !montree ? null : insecable(erreur)

interface PropsLectures {
  readonly lectures: readonly LecturePassee[]
  readonly legende: string
  readonly montree: boolean
}

function Lectures({ lectures, legende, montree }: PropsLectures) {
  return (
    <table class="empile">
      <caption>{legende}</caption>
      <thead>
        <tr>
          <th scope="col">{M.quand}</th>
          <th scope="col" class="chiffre">
            {M.lues}
          </th>
          <th scope="col" class="chiffre">
            {M.gardees}
          </th>
          <th scope="col" class="chiffre">
            {M.ecartees}
          </th>
          <th scope="col">{M.resultat}</th>
        </tr>
      </thead>
      <tbody>
        {lectures.map(l => (
          <tr key={l.le}>
            <th scope="row">{moment(l.le)}</th>
            <td class="chiffre" data-titre={M.lues}>
              {nombre(l.lus)}
            </td>
            <td class="chiffre" data-titre={M.gardees}>
              {nombre(l.retenus)}
            </td>
            <td class="chiffre" data-titre={M.ecartees}>
              {nombre(l.ecartes)}
            </td>
            <td class="valeur" data-titre={M.resultat}>
              {l.erreur === null ? M.reussie : l.retenue ? M.retenue : M.echec}
              {dite(l.erreur, montree) ? <span class="doux">{dite(l.erreur, montree)}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Readings shown at once: a week of nights; the others are one gesture away. */
const MONTREES = 7

function Historique({ lectures, montree }: { lectures: readonly LecturePassee[]; montree: boolean }) {
  if (lectures.length === 0) return <p>{M.aucune}</p>
  const recentes = [...lectures].reverse()
  const anciennes = recentes.slice(MONTREES)
  return (
    <>
      <Lectures lectures={recentes.slice(0, MONTREES)} legende={M.historique} montree={montree} />
      {anciennes.length > 0 ? (
        <details>
          <summary>{M.avant}</summary>
          <Lectures lectures={anciennes} legende={M.avant} montree={montree} />
        </details>
      ) : null}
    </>
  )
}

function Passages({ histoire, montree }: { histoire: HistoireSource; montree: boolean }) {
  if (histoire.travaux.length === 0) return null
  return (
    <details>
      <summary>{M.travaux}</summary>
      <p>{M.travauxTexte}</p>
      <table class="empile">
        <caption>{M.travaux}</caption>
        <thead>
          <tr>
            <th scope="col">{M.quand}</th>
            <th scope="col">{M.passage}</th>
            <th scope="col">{M.consomme}</th>
          </tr>
        </thead>
        <tbody>
          {histoire.travaux.map(t => (
            <tr key={t.fini_le}>
              <th scope="row">{moment(t.fini_le)}</th>
              <td class="valeur" data-titre={M.passage}>
                {M.passages[t.issue]}
                {dite(t.erreur, montree) ? <span class="doux">{dite(t.erreur, montree)}</span> : null}
              </td>
              <td data-titre={M.consomme}>{t.depense ? M.cout(t.depense.octets, t.depense.ms / 1000) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

interface Props {
  readonly etat: EtatVu
  readonly histoire: HistoireSource
  readonly maintenant: Date
  /** False when the list waits for its licence: nothing of what it holds is told. */
  readonly montree: boolean
  /** True when the operator has a page to decide on. */
  readonly guichet: boolean
}

/** The part of a source's page about its readings. */
export function Moissons({ etat, histoire, maintenant, montree, guichet }: Props) {
  const genre = genreDe(etat)
  const avancement = etat.travail?.avancement
  return (
    <section>
      <h2>{M.titre}</h2>
      <p class="etat-ligne">
        <EtatDit etat={etat} /> <span>{M.explications[genre]}</span>
      </p>
      {genre === 'cours' ? (
        <p>
          {avancement ? `${M.etape(avancement.etape, avancement.fait, avancement.total)}. ` : null}
          <a href={`/sources/${encodeURIComponent(etat.nom)}`}>{M.actualiser}</a>
        </p>
      ) : null}
      {isSpent(etat) ? <p class="avis">{M.depensee}</p> : null}
      <AlarmesOuvertes etat={etat} guichet={guichet} />
      <dl class="faits en-ligne">
        <div>
          <dt>{M.derniere}</dt>
          <dd>
            <Vue etat={etat} maintenant={maintenant} />
          </dd>
        </div>
        <div>
          <dt>{M.rythme}</dt>
          <dd>{etat.suivie ? etat.rythme : M.aLaMain}</dd>
        </div>
        {etat.suivie ? (
          <div>
            <dt>{M.prochaine}</dt>
            <dd>
              <Prochaine etat={etat} maintenant={maintenant} />
            </dd>
          </div>
        ) : null}
        {etat.depense.requetes > 0 ? (
          <div>
            <dt>{M.budget}</dt>
            <dd>{M.depense(etat.depense.requetes, etat.depense.octets, etat.budget.requetes, etat.budget.octets)}</dd>
          </div>
        ) : null}
      </dl>
      <BarresDeLectures lectures={etat.lectures} />
      <Historique lectures={etat.lectures} montree={montree} />
      <AlarmesPassees histoire={histoire} />
      <Passages histoire={histoire} montree={montree} />
    </section>
  )
}
