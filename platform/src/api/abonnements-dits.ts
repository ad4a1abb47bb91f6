/**
 * Subscriptions as the description for machines tells them: their addresses, what is sent to them and back, and what we send ourselves (the
 * `webhooks` of OpenAPI 3.1). Tests hold real answers and real tellings against these schemas.
 */
import { z } from 'zod'
import type { Objet } from '../demande/decrit.ts'
import { JSON_TYPE } from './operation.ts'
import { CHANGEMENTS, PROBLEME } from './reponses.ts'

const instant = z.iso.datetime()
const numero = z.int().min(0)

const DEMANDE = z
  .strictObject({
    adresse: z.string().describe('Où nous enverrons : une adresse publique, en http ou https, aux ports 80 ou 443'),
    question: z
      .string()
      .optional()
      .describe(
        'De quels lieux : les filtres de /lieux, écrits comme dans une adresse (departement=59&services=…), « texte » et « ouvert » exceptés ; toute la base sans elle'
      )
  })
  .meta({ id: 'DemandeDAbonnement' })

export const ABONNEMENT = z
  .strictObject({
    id: z.string(),
    adresse: z.string(),
    question: z.string(),
    cree_le: instant,
    etat: z.enum(['actif', 'défaillant']),
    dite: numero.describe('Dernière édition dite, ou celle qui était servie à l’abonnement'),
    entendue_le: instant.nullable(),
    defaillant_le: instant.nullable().describe('Depuis quand plus rien n’est envoyé ; un essai réussi reprend'),
    erreur: z.string().nullable().describe('Ce qui a fait renoncer'),
    en_cours: z
      .strictObject({ edition: numero, essais: numero, pour: instant, erreur: z.string().nullable() })
      .nullable()
      .describe('L’envoi qui attend : son édition, ses essais, le prochain, ce que le dernier a rencontré')
  })
  .meta({ id: 'Abonnement' })

export const ABONNEMENTS = z.strictObject({ abonnements: z.array(ABONNEMENT) }).meta({ id: 'Abonnements' })

export const ABONNEMENT_NEUF = ABONNEMENT.extend({
  secret: z.string().describe('Ce qui signe les envois : montré cette seule fois')
}).meta({ id: 'AbonnementNeuf' })

export const ESSAI = z
  .strictObject({ entendue: z.boolean(), statut: z.int().nullable(), erreur: z.string().nullable() })
  .meta({ id: 'EssaiDAbonnement' })

export const MESSAGE = z
  .strictObject({
    type: z.enum(['edition', 'essai']),
    precedente: numero.describe('La dernière édition qui vous a été dite'),
    edition: numero,
    changements: z
      .string()
      .describe(
        'L’adresse où sont tous les changements de cette édition ; depuis la racine du site quand LIEUX_REGISTRE n’est pas réglé'
      ),
    nombres: z
      .record(z.string(), numero)
      .describe('Lieux changés parmi ceux que vous suivez, par nature : creee, modifiee, separee, fusionnee, retiree'),
    premiers: CHANGEMENTS.shape.changements.describe(
      'Les premiers d’entre eux, comme /editions/{n}/changements les dit'
    ),
    suite: z.boolean().describe('Vrai quand il y en a d’autres')
  })
  .meta({ id: 'EditionDite', description: 'Ce qui est envoyé à chaque abonné après une publication' })

/** What a scheme of schemas writes of one: see `describeApi`. */
type SchemaDe = (schema: z.ZodType) => Objet

const TAGS = ['Abonnements']
const SECURITE = [{ cle: ['abonnements'] }]

const json = (description: string, schema: Objet): Objet => ({ description, content: { [JSON_TYPE]: { schema } } })

/** What every one of these addresses may answer besides. */
function refusOf(schemaDe: SchemaDe, autres: Readonly<Record<number, string>>): Objet {
  const dits: Readonly<Record<number, string>> = {
    401: 'La clé manque, ou elle est refusée : inconnue, expirée, révoquée',
    403: 'La clé n’a pas la portée « abonnements »',
    ...autres,
    429: 'Trop de demandes : l’en-tête Retry-After dit quand recommencer'
  }
  const content = { 'application/problem+json': { schema: schemaDe(PROBLEME) } }
  return Object.fromEntries(Object.entries(dits).map(([statut, description]) => [statut, { description, content }]))
}

const INCONNU = { 404: 'Aucun abonnement de cette clé ne porte cet identifiant' }

/** The addresses under `/abonnements`. */
export function cheminsOf(schemaDe: SchemaDe): Objet {
  const id = {
    name: 'id',
    in: 'path',
    required: true,
    schema: { type: 'string' },
    description: 'Identifiant de l’abonnement'
  }
  const commun = { tags: TAGS, security: SECURITE }
  return {
    '/abonnements': {
      get: {
        ...commun,
        operationId: 'abonnements',
        summary: 'Les abonnements de cette clé, et comment ils vont',
        responses: { 200: json('Les abonnements', schemaDe(ABONNEMENTS)), ...refusOf(schemaDe, {}) }
      },
      post: {
        ...commun,
        operationId: 's_abonner',
        summary: 'Être prévenu de chaque édition à une adresse',
        requestBody: { required: true, content: { [JSON_TYPE]: { schema: schemaDe(DEMANDE) } } },
        responses: {
          201: json('L’abonnement, avec son secret', schemaDe(ABONNEMENT_NEUF)),
          ...refusOf(schemaDe, {
            400: 'La demande ou la question ne peut pas être lue',
            409: 'Cette clé porte déjà vingt abonnements',
            422: 'Cette adresse ne peut pas être demandée'
          })
        }
      }
    },
    '/abonnements/{id}': {
      get: {
        ...commun,
        operationId: 'abonnement',
        summary: 'Un abonnement',
        parameters: [id],
        responses: { 200: json('L’abonnement', schemaDe(ABONNEMENT)), ...refusOf(schemaDe, INCONNU) }
      },
      delete: {
        ...commun,
        operationId: 'se_desabonner',
        summary: 'Ne plus être prévenu',
        parameters: [id],
        responses: { 204: { description: 'Il est oublié' }, ...refusOf(schemaDe, INCONNU) }
      }
    },
    '/abonnements/{id}/essai': {
      post: {
        ...commun,
        operationId: 'essayer_abonnement',
        summary: 'Envoyer un message d’essai, maintenant ; réussi, il reprend un abonnement défaillant',
        parameters: [id],
        responses: { 200: json('Ce que l’adresse a répondu', schemaDe(ESSAI)), ...refusOf(schemaDe, INCONNU) }
      }
    }
  }
}

const entete = (nom: string, description: string): Objet => ({
  name: nom,
  in: 'header',
  required: true,
  schema: { type: 'string' },
  description
})

/** What we send. */
export const webhooksOf = (schemaDe: SchemaDe): Objet => ({
  edition: {
    post: {
      tags: TAGS,
      summary: 'Une édition est publiée',
      description:
        'Dans l’ordre des éditions, un envoi à la fois, redit jusqu’à une réponse 2xx pendant trois jours. Signé selon Standard Webhooks.',
      security: [],
      parameters: [
        entete('webhook-id', 'Le même à chaque essai : ne traitez pas deux fois le même'),
        entete('webhook-timestamp', 'Secondes : refusez ce qui a plus de cinq minutes'),
        entete('webhook-signature', '« v1, » et le HMAC-SHA256, en base64, de « id.timestamp.corps »')
      ],
      requestBody: { required: true, content: { [JSON_TYPE]: { schema: schemaDe(MESSAGE) } } },
      responses: {
        '2XX': { description: 'Entendu' },
        410: { description: 'Plus personne à cette adresse : plus rien n’y sera envoyé' }
      }
    }
  }
})
