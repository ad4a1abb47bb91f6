/** Why the body of a request was not read, in French: the same words wherever a body is taken. */

/** By Fastify's own codes: https://fastify.dev/docs/latest/Reference/Errors/ */
const CORPS: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'L’en-tête content-type ne dit pas ce qui est attendu ici.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'Le corps de cette demande n’est pas du JSON complet.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'Le corps de cette demande est vide.',
  FST_ERR_CTP_BODY_TOO_LARGE: 'Le corps de cette demande est trop grand.'
}

/** What was wrong with the body, by the code of the error; undefined when the error is of something else. */
export const corpsRefuse = (code: string): string | undefined => CORPS[code]
