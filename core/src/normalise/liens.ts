/** The two links of the standard that people click: the Acceslibre sheet and the appointment tool. http and https only. */
import { lienIllisible } from '../rules/lien-illisible.ts'
import { readSites } from './adresses-electroniques.ts'
import { type Recueil, valuesOf } from './recueil.ts'
import { keepRaw, publicLink } from './texte-libre.ts'

export function normaliseLiens(r: Recueil): void {
  for (const champ of ['fiche_acces_libre', 'prise_rdv'] as const) {
    for (const { texte } of valuesOf(r, champ)) {
      const lien = readSites(texte).sites[0]
      if (lien === undefined) keepRaw(r, champ, texte, lienIllisible)
      else {
        const net = publicLink(r, lien, champ)
        if (net !== null) r.valeurs[champ] ??= net
      }
    }
  }
}
