/**
 * Invented places, as many as wanted, each the same whenever it is drawn: every kind of cell, those that spreadsheets could run
 * included, and places that nobody located.
 */
import type { LieuPlat } from '@lieux-communs/core'
import { platOf } from '@lieux-communs/core'
import type { Contexte, LieuEcrit } from '../src/formats/format.ts'

export const CONTEXTE: Contexte = {
  edition: { numero: 12, date: '2026-03-02' },
  sources: [
    {
      nom: 'mairies',
      titre: 'Lieux des mairies',
      editeur: 'Mairie de Valmont-sur-Brume',
      licence: 'etalab-2.0',
      adresse: 'https://exemple.fr/mairies.csv',
      date: '2026-02-27'
    },
    { nom: 'hub', titre: 'Liste du hub', editeur: '=Hub', licence: 'odbl', adresse: null, date: null }
  ]
}

const NOMS = [
  'Médiathèque',
  'Le Phare',
  '=1+1',
  "L'Atelier « Clic »",
  '+33 en avant',
  'Espace, public; numérique',
  '@nuage'
]

function platDe(n: number): LieuPlat {
  const sans = n % 7 === 3
  return platOf({
    id: `lc-${String(n).padStart(7, '0')}`,
    ...(n % 3 === 0 && { pivot: String(10_000_000_000_000 + n) }),
    nom: `${NOMS[n % NOMS.length]} ${n}`,
    commune: 'Valmont-sur-Brume',
    code_postal: '01000',
    code_insee: '01004',
    adresse: `${n % 90} rue des Tilleuls`,
    ...(!sans && {
      latitude: (420_000 + ((n * 7919) % 80_000)) / 10_000,
      longitude: (((n * 104_729) % 120_000) - 45_000) / 10_000
    }),
    typologie: n % 2 === 0 ? ['BIB', 'MUNI'] : [],
    telephone: '+33299000001',
    courriels: ['contact@exemple.fr'],
    ...(n % 2 === 0 && { horaires: 'Mo-Fr 09:00-12:00,14:00-18:00; PH off' }),
    presentation_resume: 'Un lieu pour "apprendre",\nà son rythme.',
    presentation_detail: 'Ateliers, accompagnement et prêt de matériel. '.repeat(1 + (n % 12)),
    source: n % 5 === 0 ? 'hub,mairies' : 'mairies',
    ...(n % 4 !== 1 && { date_maj: `2025-0${1 + (n % 9)}-1${n % 10}` }),
    services: ['Aide aux démarches administratives', 'Maîtrise des outils numériques du quotidien'].slice(
      0,
      1 + (n % 2)
    ),
    frais_a_charge: ['Gratuit'],
    ...(n % 3 === 1 && { service_detaille: ['aptic:110', 'pix:1.1'].slice(0, 1 + (n % 2)) }),
    autres_formations_labels: n % 11 === 0 ? ['a|b', 'c\\d'] : [],
    modalites_acces: ['Se présenter']
  })
}

/** `inventes(3)`: the first three, in the order of their ids. */
export function* inventes(nombre: number): Generator<LieuEcrit> {
  for (let n = 0; n < nombre; n++) {
    const lieu = platDe(n)
    const commune = { latitude: 48.1, longitude: -1.6 }
    yield {
      lieu,
      position:
        lieu.latitude === null
          ? { nature: 'commune', point: commune, par: 'Insee', libelle: 'Valmont-sur-Brume', score: null, date: null }
          : null,
      membres: n % 5 === 0 ? [{ source: 'mairies' }, { source: 'hub' }] : [{ source: 'mairies' }]
    }
  }
}
