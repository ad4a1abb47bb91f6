/** Words under the maps: what they show, and who made it. */
export const CARTE = {
  pin: (numero: number, nom: string) => `${numero}, ${nom}`,
  situation: (departement: string) => `Département\u00a0: ${departement}. La marque verte est cette carte.`,
  autres: 'Les petits points sont les autres lieux trouvés.',
  creditContours: (credit: string) => `Départements\u00a0: ${credit}.`,
  creditTerres: 'Autres terres\u00a0: Natural Earth.',
  creditNoms: 'Noms\u00a0: Insee.',
  creditPoints: 'Points des communes\u00a0: GeoNames (CC BY 4.0).'
} as const
