/**
 * The pages as people get them, over a site of n places: their weight, when they are there, how they answer the hand, on a slow phone; what
 * the first view of the map weighs; and what a page of results costs the server.
 */
import { open, type Serveur } from './api.ts'
import { type Bench, type Rang, timed } from './mesure.ts'
import { ask, measureCarte, measureTuiles } from './web-carte.ts'
import { openNavigateur, type Visite, visit } from './web-navigateur.ts'

/** Visits of a page: the median counts. */
const VISITES = 5
const LISTES = 400
/** Pages before those that are timed: the engine compiles meanwhile. */
const ESSAIS = 60

/** What each figure must not go beyond; bytes in thousands. */
const CIBLES = { ko: 50, js_ko: 30, lcp_ms: 1000, inp_ms: 100, cls: 0.05, tuiles_ko: 100, p95_ms: 15 } as const

/** « oui », or what is beyond: `tenu({ ko: 62, lcp_ms: 700 })` → « non : ko ». */
function tenu(figures: Readonly<Record<string, number>>): string {
  const dehors = Object.entries(CIBLES).flatMap(([cle, cible]) => ((figures[cle] ?? 0) > cible ? [cle] : []))
  return dehors.length === 0 ? 'oui' : `non : ${dehors.join(', ')}`
}

const median = (nombres: readonly number[]): number => [...nombres].sort((a, b) => a - b)[nombres.length >> 1] as number
const ko = (octets: number): number => Number((octets / 1e3).toFixed(1))

const dite = (parametres: Readonly<Record<string, string>>): string => String(new URLSearchParams(parametres))

interface Ville {
  readonly nom: string
  readonly code: string
  readonly lieu: string
}

/** Towns where there are places, each with one of them, spread over the territory. */
async function villesOf({ port, points }: Serveur): Promise<readonly Ville[]> {
  const villes = new Map<string, Ville>()
  for (let i = 0; i < points.length && villes.size < LISTES / 2; i += Math.ceil(points.length / 100)) {
    const { latitude, longitude } = points[i] as Serveur['points'][number]
    const ici = dite({ latitude: latitude.toFixed(4), longitude: longitude.toFixed(4) })
    const reponse = await fetch(`http://127.0.0.1:${port}/api/v1/lieux?${ici}`)
    if (!reponse.ok) throw new Error(`l’API a refusé ${ici} : ${await reponse.text()}`)
    const { lieux } = (await reponse.json()) as { lieux: { id: string; commune: string; code_insee: string | null }[] }
    for (const { id, commune, code_insee: code } of lieux)
      if (code !== null && !villes.has(code)) villes.set(code, { nom: commune, code, lieu: id })
  }
  return [...villes.values()]
}

function pagesOf({ nom, code, lieu }: Ville): Readonly<Record<string, string>> {
  const reponse = {
    besoin: 'imprimer',
    ou: nom,
    trajet: 'bus',
    quand: 'peu-importe',
    aide: 'individuel',
    etape: 'reponse'
  }
  return {
    accueil: '/',
    liste: `/recherche?${dite({ commune: code })}`,
    fiche: `/lieux/${lieu}`,
    orientation: '/orientation',
    'orientation, réponse': `/orientation?${dite(reponse)}`,
    commune: `/communes/${code}`,
    département: `/departements/${code.slice(0, 2)}`,
    carte: '/carte'
  }
}

/** The four tiles of France at the first zoom where it is whole on a screen. */
const NATIONALES = ['5/15/10', '5/16/10', '5/15/11', '5/16/11'] as const

async function measurePages(n: number, port: number, ville: Ville): Promise<Rang[]> {
  const rangs: Rang[] = []
  const navigateur = await openNavigateur()
  try {
    rangs.push(...(await measureCarte(n, navigateur, `http://127.0.0.1:${port}/carte`)))
    for (const [mesure, chemin] of Object.entries(pagesOf(ville))) {
      if ((await ask(port, chemin)).statut !== 200) {
        rangs.push({ n, cpu_s: 0, mur_s: 0, rss_mo: 0, mesure, tenu: 'absente' })
        continue
      }
      const visites: Visite[] = []
      const temps = await timed(n, async () => {
        for (let i = 0; i < VISITES; i++) visites.push(await visit(navigateur, `http://127.0.0.1:${port}${chemin}`))
      })
      const of = (cle: keyof Visite): number => median(visites.map(v => v[cle]))
      const figures = {
        ko: ko(of('octets')),
        html_ko: ko(of('octetsHtml')),
        js_ko: ko(of('octetsJs')),
        tuiles_ko: ko(of('octetsTuiles')),
        lcp_ms: Math.round(of('lcp')),
        inp_ms: Math.round(of('inp')),
        cls: Number(of('cls').toFixed(3))
      }
      rangs.push({ ...temps, mesure, ...figures, tenu: tenu(figures) })
    }
  } finally {
    await navigateur.close()
  }
  return rangs
}

/** Pages of results one after the other, in towns all different, half of them filtered. */
async function measureListes(n: number, port: number, villes: readonly Ville[]): Promise<Rang> {
  const chemins = villes.flatMap(({ nom, code }) => [
    `/recherche?${dite({ commune: code })}`,
    `/recherche?${dite({ q: nom, frais_a_charge: 'Gratuit' })}`
  ])
  for (const chemin of chemins.slice(0, ESSAIS)) await ask(port, chemin)
  const durees: number[] = []
  const temps = await timed(n, async () => {
    for (const chemin of chemins) durees.push((await ask(port, chemin)).ms)
  })
  durees.sort((a, b) => a - b)
  const at = (part: number): number => Number((durees[Math.floor(part * durees.length)] ?? 0).toFixed(1))
  const figures = { p50_ms: at(0.5), p95_ms: at(0.95) }
  return { ...temps, mesure: `serveur, ${durees.length} listes`, ...figures, tenu: tenu(figures) }
}

export const web: Bench = {
  nom: 'web',
  titre:
    'les pages, processeur ÷ 4, 9 Mbit/s et 60 ms, sans cache, médiane de 5 ; cible : ≤ 50 ko dont 30 de JavaScript, LCP ≤ 1 000 ms, INP ≤ 100 ms, CLS ≤ 0,05, première vue de la carte ≤ 100 ko, liste servie en p95 ≤ 15 ms',
  tailles: [100_000],
  async mesure(n) {
    const serveur = await open('nous', n)
    try {
      // First, while nothing is gathered.
      const tuiles = await measureTuiles(n, serveur.port)
      const villes = await villesOf(serveur)
      const listes = await measureListes(n, serveur.port, villes)
      const pages = await measurePages(n, serveur.port, villes[0] as Ville)
      let octets = 0
      const vue = await timed(n, async () => {
        for (const tuile of NATIONALES) octets += (await ask(serveur.port, `/tuiles/${tuile}.mvt`)).octets
      })
      const figures = { tuiles_ko: ko(octets) }
      return [...pages, ...tuiles, { ...vue, mesure: 'tuiles de la France', ...figures, tenu: tenu(figures) }, listes]
    } finally {
      serveur.close()
    }
  }
}
