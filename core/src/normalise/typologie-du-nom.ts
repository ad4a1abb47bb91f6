/**
 * The kind of a place that its name alone tells: « Mission locale du Pays d’Ormeval ». A name says what a place is by how
 * it opens; further on it says where the place stands (« Place de la Mairie ») or whose it is (« Amis de la
 * médiathèque »). So a kind must open the name, and the name must speak of no other.
 */
import { typologieDeduite } from '../rules/typologie-deduite.ts'
import { TYPOLOGIES } from '../standard/vocabulary/typologies.ts'
import { fold } from '../text/fold.ts'
import { compilePhrases } from '../text/phrases.ts'
import { notify, type Recueil } from './recueil.ts'
import { reserveInText } from './texte-libre.ts'

type Typologie = (typeof TYPOLOGIES.valeurs)[number]

/**
 * How the names of a kind open. Left out, by the measure of `sources/typologie-du-nom.test.ts` (97 in a hundred): openings
 * whose lists say another kind as often, since they name an activity (« EPN », « PIJ »), a place inside another (« Agence
 * postale communale ») or several kinds (« Centre socioculturel », « MJC »).
 */
const DEBUTS: readonly (readonly [Typologie, readonly string[]])[] = [
  ['BIB', ['médiathèque', 'médiathèques', 'bibliothèque', 'bibliothèques', 'réseau des médiathèques']],
  ['CAF', ['caf', "caisse d'allocations familiales", "caisse d'allocation familiale"]],
  ['CAP_EMPLOI', ['cap emploi']],
  ['CCAS', ['ccas', "centre communal d'action sociale"]],
  ['CIAS', ['cias', "centre intercommunal d'action sociale"]],
  ['CPAM', ['cpam', "caisse primaire d'assurance maladie"]],
  ['CS', ['centre social']],
  ['FT', ['france travail', 'agence france travail', 'pôle emploi', 'agence pôle emploi']],
  ['LA_POSTE', ['la poste', 'bureau de poste']],
  ['MDPH', ['mdph', 'maison départementale des personnes handicapées']],
  ['ML', ['mission locale', 'missions locales']],
  ['MSA', ['msa', 'mutualité sociale agricole']],
  ['MSAP', ['msap', 'maison de services au public']],
  ['MUNI', ['mairie', 'hôtel de ville']],
  ['PIMMS', ['pimms', 'pimms médiation']],
  ['PREF', ['préfecture', 'sous-préfecture']],
  ['RFS', ['france services', 'espace france services', 'maison france services', 'point france services']]
]

/** Words that make of the name something else's, wherever they stand: an association beside a library is not the library. */
const autreChose = compilePhrases(
  ['association', 'asso', 'amis', 'amicale', 'ancienne', 'ancien', 'parking', 'face', 'salle', 'café'].map(fold)
)

// "CAF'é des Tilleuls": a first word that goes on after its apostrophe
const MOT_COUPE = /^\p{L}{1,30}['’]/u

/** Openings by their first word. */
const PAR_PREMIER_MOT = new Map<string, { valeur: Typologie; debut: string }[]>()
for (const [valeur, debuts] of DEBUTS) {
  for (const debut of debuts.map(fold)) {
    const premier = debut.split(' ', 1)[0] as string
    PAR_PREMIER_MOT.set(premier, [...(PAR_PREMIER_MOT.get(premier) ?? []), { valeur, debut }])
  }
}

/**
 * The kind that a name tells without a doubt, or null: `typologieDuNom('CCAS d’Ormeval') → 'CCAS'`,
 * `typologieDuNom('Place de la Mairie') → null`, `typologieDuNom('Mairie – Agence postale') → null`.
 */
export function typologieDuNom(nom: string): Typologie | null {
  const plie = fold(nom)
  const openings = PAR_PREMIER_MOT.get(plie.split(' ', 1)[0] as string) ?? []
  const found = openings.find(({ debut }) => plie === debut || plie.startsWith(`${debut} `))
  if (found === undefined || MOT_COUPE.test(nom)) return null
  for (const autre of TYPOLOGIES.lire(nom)) if (autre !== found.valeur) return null
  return autreChose(plie).length > 0 ? null : found.valeur
}

/** Says the kind that the name tells, where the list says none. */
export function deduceTypologie(r: Recueil): void {
  const { nom, typologie } = r.valeurs
  if (nom === undefined || typologie !== undefined || r.bruts.typologie !== undefined) return
  const valeur = typologieDuNom(nom)
  if (valeur === null) return
  r.valeurs.typologie = [valeur]
  r.deduits.push('typologie')
  notify(r, typologieDeduite, reserveInText(r, nom, 'nom'))
}
