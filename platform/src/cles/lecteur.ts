/**
 * Keys as requests present them, looked up by their hash. What was found is kept for two seconds, which a key asked a hundred times a second
 * needs, and forgotten at once when a key is made or revoked, by any process.
 */
import type { Probleme } from '../demande/probleme.ts'
import { type Cle, type Defaut, empreinteOf, presentedIn } from './cle.ts'

/** How a hash is looked up in the base. */
export type Cherche = (empreinte: string) => Promise<Cle | Defaut>

export interface LecteurDeCles {
  /** The key of an `Authorization` header, or why it is refused; null when the header presents none. */
  lit(authorization: string): Promise<{ readonly cle: Cle } | { readonly probleme: Probleme } | null>
  /** Forgets what it found. */
  oublie(): void
}

const GARDE_MS = 2_000
const GARDEES_MAX = 1_000

const MOTIFS: Readonly<Record<Defaut | 'illisible', string>> = {
  illisible: 'Cette clé n’a pas la forme d’une clé : « lc_ », puis 43 lettres, chiffres ou tirets.',
  inconnue: 'Cette clé n’est pas connue.',
  expiree: 'Cette clé a expiré.',
  revoquee: 'Cette clé a été révoquée.'
}

/** 401, saying why and never which. */
export const refuseCle = (motif: keyof typeof MOTIFS): { readonly probleme: Probleme } => ({
  probleme: {
    status: 401,
    title: 'Clé refusée',
    detail: `${MOTIFS[motif]} Demandez-en une autre à l’exploitant, ou lisez sans clé : rien n’oblige à en avoir une.`
  }
})

export function createLecteurDeCles(cherche: Cherche, maintenant: () => number = Date.now): LecteurDeCles {
  // Only those that are good: a key that is not is looked up each time, and whoever tries many is stopped before.
  const gardees = new Map<string, { readonly cle: Cle; readonly jusqua: number }>()
  return {
    async lit(authorization) {
      const vue = presentedIn(authorization)
      if (vue === null) return null
      if (vue === '') return refuseCle('illisible')
      const empreinte = empreinteOf(vue)
      const gardee = gardees.get(empreinte)
      if (gardee && gardee.jusqua > maintenant()) return { cle: gardee.cle }
      gardees.delete(empreinte)
      const trouvee = await cherche(empreinte)
      if (typeof trouvee === 'string') return refuseCle(trouvee)
      if (gardees.size >= GARDEES_MAX) gardees.delete(gardees.keys().next().value as string)
      gardees.set(empreinte, { cle: trouvee, jusqua: maintenant() + GARDE_MS })
      return { cle: trouvee }
    },
    oublie: () => gardees.clear()
  }
}
