/**
 * Another register like this one: its API page by page, or its `lieux.json`. What we said first ourselves is not taken back,
 * so that two registers may feed each other: each row's `source` names the lists that said it first, with their register
 * (see `qualifieSources`). Its contract: docs/guide/reutilisateur.md.
 */
import { type AccesLieuxCommuns, pluriel, qualifieSources, registreDe, sourcesNommees } from '@lieux-communs/core'
import type { Livraison } from '../distant.ts'
import { RegistreLuiMeme, RegistreSansNom } from '../erreurs.ts'
import { countOf, isObject, listAt, valueAt } from '../json.ts'
import { gather } from '../pages.ts'
import { addressOf, type Connecteur, type Contexte, snapshotOf, under } from './connecteur.ts'

/** Places of a page: the most that the API gives. */
const TAILLE = 500

const startOf = ({ adresse }: AccesLieuxCommuns): string =>
  adresse.endsWith('.json') ? adresse : addressOf(under(adresse, 'api', 'v1', 'lieux'), { limite: TAILLE })

async function fetchRegistre(acces: AccesLieuxCommuns, { client, registre }: Contexte): Promise<Livraison> {
  if (registre === null) throw new RegistreSansNom(acces.adresse)
  let dit: string | null = null
  const textes = await gather(client, {
    debut: startOf(acces),
    read: (json, ici) => {
      const nom = valueAt(json, 'registre')
      if (typeof nom === 'string') dit = nom
      return { lignes: listAt(ici, json, 'lieux'), total: countOf(valueAt(json, 'total')) }
    },
    next: ({ json }) => {
      const suivant = valueAt(json, 'suivant')
      return typeof suivant === 'string' && suivant !== '' ? suivant : null
    },
    cle: lieu => valueAt(lieu, 'id')
  })
  const voisin = acces.registre ?? dit ?? new URL(acces.adresse).host
  if (voisin === registre) throw new RegistreLuiMeme(acces.adresse, `le nom « ${registre} »`)
  const rangs = textes.flatMap(texte => {
    const lieu: unknown = JSON.parse(texte)
    if (!isObject(lieu)) return [texte]
    const source = qualifieSources(typeof lieu.source === 'string' ? lieu.source : '', voisin)
    const ours = sourcesNommees(source).some(nom => registreDe(nom) === registre)
    return ours ? [] : [JSON.stringify({ ...lieu, source })]
  })
  if (rangs.length === 0 && textes.length > 0)
    throw new RegistreLuiMeme(
      acces.adresse,
      `${pluriel(textes.length, 'lieu', 'lieux')}, ${textes.length > 1 ? 'tous venus' : 'venu'} de « ${registre} »`
    )
  return snapshotOf(rangs)
}

export const lieuxCommuns: Connecteur<AccesLieuxCommuns> = {
  adresse: ({ adresse }) => adresse,
  jeton: () => undefined,
  fetch: fetchRegistre
}
