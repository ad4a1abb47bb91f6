/** Words of the page that explains each field of the standard. */
export const CHAMPS_MOTS = {
  titre: 'Les champs expliqués',
  chapeau:
    'Le standard national des lieux d’aide au numérique compte 32 champs. Quatre sont à remplir\u00a0: le nom, l’adresse, la commune et le code postal. Les autres rendent le lieu plus facile à trouver.',
  modele: 'Prendre le modèle à remplir (Excel)',
  obligatoire: 'Obligatoire',
  obligations: { oui: 'oui', complete: 'non, nous le complétons s’il manque', non: 'non' },
  forme: 'Forme',
  exemple: 'Exemple',
  texte: 'un texte',
  texteDe: (n: number) => `un texte de ${n} signes au plus`,
  nombre: 'un nombre, avec un point',
  date: 'une date\u00a0: année-mois-jour',
  choix: 'une ou plusieurs valeurs de la liste, séparées par\u00a0|',
  plusieurs: 'une ou plusieurs valeurs, séparées par\u00a0|',
  valeurs: (n: number) => `Les ${n} valeurs de la liste`
} as const
