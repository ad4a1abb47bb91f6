/** Name of the place and of the body that runs it: tidied, never rewritten, but for a person it names. A generic name ("Mairie") is a name. */

import { nomCoupe } from '../rules/nom-coupe.ts'
import { nomPersonne } from '../rules/nom-personne.ts'
import type { Cible } from '../standard/brut.ts'
import { oneLine } from '../text/clean.ts'
import { isPlaceholder } from '../text/placeholders.ts'
import { takeContacts } from './contacts-du-nom.ts'
import { nameWithout } from './noms-de-la-ligne.ts'
import { isReceveurSeul, type Temoins, withoutPerson } from './personne-nommee.ts'
import { personnesOf } from './personnes-de-la-ligne.ts'
import { isPersonneSeule } from './porteur-personne.ts'
import { notify, PERSONNE_RETIREE, type Recueil, valuesOf, withhold } from './recueil.ts'

// Quotes around the whole name: "« La Ruche »"
const GUILLEMETS = /^["«“']\s*([^"«»“”]+?)\s*["»”']$/
// Marks left hanging at either end: "Mairie -", ", EPN"
const BORD = /[\s,;:–-]/

/** Without the marks at both ends; by hand, since a regular expression would start again at each mark inside. */
function trimMarks(texte: string): string {
  let debut = 0
  let fin = texte.length
  while (debut < fin && BORD.test(texte[debut] as string)) debut++
  while (fin > debut && BORD.test(texte[fin - 1] as string)) fin--
  return texte.slice(debut, fin)
}

/** `tidyName('  "Médiathèque  du Bourg" -') → 'Médiathèque du Bourg'`; empty when nothing is said. */
function tidyName(texte: string): string {
  const propre = trimMarks(oneLine(texte)).replace(GUILLEMETS, '$1')
  return isPlaceholder(propre) ? '' : propre
}

/** Chosen, not measured: what a list or a label can still show of a name. */
const NOM_MAX = 300

/** Its first words, and « … »: 300 signs at most. */
function cutName(nom: string): string {
  const debut = nom.slice(0, NOM_MAX - 1)
  const mot = debut.lastIndexOf(' ')
  return `${(mot > NOM_MAX / 2 ? debut.slice(0, mot) : debut).trimEnd()}…`
}

const textsOf = (r: Recueil, cibles: readonly Cible[]): string =>
  cibles.flatMap(cible => valuesOf(r, cible).map(v => v.texte)).join(' ; ')

function temoinsOf(r: Recueil): Temoins {
  return {
    contacts: textsOf(r, ['courriels']),
    lieux: textsOf(r, ['adresse', 'adresse_complete', 'complement_adresse', 'structure_parente', 'site_web'])
  }
}

export function normaliseNom(r: Recueil): void {
  // The only name was a contact.
  let sansNom = false
  for (const champ of ['nom', 'structure_parente'] as const) {
    for (const { texte } of valuesOf(r, champ)) {
      const entier = tidyName(texte)
      if (entier === '') continue
      // Before anything else is read in it: a person named after the cut is gone, one named before is withheld.
      const court = entier.length > NOM_MAX ? cutName(entier) : entier
      const { nom: lu, personnes, egares } = takeContacts(r, court, champ)
      const nom = trimMarks(lu)
      r.egares.push(...egares)
      if (personnes.length > 0) r.personnes = new Set([...r.personnes, ...personnesOf(personnes)])
      if (nom === '') {
        for (const personne of personnes) withhold(r, 'structure_parente', personne)
        if (personnes.length > 0) notify(r, nomPersonne, PERSONNE_RETIREE, champ)
        sansNom ||= champ === 'nom'
        break
      }
      const seul =
        isPersonneSeule(nom) || (champ === 'nom' && isReceveurSeul(nom, () => temoinsOf(r))) ? '' : freed(r, nom)
      if (seul === '') {
        withhold(r, 'structure_parente', nom)
        notify(r, nomPersonne, PERSONNE_RETIREE, champ)
        r.personnes = new Set([...r.personnes, ...personnesOf([nom])])
        break
      }
      if (seul !== nom || personnes.length > 0) notify(r, nomPersonne, PERSONNE_RETIREE, champ)
      if (court !== entier) notify(r, nomCoupe, seul, champ)
      r.valeurs[champ] = seul
      break
    }
  }
  if (r.valeurs.nom === undefined && (sansNom || r.personnes.size > 0)) nameWithoutPerson(r)
}

/** The name without whoever receives there, at its end or anywhere when the row itself says who that is. */
const freed = (r: Recueil, nom: string): string =>
  trimMarks(
    nameWithout(
      withoutPerson(nom, r.valeurs.commune, () => temoinsOf(r)),
      r.personnes
    )
  )

/** Said of a place of which the list names only the person who receives there: true of every place of this register. */
const NOM_SANS_PERSONNE = 'Lieu de médiation numérique'

/** The only name is a person's, or a contact: the body's stands for it, else what every place here is. */
function nameWithoutPerson(r: Recueil): void {
  r.valeurs.nom = r.valeurs.structure_parente ?? NOM_SANS_PERSONNE
  r.deduits.push('nom')
  if (r.personnes.size > 0 && !r.notices.some(n => n.rule === nomPersonne.code && n.field === 'nom'))
    notify(r, nomPersonne, PERSONNE_RETIREE)
}
