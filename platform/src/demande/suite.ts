/** Following a list: the édition and the place where a cursor goes on, and the address of the next page. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { CatalogueCourant } from '../catalogue/courant.ts'
import { type Curseur, readCurseur, writeCurseur } from './curseur.ts'
import { refus, type Valeurs } from './parametre.ts'
import { PAGE } from './parametres.ts'
import type { Probleme } from './probleme.ts'

/** `nextOf('/api/v1/lieux', valeurs, curseur)` → `/api/v1/lieux?commune=59512&curseur=12.50.P7mZmZmZmZo.aBcDeFgH`. */
export function nextOf(chemin: string, valeurs: Valeurs, curseur: Curseur): string {
  const query = new URLSearchParams()
  for (const [nom, groupes] of valeurs)
    if (nom !== 'curseur') for (const groupe of groupes) query.append(nom, groupe.join('|'))
  query.set('curseur', writeCurseur(curseur))
  return `${chemin}?${query}`
}

/** Null without a cursor; a refusal when it is of other filters, or its édition gone. */
export async function readSuite(
  texte: string | undefined,
  marque: string,
  monde: { readonly courant: CatalogueCourant }
): Promise<{ curseur: Curseur; catalogue: Catalogue } | { probleme: Probleme } | null> {
  if (texte === undefined) return null
  const curseur = readCurseur(texte)
  if (!curseur || curseur.marque !== marque) {
    const attendu = curseur ? 'les mêmes filtres que la page précédente' : (PAGE.curseur?.attendu ?? '')
    return { probleme: refus('curseur', texte, attendu) }
  }
  const catalogue = await monde.courant.retrouve(curseur.edition)
  if (catalogue) return { curseur, catalogue }
  return {
    probleme: {
      status: 410,
      title: 'Édition dépassée',
      detail: `L’édition ${curseur.edition} n’est plus servie. Recommencez sans curseur.`,
      parametre: 'curseur',
      valeur: texte
    }
  }
}
