/**
 * Hours by day, today marked and first in the eye, in the order of the week; the text of the source when nothing else can
 * be said; and always how old they are.
 */

import { instantLocal, jourPlus } from '../../catalogue/colonnes/instant.ts'
import { isSansJour } from '../../catalogue/colonnes/semaines.ts'
import type { FichePublique } from '../../face/fiche-publique.ts'
import { jourDit, moisEtAnnee } from '../dates.ts'
import { precisionDite } from '../horaires.mots.ts'
import { isAncien, type JourneeLue, type LecteurHoraires } from '../horaires.ts'
import { ImageFacile } from '../icone.tsx'
import { langSource } from '../langues/langue.ts'
import { type DateDeSource, horairesDites } from '../lieu-vu.ts'
import { TYPOGRAPHIE } from '../typographie.mots.ts'
import { insecable, plage } from '../typographie.ts'
import { FICHE as M } from './fiche.mots.ts'

const plagesDe = (jour: JourneeLue): string[] => [
  ...(jour.plages.length === 0 && jour.remarques.length === 0
    ? [M.ferme]
    : jour.plages.map(p => plage(p.debut, p.fin) + (p.precision ? `, ${insecable(precisionDite(p.precision))}` : ''))),
  ...jour.remarques.map(r => insecable(precisionDite(r)))
]

/** One line, for a table: `lundi 09 h – 12 h ; mardi fermé`. */
export function horairesEnLigne(lecteur: LecteurHoraires, osm: string): string {
  const semaine = lecteur.semaine(osm)
  if (!semaine) return osm
  if (isSansJour(osm)) return `${M.joursTus} ${plagesDe(semaine.jours[0] as JourneeLue).join(', ')}`
  const jours = semaine.jours.filter(j => j.plages.length > 0 || j.remarques.length > 0)
  return (
    [...jours.map(j => `${jourDit(j.nom)} ${plagesDe(j).join(', ')}`), ...semaine.remarques.map(precisionDite)].join(
      TYPOGRAPHIE.pointVirgule
    ) || osm
  )
}

interface Props {
  readonly fiche: FichePublique
  readonly lecteur: LecteurHoraires
  readonly maintenant: Date
  readonly dateDeSource: DateDeSource
}

export function Horaires({ fiche, lecteur, maintenant, dateDeSource }: Props) {
  const { lieu, bruts } = fiche
  const ici = instantLocal(maintenant, lieu.code_insee ?? lieu.code_postal)
  const semaine = lieu.horaires ? lecteur.semaine(lieu.horaires) : null
  const texte = semaine ? null : (lieu.horaires ?? bruts.horaires ?? null)
  const dite = horairesDites(fiche, dateDeSource)
  const vieux = isAncien(dite, ici.iso)
  const conseil = lieu.telephone ? M.appelez : M.renseignez
  const ferie = (dans: number): boolean =>
    lieu.horaires !== null && lecteur.jour(lieu.horaires, jourPlus(ici.iso, dans), ici.code)?.ferieTu === true
  // Today first, then the days to come: nobody looks for yesterday.
  const sansJour = lieu.horaires !== null && isSansJour(lieu.horaires)
  const jours = semaine && !sansJour ? semaine.jours.map((_, n) => semaine.jours[(ici.jour + n) % 7] as JourneeLue) : []
  return (
    <section>
      <h2>
        <ImageFacile nom="horloge" />
        {M.horaires}
      </h2>
      {semaine && sansJour ? (
        <p>
          {M.joursNonDits} {plagesDe(semaine.jours[0] as JourneeLue).join(', ')}.
        </p>
      ) : null}
      {semaine && !sansJour ? (
        <>
          <table class="horaires" aria-label={M.horaires}>
            <tbody>
              {jours.map((jour, n) => (
                <tr key={jour.nom} class={n === 0 ? 'aujourdhui' : undefined}>
                  <th scope="row">
                    {jourDit(jour.nom)}
                    {n === 0 ? <span class="doux"> ({M.aujourdhui})</span> : null}
                  </th>
                  <td>
                    {plagesDe(jour).map(p => (
                      <span key={p}>{p}</span>
                    ))}
                    {ferie(n) ? <span class="ferie">{M.ferie}</span> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {semaine.remarques.map(r => (
            <p key={r} lang={precisionDite(r) === r ? langSource() : undefined}>
              {insecable(precisionDite(r))}
            </p>
          ))}
        </>
      ) : null}
      {texte ? (
        <>
          <p>{M.horairesBruts}</p>
          <blockquote class="brut" lang={langSource()}>
            {texte}
          </blockquote>
        </>
      ) : null}
      {semaine || texte ? (
        <p class="fraicheur">
          {dite === null
            ? M.sansDate
            : vieux
              ? M.nonConfirmes(moisEtAnnee(dite as string))
              : M.confirmes(moisEtAnnee(dite))}
          {dite === null || vieux ? ` ${conseil}` : null}
        </p>
      ) : (
        <p>
          {M.horairesInconnus} {conseil}
        </p>
      )}
    </section>
  )
}
