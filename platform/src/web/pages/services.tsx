/**
 * What one does at a place, in the words of the person who needs it: each service of the standard, and folded under it what is done of it
 * in detail, for whoever looks for that very workshop.
 */
import { type ServiceDetaille, underServices } from '@lieux-communs/core'
import type { FichePublique } from '../../face/fiche-publique.ts'
import { ImageDuService } from '../icone.tsx'
import { langSource, titleSource } from '../langues/langue.ts'
import { serviceEnClair } from '../valeurs.ts'
import { FICHE as M } from './fiche.mots.ts'

/** « Les paiements en ligne » is filed twice in the list of APTIC: one workshop, said once. */
function eachOnce(details: readonly ServiceDetaille[]): readonly ServiceDetaille[] {
  const vus = new Set<string>()
  return details.filter(({ libelle }) => !vus.has(libelle) && vus.add(libelle))
}

function Details({ details }: { details: readonly ServiceDetaille[] }) {
  const dits = eachOnce(details)
  if (dits.length === 0) return null
  return (
    <details class="detailles">
      <summary>{M.enDetail(dits.length)}</summary>
      <ul>
        {dits.map(({ valeur, libelle, referentiel, code }) => (
          <li key={valeur} title={`${referentiel} ${code}`} lang={langSource()}>
            {libelle}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The services of a place; nothing when it says none of either level. */
export function ListeDesServices({ lieu }: { lieu: FichePublique['lieu'] }) {
  const services = underServices(lieu.services, lieu.service_detaille ?? [])
  if (services.length === 0) return null
  return (
    <ul class="services">
      {services.map(({ service, details }) => {
        const { phrase, exemples } = serviceEnClair(service)
        return (
          <li key={service} title={titleSource(service)}>
            <ImageDuService service={service} nom="coche" />
            <div>
              <strong lang={phrase === service ? langSource() : undefined}>{phrase}</strong>
              {exemples ? <span class="doux">{exemples}</span> : null}
              <Details details={details} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
