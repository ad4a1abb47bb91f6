/** Words of the page of a territory: where one is, how many places, how fresh, where to go from there. */
import { nombre, pluriel } from '@lieux-communs/core'
import type { GenreDeTerritoire } from '../../catalogue/suggestion/noms-des-territoires.ts'
import type { Territoire } from '../../catalogue/territoire.ts'
import { selonLangue } from '../langues/langue.ts'
import { distanceEnClair, NB } from '../typographie.ts'
import { COMMUNES } from './recherche.mots.ts'

/** `à Roubaix`, `dans le département Nord (59)`, `en région Bretagne`. */
export function ou({ type, code, nom }: Territoire): string {
  if (type === 'commune') return COMMUNES.a(COMMUNES.nom(nom))
  if (type === 'departement') return COMMUNES.dansDepartement(nom, code)
  return type === 'region' ? COMMUNES.enRegion(nom) : COMMUNES.dansIntercommunalite(nom)
}

const lieux = (n: number): string => pluriel(n, 'lieu', 'lieux')
const communes = (n: number): string => pluriel(n, 'commune', 'communes')

export const TERRITOIRE_FR = {
  titre: (t: Territoire) => `Se faire aider avec le numérique ${ou(t)}`,
  description: (t: Territoire, n: number) =>
    n === 0
      ? `Aucun lieu connu ${ou(t)} : les plus proches, avec leur distance.`
      : `${lieux(n)} où l’on vous aide avec Internet, un ordinateur, un téléphone ou vos démarches en ligne ${ou(t)} : adresses, téléphones, horaires.`,
  fil: 'Ce territoire fait partie de',
  /** `11 lieux dans 3 communes. 8 ont été confirmés depuis un an.` */
  compte(n: number, dansCommunes: number | null): string {
    return dansCommunes === null
      ? `${lieux(n)} connus.`.replace(/^1(.)lieu connus/, '1$1lieu connu')
      : `${lieux(n)} dans ${communes(dansCommunes)}.`
  },
  confirmes(n: number, total: number): string {
    if (n === 0)
      return total === 1
        ? 'Il n’a pas été confirmé depuis un an : appelez avant de venir.'
        : 'Aucun n’a été confirmé depuis un an : appelez avant de venir.'
    if (n === total)
      return total === 1 ? 'Il a été confirmé il y a moins d’un an.' : 'Tous ont été confirmés il y a moins d’un an.'
    return `${nombre(n)} ${n === 1 ? 'a été confirmé' : 'ont été confirmés'} il y a moins d’un an.`
  },
  mediane: (jour: string, n: number) =>
    n < 2 ? `Dernière mise à jour connue : ${jour}.` : `La moitié des informations datées l’ont été depuis le ${jour}.`,
  sansDate: (n: number) =>
    n === 1
      ? 'Un lieu n’a pas de date : sa liste ne la dit pas.'
      : `${lieux(n)} n’ont pas de date : leurs listes ne la disent pas.`,
  aucun: (t: Territoire) => `Aucun lieu connu ${ou(t)}.`,
  aucunTexte:
    'Cela ne veut pas dire qu’il n’y en a pas : aucune liste ne nous en a parlé. La mairie connaît souvent l’aide la plus proche.',
  aussiPostal: (code: string) => `${code} est aussi le code postal de`,
  plusProches: 'Les lieux les plus proches',
  tropLoin: (metres: number) =>
    `Le lieu le plus proche est à ${distanceEnClair(metres)} : c’est trop loin pour y aller. Des lieux aident aussi par téléphone ou en visio.`,
  plusLarge: 'Plus loin autour de vous',
  sansPoint: 'Nous ne savons pas situer cette commune : cherchez par le nom d’une ville voisine.',
  chercher: 'Chercher une aide précise',
  imprimer: 'L’annuaire à imprimer',
  choisir: 'Choisissez où',
  choisirTexte: 'Le nombre est celui des lieux connus.',
  enfants: {
    commune: 'Commune par commune',
    epci: 'Par intercommunalité (des communes qui s’organisent ensemble)',
    departement: 'Par département',
    region: 'Par région'
  } as const satisfies Record<GenreDeTerritoire, string>,
  arrondissements: 'Par arrondissement',
  sansLieu: (n: number) => `${n === 1 ? 'Une commune' : `${nombre(n)} communes`} sans lieu connu`,
  carte: 'Sur la carte',
  carteTitre: (t: Territoire) => `Carte des lieux ${ou(t)}`,
  cartePoints: 'Chaque point est un lieu. La liste dit les mêmes.',
  carteSans: (n: number) =>
    n === 1
      ? 'Un lieu n’est pas sur la carte : sa position exacte est inconnue.'
      : `${lieux(n)} ne sont pas sur la carte : leur position exacte est inconnue.`,
  carteNumeros: 'Les numéros sont ceux de la liste.',
  services: 'Ce que l’on peut y faire',
  servicesTexte: 'Le nombre est celui des lieux qui le proposent. Beaucoup proposent plusieurs aides.',
  sansService: 'Les listes ne disent pas ce que l’on fait dans ces lieux.',
  liste: 'Les lieux',
  listeSuite: 'Suite de la liste',
  page: (premier: number, dernier: number, total: number) =>
    `Lieux ${nombre(premier)} à ${nombre(dernier)}, sur ${nombre(total)}`,
  titrePage: (titre: string, page: number) => `${titre}, page ${page}`,
  suivants: 'Voir les lieux suivants',
  precedents: 'Revenir aux lieux précédents',
  fraicheur: 'De quand datent ces informations',
  autour: 'Autour',
  aDistance: (metres: number) => `à ${distanceEnClair(metres)}`,
  voisin: (n: number) => `${lieux(n)}`,
  prendre: 'Prendre ces données',
  prendreTexte: 'Les mêmes lieux, en fichiers, libres de réutilisation.',
  licences: 'Licences et conditions',
  fichiers: {
    csv: 'Tableau (CSV)',
    xlsx: 'Tableur (Excel)',
    geojson: 'Carte (GeoJSON)',
    json: 'Programmes (JSON, par pages)',
    territoire: 'Ce que nous savons du territoire (JSON)'
  },
  lieu: (nom: string) => `${nom}${NB}:`,
  inconnu: {
    titre: {
      commune: 'Nous ne connaissons pas cette commune',
      epci: 'Nous ne connaissons pas cette intercommunalité',
      departement: 'Nous ne connaissons pas ce département',
      region: 'Nous ne connaissons pas cette région'
    } as const satisfies Record<GenreDeTerritoire, string>,
    /** `vu`: what was seen, said in French by whoever looked. */
    constat: (vu: string): string => vu,
    vouliez: 'Vouliez-vous dire :',
    chercher: 'Ou cherchez par un nom ou un code postal.',
    plan: 'Voir tous les départements'
  },
  pageAbsente: 'Revoir la liste depuis le début'
} as const

export const TERRITOIRE = selonLangue('territoire', TERRITOIRE_FR)
