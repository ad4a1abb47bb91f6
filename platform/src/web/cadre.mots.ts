/** Words of the frame that every page shares. */
export const CADRE = {
  nom: 'Lieux communs',
  aller: 'Aller au contenu',
  menu: 'Menu principal',
  trouver: 'Trouver un lieu',
  sources: 'Les sources',
  donnees: 'Les données',
  pied: 'À propos',
  edition: (numero: string, date: string) => `Édition ${numero}, publiée le ${date}`,
  sansEdition: 'Première édition en préparation',
  sourcesEtLicences: 'Sources et licences',
  accessibilite: 'Accessibilité',
  mentions: 'Mentions légales',
  phrase: 'Le registre ouvert des lieux où l’on aide au numérique.'
} as const
