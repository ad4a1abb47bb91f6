/**
 * The places as data.inclusion v1 has them: structures and their services, a page at a time, each by its id, and all of them at once as the
 * files that data.inclusion takes.
 */
import { dataInclusionOf, type LieuPublic } from '@lieux-communs/core'
import { z } from 'zod'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { Parametres } from '../../demande/parametre.ts'
import { FILTRES, PAGE } from '../../demande/parametres.ts'
import type { Probleme } from '../../demande/probleme.ts'
import type { Appel, Monde, Operation, Reponse } from '../operation.ts'
import { pageOf, readRecherche } from '../recherche.ts'
import {
  PAGE_DE_SERVICES,
  PAGE_DE_STRUCTURES_V1,
  SERVICE_V1,
  SERVICES_V1,
  STRUCTURE_V1,
  STRUCTURES_V1
} from '../reponses/data-inclusion.ts'
import { contexteOf, PRODUCTEUR, streamArray } from '../traduits.ts'
import { findLieu } from './lieu.ts'

type Quoi = 'structures' | 'services'

const CHEMIN = '/data-inclusion'

/** What one place gives of either: its structure, or all of its services. */
const ditsOf =
  (quoi: Quoi, catalogue: Catalogue, appel: Appel) =>
  (place: LieuPublic): readonly object[] => {
    const { structure, services } = dataInclusionOf(place, contexteOf(catalogue, appel))
    return quoi === 'structures' ? [structure] : services
  }

const pagesOf =
  (quoi: Quoi): Operation['repond'] =>
  async (appel, monde) => {
    const recherche = await readRecherche(appel, monde)
    if ('probleme' in recherche) return recherche
    const { catalogue, selection } = recherche
    const { montres, suivant } = pageOf(recherche, `/api/v1${CHEMIN}/${quoi}`)
    const dits = ditsOf(quoi, catalogue, appel)
    const corps = {
      edition: catalogue.edition.numero,
      total: selection.total,
      suivant,
      [quoi]: [...montres.rangs].flatMap(rang => dits(catalogue.fiche(rang)))
    }
    return { corps: JSON.stringify(corps), suivant, catalogue }
  }

const fileOf =
  (quoi: Quoi): Operation['repond'] =>
  async (appel, monde) => {
    const recherche = await readRecherche(appel, monde)
    if ('probleme' in recherche) return recherche
    const { catalogue, selection, tri } = recherche
    return { corps: streamArray(catalogue, selection, tri, ditsOf(quoi, catalogue, appel)), catalogue }
  }

const PERDU = 'Ce qui s’en perd est dit champ par champ dans /donnees/traductions.'

const TRI: Parametres = { tri: PAGE.tri as Parametres[string] }

export const structuresV1: Operation = {
  chemin: `${CHEMIN}/structures`,
  resume: 'Les lieux en structures de data.inclusion (schéma v1)',
  description: `Une structure par lieu, avec les mêmes filtres et les mêmes pages que /lieux. ${PERDU}`,
  etiquette: 'Traductions',
  parametres: { ...FILTRES, ...PAGE },
  reponse: PAGE_DE_STRUCTURES_V1,
  refus: [410],
  repond: pagesOf('structures')
}

export const structuresV1Entieres: Operation = {
  chemin: `${CHEMIN}/structures.json`,
  resume: 'Toutes les structures de data.inclusion, en un fichier',
  description: 'Une liste JSON, écrite au fil de l’eau : ce que data.inclusion prend d’une source.',
  etiquette: 'Traductions',
  parametres: { ...FILTRES, ...TRI },
  reponse: STRUCTURES_V1,
  repond: fileOf('structures')
}

export const servicesV1: Operation = {
  chemin: `${CHEMIN}/services`,
  resume: 'Les services des lieux, au schéma v1 de data.inclusion',
  description: `Par pages de lieux : « limite » et « total » comptent des lieux, et chacun vient avec tous ses services. ${PERDU}`,
  etiquette: 'Traductions',
  parametres: { ...FILTRES, ...PAGE },
  reponse: PAGE_DE_SERVICES,
  refus: [410],
  repond: pagesOf('services')
}

export const servicesV1Entiers: Operation = {
  chemin: `${CHEMIN}/services.json`,
  resume: 'Tous les services de data.inclusion, en un fichier',
  description: 'Une liste JSON, écrite au fil de l’eau. « structure_id » mène à la structure.',
  etiquette: 'Traductions',
  parametres: { ...FILTRES, ...TRI },
  reponse: SERVICES_V1,
  repond: fileOf('services')
}

const PREFIXE = `${PRODUCTEUR}--`
const sansPrefixe = (id: string): string => (id.startsWith(PREFIXE) ? id.slice(PREFIXE.length) : id)

async function structureOf(appel: Appel, monde: Monde): Promise<Reponse | { probleme: Probleme }> {
  const { catalogue, noms } = appel
  const place = { catalogue, noms: { id: sansPrefixe(noms.id ?? '') } }
  const trouve = await findLieu(place, monde, id => `/api/v1${CHEMIN}/structures/${PREFIXE}${id}`)
  if ('probleme' in trouve) return trouve
  const { structure } = dataInclusionOf(catalogue.fiche(trouve.rang), contexteOf(catalogue, appel))
  return { corps: JSON.stringify(structure) }
}

/**
 * The service that bears this id: `lieux-communs--k7m-29q-xd0-aide-aux-demarches-administratives` begins with the id of its place, whose end
 * only the base knows.
 */
function serviceOf({ catalogue, noms, racine }: Appel): object | null {
  const id = noms.id ?? ''
  if (!id.startsWith(PREFIXE)) return null
  const reste = sansPrefixe(id)
  for (let fin = reste.indexOf('-'); fin > 0; fin = reste.indexOf('-', fin + 1)) {
    const rang = catalogue.rangDe(reste.slice(0, fin))
    if (rang === undefined) continue
    const { services } = dataInclusionOf(catalogue.fiche(rang), contexteOf(catalogue, { racine }))
    const service = services.find(s => s.id === id)
    if (service) return service
  }
  return null
}

const nomme = (dit: string, exemple: string): Parametres => ({
  id: { dit, schema: z.string(), attendu: `un identifiant comme ${exemple}`, exemple }
})

export const structureV1: Operation = {
  chemin: `${CHEMIN}/structures/:id`,
  resume: 'Une structure de data.inclusion',
  description:
    'Son identifiant est celui du lieu, précédé de « lieux-communs-- ». Un lieu remplacé redirige (301), un lieu retiré répond 410.',
  etiquette: 'Traductions',
  noms: nomme('Identifiant de la structure', `${PREFIXE}k7m-29q-xd0`),
  parametres: {},
  reponse: STRUCTURE_V1,
  refus: [301, 404, 410],
  repond: structureOf
}

export const serviceV1: Operation = {
  chemin: `${CHEMIN}/services/:id`,
  resume: 'Un service de data.inclusion',
  etiquette: 'Traductions',
  noms: nomme('Identifiant du service', `${PREFIXE}k7m-29q-xd0-aide-aux-demarches-administratives`),
  parametres: {},
  reponse: SERVICE_V1,
  refus: [404],
  repond(appel) {
    const service = serviceOf(appel)
    if (service) return { corps: JSON.stringify(service) }
    const valeur = appel.noms.id ?? ''
    const detail = `Aucun service de l’édition ${appel.catalogue.edition.numero} ne porte cet identifiant. La structure, elle, peut y être : /api/v1${CHEMIN}/structures/….`
    return { probleme: { status: 404, title: 'Service inconnu', detail, parametre: 'id', valeur } }
  }
}
