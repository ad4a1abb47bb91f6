// The victim of the `kill -9` test: opens the house of a folder, then harvests, joins and publishes one generation of an
// invented base after another, saying what it has just finished. Everything of a generation carries its number.

import { openMaison } from '../dist/cli/maison.js'
import { readConfig } from '../dist/config.js'
import { writeFolder } from '../dist/store/dossier.js'

const SOURCES = ['un', 'deux', 'trois']
const say = line => process.stdout.write(`${line}\n`)
const taille = Number(process.argv[2])

function recordOf(source, rang, generation) {
  return {
    source,
    ligne: rang,
    id_source: `${rang}`,
    cle: `i:${rang}`,
    valeurs: { nom: `Lieu ${rang}`, presentation_resume: `génération ${generation}` },
    telephones: [],
    reserves: {},
    bruts: {},
    remplis: ['nom'],
    deduits: [],
    notices: []
  }
}

function ficheOf(records) {
  const [first] = records
  const membres = records.map(({ source, cle }) => ({ source, cle, date: null }))
  return {
    identite: `lc-${first.ligne}`,
    valeurs: first.valeurs,
    telephones: [],
    reserves: {},
    bruts: {},
    provenance: {},
    membres,
    regles: []
  }
}

const maison = await openMaison(readConfig(), () => {})
const { store } = maison
let generation = (await store.editions.current())?.numero ?? 0
say('ouverte')
await store.sources.declare(
  SOURCES.map(nom => ({ nom, titre: nom, editeur: 'Personne', licence: 'etalab-2.0', adresse: null, date: null }))
)
for (;;) {
  generation++
  const perSource = []
  for (const source of SOURCES) {
    const records = Array.from({ length: taille }, (_, i) => recordOf(source, i + 1, generation))
    perSource.push(records)
    const bytes = Buffer.from(JSON.stringify(records))
    const { id } = await store.instantanes.keep(source, `${source}.json`, bytes)
    const arrivees = records.map(record => ({ record, brut: { nom: record.valeurs.nom, generation } }))
    await store.enregistrements.replaceSource(source, arrivees, '2026-03-02')
    await store.instantanes.approve(id)
  }
  const fiches = perSource[0].map((_, i) => ficheOf(perSource.map(records => records[i])))
  const { edition } = await store.publish(fiches)
  say(`publiee ${edition.numero}`)
  await writeFolder(store.dossier, edition, { 'fiches.jsonl': fiches.map(f => `${JSON.stringify(f)}\n`) })
  say(`ecrite ${edition.numero}`)
}
