/** Reading hours: distinct values per second, as the demonstration lists write them, nothing remembered from one to the next. */
import { readHorairesTexte } from '@lieux-communs/core'
import { Alea } from '../demo/alea.ts'
import { dayCell, drawSemaine, inFrench, inOsm } from '../demo/semaines.ts'
import type { Bench } from './mesure.ts'
import { timed } from './mesure.ts'

/** `n` distinct values, always the same for a size: half sentences, a quarter OSM's syntax, a quarter cells of one day. */
function drawValeurs(n: number): string[] {
  const alea = new Alea(1, 0)
  const valeurs = new Set<string>()
  // Cells of one day are few: once all are drawn, sentences make up the number.
  for (let essais = 0; valeurs.size < n; essais++) {
    const semaine = drawSemaine(alea)
    const forme = essais < 4 * n ? alea.int(0, 3) : 0
    const valeur = forme < 2 ? inFrench(semaine, alea) : forme === 2 ? inOsm(semaine) : dayCell(semaine[1] ?? [], alea)
    if (valeur !== '') valeurs.add(valeur)
  }
  return [...valeurs]
}

export const hours: Bench = {
  nom: 'hours',
  titre: 'horaires distincts lus ; cible : ≥ 50 000 par seconde',
  tailles: [20_000, 100_000],
  async mesure(n) {
    const valeurs = drawValeurs(n)
    for (const valeur of valeurs.slice(0, 2_000)) readHorairesTexte(valeur)
    let lus = 0
    return timed(
      n,
      () => {
        for (const valeur of valeurs) if (readHorairesTexte(valeur).osm !== null) lus++
      },
      ({ cpu_s, mur_s }) => ({
        lus,
        par_s: Math.round(n / mur_s),
        par_cpu_s: Math.round(n / cpu_s),
        caracteres: Math.round(valeurs.reduce((somme, { length }) => somme + length, 0) / n)
      })
    )
  }
}
