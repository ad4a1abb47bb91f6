/** The INSEE code of a place that does not say it, from its town's name and its post code: no one is asked. */
import type { Champ, Commune, Geographie, Valeurs } from '@lieux-communs/core'
import type { Proposition } from './proposition.ts'

/** Set by what each means: a name and a post code that agree are one commune; either alone may be mistyped, and nothing then shows it. */
const SURETE = { nomEtCode: 1, nom: 0.9, code: 0.9 }

function proposition(commune: Commune, ressemblance: number, preuves: string): Proposition {
  const code = commune.type === 'ARM' ? commune.code : commune.actuelle
  return { sorte: 'insee', valeur: code, ressemblance, preuves, trouve: commune.nom }
}

/**
 * `{ commune: 'Guéret', code_postal: '23000' }` → `23096`, 1, « même nom de commune, même code postal ». Null when the place says its
 * code itself, or when several communes may be the one.
 */
export function proposeInsee(valeurs: Valeurs, deduits: readonly Champ[], geographie: Geographie): Proposition | null {
  if (valeurs.code_insee !== undefined && !deduits.includes('code_insee')) return null
  const nom = deduits.includes('commune') ? undefined : valeurs.commune
  const code = deduits.includes('code_postal') ? undefined : valeurs.code_postal
  const duCode = code === undefined ? [] : geographie.parCodePostal(code)
  const duNom = nom === undefined ? [] : geographie.parNom(nom)
  const communes = duNom.filter(c => duCode.some(d => d.actuelle === c.actuelle))
  const arrondissement = duCode.length === 1 && duCode[0]?.type === 'ARM' ? duCode[0] : undefined
  if (communes.length > 0 && new Set(communes.map(c => c.actuelle)).size === 1)
    return proposition(
      arrondissement ?? (communes[0] as Commune),
      SURETE.nomEtCode,
      'même nom de commune, même code postal'
    )
  if (duNom.length > 0 && duCode.length === 0 && new Set(duNom.map(c => c.actuelle)).size === 1)
    return proposition(duNom[0] as Commune, SURETE.nom, 'seule commune de ce nom')
  if (nom === undefined && duCode.length === 1)
    return proposition(duCode[0] as Commune, SURETE.code, 'seule commune de ce code postal')
  return null
}
