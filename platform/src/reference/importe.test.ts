import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runImportReference } from '../cli/reference.ts'
import { importReference, MANIFESTE, ReferenceInvalide } from './importe.ts'
import { loadGeographie } from './load.ts'

const COMMUNES = `code_insee,nom,type,code_insee_parent,code_departement,code_region,siren_epci,siren,codes_postaux,latitude,longitude,population
98801,Belle-Anse,COM,,988,988,,,98811,-19.75,163.66,1000
98802,Pointe-Haute,COMD,98801,988,988,,,,,,
`
const MOUVEMENTS = `MOD,DATE_EFF,TYPECOM_AV,COM_AV,TNCC_AV,NCC_AV,NCCENR_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,TNCC_AP,NCC_AP,NCCENR_AP,LIBELLE_AP
31,1970-01-01,COM,98899,0,VIEUX PORT,Vieux-Port,Vieux-Port,COM,98801,0,BELLE ANSE,Belle-Anse,Belle-Anse
`
const CONTOUR = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { code: '988' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [163, -20],
            [164, -20],
            [164, -19],
            [163, -19],
            [163, -20]
          ]
        ]
      }
    }
  ]
})
const MAINTENANT = new Date('2026-03-01T08:00:00Z')

let racine = ''
let source = ''
beforeEach(() => {
  racine = mkdtempSync(join(tmpdir(), 'reference-'))
  source = join(racine, 'officiel')
  mkdirSync(join(source, 'contours'), { recursive: true })
  writeFileSync(join(source, 'communes.csv'), COMMUNES)
  writeFileSync(join(source, 'mouvements-communes.csv'), MOUVEMENTS)
  writeFileSync(join(source, 'contours', 'departements.geojson'), CONTOUR)
  writeFileSync(join(source, 'notes.txt'), 'à lire')
})
afterEach(() => rmSync(racine, { recursive: true, force: true }))

describe('importing the official references', () => {
  it('keeps each known file byte for byte, with its hash, and names what it left', () => {
    const dossier = join(racine, 'donnees', 'reference')
    const { manifeste, ignores } = importReference(source, dossier, MAINTENANT)
    expect(ignores).toEqual(['notes.txt'])
    expect(manifeste.fichiers.map(f => [f.nom, f.lignes])).toEqual([
      ['communes.csv', 2],
      ['contours/departements.geojson', 1],
      ['mouvements-communes.csv', 1]
    ])
    expect(readFileSync(join(dossier, 'communes.csv'), 'utf8')).toBe(COMMUNES)
    expect(JSON.parse(readFileSync(join(dossier, MANIFESTE), 'utf8'))).toEqual(manifeste)
  })

  it('is preferred to the packages where it speaks, and leaves them the rest of France', () => {
    const dossier = join(racine, 'reference')
    importReference(source, dossier, MAINTENANT)
    for (const geographie of [loadGeographie({ dossier }), loadGeographie({ dossier })]) {
      expect(geographie.commune('98801')).toMatchObject({ nom: 'Belle-Anse', point: { approximatif: false } })
      expect(geographie.parNom('Vieux Port').map(c => [c.type, c.actuelle])).toContainEqual(['ANC', '98801'])
      expect(geographie.commune('98818')).toBeUndefined()
      expect(geographie.commune('59350')?.nom).toBe('Lille')
      expect(geographie.dansDepartement({ latitude: -19.5, longitude: 163.5 }, '988', 0)).toBe(true)
      expect(geographie.dansDepartement({ latitude: -22.2, longitude: 166.4 }, '988', 0)).toBe(false)
    }
  })

  it('refuses a table without its columns, and keeps what was imported before', () => {
    const dossier = join(racine, 'reference')
    importReference(source, dossier, MAINTENANT)
    writeFileSync(join(source, 'communes.csv'), 'code;nom\n')
    expect(() => importReference(source, dossier, MAINTENANT)).toThrow(ReferenceInvalide)
    expect(readFileSync(join(dossier, 'communes.csv'), 'utf8')).toBe(COMMUNES)
  })

  it('answers 0 and says what was taken, or 2 and says why not', () => {
    const dit: string[] = []
    const dire = (ligne: string) => dit.push(ligne)
    expect(runImportReference(source, { donnees: join(racine, 'donnees'), dire })).toBe(0)
    expect(dit.join('\n')).toMatch(/communes\.csv\s:\s2\slignes/)
    expect(runImportReference(join(racine, 'nulle-part'), { donnees: join(racine, 'donnees'), dire })).toBe(2)
    expect(dit.at(-1)).toMatch(/n’existe pas/)
  })
})

describe('the references that npm installs', () => {
  const geographie = loadGeographie()

  it('hold every commune, the overseas collectivities too', () => {
    expect(geographie.communes().length).toBeGreaterThan(34_900)
    for (const code of ['97502', '97701', '97801', '98611', '98735', '98818'])
      expect(geographie.commune(code)?.codesPostaux.length).toBeGreaterThan(0)
  })

  it('leave the post codes of Paris, Lyon and Marseille to their arrondissements', () => {
    expect(geographie.parCodePostal('75011').map(c => c.code)).toEqual(['75111'])
    expect(geographie.parCodePostal('69003').map(c => c.code)).toEqual(['69383'])
    expect(geographie.parCodePostal('13013').map(c => c.code)).toEqual(['13213'])
  })

  it('give a point, said approximate, to a fifth of the communes at least', () => {
    const situees = geographie.communes().filter(c => c.point !== null)
    expect(situees.length).toBeGreaterThan(7000)
    expect(situees.every(c => c.point?.approximatif)).toBe(true)
  })
})
