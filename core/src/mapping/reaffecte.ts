/**
 * A mapping once someone has said that a column feeds something else. A column is taken wherever a rule reads it, a yes that
 * a constant asks of it included, and put where it was said, read as its cells want.
 */
import { type Cible, JOURS, type Jour } from '../standard/brut.ts'
import { type Champ, isListe } from '../standard/champs.ts'
import { renewAides } from './aides.ts'
import { type CibleColonne, champEtValeur, namesOf } from './cibles.ts'
import { colonnesOf, conditionsOf, createResolve } from './colonnes.ts'
import { reglesHorairesOf } from './horaires.ts'
import type { ChampHoraires, Colonne, Condition, HorairesRegle, Mapping, Regle } from './langage.ts'

export interface Reprise {
  /** The columns of the file, in its order. */
  readonly colonnes: readonly Colonne[]
  /** How the column is read at its new place, when a plain copy of its cells is not enough. */
  readonly regle?: Regle | undefined
}

const CHOISIE = { confiance: 1, raison: 'choisie par le producteur' }
const REVUE = 'revue par le producteur'

/** Columns without the one taken away: a name that reads it among others is replaced by those others. */
type Sans = (colonnes: readonly Colonne[] | undefined) => Colonne[]

function createSans(mapping: Mapping, colonne: Colonne, fichier: readonly Colonne[]): Sans {
  const resolve = createResolve(colonnesOf(mapping), fichier)
  const siens = new Set(namesOf(colonne))
  const autresDe = (nom: Colonne): Colonne[] => fichier.filter(c => !siens.has(c) && namesOf(c).includes(nom))
  return colonnes =>
    (colonnes ?? []).flatMap(dite => {
      const nom = resolve(dite)
      if (nom === colonne) return []
      return siens.has(nom) ? autresDe(nom) : [dite]
    })
}

const sameColonnes = (a: readonly Colonne[], b: readonly Colonne[]): boolean =>
  a.length === b.length && a.every((c, i) => c === b[i])

/** The rule without this column, or null when it read nothing else; a constant goes with the box it asked. */
function regleWithout(regle: Regle, sans: Sans): Regle | null {
  if (regle.colonnes === undefined) {
    const posees = conditionsOf(regle.si as Condition | undefined).map(c => c.colonne)
    return sameColonnes(sans(posees), posees) ? regle : null
  }
  const colonnes = sans(regle.colonnes)
  if (sameColonnes(colonnes, regle.colonnes)) return regle
  return colonnes.length === 0 ? null : { ...regle, colonnes }
}

function horairesWithout(regle: HorairesRegle, sans: Sans): HorairesRegle | null {
  const colonnes = sans(regle.colonnes)
  const remarque = sans(regle.remarque)
  const heures = sans(regle.heures)
  const entieres = regle.bornes !== true || heures.length === (regle.heures ?? []).length
  // A mark says a day, and nothing without its hours.
  if (regle.heures !== undefined && regle.jours !== undefined && (heures.length === 0 || !entieres)) return null
  const jours: Partial<Record<Jour, readonly Colonne[]>> = {}
  for (const jour of JOURS) {
    const lues = regle.jours?.[jour] ?? []
    const gardees = sans(lues)
    // Opening and closing columns go by pairs: half a pair says nothing.
    const moitie = regle.bornes === true && regle.heures === undefined && gardees.length !== lues.length
    if (gardees.length > 0 && !moitie) jours[jour] = gardees
  }
  const { colonnes: _c, jours: _j, heures: _h, bornes, remarque: _r, ...rest } = regle
  if (colonnes.length === 0 && Object.keys(jours).length === 0) return null
  return {
    ...rest,
    ...(colonnes.length > 0 && { colonnes }),
    ...(Object.keys(jours).length > 0 && { jours }),
    ...(bornes !== undefined && (regle.heures === undefined || entieres) && { bornes }),
    ...(heures.length > 0 && entieres && { heures }),
    ...(remarque.length > 0 && { remarque })
  }
}

type Enveloppe = { readonly regles: readonly object[]; readonly colonnes?: readonly Colonne[] }

const isEnveloppe = (champ: object): champ is Enveloppe => 'regles' in champ && Array.isArray(champ.regles)

/** A target's rules, each passed through `keep`; undefined when none is left, the same object when nothing went. */
function champWithout(
  champ: object,
  sans: Sans,
  keep: (regle: never, sans: Sans) => object | null
): object | undefined {
  if (!isEnveloppe(champ)) {
    const garde = keep(champ as never, sans)
    return garde === null ? undefined : garde === champ || !('raison' in garde) ? garde : { ...garde, raison: REVUE }
  }
  const regles = champ.regles.flatMap(r => keep(r as never, sans) ?? [])
  if (regles.length === 0) return undefined
  if (regles.length === champ.regles.length && regles.every((r, i) => r === champ.regles[i])) return champ
  return {
    ...champ,
    regles,
    ...(champ.colonnes && { colonnes: sans(champ.colonnes) }),
    ...('raison' in champ && { raison: REVUE })
  }
}

/** Columns that make one field together are read in the order of the file, a blank between. */
const JOINTES: readonly Cible[] = ['adresse', 'complement_adresse', 'adresse_complete', 'presentation_detail']
/** What makes of a rule more than a copy of its cells. */
const PARTICULIERS = ['constante', 'codes', 'mots', 'si', 'partie', 'etiquettes', 'avant', 'apres'] as const

const isSimple = (regle: Regle): boolean => PARTICULIERS.every(cle => regle[cle] === undefined)
const sameSeparateurs = (a: Regle, b: Regle): boolean =>
  JSON.stringify(a.separateurs ?? []) === JSON.stringify(b.separateurs ?? [])

/** Confidence and reason are the whole field's, never one rule's. */
function withoutNote(champ: object): Regle {
  const { confiance: _c, raison: _r, ...regle } = champ as { confiance?: number; raison?: string }
  return regle
}

/** Every column that rules draw on, boxes included: `champs.<field>.colonnes`, for whoever reads the mapping. */
function readBy(regles: readonly Regle[]): Colonne[] {
  return [
    ...new Set(
      regles.flatMap(r => r.colonnes ?? (r.constante === undefined ? [] : conditionsOf(r.si).map(c => c.colonne)))
    )
  ]
}

function added(champ: object | undefined, regle: Regle, colonne: Colonne, cible: Cible, ordre: Ordre): object {
  if (champ === undefined)
    return regle.colonnes ? { ...regle, ...CHOISIE } : { regles: [regle], colonnes: [colonne], ...CHOISIE }
  const deja = isEnveloppe(champ) ? (champ.regles as readonly Regle[]) : [withoutNote(champ)]
  const [premiere] = deja as [Regle]
  // Several values, or several columns for one text: what was there stays first. One value: what a person says comes first.
  const jointe = JOINTES.includes(cible)
  const ensemble = jointe || cible === 'telephone' || cible === 'service_detaille' || isListe(cible as Champ)
  const fondue = deja.length === 1 && isSimple(premiere) && isSimple(regle) && sameSeparateurs(premiere, regle)
  if (fondue && regle.colonnes && premiere.colonnes) {
    const colonnes = jointe
      ? ordre([...premiere.colonnes, colonne])
      : ensemble
        ? [...premiere.colonnes, colonne]
        : [colonne, ...premiere.colonnes]
    return { ...premiere, colonnes, ...(jointe && { joindre: premiere.joindre ?? ' ' }), ...CHOISIE }
  }
  const regles = ensemble ? [...deja, regle] : [regle, ...deja]
  const nommees = (isEnveloppe(champ) && champ.colonnes) || readBy(deja)
  const colonnes = ensemble ? [...nommees, colonne] : [colonne, ...nommees]
  return { regles, colonnes: [...new Set(colonnes)], ...CHOISIE }
}

type Ordre = (colonnes: readonly Colonne[]) => Colonne[]

/** A column put where the file has it among the others, which keep their places. */
const inFileOrder =
  (fichier: readonly Colonne[]): Ordre =>
  colonnes => {
    const nouvelle = colonnes.at(-1) as Colonne
    const autres = colonnes.slice(0, -1)
    const rang = fichier.indexOf(nouvelle)
    const at = rang < 0 ? -1 : autres.findIndex(c => fichier.indexOf(c) > rang)
    return at < 0 ? [...colonnes] : [...autres.slice(0, at), nouvelle, ...autres.slice(at)]
  }

/** The rule with these columns for a day; opening and closing columns that no longer go by pairs are read for what their cells say. */
function withDay({ bornes, ...regle }: HorairesRegle, jour: Jour, colonnes: readonly Colonne[]): HorairesRegle {
  const jours = { ...regle.jours, [jour]: colonnes }
  const paires = Object.values(jours).every(siennes => siennes.length % 2 === 0)
  return { ...regle, ...(bornes === true && paires && { bornes }), jours }
}

/** What makes of a rule of hours one that takes no other column. */
const PROPRES = ['si', 'etiquettes', 'heures'] as const

function addedHoraires(
  champ: ChampHoraires | undefined,
  colonne: Colonne,
  jour: Jour | null,
  ordre: Ordre
): ChampHoraires {
  const regles = champ === undefined ? [] : reglesHorairesOf(champ)
  const libre = regles[0] !== undefined && PROPRES.every(cle => regles[0]?.[cle] === undefined)
  const [premiere, ...autres] = libre ? regles : [{} as HorairesRegle, ...regles]
  const regle = withoutNote(premiere as object) as HorairesRegle
  const plus: HorairesRegle =
    jour === null
      ? { ...regle, colonnes: ordre([...(regle.colonnes ?? []), colonne]) }
      : withDay(regle, jour, ordre([...(regle.jours?.[jour] ?? []), colonne]))
  if (autres.length === 0) return { ...plus, ...CHOISIE }
  const nommees = (champ as { colonnes?: readonly Colonne[] } | undefined)?.colonnes
  return {
    regles: [plus, ...autres],
    ...(nommees && { colonnes: [...new Set([...nommees, colonne])] }),
    ...CHOISIE
  }
}

/**
 * The mapping once a column feeds this and nothing else; `null`: it is left out. Everything else stays as it was.
 * `reaffecte(mapping, 'Tél.', 'telephone', { colonnes })`; of a box, `reaffecte(mapping, 'Wifi', 'services=Accès internet…', …)`.
 */
export function reaffecte(
  mapping: Mapping,
  colonne: Colonne,
  cible: CibleColonne | null,
  { colonnes, regle }: Reprise
): Mapping {
  const sans = createSans(mapping, colonne, colonnes)
  const ordre = inFileOrder(colonnes)
  const champs: Record<string, object> = {}
  for (const [nom, champ] of Object.entries(mapping.champs)) {
    if (champ === undefined || 'par' in champ) continue
    const kept = champWithout(champ, sans, nom === 'horaires' ? horairesWithout : regleWithout)
    if (kept !== undefined) champs[nom] = kept
  }
  const ignores: Record<Colonne, string> = { ...mapping.ignores }
  for (const dite of Object.keys(ignores)) if (sans([dite]).length === 0) delete ignores[dite]
  const valeur = cible === null ? null : champEtValeur(cible)
  if (cible === null) ignores[colonne] = 'laissée de côté par le producteur'
  else if (valeur !== null) {
    const [champ, constante] = valeur
    const dite = regle ?? { constante, si: { colonne, rempli: true } }
    champs[champ] = added(champs[champ], dite, colonne, champ, ordre)
  } else if (cible.startsWith('horaires')) {
    const jour = (cible.split('.')[1] ?? null) as Jour | null
    champs.horaires = addedHoraires(champs.horaires as ChampHoraires | undefined, colonne, jour, ordre)
  } else champs[cible] = added(champs[cible], regle ?? { colonnes: [colonne] }, colonne, cible as Cible, ordre)
  // What a helper feeds is named after it again, notes of those that did not move kept.
  const avec = { ...pars(mapping), ...champs } as Mapping['champs']
  const { personnes, ...reste } = mapping
  // Whoever says what a column feeds says that it names no person.
  const nommees = personnes?.filter(nom => cible === null || nom !== colonne) ?? []
  return { ...reste, champs: renewAides(avec), ignores, ...(nommees.length > 0 && { personnes: nommees }) }
}

const pars = (mapping: Mapping): object =>
  Object.fromEntries(Object.entries(mapping.champs).filter(([, champ]) => champ !== undefined && 'par' in champ))
