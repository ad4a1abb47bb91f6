/** What costs to make and is asked again soon, the last few kept: a drawing, the points of a map. */

/** Makes what `cle` names, or finds it again, which makes it the last to go; at most `max` stay. */
export function keepLast<V>(connus: Map<string, V>, cle: string, max: number, make: () => V): V {
  const valeur = connus.get(cle) ?? make()
  connus.delete(cle)
  connus.set(cle, valeur)
  for (const ancienne of connus.keys()) {
    if (connus.size <= max) break
    connus.delete(ancienne)
  }
  return valeur
}
