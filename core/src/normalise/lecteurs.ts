/** The readers of addresses, points and hours that the house's normaliser uses. */
import type { Champ, Valeurs } from '../standard/champs.ts'
import { oneLine } from '../text/clean.ts'
import type { Lecteurs } from './normaliseur.ts'

const TEXTES = [
  'adresse',
  'complement_adresse',
  'commune',
  'code_postal',
  'code_insee'
] as const satisfies readonly Champ[]

export const lecteurs: Lecteurs = {
  adresse: brut => {
    const valeurs: Valeurs = {}
    for (const champ of TEXTES) {
      const texte = brut.valeurs[champ]?.[0]?.texte
      if (texte) valeurs[champ] = oneLine(texte)
    }
    return { valeurs, deduits: [], bruts: {}, notices: [] }
  },
  coordonnees: brut => {
    const latitude = Number(brut.valeurs.latitude?.[0]?.texte)
    const longitude = Number(brut.valeurs.longitude?.[0]?.texte)
    const connu = Number.isFinite(latitude) && Number.isFinite(longitude)
    return { valeurs: connu ? { latitude, longitude } : {}, bruts: {}, notices: [] }
  },
  horaires: bruts => ({ osm: bruts.texte?.startsWith('Mo') ? bruts.texte : null, commentaire: null, notices: [] })
}
