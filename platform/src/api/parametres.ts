/**
 * The query string of `/api/v1/lieux`: each parameter with its check and the sentence that says what it accepts. The
 * table is the documentation, the validation and the text of the refusals.
 */
import { LISTES } from '@lieux-communs/core'
import { z } from 'zod'
import { visible } from '../adresse-lue.ts'
import type { Criteres } from '../catalogue/filtre.ts'
import type { Probleme } from './probleme.ts'

const LIMITE_DEFAUT = 50
const LIMITE_MAX = 500
/** Metres: a département across. Beyond, take the whole base. */
const RAYON_MAX = 100_000
const RAYON_DEFAUT = 10_000

// "59100", "2A004"
const CODE_INSEE = /^(?:\d{5}|2[AB]\d{3})$/
// "59100"
const CODE_POSTAL = /^\d{5}$/
// "59", "2A", "974"
const DEPARTEMENT = /^(?:\d{2}|2[AB]|9[78]\d)$/
// "50.63", "-21.1"
const DECIMAL = /^-?\d{1,3}(?:\.\d{1,15})?$/
// "50"
const ENTIER = /^\d{1,6}$/

const nombre = (min: number, max: number, forme: RegExp) =>
  z.string().regex(forme).transform(Number).pipe(z.number().min(min).max(max))

interface Parametre {
  readonly schema: z.ZodType<string | number>
  readonly attendu: string | readonly string[]
}

export const PARAMETRES = {
  texte: {
    schema: z.string().transform(visible).pipe(z.string().trim().min(1).max(200)),
    attendu: 'des mots du nom, de la commune ou des services, 200 signes au plus'
  },
  commune: { schema: z.string().regex(CODE_INSEE), attendu: 'un code INSEE de commune, comme 59512' },
  code_postal: { schema: z.string().regex(CODE_POSTAL), attendu: 'un code postal de cinq chiffres, comme 59100' },
  departement: { schema: z.string().regex(DEPARTEMENT), attendu: 'un code de département, comme 59, 2A ou 974' },
  service: { schema: z.enum(LISTES.services.valeurs), attendu: LISTES.services.valeurs },
  latitude: { schema: nombre(-90, 90, DECIMAL), attendu: 'des degrés décimaux entre -90 et 90, avec longitude' },
  longitude: { schema: nombre(-180, 180, DECIMAL), attendu: 'des degrés décimaux entre -180 et 180, avec latitude' },
  rayon: {
    schema: nombre(1, RAYON_MAX, ENTIER),
    attendu: `des mètres, de 1 à ${RAYON_MAX}, avec latitude et longitude`
  },
  limite: { schema: nombre(1, LIMITE_MAX, ENTIER), attendu: `un nombre de lieux par page, de 1 à ${LIMITE_MAX}` },
  curseur: { schema: z.string().min(1).max(200), attendu: 'le curseur que donne « suivant »' }
} as const satisfies Record<string, Parametre>

type Nom = keyof typeof PARAMETRES

const SCHEMA = z.strictObject(
  Object.fromEntries(Object.entries(PARAMETRES).map(([nom, p]) => [nom, p.schema.optional()]))
) as unknown as z.ZodType<{ [N in Nom]?: z.output<(typeof PARAMETRES)[N]['schema']> }>

export interface Demande {
  readonly criteres: Criteres
  readonly limite: number
  readonly curseur: string | undefined
}

export const refus = (parametre: string, valeur: unknown, attendu: string | readonly string[]): Probleme => ({
  status: 400,
  title: 'Paramètre refusé',
  detail: `Le paramètre « ${parametre} » ne peut pas être lu. Attendu : ${typeof attendu === 'string' ? attendu : attendu.join(' ; ')}.`,
  parametre,
  valeur,
  attendu
})

const absent = (parametre: string, attendu: string): Probleme => ({
  ...refus(parametre, null, attendu),
  title: 'Paramètre manquant',
  detail: `Il manque le paramètre « ${parametre} ». Attendu : ${attendu}.`
})

/** `readDemande({ rayon: 'dix' })` answers the refusal that names `rayon`, `dix` and what is accepted. */
export function readDemande(query: unknown): { demande: Demande } | { probleme: Probleme } {
  const brut = (query ?? {}) as Record<string, unknown>
  const lu = SCHEMA.safeParse(brut)
  if (!lu.success) {
    const faute = lu.error.issues[0]
    if (faute?.code === 'unrecognized_keys') {
      const nom = faute.keys[0] as string
      return {
        probleme: {
          status: 400,
          title: 'Paramètre inconnu',
          detail: `Le paramètre « ${nom.slice(0, 50)} » n’existe pas. Paramètres acceptés : ${Object.keys(PARAMETRES).join(', ')}.`,
          parametre: nom.slice(0, 50),
          valeur: brut[nom],
          attendu: Object.keys(PARAMETRES)
        }
      }
    }
    const nom = String(faute?.path[0]) as Nom
    return { probleme: refus(nom, brut[nom], PARAMETRES[nom].attendu) }
  }
  const q = lu.data
  if ((q.latitude === undefined) !== (q.longitude === undefined)) {
    const manque = q.latitude === undefined ? 'latitude' : 'longitude'
    return { probleme: absent(manque, PARAMETRES[manque].attendu) }
  }
  if (q.rayon !== undefined && q.latitude === undefined) {
    return { probleme: refus('rayon', brut.rayon, PARAMETRES.rayon.attendu) }
  }
  const autour =
    q.latitude !== undefined && q.longitude !== undefined
      ? { point: { latitude: q.latitude, longitude: q.longitude }, rayon: q.rayon ?? RAYON_DEFAUT }
      : undefined
  const { texte, commune, code_postal: codePostal, departement, service } = q
  return {
    demande: {
      criteres: { texte, commune, codePostal, departement, service, autour },
      limite: q.limite ?? LIMITE_DEFAUT,
      curseur: q.curseur
    }
  }
}
