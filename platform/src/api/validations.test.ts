import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer as createHttp, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { CHAMPS, inferMapping, readCsv } from '@lieux-communs/core'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../../bin/bootstrap.mjs'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { correspondanceText } from '../cli/correspondance.ts'
import { readTable } from '../read/table.ts'
import { createServer } from '../server.ts'
import { createAtelier } from '../validations/atelier.ts'
import type { Atelier } from '../validations/dit.ts'

const LISTE = [
  'Lieux d’aide au numérique',
  'Nom du lieu;Adresse;Code postal;Ville;Téléphone;Courriel;Services;Remarque',
  'Médiathèque du Lavoir;1 rue du Lavoir;59100;Roubaix;03 20 00 00 01;contact@lavoir.example;Accès internet et matériel informatique;',
  ';2 rue du Lavoir;59100;Roubaix;;;;',
  ';3 rue du Lavoir;59100;Roubaix;;;;',
  'Espace inventé;4 rue du Pont;59100;Roubex;zéro trois;prenom.nom@lavoir.example;bidule;=1+1',
  ';5 rue du Pont;59100;Roubaix;;;;'
].join('\n')

const dossier = mkdtempSync(join(tmpdir(), 'lieux-validations-'))
let atelier: Atelier
let origine = ''
let listes = ''
let fermer: () => Promise<void>
let agent: string | undefined
const servies = createHttp((request, response) => {
  agent = request.headers['user-agent']
  response.end(LISTE)
})

beforeAll(async () => {
  await build()
  await new Promise<void>(resolve => servies.listen(0, '127.0.0.1', resolve))
  const hote = `127.0.0.1:${(servies.address() as AddressInfo).port}`
  listes = `http://${hote}/mes-lieux.csv`
  atelier = await createAtelier({ dossier, hotes: [hote], agent: 'lieux-communs/1.0 (+https://exemple.fr/contact)' })
  const catalogue = createCatalogueCourant(buildCatalogue(PUBLICATION, GEOGRAPHIE))
  const app = await createServer({ catalogue, geographie: GEOGRAPHIE, atelier })
  origine = await app.listen({ port: 0, host: '127.0.0.1' })
  fermer = async () => {
    await app.close()
    await atelier.close()
    servies.close()
  }
})
afterAll(async () => {
  await fermer()
  rmSync(dossier, { recursive: true, force: true })
})

const url = (chemin = ''): string => `${origine}/api/v1/validations${chemin}`

function form(contenu: string | Uint8Array<ArrayBuffer>, nom: string): FormData {
  const envoi = new FormData()
  envoi.set('fichier', new Blob([contenu]), nom)
  return envoi
}

// biome-ignore lint/suspicious/noExplicitAny: the answers are what these tests look at
type Corps = any

/** Hands a list over and waits for its report, as a program would. */
async function valide(
  contenu: string | Uint8Array<ArrayBuffer>,
  nom = 'liste.csv',
  question = ''
): Promise<{ statut: number; corps: Corps; lieu: string }> {
  const envoi = await fetch(url(question), { method: 'POST', body: form(contenu, nom) })
  const lieu = envoi.headers.get('location') ?? ''
  let corps: Corps = await envoi.json()
  let statut = envoi.status
  while (lieu !== '' && (corps.etat === 'attente' || corps.etat === 'travail')) {
    await new Promise(resolve => setTimeout(resolve, 100))
    const suite = await fetch(origine + lieu)
    corps = await suite.json()
    statut = suite.status
  }
  return { statut, corps, lieu }
}

describe('POST /api/v1/validations', () => {
  it('answers the report: rows as the producer sees them, each rule once, values, advice, the word meant', async () => {
    const { statut, corps, lieu } = await valide(LISTE, 'mes lieux.csv')
    expect(statut).toBe(200)
    expect(lieu).toMatch(/^\/api\/v1\/validations\/[0-9a-f]{32}$/)
    expect(corps).toMatchObject({ etat: 'prete', format: 'csv', entete: 2, lus: 5, retenus: 2 })
    expect(corps.fichier).toEqual({ nom: 'mes lieux.csv', octets: Buffer.byteLength(LISTE) })
    expect(corps.ecartes.map((e: Corps) => [e.ligne, e.regle])).toEqual([
      [4, 'nom-absent'],
      [5, 'nom-absent'],
      [7, 'nom-absent']
    ])
    const codes = corps.regles.map((r: Corps) => r.code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(corps.regles[0]).toMatchObject({
      code: 'nom-absent',
      ecarte: true,
      nombre: 3,
      lignes: '4, 5, 7',
      plages: [
        [4, 5],
        [7, 7]
      ]
    })
    const commune = corps.regles.find((r: Corps) => r.code.startsWith('commune-'))
    expect(commune.lignes).toBe('6')
    const telephone = corps.regles.find((r: Corps) => r.code === 'telephone-illisible')
    expect(telephone.exemples[0]).toMatchObject({ vu: 'zéro trois', lignes: '6' })
    expect(telephone.conseil.length).toBeGreaterThan(10)
    expect(corps.mapping.champs.nom.colonnes).toEqual(['Nom du lieu'])
    expect(corps.colonnes[0]).toMatchObject({ colonne: 'Nom du lieu', cibles: ['nom'] })
    expect(JSON.stringify(corps)).not.toContain('prenom.nom@')
  })

  it('shows both halves of a point: what a repaired one became, and one out of its commune, left out of the clean file', async () => {
    const { corps } = await valide(
      'Nom;Adresse;Code postal;Commune;Latitude;Longitude\nLe Phare;1 rue du Lavoir;59100;Roubaix;50,6927;3,1778\nLa Digue;2 rue du Lavoir;59100;Roubaix;51.0344;2.3768\n'
    )
    const vuDe = (code: string) => corps.regles.find((r: Corps) => r.code === code).exemples[0]
    expect(vuDe('coordonnees-reparees')).toMatchObject({
      vu: '50,6927 ; 3,1778',
      voulu: '50.6927 ; 3.1778',
      lignes: '2'
    })
    expect(vuDe('coordonnees-hors-commune')).toMatchObject({ vu: '51.0344 ; 2.3768 (Roubaix)', lignes: '3' })
    const csv = readCsv(await (await fetch(origine + corps.liens['lieux.csv'])).text())
    expect(csv.map(ligne => ligne.latitude)).toEqual(['50.6927', ''])
  })

  it('of a workbook, reads the sheet that is asked for, and names the others', async () => {
    const classeur = new ExcelJS.Workbook()
    const titres = ['Nom', 'Adresse', 'Code postal', 'Commune']
    classeur.addWorksheet('Rive & quai').addRows([titres, ['Le Phare', '1 rue du Lavoir', '59100', 'Roubaix']])
    classeur
      .addWorksheet('Bourg')
      .addRows([
        titres,
        ['La Digue', '2 rue du Lavoir', '59100', 'Roubaix'],
        ['Le Môle', '3 rue du Lavoir', '59100', 'Roubaix']
      ])
    const octets = new Uint8Array(await classeur.xlsx.writeBuffer())
    const { corps } = await valide(octets, 'deux.xlsx')
    expect(corps).toMatchObject({ feuille: 'Bourg', feuilles: ['Rive & quai'], lus: 2 })
    expect(corps.avertissements[0]).toContain('Rive & quai')
    const dite = await valide(octets, 'deux.xlsx', '?feuille=Rive%20%26%20quai')
    expect(dite.corps).toMatchObject({ feuille: 'Rive & quai', feuilles: ['Bourg'], lus: 1, avertissements: [] })
    const absente = await valide(octets, 'deux.xlsx', '?feuille=Ailleurs')
    expect([absente.statut, absente.corps.detail]).toEqual([422, expect.stringContaining('Ailleurs')])
    expect((await valide(octets, 'deux.xlsx', '?sheet=Bourg')).statut).toBe(400)
  })

  it('gives back the standard’s CSV, where no cell runs, and the mapping, which reads it again', async () => {
    const { corps } = await valide(LISTE)
    const csv = await fetch(origine + corps.liens['lieux.csv'])
    expect(csv.headers.get('content-disposition')).toContain('lieux.csv')
    expect(csv.headers.get('cache-control')).toBe('no-store')
    const texte = await csv.text()
    const lignes = readCsv(texte)
    expect(lignes.map(l => l.nom)).toEqual(['Médiathèque du Lavoir', 'Espace inventé'])
    expect(new Set(lignes.map(l => l.id)).size).toBe(2)
    expect(texte).not.toMatch(/(^|,)"?=/m)
    expect(texte).not.toContain('prenom.nom@')
    const mapping = await (await fetch(origine + corps.liens['correspondance.json'])).json()
    expect(mapping).toEqual(corps.mapping)
  })

  it('gives back a workbook whose cells say what is wrong with them, and a report on paper', async () => {
    const { corps } = await valide(LISTE)
    const classeur = new ExcelJS.Workbook()
    await classeur.xlsx.load(await (await fetch(origine + corps.liens['lieux.xlsx'])).arrayBuffer())
    expect(classeur.worksheets.map(f => f.name)).toEqual(['Lieux', 'Lignes écartées', 'Règles'])
    const lieux = classeur.getWorksheet('Lieux') as ExcelJS.Worksheet
    expect((lieux.getRow(1).values as unknown[]).slice(1)).toEqual([...CHAMPS])
    const phone = lieux.getRow(3).getCell(CHAMPS.indexOf('telephone') + 1)
    expect(phone.note).toContain('zéro trois')
    expect(phone.fill).toMatchObject({ fgColor: { argb: 'FFFDEBC4' } })
    const fine = lieux.getRow(2).getCell(CHAMPS.indexOf('telephone') + 1)
    expect([fine.note, fine.value]).toEqual([undefined, '+33320000001'])
    expect(classeur.getWorksheet('Lignes écartées')?.getRow(2).getCell(1).value).toBe(4)
    const pdf = Buffer.from(await (await fetch(origine + corps.liens['rapport.pdf'])).arrayBuffer())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    // Our own font, cut to the letters used, and nothing else.
    expect(pdf.toString('latin1')).toMatch(/FontName \/[A-Z]{6}\+AtkinsonHyperlegibleNext/)
  })

  it('reads a list at an address; a private one is refused without a word of what is there', async () => {
    const envoi = (adresse: unknown) =>
      fetch(url(), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ adresse })
      })
    // A machine that the operator opened is no machine for the pages of other sites to read through us.
    const dailleurs = await fetch(url(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://ailleurs.example' },
      body: JSON.stringify({ adresse: listes })
    })
    expect(dailleurs.status).toBe(422)
    const lue = await envoi(listes)
    const { id } = (await lue.json()) as Corps
    await atelier.attend(id, 20_000)
    expect(((await (await fetch(url(`/${id}`))).json()) as Corps).lus).toBe(5)
    expect(agent).toBe('lieux-communs/1.0 (+https://exemple.fr/contact)')
    for (const privee of [
      'http://127.0.0.1:1/',
      'http://169.254.169.254/latest',
      'file:///etc/passwd',
      'http://[::1]/'
    ]) {
      const refus = await envoi(privee)
      expect(refus.status, privee).toBe(422)
      expect(refus.headers.get('content-type')).toContain('application/problem+json')
      expect(((await refus.json()) as Corps).detail).toContain('ne peut pas être demandée')
    }
    expect((await envoi('')).status).toBe(400)
    expect((await envoi({ a: 1 })).status).toBe(400)
  })

  it.each([
    ['a PDF renamed', '%PDF-1.7 rien', 'liste.csv', 'PDF'],
    ['nothing', '', 'liste.csv', '0 octet'],
    ['a web page', '<!doctype html><html>', 'liste.csv', 'html'],
    ['a broken JSON', '{"a": [', 'liste.json', ''],
    ['a zip of nothing', 'PK\u0003\u0004rien', 'liste.xlsx', '']
  ])('refuses %s in plain French, with what was seen and the cure', async (_nom, contenu, nom, vu) => {
    const { statut, corps } = await valide(contenu, nom)
    expect(statut).toBe(422)
    expect(corps.valeur.toLowerCase()).toContain(vu.toLowerCase())
    expect(corps.remede.length).toBeGreaterThan(10)
  })

  it('says what it expects to whoever sends something else', async () => {
    for (const [type, body] of [
      ['text/plain', 'bonjour'],
      ['application/json', '{'],
      ['application/json', '[]']
    ] as const) {
      const refus = await fetch(url(), { method: 'POST', headers: { 'content-type': type }, body })
      expect(refus.status, body).toBeGreaterThanOrEqual(400)
      expect(refus.status).toBeLessThan(500)
      expect(((await refus.json()) as Corps).attendu.length).toBe(2)
    }
    const truc = await fetch(url(), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ adresse: listes, truc: 1 })
    })
    expect([truc.status, ((await truc.json()) as Corps).valeur]).toEqual([400, 'truc'])
    const formulaire = form(LISTE, 'a.csv')
    formulaire.set('truc', '1')
    expect((await fetch(url(), { method: 'POST', body: formulaire })).status).toBe(400)
    expect((await fetch(url('?x=1'), { method: 'POST', body: form(LISTE, 'a.csv') })).status).toBe(400)
    expect((await (await fetch(url())).json()) as Corps).toMatchObject({ limites: { octets: 50_000_000 } })
  })
})

describe('the API told to a developer', () => {
  it('names every address, and each answers to its method', async () => {
    const dites = ((await (await fetch(url())).json()) as Corps).adresses as { methode: string; adresse: string }[]
    expect(dites.length).toBe(9)
    const { lieu } = await valide(LISTE)
    const id = lieu.split('/').at(-1) as string
    for (const { methode, adresse } of dites) {
      const reponse = await fetch(origine + adresse.replace('{id}', id), { method: methode })
      expect([404, 405], `${methode} ${adresse}`).not.toContain(reponse.status)
    }
    expect((await fetch(origine + lieu)).status).toBe(404)
  })

  it('a method that an address does not know is refused with those that it does', async () => {
    const { lieu } = await valide(LISTE)
    for (const [chemin, methode, allow] of [
      ['', 'PUT', 'GET, HEAD, OPTIONS, DELETE'],
      ['/correspondance', 'POST', 'GET, HEAD, OPTIONS, PUT'],
      ['/proposition', 'GET', 'OPTIONS, POST'],
      ['/proposition', 'DELETE', 'OPTIONS, POST']
    ] as const) {
      const refus = await fetch(origine + lieu + chemin, { method: methode })
      expect([refus.status, refus.headers.get('allow')], `${methode} ${chemin}`).toEqual([405, allow])
      const { detail, attendu } = (await refus.json()) as Corps
      expect(attendu).toEqual(allow.split(', '))
      expect(detail).toContain(`et ${allow.split(', ').at(-1)}, et non à ${methode}`)
    }
  })
})

describe('what a report tells of values', () => {
  const VILLES = [
    ['Lens', '62300'],
    ['Roubaix', '59100'],
    ['Lille', '59000'],
    ['Arras', '62000']
  ]
  const rangs = Array.from({ length: 30 }, (_, i) => {
    const [ville, cp] = VILLES[i % VILLES.length] as [string, string]
    return `Espace ${i};${i + 1} rue du Lavoir;${cp};${ville};${i < 12 ? `zéro ${i}` : '03 20 00 00 01'};${['Médiatèque', 'BIB', ''][i % 3]};Inserton professionelle`
  })
  const GRANDE = ['Nom du lieu;Adresse;Code postal;Ville;Téléphone;Typologie;Services', ...rangs].join('\n')

  it('ten of them, and how many others; the word meant, with what its code is called; once', async () => {
    const { corps } = await valide(GRANDE)
    const regle = (code: string): Corps => corps.regles.find((r: Corps) => r.code === code)
    expect([regle('telephone-illisible').exemples.length, regle('telephone-illisible').autres]).toEqual([10, 2])
    expect(regle('typologie-inconnue').exemples[0]).toMatchObject({
      vu: 'Médiatèque',
      voulu: 'BIB',
      nom: 'Bibliothèque, médiathèque'
    })
    expect(regle('valeur-hors-liste').exemples[0].voulu).toBe('Insertion professionnelle via le numérique')
    expect(regle('services-inconnus').exemples).toEqual([])
  })

  it('the field of each value, when a rule is about several of them', async () => {
    const rangs = ['bidule;truc', 'bidule;Seniors', 'CV;machin', 'CV;Jeunes'].map(
      (dits, i) => `Espace ${i};${i + 1} rue du Lavoir;59100;Roubaix;${dits}`
    )
    const { corps } = await valide(['Nom du lieu;Adresse;Code postal;Ville;Services;Publics', ...rangs].join('\n'))
    const regle = corps.regles.find((r: Corps) => r.code === 'valeur-hors-liste')
    expect([regle.champ, regle.champs]).toEqual([null, ['services', 'publics_specifiquement_adresses']])
    expect(regle.exemples.map((e: Corps) => [e.champ, e.vu, e.lignes])).toEqual([
      ['services', 'bidule', '2, 3'],
      ['publics_specifiquement_adresses', 'truc', '2'],
      ['publics_specifiquement_adresses', 'machin', '4']
    ])
    const page = await (
      await fetch(
        origine + corps.liens['rapport.pdf'].replace(/\/api\/v1\/validations\/([^/]+)\/.*/, '/publier/$1/rapport')
      )
    ).text()
    for (const titre of ['Services', 'Publics']) expect(page).toMatch(new RegExp(`<td data-titre="Champ">${titre}`))
    const classeur = new ExcelJS.Workbook()
    await classeur.xlsx.load(await (await fetch(origine + corps.liens['lieux.xlsx'])).arrayBuffer())
    const cases: unknown[] = []
    classeur.getWorksheet('Règles')?.eachRow(row => cases.push(row.getCell(2).value))
    expect(cases).toContain('services, publics_specifiquement_adresses')
    expect((await fetch(origine + corps.liens['rapport.pdf'])).status).toBe(200)
  })

  it('what a repaired value became, row by row, its name beside the code, in the workbook too', async () => {
    const { corps } = await valide(GRANDE)
    const insee = corps.regles.find((r: Corps) => r.code === 'code-insee-deduit')
    expect(insee.exemples.map((e: Corps) => [e.nom, e.voulu, e.lignes])).toContainEqual([
      'Lens',
      '62498',
      '2, 6, 10, 14, 18, 22, 26, 30'
    ])
    const classeur = new ExcelJS.Workbook()
    await classeur.xlsx.load(await (await fetch(origine + corps.liens['lieux.xlsx'])).arrayBuffer())
    const cell = (classeur.getWorksheet('Lieux') as ExcelJS.Worksheet)
      .getRow(16)
      .getCell(CHAMPS.indexOf('code_insee') + 1)
    const note = JSON.stringify(cell.note).replaceAll('\u00a0', ' ')
    expect(note).toContain('Devenu : 59350 (Lille)')
    expect(note).not.toContain('Vouliez-vous dire')
  })

  it('a contact withheld became nothing, whatever stands in its place', async () => {
    const { corps } = await valide(
      [
        'Nom du lieu;Adresse;Code postal;Ville;Téléphone',
        'Espace inventé;4 rue du Pont;59100;Roubaix;06 39 98 00 12 / 03 20 00 00 01',
        'Atelier inventé;5 rue du Pont;59100;Roubaix;03 20 00 00 02'
      ].join('\n')
    )
    const regle = corps.regles.find((r: Corps) => r.code === 'contact-personnel')
    expect(regle.exemples).toMatchObject([
      { champ: 'telephone', vu: '[contact réservé aux professionnels]', voulu: null }
    ])
    expect(await (await fetch(origine + corps.liens['lieux.csv'])).text()).toContain('+33320000001')
  })
})

describe('a list that was read', () => {
  it('is read again with another mapping; a mapping with mistakes is refused with each of them', async () => {
    const { corps, lieu } = await valide(LISTE)
    const put = (mapping: unknown) =>
      fetch(`${origine}${lieu}/correspondance`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(mapping)
      })
    const { telephone: _, ...champs } = corps.mapping.champs
    const suite = await put({
      ...corps.mapping,
      champs: { ...champs, presentation_resume: { colonnes: ['Remarque'] } },
      ignores: {}
    })
    expect([200, 202]).toContain(suite.status)
    await atelier.attend(corps.id, 20_000)
    const relu = (await (await fetch(origine + lieu)).json()) as Corps
    expect(relu.origine).toBe('donnee')
    expect(relu.colonnes.at(-1)).toMatchObject({ cibles: ['presentation_resume'], raison: 'choisie par vous' })
    expect(relu.regles.map((r: Corps) => r.code)).not.toContain('telephone-illisible')
    expect(await (await fetch(`${origine}${lieu}/lieux.csv`)).text()).toContain("'=1+1")
    const faux = await put({ champs: { nom: { colonnes: ['Nom du lieu'] }, telephon: { colonnes: ['Rien'] } } })
    expect(faux.status).toBe(422)
    expect(((await faux.json()) as Corps).fautes[0].message).toContain('telephone')
    expect((await put({ champs: { nom: { colonnes: ['Nom du leu'] } } })).status).toBe(422)
  })

  it('takes the mapping as `lieux infer` writes it, of the same file', async () => {
    const { corps, lieu } = await valide(LISTE)
    const table = await readTable(Buffer.from(LISTE), 'liste.csv')
    const ecrite = JSON.parse(correspondanceText(table, inferMapping(table, { geographie: GEOGRAPHIE })))
    expect(Object.keys(ecrite)).toEqual(expect.arrayContaining(['format', 'a_placer']))
    const put = (json: unknown) =>
      fetch(`${origine}${lieu}/correspondance`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(json)
      })
    expect([200, 202]).toContain((await put(ecrite)).status)
    await atelier.attend(corps.id, 20_000)
    for (const [format, chemin] of [
      [{ ...ecrite.format, type: 'xlsx' }, 'format.type'],
      [{ ...ecrite.format, entete: 7 }, 'format.entete'],
      [{ ...ecrite.format, bidule: 1 }, 'format.bidule'],
      ['csv', 'format']
    ] as const) {
      const refus = await put({ ...ecrite, format })
      expect([refus.status, ((await refus.json()) as Corps).fautes?.[0]?.chemin]).toEqual([422, chemin])
    }
  })

  it('says what each of its addresses expects, and takes nothing that it does not read', async () => {
    const { lieu } = await valide(LISTE)
    const json = { 'content-type': 'application/json' }
    for (const [method, chemin, headers, body, statut, dit] of [
      ['PUT', '/correspondance', json, '{"champs":', 400, 'npx lieux infer'],
      ['PUT', '/correspondance', { 'content-type': '' }, '{}', 415, 'npx lieux infer'],
      ['POST', '/proposition', json, '{"titre":', 400, 'consentement'],
      ['POST', '/proposition', { 'content-type': 'text/plain' }, 'titre', 415, 'consentement']
    ] as const) {
      const refus = await fetch(origine + lieu + chemin, { method, headers, body: new Blob([body]) })
      const { detail, attendu } = (await refus.json()) as Corps
      expect([refus.status, attendu.length], `${method} ${chemin} ${body}`).toEqual([statut, 1])
      expect(detail).toContain(dit)
      expect(detail).not.toContain('multipart')
    }
    const zz = await fetch(`${origine}${lieu}/proposition`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({
        ...{ titre: 'Lieux', editeur: 'Ville inventée', licence: 'etalab-2.0', courriel: 'contact@exemple.fr' },
        ...{ consentement: true, zz: 1 }
      })
    })
    expect([zz.status, ((await zz.json()) as Corps).fautes]).toEqual([422, [expect.objectContaining({ chemin: 'zz' })]])
  })

  it('is deleted on a word, its folder with it; nobody knows it any more', async () => {
    const { lieu } = await valide(LISTE)
    const id = lieu.split('/').at(-1) as string
    expect(existsSync(join(dossier, 'validations', id))).toBe(true)
    expect((await fetch(origine + lieu, { method: 'DELETE' })).status).toBe(204)
    expect(existsSync(join(dossier, 'validations', id))).toBe(false)
    for (const suite of ['', '/lieux.csv', '/correspondance.json']) {
      const refus = await fetch(origine + lieu + suite)
      expect(refus.status).toBe(404)
      expect(((await refus.json()) as Corps).title).toBe('Liste inconnue')
    }
    expect((await fetch(origine + lieu, { method: 'DELETE' })).status).toBe(404)
  })

  it('opens no other door than its own, to any origin', async () => {
    const { lieu } = await valide(LISTE)
    for (const [methode, chemin] of [
      ['PUT', ''],
      ['POST', ''],
      ['POST', '/lieux.csv'],
      ['DELETE', '/lieux.csv'],
      ['PATCH', '/correspondance']
    ] as const) {
      const refus = await fetch(origine + lieu + chemin, { method: methode })
      expect(refus.status, `${methode} ${chemin}`).toBe(405)
    }
    const avant = await fetch(origine + lieu, { method: 'OPTIONS' })
    expect(avant.headers.get('access-control-allow-origin')).toBe('*')
    expect(avant.headers.get('access-control-allow-methods')).toContain('DELETE')
    expect((await fetch(url('/nimporte'))).status).toBe(404)
    expect((await fetch(url('/../../verrou.json'))).status).toBe(404)
  })
})

/** A workbook whose sheet unfolds into 400 MB of zeros, a few as it travels. */
function bombe(): Buffer {
  const packed = deflateRawSync(Buffer.alloc(400_000_000), { level: 1 })
  const entree = (nom: string, data: Buffer, taille: number) => {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(data.length, 18)
    local.writeUInt32LE(taille, 22)
    local.writeUInt16LE(nom.length, 26)
    return [local, Buffer.from(nom), data]
  }
  // The sizes lie: each entry says that it is small.
  const noms = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml']
  const pieces: Buffer[] = []
  const index: Buffer[] = []
  let at = 0
  for (const nom of noms) {
    const corps = entree(nom, packed, 1_000)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(1_000, 24)
    central.writeUInt16LE(nom.length, 28)
    central.writeUInt32LE(at, 42)
    pieces.push(...corps)
    index.push(central, Buffer.from(nom))
    at += corps.reduce((n, b) => n + b.length, 0)
  }
  const fin = Buffer.alloc(22)
  fin.writeUInt32LE(0x06054b50, 0)
  fin.writeUInt16LE(noms.length, 8)
  fin.writeUInt16LE(noms.length, 10)
  fin.writeUInt32LE(
    index.reduce((n, b) => n + b.length, 0),
    12
  )
  fin.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, ...index, fin])
}

describe('a hostile or a heavy file', () => {
  /** How many times another page answers while something is worked on. */
  async function answersWhile(work: Promise<unknown>): Promise<number> {
    let done = false
    void work.finally(() => {
      done = true
    })
    let answers = 0
    while (!done) {
      const page = await fetch(`${origine}/recherche?q=Roubaix`)
      await page.text()
      expect(page.status).toBe(200)
      answers++
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    return answers
  }

  it('a bomb is refused, and the other pages answer meanwhile', async () => {
    const work = valide(new Uint8Array(bombe()), 'bombe.xlsx')
    const answers = await answersWhile(work)
    const { statut, corps } = await work
    expect(statut).toBe(422)
    expect(corps.detail).toContain('trop grand')
    expect(answers).toBeGreaterThan(5)
  })

  it('a list of 50 MB is read whole while the other pages answer, and one byte more is refused', async () => {
    // Long remarks, so that the weight is in the bytes more than in the rows.
    const rang = `Espace numérique;12 rue du Lavoir;59100;Roubaix;03 20 00 00 01;;;${'Un atelier chaque mardi. '.repeat(60)}\n`
    const entete = 'Nom du lieu;Adresse;Code postal;Ville;Téléphone;Courriel;Services;Remarque\n'
    const fois = Math.floor((50_000_000 - Buffer.byteLength(entete)) / Buffer.byteLength(rang))
    const work = valide(entete + rang.repeat(fois), 'lourde.csv')
    const answers = await answersWhile(work)
    const { statut, corps, lieu } = await work
    expect([statut, corps.lus]).toEqual([200, fois])
    expect(answers).toBeGreaterThan(5)
    await fetch(origine + lieu, { method: 'DELETE' })
    const trop = await fetch(url(), { method: 'POST', body: form(new Uint8Array(50_000_001), 'trop.csv') })
    expect(trop.status).toBe(413)
    expect(((await trop.json()) as Corps).detail).toContain('plus de 50')
  }, 180_000)

  /** Sends bytes as they are, whatever HTTP libraries would mend; ends the connection before the answer when `coupe`. */
  const raw = (
    entetes: Record<string, string | number>,
    corps: string,
    coupe = false
  ): Promise<{ statut: number; dit: Corps }> =>
    new Promise((resolve, reject) => {
      const envoi = request(url(), { method: 'POST', headers: entetes }, reponse => {
        let texte = ''
        reponse.on('data', piece => {
          texte += piece
        })
        reponse.on('end', () => resolve({ statut: reponse.statusCode ?? 0, dit: JSON.parse(texte) }))
      })
      envoi.on('error', reject)
      envoi.flushHeaders()
      envoi.write(corps)
      if (coupe) setTimeout(() => envoi.destroy(new Error('parti')), 200)
      else if (entetes['content-length'] === undefined || Number(entetes['content-length']) === corps.length)
        envoi.end()
    })
  const MULTIPART = 'multipart/form-data; boundary=A'
  const part = (nom: string): string =>
    `--A\r\nContent-Disposition: form-data; name="${nom}"; filename="${nom}.csv"\r\n\r\nNom;CP\nLe Phare;62300\n\r\n`
  const listes = (): string[] => readdirSync(join(dossier, 'validations'))

  it('two files in one form: neither is kept, since nobody would be told its name', async () => {
    const avant = listes()
    const { statut, dit } = await raw({ 'content-type': MULTIPART }, `${part('a')}${part('b')}--A--\r\n`)
    expect([statut, dit.valeur]).toEqual([413, 'deux fichiers ou plus'])
    expect(listes()).toEqual(avant)
  })

  it.each([
    ['no boundary', 'multipart/form-data', `${part('a')}--A--\r\n`],
    ['a body that stops', MULTIPART, part('a').slice(0, 90)],
    ['a part that stops', MULTIPART, part('a')],
    ['nothing', MULTIPART, ' ']
  ])('a form with %s is its sender’s doing, and nothing of it stays', async (_, type, corps) => {
    const avant = listes()
    const { statut, dit } = await raw({ 'content-type': type, 'content-length': corps.length }, corps)
    expect(statut).toBe(400)
    expect(dit.detail).toMatch(/Que faire|Attendu/)
    expect(listes()).toEqual(avant)
  })

  it('a sender who goes leaves nothing', async () => {
    const avant = listes()
    await expect(raw({ 'content-type': MULTIPART, 'content-length': 1_000_000 }, part('a'), true)).rejects.toThrow(
      'parti'
    )
    await expect.poll(listes, { timeout: 5_000 }).toEqual(avant)
  })

  it('a file of two gigabytes is refused on what it says it is', async () => {
    const { statut, dit } = await raw({ 'content-type': MULTIPART, 'content-length': 2_000_000_000 }, part('a'))
    expect(statut).toBe(413)
    expect(dit.valeur.replace(/\s/g, ' ')).toBe('2 000 Mo annoncés, au plus 50 Mo')
  })

  it('nothing is left of what was refused as it came', () => {
    expect(readdirSync(join(dossier, 'validations')).every(id => /^[0-9a-f]{32}$/.test(id))).toBe(true)
  })
})
