/**
 * What changed from one édition to another, place by place: who follows the base takes the changes and never the whole again, and
 * learns of those that are gone. Only what the public sees is told: a change of what is reserved names no field.
 */
import { Readable } from 'node:stream'
import { z } from 'zod'
import { type ListesConnues, listesDe } from '../../catalogue/avant.ts'
import { changementPublic } from '../../catalogue/changement.ts'
import { absent, entier, type Parametres, refus, seul } from '../../demande/parametre.ts'
import { PAGE } from '../../demande/parametres.ts'
import type { Probleme } from '../../demande/probleme.ts'
import type { Changement } from '../../store/editions.ts'
import type { Appel, Archives, Monde, Operation, Reponse } from '../operation.ts'
import { CHANGEMENTS, EDITIONS, HISTORIQUE } from '../reponses.ts'
import { NOMS } from './lieu.ts'

const LIMITE_DEFAUT = 500
const LIMITE_MAX = 1000

const SANS_BASE: Probleme = {
  status: 404,
  title: 'Éditions non conservées',
  detail: 'Ce site sert une seule édition : il ne sait pas ce qui a changé.'
}

const toldAll = (lus: readonly Changement[], dates: ReadonlyMap<number, string>, connues: ListesConnues) =>
  lus.map(c => changementPublic(c, dates.get(c.edition) ?? null, connues))

// "12.k7m-29q-xd0": the édition being read, and the last id told.
const CURSEUR = /^(\d{1,9})\.([\w.:-]{0,120})$/

/** So many changes from an édition on, one édition after the other. */
async function readPage(
  archives: Archives,
  editions: readonly number[],
  apres: string,
  nombre: number
): Promise<Changement[]> {
  const lus: Changement[] = []
  let suite = apres
  for (const numero of editions) {
    lus.push(...(await archives.changements(numero, { apres: suite, nombre: nombre - lus.length })))
    if (lus.length >= nombre) break
    suite = ''
  }
  return lus
}

async function changesAfter(
  { catalogue, valeurs }: Appel,
  { archives }: Monde,
  chemin: string,
  bornes: { readonly depuis: number; readonly jusqua: number }
): Promise<Reponse | { probleme: Probleme }> {
  if (archives === null) return { probleme: SANS_BASE }
  const limite = seul<number>(valeurs, 'limite') ?? LIMITE_DEFAUT
  const texte = seul<string>(valeurs, 'curseur')
  const curseur = texte === undefined ? null : CURSEUR.exec(texte)
  const debut = curseur ? Number(curseur[1]) : bornes.depuis + 1
  if (texte !== undefined && (!curseur || debut <= bornes.depuis || debut > bornes.jusqua))
    return { probleme: refus('curseur', texte, 'le curseur que donne « suivant »') }
  const toutes = await archives.all()
  const dates = new Map(toutes.map(e => [e.numero, e.date]))
  const editions = toutes.map(e => e.numero).filter(n => n >= debut && n <= bornes.jusqua)
  const lus = await readPage(
    archives,
    editions.sort((a, b) => a - b),
    curseur?.[2] ?? '',
    limite + 1
  )
  const montres = lus.slice(0, limite)
  const dernier = montres.at(-1)
  const query = new URLSearchParams()
  for (const [nom, [groupe]] of valeurs) if (nom !== 'curseur') query.set(nom, String(groupe))
  if (dernier) query.set('curseur', `${dernier.edition}.${dernier.identite}`)
  const suivant = lus.length > limite ? `/api/v1${chemin}?${query}` : null
  const corps = { ...bornes, suivant, changements: toldAll(montres, dates, listesDe(catalogue)) }
  return { corps: JSON.stringify(corps), suivant }
}

const SUITE: Parametres = {
  limite: {
    dit: 'Nombre de changements par page',
    schema: entier(1, LIMITE_MAX),
    attendu: `un nombre de changements par page, de 1 à ${LIMITE_MAX}`,
    exemple: '500'
  },
  curseur: PAGE.curseur as Parametres[string]
}

const NUMERO = entier(0, 999_999)
const numero = (dit: string): Parametres[string] => ({
  dit,
  schema: NUMERO,
  attendu: 'le numéro d’une édition : /editions les donne',
  exemple: '1'
})

const editionInconnue = (valeur: string): Probleme => ({
  ...refus('numero', valeur, 'le numéro d’une édition : /editions les donne'),
  status: 404,
  title: 'Édition inconnue',
  detail: `Aucune édition n’a le numéro ${valeur.slice(0, 20)}.`
})

export const editions: Operation = {
  chemin: '/editions',
  resume: 'Les éditions, la dernière d’abord, et ce que chacune a changé en nombre',
  etiquette: 'Éditions',
  parametres: {},
  reponse: EDITIONS,
  async repond(_appel, { archives }) {
    if (archives === null) return { probleme: SANS_BASE }
    return { corps: JSON.stringify({ editions: await archives.all() }) }
  }
}

export const changementsDUneEdition: Operation = {
  chemin: '/editions/:numero/changements',
  resume: 'Ce qu’une édition a changé, lieu par lieu',
  description:
    'Lieux créés, modifiés (champs avant et après), réunis à un autre, séparés, retirés. Un changement sans champ ne touche que les provenances.',
  etiquette: 'Éditions',
  noms: { numero: numero('Numéro de l’édition') },
  parametres: SUITE,
  reponse: CHANGEMENTS,
  refus: [404],
  async repond(appel, monde) {
    const { catalogue, noms } = appel
    const { numero = '' } = noms
    const lu = NUMERO.safeParse(numero)
    if (!lu.success || lu.data < 1 || lu.data > catalogue.edition.numero) return { probleme: editionInconnue(numero) }
    return changesAfter(appel, monde, `/editions/${lu.data}/changements`, { depuis: lu.data - 1, jusqua: lu.data })
  }
}

export const changements: Operation = {
  chemin: '/changements',
  resume: 'Ce qui a changé depuis une édition',
  description:
    'À suivre jusqu’à « suivant » null ; « jusqua » est alors l’édition à donner la fois d’après. Un identifiant qui ne servait déjà plus y revient quand il mène ailleurs (fusionnee) ou nulle part (retiree).',
  etiquette: 'Éditions',
  parametres: { depuis: numero('Dernière édition que vous avez prise, 0 pour tout reprendre'), ...SUITE },
  reponse: CHANGEMENTS,
  refus: [404],
  async repond(appel, monde) {
    const { catalogue, valeurs } = appel
    const depuis = seul<number>(valeurs, 'depuis')
    const { numero } = catalogue.edition
    if (depuis === undefined)
      return { probleme: absent('depuis', 'le numéro de la dernière édition que vous avez prise') }
    if (depuis > numero)
      return { probleme: refus('depuis', String(depuis), `le numéro d’une édition publiée, ${numero} au plus`) }
    return changesAfter(appel, monde, '/changements', { depuis, jusqua: numero })
  }
}

export const historique: Operation = {
  chemin: '/lieux/:id/historique',
  resume: 'Ce qu’un lieu a été, édition après édition, retiré ou réuni compris',
  etiquette: 'Éditions',
  noms: NOMS,
  parametres: {},
  reponse: HISTORIQUE,
  refus: [404],
  async repond({ catalogue, noms: { id = '' } }, { archives }) {
    if (archives === null) return { probleme: SANS_BASE }
    const lus = await archives.historique(id)
    if (lus.length === 0)
      return {
        probleme: {
          status: 404,
          title: 'Lieu inconnu',
          detail: 'Aucune édition n’a porté cet identifiant.',
          parametre: 'id',
          valeur: id
        }
      }
    const dates = new Map((await archives.all()).map(e => [e.numero, e.date]))
    return { corps: JSON.stringify({ id, changements: toldAll(lus, dates, listesDe(catalogue)) }) }
  }
}

export const passage: Operation = {
  chemin: '/passage',
  resume: 'La table de passage : de chaque identifiant des listes au nôtre, depuis quand',
  etiquette: 'Éditions',
  parametres: {},
  reponse: z.string(),
  type: 'text/csv',
  refus: [404],
  async repond(_appel, { identites }) {
    const flux = await identites?.passage()
    if (!flux) return { probleme: { ...SANS_BASE, detail: 'Ce site ne tient pas de table de passage.' } }
    return { corps: Readable.from(flux) }
  }
}
