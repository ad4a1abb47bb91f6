/** Every named distance, as models name them. */
import { prepareAdresses } from './adresses.ts'
import { chiffres } from './chiffres.ts'
import { dates } from './dates.ts'
import { type Distance, ofTexts } from './distance.ts'
import { frappe } from './frappe.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { prepareMetres } from './metres.ts'
import { prepareMots } from './mots.ts'
import { ecart, rapport } from './nombres.ts'
import { preparePrenoms } from './prenoms.ts'
import { sites } from './sites.ts'

const DISTANCES: readonly Distance[] = [
  { nom: 'jaro-winkler', dit: 'noms tapés à la main, de 0 à 1', prepare: ofTexts(jaroWinkler) },
  {
    nom: 'prenoms',
    dit: 'prénoms tapés à la main, de 0 à 1 ; 0, deux que la colonne connaît',
    prepare: preparePrenoms
  },
  { nom: 'frappe', dit: 'fautes de frappe : 1 égal, 0,8 une faute, 0,6 deux', prepare: ofTexts(frappe) },
  { nom: 'mots', dit: 'mots en commun, les rares pesant plus, de 0 à 1', prepare: prepareMots },
  { nom: 'adresses', dit: 'mots de la voie, puis numéro, de 0 à 1', prepare: prepareAdresses },
  { nom: 'chiffres', dit: 'numéros de téléphone par la fin, de 0 à 1', prepare: ofTexts(chiffres) },
  { nom: 'dates', dit: '1 la même, 0,8 une faute ou jour et mois échangés', prepare: ofTexts(dates) },
  { nom: 'ecart', dit: 'écart de deux nombres, dans leur unité', unite: true, prepare: ofTexts(ecart) },
  { nom: 'rapport', dit: 'le plus petit sur le plus grand, de 0 à 1', prepare: ofTexts(rapport) },
  { nom: 'metres', dit: 'mètres entre deux points', unite: true, prepare: prepareMetres },
  { nom: 'sites', dit: '1 la même page, 0,5 le même hôte', prepare: ofTexts(sites) },
  { nom: 'egal', dit: '1 égal, 0 différent', prepare: () => (a, b) => (a === b ? 1 : 0) }
]

export const DISTANCE: ReadonlyMap<string, Distance> = new Map(DISTANCES.map(d => [d.nom, d]))
