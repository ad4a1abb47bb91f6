/**
 * The answers of an orientation as the filters of results, so that « voir tous les lieux » shows those that were counted. What a filter
 * cannot say is left out: how far one goes, this week; and where the orientation keeps a place that says nothing, to be asked, a filter
 * wants it said. Each one is on the page, and can be taken off.
 */
import { AIDE_DU_STANDARD, PRISES_EN_CHARGE } from '../orientation/contraintes.ts'
import { PEU_IMPORTE, type Reponses, serviceDe } from '../orientation/reponses.ts'
import { AXES_DES_FILTRES, type AxeDeFiltre, type Filtres } from './filtres.ts'

/** `filtresDe({ ...RIEN_DIT, aussi: ['gratuit'], quand: 'samedi' })` → free, open on Saturday. */
export function filtresDe(reponses: Reponses): Filtres {
  const { trajet, quand, aide, aussi } = reponses
  const service = serviceDe(reponses)
  const modalite = trajet === 'distance' ? 'distance' : aide
  const dites: Partial<Record<AxeDeFiltre, readonly string[]>> = {
    services: service ? [service] : [],
    frais_a_charge: aussi?.includes('gratuit') ? ['Gratuit'] : [],
    modalites_accompagnement: modalite && modalite !== PEU_IMPORTE ? [AIDE_DU_STANDARD[modalite]] : [],
    prise_en_charge_specifique: (aussi ?? []).flatMap(a => (a === 'gratuit' ? [] : PRISES_EN_CHARGE[a]))
  }
  return {
    choix: AXES_DES_FILTRES.flatMap(axe => (dites[axe]?.length ? [{ axe, valeurs: dites[axe] }] : [])),
    ouvert: quand === 'maintenant' || quand === 'soir' || quand === 'samedi' ? quand : null,
    detail: null
  }
}
