/** Words of the home page. */
import { pluriel } from '../typographie.ts'

export const ACCUEIL = {
  titre: 'Où trouver de l’aide avec le numérique ?',
  chapeau: 'Des personnes vous aident près de chez vous : pour un ordinateur, un téléphone, une démarche en ligne.',
  exemples: 'Par exemple :',
  aide: 'On vous y aide à…',
  registre: 'Ce qu’est Lieux communs',
  phrase: (lieux: number, communes: number, sources: number, jour: string) =>
    `Lieux communs réunit les listes que tiennent les collectivités, les associations et l’État. Au ${jour}, on y trouve ${pluriel(lieux, 'lieu', 'lieux')} dans ${pluriel(communes, 'commune', 'communes')}, d’après ${pluriel(sources, 'source', 'sources')}.`,
  vide: 'La base est encore vide : aucune source n’a été lue.',
  voirSources: 'Voir d’où viennent les informations',
  prendre: 'Prendre les données'
} as const
