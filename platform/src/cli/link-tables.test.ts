// Tables as people have them: headings of their own, references for ids, persons with an address, no headings at all, labels that slip.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { listen } from '../../test/paroles-dites.ts'
import { main } from './main.ts'

const dossier = mkdtempSync(join(tmpdir(), 'lieux-link-tables-'))
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

const dit = listen()
beforeEach(() => {
  dit('')
})
const plain = () => dit().replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

const at = (nom: string) => join(dossier, nom)
function written(nom: string, texte: string): string {
  writeFileSync(at(nom), texte)
  return at(nom)
}
const link = (...args: string[]) => main(['link', ...args, '--out', at('o.csv')])
const groupes = (): Map<string, string> =>
  new Map(
    readFileSync(at('o.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map(ligne => ligne.split(',') as [string, string])
  )
const together = (a: string, b: string) => groupes().get(a) === groupes().get(b)

const GENRES = ['Médiathèque', 'Mairie', 'Centre social', 'Mission locale']
const SAINTS = ['des Tilleuls', 'Bellevue', 'du Pressoir', 'de la Vanne', 'des Ormes', 'du Lavoir', 'de Valbourg']
const lieu = (i: number) => ({
  nom: `${GENRES[i % 4]} ${SAINTS[i % 7]}`,
  adresse: `${i + 2} rue ${SAINTS[(i * 3) % 7]}`,
  cp: String(6100 + (i % 5) * 10),
  ville: `Rivelle-${SAINTS[i % 5]}`,
  tel: `03 99 00 ${10 + i} ${20 + i}`
})
const lieux = (entete: string, prefixe: string, sep: string, of: (l: ReturnType<typeof lieu>) => readonly string[]) =>
  [entete, ...Array.from({ length: 12 }, (_, i) => [`${prefixe}${i}`, ...of(lieu(i))].join(sep))].join('\n')
const NORME = lieux('id,nom,adresse,code_postal,commune,telephone', 'A', ',', l => [
  l.nom,
  l.adresse,
  `0${l.cp}`,
  l.ville,
  l.tel
])
/** Their own headings, and post codes that a spreadsheet took for numbers. */
const SIEN = lieux('Réf;Nom de la structure;Adresse postale;CP;Ville;Tél.', 'B', ';', l => [
  l.nom.toUpperCase(),
  l.adresse.replace('rue', 'r.'),
  l.cp,
  l.ville,
  ''
])

describe('Lists of places under headings of their own', () => {
  it('are read as places, whichever comes first, and said', async () => {
    const [norme, sien] = [written('norme.csv', NORME), written('sien.csv', SIEN)]
    for (const files of [
      [norme, sien],
      [sien, norme]
    ]) {
      dit('')
      expect(await link(...(files as [string, string]))).toBe(0)
      for (let i = 0; i < 12; i++) expect(together(`A${i}`, `B${i}`), `${i}`).toBe(true)
      expect(new Set(groupes().values()).size).toBe(12)
      expect(plain()).toMatch(/sien : « Nom de la structure » est pris pour « nom »/)
      expect(plain()).toMatch(/sien : « CP » est pris pour « code_postal »/)
      expect(plain()).toMatch(/Modèle des lieux/)
    }
  })

  it('are read as places with capitals and spaces too', async () => {
    await link(written('capitales.csv', NORME.replace('nom,adresse,code_postal', 'Nom,Adresse,Code postal')))
    expect(plain()).toMatch(/« Code postal » est pris pour « code_postal »/)
    expect(plain()).toMatch(/Modèle des lieux/)
  })
})

const NOMS = ['Morvin', 'Zorgle', 'Brizoule', 'Kerdonc', 'Valtin', 'Orsec', 'Duvelle', 'Pradoux', 'Lestang', 'Quimbel']
const PRENOMS = ['Zélie', 'Maël', 'Lucie', 'Odilon', 'Sidonie', 'Basile', 'Ysée', 'Aubin']
const personne = (i: number) => [
  PRENOMS[(i * 3) % 8] as string,
  NOMS[i % 10] as string,
  `19${40 + ((i * 7) % 55)}-0${1 + (i % 9)}-1${i % 10}`,
  `${i + 1} rue ${SAINTS[i % 7]}`,
  String(59000 + 10 * (i % 6)),
  `Ville${i % 6}`
]

it('persons are not places for having a name and an address, and why is said', async () => {
  const rangs = Array.from({ length: 30 }, (_, i) => [`p${i}`, ...personne(i)].join(','))
  await link(written('gens.csv', ['id,prenom,nom,date_naissance,adresse,code_postal,ville', ...rangs].join('\n')))
  expect(plain()).toMatch(/« prenom », « date_naissance » disent des personnes/)
  expect(plain()).toMatch(/Modèle d’après les colonnes/)
})

describe('Lists that are no places', () => {
  const companies = (entete: string) =>
    [
      entete,
      ...Array.from(
        { length: 20 },
        (_, i) => `s${i},${NOMS[i % 10]} ${SAINTS[i % 7]} SARL,Rivelle-${i % 5},0611${i % 9}`
      )
    ].join('\n')

  it('companies with a town and no door are linked by their columns, under our own titles too', async () => {
    for (const entete of ['id,raison_sociale,ville,cp', 'id,nom,commune,code_postal']) {
      dit('')
      await link(written('societes.csv', companies(entete)))
      expect(plain()).toMatch(/rien n’y dit une adresse, un point ou un service/)
      expect(plain()).toMatch(/Modèle d’après les colonnes/)
    }
  })

  it('services with a town and no door are places', async () => {
    const rangs = Array.from({ length: 12 }, (_, i) => `s${i},${lieu(i).nom},Rivelle-${i % 5},0611${i % 9}`)
    await link(written('services.csv', ['id,nom,commune,code_postal', ...rangs].join('\n')))
    expect(plain()).toMatch(/Modèle des lieux/)
  })

  it('branches under the names of companies are linked by their columns', async () => {
    const rangs = Array.from({ length: 12 }, (_, i) => `s${i},${NOMS[i % 5]} SAS,${i} rue Haute,Rivelle,06110`)
    await link(written('antennes.csv', ['id,raison_sociale,adresse,ville,cp', ...rangs].join('\n')))
    expect(plain()).toMatch(/« raison_sociale » nomme des organismes/)
  })
})

it('a counter of rows beside the references asked for is no evidence', async () => {
  const rangs = (prefixe: string, debut: number) =>
    Array.from({ length: 20 }, (_, i) => [i + 1, `${prefixe}${i}`, ...personne(i + debut)].join(','))
  const titres = 'n,ref,prenom,nom,naissance,adresse,cp,ville'
  const a = written('a.csv', [titres, ...rangs('A', 0)].join('\n'))
  const b = written('b.csv', [titres, ...rangs('B', 40)].join('\n'))
  await link(a, b, '--id', 'ref')
  expect(plain()).not.toMatch(/^ {4}n :/m)
  expect(plain()).toMatch(/^ {4}prenom :/m)
  for (let i = 0; i < 20; i++) expect(together(`A${i}`, `B${i}`), `${i}`).toBe(false)
})

describe('Names of rows', () => {
  it('are references that nothing repeats; a post code is none', async () => {
    await link(written('sien.csv', SIEN))
    expect(groupes().has('B3')).toBe(true)
    await link(written('cp.csv', 'Code postal,titre,an\n06100,Le Bief,1980\n06200,Le Gué,1990\n'))
    expect([...groupes().keys()]).toEqual(['1', '2'])
  })

  it('may be asked for in each file by its own title; a file that has none of them says so', async () => {
    const files = [written('norme.csv', NORME), written('code.csv', SIEN.replace('Réf', 'Clef'))]
    for (const ids of [
      ['--id', 'id', '--id', 'Clef'],
      ['--id', 'id,clef']
    ]) {
      expect(await link(...files, ...ids)).toBe(0)
      expect([...groupes().keys()]).toEqual(expect.arrayContaining(['A0', 'B0']))
    }
    expect(await link(...files, '--id', 'Clef')).toBe(0)
    expect([...groupes().keys()]).toEqual(expect.arrayContaining(['1', 'B0']))
    expect(plain()).toMatch(/norme : aucune des colonnes de --id n’y est/)
    expect(await link(...files, '--id', 'id', '--id', 'rien')).toBe(2)
    expect(plain()).toMatch(/--id rien : aucun fichier n’a cette colonne/)
  })

  it('are not those of a column that repeats them, and it is said which', async () => {
    await link(written('redit.csv', 'id,nom,prenom\n1,Morvin,Maël\n1,Zorgle,Ysée\n2,Orsec,Lucie\n'))
    expect(plain()).toMatch(/« id » ne nomme pas ses lignes \(1 ligne y répète l’identifiant d’une autre\)/)
  })

  it('are said when they are written otherwise than they were read', async () => {
    await link(written('formule.csv', 'id,nom,prenom\n=cmd,Morvin,Maël\nb,Zorgle,Ysée\n'))
    expect([...groupes().keys()]).toEqual(["'=cmd", 'b'])
    expect(plain()).toMatch(/1 identifiant, .* est écrit avec une apostrophe devant : « =cmd » → « '=cmd »/)
  })
})

it('a table without headings keeps its first row, the last one that is like it, and a row like the headings is told', async () => {
  const rangs = ['Morvin,Maël,Valbourg', 'Zorgle,Ysée,Rivelle', 'Orsec,Lucie,Montclair', 'Zorgle,Ysée,Rivelle']
  await link(written('sans.csv', [...rangs, rangs[0]].join('\n')))
  expect([...groupes().keys()]).toEqual(['1', '2', '3', '4', '5'])
  expect([together('1', '5'), together('2', '4'), together('1', '2')]).toEqual([true, true, false])
  expect(plain()).toMatch(/sans : pas de ligne de titres/)
  await link(written('dates.csv', 'Zorgle,1956-04-12\nOrsec,1960-05-01\n'))
  expect(groupes().size).toBe(2)
  dit('')
  await link(written('redits.csv', ['nom,prenom,ville', ...rangs, 'nom,prenom,ville', ...rangs].join('\n')))
  expect(groupes().size).toBe(8)
  expect(plain()).toMatch(/redits : La ligne des titres revient 1 fois/)
})

describe('A column that numbers its rows', () => {
  const films = (titre: string, of: (i: number) => string) =>
    [
      `${titre},titre,annee`,
      ...Array.from({ length: 24 }, (_, i) => `${of(i)},${NOMS[i % 10]} ${SAINTS[i % 7]},${1950 + i}`)
    ].join('\n')

  it('names them, whatever its title; a key does by its title', async () => {
    await link(
      written(
        'numeros.csv',
        films('repere', i => `V${i + 1}`)
      )
    )
    expect(groupes().has('V7')).toBe(true)
    await link(
      written(
        'cles.csv',
        films('clé', i => `x${(i * 37) % 101}y`)
      )
    )
    expect(groupes().has('x37y')).toBe(true)
    expect(plain()).not.toMatch(/clé :/)
  })

  it('names them when it comes first and says codes, each row its own; not one that repeats, nor one of telephones', async () => {
    const codes = (of: (i: number) => string) => link(written('codes.csv', films('pièce', of)))
    await codes(i => `P${(i * 37) % 101}-b`)
    expect(groupes().has('P37-b')).toBe(true)
    expect(plain()).not.toMatch(/pièce :/)
    await codes(i => `P${i === 7 ? 6 : i}-b`)
    expect(groupes().has('P6-b')).toBe(false)
    await codes(i => `03990${(i * 3701) % 90001}`)
    expect(groupes().has('039903701')).toBe(false)
    await link(
      written(
        'dossiers.csv',
        films('Dossier', i => `${(i * 37) % 101}`)
      )
    )
    expect([...groupes().keys()].slice(0, 3)).toEqual(['0', '37', '74'])
  })
})

describe('What a proposed model is told to read', () => {
  const voies = ['des Lilas', 'du Moulin', 'du Four', 'des Ormes', 'du Lavoir']
  const rangs = voies.flatMap((voie, v) =>
    [`Avenue ${voie}`, `AV ${voie}`, `Rue ${voie}`, `Rue ${voie} 2`].map(
      (libelle, i) => `${libelle},Valbourg,${100 * v + 37 * i + 40}`
    )
  )

  it('is said in French: short forms, sequels, measures, known first names', async () => {
    await link(written('voies.csv', ['libelle,commune,longueur_m', ...rangs].join('\n')), '--model', 'devine')
    expect(plain()).toMatch(/Dans « libelle », « av » est lu « avenue »\./)
    expect(plain()).toMatch(/Dans « libelle », un numéro seul .* sépare deux choses/)
    expect(plain()).toMatch(/longueur_m : une mesure ;/)
    const gens = Array.from({ length: 40 }, (_, i) => `${NOMS[i % 10]},${['Jean', 'Jeanne'][i % 2]},${i} rue Haute`)
    await link(written('gens2.csv', ['nom,prenom,adresse', ...gens].join('\n')))
    expect(plain()).toMatch(/prenom : un nom ou un prénom ; .*deux choses si un autre prénom connu/)
    expect(plain()).toMatch(/Deux prénoms que « prenom » connaît tous deux .* sont deux personnes/)
  })

  it('is kept by --save-model, and read back joins alike', async () => {
    const table = written('voies.csv', ['libelle,commune,longueur_m', ...rangs].join('\n'))
    await link(table, '--model', 'devine', '--save-model', at('voies.json'))
    const before = [...groupes()]
    expect(await link(table, '--model', at('voies.json'))).toBe(0)
    expect([...groupes()]).toEqual(before)
  })

  it('is refused by name when it is a model of places that lacks a level added since', async () => {
    const places = written('norme.csv', NORME)
    await link(places, '--save-model', at('lieux.json'))
    const modele = JSON.parse(readFileSync(at('lieux.json'), 'utf8'))
    const lieu = modele.comparaisons.find((c: { indice: string }) => c.indice === 'lieu')
    const [sans] = lieu.niveaux.splice(3, 1)
    expect(await link(places, '--model', written('ancien.json', JSON.stringify(modele)))).toBe(2)
    expect(plain()).toContain(`« ${sans.niveau} », niveau de « lieu », et son poids, en bits`)
  })
})

describe('Two lists of members, one of which says some twice', () => {
  const gens = (prefixe: string, rangs: readonly number[]) =>
    ['numero,nom,prenom,naissance,adresse,ville'].concat(
      rangs.map((i, k) =>
        [
          `${prefixe}${k}`,
          `${NOMS[(i * 7) % 10]}${SAINTS[i % 7]?.slice(-4)}`,
          PRENOMS[(i * 3) % 8],
          `19${40 + ((i * 7) % 55)}-0${1 + ((i * 5) % 9)}-1${(i * 3) % 10}`,
          `${(i * 13) % 97} rue ${SAINTS[(i * 2) % 7]}`,
          `Ville${i % 6}`
        ].join(',')
      )
    )
  const upTo = (debut: number, fin: number) => Array.from({ length: fin - debut }, (_, i) => debut + i)
  const linked = (doubles: readonly number[]) =>
    link(
      written('premiers.csv', gens('A', [...upTo(0, 120), ...doubles]).join('\n')),
      written('seconds.csv', gens('B', upTo(40, 160)).join('\n'))
    )

  it('a row joins its twin and its partner, and what was done is said', async () => {
    await linked([50, 60, 70, 80, 90, 100])
    expect(together('A120', 'A50')).toBe(true)
    expect(together('A120', 'B10')).toBe(true)
    expect(new Set(groupes().values()).size).toBe(160)
    expect(plain()).toMatch(/Des choses sont dites deux fois dans un même fichier : deux de ses lignes sont jointes/)
    expect(plain()).not.toMatch(/ne dit une chose qu’une fois/)
  })

  it('none said twice, each row has one partner, and that is said', async () => {
    await linked([])
    expect(new Set(groupes().values()).size).toBe(160)
    expect(plain()).toMatch(/Chaque fichier ne dit une chose qu’une fois/)
  })
})

describe('Labels', () => {
  const gens = () =>
    written(
      'gens.csv',
      [
        'id,prenom,nom,naissance',
        ...Array.from({ length: 20 }, (_, i) => [i, ...personne(i).slice(0, 3)].join(','))
      ].join('\n')
    )

  it('of an unknown word are named with their row', async () => {
    const labels = written('l.csv', 'a,b,label\n1,2,non\n3,4,peut-etre\n99,1,oui\n')
    expect(await link(gens(), '--labels', labels)).toBe(0)
    expect(plain()).toMatch(/ligne 3 « peut-etre » : ni « une même chose »/)
    expect(plain()).toMatch(/1 étiquette nomme une ligne que les tables n’ont pas/)
  })

  it('that contradict each other are refused, by their rows', async () => {
    const labels = written('l.csv', 'a,b,label\n1,2,match\n3,4,0\n2,1,distinct\n')
    expect(await link(gens(), '--labels', labels)).toBe(2)
    expect(plain()).toMatch(/les lignes 2 et 4 jugent la même paire/)
  })
})
