/** One place by its id: its row, and who says each of its fields. An id that is gone says where it went. */
import { schemaOrgOf, writeJsonLd } from '@lieux-communs/core'
import { z } from 'zod'
import { listesDites } from '../../catalogue/licences.ts'
import { refuseCle } from '../../cles/lecteur.ts'
import { findAbsence } from '../../demande/absence.ts'
import type { Parametres } from '../../demande/parametre.ts'
import type { Probleme } from '../../demande/probleme.ts'
import type { Appel, Monde, Operation } from '../operation.ts'
import { LIEU_DIT, PROVENANCE } from '../reponses.ts'
import { contexteOf, JSON_LD } from '../traduits.ts'

// A public id: letters, figures, dashes, dots and underscores, as `identites` makes them.
const ID = /^[\w.:-]{1,120}$/

export const NOMS: Parametres = {
  id: {
    dit: 'Identifiant public du lieu',
    schema: z.string(),
    attendu: 'un identifiant comme k7m-29q-xd0',
    exemple: 'k7m-29q-xd0'
  }
}

/** The rank of the place that an address names, or what became of it; `adresseDe`: the same address with another id. */
export async function findLieu(
  { catalogue, noms: { id = '' } }: Pick<Appel, 'catalogue' | 'noms'>,
  { identites }: Pick<Monde, 'identites'>,
  adresseDe: (id: string) => string
): Promise<{ rang: number } | { probleme: Probleme }> {
  const rang = ID.test(id) ? catalogue.rangDe(id) : undefined
  if (rang !== undefined) return { rang }
  const absence = await findAbsence(catalogue, identites, id)
  if (absence) {
    const { vers, ...probleme } = absence
    return { probleme: vers === null ? probleme : { ...probleme, vers: adresseDe(vers) } }
  }
  const detail = `Aucun lieu de l’édition ${catalogue.edition.numero} ne porte cet identifiant.`
  return { probleme: { status: 404, title: 'Lieu inconnu', detail, parametre: 'id', valeur: id } }
}

const REFUS = [301, 404, 410]

/** The public row and, beside its 32 fields, what is withheld: noted as read before it is told. */
async function withReserves(rang: number, { catalogue, cle, noms: { id = '' } }: Appel, { reserves }: Monde) {
  const { sources, licences } = listesDites(catalogue)(rang)
  // The row as it is kept, but for its last brace.
  const lieu = Buffer.concat([
    catalogue.lieuJson(rang).subarray(0, -1),
    Buffer.from(`,"sources":${sources},"licences":${licences}}`)
  ])
  if (!reserves || !cle?.portees.has('non-public')) return { corps: lieu }
  const lues = await reserves(cle.id, id)
  if (lues === 'refusee') return refuseCle('revoquee')
  return { corps: JSON.stringify({ ...JSON.parse(String(lieu)), reserves: lues ?? {} }), prive: true as const }
}

export const lieu: Operation = {
  chemin: '/lieux/:id',
  resume: 'Un lieu',
  description:
    'Un identifiant remplacé redirige vers celui qui a pris sa place (301) ; un lieu retiré répond 410, avec le jour. En JSON-LD, le lieu est dit avec le vocabulaire de schema.org. Avec une clé de portée « non-public », la réponse en JSON porte aussi « reserves » : les contacts qui appartiennent à une personne ; chaque lecture est notée.',
  etiquette: 'Lieux',
  noms: NOMS,
  parametres: {},
  reponse: LIEU_DIT,
  formats: { jsonld: JSON_LD },
  reserve: true,
  refus: REFUS,
  async repond(appel, monde) {
    const { catalogue, type } = appel
    const trouve = await findLieu(appel, monde, id => `/api/v1/lieux/${id}${type === JSON_LD ? '.jsonld' : ''}`)
    if ('probleme' in trouve) return trouve
    if (type !== JSON_LD) return withReserves(trouve.rang, appel, monde)
    return { corps: writeJsonLd(schemaOrgOf(catalogue.fiche(trouve.rang), contexteOf(catalogue, appel))), type }
  }
}

// Who says each field, what they contradict, what was kept as written, and how the place was located when no source says where it is.
export const provenance: Operation = {
  chemin: '/lieux/:id/provenance',
  resume: 'Qui dit chaque information d’un lieu, depuis quand, et ce qui la contredit',
  etiquette: 'Lieux',
  noms: NOMS,
  parametres: {},
  reponse: PROVENANCE,
  refus: REFUS,
  async repond(appel, monde) {
    const trouve = await findLieu(appel, monde, id => `/api/v1/lieux/${id}/provenance`)
    if ('probleme' in trouve) return trouve
    const { lieu, position, provenance, bruts, membres } = appel.catalogue.fiche(trouve.rang)
    const edition = appel.catalogue.edition.numero
    return { corps: JSON.stringify({ id: lieu.id, edition, position, provenance, bruts, membres }) }
  }
}
