/**
 * The clues and what was found of each, in the words of whoever reads them at a counter: whole sentences, and nothing that takes a model to be
 * understood. The names of levels are for those who weigh.
 */
import type { COMPARAISONS, Indice } from './modele.ts'

/** What clues are called in front of people; a clue that is not there is called by its own name. */
export const INDICES_EN_CLAIR: Readonly<Record<string, string>> = {
  'a priori': 'Avant tout indice',
  contenu: 'Tout ce qui est dit',
  nom: 'Le nom',
  service: 'Le genre de lieu',
  lieu: 'L’endroit',
  telephone: 'Le téléphone',
  courriel: 'Le courriel',
  site: 'Le site',
  pivot: 'Le SIRET',
  porteur: 'Qui porte ou héberge',
  mobilite: 'Fixe ou itinérant',
  annexe: 'Annexe ou siège',
  origine: 'Les listes qui le disent'
}

type NiveauDe<I extends Indice> = (typeof COMPARAISONS)[I][number]['niveau']

const NIVEAUX: { readonly [I in Indice]: Readonly<Record<NiveauDe<I>, string>> } = {
  nom: {
    'mêmes mots': 'les deux noms disent la même chose',
    'presque les mêmes mots': 'les deux noms sont presque les mêmes',
    'l’un dans l’autre': 'un nom contient l’autre',
    'en partie': 'les noms se ressemblent en partie',
    'mêmes mots courants': 'le même nom, fait de mots que beaucoup de lieux portent',
    'mots courants l’un dans l’autre': 'un nom contient l’autre, mais ces mots sont très courants',
    'un mot en commun, d’autres non': 'un mot en commun, les autres diffèrent',
    'l’un ne dit que la commune': 'un des noms ne dit que la commune',
    étrangers: 'les noms n’ont rien en commun',
    'chacun son nom propre': 'chacun a son nom à lui : ce sont deux noms',
    inconnu: 'les noms ne disent rien l’un de l’autre'
  },
  service: {
    'le même': 'le même genre de lieu',
    'l’un peut loger l’autre': 'deux genres de lieu, dont l’un accueille souvent l’autre',
    inconnu: 'on ne sait pas de quel genre est l’un des deux',
    'France services et qui peut la tenir': 'une France services, et un genre de lieu qui peut la tenir',
    'autorité et France services qu’elle porte, un contact commun':
      'une institution et une France services, avec un contact en commun',
    'autorité et service qu’elle porte': 'une institution, et un service qu’elle peut porter',
    'deux genres de lieu': 'deux genres de lieu différents',
    'deux services nommés': 'les noms disent deux services, ou deux genres de maison'
  },
  lieu: {
    'même numéro, même voie': 'même numéro dans la même rue',
    'même voie, sans numéro': 'même rue, sans numéro ni dans l’un ni dans l’autre',
    'même voie, numéro voisin': 'même rue, deux numéros voisins',
    'même voie, même point': 'même rue, même endroit sur la carte ou presque',
    'même voie, points éloignés': 'même rue, mais deux points éloignés sur la carte',
    'voie dite en complément': 'le complément d’adresse de l’un dit la rue de l’autre',
    'même point': 'même endroit sur la carte',
    'à deux pas': 'à deux pas l’un de l’autre',
    'même voie, autre numéro': 'même rue, mais un autre numéro',
    'même quartier': 'dans le même quartier',
    'même commune': 'dans la même commune, sans plus de précision',
    'même porte, commune autrement nommée': 'même numéro, même rue, mais la commune porte un autre nom',
    'ailleurs dans la commune': 'deux adresses différentes dans la même commune',
    'commune voisine': 'à quelques kilomètres, et rien ne dit la même commune',
    loin: 'loin l’un de l’autre',
    inconnu: 'on ne sait pas où se trouve l’un des deux',
    'même commune, adresse tue': 'même commune, et l’un des deux ne dit pas son adresse',
    'autre commune, autre voie': 'deux communes, et un service que chaque commune peut avoir',
    'deux portes de deux rues': 'deux numéros de deux rues : deux antennes, ou un déménagement',
    'même code postal': 'le même code postal, sans plus de précision',
    'même code postal, adresse tue': 'le même code postal, et l’un des deux ne dit pas son adresse',
    'ailleurs sous le même code postal': 'deux adresses différentes sous le même code postal',
    'loin, même code postal': 'le même code postal, mais deux points éloignés sur la carte',
    'autre commune du département': 'dans deux communes d’un même département',
    'même point, autre commune, autre voie':
      'le même endroit sur la carte, mais deux communes, deux codes postaux et deux rues : un point recopié'
  },
  telephone: {
    égal: 'le même numéro',
    'égal, mais partagé': 'le même numéro, mais d’autres communes l’ont aussi',
    différent: 'deux numéros différents',
    inconnu: 'l’un des deux n’en donne pas'
  },
  courriel: {
    égal: 'la même adresse',
    'égal, mais partagé': 'la même adresse, mais d’autres communes l’ont aussi',
    'même domaine': 'deux adresses de la même maison',
    différent: 'deux adresses différentes',
    inconnu: 'l’un des deux n’en donne pas'
  },
  site: {
    égal: 'le même site',
    'égal, mais partagé': 'le même site, mais d’autres communes l’ont aussi',
    'même hôte': 'deux pages d’un même site',
    différent: 'deux sites différents',
    inconnu: 'l’un des deux n’en donne pas'
  },
  pivot: {
    égal: 'le même numéro',
    'égal, mais partagé': 'le même numéro, mais d’autres communes l’ont aussi',
    'même structure': 'deux établissements d’une même structure',
    différent: 'deux numéros différents',
    inconnu: 'l’un des deux n’en donne pas'
  },
  porteur: {
    'l’un dit loger ou porter l’autre': 'l’un dit que l’autre le porte ou l’héberge',
    'le courriel ou le site de l’un nomme l’autre': 'le nom de l’autre se lit dans son courriel ou son site',
    inconnu: 'aucun des deux n’en dit rien'
  },
  mobilite: {
    'rien à dire': 'rien ne les oppose',
    'l’un se déplace, l’autre non': 'l’un se déplace, l’autre non',
    'l’un se déplace, l’autre non, chacun son téléphone': 'l’un se déplace, l’autre non, et chacun a son téléphone',
    'l’un se déplace, l’autre est un autre service': 'l’un est un véhicule, l’autre un autre service'
  },
  annexe: {
    'rien à dire': 'rien ne les oppose',
    'l’un est une annexe, l’autre non': 'l’un est une annexe ou une permanence, l’autre non',
    'deux annexes': 'deux annexes, ou deux arrêts, qui ont chacun leur nom'
  },
  origine: {
    'deux sources': 'deux listes différentes',
    'même source': 'une même liste les cite tous les deux',
    'même source, chacun ses contacts': 'une même liste donne à chacun ses contacts',
    'même source, deux adresses': 'une même liste leur donne deux adresses',
    'même source, deux noms': 'une même liste les nomme différemment',
    'même source, l’un se déplace': 'une même liste dit que l’un se déplace, et l’autre non'
  }
}

const TOUS: Readonly<Record<string, Readonly<Record<string, string>>>> = NIVEAUX

/** `niveauEnClair('telephone', 'égal') === 'le même numéro'`; a level that is not in the model is told as it is. */
export const niveauEnClair = (indice: string, niveau: string): string => TOUS[indice]?.[niveau] ?? niveau
