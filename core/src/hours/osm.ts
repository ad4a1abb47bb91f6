/**
 * Reads opening_hours: our writer's subset and what is met around it in French data (other spacing, one-figure hours,
 * "closed", comments anywhere). Strict about meaning: what it does not fully understand, it refuses.
 */

import { REGLE_VIDE, type RegleHoraire, type Semaine } from './modele.ts'
import { Curseur } from './osm/curseur.ts'
import { readPlages } from './osm/plages.ts'
import { readJours, readPeriodes, readSemaines } from './osm/selecteurs.ts'
import { writeOsm } from './write.ts'

// A published value is a few hundred characters; longer ones are not opening hours.
const LONGUEUR_MAX = 2000

/** The week that an opening_hours value describes, or null when it is not one we fully understand. */
export function parseOsm(osm: string): Semaine | null {
  if (osm.length > LONGUEUR_MAX) return null
  return readSemaine(new Curseur(osm))
}

/** True when the value is exactly what our own writer prints for the week it describes: nothing else is published. */
export function isOsmPubliable(osm: string): boolean {
  const semaine = parseOsm(osm)
  return semaine !== null && writeOsm(semaine) === osm
}

function readSemaine(c: Curseur): Semaine | null {
  const regles: RegleHoraire[] = []
  let ajoute = false
  while (!c.isOver()) {
    const regle = readRegle(c, ajoute)
    if (regle === null) return null
    regles.push(regle)
    if (c.isOver()) break
    ajoute = c.eat(',')
    if (!ajoute && !c.eat(';')) return null
  }
  return regles.length === 0 ? null : { regles }
}

function readRegle(c: Curseur, ajoute: boolean): RegleHoraire | null {
  const start = c.at
  if (c.eat('24/7')) {
    const fin = readFin(c)
    return fin === null ? null : { ...REGLE_VIDE, ...fin, ajoute }
  }
  const periodes = readPeriodes(c)
  c.blanks()
  const semaines = readSemaines(c)
  c.blanks()
  c.eat(':')
  c.blanks()
  // "SH Mo-Fr": on those days of the school holidays.
  const vacances = c.eatWord('SH')
  c.blanks()
  const days = readJours(c)
  c.blanks()
  c.eat(':')
  c.blanks()
  const plages = readPlages(c)
  const fin = readFin(c)
  if (periodes === null || semaines === null || days === null || plages === null || fin === null || c.at === start)
    return null
  const { jours, feries } = days
  // Written out: copying with "..." costs ten times more, and every value of every list passes here.
  return { periodes, semaines, vacances, feries, jours, plages, etat: fin.etat, commentaire: fin.commentaire, ajoute }
}

/** `off "travaux"` at the end of a rule; null when its comment is broken or empty. */
function readFin(c: Curseur): Pick<RegleHoraire, 'etat' | 'commentaire'> | null {
  c.blanks()
  const ferme = c.eatWord('off') || c.eatWord('closed')
  if (!ferme) c.eatWord('open')
  c.blanks()
  const etat = ferme ? 'ferme' : 'ouvert'
  if (c.text[c.at] !== '"') return { etat, commentaire: null }
  const end = c.text.indexOf('"', c.at + 1)
  const commentaire = c.text.slice(c.at + 1, end)
  if (end < 0 || commentaire.trim() === '') return null
  c.at = end + 1
  return { etat, commentaire }
}
