/**
 * The two links of the standard that people click: the Acceslibre sheet and the appointment tool. http and https only, and
 * an Acceslibre sheet is on Acceslibre: any tool may take appointments.
 */
import { lienAutreSite } from '../rules/lien-autre-site.ts'
import { lienIllisible } from '../rules/lien-illisible.ts'
import { readSites } from './adresses-electroniques.ts'
import { type Recueil, valuesOf } from './recueil.ts'
import { keepRaw, publicLink } from './texte-libre.ts'

// "https://acceslibre.beta.gouv.fr/app/29-x/a/mairie/erp/y/", "https://www.acceslibre.gouv.fr/"
const ACCESLIBRE = /^https?:\/\/(?:www\.)?acceslibre(?:\.beta)?\.gouv\.fr(?:[/?#]|$)/i

export function normaliseLiens(r: Recueil): void {
  for (const champ of ['fiche_acces_libre', 'prise_rdv'] as const) {
    for (const { texte } of valuesOf(r, champ)) {
      const lien = readSites(texte).sites[0]
      if (lien === undefined) keepRaw(r, champ, texte, lienIllisible)
      else if (champ === 'fiche_acces_libre' && !ACCESLIBRE.test(lien)) keepRaw(r, champ, texte, lienAutreSite)
      else {
        const net = publicLink(r, lien, champ)
        if (net !== null) r.valeurs[champ] ??= net
      }
    }
  }
}
