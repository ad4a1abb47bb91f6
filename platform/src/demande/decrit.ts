/** A table of parameters as OpenAPI says it, 3.0 and 3.1 alike: what is documented is what is checked. */
import { z } from 'zod'
import type { Parametre, Parametres } from './parametre.ts'

export type Objet = Record<string, unknown>

/** What one value may be, before it is read: the text of an address. */
function schemaOf({ schema, attendu }: Parametre): Objet {
  if (typeof attendu !== 'string') return { type: 'string', enum: attendu }
  const { $schema: _, ...decrit } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Objet
  return decrit
}

/**
 * `parametresOf(FILTRES, 'query')` → one object a parameter, for `parameters`. `vus`: values that the base being served has, by name, where an
 * example written beforehand would be refused by it: `{ source: 'ville-de-roubaix' }`.
 */
export const parametresOf = (
  table: Parametres,
  dans: 'path' | 'query',
  vus: Readonly<Record<string, string>> = {}
): Objet[] =>
  Object.entries(table).map(([nom, parametre]) => {
    const schema = schemaOf(parametre)
    const { attendu, dit, plusieurs } = parametre
    const exemple = vus[nom] ?? parametre.exemple
    return {
      name: nom,
      in: dans,
      required: dans === 'path',
      description: typeof attendu === 'string' ? `${dit}. Attendu : ${attendu}.` : `${dit}.`,
      // "A|B" is one value of the address: what a group may hold is said in words.
      schema: plusieurs ? { type: 'array', items: { ...schema } } : schema,
      ...(plusieurs ? { style: 'pipeDelimited', explode: false } : {}),
      ...(exemple === '' ? {} : { example: plusieurs ? exemple.split('|') : exemple })
    }
  })
