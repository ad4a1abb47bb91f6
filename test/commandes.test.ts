/**
 * The command as a person types it: exit codes, files written, and what it says of bad input. Real processes, real files.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CHAMPS } from '@lieux-communs/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const BIN = join(ROOT, 'platform/bin/lieux.mjs')
const JOUR = '2026-01-15'

let dossier = ''
let territoire = ''

function lieux(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8', cwd: dossier })
  return { code: status, dit: `${stdout}${stderr}`.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ') }
}

function fichier(nom: string, contenu: string | Uint8Array): string {
  const chemin = join(dossier, nom)
  writeFileSync(chemin, contenu)
  return chemin
}

const lire = (sortie: string, nom: string) => readFileSync(join(dossier, sortie, nom), 'utf8')

beforeAll(() => {
  dossier = mkdtempSync(join(tmpdir(), 'lieux-commandes-'))
  territoire = join(dossier, 'territoire')
  execFileSync(process.execPath, [BIN, 'demo', '--places', '150', '--seed', '7', '--out', territoire])
}, 240_000)
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

describe('lieux run', () => {
  it('writes the five files of a whole territory and answers 0', () => {
    const { code, dit } = lieux('run', '--all', '--from', territoire, '--jour', JOUR, '--out', 'a')
    expect([code, dit]).toEqual([0, expect.stringContaining('lieux publiés')])
    const csv = lire('a', 'lieux.csv')
    expect(csv.startsWith('id,pivot,nom,commune,code_postal,')).toBe(true)
    const { lieux: lus } = JSON.parse(lire('a', 'lieux.json'))
    expect(lus.length).toBeGreaterThan(100)
    expect(Object.keys(lus[0])).toEqual([...CHAMPS, 'sources', 'licences'])
    const geojson = JSON.parse(lire('a', 'lieux.geojson'))
    expect(geojson.features).toHaveLength(lus.length)
    const rapport = JSON.parse(lire('a', 'rapport.json'))
    const rangs = lire('a', 'identites.csv').trim().split('\r\n').slice(1)
    const total = rapport.sources.reduce((n: number, s: { lus: number }) => n + s.lus, 0)
    expect(rangs).toHaveLength(total)
    const ids = new Set(lus.map((l: { id: string }) => l.id))
    expect(rangs.every(r => r.endsWith(',') || ids.has(r.slice(r.lastIndexOf(',') + 1)))).toBe(true)
  }, 120_000)

  it('gives the same bytes again, and the same ids when sources come in another order', () => {
    const noms = ['demo-annuaire', 'demo-guichets', 'demo-insertion', 'demo-region']
    lieux('run', ...noms, '--from', territoire, '--jour', JOUR, '--out', 'b')
    lieux('run', ...noms, '--from', territoire, '--jour', JOUR, '--out', 'c')
    lieux('run', ...[...noms].reverse(), '--from', territoire, '--jour', JOUR, '--out', 'd')
    expect(lire('c', 'lieux.json')).toBe(lire('b', 'lieux.json'))
    expect(lire('d', 'lieux.json')).toBe(lire('b', 'lieux.json'))
    const tries = (sortie: string) => lire(sortie, 'identites.csv').split('\r\n').sort()
    expect(tries('d')).toEqual(tries('b'))
  }, 120_000)

  it('recognises a known list by its columns, whatever its name', () => {
    const octets = readFileSync(join(territoire, 'demo-region', 'lieux-region.csv'))
    const chemin = fichier('mon export (2).csv', octets)
    const { code } = lieux('run', chemin, '--out', 'e')
    expect(code).toBe(0)
    expect(JSON.parse(lire('e', 'rapport.json')).sources[0].source).toBe('demo-region')
  }, 60_000)

  it('tells two own files of one kind apart by their names, in whatever order they are given', () => {
    const un = fichier('mairies.csv', 'nom,commune,code_postal,adresse\nMairie de Sète,Sète,34200,20 rue du Lac\n')
    const deux = fichier('mediatheques.csv', 'nom,commune,code_postal,adresse\nMédiathèque du Port,Agde,34300,1 quai\n')
    lieux('run', un, deux, un, '--jour', JOUR, '--out', 'g')
    lieux('run', deux, un, '--jour', JOUR, '--out', 'h')
    const sources = JSON.parse(lire('g', 'rapport.json')).sources.map((s: { source: string }) => s.source)
    expect(sources).toEqual(['standard-national/mairies.csv', 'standard-national/mediatheques.csv'])
    expect(lire('g', 'lieux.json')).toBe(lire('h', 'lieux.json'))
  }, 60_000)

  it.each([
    ['vide.csv', '', /vide/],
    ['zeros.csv', new Uint8Array(4096), /zéro/],
    ['casse.json', '[{"nom": "Mairie"}, {"nom": ', /JSON/],
    ['page.csv', '<!doctype html><html><body>Erreur 404</body></html>', /page/i],
    ['photo.csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4]), /photo\.csv/],
    ['entete.csv', 'nom;commune\r\n', /ligne/],
    ['inconnue.csv', 'foo;bar\r\n1;2\r\n', /foo/]
  ])('says what is wrong with %s and how to mend it, and answers 1', (nom, contenu, attendu) => {
    const { code, dit } = lieux('run', fichier(nom, contenu), '--out', 'z')
    expect(code).toBe(1)
    expect(dit).toMatch(attendu)
    expect(dit).toContain(nom)
    expect(dit).toContain('→')
    expect(dit).not.toContain('    at ')
  })

  it('leaves what was written before when nothing can be published, and says so', () => {
    const bonne = fichier('bonne.csv', 'nom,commune,code_postal,adresse\nMairie de Sète,Sète,34200,20 rue du Lac\n')
    expect(lieux('run', bonne, '--jour', JOUR, '--out', 'deux').code).toBe(0)
    const avant = lire('deux', 'lieux.csv')
    const sansNom = fichier('sans-nom.csv', 'nom,commune,code_postal,adresse\n,Sète,34200,20 rue du Lac\n')
    for (const mauvaise of [fichier('nuls.csv', new Uint8Array(64)), sansNom]) {
      const { code, dit } = lieux('run', mauvaise, '--jour', JOUR, '--out', 'deux')
      expect([code, dit]).toEqual([1, expect.stringContaining('rien n’a été écrit dans')])
      expect(lire('deux', 'lieux.csv')).toBe(avant)
    }
    lieux('run', sansNom, '--out', 'jamais')
    expect(existsSync(join(dossier, 'jamais'))).toBe(false)
  }, 60_000)

  it('says the way out to who gives a folder for a file, a file for a folder, or a place where nothing can be', () => {
    const bonne = fichier('bonne.csv', 'nom,commune,code_postal,adresse\nMairie de Sète,Sète,34200,20 rue du Lac\n')
    expect(lieux('run', territoire, '--out', 'x')).toEqual({
      code: 2,
      dit: expect.stringContaining(`--all --from ${territoire}`)
    })
    for (const out of ['bonne.csv', 'bonne.csv/dessous'])
      expect(lieux('run', bonne, '--out', out)).toEqual({ code: 2, dit: expect.stringContaining('est un fichier') })
    for (const args of [
      ['run', bonne],
      ['demo', '--places', '5']
    ]) {
      const { code, dit } = lieux(...args, '--out', '/proc/x')
      expect([code, dit]).toEqual([2, expect.stringContaining('Donnez un autre dossier')])
    }
  }, 60_000)

  it('says its help in French, defaults included', () => {
    expect(lieux('demo', '--help').dit).toContain('(par défaut : 2000)')
  })

  it('answers 3 when a source failed and the others went through', () => {
    const bonne = join(territoire, 'demo-guichets', 'liste-guichets.csv')
    const { code, dit } = lieux('run', bonne, fichier('casse2.json', '{"a": '), '--out', 'f')
    expect([code, dit]).toEqual([3, expect.stringContaining('casse2.json')])
    expect(JSON.parse(lire('f', 'rapport.json')).echecs).toHaveLength(1)
  }, 60_000)

  it.each([
    [['run', '--out', 'x']],
    [['run', 'nulle-part', '--out', 'x']],
    [['run', '--all', '--out', 'x']],
    [['run', '--all', '--from', 'nulle-part', '--out', 'x']],
    [['run', 'corse', '--from', '.', '--jour', 'hier', '--out', 'x']],
    [['run', 'corse', '--from', '.', '--jour', '2026-02-30', '--out', 'x']],
    [['runn']],
    [['demo', '--places', 'beaucoup', '--out', 'x']],
    [['demo', '--seed', '9007199254740993', '--out', 'x']],
    [['run', 'standard-national', '--out', 'x']],
    [['bench', 'rien']]
  ])('answers 2 to a wrong call: %j', args => {
    const { code, dit } = lieux(...args)
    expect([code, dit.length > 20]).toEqual([2, true])
    expect(dit).not.toContain('    at ')
  })

  it.each([
    [['run', 'x', '--outt', 'y'], '--outt', '--out'],
    [['demo', '--outt=y'], '--outt', '--out'],
    [['run', '--all', '--form', 'y', '--out', 'z'], '--form', '--from'],
    [['infer', 'liste.csv', '--ot', 'y'], '--ot', '--out'],
    [['pivots', 'liste.csv', '--acepter', '1', '--out', 'y'], '--acepter', '--accepter'],
    [['sources', 'planifier', 'x', '--quan', 'nuit'], '--quan', '--quand'],
    [['bench', '--jsn'], '--jsn', '--json']
  ])('names the option misspelt and the one meant, whatever else is missing: %j', (args, vue, voulue) => {
    const { code, dit } = lieux(...args)
    expect([code, dit.trim()]).toEqual([
      2,
      `Option inconnue : « ${vue} ». Vouliez-vous dire « ${voulue} » ? L’aide : lieux ${args[0]} --help`
    ])
  })

  it('says that a mandatory option is missing when nothing was misspelt', () => {
    expect(lieux('demo').dit).toContain('Il manque l’option « --out')
  })
})

describe('lieux hours', () => {
  it('answers one JSON line each, in order, escapes undone', () => {
    const entree = fichier('heures.txt', 'lundi 9h-12h\nmardi 14h-18h\\nmercredi 9h-12h\nbonjour\n')
    const { code, dit } = lieux('hours', entree)
    const lignes = dit
      .trim()
      .split('\n')
      .map(l => JSON.parse(l))
    expect(code).toBe(0)
    expect(lignes.map(l => l.osm)).toEqual(['Mo 09:00-12:00', 'Tu 14:00-18:00; We 09:00-12:00', null])
    expect(Object.keys(lignes[0])).toEqual(['raw', 'osm', 'comment', 'notices'])
  })
})

describe('whoever reads the command has enough before its end', () => {
  const piped = (commande: string) =>
    spawnSync('/bin/sh', ['-c', commande], {
      encoding: 'utf8',
      cwd: dossier,
      env: { ...process.env, NODE: process.execPath, BIN }
    })

  it.each([
    ['"$NODE" "$BIN" --help; echo $? >&3', '0'],
    ['"$NODE" "$BIN" demo --places 10 --out coupe; echo $? >&3', '0'],
    ['"$NODE" "$BIN" run rien.csv --out coupe2 2>&1; echo $? >&3', '2']
  ])('%s: its work goes on, and its code is its own', (verbe, code) => {
    const { stdout, stderr } = piped(
      `{ { ${verbe}; } 3>code.txt | true; } 2>err.txt; cat code.txt; grep -c EPIPE err.txt`
    )
    expect([stdout.trim().split('\n'), stderr]).toEqual([[code, '0'], ''])
  })

  it('stops at once when what it reads has no end', () => {
    const { stdout } = piped(
      `yes 'lundi 9h-12h' | { "$NODE" "$BIN" hours 2>err.txt; echo $? >code.txt; } | head -1; cat code.txt err.txt`
    )
    expect(stdout).toMatch(/^\{"raw":"lundi 9h-12h".*\n0\n$/)
  }, 30_000)
})

describe('generated documents', () => {
  it('are what the code says', () => {
    expect(lieux('docs', '--verifie')).toEqual({ code: 0, dit: '' })
  })
})

it('draws the same territory from the same seed', () => {
  const autre = join(dossier, 'autre')
  mkdirSync(autre)
  execFileSync(process.execPath, [BIN, 'demo', '--places', '150', '--seed', '7', '--out', autre])
  for (const nom of ['verite.csv', 'demo-region/lieux-region.csv', 'demo-insertion/structures.json'])
    expect(readFileSync(join(autre, nom))).toEqual(readFileSync(join(territoire, nom)))
}, 60_000)
