/** Words of the results: what was understood, how many, and where to go when there is none. */
import { fold, pluriel } from '@lieux-communs/core'
import type { Endroit } from '../../catalogue/endroits.ts'
import type { Reponse } from '../../catalogue/recherche.ts'
import { genreDIntercommunalite, intercommunaliteDite } from '../intercommunalites.ts'
import { selonLangue } from '../langues/langue.ts'
import { distanceEnClair, NB, nombre } from '../typographie.ts'

/** How the name of a town, a département or a région stands in a sentence. */
export const COMMUNES_FR = {
  guillemets: (texte: string): string => `«${NB}${texte}${NB}»`,
  /** Elision of names that begin with an article: `à Le Havre` is written `au Havre`. */
  a(nom: string): string {
    if (nom.startsWith('Le ')) return `au ${nom.slice(3)}`
    if (nom.startsWith('Les ')) return `aux ${nom.slice(4)}`
    return `à ${nom}`
  },
  /** `de Roubaix`, `d’Arras`, `du Havre`. */
  de(nom: string): string {
    if (nom.startsWith('Le ')) return `du ${nom.slice(3)}`
    if (nom.startsWith('Les ')) return `des ${nom.slice(4)}`
    return /^[aeiouyàâéèêëîïôûœæh]/i.test(nom) ? `d’${nom}` : `de ${nom}`
  },
  /** `Marseille 3e Arrondissement` → `Marseille 3e`, as people say it. */
  nom: (nom: string): string => nom.replace(/ Arrondissement$/, ''),
  /** What tells a territory from another: `département`, `59 Nord`. */
  precision: (precision: string): string => precision,
  enRegion: (nom: string) => `en région ${nom}`,
  dansDepartement: (nom: string, code: string) => `dans le département ${nom} (${code})`,
  dansIntercommunalite(nom: string): string {
    const dit = genreDIntercommunalite(nom)
    return dit ? `dans la ${dit[0]} ${dit[1]}` : `dans l’intercommunalité ${nom}`
  },
  /** Among other places to choose from, most of which are towns. */
  intercommunalite: (nom: string) => `Intercommunalité${NB}: ${intercommunaliteDite(nom)}`,
  pres: 'près de vous'
} as const

export const COMMUNES = selonLangue('communes', COMMUNES_FR)

export const guillemets = (texte: string): string => COMMUNES.guillemets(texte)
export const aCommune = (nom: string): string => COMMUNES.a(nom)
export const deCommune = (nom: string): string => COMMUNES.de(nom)
export const nomDit = (nom: string): string => COMMUNES.nom(nom)
export const precisionDite = (precision: string): string => COMMUNES.precision(precision)

/** To choose from: `Saint-Denis (93 Seine-Saint-Denis)`, `Intercommunalité : Communauté urbaine de Dunkerque`. */
export const endroitDit = ({ genre, nom, precision }: Endroit): string =>
  genre === 'epci' ? COMMUNES.intercommunalite(nom) : `${nomDit(nom)} (${precisionDite(precision)})`

export function ouDe(reponse: Reponse, pres: string = COMMUNES.pres): string {
  const { endroit } = reponse
  if (!endroit) return reponse.centre ? pres : ''
  if (endroit.genre === 'epci') return COMMUNES.dansIntercommunalite(endroit.nom)
  if (endroit.genre === 'region') return COMMUNES.enRegion(endroit.nom)
  return endroit.genre === 'departement'
    ? COMMUNES.dansDepartement(endroit.nom, endroit.code)
    : aCommune(nomDit(endroit.nom)) + numeroOf(endroit, reponse.autres)
}

/** ` (974)` after a town that others are called like: whoever looks for theirs sees at once whether this is it. Of a post code, that code. */
function numeroOf({ genre, code, nom, precision }: Endroit, autres: readonly Endroit[]): string {
  if (genre === 'code_postal') return ` (${code})`
  const pareille = genre === 'commune' && autres.some(e => e.genre === 'commune' && fold(e.nom) === fold(nom))
  return pareille ? ` (${precision.split(' ')[0]})` : ''
}

/** Metres: farther, everybody guesses from where it is counted. */
const PRES_DU_CENTRE = 5000

export const MOTS_RECHERCHE_FR = {
  titreVide: 'Chercher un lieu',
  precisezTitre: 'Préciser la recherche',
  consigne: 'Écrivez le nom de votre commune, votre code postal, ou le nom d’un lieu.',
  /** `pres`: of a point. `tape`: what was typed. A town taken out of the middle of it leaves words that nobody wrote: it is then quoted whole. */
  titre(reponse: Reponse, tape: string, pres?: string): string {
    const { resultats, dedans, endroit, mots, elargi } = reponse
    // Those that lie far are told under their own title.
    const total = reponse.total - reponse.loin
    const ou = ouDe(reponse, pres)
    const entier = tape.replace(/\s+/g, ' ').trim()
    if (mots && (resultats.length === 0 || elargi === 'mots') && !entier.includes(mots))
      return `Aucun lieu pour ${guillemets(entier || mots)}`
    if (resultats.length === 0) return mots ? `Aucun lieu pour ${guillemets(mots)}` : `Aucun lieu connu ${ou}`
    if (elargi === 'mots' && endroit && mots) return `Aucun lieu pour ${guillemets(mots)} ${ou}`
    const quoi = mots && elargi !== 'mots' && elargi !== 'presque' ? ` pour ${guillemets(mots)}` : ''
    if (elargi === 'loin' || elargi === 'departement') return `Aucun lieu${quoi || ' connu'} ${ou}`
    if (endroit && dedans === 0) return `Aucun lieu${quoi} ${ou}, mais ${pluriel(total, 'lieu', 'lieux')} autour`
    return `${pluriel(endroit ? dedans : total, 'lieu', 'lieux')}${quoi} ${ou}`.trim()
  },
  /** The sentence under the title; null when the title says it all. */
  suite(reponse: Reponse): string | null {
    const { total, loin, resultats, dedans, endroit, mots, elargi } = reponse
    const plusProche = resultats[0]?.distance
    if (resultats.length === 0) return null
    if (elargi === 'mots' && endroit) return 'Voici les lieux les plus proches. On y répond peut-être à votre demande.'
    if (elargi === 'mots' || elargi === 'presque')
      return `Aucun lieu ne répond à tous les mots ${guillemets(mots ?? '')}. Voici ceux qui s’en approchent.`
    if (elargi === 'departement') return 'Voici les lieux du même département.'
    if (elargi === 'loin' && plusProche != null) return `Le plus proche est à ${distanceEnClair(plusProche)}.`
    if (!endroit && !reponse.centre && total > 5) return 'Ajoutez le nom de votre commune pour voir les plus proches.'
    const autour = total - loin - dedans
    if (endroit && dedans > 0 && autour > 0) return `Et ${pluriel(autour, 'autre lieu', 'autres lieux')} autour.`
    return null
  },
  corrige: (tape: string, compris: string) =>
    `Vous avez écrit ${guillemets(tape)}. Nous avons compris ${guillemets(compris)}.`,
  vouliez: 'Vouliez-vous dire :',
  ailleurs: (n: number) => `Ce n’est pas là\u00a0? ${n}${NB}autres choix`,
  preciser: 'Chercher une aide précise',
  precise: (libelle: string) => `Seulement les lieux qui proposent ${guillemets(libelle)}.`,
  toutesLesAides: 'Voir toutes les aides',
  tous: (reponse: Reponse) => `Voir tous les lieux ${ouDe(reponse)}`,
  pageDuTerritoire: (nom: string) => `La page et l’annuaire à imprimer : ${nomDit(nom)}`,
  dedans: (nom: string) => aCommune(nomDit(nom)).replace(/^a/, 'A').replace(/^à/, 'À'),
  autour: (nom: string) => `Autour ${deCommune(nomDit(nom))}`,
  plusProches: 'Les plus proches',
  plusLoin: 'Plus loin',
  loin: {
    constat: (metres: number, commune: string) =>
      `Le plus proche est à ${distanceEnClair(metres)}${commune ? `, ${aCommune(nomDit(commune))}` : ''}\u00a0: c’est trop loin pour y aller.`,
    titre: 'Se faire aider quand même',
    aDistance: (n: number) =>
      n === 1
        ? `Voir le lieu qui aide par téléphone ou en visio`
        : `Voir les ${nombre(n)} lieux qui aident par téléphone ou en visio`,
    carte: 'Voir sur la carte où sont les lieux',
    leLieu: (nom: string) => `Voir le moins loin\u00a0: ${nom}`
  },
  liste: 'Liste des lieux',
  carte: 'Sur la carte',
  carteTitre: (premier: number, dernier: number) =>
    premier === dernier
      ? `Carte : le lieu ${premier} de la liste`
      : `Carte : les lieux ${premier} à ${dernier} de la liste`,
  carteLegende: 'Les numéros sont ceux de la liste.',
  carteFlou: 'Un numéro dans un rond clair : seule la commune est connue.',
  carteSans: (n: number) =>
    n === 1
      ? 'Un lieu de la liste n’est pas sur la carte : sa position est inconnue.'
      : `${n} lieux de la liste ne sont pas sur la carte : leur position est inconnue.`,
  voirCarte: 'Voir la carte',
  suivants: (n: number) => (n === 1 ? 'Voir le lieu suivant' : `Voir les ${n} lieux suivants`),
  precedents: 'Revenir aux lieux précédents',
  page: (premier: number, dernier: number, total: number) =>
    `Lieux ${nombre(premier)} à ${nombre(dernier)}, sur ${nombre(total)}`,
  pages: 'Suite des résultats',
  appeler: (nom: string) => `Appeler ${nom} :`,
  /** From the middle of the town searched, or from the reader; `flou` when that middle is only nearly known. */
  distance: (metres: number, ville: string | null, flou: boolean) => {
    if (flou) return `À environ ${distanceEnClair(Math.max(1000, metres))}`
    return `À ${distanceEnClair(metres)}${ville && metres < PRES_DU_CENTRE ? ` du centre ${deCommune(ville)}` : ''}`
  },
  /** Two of them in words, the number of the others. */
  services: (phrases: readonly string[]) => {
    const autres = phrases.length - 2
    const suite = autres > 0 ? `, et ${autres === 1 ? '1 autre aide' : `${autres} autres aides`}` : ''
    const dites = phrases.slice(0, 2).map((p, i) => (i === 0 ? p : p.charAt(0).toLowerCase() + p.slice(1)))
    return `${dites.join(', ')}${suite}.`
  },
  selonLaSource: (texte: string) => `Selon la source\u00a0: ${texte}`,
  precisez: 'Choisissez une commune\u00a0:',
  positionInconnue: 'Position exacte inconnue',
  conseils: {
    titre: 'Que faire ?',
    commune: 'Cherchez avec le nom de votre commune ou votre code postal : nous montrons aussi les lieux autour.',
    mots: 'Vérifiez l’orthographe, ou essayez un seul mot.',
    ailleurs: 'Ou voyez les lieux de :',
    telephone: 'Demandez à votre mairie : elle connaît souvent l’aide la plus proche.'
  }
} as const

export const MOTS_RECHERCHE = selonLangue('recherche', MOTS_RECHERCHE_FR)
