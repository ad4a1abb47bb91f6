// Two files, one of which says a thing twice now and then: rows told twice join their twin and their partner; near things stay two.
import { describe, expect, test } from 'vitest'
import { justesse } from '../justesse.ts'
import { etale } from './etaler.ts'
import { suiteFixe } from './hasard.ts'
import { readModele } from './lire-modele.ts'
import { proposeModele } from './proposer.ts'
import { applique, apprend } from './relier.ts'

const SYLLABES = 'ba ber cor dal fen gar jol lan mir nor pel rou sab tir val zon'.split(' ')
type Rang = Record<string, string>

/** Members of two clubs, seven in ten of each in both; `redites`: the share of the first club's that it lists again, written otherwise. */
function drawClubs(nombre: number, redites: number, graine: number) {
  const next = suiteFixe(graine)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const word = (n: number) => Array.from({ length: n }, () => pick(SYLLABES)).join('')
  const typo = (texte: string) => {
    if (next() > 0.15) return texte
    const at = 1 + Math.floor(next() * (texte.length - 2))
    return `${texte.slice(0, at)}x${texte.slice(at + 1)}`
  }
  const blank = (texte: string) => (next() < 0.15 ? '' : texte)
  const rangs: Rang[] = []
  const vrais: number[] = []
  const fichiers: number[] = []
  for (let i = 0; i < nombre; i++) {
    const nom = word(3)
    const prenom = word(2)
    const naissance = `19${40 + Math.floor(next() * 60)}-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 10)}`
    const telephone = `03990${String(Math.floor(next() * 1e5)).padStart(5, '0')}`
    const ville = pick(['Valbourg', 'Rivelle', 'Montclair', 'Orsec', 'Lestang'])
    const write = (fichier: number) => {
      rangs.push({
        nom: typo(nom),
        prenom: typo(prenom),
        naissance: blank(naissance),
        telephone: blank(telephone),
        ville
      })
      vrais.push(i)
      fichiers.push(fichier)
    }
    const here = next() < 0.8
    if (here) write(0)
    if (next() < 0.8) write(1)
    if (here && next() < redites) write(0)
  }
  return { rangs, vrais, fichiers }
}

function tableOf(rangs: readonly Rang[], fichiers: readonly number[]) {
  const colonnes = new Map<string, string[]>()
  etale(rangs, colonnes)
  return { nombre: rangs.length, fichiers: Int32Array.from(fichiers), colonnes }
}

describe('Two files, of which the first says one thing in twenty twice', () => {
  test.each([1, 2, 3])('are joined whole: each row with its twin and with its partner (%i)', graine => {
    const { rangs, vrais, fichiers } = drawClubs(400, 0.06, graine)
    const table = tableOf(rangs, fichiers)
    const { groupes, modele } = apprend(table, proposeModele(table, new Set()))
    const twice = new Set(vrais.filter((v, r) => fichiers[r] === 0 && vrais.indexOf(v) !== r))
    const of = (r: number) => (twice.has(vrais[r] as number) ? r : -1)
    const some = vrais.flatMap((_, r) => (of(r) === r ? [r] : []))
    const only = justesse(
      some.map(r => groupes[r] as number),
      some.map(r => vrais[r] as number)
    )
    const whole = justesse(Array.from(groupes), vrais)
    expect(twice.size).toBeGreaterThan(10)
    expect(only.rappel.part).toBeGreaterThan(0.95)
    expect(whole.rappel.part).toBeGreaterThan(0.97)
    expect(whole.precision.part).toBeGreaterThan(0.99)
    expect(modele).toMatchObject({ un_a_un: false, doublons: true })
    const read = readModele(JSON.parse(JSON.stringify(modele)))
    if (!('modele' in read)) throw new Error(read.fautes.join())
    expect(applique(table, read.modele).groupes).toEqual(groupes)
  })

  test('none said twice, they hold each thing once', () => {
    const { rangs, vrais, fichiers } = drawClubs(400, 0, 4)
    const table = tableOf(rangs, fichiers)
    const { groupes, modele } = apprend(table, proposeModele(table, new Set()))
    expect(modele.un_a_un).toBe(true)
    expect(justesse(Array.from(groupes), vrais).precision.part).toBeGreaterThan(0.99)
  })

  test('near things that both files hold twice are no twins: each has a partner of its own', () => {
    const { rangs, fichiers } = drawClubs(400, 0, 5)
    // One member in fifteen has a twin in both files, who shares all but two letters of the first name.
    const both = rangs.filter(
      (rang, r) => fichiers[r] === 0 && rangs.some((o, q) => fichiers[q] === 1 && o.nom === rang.nom)
    )
    const more = both.slice(0, 16).map(rang => ({ ...rang, prenom: `${(rang.prenom as string).slice(0, -1)}q` }))
    const files = [...fichiers, ...more.map(() => 0), ...more.map(() => 1)]
    const table = tableOf([...rangs, ...more, ...more], files)
    const { modele } = apprend(table, proposeModele(table, new Set()))
    expect(modele.un_a_un).toBe(true)
  })
})
