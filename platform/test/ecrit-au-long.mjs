// Writes so many places in a format, and says what it took: `node --expose-gc ecrit-au-long.mjs gpkg 20000`. What is alive is weighed
// while it is being written, once everything that could go is gone; what the system lent is said too.
import { performance } from 'node:perf_hooks'
import { FORMATS } from '../dist/formats/formats.js'

const [, , nom, taille] = process.argv
const format = FORMATS.find(f => f.nom === nom)
const CONTEXTE = { edition: { numero: 12, date: '2026-03-02' }, sources: [] }
/** Places between two weighings. */
const PAS = 4_000

const VIDE = {
  pivot: null,
  telephone: null,
  courriels: [],
  site_web: [],
  complement_adresse: null,
  structure_parente: null,
  itinerance: [],
  fiche_acces_libre: null,
  prise_rdv: null,
  publics_specifiquement_adresses: [],
  prise_en_charge_specifique: [],
  formations_labels: [],
  autres_formations_labels: [],
  dispositif_programmes_nationaux: [],
  modalites_accompagnement: []
}
const placeOf = n => ({
  lieu: {
    ...VIDE,
    id: `lc-${String(n).padStart(8, '0')}`,
    nom: `Espace numérique ${n}`,
    commune: 'Valmont-sur-Brume',
    code_postal: '01000',
    code_insee: '01004',
    adresse: `${n % 90} rue des Tilleuls`,
    latitude: 42 + ((n * 7919) % 80_000) / 10_000,
    longitude: ((n * 104_729) % 120_000) / 10_000 - 4,
    typologie: ['BIB'],
    horaires: 'Mo-Fr 09:00-12:00,14:00-18:00; PH off',
    presentation_resume: `Un lieu pour apprendre à son rythme, le numéro ${n}.`,
    presentation_detail: `Ateliers, accompagnement et prêt de matériel, ${n} fois. `.repeat(8),
    source: 'mairies',
    date_maj: '2025-11-14',
    services: ['Aide aux démarches administratives'],
    frais_a_charge: ['Gratuit'],
    modalites_acces: ['Se présenter']
  },
  position:
    n % 7 === 0
      ? {
          nature: 'commune',
          point: { latitude: 48.1, longitude: -1.6 },
          par: 'Insee',
          libelle: 'Valmont',
          score: null,
          date: null
        }
      : null,
  membres: [{ source: 'mairies' }]
})

let vivant = 0
function weigh() {
  // What the first frees outside the heap (41 MB handed over and dropped) is swept beside us; the second waits for that.
  globalThis.gc()
  globalThis.gc()
  const { heapUsed, external } = process.memoryUsage()
  vivant = Math.max(vivant, heapUsed + external)
}
function* places() {
  for (let n = 0; n < Number(taille); n++) {
    if (n % PAS === 0) weigh()
    yield placeOf(n)
  }
}

const debut = performance.now()
let octets = 0
for await (const morceau of format.ecrit(places(), CONTEXTE)) octets += Buffer.byteLength(morceau)
weigh()
process.send({
  octets,
  vivant,
  resident: process.resourceUsage().maxRSS * 1024,
  ms: performance.now() - debut
})
process.disconnect()
