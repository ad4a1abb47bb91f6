/**
 * Columns whose names say nothing ("Colonne C", "F12"), told by their cells and by each other: a code and a name that are
 * those of one commune row after row, two decimals side by side that are points of France, texts that name institutions.
 */
import type { Geographie } from '../../reference/geographie.ts'
import { cleNomCommune } from '../../reference/nom-commune.ts'
import type { Cible } from '../../standard/brut.ts'
import { insecables } from '../../text/typographie.ts'
import type { CibleLue } from './attentes.ts'
import type { Candidat } from './candidats.ts'
import { AILLEURS, NEUTRES, TERRITOIRES } from './lexique.ts'
import { distinctsOf, type Tableau, type Vue } from './vue.ts'

/** Nothing in the name forbids to follow the cells, the targets `saufs` apart. */
const isMute = ({ nom, profil }: Vue, saufs: readonly Cible[] = []): boolean =>
  profil.remplis > 0 &&
  nom.proprietaire === 'lieu' &&
  !nom.compte &&
  [...nom.cibles.keys()].every(cible => saufs.includes(cible)) &&
  !nom.sens.some(mot => AILLEURS.has(mot) || TERRITOIRES.has(mot))

/** Columns compared two by two: a table of 5,000 columns has no more that look like codes of communes. */
const COMPARES = 6
/** Of the rows where both are filled, those that agree: real lists have a few slips, chance has none. */
const ACCORD = 0.7
const RANGS_MIN = 4

/** The columns that are known by their names. */
type Connus = ReadonlyMap<CibleLue, Candidat>

type Accord = (code: string, nom: string, geographie: Geographie) => boolean

const cle = (nom: string): string => cleNomCommune(nom)

const accordPoste: Accord = (code, nom, geographie) => {
  const communes = geographie.parCodePostal(code.replaceAll(' ', '').padStart(5, '0'))
  return communes.some(c => cle(c.nom) === cle(nom) || cle(c.nom).startsWith(`${cle(nom)} `))
}
const accordInsee: Accord = (code, nom, geographie) => {
  const commune = geographie.commune(code.toUpperCase().padStart(5, '0'))
  return commune !== undefined && cle(commune.nom) === cle(nom)
}

function agreement(codes: Vue, noms: Vue, accord: Accord, { geographie }: Tableau): number {
  let deux = 0
  let accords = 0
  codes.cellules.forEach((code, i) => {
    const nom = noms.cellules[i] as string
    if (code === '' || nom === '') return
    deux++
    if (accord(code, nom, geographie)) accords++
  })
  return deux < RANGS_MIN ? 0 : accords / deux
}

const CONFIANCE = 0.6

const candidat = (vue: Vue, cible: CibleLue, raison: string): Candidat => ({
  vue,
  cible,
  confiance: CONFIANCE,
  raison: insecables(`l’en-tête ne dit rien ; ${raison}`)
})

/** The code and the name of the commune, that confirm each other; the one that a title says confirms the other. */
function* communes(muettes: readonly Vue[], connus: Connus, tableau: Tableau): Generator<Candidat> {
  const connue = connus.get('commune')?.vue
  const noms = connue
    ? [connue]
    : muettes.filter(v => v.formes.commune >= 0.7 && v.formes.lettres >= 0.9).slice(0, COMPARES)
  const muets = muettes.filter(v => v.formes.poste >= 0.9 || v.formes.insee >= 0.9).slice(0, 2 * COMPARES)
  for (const [cible, accord] of [
    ['code_postal', accordPoste],
    ['code_insee', accordInsee]
  ] as const) {
    const dit = connus.get(cible)?.vue
    const codes = dit === undefined ? muets : [dit]
    const paires = codes.flatMap(code => noms.map(nom => ({ code, nom, part: agreement(code, nom, accord, tableau) })))
    const [meilleure] = paires.filter(p => p.part >= ACCORD).sort((a, b) => b.part - a.part)
    if (meilleure === undefined) continue
    const part = Math.round(meilleure.part * 100)
    if (meilleure.code !== dit)
      yield candidat(meilleure.code, cible, `le code est celui de la commune voisine dans ${part} % des lignes`)
    if (meilleure.nom !== connue)
      yield candidat(meilleure.nom, 'commune', `le nom est celui du code voisin dans ${part} % des lignes`)
  }
}

/** Two decimals side by side. */
function* points(muettes: readonly Vue[]): Generator<Candidat> {
  const decimaux = muettes.filter(v => v.formes.decimal >= 0.95 && v.formes.entier < 0.2)
  for (const a of decimaux) {
    const b = decimaux.find(v => Math.abs(v.profil.rang - a.profil.rang) === 1 && v !== a)
    if (b === undefined || a.formes.latitude < 0.95 || b.formes.longitude < 0.95 || b.formes.latitude > 0.5) continue
    yield candidat(a, 'latitude', 'les nombres de deux colonnes voisines sont des points de France')
    yield candidat(b, 'longitude', 'les nombres de deux colonnes voisines sont des points de France')
    return
  }
}

/** The fullest of those that pass, when nothing else passes as well. */
function best(vues: readonly Vue[], part: (vue: Vue) => number, least: number): Vue | undefined {
  const [premiere, seconde] = vues.filter(v => part(v) >= least).sort((a, b) => part(b) - part(a))
  return seconde !== undefined && premiere !== undefined && part(premiere) - part(seconde) < 0.1 ? undefined : premiere
}

/** "label" is the name of the thing in English, and a distinction in French: told by what no two rows share. */
export const isLabelAlone = ({ profil: { mots } }: Vue): boolean => mots.length === 1 && mots[0] === 'label'

/** The column that names the place for want of another: a title that `says` so, letters in nearly every row, and no towns. */
function nameless(vues: readonly Vue[], says: (vue: Vue) => boolean, preuve: string): Candidat | undefined {
  const nommees = vues.some(v => v.nom.proprietaire === 'lieu' && v.profil.remplis > 0 && v.nom.cibles.has('nom'))
  const vue = nommees ? undefined : vues.find(says)
  if (vue === undefined || vue.profil.remplis < vue.profil.total * 0.9) return undefined
  if (vue.formes.lettres < 0.9 || vue.formes.commune > 0.5) return undefined
  return {
    vue,
    cible: 'nom',
    confiance: CONFIANCE,
    raison: insecables(`aucune autre colonne ne nomme le lieu ; ${preuve}`)
  }
}

/** The name of the place under "label", when no other column names it. */
function labelled(vues: readonly Vue[]): Candidat | undefined {
  const found = nameless(vues, isLabelAlone, 'un texte différent à presque chaque ligne')
  return found && distinctsOf(found.vue) >= 0.5 ? found : undefined
}

/** Titles of the column where a bus stops, and words that add nothing to it. */
const isStop = ({ nom }: Vue): boolean =>
  nom.sens.includes('arret') && nom.sens.every(mot => mot === 'arret' || mot === 'nom' || NEUTRES.has(mot))

/** A place that moves is named by its stops, where no other column names it: « Arrêt » beside « Jour de passage ». */
const stops = (vues: readonly Vue[]): Candidat | undefined => nameless(vues, isStop, 'l’arrêt en tient lieu')

/** Words of a name that a reader gave for want of a title, or that a spreadsheet did: "colonne 3", "Column C", "F12". */
const SANS_TITRE = /^(?:colonne|column|col|champ|field|[a-z]{0,2}\d{0,4})$/
const isUntitled = ({ nom }: Vue): boolean => nom.sens.every(mot => SANS_TITRE.test(mot))

/** Without titles at all, fewer institutions make a column of names, if no two rows share one. */
const NOMS_SANS_TITRES = 0.15

/** Where no column has a title, the town without its code and the first text that names the rows. */
function* untitled(vues: readonly Vue[], muettes: readonly Vue[]): Generator<Candidat> {
  if (!vues.every(isUntitled)) return
  const ville = best(muettes, v => (v.formes.lettres >= 0.9 ? v.formes.commune : 0), 0.9)
  if (ville !== undefined) yield candidat(ville, 'commune', 'les cellules sont des noms de communes')
  const nom = muettes.find(
    v =>
      v.profil.remplis >= v.profil.total * 0.9 &&
      distinctsOf(v) >= 0.9 &&
      v.formes.lettres >= 0.9 &&
      Math.max(v.formes.voie, v.formes.commune, v.formes.phrase, v.formes.courriel, v.formes.lien) < 0.3
  )
  if (nom !== undefined && nom.formes.institution >= NOMS_SANS_TITRES)
    yield candidat(nom, 'nom', 'premier texte qui change à chaque ligne')
  const dates = muettes.filter(v => v.formes.date >= 0.9)
  if (dates.length === 1) yield candidat(dates[0] as Vue, 'date_maj', 'la seule colonne de dates')
}

/** What mute columns may feed; `connus` is what the names said. */
export function weighMute(vues: readonly Vue[], connus: Connus, tableau: Tableau): readonly Candidat[] {
  const muettes = vues.filter(vue => isMute(vue))
  // "emplacement.libelle": the key names whatever holds it, and its cells are streets.
  const nommees = vues.filter(vue => isMute(vue, ['nom']))
  const rue = best(nommees, v => (distinctsOf(v) >= 0.4 ? v.formes.voie : 0), 0.5)
  const nom = best(
    muettes,
    v =>
      distinctsOf(v) >= 0.5 && v.formes.lettres >= 0.9 && v.formes.voie < 0.3 && v.formes.phrase < 0.5
        ? v.formes.institution
        : 0,
    0.4
  )
  const label = labelled(vues)
  const arret = stops(vues)
  return [
    ...(label ? [label] : []),
    ...communes(muettes, connus, tableau),
    ...points(muettes),
    ...(rue ? [candidat(rue, 'adresse', 'les cellules sont des lignes de rue')] : []),
    ...(nom ? [candidat(nom, 'nom', 'les cellules nomment des mairies, des médiathèques, des associations…')] : []),
    ...untitled(vues, muettes),
    // After all the others: a stop names the place for want of anything better.
    ...(arret ? [arret] : [])
  ]
}
