/** What is drawn from an édition and kept: opened again it answers the same; of another key, cut or altered, it is not there. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { createFaces, type Face } from '../face/face.ts'
import { buildCatalogue, createConstruction } from './construction.ts'
import { readGardees, writeGardees } from './fichier-des-gardees.ts'
import { ficheInventee, GEOGRAPHIE, PUBLICATION as TELLE } from './fixture.ts'
import { cherche } from './recherche.ts'
import { reopenCatalogue } from './rouvert.ts'
import { suggere } from './suggestion/suggere.ts'

/** With bodies that are told by their pivots, one of several places. */
const PUBLICATION = {
  ...TELLE,
  fiches: [
    ...TELLE.fiches,
    ...['21590350100017', '21590350100017', '13002526500013'].map((pivot, i) =>
      ficheInventee(`zz-${i}`, { nom: `Guichet ${i}`, commune: 'Lille', pivot, structure_parente: `Ville ${pivot[0]}` })
    )
  ]
}
const bati = buildCatalogue(PUBLICATION, GEOGRAPHIE)
const rouvert = await reopenCatalogue(PUBLICATION, GEOGRAPHIE)
const rangs = Array.from({ length: bati.taille }, (_, rang) => rang)

const dossier = mkdtempSync(join(tmpdir(), 'lieux-gardees-'))
afterAll(() => rmSync(dossier, { recursive: true }))
const chemin = join(dossier, 'edition-1')

describe('a catalogue opened from what was kept', () => {
  it('says of each place what the one made from faces says', () => {
    expect(rouvert.taille).toBe(bati.taille)
    for (const rang of rangs) {
      const id = bati.id(rang)
      expect(rouvert.rangDe(id)).toBe(rang)
      for (const dit of ['nom', 'commune', 'position', 'fiche'] as const)
        expect(rouvert[dit](rang)).toEqual(bati[dit](rang))
      expect(rouvert.lieuJson(rang)).toEqual(bati.lieuJson(rang))
    }
    expect(rouvert.nombreCommunes).toBe(bati.nombreCommunes)
    expect(rouvert.communesPrincipales).toEqual(bati.communesPrincipales)
  })

  it('finds the same places in a territory, and the same middle of it', () => {
    for (const code of ['59350', '59512', '62498', '59', '62', '59000', '59100', 'rien']) {
      expect(rouvert.dansCommune(code)).toEqual(bati.dansCommune(code))
      expect(rouvert.dansCodePostal(code)).toEqual(bati.dansCodePostal(code))
      expect(rouvert.dansDepartement(code)).toEqual(bati.dansDepartement(code))
      expect(rouvert.endroits.commune(code)).toEqual(bati.endroits.commune(code))
      expect(rouvert.endroits.codePostal(code)).toEqual(bati.endroits.codePostal(code))
    }
  })

  it('answers the same to words, whole, begun or mistyped', () => {
    const mots = [...bati.texte.vocabulaire.mots]
    expect(rouvert.texte.vocabulaire.mots).toEqual(mots)
    fc.assert(
      fc.property(fc.constantFrom(...mots), fc.nat(), fc.nat(3), (mot, n, tour) => {
        const place = n % mot.length
        const saisi =
          tour === 0 ? mot : tour === 1 ? mot.slice(0, place + 1) : mot.slice(0, place) + mot.slice(place + 1)
        expect(rouvert.texte.cherche([saisi], tour > 1)).toEqual(bati.texte.cherche([saisi], tour > 1))
        expect(suggere(rouvert, { texte: saisi, limite: 8 })).toEqual(suggere(bati, { texte: saisi, limite: 8 }))
      }),
      { numRuns: 300 }
    )
    for (const texte of ['mediateque lille', 'lens', 'cafe numerique roubaix'])
      expect(cherche(rouvert, { texte })).toEqual(cherche(bati, { texte }))
  })

  it('knows the same legal bodies', async () => {
    expect(bati.structures.taille).toBeGreaterThan(0)
    expect(rouvert.structures.pivots).toEqual(bati.structures.pivots)
    for (const rang of bati.structures.pivots.keys()) {
      expect(rouvert.structures.nom(rang)).toBe(bati.structures.nom(rang))
      expect(rouvert.structures.lieux(rang)).toEqual(bati.structures.lieux(rang))
    }
    expect(await rouvert.structures.nommees(['ville'])).toEqual(await bati.structures.nommees(['ville']))
  })
})

async function keepOne(): Promise<Face[]> {
  const faces = [...PUBLICATION.fiches].sort((a, b) => (a.identite < b.identite ? -1 : 1)).map(createFaces())
  const construction = createConstruction(GEOGRAPHIE)
  for (const face of faces) construction.add(face)
  await construction.endBeside(PUBLICATION, gardees => writeGardees(chemin, 'une clé', gardees))
  return faces
}

describe('the file of what is kept', () => {
  it('is written under its name once it is whole, and read under its key alone', async () => {
    expect(await readGardees(chemin, 'une clé')).toBeNull()
    await keepOne()
    expect(readdirSync(dossier)).toEqual(['edition-1'])
    expect((await readGardees(chemin, 'une clé'))?.colonnes.taille).toBe(bati.taille)
    expect(await readGardees(chemin, 'une autre')).toBeNull()
    // A key that the other one begins with.
    expect(await readGardees(chemin, 'une')).toBeNull()
  })

  it('is as if it were not there once a single octet moved, wherever, or its end was lost', async () => {
    await keepOne()
    const entier = readFileSync(chemin)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(entier.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (i, bits, coupe) => {
          const altere = coupe ? entier.subarray(0, i) : Buffer.from(entier)
          if (!coupe) altere[i] = (altere[i] as number) ^ bits
          writeFileSync(chemin, altere)
          expect(await readGardees(chemin, 'une clé')).toBeNull()
        }
      ),
      { numRuns: 100 }
    )
  })

  it('never serves another édition: places that are not as many are refused', async () => {
    const faces = await keepOne()
    const gardees = await readGardees(chemin, 'une clé')
    const construction = createConstruction(GEOGRAPHIE, gardees ?? undefined)
    for (const face of faces.slice(1)) construction.add(face)
    expect(() => construction.end(PUBLICATION)).toThrow(`What is kept is of ${faces.length} places`)
  })
})
