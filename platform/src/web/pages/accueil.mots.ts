/** Words of the home page. */
import { pluriel } from '@lieux-communs/core'

export const ACCUEIL = {
  titre: 'Trouver de l’aide près de chez vous',
  chapeau:
    'Pour vous servir d’un ordinateur ou d’un téléphone, pour une démarche sur Internet\u00a0: des personnes vous reçoivent et vous montrent.',
  exemples: 'Par exemple :',
  aide: 'On vous y aide à…',
  registre: 'Ce qu’est Lieux communs',
  phrase: (lieux: number, communes: number, sources: number, jour: string) =>
    `Lieux communs réunit les listes que tiennent les collectivités, les associations et l’État. Au ${jour}, on y trouve ${pluriel(lieux, 'lieu', 'lieux')} dans ${pluriel(communes, 'commune', 'communes')}, d’après ${pluriel(sources, 'source', 'sources')}.`,
  vide: 'La base est encore vide : aucune source n’a été lue.',
  pourQui: 'Ce que vous pouvez faire ici',
  pour: [
    {
      titre: 'Vous accompagnez quelqu’un',
      texte: 'Cherchez sa commune, ouvrez la fiche d’un lieu et imprimez-la\u00a0: adresse, téléphone, horaires, plan.',
      lien: null
    },
    {
      titre: 'Vous êtes une collectivité, une association',
      texte:
        'Tapez le nom ou le numéro de votre département\u00a0: vous verrez les lieux connus, et d’où l’on tient chaque information.',
      lien: { href: '/sources', texte: 'Voir les listes et leur état' }
    },
    {
      titre: 'Vous réutilisez les données',
      texte:
        'Tout se prend en JSON, avec les champs du standard national, un identifiant stable et une édition numérotée.',
      lien: { href: '/donnees', texte: 'Prendre les données' }
    }
  ]
} as const
