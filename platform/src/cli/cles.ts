/**
 * `lieux cles`: the keys of the API, made for somebody, for some uses and for a time; listed without what they are made of, and ended. A
 * key is printed once, when it is made: nobody can show it again.
 */
import { insecables, pluriel } from '@lieux-communs/core'
import { drawCle, empreinteOf } from '../cles/cle.ts'
import { isPortee, PORTEES, type Portee } from '../cles/portees.ts'
import { date, jourDe } from '../moment.ts'
import type { CleConnue } from '../store/cles.ts'
import type { Store } from '../store/store.ts'
import { dire } from './dire.ts'
import { inMaison } from './maison.ts'
import { AppelErrone, CODES, type Code } from './sortie.ts'

interface Options {
  readonly pour?: string
  readonly portees?: string
  readonly jusquAu?: string
}

const AN_MS = 366 * 86_400_000
/** Longer, it would outlive whoever asked for it. */
const DUREE_MAX_MS = 3 * AN_MS

const choix = (): string =>
  Object.entries(PORTEES)
    .map(([nom, dit]) => `${nom} (${dit})`)
    .join(' ; ')

function readPortees(texte: string | undefined): Portee[] {
  const noms = [...new Set((texte ?? '').split(/[\s,]+/).filter(nom => nom !== ''))]
  if (noms.length === 0) throw new AppelErrone(insecables(`Pour quoi faire ? --portees, parmi : ${choix()}.`))
  const inconnue = noms.find(nom => !isPortee(nom))
  if (inconnue !== undefined)
    throw new AppelErrone(insecables(`« ${inconnue} » n’est pas une portée. Choisissez parmi : ${choix()}.`))
  return noms as Portee[]
}

// "2027-06-30"
const JOUR = /^\d{4}-\d{2}-\d{2}$/

/** The end of a key: the last instant of the day given (UTC), a year from now when none is. */
function readFin(texte: string | undefined, maintenant: Date): Date {
  if (texte === undefined) return new Date(maintenant.getTime() + AN_MS)
  const fin = new Date(`${texte}T23:59:59Z`)
  const cure = 'donnez un jour à venir, dans trois ans au plus : --jusqu-au 2027-06-30'
  if (!JOUR.test(texte) || Number.isNaN(fin.getTime()) || fin.toISOString().slice(0, 10) !== texte)
    throw new AppelErrone(insecables(`« ${texte} » n’est pas un jour : ${cure}.`))
  if (fin <= maintenant || fin.getTime() > maintenant.getTime() + DUREE_MAX_MS)
    throw new AppelErrone(insecables(`« ${texte} » : ${cure}.`))
  return fin
}

async function create({ cles }: Store, options: Options): Promise<Code> {
  const pour = options.pour?.trim() ?? ''
  if (pour === '') throw new AppelErrone('Pour qui ? --pour « le nom de qui s’en servira ».')
  const portees = readPortees(options.portees)
  const expire_le = readFin(options.jusquAu, new Date())
  const cle = drawCle()
  const id = await cles.add({ empreinte: empreinteOf(cle), pour, portees, expire_le })
  dire(`Clé ${id}, pour ${pour}, jusqu’au ${jourDe(expire_le)} :`)
  for (const portee of portees) dire(`  ${portee} : ${PORTEES[portee]}`)
  dire('La voici. Elle ne sera plus jamais montrée : remettez-la par un chemin sûr.')
  // As it is, without the typography of a sentence: it is copied.
  process.stdout.write(`\n  ${cle}\n\n`)
  dire('Elle se présente dans l’en-tête « Authorization: Bearer … » de chaque demande, jamais dans une adresse.')
  dire(`Pour y mettre fin : npx lieux cles revoquer ${id}`)
  return CODES.entier
}

const etatOf = ({ revoquee_le, expire_le }: CleConnue, maintenant: Date): string => {
  if (revoquee_le) return `révoquée le ${jourDe(revoquee_le)}`
  return expire_le <= maintenant ? `expirée le ${jourDe(expire_le)}` : `jusqu’au ${jourDe(expire_le)}`
}

async function tell({ cles }: Store): Promise<Code> {
  const toutes = await cles.all()
  const maintenant = new Date()
  if (toutes.length === 0) dire('Aucune clé.')
  for (const cle of toutes) {
    const vue = cle.vue_le === null ? 'jamais servie' : `servie le ${date(cle.vue_le)} pour la dernière fois`
    const lues =
      cle.lectures === 0
        ? ''
        : `, ${pluriel(cle.lectures, 'lecture de contacts réservés', 'lectures de contacts réservés')}`
    dire(`${cle.id} : ${cle.pour}, ${[...cle.portees].join(', ')}, ${etatOf(cle, maintenant)}, ${vue}${lues}`)
  }
  dire('Une autre : npx lieux cles creer --pour « un nom » --portees debit')
  return CODES.entier
}

async function revoke({ cles }: Store, numero: string | undefined): Promise<Code> {
  const id = Number(numero)
  if (!Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647)
    throw new AppelErrone('Quelle clé ? Donnez son numéro, pas elle-même : npx lieux cles revoquer 3')
  if (!(await cles.revoke(id)))
    throw new AppelErrone(insecables(`La clé ${id} n’existe pas, ou a déjà été révoquée : npx lieux cles les dit.`))
  dire(`La clé ${id} est révoquée : la prochaine demande qui la présente sera refusée.`)
  return CODES.entier
}

/** `lieux cles`, `lieux cles creer --pour NOM --portees debit,non-public`, `lieux cles revoquer 3`. */
export async function clesVerb(
  action: string | undefined,
  numero: string | undefined,
  options: Options
): Promise<Code> {
  if (action !== undefined && action !== 'creer' && action !== 'revoquer')
    throw new AppelErrone(insecables(`« ${action} » : les actions connues sont creer, revoquer.`))
  return inMaison(({ store }) => {
    if (action === 'creer') return create(store, options)
    if (action === 'revoquer') return revoke(store, numero)
    return tell(store)
  })
}
