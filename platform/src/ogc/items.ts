/** The places of the collection, a page at a time or one by its id, as GeoJSON. A run of pages stays in the édition where it began. */
import { featureOf } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { count, each, keepIf } from '../catalogue/colonnes/ensemble.ts'
import type { CatalogueCourant } from '../catalogue/courant.ts'
import { selectionne } from '../catalogue/question/selection.ts'
import { findAbsence } from '../demande/absence.ts'
import { marqueDe, withInstant } from '../demande/curseur.ts'
import { readQuestion } from '../demande/demande.ts'
import { seul, type Valeurs } from '../demande/parametre.ts'
import type { Probleme } from '../demande/probleme.ts'
import { nextOf, readSuite } from '../demande/suite.ts'
import type { Identites } from '../identites/dit.ts'
import { GEOJSON, HTML, ITEMS, JSON_TYPE, LIEUX, type Lien, lienOf } from './liens.ts'
import { LIMITE_DEFAUT, refusDici, testsOf, valeursDeQuestion } from './parametres.ts'

export interface Source {
  readonly courant: CatalogueCourant
  readonly identites: Identites | undefined
  readonly maintenant: () => Date
}

export interface Page {
  readonly corps: string
  readonly catalogue: Catalogue
  readonly suivant?: string | null
}

const collection = (racine: string): Lien => lienOf(racine + LIEUX, 'collection', JSON_TYPE, 'La collection')

/** `adresse`: the address asked, whole; `racine`: where this site is. */
export async function pageOf(
  valeursDites: Valeurs,
  { courant, maintenant }: Source,
  actuel: Catalogue,
  racine: string,
  adresse: string
): Promise<Page | { probleme: Probleme }> {
  const now = maintenant()
  const valeurs = withInstant(valeursDites, now)
  const limite = seul<number>(valeurs, 'limit') ?? LIMITE_DEFAUT
  const marque = marqueDe(valeurs)
  const suite = await readSuite(seul(valeurs, 'curseur'), marque, { courant })
  if (suite && 'probleme' in suite) return suite
  const catalogue = suite?.catalogue ?? actuel
  const question = readQuestion(catalogue, valeursDeQuestion(valeurs), now)
  if ('probleme' in question) return { probleme: refusDici(question.probleme) }
  const choisis = selectionne(catalogue, question.valeur).ensemble
  const tests = testsOf(catalogue, seul(valeurs, 'bbox'), seul(valeurs, 'datetime'))
  const ensemble = choisis.slice()
  for (const test of tests) keepIf(ensemble, test)
  const rangs: number[] = []
  // One more than shown: it says whether there is a next page.
  each(ensemble, (suite?.curseur.apres.rang ?? -1) + 1, rang => rangs.push(rang) <= limite)
  const montres = rangs.slice(0, limite)
  const dernier = montres.at(-1)
  const suivant =
    rangs.length > limite && dernier !== undefined
      ? nextOf(racine + ITEMS, valeurs, { edition: catalogue.edition.numero, apres: { rang: dernier, cle: 0 }, marque })
      : null
  const links = [
    lienOf(adresse, 'self', GEOJSON, 'Cette page'),
    ...(suivant === null ? [] : [lienOf(suivant, 'next', GEOJSON, 'La page suivante')]),
    collection(racine)
  ]
  const entete = JSON.stringify({
    type: 'FeatureCollection',
    timeStamp: now.toISOString(),
    numberMatched: count(ensemble),
    numberReturned: montres.length,
    links
  }).slice(0, -1)
  const lieux = montres.map(rang => {
    const { lieu, position } = catalogue.fiche(rang)
    return JSON.stringify(featureOf(lieu, position ?? undefined))
  })
  return { corps: `${entete},"features":[${lieux.join(',\n')}]}`, catalogue, suivant }
}

/** One place; where it went when its id is gone, as the API says it. */
export async function itemOf(
  id: string,
  { identites }: Source,
  catalogue: Catalogue,
  racine: string
): Promise<Page | { probleme: Probleme }> {
  const rang = catalogue.rangDe(id)
  if (rang !== undefined) {
    const { lieu, position } = catalogue.fiche(rang)
    const chemin = encodeURIComponent(id)
    const links = [
      lienOf(`${racine}${ITEMS}/${chemin}`, 'self', GEOJSON, 'Ce lieu'),
      lienOf(`${racine}/lieux/${chemin}`, 'alternate', HTML, 'Sa page'),
      collection(racine)
    ]
    return { corps: JSON.stringify({ ...featureOf(lieu, position ?? undefined), links }), catalogue }
  }
  const absence = await findAbsence(catalogue, identites, id)
  if (absence) {
    const { vers, ...probleme } = absence
    return { probleme: vers === null ? probleme : { ...probleme, vers: `${ITEMS}/${vers}` } }
  }
  const detail = `Aucun lieu de l’édition ${catalogue.edition.numero} ne porte cet identifiant.`
  return { probleme: { status: 404, title: 'Lieu inconnu', detail, parametre: 'featureId', valeur: id } }
}
