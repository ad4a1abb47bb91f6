/** Searches as people type them, with their mistakes: the truth is `core/corpus/recherches.tsv`, over real towns and invented places. */
import { expect, it } from 'vitest'
import { readCorpus } from '../../../test/corpus.ts'
import { loadGeographie } from '../reference/load.ts'
import { buildCatalogue } from './construction.ts'
import { ficheInventee, PUBLICATION } from './fixture.ts'
import { cherche } from './recherche.ts'

const LIEUX: readonly (readonly [string, string, string, string, string])[] = [
  ['bdx-med', 'Médiathèque des Deux Rives', 'Bordeaux', '33000', '33063'],
  ['bdx-bib', 'Bibliothèque du Grand Large', 'Bordeaux', '33000', '33063'],
  ['bdx-fs', 'Maison France services des Quais', 'Bordeaux', '33800', '33063'],
  ['pes-med', 'Médiathèque du Tilleul', 'Pessac', '33600', '33318'],
  ['lib-fs', 'France services du Confluent', 'Libourne', '33500', '33243'],
  ['bru-tl', 'Tiers-lieu de la Vieille Forge', 'Bruges', '33520', '33075'],
  ['lim-bib', 'Bibliothèque du Bas Fargeas', 'Limoges', '87000', '87085'],
  ['lim-fs', 'Espace France services des Émailleurs', 'Limoges', '87000', '87085'],
  ['gue-epn', 'Espace public numérique des Trois Lavoirs', 'Guéret', '23000', '23096'],
  ['bri-bus', 'Bus des Vallées', 'Brive-la-Gaillarde', '19100', '19031'],
  ['ren-bib', 'Bibliothèque des Landes', 'Rennes', '35000', '35238'],
  ['ren-bor', 'Le Bordage', 'Rennes', '35000', '35238'],
  ['lil-med', 'Médiathèque du Beffroi', 'Lille', '59000', '59350'],
  ['smc-mai', 'Mairie des Blés', 'Saint-Martin-des-Champs', '78790', '78565'],
  ['mrs-fab', 'Fabrique de la Calanque', 'Marseille', '13001', '13201']
]

const geographie = loadGeographie()
const fiches = LIEUX.map(([id, nom, commune, code_postal, code_insee]) =>
  ficheInventee(id, {
    nom,
    commune,
    code_postal,
    code_insee,
    ...(id === 'gue-epn' ? { services: ['Accès internet et matériel informatique'], frais_a_charge: ['Gratuit'] } : {})
  })
)
const catalogue = buildCatalogue({ ...PUBLICATION, fiches }, geographie)

it.each(readCorpus('recherches.tsv'))('« $phrase »: $remarque', ({ phrase, endroit, mots, trouve, absent }) => {
  const reponse = cherche(catalogue, { texte: phrase })
  const dit = reponse.endroit ? `${reponse.endroit.genre} ${reponse.endroit.code}` : '-'
  expect([dit, reponse.mots ?? '']).toEqual([endroit, mots])
  const ids = reponse.resultats.map(r => catalogue.fiche(r.rang).lieu.id)
  const premiers = reponse.endroit ? ids.slice(0, reponse.dedans) : ids
  expect(premiers).toEqual(expect.arrayContaining((trouve ?? '').split(' ').filter(Boolean)))
  for (const id of (absent ?? '').split(' ').filter(Boolean)) expect(premiers).not.toContain(id)
})

it('never answers nothing to a word that a letter changes into one that answers', () => {
  const mots = ['mediatheque', 'bibliotheque', 'services', 'tilleul', 'calanque', 'lavoirs']
  for (const mot of mots)
    for (let i = 1; i < mot.length; i++) {
      const fautif = mot.slice(0, i) + mot.slice(i + 1)
      // "servies" is also a town, well spelt.
      if (geographie.parNom(fautif).length > 0) continue
      const { resultats, horsDePortee } = cherche(catalogue, { texte: fautif })
      // "lavors" is nearly a town too, Lavours: of one with nothing within reach, the nearest is told and not listed.
      expect(resultats.length + (horsDePortee ? 1 : 0), fautif).toBeGreaterThan(0)
    }
})
