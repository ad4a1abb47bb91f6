/**
 * From the words typed to what was meant: a place, and what to look for there. People write a town as they say it
 * ("Lyon 7", "Saint-Denis Réunion", "dpt 23"), half of it ("Aix"), or with mistakes; the likeliest is taken, and the
 * others are offered.
 */
import { cleNomCommune, departementOf, fold } from '@lieux-communs/core'
import type { Catalogue } from './catalogue.ts'
import { type Endroit, isEtendue } from './endroits.ts'
import { isMotVide, motsUtiles, sonDe } from './mots.ts'

export interface Compris {
  readonly endroit: Endroit | null
  /** Words searched in names and services, as typed; null when there is none. */
  readonly mots: string | null
  /** What was understood instead of what was typed: `Marseille`; null when it is the same. */
  readonly corrige: string | null
  /** Other places that bear the name, or nearly. */
  readonly autres: readonly Endroit[]
}

// "59100", "2A004": five signs that are a post code or an INSEE code.
const CODE = /(?:^|\s)(\d{5}|2[ab]\d{3})(?=\s|$)/i
// "59", "2A", "974": a département.
const DEPARTEMENT = /^(?:\d{2}|2[ab]|97\d|98\d)$/i
// "departement de la creuse", "dpt 23", "dept du nord", "region bretagne"
const DIT_ETENDUE = /^(?:dpt|dept|dep|departement|region) (?:(?:de la|de l|du|des|de|d) )?(.{2,40})$/
// "lyon 7", "marseille 3eme", "paris 18e arrondissement", "paris xiie"
const ARRONDISSEMENT =
  /^([a-z]{3,20}) (\d{1,2}|[ivx]{1,5})(?: ?(?:er|e|eme|ieme|nd))?(?: (?:arr|arrt|ardt|arrdt|arrondissement))?$/
// "cedex", "cedex 09"
const CEDEX = /\bcedex(?: \d{1,2})?(?= |$)/g

/** Inhabitants: below, a commune that shares its name with its département (Creuse, in Somme) is not the one meant. */
const VILLE = 10_000
/** Inhabitants: from here, half a name is enough: "villefranche", "salon". */
const BOURG = 5_000
/** How many times bigger the town of the longer name must be: Aix-en-Provence, 147,000, before Aix in Corrèze, 400. */
const BIEN_PLUS = 20

const RIEN = { mots: null, corrige: null, autres: [] } as const

/** A code as typed in the search: a post code before an INSEE one. */
function parCode(catalogue: Catalogue, code: string): Endroit | undefined {
  const { endroits } = catalogue
  return endroits.codePostal(code) ?? endroits.commune(code.toUpperCase()) ?? endroits.departement(code.toUpperCase())
}

/** `23`, `creuse`, `bretagne` → the département or the region; undefined when the words say something else. */
function etendueDite(catalogue: Catalogue, plie: string): Endroit | undefined {
  if (DEPARTEMENT.test(plie)) return catalogue.endroits.departement(plie.toUpperCase())
  return catalogue.endroits.nommes(plie).find(isEtendue)
}

const CHIFFRES_ROMAINS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

/** `deRomain('xiv') === 14`: a figure before a greater one is taken from it. */
const deRomain = (chiffres: string): number =>
  [...chiffres].reduce((n, c, i) => {
    const [ici = 0, suivant = 0] = [CHIFFRES_ROMAINS[c], CHIFFRES_ROMAINS[chiffres[i + 1] ?? '']]
    return ici < suivant ? n - ici : n + ici
  }, 0)

function arrondissement(catalogue: Catalogue, plie: string): Endroit | undefined {
  const lu = ARRONDISSEMENT.exec(plie)
  if (!lu) return undefined
  const numero = Number(lu[2]) || deRomain(lu[2] as string)
  return catalogue.endroits.nommes(`${lu[1]} ${numero}${numero === 1 ? 'er' : 'e'} arrondissement`)[0]
}

/** Of the towns of one name, the one that has places before a bigger one that has none, unless it is many times bigger. */
function likelierFirst(catalogue: Catalogue, communes: readonly Endroit[]): readonly Endroit[] {
  const [grande] = communes
  const avec = communes.find(e => lieuxDe(catalogue, e) > 0)
  if (!grande || !avec || avec === grande || grande.population > BIEN_PLUS * avec.population) return communes
  return [avec, ...communes.filter(e => e !== avec)]
}

/** The place that these words alone name, the likeliest first; null when they name none. */
function nomme(catalogue: Catalogue, plie: string): Compris | null {
  const arm = arrondissement(catalogue, plie)
  if (arm) return { endroit: arm, ...RIEN }
  const exacts = catalogue.endroits.nommes(plie)
  const communes = likelierFirst(
    catalogue,
    exacts.filter(e => e.genre === 'commune')
  )
  const etendue = exacts.find(isEtendue)
  const [commune] = communes
  if (etendue && (!commune || commune.population < VILLE)) {
    return { endroit: etendue, ...RIEN, autres: communes }
  }
  const [longue, ...longues] = catalogue.endroits.commencent(plie)
  if (longue && longue.population > BIEN_PLUS * (commune?.population ?? 0) && longue.population >= BOURG) {
    const autres = commune ? communes : longues.filter(e => e.population >= BOURG)
    return { endroit: longue, mots: null, corrige: longue.nom, autres }
  }
  if (!commune) return null
  const plusGrandes = [longue, ...longues].filter(
    e => e !== undefined && e.population > commune.population
  ) as Endroit[]
  return {
    endroit: commune,
    ...RIEN,
    autres: [...communes.slice(1), ...(etendue ? [etendue] : []), ...plusGrandes.slice(0, 2)]
  }
}

/** "OBJAT (19)", "19 Objat", "Saint-Denis la Réunion": the département tells which town of the name is meant. */
function communeEtDepartement(catalogue: Catalogue, mots: readonly string[]): Endroit | undefined {
  const coupes: [string[], string[]][] = [[mots.slice(1), mots.slice(0, 1)]]
  for (let n = 1; n <= Math.min(3, mots.length - 1); n++) coupes.push([mots.slice(0, -n), mots.slice(-n)])
  for (const [tete, queue] of coupes) {
    const departement = tete.length > 0 ? etendueDite(catalogue, queue.join(' ')) : undefined
    if (!departement) continue
    const ville = catalogue.endroits
      .nommes(tete.join(' '))
      .find(e => e.genre === 'commune' && departement.departements.includes(departementOf(e.code)))
    if (ville) return ville
  }
  return undefined
}

/** The longest run of words that names a place, the last one first: `mediatheque de lens` → Lens, `mediatheque`. */
function parmi(catalogue: Catalogue, mots: readonly string[]): { lieu: Compris; reste: string } | null {
  for (let longueur = Math.min(mots.length - 1, 8); longueur >= 1; longueur--) {
    for (let debut = mots.length - longueur; debut >= 0; debut--) {
      const suite = mots.slice(debut, debut + longueur)
      const nom = suite.join(' ')
      // "rue de la" is not the town of Rue, nor "place de" that of Placé.
      if (nom.length < 3 || isMotVide(suite.at(-1) as string)) continue
      const lieu = arrondissement(catalogue, nom) ?? catalogue.endroits.nommes(nom)[0]
      const compris = lieu ? nomme(catalogue, nom) : null
      if (!compris) continue
      return { lieu: compris, reste: [...mots.slice(0, debut), ...mots.slice(debut + longueur)].join(' ') }
    }
  }
  return null
}

/** The words as they were typed: `telsQuels('Médiathèque Lyon', 'mediatheque') === 'Médiathèque'`. */
function telsQuels(texte: string, plies: string): string {
  const voulus = new Set(plies.split(' '))
  const gardes = texte.split(/\s+/).filter(mot =>
    cleNomCommune(mot)
      .split(' ')
      .some(m => voulus.has(m))
  )
  return gardes.join(' ') || plies
}

const isIn = (insee: string, endroit: Endroit): boolean =>
  endroit.communes.includes(insee) || endroit.departements.includes(departementOf(insee))

const lieuxDe = (catalogue: Catalogue, endroit: Endroit): number =>
  endroit.communes.reduce((n, code) => n + catalogue.dansCommune(code).length, 0) +
  endroit.departements.reduce((n, code) => n + catalogue.dansDepartement(code).length, 0)

const isHeard = (cle: string, proche: Endroit): boolean => sonDe(cle) === sonDe(cleNomCommune(proche.nom))

/** "montauban" without a place is still Montauban. */
const isGrande = (cle: string, proche: Endroit): boolean => proche.population >= BOURG && isHeard(cle, proche)

/** "bordeau", "pari": a city to the ear, although the name of a place or two bears the word so written. */
const soundsLikeACity = (catalogue: Catalogue, cle: string, proche: Endroit, portes: number): boolean =>
  proche.population >= VILLE && isHeard(cle, proche) && lieuxDe(catalogue, proche) > BIEN_PLUS * portes

/**
 * True when these words are a slip for the place's name rather than for the words of other places: "bordeau" is nearest to
 * "bordeaux", "servise" to "service" before the town of Serviès.
 */
function isSlipFor(catalogue: Catalogue, suite: readonly string[], proche: Endroit): boolean {
  if (!isEtendue(proche) && proche.population < BOURG && lieuxDe(catalogue, proche) === 0) return false
  const siens = new Set(cleNomCommune(proche.nom).split(' '))
  const { vocabulaire } = catalogue.texte
  return suite.every(mot => {
    const [premier, ...suivants] = vocabulaire.proches(mot)
    if (isMotVide(mot) || premier === undefined) return true
    const pareils = [premier, ...suivants.filter(p => p.fautes === premier.fautes)]
    return pareils.some(p => siens.has(vocabulaire.mots[p.indice] as string))
  })
}

/** The run of words that is a place but for a slip, the last one first: `mediatheque de bordeau` → Bordeaux, `mediatheque`. */
function parmiProches(
  catalogue: Catalogue,
  mots: readonly string[],
  large: ReturnType<Catalogue['texte']['cherche']>
): Compris | null {
  for (let longueur = Math.min(mots.length - 1, 5); longueur >= 1; longueur--) {
    for (let debut = mots.length - longueur; debut >= 0; debut--) {
      const suite = mots.slice(debut, debut + longueur)
      if (isMotVide(suite[0] as string) || isMotVide(suite.at(-1) as string)) continue
      const [proche, ...autres] = catalogue.endroits.ressemblants(suite.join(' '))
      const dernier = mots.slice(0, debut).findLastIndex(mot => !isMotVide(mot))
      const reste = [...mots.slice(0, dernier + 1), ...mots.slice(debut + longueur)].join(' ')
      if (!proche || motsUtiles(reste).every(isMotVide) || !isSlipFor(catalogue, suite, proche)) continue
      // Places elsewhere bear all these words: their name was meant.
      const codes = large.trouves.map(t => catalogue.fiche(t.rang).lieu.code_insee)
      if (large.manques === 0 && codes.length > 0 && !codes.some(c => c !== null && isIn(c, proche))) continue
      return { endroit: proche, mots: reste, corrige: proche.nom, autres }
    }
  }
  return null
}

/**
 * The intercommunalité that the whole text names, « Limoges Métropole »: it comes before what half of the words says, Limoges. A town, a
 * département or a region of that name comes before it, and so do the places that bear a word that is but a part of its name.
 */
function withIntercommunalite(catalogue: Catalogue, texte: string, compris: Compris): Compris {
  const dites = catalogue.endroits.intercommunalites(texte)
  const [premiere, ...suivantes] = dites
  if (!premiere) return compris
  const cle = cleNomCommune(texte)
  const entieres = dites.filter(d => d.entiere).map(d => d.endroit)
  if (catalogue.endroits.nommes(cle).length > 0) return { ...compris, autres: [...entieres, ...compris.autres] }
  if (!cle.includes(' ')) {
    const offerte = { ...compris, autres: [...dites.map(d => d.endroit), ...compris.autres] }
    // "villefranche": half of a town's name says that town, a letter away from one (« roannais ») does not.
    if (compris.endroit && cleNomCommune(compris.endroit.nom).startsWith(`${cle} `)) return offerte
    const { trouves, manques } = catalogue.texte.cherche(motsUtiles(cle), false)
    if (manques === 0 && trouves.length > 0) return offerte
  }
  return { endroit: premiere.endroit, ...RIEN, autres: suivantes.map(d => d.endroit) }
}

/** `understand(catalogue, 'mediatheque lyon 7')` → Lyon 7e, and the word `mediatheque`. */
export function understand(catalogue: Catalogue, texte: string): Compris {
  const compris = withIntercommunalite(catalogue, texte, meant(catalogue, texte))
  return compris.mots === null ? compris : { ...compris, mots: telsQuels(texte, compris.mots) }
}

function meant(catalogue: Catalogue, texte: string): Compris {
  const plie = fold(texte).replace(CEDEX, '').trim()
  if (plie === '') return { endroit: null, ...RIEN }
  const code = CODE.exec(plie)?.[1]
  const endroitDuCode = code ? parCode(catalogue, code) : undefined
  if (code && endroitDuCode) {
    const reste = plie.replace(code, ' ').trim()
    // "59100 Roubaix", "Marseille 13003" say the same thing twice.
    const redit = [arrondissement(catalogue, reste), ...catalogue.endroits.nommes(reste)].some(
      e => e?.genre === 'commune' && e.communes.some(c => endroitDuCode.communes.includes(c))
    )
    return { endroit: endroitDuCode, ...RIEN, mots: reste === '' || redit ? null : reste }
  }
  const departement = etendueDite(catalogue, DIT_ETENDUE.exec(plie)?.[1] ?? '')
  if (departement) return { endroit: departement, ...RIEN }
  if (DEPARTEMENT.test(plie)) {
    const numero = etendueDite(catalogue, plie)
    if (numero) return { endroit: numero, ...RIEN }
  }
  const cle = cleNomCommune(plie)
  const mots = cle.split(' ').slice(0, 12)
  const precise = communeEtDepartement(catalogue, mots)
  if (precise) return { endroit: precise, ...RIEN }
  const nommee = nomme(catalogue, cle)
  const exact = catalogue.texte.cherche(motsUtiles(plie), false)
  const inconnu = exact.manques > 0 || exact.trouves.length === 0
  // Half a name may also be a word of many places: a town that is well named comes first, half of one only after.
  if (nommee && (nommee.corrige === null || inconnu || catalogue.endroits.nommes(cle).length > 0 || cle.length > 4)) {
    return nommee
  }
  const [proche, ...suivants] = /\d/.test(plie) ? [] : catalogue.endroits.ressemblants(plie)
  const large = inconnu ? catalogue.texte.cherche(motsUtiles(plie), true) : exact
  const repondu = large.manques === 0 && large.trouves.length > 0
  // A village without a place, a letter or two away, is no answer when places bear the word but for a letter.
  const nulle = proche !== undefined && repondu && lieuxDe(catalogue, proche) === 0 && !isGrande(cle, proche)
  if (proche && !nulle && (inconnu || soundsLikeACity(catalogue, cle, proche, exact.trouves.length))) {
    return { endroit: proche, mots: null, corrige: proche.nom, autres: suivants }
  }
  // "france services 87"
  const numero = mots.length > 1 ? etendueDite(catalogue, mots.at(-1) as string) : undefined
  if (numero && DEPARTEMENT.test(mots.at(-1) as string)) {
    return { endroit: numero, ...RIEN, mots: mots.slice(0, -1).join(' ') }
  }
  const trouve = parmi(catalogue, mots)
  const endroit = trouve?.lieu.endroit
  if (trouve && endroit && motsUtiles(trouve.reste).length > 0) {
    const reste = catalogue.texte.cherche(motsUtiles(trouve.reste), true)
    const pres =
      reste.manques === 0 &&
      reste.trouves.some(t => {
        const insee = catalogue.fiche(t.rang).lieu.code_insee
        return insee !== null && isIn(insee, endroit)
      })
    // "médiathèque Jean Macé" names a place, although Macé is a commune: the name wins unless the town has such a place.
    if (pres || inconnu || endroit.population >= VILLE) return { ...trouve.lieu, corrige: null, mots: trouve.reste }
  }
  const devine = inconnu && !trouve && !/\d/.test(plie) ? parmiProches(catalogue, mots, large) : null
  if (devine) return devine
  // Names bear these words; a town with as many places may still have been meant.
  const autres = [proche, ...suivants].filter(e => e && lieuxDe(catalogue, e) >= exact.trouves.length) as Endroit[]
  return { endroit: null, ...RIEN, mots: plie, autres }
}
