/** The rule of faces has a number: what it makes may not change without it. */
import { createHash } from 'node:crypto'
import { CHAMPS, type Champ, type Fiche, isListe, isNombre, type Provenance, type Valeurs } from '@lieux-communs/core'
import { expect, it } from 'vitest'
import { expand, membresOf } from './condense.ts'
import { createFaces, createTextesDeFace, faceOf, REGLE_PUBLIQUE } from './face.ts'

/** What each rule makes of the fiches below, all in one sha256. */
const EMPREINTES: Readonly<Record<number, string>> = {
  1: '367e04f8b33cbd0874ffe7caaddbe609bc64bc32647f43b8cdcd9cda97322a20',
  2: '9b3717c92ee2bbe67df55aad90a60180acedcbcbc9b9c91317a80ad00eb6ac57'
}

const A = { source: 'ville-inventee', cle: 'i:1', date: '2026-01-15' }
const B = { source: 'autre-liste', cle: 'i:2', date: null, absent_depuis: '2026-02-01' }
const COURRIEL = 'c.canari@exemple.test'
const MOBILE = '+33639980012'

const valeurDe = (champ: Champ, i: number): unknown =>
  isNombre(champ) ? 40 + i / 8 : isListe(champ) ? [`Été ${i}`, `« ${champ} »`] : `L’${champ} n° ${i}`

function made(identite: string, valeurs: Valeurs, autre: Partial<Fiche> = {}): Fiche {
  const membres = [A]
  const provenance: Partial<Record<Champ, Provenance>> = {}
  for (const champ of Object.keys(valeurs) as Champ[])
    provenance[champ] = { retenu: { valeur: valeurs[champ], origines: membres }, contredit: [] }
  return { identite, valeurs, telephones: [], reserves: {}, bruts: {}, provenance, membres, regles: [], ...autre }
}

/** One fiche for each thing that a face may say or hide. */
const CORPUS: readonly Fiche[] = [
  made('lc-vide', {}),
  made('lc-pleine', Object.fromEntries(CHAMPS.map((champ, i) => [champ, valeurDe(champ, i)])) as Valeurs),
  made('lc-telephones', { nom: 'Un' }, { telephones: ['3949', '+33199000001'] }),
  made(
    'lc-reserves',
    {
      nom: 'Deux',
      telephone: MOBILE,
      courriels: [COURRIEL],
      presentation_detail: `Écrire à ${COURRIEL}, ou 06 39 98 00 12.`
    },
    { reserves: { courriels: [COURRIEL], telephone: [MOBILE] }, telephones: [MOBILE, '+33199000001'] }
  ),
  made(
    'lc-bruts',
    { nom: 'Trois' },
    { bruts: { telephone: '06 39 98', horaires: 'selon la saison', courriels: 'c.canari@' } }
  ),
  made(
    'lc-deux',
    { nom: 'Quatre', adresse: '4 quai de Marne' },
    {
      membres: [A, B],
      provenance: {
        nom: { retenu: { valeur: 'Quatre', origines: [A, B] }, contredit: [] },
        adresse: {
          retenu: { valeur: '4 quai de Marne', origines: [B] },
          contredit: [
            { valeur: '6 quai de Marne', origines: [A] },
            { valeur: 'quai d', origines: [A], brut: true }
          ]
        },
        complement_adresse: {
          retenu: { valeur: null, origines: [] },
          contredit: [{ valeur: 'Bâtiment B', origines: [A] }]
        },
        telephone: {
          retenu: { valeur: '0199', origines: [A] },
          contredit: [{ valeur: '06 39', origines: [B], brut: true }]
        }
      }
    }
  ),
  made(
    'lc-situee',
    { nom: 'Cinq', latitude: 46.17, longitude: 1.87 },
    {
      position: {
        nature: 'commune',
        point: { latitude: 46.17, longitude: 1.87 },
        par: 'Insee',
        libelle: 'Guéret',
        score: null,
        date: null
      }
    }
  ),
  made('lc-detaillee', { nom: 'Six', services: ['Été'], service_detaille: ['aptic:110', 'pix:1.1'] }),
  made(
    'lc-detaillee-ailleurs',
    { nom: 'Sept', service_detaille: ['aptic:114'] },
    {
      membres: [A, B],
      provenance: {
        nom: { retenu: { valeur: 'Sept', origines: [A] }, contredit: [] },
        service_detaille: { retenu: { valeur: ['aptic:114'], origines: [B] }, contredit: [] }
      }
    }
  )
]

it('makes of the same fiches the same faces, to the octet, as long as the rule keeps its number', () => {
  const write = createTextesDeFace()
  const sum = createHash('sha256')
  for (const fiche of CORPUS) sum.update(`${write(fiche)}\n`)
  // The faces of these fiches are no longer what this rule made. If that is meant, add one to REGLE_PUBLIQUE (face.ts), and the new hash
  // here under the new number: bases then make their faces again. Never write another hash under a number that was published.
  expect({ regle: REGLE_PUBLIQUE, empreinte: sum.digest('hex') }).toEqual({
    regle: REGLE_PUBLIQUE,
    empreinte: EMPREINTES[REGLE_PUBLIQUE]
  })
})

it('changed nothing, with the second level of services, of a fiche that has none', () => {
  const write = createTextesDeFace()
  const sum = createHash('sha256')
  for (const fiche of CORPUS) if (!fiche.valeurs.service_detaille) sum.update(`${write(fiche)}\n`)
  expect(sum.digest('hex')).toBe(EMPREINTES[1])
})

it('has the current rule for the last of its numbers', () => {
  expect(Object.keys(EMPREINTES).map(Number).at(-1)).toBe(REGLE_PUBLIQUE)
})

it('is two lines, read back as they were written', () => {
  const write = createTextesDeFace()
  const makeFace = createFaces()
  for (const fiche of CORPUS) {
    const texte = write(fiche)
    expect(texte.split('\n')).toHaveLength(2)
    const face = faceOf(fiche.identite, Buffer.from(texte))
    expect(makeFace(fiche)).toEqual(face)
    const lieu = JSON.parse(face.lieu.toString())
    expect(lieu.id).toBe(fiche.identite)
    const publique = expand(lieu, face.reste.toString())
    expect(publique.membres).toHaveLength(fiche.membres.length)
    expect(membresOf(face.reste)).toEqual(publique.membres)
  }
  expect(() => faceOf('lc-1', Buffer.from('{}'))).toThrow('lc-1 is not two lines')
})

it('reads members whose list bears the signs that end them', () => {
  const source = '],"p":[{"m":['
  const { reste } = createFaces()(made('lc-1', { nom: 'Un' }, { membres: [{ ...A, source }, B] }))
  expect(membresOf(reste).map(m => m.source)).toEqual([source, 'autre-liste'])
})

it('has nothing that is reserved', () => {
  const tout = CORPUS.map(createTextesDeFace()).join('\n')
  expect(tout).not.toMatch(/canari|39 ?98 ?00 ?12|06 39/)
  expect(JSON.stringify(CORPUS)).toMatch(/canari.*39 98 00 12/)
})
