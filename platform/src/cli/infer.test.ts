// From an unknown file to its mapping, edited by hand, to places: the way a producer goes, with the slips a hand makes.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { listen } from '../../test/paroles-dites.ts'
import { main } from './main.ts'

const dossier = mkdtempSync(join(tmpdir(), 'lieux-infer-'))
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

const dit = listen()

const LISTE = [
  'Annuaire des lieux;;;;;;',
  'Nom;Rue;CP;Ville;Tél;Courriel de la référente;Truc',
  'Le Phare;1 rue de Siam;29200;Brest;02 98 00 00 00;zelie.morvan@exemple.fr;bleu',
  'La Digue;2 rue du Port;29000;Quimper;02 98 00 00 01;ewen.legoff@exemple.fr;vert',
  'Le Môle;3 quai Malbert;29200;Brest;02 98 00 00 02;mael.salaun@exemple.fr;bleu'
].join('\n')

function written(nom: string, texte: string): string {
  const chemin = join(dossier, nom)
  writeFileSync(chemin, texte)
  return chemin
}

describe('lieux infer', () => {
  it('writes how the file opens, what each column feeds, and shows no one’s address', async () => {
    const [liste, out] = [written('lieux.csv', LISTE), join(dossier, 'mapping.json')]
    expect(await main(['infer', liste, '--out', out])).toBe(0)
    expect(dit()).toContain('séparateur point-virgule, titres à la ligne 2')
    expect(dit()).toMatch(/Ville\s+commune\s+100 %/)
    expect(dit()).toContain('parle d’une personne')
    expect(dit()).not.toContain('zelie.morvan')
    const ecrit = JSON.parse(readFileSync(out, 'utf8'))
    expect(ecrit.format).toEqual({ type: 'csv', encodage: 'utf-8', separateur: ';', entete: 2 })
    expect(ecrit.champs.code_postal).toMatchObject({ colonnes: ['CP'], confiance: 1 })
    expect(Object.keys(ecrit.ignores)).toEqual(['Courriel de la référente', 'Truc'])
  })

  it('runs what it wrote, once edited', async () => {
    const [liste, out, sortie] = [written('edite.csv', LISTE), join(dossier, 'edite.json'), join(dossier, 'sortie')]
    await main(['infer', liste, '--out', out])
    const ecrit = JSON.parse(readFileSync(out, 'utf8'))
    delete ecrit.ignores.Truc
    ecrit.champs.autres_formations_labels = { colonnes: ['Truc'] }
    writeFileSync(out, JSON.stringify(ecrit))
    expect(await main(['run', liste, '--mapping', out, '--out', sortie])).toBe(0)
    const { lieux } = JSON.parse(readFileSync(join(sortie, 'lieux.json'), 'utf8'))
    expect(
      lieux.map((l: { nom: string; autres_formations_labels: string[] }) => [l.nom, l.autres_formations_labels]).sort()
    ).toEqual([
      ['La Digue', ['vert']],
      ['Le Môle', ['bleu']],
      ['Le Phare', ['bleu']]
    ])
  })

  it('says the place of a slip in an edited mapping, and the word likely meant', async () => {
    const liste = written('fautes.csv', LISTE)
    const sortie = join(dossier, 'rien')
    const fautes: readonly [string, RegExp][] = [
      [
        '{"champs": {"nom": {"colonnes": ["Nom"]}, "telephon": {"colonnes": ["Tél"]}}}',
        /champs\.telephon.*« telephone »/
      ],
      ['{"champs": {"nom": {"colonnes": ["Nomm"]}}}', /champs\.nom\.colonnes\[0\].*« Nom »/],
      ['{"format": {"separateurs": ";"}, "champs": {"nom": {"colonnes": ["Nom"]}}}', /format\.separateurs/],
      ['{"champs": ', /n’est pas du JSON/]
    ]
    for (const [texte, attendu] of fautes) {
      dit('')
      expect(await main(['run', liste, '--mapping', written('faute.json', texte), '--out', sortie])).toBe(2)
      expect(dit().replaceAll('\u00a0', ' ')).toMatch(attendu)
    }
    expect(await main(['run', liste, liste, '--mapping', written('faute.json', '{}'), '--out', sortie])).toBe(2)
    const toutes = Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`champ_${i}`, { colonnes: ['Nom'] }]))
    dit('')
    expect(
      await main([
        'run',
        liste,
        '--mapping',
        written('faute.json', JSON.stringify({ champs: toutes })),
        '--out',
        sortie
      ])
    ).toBe(2)
    expect(dit().split('\n').length).toBeLessThan(70)
    expect(dit().replaceAll('\u00a0', ' ')).toMatch(/et \d+ de plus/)
  })

  it('reads a mapping as text editors save it, in UTF-8 with its mark or in UTF-16', async () => {
    const liste = written('fautes.csv', LISTE)
    const mapping = '{"champs": {"nom": {"colonnes": ["Nom"]}}}'
    const signes = [
      Buffer.from(`\ufeff${mapping}`),
      Buffer.from(`\ufeff${mapping}`, 'utf16le'),
      Buffer.from(`\ufeff${mapping}`, 'utf16le').swap16()
    ]
    for (const octets of signes) {
      const chemin = join(dossier, 'signe.json')
      writeFileSync(chemin, octets)
      expect(await main(['run', liste, '--mapping', chemin, '--out', join(dossier, 'signe')])).not.toBe(2)
    }
  })

  it('runs an unknown file as it is, and tells how it was read, on screen and in the report', async () => {
    const sortie = join(dossier, 'devinee')
    expect(await main(['run', written('Mes lieux.csv', LISTE), '--out', sortie])).toBe(0)
    expect(dit()).toContain('liste inconnue, 5\u00a0colonnes comprises sur 7')
    const [source] = JSON.parse(readFileSync(join(sortie, 'rapport.json'), 'utf8')).sources
    expect(source).toMatchObject({ source: 'mes-lieux', lus: 3, retenus: 3 })
    expect(source.devinee[5]).toEqual({
      colonne: 'Courriel de la référente',
      cibles: [],
      confiance: 0,
      raison: 'parle d’une personne, pas du lieu'
    })
  })

  it('refuses what is no list of places with the cure, and a wrong call with its reason', async () => {
    const comptes = written('comptes.csv', 'Exercice;Montant\n2023;12,5\n2024;13,5\n')
    expect(await main(['run', comptes, '--out', join(dossier, 'non')])).toBe(1)
    expect(dit()).toContain('aucune colonne ne dit le nom des lieux')
    expect(await main(['infer', comptes, '--out', join(dossier, 'incomplet.json')])).toBe(3)
    expect(await main(['infer', join(dossier, 'absent.csv'), '--out', join(dossier, 'm.json')])).toBe(2)
    expect(await main(['infer', comptes, '--out', comptes])).toBe(2)
    expect(await main(['infer', written('vide.csv', ''), '--out', join(dossier, 'm.json')])).toBe(1)
  })
})
