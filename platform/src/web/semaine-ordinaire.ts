/** An ordinary week in a few lines, days that say the same together: how a directory tells hours in a language that the core does not write. */
import { isSansJour } from '../catalogue/colonnes/semaines.ts'
import { jourDit } from './dates.ts'
import { SEMAINE as M, precisionDite } from './horaires.mots.ts'
import type { JourneeLue, LecteurHoraires } from './horaires.ts'
import { plage } from './typographie.ts'

const plagesDites = ({ plages, remarques }: JourneeLue): string =>
  [
    ...plages.map(p => plage(p.debut, p.fin) + (p.precision ? ` (${precisionDite(p.precision)})` : '')),
    ...remarques.map(precisionDite)
  ].join(', ')

/** `semaineOrdinaire(lecteur, 'Mo-Fr 09:00-12:00')`: "Monday to Friday: 09:00 – 12:00"; closed days are not told; none when it cannot be read. */
export function semaineOrdinaire(lecteur: LecteurHoraires, osm: string): string[] {
  const semaine = lecteur.semaine(osm)
  if (!semaine) return []
  if (isSansJour(osm)) return [plagesDites(semaine.jours[0] as JourneeLue)]
  const suites: { de: string; a: string; texte: string }[] = []
  for (const jour of semaine.jours) {
    const texte = plagesDites(jour)
    const avant = suites.at(-1)
    if (avant?.texte === texte) avant.a = jour.nom
    else suites.push({ de: jour.nom, a: jour.nom, texte })
  }
  return suites
    .filter(({ texte }) => texte !== '')
    .map(({ de, a, texte }) => M.ligne(de === a ? jourDit(de) : M.plusieursJours(jourDit(de), jourDit(a)), texte))
}
