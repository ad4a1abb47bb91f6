/**
 * The classifications that the attributes of our HSDS objects are tied to, at the addresses of its API: the standard's own lists, then
 * those of the second level of services. They are no édition's: the same codes mean the same for ever.
 */
import { TAXONOMIES_HSDS, TERMES_HSDS } from '@lieux-communs/core'
import { z } from 'zod'
import { type Parametres, seul } from '../../demande/parametre.ts'
import type { Appel, Operation, Reponse } from '../operation.ts'
import { TAXONOMIE, TAXONOMIES, TERME, TERMES } from '../reponses/hsds.ts'
import { envelope, inconnu, NOMS, PAGES_HSDS, PAR_PAGE } from './hsds.ts'

const PAR_ID = {
  taxonomie: new Map(TAXONOMIES_HSDS.map(t => [t.id, t])),
  terme: new Map(TERMES_HSDS.map(t => [t.id, t]))
}

/** One page of what is known whole. */
function pageOf({ valeurs }: Appel, tous: readonly object[]): Reponse {
  const page = seul<number>(valeurs, 'page') ?? 1
  const parPage = seul<number>(valeurs, 'per_page') ?? PAR_PAGE
  const contents = tous.slice((page - 1) * parPage, page * parPage)
  return { corps: JSON.stringify(envelope({ page, parPage, total: tous.length }, contents)) }
}

const idOf = (quoi: string, exemple: string): Parametres => ({
  id: { ...(NOMS.id as Parametres[string]), dit: `UUID d’${quoi}`, exemple }
})

const PARAMETRES: Parametres = {
  ...PAGES_HSDS,
  taxonomy_id: {
    dit: 'Les termes de cette classification seulement',
    schema: z.enum([...PAR_ID.taxonomie.keys()] as [string, ...string[]]),
    attendu: 'le UUID d’une classification : /hsds/taxonomies les donne',
    exemple: TAXONOMIES_HSDS[0]?.id ?? ''
  }
}

export const taxonomiesHsds: Operation = {
  chemin: '/hsds/taxonomies',
  resume: 'Les classifications, en HSDS : le standard, APTIC, Pix',
  etiquette: 'Traductions',
  parametres: PAGES_HSDS,
  reponse: TAXONOMIES,
  repond: appel => pageOf(appel, TAXONOMIES_HSDS)
}

export const taxonomieHsds: Operation = {
  chemin: '/hsds/taxonomies/:id',
  resume: 'Une classification en HSDS',
  etiquette: 'Traductions',
  noms: idOf('une classification', TAXONOMIES_HSDS[0]?.id ?? ''),
  parametres: {},
  reponse: TAXONOMIE,
  refus: [404],
  repond(appel) {
    const taxonomie = PAR_ID.taxonomie.get(appel.noms.id ?? '')
    return taxonomie ? { corps: JSON.stringify(taxonomie) } : inconnu(appel, 'Classification')
  }
}

export const termesHsds: Operation = {
  chemin: '/hsds/taxonomy_terms',
  resume: 'Les termes des classifications, en HSDS',
  description: 'Un service de second niveau est sous le terme du service du standard dont il relève (« parent_id »).',
  etiquette: 'Traductions',
  parametres: PARAMETRES,
  reponse: TERMES,
  repond(appel) {
    const id = seul<string>(appel.valeurs, 'taxonomy_id')
    const nom = id === undefined ? undefined : PAR_ID.taxonomie.get(id)?.name
    return pageOf(appel, nom === undefined ? TERMES_HSDS : TERMES_HSDS.filter(t => t.taxonomy === nom))
  }
}

export const termeHsds: Operation = {
  chemin: '/hsds/taxonomy_terms/:id',
  resume: 'Un terme en HSDS',
  etiquette: 'Traductions',
  noms: idOf('un terme', TERMES_HSDS[0]?.id ?? ''),
  parametres: {},
  reponse: TERME,
  refus: [404],
  repond(appel) {
    const terme = PAR_ID.terme.get(appel.noms.id ?? '')
    return terme ? { corps: JSON.stringify(terme) } : inconnu(appel, 'Terme')
  }
}
