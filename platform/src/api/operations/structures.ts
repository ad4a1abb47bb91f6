/** `/structures`: the legal bodies that hold places, a page at a time in the order of their pivots; and one of them. */
import { z } from 'zod'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { has } from '../../catalogue/colonnes/ensemble.ts'
import { motsUtiles } from '../../catalogue/mots.ts'
import { AXES_DU_TERRITOIRE } from '../../catalogue/question/question.ts'
import { selectionne } from '../../catalogue/question/selection.ts'
import { marqueDe } from '../../demande/curseur.ts'
import { readQuestion } from '../../demande/demande.ts'
import { mots, type Parametres, seul } from '../../demande/parametre.ts'
import { FILTRES, PAGE } from '../../demande/parametres.ts'
import type { Probleme } from '../../demande/probleme.ts'
import { nextOf, readSuite } from '../../demande/suite.ts'
import type { Appel, Monde, Operation, Reponse } from '../operation.ts'
import { STRUCTURE, STRUCTURES } from '../reponses/structures.ts'

const LIMITE_DEFAUT = 50

const territoires: Parametres = Object.fromEntries(
  AXES_DU_TERRITOIRE.map(axe => {
    const parametre = FILTRES[axe] as Parametres[string]
    return [axe, { ...parametre, dit: `${parametre.dit} où la structure a un lieu` }]
  })
)

const PARAMETRES: Parametres = {
  texte: {
    dit: 'Mots du nom de la structure ou de ses lieux, fautes de frappe admises',
    schema: mots(200),
    attendu: 'des mots, 200 signes au plus',
    exemple: 'centre social'
  },
  siret: {
    dit: 'Structure de ce SIRET',
    // "73282932000074"
    schema: z.string().regex(/^\d{14}$/),
    attendu: 'un numéro SIRET, quatorze chiffres',
    exemple: '73282932000074'
  },
  siren: {
    dit: 'Structures de ce SIREN, établissements compris',
    // "732829320"
    schema: z.string().regex(/^\d{9}$/),
    attendu: 'un numéro SIREN, neuf chiffres',
    exemple: '732829320'
  },
  rna: {
    dit: 'Association de ce numéro',
    // "W123456789"
    schema: z.string().regex(/^W[0-9A-Z]{9}$/),
    attendu: 'un numéro RNA, W et neuf signes',
    exemple: 'W123456789'
  },
  ...territoires,
  limite: {
    ...(PAGE.limite as Parametres[string]),
    dit: 'Nombre de structures par page',
    attendu: 'un nombre de structures par page, de 1 à 500'
  },
  curseur: PAGE.curseur as Parametres[string]
}

function structureOf(catalogue: Catalogue, rang: number) {
  const { structures } = catalogue
  const { sorte, code } = structures.pivots[rang] as (typeof structures.pivots)[number]
  return {
    pivot: code,
    sorte,
    siren: sorte === 'siret' || sorte === 'siren' ? code.slice(0, 9) : null,
    nom: structures.nom(rang),
    lieux: Array.from(structures.lieux(rang), lieu => catalogue.id(lieu))
  }
}

/** Those whose pivot is asked, all of them when none is. */
function byPivot({ structures }: Catalogue, { valeurs }: Appel): (rang: number) => boolean {
  const siren = seul<string>(valeurs, 'siren')
  const exacts = [seul<string>(valeurs, 'siret'), seul<string>(valeurs, 'rna')].filter(p => p !== undefined)
  return rang => {
    const { sorte, code } = structures.pivots[rang] as (typeof structures.pivots)[number]
    if (siren !== undefined && !((sorte === 'siret' || sorte === 'siren') && code.startsWith(siren))) return false
    return exacts.every(pivot => pivot === code)
  }
}

async function repond(appel: Appel, monde: Monde): Promise<Reponse | { probleme: Probleme }> {
  const { valeurs } = appel
  const marque = marqueDe(valeurs)
  const suite = await readSuite(seul<string>(valeurs, 'curseur'), marque, monde)
  if (suite && 'probleme' in suite) return suite
  const catalogue = suite?.catalogue ?? appel.catalogue
  const { structures } = catalogue
  const texte = seul<string>(valeurs, 'texte')
  // The words are of the structure: places are chosen by their territory alone.
  const sansTexte = new Map([...valeurs].filter(([nom]) => nom !== 'texte'))
  const question = readQuestion(catalogue, sansTexte, monde.maintenant())
  if ('probleme' in question) return question
  const ensemble = question.valeur.choix.length === 0 ? null : selectionne(catalogue, question.valeur).ensemble
  const nommees = texte === undefined ? null : await structures.nommees(motsUtiles(texte))
  const isPivot = byPivot(catalogue, appel)
  const limite = seul<number>(valeurs, 'limite') ?? LIMITE_DEFAUT
  const depuis = suite ? suite.curseur.apres.rang + 1 : 0
  const montrees: number[] = []
  let total = 0
  let reste = false
  for (let rang = 0; rang < structures.taille; rang++) {
    if (!isPivot(rang)) continue
    if (ensemble && !structures.lieux(rang).some(lieu => has(ensemble, lieu))) continue
    if (nommees && !nommees.has(rang)) continue
    total++
    if (rang < depuis) continue
    if (montrees.length < limite) montrees.push(rang)
    else reste = true
  }
  const dernier = montrees.at(-1)
  const apres = { rang: dernier ?? 0, cle: 0 }
  const suivant = reste
    ? nextOf('/api/v1/structures', valeurs, { edition: catalogue.edition.numero, apres, marque })
    : null
  const corps = JSON.stringify({
    edition: catalogue.edition.numero,
    total,
    suivant,
    structures: montrees.map(rang => structureOf(catalogue, rang))
  })
  return { corps, suivant, catalogue }
}

export const structures: Operation = {
  chemin: '/structures',
  resume: 'Les structures qui portent des lieux',
  description:
    'Une structure est connue par son identifiant (SIRET, SIREN, RNA, RIDET), le champ « pivot » de ses lieux ; un lieu sans identifiant n’en nomme aucune à coup sûr.',
  etiquette: 'Structures',
  parametres: PARAMETRES,
  reponse: STRUCTURES,
  refus: [410],
  repond
}

export const structure: Operation = {
  chemin: '/structures/:pivot',
  resume: 'Une structure, avec ses lieux',
  etiquette: 'Structures',
  noms: {
    pivot: {
      dit: 'SIRET, SIREN, RNA ou RIDET',
      schema: z.string(),
      attendu: 'un identifiant comme 73282932000074',
      exemple: '73282932000074'
    }
  },
  parametres: {},
  reponse: STRUCTURE,
  refus: [404],
  repond({ catalogue, noms: { pivot = '' } }) {
    const rang = catalogue.structures.rangDe(pivot)
    if (rang !== undefined) return { corps: JSON.stringify(structureOf(catalogue, rang)) }
    const detail = `Aucun lieu de l’édition ${catalogue.edition.numero} n’est d’une structure de cet identifiant. Avec un SIREN, essayez /api/v1/structures?siren=….`
    return { probleme: { status: 404, title: 'Structure inconnue', detail, parametre: 'pivot', valeur: pivot } }
  }
}
