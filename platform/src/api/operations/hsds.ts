/**
 * The places as Open Referral's HSDS has them, at the addresses and in the pages of its API: what it is, services, organisations. Unlike ours,
 * its pages are numbered, of the édition being served: whoever wants no page to move under them takes `/lieux` or the files.
 */
import { hsdsOf, type OrganisationHsds, type ServiceHsds } from '@lieux-communs/core'
import { z } from 'zod'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { each } from '../../catalogue/colonnes/ensemble.ts'
import { type Selection, selectionne } from '../../catalogue/question/selection.ts'
import { withInstant } from '../../demande/curseur.ts'
import { readQuestion } from '../../demande/demande.ts'
import { entier, mots, type Parametres, seul } from '../../demande/parametre.ts'
import { FILTRES } from '../../demande/parametres.ts'
import type { Probleme } from '../../demande/probleme.ts'
import { ranksOfUuid } from '../hsds-index.ts'
import type { Appel, Monde, Operation, Reponse } from '../operation.ts'
import { HSDS, ORGANISATION, ORGANISATIONS, SERVICE, SERVICES } from '../reponses/hsds.ts'
import { contexteOf } from '../traduits.ts'

export const PAR_PAGE = 50
const PAR_PAGE_MAX = 500

const { texte: _texte, maj_depuis: _majDepuis, ...AUTRES } = FILTRES

/** How HSDS turns pages. */
export const PAGES_HSDS: Parametres = {
  page: {
    dit: 'Page voulue, la première étant 1',
    schema: entier(1, 999_999),
    attendu: 'un numéro de page, à partir de 1',
    exemple: '1'
  },
  per_page: {
    dit: 'Nombre par page',
    schema: entier(1, PAR_PAGE_MAX),
    attendu: `un nombre par page, de 1 à ${PAR_PAGE_MAX}`,
    exemple: '50'
  }
}

/** The names that HSDS gives to what it can ask; the other filters are ours. */
const PARAMETRES: Parametres = {
  search: { ...(FILTRES.texte as Parametres[string]), schema: mots(200) },
  modified_after: { ...(FILTRES.maj_depuis as Parametres[string]) },
  ...PAGES_HSDS,
  full: {
    dit: 'Avec tout ce qui y est rattaché : lieux, horaires, attributs',
    schema: z.enum(['true', 'false']),
    attendu: ['true', 'false'],
    exemple: 'true'
  },
  ...AUTRES
}

const ALIAS: Readonly<Record<string, string>> = { search: 'texte', modified_after: 'maj_depuis' }

/** The organisation without what it holds. */
const alone = ({
  locations: _l,
  services: _s,
  programs: _p,
  contacts: _c,
  additional_websites: _w,
  organization_identifiers: _i,
  ...seule
}: OrganisationHsds) => seule

/** A service with all that it holds, its locations whole. */
const nested = (service: ServiceHsds, organisation: OrganisationHsds) => ({
  ...service,
  organization_id: organisation.id,
  organization: alone(organisation),
  service_at_locations: service.service_at_locations.map(({ id, location }) => ({
    id,
    location: organisation.locations.find(l => l.id === location.id) ?? location
  }))
})

/** A service as lists give it: what it has one of. */
function listed(
  { schedules: _h, attributes: _a, service_at_locations: _l, ...service }: ServiceHsds,
  organisation: OrganisationHsds
) {
  return { ...service, organization_id: organisation.id, organization: alone(organisation) }
}

const organisationOf = (catalogue: Catalogue, rang: number, appel: Appel): OrganisationHsds =>
  hsdsOf(catalogue.fiche(rang), contexteOf(catalogue, appel))

/** How many services a place is told to have: one at least. */
function servicesAt({ colonnes: { axes } }: Catalogue, rang: number): number {
  const { codes, debuts } = axes.services
  return codes.length === 0 ? 1 : Math.max(1, (debuts[rang + 1] as number) - (debuts[rang] as number))
}

export interface PageHsds {
  readonly page: number
  readonly parPage: number
  readonly total: number
}

export const envelope = ({ page, parPage, total }: PageHsds, contents: readonly object[]) => {
  const pages = Math.ceil(total / parPage)
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents
  }
}

interface Demandee {
  readonly selection: Selection
  readonly page: number
  readonly parPage: number
  readonly entiere: boolean
}

function readDemandee({ catalogue, valeurs }: Appel, monde: Monde): Demandee | { probleme: Probleme } {
  const maintenant = monde.maintenant()
  const dites = new Map([...valeurs].map(([nom, groupes]) => [ALIAS[nom] ?? nom, groupes]))
  const question = readQuestion(catalogue, withInstant(dites, maintenant), maintenant)
  if ('probleme' in question) return question
  return {
    selection: selectionne(catalogue, question.valeur),
    page: seul<number>(valeurs, 'page') ?? 1,
    parPage: seul<number>(valeurs, 'per_page') ?? PAR_PAGE,
    entiere: seul(valeurs, 'full') === 'true'
  }
}

/** `counts`: how many a place gives. Those of the page are asked of the places that hold them, and of no other. */
function pageOf(
  appel: Appel,
  monde: Monde,
  counts: (catalogue: Catalogue, rang: number) => number,
  ditsDe: (organisation: OrganisationHsds, entiere: boolean) => readonly object[]
): Reponse | { probleme: Probleme } {
  const demandee = readDemandee(appel, monde)
  if ('probleme' in demandee) return demandee
  const { catalogue } = appel
  const { selection, page, parPage, entiere } = demandee
  const debut = (page - 1) * parPage
  const contents: object[] = []
  let total = 0
  each(selection.ensemble, 0, rang => {
    const n = counts(catalogue, rang)
    const avant = debut - total
    total += n
    if (contents.length < parPage && total > debut)
      contents.push(...ditsDe(organisationOf(catalogue, rang, appel), entiere).slice(Math.max(0, avant)))
    return undefined
  })
  return { corps: JSON.stringify(envelope({ page, parPage, total }, contents.slice(0, parPage))) }
}

export const inconnu = ({ noms, catalogue }: Appel, quoi: string): { probleme: Probleme } => ({
  probleme: {
    status: 404,
    title: `${quoi} inconnu`,
    detail: `Rien dans l’édition ${catalogue.edition.numero} ne porte cet identifiant.`,
    parametre: 'id',
    valeur: noms.id ?? ''
  }
})

export const NOMS: Parametres = {
  id: {
    dit: 'UUID que donnent les listes',
    schema: z.string(),
    attendu: 'un UUID comme 0b7c1a52-3f0e-8a11-9c2d-5e6f7a8b9c0d',
    exemple: '0b7c1a52-3f0e-8a11-9c2d-5e6f7a8b9c0d'
  }
}

export const hsds: Operation = {
  chemin: '/hsds',
  resume: 'Ce qu’est cette API HSDS : version, profil, description',
  description:
    'Les lieux dans le modèle d’Open Referral. Ce qui s’en perd est dit champ par champ dans /donnees/traductions.',
  etiquette: 'Traductions',
  parametres: {},
  reponse: HSDS,
  repond({ racine }, { presentation: { editeur, courriel } }) {
    const corps = {
      version: '3.2',
      profile: 'https://docs.openreferral.org/en/3.2/',
      openapi_url: `${racine}/api/v1/openapi.json`,
      description: 'Lieux où l’on trouve, en France, de l’aide avec le numérique.',
      ...(editeur === null
        ? {}
        : {
            publisher: {
              name: editeur.nom,
              ...(courriel === null ? {} : { email: courriel }),
              ...(editeur.site === null ? {} : { website: editeur.site })
            }
          })
    }
    return { corps: JSON.stringify(corps) }
  }
}

export const servicesHsds: Operation = {
  chemin: '/hsds/services',
  resume: 'Les services des lieux, en HSDS',
  description:
    'Par pages numérotées, comme HSDS les veut, dans l’édition servie. « search » et « modified_after » sont les mots de HSDS ; les autres filtres sont ceux de /lieux.',
  etiquette: 'Traductions',
  parametres: PARAMETRES,
  reponse: SERVICES,
  repond: (appel, monde) =>
    pageOf(appel, monde, servicesAt, (organisation, entiere) =>
      organisation.services.map(service => (entiere ? nested : listed)(service, organisation))
    )
}

export const serviceHsds: Operation = {
  chemin: '/hsds/services/:id',
  resume: 'Un service en HSDS, avec son organisation et ses lieux',
  etiquette: 'Traductions',
  noms: NOMS,
  parametres: {},
  reponse: SERVICE,
  refus: [404],
  async repond(appel) {
    for (const rang of await ranksOfUuid(appel.catalogue, appel.noms.id ?? '')) {
      const organisation = organisationOf(appel.catalogue, rang, appel)
      const service = organisation.services.find(s => s.id === appel.noms.id)
      if (service) return { corps: JSON.stringify(nested(service, organisation)) }
    }
    return inconnu(appel, 'Service')
  }
}

export const organisationsHsds: Operation = {
  chemin: '/hsds/organizations',
  resume: 'Les organisations qui sont dans les lieux, en HSDS',
  description: 'Une par lieu. « full=true » donne aussi leurs lieux et leurs services.',
  etiquette: 'Traductions',
  parametres: PARAMETRES,
  reponse: ORGANISATIONS,
  repond: (appel, monde) =>
    pageOf(
      appel,
      monde,
      () => 1,
      (organisation, entiere) => [entiere ? organisation : alone(organisation)]
    )
}

export const organisationHsds: Operation = {
  chemin: '/hsds/organizations/:id',
  resume: 'Une organisation en HSDS, avec ses lieux et ses services',
  etiquette: 'Traductions',
  noms: NOMS,
  parametres: {},
  reponse: ORGANISATION,
  refus: [404],
  async repond(appel) {
    for (const rang of await ranksOfUuid(appel.catalogue, appel.noms.id ?? '')) {
      const organisation = organisationOf(appel.catalogue, rang, appel)
      if (organisation.id === appel.noms.id) return { corps: JSON.stringify(organisation) }
    }
    return inconnu(appel, 'Organisation')
  }
}
