/**
 * `lieux explain A [B]`: why a place is one, or why two records are one place or two; clue by clue, each with its weight in bits.
 */
import { CHAMPS_DE_FICHE, type ChampDeFiche, enFrancais, hasOwnId, insecables } from '@lieux-communs/core'
import type { Comparaison, DecisionPesee, EnregistrementDit, Explication, PeseeDite } from '../identites/dit.ts'
import { comparePlaces, explainPlace } from '../identites/explique.ts'
import { readFonds } from '../identites/monde.ts'
import { findNomme, goneSince, type Nomme, tellInconnu } from '../identites/nomme.ts'
import { date } from '../moment.ts'
import type { Store } from '../store/store.ts'
import { dire } from './dire.ts'
import { inMaison } from './maison.ts'
import { AppelErrone, CODES, type Code } from './sortie.ts'
import { drawTableau } from './tableau.ts'

const saute = (): void => {
  process.stdout.write('\n')
}

// A number in French, with its sign: 6.5 → "+6,5".
const bits = (x: number): string => `${x < 0 ? '−' : '+'}${Math.abs(x).toFixed(1).replace('.', ',')}`

const BANDES_DITES = {
  joindre: 'un seul lieu, joint sans personne',
  regarder: 'à regarder par une personne',
  separer: 'deux lieux'
} as const

const NATURES = { memes: 'un seul lieu', distincts: 'deux lieux' } as const

/** The list that says it and, in brackets, what to type to name it: « liste Annuaire (annuaire:42) ». */
const nomOf = ({ titre, source, cle }: EnregistrementDit): string =>
  insecables(`liste « ${titre} » (${source}:${hasOwnId(cle) ? cle.slice(2) : cle})`)

const appelOf = (dit: EnregistrementDit): string => `${dit.valeurs.nom ?? '(sans nom)'} — ${nomOf(dit)}`

/** What a weight is, once. */
const tellSeuil = (seuil: number): void =>
  dire(
    `Seuil : ${bits(seuil)} et plus, les deux sont un seul lieu. Le poids est en bits : un de plus double la chance.`
  )

/** Whose weights are shown, and whose joined: they differ from an upgrade to the publication that follows it. */
async function tellModele(store: Store, modele: string): Promise<void> {
  const version = (await store.modeles.last())?.version ?? modele
  dire(
    version === modele
      ? `Poids : modèle des lieux ${modele}, celui de la dernière édition.`
      : `Poids : modèle des lieux ${modele} ; la dernière édition a été faite avec le modèle ${version}.`
  )
}

/** What became of a word: the score is not asked where it is followed. */
function suiteOf({ etat, empechee_par: par }: DecisionPesee): string {
  if (etat === 'suivie') return ' Cette parole passe avant le score.'
  if (par === null) return ' La prochaine édition le montrera.'
  return ` Ce n’est pas suivi : la décision ${par.acte}, de ${par.par} (${NATURES[par.nature]}, le ${date(par.prise_le)}), l’empêche.`
}

/** What it comes to: a word that is followed says more than the sum, and so does where the two are. */
function conclusionOf({ bande, decision, entrave }: PeseeDite, ensemble: boolean): string {
  if (decision?.etat === 'suivie') return `${NATURES[decision.nature]}, décidé par une personne`
  if (bande === 'joindre' && !ensemble)
    return entrave === null ? 'deux lieux, par leurs autres enregistrements' : 'deux lieux : voir ci-dessous'
  if (bande !== 'joindre' && ensemble) return 'un seul lieu, par les autres enregistrements'
  return BANDES_DITES[bande]
}

/** Who decided what, when and why; of which records, when those are others of the two places. */
function tellDecision(decision: DecisionPesee): void {
  const { autres, nature, pourquoi } = decision
  const raison = pourquoi === '' ? '' : ` (${pourquoi})`
  const de =
    autres === null
      ? ''
      : ` Cela a été dit de deux autres enregistrements : ${appelOf(autres[0])}, qui est du premier lieu, et ${appelOf(autres[1])}, qui est du second.`
  dire(
    `Décidé le ${date(decision.prise_le)} par ${decision.par} : ${NATURES[nature]}${raison}.${de}${suiteOf(decision)} C’est la décision ${decision.acte}.`
  )
}

/** `ensemble`: the two are one place now. */
function tellPesee(pesee: PeseeDite, ensemble: boolean): void {
  const { score, raisons, contradictions, entrave, decision } = pesee
  process.stdout.write(
    `${drawTableau(
      ['indice', 'constat', 'poids'],
      [...raisons.map(r => [r.indice, r.dit, bits(r.poids)]), ['Ensemble', conclusionOf(pesee, ensemble), bits(score)]]
    )}\n`
  )
  if (contradictions.length > 0)
    dire(
      `Ces deux enregistrements se contredisent : ${contradictions.join(', ')}. ${
        ensemble
          ? 'Le reste en fait un seul lieu : une personne est appelée à le vérifier (lieux revue).'
          : 'Pour en faire un seul lieu, il faut une personne (lieux revue).'
      }`
    )
  if (entrave !== null && !ensemble)
    dire(
      `À eux seuls ils seraient un seul lieu, mais d’autres enregistrements des deux lieux ne vont pas ensemble : ${entrave}.`
    )
  if (decision) tellDecision(decision)
}

/** Hours in words, where they can be read; the rest as it is. */
function valeurOf({ valeurs }: EnregistrementDit, champ: ChampDeFiche): string | undefined {
  const valeur = valeurs[champ]
  return champ === 'horaires' && valeur !== undefined ? enFrancais(valeur).join(' ; ') || valeur : valeur
}

/** The two records, field by field; « ≠ » where both say something and not the same. */
function tellBeside(a: EnregistrementDit, b: EnregistrementDit): void {
  const champs = CHAMPS_DE_FICHE.filter(c => a.valeurs[c] !== undefined || b.valeurs[c] !== undefined)
  const short = (texte: string | undefined) => {
    const dit = texte ?? ''
    return dit.length > 48 ? `${dit.slice(0, 47)}…` : dit
  }
  const rangs = champs.map(c => {
    const [x, y] = [valeurOf(a, c), valeurOf(b, c)]
    return [c, short(x), short(y), x !== undefined && y !== undefined && x !== y ? '≠' : '']
  })
  process.stdout.write(`\n${drawTableau(['champ', 'A', 'B', ''], rangs)}\n\n`)
}

function tellComparaison({ a, b, identiteA, identiteB, pesee }: Comparaison): void {
  saute()
  dire(`A : ${appelOf(a)}, dans ${identiteA}`)
  dire(`B : ${appelOf(b)}, dans ${identiteB}`)
  dire(identiteA === identiteB ? 'Ils sont un seul lieu.' : 'Ils sont deux lieux.')
  tellBeside(a, b)
  tellPesee(pesee, identiteA === identiteB)
  tellSeuil(pesee.seuil)
}

/** What keeps a place apart, in a cell: a word, what contradicts, else the clues that weigh most against. */
function contreOf({ bande, decision, contradictions, raisons }: PeseeDite): string {
  if (decision?.etat === 'suivie') return `décidé par ${decision.par} : deux lieux`
  if (contradictions.length > 0) return contradictions.join(' ; ')
  const contre = raisons.filter((r, i) => r.poids < 0 && i > 0).slice(0, 2)
  if (contre.length === 0 && bande === 'joindre') return 'ses autres enregistrements'
  return contre.map(r => `${r.indice} : ${r.dit}`).join(' ; ')
}

function tellPlace({ identite, nom, membres, liens, tenue, voisins }: Explication): void {
  saute()
  dire(`${identite} : ${nom || membres[0]?.valeurs.nom || '(sans nom)'}`)
  saute()
  dire(
    membres.length === 1 ? 'Un enregistrement, que rien ne joint à un autre :' : `${membres.length} enregistrements :`
  )
  for (const m of membres) dire(`  ${appelOf(m)}`)
  for (const { a, b, pesee } of liens) {
    saute()
    dire(appelOf(b))
    dire('est réuni à')
    dire(`${appelOf(a)}, parce que :`)
    tellPesee(pesee, true)
  }
  if (tenue) {
    saute()
    if (liens[0]) tellSeuil(liens[0].pesee.seuil)
    dire(
      `Ensemble : ${tenue.paires} paire${tenue.paires > 1 ? 's' : ''}, score moyen ${bits(tenue.moyenne)}, la moins sûre ${bits(tenue.pire)}.`
    )
  }
  if (voisins.length === 0) return
  saute()
  dire('Les lieux les plus proches, pesés et laissés à part :')
  process.stdout.write(
    `${drawTableau(
      ['lieu', 'nom', 'score', 'contre lui'],
      voisins.map(({ identite: id, nom, pesee }) => [id, nom.slice(0, 40), bits(pesee.score), contreOf(pesee)])
    )}\n`
  )
  dire(`Comparer : npx lieux explain ${identite} ${voisins[0]?.identite}`)
}

async function named(store: Store, texte: string): Promise<Nomme> {
  const nomme = await findNomme(store, texte)
  if (nomme) return nomme
  throw new AppelErrone(
    insecables(
      `${await tellInconnu(store, texte)} Donnez un identifiant public (k7m-29q-xd0), ou une source et son identifiant (hub-lo:42).`
    )
  )
}

/** `lieux explain k7m-29q-xd0`, `lieux explain hub-lo:42 mairies:7`. Answers 1 when nothing is published, 2 for an unknown name. */
export async function explainVerb(a: string, b: string | undefined): Promise<Code> {
  return inMaison(async ({ store }) => {
    const fonds = await readFonds(store)
    if (fonds === null) {
      dire('Rien n’est encore publié : npx lieux start')
      return CODES.rien
    }
    const premier = await named(store, a)
    const tout = () => true
    if (b === undefined) {
      const explication = await explainPlace(store, fonds, premier.identite, tout)
      if (explication) {
        const depuis = await goneSince(store, premier.identite)
        if (depuis !== null)
          dire(`Ce lieu est retiré depuis le ${depuis} : plus aucune édition ne le montre. Voici ce qu’on en disait.`)
        tellPlace(explication)
        const pesees = [...explication.liens, ...explication.voisins]
        if (pesees[0]) await tellModele(store, pesees[0].pesee.modele)
      }
      return explication ? CODES.entier : CODES.rien
    }
    const second = await named(store, b)
    if (!premier.seul && !second.seul && premier.identite === second.identite)
      throw new AppelErrone(insecables(`« ${a} » et « ${b} » sont le même lieu : npx lieux explain ${a}`))
    const comparaison = await comparePlaces(store, fonds, [premier.reperes, second.reperes], tout)
    if (comparaison === null) throw new AppelErrone(insecables(`« ${a} » et « ${b} » sont le même enregistrement.`))
    tellComparaison(comparaison)
    await tellModele(store, comparaison.pesee.modele)
    return CODES.entier
  })
}
