/** Words of the form that proposes a list. */
export const PROPOSER = {
  titre: 'Proposer cette liste',
  chapeau:
    'Vos lieux peuvent rejoindre le registre commun. L’organisation qui tient ce site regarde votre liste avant de la publier.',
  nom: 'Ce que contient la liste',
  nomAide: 'Par exemple : les espaces numériques de la communauté de communes.',
  editeur: 'L’organisme qui la publie',
  editeurAide: 'Pour mettre à jour une liste déjà publiée ici, redonnez le même organisme et le même titre.',
  licence: 'Sa licence',
  licenceAide: 'La Licence Ouverte est celle de la plupart des administrations.',
  choisir: 'Choisir…',
  courriel: 'Votre courriel',
  courrielAide: 'Pour vous écrire au sujet de cette liste. Il n’est jamais publié.',
  envoyer: 'Proposer la liste',
  fautes: 'Il manque quelque chose',
  retour: 'Revenir au rapport',
  lien: 'Proposer cette liste au registre',
  lienTexte: 'Vos lieux y seront visibles, avec le nom de votre organisme, une fois la liste acceptée.',
  merci: 'Votre liste est proposée',
  merciTextes: [
    'L’organisation qui tient ce site va la regarder. Rien n’est publié avant son accord.',
    'Si elle ne la retient pas, la liste et votre courriel sont effacés.'
  ]
} as const
