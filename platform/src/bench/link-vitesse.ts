/** How fast places are joined. Linking alone is timed; rows and records are made first. */
import { type Enregistrement, justesse, linkLieux, printPart, recordPlat } from '@lieux-communs/core'
import { compileFor } from '../compilation.ts'
import { eachRang } from './link-rangs.ts'
import { type Bench, exposant, timed } from './mesure.ts'

export const linkVitesse: Bench = {
  nom: 'link-vitesse',
  titre:
    'rapprocher n lieux, lecture à part (lecture_s) ; cible : 20 000 en 1 s de processeur, 100 000 en 3 s, 1 000 000 en 20 s et 2 Go',
  tailles: [20_000, 100_000, 1_000_000],
  bilan: rangs => `croissance : n puissance ${exposant(rangs).toFixed(2).replace('.', ',')} ; cible : 1,15 au plus`,
  async mesure(n) {
    const lecture = process.cpuUsage()
    const records: Enregistrement[] = []
    const attendus: number[] = []
    for (const { rang, source, lieu } of eachRang(n)) {
      attendus.push(lieu)
      records.push(recordPlat(rang, source, String(records.length)))
    }
    const { user, system } = process.cpuUsage(lecture)
    const groupes = new Int32Array(n)
    let lieux = 0
    // As the verb does.
    compileFor(n)
    const mesure = await timed(
      n,
      () => {
        for (const { membres } of linkLieux(records)) {
          lieux++
          for (const m of membres) groupes[m] = lieux
        }
      },
      ({ cpu_s }) => ({
        lecture_s: Number(((user + system) / 1e6).toFixed(2)),
        lieux,
        us_par_rang: Number(((cpu_s * 1e6) / n).toFixed(1))
      })
    )
    const { precision, rappel } = justesse(Array.from(groupes), attendus)
    return { ...mesure, precision: printPart(precision), rappel: printPart(rappel) }
  }
}
