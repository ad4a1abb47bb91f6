/**
 * What is asked of the geocoder, on the page of the sources: how many addresses wait, when it last answered, whether it is
 * down and when it is asked again. Nothing when nobody ever asked it anything.
 */
import type { EtatGeocodage } from '../../store/suivi.ts'
import { dans, ilYA } from '../age.ts'
import { insecable } from '../typographie.ts'
import { GEOCODAGE as M } from './geocodage.mots.ts'
import { MOISSONS } from './moissons.mots.ts'
import { Moment } from './moissons.tsx'

/** As a page knows it: `coupe` when the settings refuse the service. */
export interface GeocodageVu extends EtatGeocodage {
  readonly coupe: boolean
}

function Prochaine({ travail, maintenant }: { travail: NonNullable<EtatGeocodage['travail']>; maintenant: Date }) {
  const { pour, pris_le, essais, avancement } = travail
  if (pris_le)
    return <>{avancement ? MOISSONS.etape(avancement.etape, avancement.fait, avancement.total) : M.enCours}</>
  return (
    <>
      <Moment iso={pour} texte={dans(pour, maintenant)} />
      {essais > 0 ? <span class="doux"> {M.essais(essais)}</span> : null}
    </>
  )
}

export function Geocodage({ etat, maintenant }: { etat: GeocodageVu; maintenant: Date }) {
  const { attendent, repondues, derniere, erreur, travail, coupe } = etat
  if (attendent + repondues === 0) return null
  const muet = !coupe && attendent > 0 && (travail?.essais ?? 0) > 0
  return (
    <section>
      <h2>{M.titre}</h2>
      <p>{attendent === 0 ? M.aucune(repondues) : coupe ? M.coupe(attendent) : M.attendent(attendent)}</p>
      {muet ? (
        <p class="avis">
          {M.muet}
          {erreur ? <span class="doux"> {insecable(erreur)}</span> : null}
        </p>
      ) : null}
      <dl class="faits en-ligne">
        <div>
          <dt>{M.derniere}</dt>
          <dd>{derniere ? <Moment iso={derniere} texte={ilYA(derniere, maintenant)} /> : M.jamais}</dd>
        </div>
        {travail && attendent > 0 && !coupe ? (
          <div>
            <dt>{M.prochaine}</dt>
            <dd>
              <Prochaine travail={travail} maintenant={maintenant} />
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}
