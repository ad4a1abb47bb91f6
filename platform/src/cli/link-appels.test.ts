// What `lieux link` names, refuses to write over, and says: ids that repeat, two files of one name, outputs that are inputs, a disk that is full.
import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { listen } from '../../test/paroles-dites.ts'
import { main } from './main.ts'

const dossier = mkdtempSync(join(tmpdir(), 'lieux-link-appels-'))
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

const dit = listen()

const at = (nom: string) => join(dossier, nom)
function written(nom: string, texte: string): string {
  writeFileSync(at(nom), texte)
  return at(nom)
}
const read = (nom: string): string[] => readFileSync(at(nom), 'utf8').trim().split('\n')
const plain = () => dit().replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

const NOMS = ['Ocelot', 'Baldaquin', 'Tramontane', 'Girofle', 'Lanterne', 'Mirabelle', 'Sarcelle', 'Quenouille']
const restos = (ids: readonly string[], entete = 'id') =>
  [
    `${entete},name,addr,phone`,
    ...ids.map(
      (id, i) =>
        `${id},${NOMS[i % 8]} ${NOMS[(i * 3 + 1) % 8]},${i + 3} rue ${NOMS[(i * 5) % 8]},03 99 00 ${10 + (i % 8)} ${20 + i}`
    )
  ].join('\n')
const vingt = Array.from({ length: 20 }, (_, i) => String(i))

describe('The names of records', () => {
  it('said twice are told apart, empty ones are told by their row, and the column still names the others', async () => {
    const ids = vingt.map((id, i) => (i === 4 ? '' : i === 9 ? '3' : id))
    expect(await main(['link', written('doubles.csv', restos(ids)), '--out', at('o.csv')])).toBe(0)
    const noms = read('o.csv').map(ligne => ligne.split(',')[0])
    expect(new Set(noms).size).toBe(21)
    expect(noms).toEqual(expect.arrayContaining(['3', '3~2', 'ligne 5', '19']))
    expect(plain()).toMatch(/1 identifiant déjà pris par une autre ligne, suivi de ~2/)
    expect(plain()).toMatch(/1 ligne sans « id », nommée « ligne » et leur rang/)
    expect(plain()).not.toMatch(/^ {4}id :/m)
  })

  it('of two files of one name are told by their rank among them, never by a folder', async () => {
    for (const d of ['d1', 'd2']) {
      mkdirSync(at(d))
      written(`${d}/liste.csv`, restos(vingt))
    }
    expect(await main(['link', at('d1/liste.csv'), at('d2/liste.csv'), '--out', at('o.csv')])).toBe(0)
    const noms = read('o.csv').map(ligne => ligne.split(',')[0])
    expect(new Set(noms).size).toBe(41)
    expect(noms).toEqual(expect.arrayContaining(['liste:7', 'liste~2:7']))
  })

  it('are prefixed in the files that share some, and left as they are in the others', async () => {
    const [un, deux] = [written('un.csv', restos(vingt)), written('deux.csv', restos(vingt))]
    const trois = written('trois.csv', 'id,name,addr\nz1,Ocelot,3 rue Haute\nz2,Lynx,4 rue Basse\n')
    expect(await main(['link', un, deux, trois, '--out', at('o.csv')])).toBe(0)
    const noms = read('o.csv').map(ligne => ligne.split(',')[0])
    expect(noms).toEqual(expect.arrayContaining(['un:7', 'deux:7', 'z1', 'z2']))
    expect(plain()).toMatch(/« un », « deux » partagent des identifiants/)
  })
})

it('every table gives a group to every row: one row, rows all alike, columns that say nothing', async () => {
  const tables: [string, string, number][] = [
    ['une', 'name,addr\nOcelot,3 rue Haute\n', 1],
    ['egales', `name,addr\n${'Ocelot,3 rue Haute\n'.repeat(12)}`, 1],
    ['muette', `a,b\n${Array.from({ length: 12 }, () => 'x,').join('\n')}\n`, 12]
  ]
  for (const [nom, texte, grappes] of tables) {
    expect(await main(['link', written(`${nom}.csv`, texte), '--out', at('o.csv')]), nom).toBe(0)
    const clusters = read('o.csv')
      .slice(1)
      .map(ligne => ligne.split(',')[1])
    expect([nom, clusters.length, new Set(clusters).size]).toEqual([nom, texte.trim().split('\n').length - 1, grappes])
  }
})

it('files that have no column in common are told so', async () => {
  const autre = 'Kennung,Zahl\nk1,7\nk2,9\n'
  await main(['link', written('restos.csv', restos(vingt)), written('autre.csv', autre), '--out', at('o.csv')])
  expect(plain()).toMatch(/n’ont aucune colonne en commun/)
})

describe('What is written', () => {
  const table = () => written('table.csv', restos(vingt))

  it('is never a table, a model or labels that are read, by whatever name, nor the same file twice', async () => {
    const labels = written('labels.csv', 'a,b,label\n1,2,0\n')
    table()
    symlinkSync(at('table.csv'), at('lien.csv'))
    linkSync(at('table.csv'), at('dur.csv'))
    const avant = [readFileSync(at('table.csv'), 'utf8'), readFileSync(labels, 'utf8')]
    for (const [options, dite] of [
      [['--out', at('lien.csv')], /sur la table elle-même/],
      [['--out', at('dur.csv')], /sur la table elle-même/],
      [['--labels', labels, '--out', labels], /sur le fichier de --labels/],
      [['--out', at('s.csv'), '--pairs', at('s.csv')], /--pairs.*c’est déjà le fichier de --out/],
      [['--out', at('s.csv'), '--save-model', at('s.csv')], /déjà le fichier de --out/],
      [['--out', dossier], /c’est un dossier/],
      [['--out', ''], /donnez un nom de fichier/],
      [['--out', at('nulle/part.csv')], /n’existe pas/],
      [['--out', at('table.csv/x.csv')], /est un fichier, pas un dossier/]
    ] as const) {
      dit('')
      expect(await main(['link', at('table.csv'), ...options]), options.join(' ')).toBe(2)
      expect(plain()).toMatch(dite)
    }
    expect([readFileSync(at('table.csv'), 'utf8'), readFileSync(labels, 'utf8')]).toEqual(avant)
    expect(existsSync(at('s.csv'))).toBe(false)
  })

  it('on a disk that is full is told in French', async () => {
    expect(await main(['link', table(), '--out', '/dev/full'])).toBe(1)
    expect(plain()).toMatch(/--out \/dev\/full n’a pas pu être écrit/)
    expect(plain()).toMatch(/le disque est plein/)
  })

  it('says which weights were used: those given, those learnt; and how labels fare', async () => {
    const labels = written('labels.csv', 'a,b,label\n1,2,0\n3,4,0\n')
    await main(['link', table(), '--out', at('o.csv'), '--labels', labels, '--save-model', at('m.json')])
    expect(plain()).toMatch(/poids appris sans étiquettes/)
    expect(plain()).toMatch(/elles n’apprennent rien/)
    expect(plain()).toMatch(/0 sur 2 « deux »/)
    expect(JSON.parse(readFileSync(at('m.json'), 'utf8')).appris.methode).toBe('em')
    dit('')
    written('m.json', `\uFEFF${readFileSync(at('m.json'), 'utf8')}`)
    expect(await main(['link', at('table.csv'), '--out', at('o.csv'), '--model', at('m.json')])).toBe(0)
    expect(plain()).toMatch(/Modèle donné/)
    dit('')
    expect(await main(['link', at('table.csv'), '--out', at('o.csv'), '--labels', dossier])).toBe(2)
    expect(plain()).toMatch(/est un dossier/)
  })

  it('refuses a model that would join nothing, and one that names a column that is not there', async () => {
    await main(['link', table(), '--out', at('o.csv'), '--save-model', at('m.json')])
    const modele = JSON.parse(readFileSync(at('m.json'), 'utf8'))
    for (const [change, dite] of [
      [{ un_a_un: true }, /il n’y a qu’un fichier/],
      [{ comparaisons: modele.comparaisons.map((c: object) => ({ ...c, sans: ['nimporte'] })) }, /absentes.*nimporte/]
    ] as const) {
      dit('')
      const faux = written('faux.json', JSON.stringify({ ...modele, ...change }))
      expect(await main(['link', at('table.csv'), '--out', at('o.csv'), '--model', faux])).toBe(2)
      expect(plain()).toMatch(dite)
    }
  })
})
