import type { Valeurs } from '@lieux-communs/core'
import { afterEach, describe, expect, it } from 'vitest'
import { type Accident, type Doublure, startDoublure, type Unite } from '../../test/annuaire.ts'
import { ServiceMuet } from '../harvest/appel.ts'
import { loadGeographie } from '../reference/load.ts'
import { proposePivots } from './propose.ts'
import { createRechercheEntreprises } from './recherche-entreprises.ts'

const geographie = loadGeographie()

/** An invented SIRET with a right key: nine figures of the body, four of the establishment, the one that makes them add up. */
function siret(rang: number, nic = 1): string {
  const debut = `9${String(rang).padStart(8, '0')}${String(nic).padStart(4, '0')}`
  for (let cle = 0; cle < 10; cle++) {
    let somme = 0
    for (let i = 0; i < 14; i++) {
      const n = Number(`${debut}${cle}`[13 - i]) * (i % 2 === 1 ? 2 : 1)
      somme += n > 9 ? n - 9 : n
    }
    if (somme % 10 === 0) return `${debut}${cle}`
  }
  throw new Error('one figure of ten makes the key right')
}

const gueret = { code_postal: '23000', commune: '23096', libelle_commune: 'GUERET' }
const aubusson = { code_postal: '23200', commune: '23008', libelle_commune: 'AUBUSSON' }
const UNITES: readonly Unite[] = [
  {
    nom_raison_sociale: 'ASSOCIATION LE FIL DU LAVOIR',
    sigle: 'LFDL',
    complements: { identifiant_association: 'W231000001' },
    etablissements: [
      {
        siret: siret(1),
        adresse: '12 RUE DES TILLEULS 23000 GUERET',
        ...gueret,
        liste_enseignes: ['ESPACE DU LAVOIR']
      },
      {
        siret: siret(1, 2),
        adresse: '30 AVENUE DE LA GARE 23000 GUERET',
        ...gueret,
        liste_enseignes: ['ESPACE DU LAVOIR']
      },
      {
        siret: siret(1, 3),
        adresse: '12 RUE DES TILLEULS 23000 GUERET',
        ...gueret,
        etat_administratif: 'F',
        liste_enseignes: ['ESPACE DU LAVOIR']
      },
      {
        siret: siret(1, 4),
        adresse: '12 RUE DES TILLEULS 23200 AUBUSSON',
        ...aubusson,
        liste_enseignes: ['ESPACE DU LAVOIR']
      }
    ]
  },
  {
    nom_raison_sociale: 'COMMUNE DE GUERET',
    nature_juridique: '7210',
    etablissements: [{ siret: siret(2), adresse: '1 ESPLANADE DU LAC 23000 GUERET', ...gueret }]
  },
  {
    nom_raison_sociale: 'ESPACE DU LAVOIR',
    etat_administratif: 'C',
    etablissements: [
      { siret: siret(3), adresse: '12 RUE DES TILLEULS 23000 GUERET', ...gueret, etat_administratif: 'F' }
    ]
  },
  {
    nom_raison_sociale: 'ESPACE DU LAVOIR',
    complements: { est_entrepreneur_individuel: true },
    etablissements: [{ siret: siret(4), adresse: '12 RUE DES TILLEULS 23000 GUERET', ...gueret }]
  },
  {
    nom_raison_sociale: '[NON-DIFFUSIBLE]',
    statut_diffusion: 'P',
    etablissements: [{ siret: siret(5), adresse: '[NON-DIFFUSIBLE]', ...gueret, liste_enseignes: ['ESPACE DU LAVOIR'] }]
  },
  {
    nom_raison_sociale: 'MAISON DES RIVIERES',
    etablissements: [{ siret: '12345678901234', adresse: '8 RUE DU PONT 23000 GUERET', ...gueret }]
  },
  ...Array.from({ length: 30 }, (_, i) => ({
    nom_raison_sociale: `CLUB DU PONT NEUF ${i + 1}`,
    etablissements: [{ siret: siret(100 + i), adresse: `${i + 1} RUE DU PONT 23000 GUERET`, ...gueret }]
  }))
]
const LAVOIR: Valeurs = {
  nom: 'Espace du Lavoir',
  adresse: '12 rue des Tilleuls',
  commune: 'Guéret',
  code_postal: '23000',
  code_insee: '23096'
}

let doublure: Doublure | null = null
afterEach(async () => {
  await doublure?.close()
  doublure = null
})

async function propose(valeurs: readonly Valeurs[], accidents: (Accident | null)[] = [], quota = 50) {
  doublure = await startDoublure(UNITES, { accidents, quota })
  const annuaire = createRechercheEntreprises(doublure.adresse, { hotes: [doublure.hote], duree: 2_000 })
  return proposePivots(
    valeurs.map((v, i) => ({ cle: String(i), valeurs: v })),
    { annuaire, geographie }
  )
}

describe('pivots for those who lack them', () => {
  it('are proposed with their likeness and evidence, the best first, never a closed one nor a person’s', async () => {
    const { proposes, panne } = await propose([LAVOIR])
    expect(panne).toBeNull()
    expect(proposes).toMatchObject([
      {
        cle: '0',
        cherche: true,
        propositions: [
          {
            sorte: 'siret',
            valeur: siret(1),
            ressemblance: 1,
            preuves: 'même nom, même numéro et même rue, même commune',
            trouve: 'ESPACE DU LAVOIR, 12 RUE DES TILLEULS 23000 GUERET'
          },
          { sorte: 'siret', valeur: siret(1, 2), preuves: 'même nom, autre adresse, même commune' },
          { sorte: 'rna', valeur: 'W231000001', ressemblance: 1 }
        ]
      }
    ])
    expect(proposes[0]?.propositions).toHaveLength(3)
    expect(doublure?.requetes[0]?.agent).toBe('lieux-communs')
    expect(doublure?.requetes[0]?.query.get('code_commune')).toBe('23096')
  })

  it('know a town hall by its commune, and a place by the structure that bears it', async () => {
    const { proposes } = await propose([
      { ...LAVOIR, nom: 'Mairie de Guéret', adresse: '1 esplanade du Lac' },
      { ...LAVOIR, nom: 'Point numérique des Tilleuls', structure_parente: 'Association Le Fil du Lavoir' }
    ])
    expect(proposes[0]?.propositions[0]).toMatchObject({ valeur: siret(2) })
    expect(proposes[0]?.propositions[0]?.ressemblance).toBeGreaterThanOrEqual(0.9)
    expect(proposes[1]?.propositions[0]).toMatchObject({ sorte: 'siret', valeur: siret(1) })
    expect(proposes[1]?.propositions[0]?.preuves).toMatch(/^pour la structure « Association Le Fil du Lavoir »/)
  })

  it('are never of another commune', async () => {
    const { proposes } = await propose([
      { ...LAVOIR, commune: 'Bourganeuf', code_postal: '23400', code_insee: '23030' }
    ])
    expect(proposes[0]?.propositions).toEqual([])
  })

  it('are found beyond the first page, and a wrong key is none', async () => {
    const { proposes } = await propose([
      { ...LAVOIR, nom: 'Club du Pont Neuf 30', adresse: '30 rue du Pont' },
      { ...LAVOIR, nom: 'Club du Pont Neuf', adresse: '29 rue du Pont' },
      { ...LAVOIR, nom: 'Maison des Rivières', adresse: '8 rue du Pont' }
    ])
    expect(proposes[0]?.propositions[0]).toMatchObject({ valeur: siret(129), ressemblance: 1 })
    expect(proposes[1]?.propositions[0]).toMatchObject({ valeur: siret(128) })
    expect(proposes[1]?.propositions.length).toBeLessThanOrEqual(5)
    expect(doublure?.requetes.map(r => r.query.get('page'))).toContain('2')
    expect(proposes[2]?.propositions).toEqual([])
  })

  it('are not looked for when there is one already; an INSEE code needs no one', async () => {
    const { code_insee: _, ...sansCode } = LAVOIR
    const { proposes } = await propose([{ ...sansCode, pivot: siret(9) }])
    expect(doublure?.requetes).toEqual([])
    expect(proposes[0]).toEqual({
      cle: '0',
      cherche: false,
      propositions: [
        {
          sorte: 'insee',
          valeur: '23096',
          ressemblance: 1,
          preuves: 'même nom de commune, même code postal',
          trouve: 'Guéret'
        }
      ]
    })
  })

  it('wait when they are told to, at less than the published pace, and ask each question once', async () => {
    const { proposes, panne } = await propose(
      Array.from({ length: 3 }, () => LAVOIR),
      [429, 503],
      7
    )
    expect([panne, proposes.filter(p => p.propositions.length === 3).length]).toEqual([null, 3])
    expect(doublure?.requetes.map(r => r.statut)).toEqual([429, 503, 200])
  })

  it('go on without the service when it is silent, and say so', async () => {
    for (const accident of [500, 'coupee', 'page', 'autre'] as const) {
      const { code_insee: _, ...sansCode } = LAVOIR
      const { proposes, panne } = await propose([LAVOIR, sansCode], [accident, accident, accident, accident])
      expect(panne, String(accident)).toBeInstanceOf(ServiceMuet)
      expect(proposes.map(p => [p.cherche, p.propositions.map(q => q.sorte)])).toEqual([
        [false, []],
        [false, ['insee']]
      ])
      await doublure?.close()
    }
  })
})
