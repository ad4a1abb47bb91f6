import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CHAMPS } from '@lieux-communs/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Accident, type Doublure, startDoublure } from '../../test/annuaire.ts'
import { readCsv } from '../read/csv.ts'
import { pivotsVerb } from './pivots.ts'

// An invented body: its figures only have the right key.
const SIRET = '90000000100017'
const UNITES = [
  {
    nom_raison_sociale: 'ESPACE DU LAVOIR',
    complements: { identifiant_association: 'W231000001' },
    etablissements: [
      {
        siret: SIRET,
        adresse: '12 RUE DES TILLEULS 23000 GUERET',
        code_postal: '23000',
        commune: '23096',
        libelle_commune: 'GUERET'
      }
    ]
  }
]
const LIGNES: Record<string, string>[] = [
  { id: 'a', nom: 'Espace du Lavoir', adresse: '12 rue des Tilleuls', commune: 'Guéret', code_postal: '23000' },
  { id: 'b', nom: '=Atelier', adresse: '3 rue du Pré', commune: 'Guéret', code_postal: '23000' },
  { id: 'c', nom: 'Espace du Lavoir', commune: 'Aubusson', code_postal: '23200', pivot: '90000000200015' }
]

let doublure: Doublure
let dossier: string
const chemin = (nom: string) => join(dossier, nom)
async function open(accidents: Accident[] = []) {
  dossier = mkdtempSync(join(tmpdir(), 'lieux-pivots-'))
  const rows = [CHAMPS.join(','), ...LIGNES.map(l => CHAMPS.map(c => l[c] ?? '').join(','))]
  writeFileSync(chemin('liste.csv'), rows.join('\r\n'))
  doublure = await startDoublure(UNITES, { accidents })
  vi.stubEnv('LIEUX_RECHERCHE_ENTREPRISES', doublure.adresse)
  vi.stubEnv('LIEUX_DATA', dossier)
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
}
beforeEach(() => {
  vi.stubEnv('INIT_CWD', '/')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await doublure.close()
  rmSync(dossier, { recursive: true })
})

const read = (nom: string): Record<string, string>[] => {
  const [entete = [], ...rows] = readCsv(readFileSync(chemin(nom), 'utf8')).rows
  return rows.map(row => Object.fromEntries(entete.map((c, i) => [c, row[i] ?? ''])))
}
const said = () =>
  vi
    .mocked(process.stdout.write)
    .mock.calls.map(([t]) => String(t))
    .join('')
    .replaceAll('\u00a0', ' ')

describe('lieux pivots', () => {
  it('writes what it proposes for each place, with its evidence, and says what it sends', async () => {
    await open()
    expect(await pivotsVerb(chemin('liste.csv'), { out: chemin('pivots.csv') })).toBe(0)
    const rows = read('pivots.csv')
    expect(rows.filter(r => r.ligne === '1')).toEqual([
      {
        ligne: '1',
        ligne_tableur: '2',
        lieu: 'Espace du Lavoir',
        commune: 'Guéret',
        sorte: 'siret',
        valeur: SIRET,
        ressemblance: '1.00',
        preuves: 'même nom, même numéro et même rue, même commune',
        trouve: 'ESPACE DU LAVOIR, 12 RUE DES TILLEULS 23000 GUERET',
        accepte: ''
      },
      expect.objectContaining({ sorte: 'rna', valeur: 'W231000001' }),
      expect.objectContaining({ sorte: 'insee', valeur: '23096', preuves: 'même nom de commune, même code postal' })
    ])
    expect(rows.filter(r => r.ligne === '2').map(r => [r.lieu, r.sorte])).toEqual([["'=Atelier", 'insee']])
    expect(rows.filter(r => r.ligne === '3').map(r => r.sorte)).toEqual(['insee'])
    expect(said()).toContain(`2 lieux sans pivot : les noms sont demandés à ${doublure.hote}`)
    expect(existsSync(chemin('pivots-enrichi.csv'))).toBe(false)
  })

  it('gives the list back with all that resembles enough, its own columns untouched', async () => {
    await open()
    expect(await pivotsVerb(chemin('liste.csv'), { out: chemin('pivots.csv'), accepter: '0.9' })).toBe(0)
    expect(read('pivots.csv').filter(r => r.accepte === 'oui')).toHaveLength(5)
    const enrichi = read('pivots-enrichi.csv')
    expect(enrichi.map(r => [r.id, r.pivot, r.code_insee])).toEqual([
      ['a', SIRET, '23096'],
      ['b', '', '23096'],
      ['c', '90000000200015', '23008']
    ])
    expect(Object.keys(enrichi[0] ?? {})).toEqual([...CHAMPS])
  })

  it('gives it back with what a person accepted, one by one, asking nothing', async () => {
    await open()
    const tableau =
      'ligne,lieu,commune,sorte,valeur,ressemblance,preuves,trouve,accepte\n1,x,y,rna,W231000001,1,,,Oui\n2,x,y,insee,23096,1,,,\n'
    writeFileSync(chemin('choix.csv'), tableau)
    expect(await pivotsVerb(chemin('liste.csv'), { out: chemin('sortie.csv'), accepter: chemin('choix.csv') })).toBe(0)
    expect(read('sortie.csv').map(r => [r.pivot, r.code_insee])).toEqual([
      ['W231000001', ''],
      ['', ''],
      ['90000000200015', '']
    ])
    expect(doublure.requetes).toEqual([])
  })

  it('says that the service is silent, and goes on without it', async () => {
    await open([500, 500, 500])
    expect(await pivotsVerb(chemin('liste.csv'), { out: chemin('pivots.csv') })).toBe(3)
    expect(said()).toContain('réponse 500')
    expect(read('pivots.csv').map(r => r.sorte)).toEqual(['insee', 'insee', 'insee'])
  })

  it('sends nothing when it is told so', async () => {
    await open()
    vi.stubEnv('LIEUX_RECHERCHE_ENTREPRISES', 'non')
    expect(await pivotsVerb(chemin('liste.csv'), { out: chemin('pivots.csv') })).toBe(0)
    expect(doublure.requetes).toEqual([])
    expect(said()).toContain('Recherche des SIRET coupée')
  })

  it('refuses a threshold that is none, and a file that is no table of propositions', async () => {
    await open()
    for (const accepter of ['9', 'beaucoup', chemin('liste.csv')])
      await expect(pivotsVerb(chemin('liste.csv'), { out: chemin('p.csv'), accepter })).rejects.toThrow('--accepter')
  })
})
