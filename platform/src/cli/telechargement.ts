/** Fetching a list, with its progress: a bar when the server says how long it is, else the time that passes. */
import { fetchListe, type Livraison, type Moisson } from '../harvest/distant.ts'
import { openAttente, openProgres } from './progres.ts'

/** `download('rhinocc', 'https://…/lieux.csv', { hotes: [] })`: see `fetchListe`, whose errors it lets through. */
export async function download(nom: string, adresse: string, moisson: Moisson): Promise<Livraison | null> {
  const titre = `Téléchargement de ${nom}`
  const attente = openAttente(titre)
  const barre = openProgres(titre)
  let measured = false
  try {
    return await fetchListe(adresse, {
      ...moisson,
      progress(recus, total) {
        if (total === null) return
        if (!measured) attente()
        measured = true
        barre.at(recus, total)
      }
    })
  } finally {
    if (!measured) attente()
    barre.end()
  }
}
