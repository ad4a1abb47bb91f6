// Homes and series: what looks like one thing and is two, on tables drawn here whose truth is known.
import { describe, expect, test } from 'vitest'
import { justesse } from '../justesse.ts'
import { etale } from './etaler.ts'
import { suiteFixe } from './hasard.ts'
import { readModele } from './lire-modele.ts'
import { partagesOf } from './proches.ts'
import { proposeModele } from './proposer.ts'
import { applique, apprend } from './relier.ts'

const SYLLABES = 'ba ber cor dal fen gar jol lan mir nor pel rou sab tir val zon'.split(' ')
type Rang = Record<string, string>

function tirage(graine: number) {
  const next = suiteFixe(graine)
  const below = (n: number) => Math.floor(next() * n)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const mots = Array.from({ length: 60 }, () => `${pick(SYLLABES)}${pick(SYLLABES)}${pick(SYLLABES)}`)
  const typo = (texte: string): string => {
    const at = 1 + below(texte.length - 2)
    return `${texte.slice(0, at)}x${texte.slice(at + 1)}`
  }
  const two = (n: number) => String(1 + n).padStart(2, '0')
  return { next, below, pick, mots, typo, date: (an: number) => `${an}-${two(below(12))}-${two(below(28))}` }
}

function tableOf(rangs: readonly Rang[]) {
  const colonnes = new Map<string, string[]>()
  etale(rangs, colonnes)
  return { nombre: rangs.length, fichiers: new Int32Array(rangs.length), colonnes }
}

/** Homes of so many persons; a fifth of the persons are there twice, with slips and holes, some of whom moved house. */
function drawHomes(foyers: number, taille: (i: number) => number, demenagent = 0) {
  const { next, below, pick, mots, typo, date } = tirage(5)
  const rangs: Rang[] = []
  const vrais: number[] = []
  for (let i = 0, qui = 0; i < foyers; i++) {
    const home = () => ({
      adresse: `${1 + below(90)} rue ${pick(mots)}`,
      code_postal: `590${10 + (i % 12)}`,
      tel: `0399${100_000 + below(900_000)}`
    })
    const foyer = { nom: pick(mots), ...home() }
    for (let k = 0; k < taille(i); k++, qui++) {
      const person = { prenom: pick(mots), ...foyer, date_naissance: date(1940 + below(60)) }
      rangs.push(person)
      vrais.push(qui)
      if (next() > 0.25) continue
      rangs.push({
        ...person,
        ...(next() < demenagent ? home() : {}),
        prenom: next() < 0.3 ? typo(person.prenom) : person.prenom,
        date_naissance: next() < 0.15 ? '' : person.date_naissance
      })
      vrais.push(qui)
    }
  }
  return { donnees: tableOf(rangs), vrais }
}

/** Workshops held on six dates; some rows are there twice. */
function drawSeries() {
  const { next, below, pick, mots, typo } = tirage(9)
  const rangs: Rang[] = []
  const vrais: number[] = []
  for (let i = 0, quoi = 0; i < 40; i++) {
    const atelier = { titre: `Atelier ${pick(mots)} ${pick(mots)}`, salle: `Salle ${pick(mots)}`, ville: pick(mots) }
    for (let k = 0; k < 6; k++, quoi++) {
      const seance = { ...atelier, debut: `2026-${10 + (k % 3)}-${k < 3 ? 1 : 2}${below(9)}` }
      rangs.push(seance)
      vrais.push(quoi)
      if (next() > 0.25) continue
      rangs.push({ ...seance, titre: next() < 0.5 ? typo(seance.titre) : seance.titre })
      vrais.push(quoi)
    }
  }
  return { donnees: tableOf(rangs), vrais }
}

const link = (donnees: ReturnType<typeof tableOf>, etiquettes: { a: number; b: number; une: boolean }[] = []) =>
  apprend(donnees, proposeModele(donnees, new Set()), { etiquettes })

describe('What looks like one thing and is two', () => {
  test.each([
    ['couples, a third of the homes', (i: number) => (i % 3 === 0 ? 2 : 1), 400],
    ['homes of two to four', (i: number) => 2 + (i % 3), 150]
  ])('persons of one home: %s', (_, taille, foyers) => {
    const { donnees, vrais } = drawHomes(foyers, taille)
    const { groupes, modele } = link(donnees)
    const { precision, rappel } = justesse(Array.from(groupes), vrais)
    expect(precision.part).toBeGreaterThan(0.97)
    expect(rappel.part).toBeGreaterThan(0.93)
    expect(partagesOf(modele)).toMatchObject({
      partages: expect.arrayContaining(['nom', 'adresse', 'tel']),
      propres: ['prenom', 'date_naissance']
    })
  })

  test('dates of one workshop, with labels or without', () => {
    const { donnees, vrais } = drawSeries()
    const pairs = vrais.flatMap((v, a) =>
      vrais.flatMap((w, b) => (b > a && Math.floor(v / 6) === Math.floor(w / 6) ? [{ a, b, une: v === w }] : []))
    )
    const some = (une: boolean) => pairs.filter(p => p.une === une).slice(0, 8)
    for (const etiquettes of [[], [...some(true), ...some(false)], some(false)]) {
      const { precision, rappel } = justesse(Array.from(link(donnees, etiquettes).groupes), vrais)
      expect(precision.part, `${etiquettes.length}`).toBeGreaterThan(0.9)
      expect(rappel.part, `${etiquettes.length}`).toBeGreaterThan(0.9)
    }
  })

  test('is kept in the model, which joins the same again, and is checked when edited', () => {
    const { donnees } = drawHomes(150, i => 2 + (i % 3))
    const first = link(donnees)
    const lu = JSON.parse(JSON.stringify(first.modele))
    const read = readModele(lu)
    if (!('modele' in read)) throw new Error(read.fautes.join())
    expect(applique(donnees, read.modele).groupes).toEqual(first.groupes)
    lu.proches.niveaux[0].pop()
    lu.proches.part = 3
    expect(readModele(lu)).toMatchObject({
      fautes: [expect.stringMatching(/proches\.part/), expect.stringMatching(/proches\.niveaux\.0/)]
    })
  })

  test('is not seen where there is none: persons alone at home, even those who moved; rows written on two days', () => {
    const { donnees, vrais } = drawHomes(250, () => 1, 0.5)
    const { groupes, modele } = link(donnees)
    expect(modele.proches).toBeUndefined()
    expect(justesse(Array.from(groupes), vrais).rappel.part).toBeGreaterThan(0.9)
    const { date } = tirage(3)
    for (const nom of ['date_inscription', 'passage']) {
      const colonnes = new Map(donnees.colonnes).set(
        nom,
        Array.from(vrais, () => date(2020))
      )
      expect(link({ ...donnees, colonnes }).modele.proches, nom).toBeUndefined()
    }
  })
})
