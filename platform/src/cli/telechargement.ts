/** Fetching a list, with its progress: a bar when its length is known, in bytes or in rows, else the time that passes. */
import type { Acces } from '@lieux-communs/core'
import { type Collecte, collecte } from '../harvest/collecte.ts'
import type { Livraison } from '../harvest/distant.ts'
import { openAttente, openProgres } from './progres.ts'

/** `download('rhinocc', { type: 'fichier', adresse: 'https://…/lieux.csv' }, {})`: see `collecte`, whose errors it lets through. */
export async function download(nom: string, acces: Acces, moisson: Collecte): Promise<Livraison | null> {
  const titre = `Téléchargement de ${nom}`
  const attente = openAttente(titre)
  const barre = openProgres(titre)
  let measured = false
  try {
    return await collecte(acces, {
      ...moisson,
      progress(fait, total) {
        if (total === null) return
        if (!measured) attente()
        measured = true
        barre.at(fait, total)
      }
    })
  } finally {
    if (!measured) attente()
    barre.end()
  }
}
