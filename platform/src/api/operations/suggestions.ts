/** `/suggestions`: what a field offers while somebody types in it, and which services answer a need said in everyday words. */
import { besoinsDe } from '@lieux-communs/core'
import { z } from 'zod'
import { serviceEnClair } from '../../catalogue/services-en-clair.ts'
import { GENRES, type Genre, type Suggestion, suggere } from '../../catalogue/suggestion/suggere.ts'
import { absent, entier, mots, type Parametres, seul } from '../../demande/parametre.ts'
import { FILTRES } from '../../demande/parametres.ts'
import type { Operation } from '../operation.ts'
import { SUGGESTIONS } from '../reponses/suggestions.ts'

const LIMITE_DEFAUT = 8
const LIMITE_MAX = 20
const BESOIN_MAX = 200

const PARAMETRES: Parametres = {
  q: {
    dit: 'Ce qui est tapé, même inachevé ou mal écrit',
    schema: mots(100),
    attendu: 'le début d’un nom de commune, de lieu ou de service, ou d’un code postal, 100 signes au plus',
    exemple: 'roubai'
  },
  besoin: {
    dit: 'Un besoin, dans les mots de qui l’éprouve : les services qui y répondent, le plus sûr d’abord',
    schema: mots(BESOIN_MAX),
    attendu: `ce dont quelqu’un a besoin, en une phrase ou quelques mots, ${BESOIN_MAX} signes au plus`,
    exemple: 'remplir ma déclaration'
  },
  genre: {
    dit: 'Ce qui peut être proposé ; sans lui : tout',
    schema: z.enum(GENRES),
    attendu: GENRES,
    plusieurs: true,
    exemple: 'commune|lieu'
  },
  latitude: {
    ...(FILTRES.latitude as Parametres[string]),
    dit: 'Point près duquel on est : ce qui est proche vient avant'
  },
  longitude: { ...(FILTRES.longitude as Parametres[string]), dit: 'Point près duquel on est' },
  limite: {
    dit: 'Nombre de propositions',
    schema: entier(1, LIMITE_MAX),
    attendu: `un nombre de propositions, de 1 à ${LIMITE_MAX}`,
    exemple: '5'
  }
}

/** The needs that a phrase may tell, in the words of the standard and in those of people. */
const besoinsDits = (texte: string) =>
  besoinsDe(texte).map(({ service }) => ({ service, libelle: serviceEnClair(service).phrase }))

/** What to ask next: the place, or the places of the territory, of the service, of that name. */
function demandeOf({ genre, code, id, valeur }: Suggestion): string {
  if (id !== undefined) return `/api/v1/lieux/${encodeURIComponent(id)}`
  const [nom, dit] = genre === 'service' ? ['services', valeur] : genre === 'lieu' ? ['texte', valeur] : [genre, code]
  return `/api/v1/lieux?${nom}=${encodeURIComponent(dit ?? '')}`
}

export const suggestions: Operation = {
  chemin: '/suggestions',
  resume: 'Communes, lieux et services proposés pendant la saisie',
  description:
    'Les premières lettres suffisent, ou trois chiffres d’un code postal ; fautes de frappe, accents et mots de liaison oubliés sont admis. « demande » est l’adresse à suivre. Avec « besoin », ce que quelqu’un cherche à faire devient des services du standard.',
  etiquette: 'Territoires',
  parametres: PARAMETRES,
  reponse: SUGGESTIONS,
  repond({ catalogue, valeurs }) {
    const texte = seul<string>(valeurs, 'q')
    const besoin = seul<string>(valeurs, 'besoin')
    if (texte === undefined && besoin === undefined) return { probleme: absent('q', PARAMETRES.q?.attendu ?? '') }
    const latitude = seul<number>(valeurs, 'latitude')
    const longitude = seul<number>(valeurs, 'longitude')
    if ((latitude === undefined) !== (longitude === undefined)) {
      const manque = latitude === undefined ? 'latitude' : 'longitude'
      return { probleme: absent(manque, PARAMETRES[manque]?.attendu ?? '') }
    }
    const genres = valeurs.get('genre')?.flat() as Genre[] | undefined
    const trouvees =
      texte === undefined
        ? []
        : suggere(catalogue, {
            texte,
            limite: seul<number>(valeurs, 'limite') ?? LIMITE_DEFAUT,
            ...(genres ? { genres } : {}),
            ...(latitude === undefined || longitude === undefined ? {} : { centre: { latitude, longitude } })
          })
    return {
      corps: JSON.stringify({
        edition: catalogue.edition.numero,
        ...(besoin === undefined ? {} : { besoins: besoinsDits(besoin) }),
        suggestions: trouvees.map(s => ({ ...s, demande: demandeOf(s) }))
      })
    }
  }
}
