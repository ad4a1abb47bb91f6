/** Words under the maps: what they show, and who made it. */
import { selonLangue } from './langues/langue.ts'

export const CARTE_FR = {
  pin: (numero: number, nom: string) => `${numero}, ${nom}`,
  /** `point`: the frame is too small to be seen, a dot is drawn in its place. */
  situation: (departement: string, point: boolean) =>
    `Département\u00a0: ${departement}. Le ${point ? 'point' : 'cadre'} vert montre où se trouve cette carte.`,
  autres: 'Les petits points sont les autres lieux trouvés.',
  creditContours: (credit: string) => `Départements\u00a0: ${credit}.`,
  creditTerres: 'Autres terres\u00a0: Natural Earth.',
  creditNoms: 'Noms\u00a0: Insee.',
  creditPoints: 'Points des communes\u00a0: GeoNames (CC BY 4.0).'
} as const

export const CARTE = selonLangue('carte', CARTE_FR)
