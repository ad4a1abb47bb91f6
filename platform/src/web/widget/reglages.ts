/**
 * What a host says of its widget: the places shown, in the words of the API, and how it looks. The same words are attributes of `<lieux-communs>`, the
 * address of the frame, and the form that makes both.
 */
import { z } from 'zod'
import { mots, type Parametre, type Parametres, readValeurs, seul, type Valeurs } from '../../demande/parametre.ts'
import { FILTRES } from '../../demande/parametres.ts'
import type { Probleme } from '../../demande/probleme.ts'
import { lisibleSur } from '../contraste.ts'

/** Which places: the same names as the API's. */
const CHOIX_DES_LIEUX = ['commune', 'epci', 'departement', 'region', 'services', 'source'] as const

// Of the host, over HTTPS alone: a picture that anybody may change on the way is not its logo.
const LOGO = /^https:\/\/[^\s"'<>]{1,300}$/
const COULEUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i

/** Pine, as on our own pages. */
export const COULEUR_DEFAUT = '#0b5d4e'
/** Under text of that colour, and under white text on it. */
const FONDS = ['#ffffff', '#fbf8f2']

const APPARENCE: Parametres = {
  couleur: {
    dit: 'Couleur des boutons et des liens',
    schema: z.string().regex(COULEUR),
    attendu: 'une couleur en hexadécimal, comme #0b5d4e',
    exemple: COULEUR_DEFAUT
  },
  titre: {
    dit: 'Titre au-dessus de la liste',
    schema: mots(100),
    attendu: 'un titre, 100 signes au plus',
    exemple: 'Être aidé près de chez vous'
  },
  contact: {
    dit: 'Qui joindre chez vous, au pied de la liste',
    schema: mots(120),
    attendu: 'un nom, un téléphone ou une adresse, 120 signes au plus',
    exemple: '03 99 00 00 00'
  },
  logo: {
    dit: 'Adresse de votre logo',
    schema: z.string().regex(LOGO),
    attendu: 'une adresse en https, 300 signes au plus',
    exemple: 'https://exemple.fr/logo.svg'
  }
}

const TEXTE: Parametres = { texte: FILTRES.texte as Parametre }

/** All that a widget may be told. */
const REGLAGES: Parametres = {
  ...Object.fromEntries(CHOIX_DES_LIEUX.map(nom => [nom, FILTRES[nom] as Parametre])),
  ...APPARENCE
}

/** And what is asked of its frame: words, and how far down the list. */
const CADRE: Parametres = {
  ...REGLAGES,
  ...TEXTE,
  page: {
    dit: 'Page de la liste',
    schema: z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number)
      .pipe(z.number().min(1)),
    attendu: 'un nombre, à partir de 1',
    exemple: '2'
  }
}

export interface Apparence {
  readonly couleur: string
  /** The one asked for, when nobody would read it. */
  readonly refusee: string | null
  readonly titre: string | null
  readonly contact: string | null
  readonly logo: string | null
}

export interface Reglages {
  readonly valeurs: Valeurs
  readonly apparence: Apparence
}

/** Fields that a form left empty say nothing; boxes that it ticked together mean any of them. */
function said(query: object): Record<string, unknown> {
  const dits = Object.entries(query).filter(([, v]) => v !== '' && !(Array.isArray(v) && v.every(x => x === '')))
  return Object.fromEntries(dits.map(([nom, v]) => [nom, nom === 'services' && Array.isArray(v) ? v.join('|') : v]))
}

export function apparenceOf(valeurs: Valeurs): Apparence {
  const voulue = seul<string>(valeurs, 'couleur') ?? COULEUR_DEFAUT
  const couleur = lisibleSur(voulue, FONDS)
  const same = couleur.toLowerCase() === lisibleSur(voulue, [], 0).toLowerCase()
  return {
    couleur,
    refusee: same ? null : voulue,
    titre: seul<string>(valeurs, 'titre') ?? null,
    contact: seul<string>(valeurs, 'contact') ?? null,
    logo: seul<string>(valeurs, 'logo') ?? null
  }
}

function read(query: object, table: Parametres): Reglages | { readonly probleme: Probleme } {
  const lues = readValeurs(said(query), table)
  return 'probleme' in lues ? lues : { valeurs: lues.valeurs, apparence: apparenceOf(lues.valeurs) }
}

/** Of the page where a widget is made. */
export const readReglages = (query: object) => read(query, REGLAGES)

/** Of the frame of one. */
export const readCadre = (query: object) => read(query, CADRE)

/** What chooses places and looks, as an address says it: `departement=59&couleur=%230b5d4e`. */
export function queryOf(valeurs: Valeurs, sauf: readonly string[] = []): URLSearchParams {
  const query = new URLSearchParams()
  for (const [nom, groupes] of valeurs)
    if (!sauf.includes(nom)) for (const groupe of groupes) query.append(nom, groupe.join('|'))
  return query
}
