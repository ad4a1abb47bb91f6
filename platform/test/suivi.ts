/** How invented sources fare, one of each kind: what pages show of harvests. */
import type { LecturePassee } from '../src/store/suivi.ts'
import type { EtatVu } from '../src/web/pages/moissons.tsx'
import type { SuiviDuSite } from '../src/web/routes.tsx'

const lecture = (jour: number, retenus: number, faute: Partial<LecturePassee> = {}): LecturePassee => ({
  le: `2026-02-${String(jour).padStart(2, '0')}T03:17:00.000Z`,
  lus: retenus + 3,
  retenus,
  ecartes: 3,
  erreur: null,
  retenue: false,
  ...faute
})

const ETAT: EtatVu = {
  retiree: false,
  nom: '',
  titre: '',
  editeur: 'Ville inventée',
  etat: 'fraiche',
  suivie: true,
  quand: null,
  cadence: 'semaine',
  rythme: 'chaque nuit',
  vue_le: '2026-03-06T03:17:00.000Z',
  alarmes: [],
  lectures: [],
  travail: null,
  depense: { requetes: 0, octets: 0 },
  budget: { requetes: 5_000, octets: 1_000_000_000 }
}

const ALARME = {
  nature: 'disparition',
  vu: '312 lieux sur 1 240 ne sont plus dans la liste',
  vue_le: '2026-02-27T03:17:00.000Z'
} as const

const ETATS: readonly EtatVu[] = [
  {
    ...ETAT,
    nom: 'ville-inventee',
    titre: 'Lieux d’aide de la ville inventée',
    etat: 'perimee',
    alarmes: [ALARME],
    lectures: [
      ...Array.from({ length: 26 }, (_, i) => lecture(i + 1, 1180 + i * 2)),
      lecture(27, 928, { erreur: `lecture mise en attente : ${ALARME.vu}`, retenue: true }),
      lecture(28, 0, {
        lus: 0,
        ecartes: 0,
        erreur: 'https://donnees.ville.example/lieux.csv : ce serveur est en peine'
      })
    ],
    travail: { pour: '2026-03-06T11:17:00.000Z', pris_le: null, essais: 2, avancement: null },
    depense: { requetes: 50, octets: 12_400_000 },
    budget: { requetes: 50, octets: 1_000_000_000 }
  },
  {
    ...ETAT,
    nom: 'autre-liste/feuille.csv',
    titre: 'Autre liste',
    retiree: false,
    etat: 'fraiche',
    suivie: false,
    lectures: [lecture(1, 4), lecture(2, 4)]
  },
  {
    ...ETAT,
    nom: 'demandee',
    titre:
      'Une liste demandée dont le nom est bien trop long pour tenir sur la ligne d’un téléphone tenu à la verticale',
    etat: 'neuve',
    vue_le: null,
    travail: {
      pour: '2026-03-06T08:59:00.000Z',
      pris_le: '2026-03-06T08:59:10.000Z',
      essais: 0,
      avancement: { etape: 'lecture', fait: 1200, total: 4800 }
    }
  }
]

export const SUIVI: SuiviDuSite = {
  etats: async () => ETATS,
  geocodage: async () => ({
    attendent: 312,
    repondues: 4_218,
    derniere: '2026-03-05T03:20:00.000Z',
    erreur: 'data.exemple.fr : ce service ne répond pas (vu : réponse 503)',
    travail: { pour: '2026-03-06T11:00:00.000Z', pris_le: null, essais: 2, avancement: null },
    coupe: false
  }),
  histoire: async nom =>
    nom === 'ville-inventee'
      ? {
          alarmes: [
            { ...ALARME, source: nom, instantane: 2, close_le: null, issue: null },
            {
              source: nom,
              instantane: 1,
              nature: 'sans-lignes',
              vu: 'plus aucun lieu dans la liste, qui en avait 1 180',
              vue_le: '2026-01-12T03:17:00.000Z',
              close_le: '2026-01-13T03:17:00.000Z',
              issue: 'passee'
            }
          ],
          travaux: [
            {
              genre: 'moisson',
              fini_le: '2026-03-05T03:17:00.000Z',
              issue: 'inchange',
              erreur: null,
              depense: { ms: 412, octets: 0, requetes: 1 }
            },
            {
              genre: 'moisson',
              fini_le: '2026-02-27T03:17:00.000Z',
              issue: 'retenu',
              erreur: `lecture mise en attente : ${ALARME.vu}`,
              depense: { ms: 2412, octets: 1_340_000, requetes: 1 }
            }
          ]
        }
      : { alarmes: [], travaux: [] }
}
