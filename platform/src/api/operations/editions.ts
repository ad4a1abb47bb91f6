/** What is published: the current édition, the lists it is made of. */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { Operation } from '../operation.ts'
import { EDITION, SOURCES } from '../reponses.ts'

/** Lists whose places may be shown. */
const sourcesOf = ({ sources }: Catalogue) =>
  sources
    .filter(s => !s.retenue)
    .map(({ nom, titre, editeur, licence, adresse, date }) => ({ nom, titre, editeur, licence, adresse, date }))

export const editionCourante: Operation = {
  chemin: '/editions/courante',
  resume: 'L’édition servie maintenant',
  etiquette: 'Éditions',
  parametres: {},
  reponse: EDITION,
  repond({ catalogue }) {
    const { numero, date, somme } = catalogue.edition
    return { corps: JSON.stringify({ numero, date, somme, lieux: catalogue.taille, sources: sourcesOf(catalogue) }) }
  }
}

export const sources: Operation = {
  chemin: '/sources',
  resume: 'Les listes dont les lieux viennent, avec leur licence',
  etiquette: 'Sources',
  parametres: {},
  reponse: SOURCES,
  repond: ({ catalogue }) => ({
    corps: JSON.stringify({ edition: catalogue.edition.numero, sources: sourcesOf(catalogue) })
  })
}
