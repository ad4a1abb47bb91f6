// From tables to clusters as a person does it: places, people, two lists; a model kept, edited, given back; and every slip in the call.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { listen } from '../../test/paroles-dites.ts'
import { main } from './main.ts'

const dossier = mkdtempSync(join(tmpdir(), 'lieux-link-'))
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

const dit = listen()

function written(nom: string, texte: string): string {
  const chemin = join(dossier, nom)
  writeFileSync(chemin, texte)
  return chemin
}

const read = (chemin: string): string[] => readFileSync(chemin, 'utf8').trim().split('\n')
const out = join(dossier, 'grappes.csv')

const LIEUX = [
  { id: 'a1', nom: 'Médiathèque des Tilleuls', adresse: '4 rue des Saules', code_postal: '59999', commune: 'Valbourg' },
  { id: 'a2', nom: 'Mairie de Valbourg', adresse: '4 rue des Saules', code_postal: '59999', commune: 'Valbourg' },
  {
    id: 'b1',
    nom: 'Bibliothèque les Tilleuls',
    adresse: '4 r. des saules',
    code_postal: '59999',
    commune: 'Valbourg',
    source: 'autre'
  }
]
  .map(rang => JSON.stringify(rang))
  .join('\n')

const NOMS = [
  'Ocelot',
  'Baldaquin',
  'Tramontane',
  'Girofle',
  'Lanterne',
  'Mirabelle',
  'Sarcelle',
  'Quenouille',
  'Pervenche',
  'Corallin'
]
const restos = (entete: string, of: (i: number) => string) =>
  [entete, ...NOMS.flatMap((_, i) => [of(i), of(i + 10)])].join('\n')
const nomOf = (i: number) => `${NOMS[i % 10]} ${NOMS[(i * 3 + 1) % 10]} ${i < 10 ? 'bleu' : 'vert'}`
const PREMIER = restos(
  'id,name,addr,phone',
  i => `${i},${nomOf(i)},${i + 3} rue ${NOMS[(i * 7) % 10]},03/990-0${100 + i}`
)
const SECOND = restos(
  'id,name,address,phone',
  i => `${i + 5},${nomOf(i).toUpperCase()},${i + 3} r. ${NOMS[(i * 7) % 10]},03-990-0${100 + i}`
)

describe('lieux link', () => {
  it('joins places by our model, every record in one cluster, and says what became of each pair', async () => {
    const paires = join(dossier, 'paires.csv')
    expect(await main(['link', written('lieux.jsonl', LIEUX), '--out', out, '--pairs', paires])).toBe(0)
    expect(read(out)).toEqual(['id,cluster', 'a1,1', 'a2,2', 'b1,1'])
    const [entete, ...lignes] = read(paires)
    expect(entete).toBe('a,b,score,bande')
    expect(lignes.find(l => l.includes('a1') && l.includes('b1'))).toMatch(/,joindre$/)
    expect(lignes.find(l => l.includes('a1') && l.includes('a2')) ?? 'separer').toMatch(/separer|regarder/)
  })

  it('keeps the model of places as data: given back it joins alike, edited it says otherwise, labels and the table teach it', async () => {
    const lieux = written('lieux.jsonl', LIEUX)
    const modele = join(dossier, 'lieux.json')
    expect(await main(['link', lieux, '--out', out, '--save-model', modele])).toBe(0)
    const [avant, version] = [read(out), /Modèle des lieux (\w{16})/.exec(dit())?.[1]]
    dit('')
    expect(await main(['link', lieux, '--out', out, '--model', modele])).toBe(0)
    expect(read(out)).toEqual(avant)
    expect(dit()).toContain(version)

    const garde = JSON.parse(readFileSync(modele, 'utf8'))
    expect(garde).toMatchObject({ lecture: 'lieux', appris: null })
    const severe = { ...garde, bandes: { ...garde.bandes, joindre: 90 } }
    dit('')
    expect(await main(['link', lieux, '--out', out, '--model', written('severe.json', JSON.stringify(severe))])).toBe(0)
    expect(
      new Set(
        read(out)
          .slice(1)
          .map(l => l.split(',')[1])
      ).size
    ).toBe(3)
    expect(dit()).not.toContain(version)

    const labels = written('labels.csv', 'a,b,label\na1,b1,1\na1,a2,0\na2,b1,0')
    for (const [options, methode] of [
      [['--labels', labels], 'etiquettes'],
      [['--learn'], 'em']
    ] as const) {
      expect(await main(['link', lieux, '--out', out, ...options, '--save-model', modele])).toBe(0)
      const { appris, comparaisons } = JSON.parse(readFileSync(modele, 'utf8'))
      expect(appris).toMatchObject({ methode, version: expect.stringMatching(/^lieux \d/) })
      expect(comparaisons[0].niveaux[0]).toMatchObject({ niveau: 'mêmes mots', m: expect.any(Number) })
    }
    garde.comparaisons[0].niveaux[0].niveau = 'mêmes lettres'
    dit('')
    expect(await main(['link', lieux, '--out', out, '--model', written('autre.json', JSON.stringify(garde))])).toBe(2)
    expect(dit()).toMatch(/mêmes lettres.*n’est pas un niveau/s)
  })

  it('proposes a model for two unknown tables, learns it, says it; ids are prefixed since they clash', async () => {
    const modele = join(dossier, 'modele.json')
    const [a, b] = [written('guide.csv', PREMIER), written('carnet.csv', SECOND)]
    expect(await main(['link', a, b, '--out', out, '--save-model', modele])).toBe(0)
    expect(dit()).toContain(
      '« address » est pris pour « addr »'.replaceAll(' »', '\u00a0»').replaceAll('« ', '«\u00a0')
    )
    expect(dit()).toMatch(/phone/)
    const clusters = new Map(
      read(out)
        .slice(1)
        .map(l => l.split(',') as [string, string])
    )
    expect(clusters.size).toBe(40)
    expect(clusters.get('guide:3')).toBe(clusters.get('carnet:8'))
    expect(new Set(clusters.values()).size).toBe(20)
    const avant = read(out)
    expect(await main(['link', a, b, '--out', out, '--model', modele])).toBe(0)
    expect(read(out)).toEqual(avant)
  })

  it('refuses a wrong call and says the cure', async () => {
    const lieux = written('bon.jsonl', LIEUX)
    for (const [args, mot] of [
      [['link', join(dossier, 'absent.csv'), '--out', out], 'n’existe pas'],
      [['link', lieux, '--out', lieux], 'écrire sur la table'],
      [['link', lieux, '--out', out, '--id', 'numero'], 'n’a pas cette colonne'],
      [['link', lieux, '--out', out, '--model', written('faux.json', '{}')], 'pas un modèle'],
      [['link', lieux, '--out', out, '--labels', written('l.csv', 'x,y\n1,2')], 'a, b et label'],
      [['link', lieux, '--out', out, '--labels', written('n.csv', 'a,b,label\nz1,z2,1')], 'aucune de ces paires'],
      [['link', lieux], '--out']
    ] as const) {
      dit('')
      expect(await main(args)).toBe(2)
      expect(dit()).toContain(mot)
    }
  })

  it('leaves out a file that cannot be read and says so; nothing readable is nothing done', async () => {
    const page = written('page.csv', '<!DOCTYPE html><html></html>')
    expect(await main(['link', written('encore.jsonl', LIEUX), page, '--out', out])).toBe(3)
    expect(read(out)).toHaveLength(4)
    expect(await main(['link', page, '--out', out])).toBe(1)
  })
})
