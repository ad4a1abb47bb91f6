/** What a catalogue just made or opened answers first, a question of each kind: none may wait for what was put off. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { countFacettes } from '../catalogue/question/facettes.ts'
import { range } from '../catalogue/question/ordre.ts'
import { AXES, type Question, type Tri } from '../catalogue/question/question.ts'
import { selectionne } from '../catalogue/question/selection.ts'
import { cherche } from '../catalogue/recherche.ts'
import { suggere } from '../catalogue/suggestion/suggere.ts'
import type { Rang } from './mesure.ts'

const LILLE = { latitude: 50.63, longitude: 3.06 }
/** A Wednesday at three in the afternoon, in France. */
const MERCREDI = new Date('2026-01-14T14:00:00Z')

const page = (catalogue: Catalogue, question: Question, tri: Tri): unknown =>
  range(catalogue, selectionne(catalogue, question), tri, 50, null)

const QUESTIONS: Readonly<Record<string, (catalogue: Catalogue) => unknown>> = {
  'une page': c => page(c, { choix: [] }, 'nom'),
  'une commune': c => page(c, { choix: [{ axe: 'commune', valeurs: ['59350'] }] }, 'fraicheur'),
  'autour d’un point': c => page(c, { choix: [], centre: LILLE, rayon: 20_000 }, 'distance'),
  'les plus proches': c => c.autour(LILLE, 50),
  'ouvert maintenant': c =>
    page(c, { choix: [], ouvert: { genre: 'instant', de: MERCREDI, a: MERCREDI } }, 'fraicheur'),
  'des mots': c => page(c, { choix: [], texte: 'mediateque numerique' }, 'pertinence'),
  'des facettes': c => countFacettes(c, { choix: [] }, [...AXES]),
  'une recherche': c => cherche(c, { texte: 'imprimer un document roubais' }),
  'une suggestion': c => suggere(c, { texte: 'mediatek roubai', limite: 5 }),
  'une fiche': c => c.fiche(c.taille >> 1)
}

/** The slowest of all, each asked once. */
export function slowestFirst(catalogue: Catalogue): Rang {
  let [pire, laquelle] = [0, '']
  const debut = performance.now()
  for (const [nom, ask] of Object.entries(QUESTIONS)) {
    const avant = performance.now()
    ask(catalogue)
    const ms = performance.now() - avant
    if (ms > pire) [pire, laquelle] = [ms, nom]
  }
  return {
    n: catalogue.taille,
    cpu_s: 0,
    mur_s: Number(((performance.now() - debut) / 1000).toFixed(3)),
    rss_mo: Math.round((process.resourceUsage().maxRSS * 1024) / 1e6),
    mesure: `premières questions, la plus lente : ${laquelle}`,
    pire_ms: Math.round(pire)
  }
}
