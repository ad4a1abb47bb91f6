/**
 * The hours of an opening_hours rule: "09:00-12:00,14:00+".
 */
import type { Plage } from '../modele.ts'
import { makePlage } from '../phrases/plages.ts'
import type { Curseur } from './curseur.ts'

export function readPlages(c: Curseur): Plage[] | null {
  const plages: Plage[] = []
  for (;;) {
    const back = c.at
    c.blanks()
    const debut = readHeure(c)
    if (debut < 0) {
      c.at = back
      return plages
    }
    c.blanks()
    if (c.eat('+')) plages.push({ debut, fin: null })
    else {
      if (!c.eat('-') && !c.eat('–')) return null
      c.blanks()
      const fin = readHeure(c)
      const plage = fin > 1440 ? { debut, fin } : fin < 0 ? null : wrap(debut, fin)
      if (plage === null || debut >= 1440 || (plage.fin ?? 0) > 2880) return null
      plages.push(plage)
    }
    const comma = c.at
    c.blanks()
    if (!c.eat(',')) {
      c.at = comma
      return plages
    }
    c.blanks()
    // A comma before anything but a time starts a rule that adds.
    if (!/\d/.test(c.text[c.at] ?? '')) {
      c.at = comma
      return plages
    }
    c.at = comma + 1
    c.blanks()
  }
}

function readHeure(c: Curseur): number {
  const start = c.at
  const hour = c.readNumber()
  if (hour < 0 || hour > 48 || !c.eat(':')) {
    c.at = start
    return -1
  }
  const figures = c.at
  const minutes = c.readNumber()
  if (minutes < 0 || minutes > 59 || c.at - figures !== 2) {
    c.at = start
    return -1
  }
  return hour * 60 + minutes
}

/** What OSM writes "20:00-02:00" goes past midnight, whatever the hours; equal times are refused as a slip. */
function wrap(debut: number, fin: number): Plage | null {
  if (fin === debut) return null
  return makePlage(debut, fin) ?? (fin < debut ? { debut, fin: fin + 1440 } : null)
}
