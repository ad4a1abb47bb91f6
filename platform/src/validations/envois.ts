/**
 * Files that are still coming. A list counts among those of the workshop once it is whole; until then only its connection is
 * held to account: 550 uploads of 50 bytes that never ended once closed the page to everyone.
 */
import { ListeRefusee } from './erreurs.ts'

/** From one connection, and from all. */
const ENVOIS_PAR_CONNEXION = 10
const ENVOIS_MAX = 200

/** Answers a function that takes a place for a connection, and answers how to give it back. It throws `ListeRefusee`. */
export function createEnvois(): (connexion: string) => () => void {
  const envois = new Map<string, number>()
  return connexion => {
    const siens = envois.get(connexion) ?? 0
    const tous = [...envois.values()].reduce((n, m) => n + m, 0)
    if (siens >= ENVOIS_PAR_CONNEXION)
      throw new ListeRefusee(
        429,
        'Trop d’envois à la fois depuis cette connexion',
        `${siens} fichiers en train d’arriver`,
        'attendez la fin de l’un d’eux'
      )
    if (tous >= ENVOIS_MAX)
      throw new ListeRefusee(
        503,
        'Trop d’envois à la fois',
        `${tous} fichiers en train d’arriver`,
        'revenez dans quelques minutes'
      )
    envois.set(connexion, siens + 1)
    return () => {
      const reste = (envois.get(connexion) ?? 1) - 1
      if (reste === 0) envois.delete(connexion)
      else envois.set(connexion, reste)
    }
  }
}
