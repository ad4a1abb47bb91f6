// The victim of the `kill -9` test: opens the house of a folder, then sends one generation after another of three invented
// lists through the whole path (harvest, read, normalise, link, merge, publish), saying what it has just finished. Every
// fiche of a generation carries its number.

import { sourceByNom } from '@lieux-communs/sources'
import { openMaison } from '../dist/cli/maison.js'
import { readConfig } from '../dist/config.js'
import { harvest, publishAll } from '../dist/pipeline/harvest.js'
import { loadGeographie } from '../dist/reference/load.js'
import { writeFolder } from '../dist/store/dossier.js'

const SOURCES = ['un', 'deux', 'trois'].map(nom => ({
  ...sourceByNom('standard-national'),
  nom,
  licence: 'etalab-2.0',
  fichier: `${nom}.csv`
}))
const JOUR = '2026-03-02'
const EMPREINTE = 'le même programme'
const say = line => process.stdout.write(`${line}\n`)
const taille = Number(process.argv[2])

const geographie = loadGeographie()
// One place a town, so that linkage has no doubt: three records each, one fiche.
const communes = geographie.communes().filter(c => c.type === 'COM' && c.codesPostaux.length === 1)
const pas = Math.floor(communes.length / taille)
const lieux = Array.from({ length: taille }, (_, i) => communes[i * pas])

function listOf(generation) {
  const rangs = lieux.map(
    (c, i) =>
      `${i + 1},"Espace numérique de ${c.nom}","${c.nom}",${c.codesPostaux[0]},${i + 1} rue du Lavoir,génération ${generation}`
  )
  return Buffer.from(['id,nom,commune,code_postal,adresse,presentation_resume', ...rangs].join('\n'))
}

const maison = await openMaison(readConfig(), () => {})
const { store } = maison
let generation = (await store.editions.current())?.numero ?? 0
say('ouverte')
for (;;) {
  generation++
  const octets = listOf(generation)
  const demandes = SOURCES.map(source => ({ source, fichier: source.fichier, octets: async () => octets }))
  // As `start` does: a list that a former life had already written is not read again.
  const { echecs, tenus } = await harvest(store, demandes, { geographie, jour: JOUR, empreinte: EMPREINTE })
  if (echecs.length > 0) throw new Error(echecs[0].cause)
  const { publication, fiches } = await publishAll(store, new Date(), tenus, { empreinte: EMPREINTE })
  const { edition } = publication
  say(`publiee ${edition.numero}`)
  await writeFolder(store.dossier, edition, { 'fiches.jsonl': fiches.map(f => `${JSON.stringify(f)}\n`) })
  say(`ecrite ${edition.numero}`)
}
