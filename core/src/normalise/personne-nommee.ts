/**
 * "Valmont - Zélie Morvan", "Mairie (Mme Morvan)": lists that name whoever receives in the name of the place. That part
 * is left out. A name given to the place itself stays: a famous one ("Simone Veil"), one that its street bears too, one
 * written after a thing that is often so named ("Maison de quartier - Zélie Morvan").
 */
import { fold, foldedWords, hasPhrase } from '../text/fold.ts'
import { CIVILITE, isNomDePersonne, MASQUE, namesPerson } from '../text/nom-de-personne.ts'

/**
 * Things that are named after people: what follows them is their own name. Over the sources, 14 names of the shape "thing -
 * First Last" are all such dedications, and 45 of the shape "town - First Last" are all advisers.
 */
export const DEDIES: ReadonlySet<string> = new Set(
  `accueil annexe bibliobus bibliotheque bibliotheques bus caf campus centre cite clinique college collegiale complexe conservatoire
  creche cyberbase ecole ehpad espace ferme foyer gymnase halte hopital hotel institut jeunes jeunesse ludotheque lycee
  maison mda mediatheque mediatheques mjc mpt multi musee office parc pavillon pij place pole poste quartier relais residence
  resto salle salon services square stade theatre tiers tour universite villa`
    .split(/\s+/)
    .filter(m => m !== '')
)
/** Beside one of these the name is the one of whoever receives there: "Espace numérique", "Permanence du conseiller". */
const TENUS: ReadonlySet<string> = new Set(
  'adjoint aidant animateur animatrice atelier ateliers conseiller conseillere conseillers contact epn formateur formatrice mairie mediateur mediatrice numerique permanence permanences referent referente secretaire'.split(
    ' '
  )
)

// "- Zélie Morvan", "/ Mme Morvan", "(Zélie Morvan)": a part of its own after the name, up to the next mark.
const PARTIE = /\s{1,3}[-–—|/:]\s{1,3}(?=([^\s(|/–—][^(|/–—]{2,60}?)(?:\s{1,3}[-–—|/]\s|$))|\s{0,3}\(([^()]{4,60})\)/gu
// The first look: " - ", " /", "(": nothing else begins such a part.
const PEUT_ETRE = /\s[-–—|/:]\s|\(/
const MASQUE_NOM = /^noms?\d{0,4}$/

/** What else the row says, read only when a name is met: to whom it belongs. */
export interface Temoins {
  /** The cells of e-mails: "z.morvan@" makes Zélie Morvan the one who receives. */
  readonly contacts: string
  /** The cells of the address and of the body: "12 rue Zélie Morvan" makes it the name of the place. */
  readonly lieux: string
}

const AUCUN: () => Temoins = () => ({ contacts: '', lieux: '' })

// "z.morvan" in "z.morvan@exemple.fr"
const AVANT_AROBASE = /[^\s@;,<>]{1,64}(?=@)/g

/** One address is made of that name and nothing else: "zelie.morvan@", "zmorvan@", "morvan@"; not "creche-zelie-morvan@". */
function isWrittenTo(plies: readonly string[], contacts: string): boolean {
  const premier = plies[0] as string
  const dernier = plies[plies.length - 1] as string
  const formes = [premier + dernier, premier[0] + dernier, dernier + premier[0], dernier + premier, dernier, premier]
  const serrees = formes.map(forme => forme.replaceAll(' ', ''))
  for (const [local] of contacts.slice(0, 500).matchAll(AVANT_AROBASE))
    if (serrees.includes(fold(local).replaceAll(' ', ''))) return true
  return false
}

/** The whole name is the one of whoever receives: a mail of the row is made of it. `isReceveurSeul('Zélie Morvan', …)` beside `z.morvan@`. */
export const isReceveurSeul = (nom: string, temoins: () => Temoins): boolean => {
  const mots = nom.split(/\s+/)
  return namesPerson(mots) && isWrittenTo(mots.map(fold), temoins().contacts)
}

/** True when the part is the name of whoever receives, and not the one given to what `avant` names. */
function isReceveur(partie: string, avant: string, temoins: () => Temoins): boolean {
  if (!isNomDePersonne(partie)) return false
  if (CIVILITE.test(partie)) return true
  const mots = partie.split(/\s+/)
  if (mots.every(m => MASQUE.test(fold(m)) || MASQUE_NOM.test(fold(m)))) return true
  const { contacts, lieux } = temoins()
  if (isWrittenTo(mots.map(fold), contacts)) return true
  if (hasPhrase(fold(lieux), mots.map(fold).join(' '))) return false
  const plies = foldedWords(avant)
  return plies.some(m => TENUS.has(m)) || !plies.some(m => DEDIES.has(m))
}

/**
 * The name without the person it names; the same text when it names none. `commune` keeps a town that sounds like a
 * person. `withoutPerson('Valmont - Zélie Morvan', 'Valmont') → 'Valmont'`.
 */
export function withoutPerson(nom: string, commune: string | undefined, temoins: () => Temoins = AUCUN): string {
  if (nom.length > 300 || !PEUT_ETRE.test(nom)) return nom
  const lieu = commune === undefined ? '' : fold(commune)
  let sortie = ''
  let fin = 0
  for (const trouve of nom.matchAll(PARTIE)) {
    const partie = (trouve[1] ?? trouve[2] ?? '').trim()
    const debut = trouve.index
    if (debut < fin || debut === 0 || lieu.includes(fold(partie))) continue
    if (!isReceveur(partie, nom.slice(fin, debut), temoins)) continue
    sortie += nom.slice(fin, debut)
    fin = debut + trouve[0].length + (trouve[1]?.length ?? 0)
  }
  return fin === 0 ? nom : sortie + nom.slice(fin)
}
