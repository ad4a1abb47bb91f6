/** `/facettes`: how many places each value would leave, for any question. */
import { serviceDetaille } from '@lieux-communs/core'
import { z } from 'zod'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { countFacettes } from '../../catalogue/question/facettes.ts'
import { AXES, AXES_AJOUTES, AXES_DU_STANDARD, type NomAxe } from '../../catalogue/question/question.ts'
import { selectionne } from '../../catalogue/question/selection.ts'
import { readQuestion } from '../../demande/demande.ts'
import { FILTRES } from '../../demande/parametres.ts'
import type { Operation } from '../operation.ts'
import { FACETTES } from '../reponses.ts'

/** What a code is called; null when the value speaks for itself. */
function libelleOf({ endroits, geographie, sources }: Catalogue, axe: NomAxe, valeur: string): string | null {
  if (axe === 'service_detaille') return serviceDetaille(valeur)?.libelle ?? null
  if (axe === 'commune') return endroits.commune(valeur)?.nom ?? null
  if (axe === 'epci') return geographie.epci(valeur)?.nom ?? null
  if (axe === 'departement') return geographie.departement(valeur)?.nom ?? null
  if (axe === 'region') return geographie.region(valeur)?.nom ?? null
  return axe === 'source' ? (sources.find(s => s.nom === valeur)?.titre ?? null) : null
}

export const facettes: Operation = {
  chemin: '/facettes',
  resume: 'Combien de lieux pour chaque valeur',
  description:
    'Les valeurs d’un champ par lequel on choisit déjà sont comptées comme si on ne choisissait pas par lui.',
  etiquette: 'Lieux',
  parametres: {
    ...FILTRES,
    axes: {
      dit: 'Champs à compter ; sans lui : ceux du standard, et les services détaillés',
      schema: z.enum(AXES),
      attendu: AXES,
      plusieurs: true,
      exemple: 'services|frais_a_charge'
    }
  },
  reponse: FACETTES,
  repond({ catalogue, valeurs }, monde) {
    const question = readQuestion(catalogue, valeurs, monde.maintenant())
    if ('probleme' in question) return question
    const axes = (valeurs.get('axes')?.flat() as NomAxe[] | undefined) ?? [...AXES_DU_STANDARD, ...AXES_AJOUTES]
    const comptes = countFacettes(catalogue, question.valeur, axes)
    const facettes = Object.fromEntries(
      [...comptes].map(([axe, valeurs]) => [
        axe,
        valeurs.map(({ valeur, lieux }) => {
          const libelle = libelleOf(catalogue, axe, valeur)
          return libelle === null ? { valeur, lieux } : { valeur, libelle, lieux }
        })
      ])
    )
    const { total } = selectionne(catalogue, question.valeur)
    return { corps: JSON.stringify({ edition: catalogue.edition.numero, total, facettes }) }
  }
}
