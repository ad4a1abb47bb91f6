/**
 * From all the tracks to what feeds each list: the best columns of a field, without those that only say again what another
 * said; then the lists that have no column of their own and that a neighbour's values tell (handicaps among the publics,
 * "Accompagnement individuel" among the services), and the name of the place when nothing else says its kind.
 */
import { fold, hasPhrase } from '../../../text/fold.ts'
import type { Regle } from '../../langage.ts'
import { nue } from './decoupe.ts'
import type { Groupe } from './groupes.ts'
import { lecteurOf } from './lecteur.ts'
import { type Lecture, readAs, ruleOf } from './lecture.ts'
import type { ChampDevine } from './mots-entetes.ts'
import { isRecit, type Piste } from './pistes.ts'
import { lireTitre, motsDuTitre, motsUtiles } from './titres.ts'

/** In the order of the standard. */
const ORDRE: readonly ChampDevine[] = [
  'typologie',
  'itinerance',
  'services',
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'frais_a_charge',
  'dispositif_programmes_nationaux',
  'formations_labels',
  'autres_formations_labels',
  'modalites_acces',
  'modalites_accompagnement'
]

/** Share of a column's parts that another one already holds from which it says nothing more. */
const REDITE = 0.9

/** Every part said by a fuller column of the same list: a copy, cell by cell or joined. */
function isRedite(piste: Piste, gardee: Piste): boolean {
  if (piste.groupe.remplis > gardee.groupe.remplis * 1.05) return false
  let memes = 0
  let toutes = 0
  for (const [partie, fois] of piste.parties) {
    toutes += fois
    if (gardee.parties.has(partie)) memes += fois
  }
  return memes >= REDITE * toutes
}

const strength = (piste: Piste): number => piste.poids + piste.part

/** The detail of a column of yes and no adds nothing when it only says the same value. */
function isDetail(piste: Piste, titres: readonly Piste[]): boolean {
  const valeurs = piste.lecture?.valeurs
  if (!valeurs || valeurs.size === 0) return false
  const siennes = piste.regles.every(r => r.constante !== undefined) ? piste.regles.map(r => r.constante) : [...valeurs]
  return titres.some(t => {
    const dite = t.regles[0]?.constante
    const debut = fold(t.groupe.titre)
    return (
      typeof dite === 'string' && siennes.every(v => v === dite) && fold(piste.groupe.titre).startsWith(`${debut} `)
    )
  })
}

/** A table with fewer rows is a sample: each counts. */
const PETITE = 30

/** Those that pass, or all of them when none does. */
function prefer(pistes: readonly Piste[], passes: (piste: Piste) => boolean): readonly Piste[] {
  const bonnes = pistes.filter(passes)
  return bonnes.length > 0 ? bonnes : pistes
}

/** Rows under which a column is not read beside another one. */
const PEU = 3

/** Titles that differ by a number or an example: `Type de structure (catégorie 2)`. */
const sameTitle = (piste: Piste, autre: Piste): boolean =>
  piste.part > 0.3 &&
  motsUtiles(motsDuTitre(piste.groupe)).join(' ') === motsUtiles(motsDuTitre(autre.groupe)).join(' ')

function chooseOne(champ: ChampDevine, pistes: readonly Piste[]): readonly Piste[] {
  const titres = pistes.filter(p => p.nature === 'titre')
  const valeurs = pistes
    .filter(p => p.nature === 'valeurs')
    .sort(
      (a, b) =>
        b.poids - a.poids ||
        b.groupe.remplis - a.groupe.remplis ||
        Number(a.groupe.tableau) - Number(b.groupe.tableau) ||
        strength(b) - strength(a)
    )
  const gardees: Piste[] = []
  for (const piste of valeurs) {
    if (gardees.some(g => isRedite(piste, g)) || isDetail(piste, titres)) continue
    gardees.push(piste)
  }
  const [meilleure] = [...gardees].sort((a, b) => strength(b) - strength(a))
  const vides = pistes.filter(p => p.nature === 'vide')
  if (champ === 'typologie' && meilleure) return gardees.filter(p => p === meilleure || sameTitle(p, meilleure))
  if (champ === 'typologie') return titres.length > 0 ? titres : vides
  // Beside the best column, those whose title is as sure, and whose cells answer.
  const several = champ === 'services' || champ === 'itinerance' || champ === 'autres_formations_labels'
  const suite = gardees.filter(
    p => p === meilleure || several || (p.poids === 3 && p.part >= 0.3) || (p.poids === 2 && p.part >= 0.6)
  )
  // Beside others, a story of the place and a column of one or two cells are left alone.
  const tout = prefer(
    prefer([...suite, ...titres], p => !p.recit),
    p => p.nature === 'titre' || p.groupe.total < PETITE || p.groupe.remplis >= PEU
  )
  if (tout.length === 0) return vides.length === 1 ? vides : []
  const complement = champ === 'autres_formations_labels' && vides.length === 1 ? vides : []
  return [...tout, ...complement]
}

/** Lists that a neighbour's values may tell, and from how many of its rows. */
const VOISINS: readonly {
  readonly champ: ChampDevine
  readonly chez: readonly ChampDevine[]
  readonly partMin: number
}[] = [
  { champ: 'itinerance', chez: ['typologie'], partMin: 0.002 },
  { champ: 'dispositif_programmes_nationaux', chez: ['typologie'], partMin: 0.03 },
  { champ: 'publics_specifiquement_adresses', chez: ['prise_en_charge_specifique', 'services'], partMin: 0.02 },
  { champ: 'prise_en_charge_specifique', chez: ['publics_specifiquement_adresses'], partMin: 0.01 },
  { champ: 'modalites_acces', chez: ['frais_a_charge', 'modalites_accompagnement'], partMin: 0.05 },
  { champ: 'modalites_accompagnement', chez: ['services', 'modalites_acces'], partMin: 0.05 },
  { champ: 'frais_a_charge', chez: ['modalites_acces'], partMin: 0.05 }
]
const LUS: ReadonlySet<string> = new Set([
  'typologie',
  'services',
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'frais_a_charge',
  'modalites_acces',
  'modalites_accompagnement',
  'itinerance'
])

// "Accueil de jeunes", "Réservé aux seniors", "Public jeune"
const ACCUEIL = /^(?:accueil|reserve|public|publics|pour|specifique)\b/

/** Words of a part that names a value and hardly anything else. */
const COURTE = 7

/** What a neighbour's cells say of a list: each part that names one of its values, the rest left alone. */
function neighbourRule(champ: ChampDevine, voisine: Piste): { regle: Regle; part: number } | null {
  const { lecture, groupe } = voisine
  if (!lecture || champ === 'autres_formations_labels') return null
  // Sentences about services tell how one is helped, not whom; and a price in words is no way to come.
  const bavarde = lecture.prose || !lecture.categorie
  if (
    bavarde &&
    (champ === 'modalites_acces' || (champ !== 'modalites_accompagnement' && voisine.champ === 'services'))
  )
    return null
  const lecteur = lecteurOf(champ)
  const codes: Record<string, string | readonly string[]> = {}
  const vus = new Set<string>()
  let lignes = 0
  for (const [partie, fois] of lecture.parties) {
    const lu = lecteur.lire(nue(partie))
    const mots = partie.split(/\s+/).length
    // "Oui" is no answer to a question that was not asked.
    if (lu.valeurs.length === 0 || (!lu.exact && voisine.champ === 'services' && !lecture.prose && mots > COURTE))
      continue
    // Among services, whom they are for is said by "Accueil de jeunes", not by what parents learn.
    const dePublic = voisine.champ === 'services' && champ === 'publics_specifiquement_adresses'
    if (dePublic && !ACCUEIL.test(fold(partie))) continue
    if (champ === 'itinerance' && lu.valeurs.includes('Fixe')) continue
    lignes += fois
    const cle = fold(partie)
    if (vus.has(cle) || cle === '') continue
    vus.add(cle)
    codes[partie] = lu.valeurs.length === 1 ? (lu.valeurs[0] as string) : lu.valeurs
  }
  const part = lignes / Math.max(1, groupe.remplis)
  if (lignes === 0) return null
  const base = {
    colonnes: groupe.lues,
    ...(lecture.separateurs.length > 0 ? { separateurs: lecture.separateurs } : {})
  }
  const regle: Regle = lecture.prose
    ? { ...base, mots: wordsOf(champ, lecture), sinon: 'ignorer' }
    : { ...base, codes, sinon: 'ignorer' }
  return { regle, part }
}

function wordsOf(champ: Exclude<ChampDevine, 'autres_formations_labels'>, lecture: Lecture) {
  const dits = new Map<string, Set<string>>()
  const lecteur = lecteurOf(champ)
  for (const partie of lecture.parties.keys())
    for (const { valeur, mot } of lecteur.lire(partie).mots) dits.set(valeur, (dits.get(valeur) ?? new Set()).add(mot))
  return [...dits].map(([valeur, mots]) => ({ valeur, mots: [...mots].sort() }))
}

function feedNeighbours(choisies: Map<ChampDevine, readonly Piste[]>): void {
  for (const { champ, chez, partMin } of VOISINS) {
    const deja = choisies.get(champ) ?? []
    if (deja.length > 0 && champ !== 'itinerance') continue
    for (const autre of chez) {
      const pistes = (choisies.get(autre) ?? []).filter(p => p.nature === 'valeurs' && LUS.has(p.champ) && p.poids > 1)
      const trouvees = pistes.flatMap(voisine => {
        if (deja.some(d => d.groupe === voisine.groupe)) return []
        const dite = neighbourRule(champ, voisine)
        return dite && dite.part >= partMin ? [{ voisine, ...dite }] : []
      })
      if (trouvees.length === 0) continue
      const nouvelles = trouvees.map(
        ({ voisine, regle, part }): Piste => ({
          ...voisine,
          champ,
          poids: 0,
          part,
          regles: [regle],
          confiance: 0.6,
          raison: `des valeurs de « ${voisine.groupe.titre} » le disent, et aucune autre colonne`,
          inconnus: []
        })
      )
      choisies.set(champ, [...deja, ...nouvelles])
      break
    }
  }
}

/** Titles of the name of a place, articles out. */
const NOM = new Set([
  'nom',
  'name',
  'denomination',
  'raison',
  'libelle',
  'lib',
  'intitule',
  'structure',
  'organisation',
  'espace',
  'enseigne',
  'lieu',
  'site',
  'etablissement',
  'organisme',
  'place',
  'title',
  'titre'
])

function nameOf(groupes: readonly Groupe[], prises: ReadonlySet<string>): Groupe | null {
  const noms = groupes.filter(
    g =>
      g.colonnes.length === 1 &&
      prises.has(g.colonnes[0] as string) &&
      motsUtiles(motsDuTitre(g)).some(mot => NOM.has(mot))
  )
  return noms.find(g => g.remplis > 0.9 * g.total) ?? null
}

// Words of a name that say it moves; "bus" alone also stands in the names of stops.
const MOUVANTS = [
  'bus france services',
  'bus france service',
  'bus numerique',
  'bus mobile',
  'bus de services',
  'bus itinerant',
  'itinerant',
  'itinerante',
  'itinerants',
  'itinerance',
  'camion numerique',
  'van numerique',
  'caravane numerique'
]
/** Share of the names that say their kind from which names are read for it. */
const NOMS_MIN = 0.35

function feedFromName(choisies: Map<ChampDevine, readonly Piste[]>, nom: Groupe, pris: ReadonlySet<ChampDevine>): void {
  const [colonne] = nom.lues as [string]
  const base = {
    groupe: nom,
    nature: 'valeurs' as const,
    poids: 0,
    lecture: null,
    parties: nom.valeurs,
    recit: false,
    inconnus: []
  }
  const plies = [...nom.valeurs.keys()].map(fold)
  const bouge = MOUVANTS.filter(mot => plies.some(p => hasPhrase(p, mot)))
  if (!choisies.has('itinerance') && bouge.length > 0) {
    const regle = { constante: 'Itinérant', si: { colonne, contient: bouge } } as Regle
    const raison = `des noms de « ${colonne} » disent que le lieu se déplace`
    choisies.set('itinerance', [{ ...base, champ: 'itinerance', part: 0, regles: [regle], confiance: 0.7, raison }])
  }
  if (!choisies.has('typologie') && !pris.has('typologie')) {
    const lecture = readAs(nom, 'typologie')
    const part = lecture.lignes / Math.max(1, nom.remplis)
    if (part >= NOMS_MIN) {
      const regle: Regle = { colonnes: nom.lues, mots: wordsOf('typologie', lecture), sinon: 'ignorer' }
      const raison = `${Math.round(part * 100)} % des noms disent le genre du lieu, et aucune autre colonne`
      choisies.set('typologie', [{ ...base, champ: 'typologie', part, regles: [regle], confiance: 0.65, raison }])
    }
  }
  if (!choisies.has('dispositif_programmes_nationaux')) {
    const dits = plies.filter(p => hasPhrase(p, 'france services') || hasPhrase(p, 'france service'))
    if (dits.length >= 0.05 * plies.length && dits.length > 1) {
      const regle = {
        constante: 'France Services',
        si: { colonne, contient: ['france services', 'france service'] }
      } as Regle
      const raison = `des noms de « ${colonne} » disent « France services »`
      choisies.set('dispositif_programmes_nationaux', [
        { ...base, champ: 'dispositif_programmes_nationaux', part: 0, regles: [regle], confiance: 0.7, raison }
      ])
    }
  }
}

/** Share of the stories that tell a need from which they are read for services. */
const RECITS_MIN = 0.3

/** A text about the place tells what is done there, when nothing else does. */
function feedFromStory(choisies: Map<ChampDevine, readonly Piste[]>, groupes: readonly Groupe[]): void {
  const recits = groupes.flatMap(groupe => {
    if (groupe.remplis === 0 || !isRecit(motsUtiles(motsDuTitre(groupe)))) return []
    const lecture = readAs(groupe, 'services')
    const part = lecture.lignes / groupe.remplis
    return part >= RECITS_MIN ? [{ groupe, lecture, part }] : []
  })
  const [premier] = recits.sort((a, b) => b.part * b.groupe.remplis - a.part * a.groupe.remplis)
  if (!premier) return
  const { groupe, lecture, part } = premier
  const regle = ruleOf({ ...lecture, prose: true, separateurs: [] }, groupe.lues, 'ignorer')
  const raison = `des textes de « ${groupe.titre} » disent ce qu’on y fait, et aucune autre colonne`
  const piste: Piste = {
    groupe,
    champ: 'services',
    nature: 'valeurs',
    poids: 0,
    part,
    regles: [regle],
    lecture,
    parties: lecture.parties,
    recit: true,
    confiance: 0.5,
    raison,
    inconnus: []
  }
  choisies.set('services', [piste])
}

/** What feeds each list, in the order of the standard. */
export function choose(
  pistes: readonly Piste[],
  groupes: readonly Groupe[],
  prises: ReadonlySet<string>
): ReadonlyMap<ChampDevine, readonly Piste[]> {
  const choisies = new Map<ChampDevine, readonly Piste[]>()
  for (const champ of ORDRE) {
    const siennes = chooseOne(
      champ,
      pistes.filter(p => p.champ === champ)
    )
    if (siennes.length > 0) choisies.set(champ, siennes)
  }
  feedNeighbours(choisies)
  const nom = nameOf(groupes, prises)
  const dites = new Set(
    groupes.flatMap(g => [...lireTitre(motsUtiles(motsDuTitre(g))).dits].filter(([, p]) => p === 3).map(([c]) => c))
  )
  if (nom) feedFromName(choisies, nom, dites)
  if (!choisies.has('services')) feedFromStory(choisies, groupes)
  return new Map(
    ORDRE.flatMap(champ => (choisies.has(champ) ? [[champ, choisies.get(champ) as readonly Piste[]] as const] : []))
  )
}
