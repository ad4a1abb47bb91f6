/**
 * How far what is typed lies from a name: letters missing, extra, wrong or swapped, the end of the name not typed yet, or its first
 * words left out. Blanks count for nothing, so that a missing one is no mistake.
 */

/** Beyond, a name is not one that was meant. */
export const TROP_LOIN = 99

/** Beginning at a later word: « trois ponts » for « Médiathèque des Trois Ponts ». */
const DEBUT_TU = 0.6
/** An end that is not typed yet, then each of its letters: the shorter of two names that begin so is likelier. */
const FIN_TUE = 0.3
const LETTRE_TUE = 0.02
const LETTRES_TUES_MAX = 20

const MAX = 64
const LIGNES = [new Float64Array(MAX + 1), new Float64Array(MAX + 1), new Float64Array(MAX + 1)]
const lettres = new Uint8Array(MAX)
const debuts = new Uint8Array(MAX)
const BLANC = 32

/** Letters typed, without blanks: read once, compared with hundreds of names. */
export interface Saisie {
  readonly lettres: Uint8Array
  readonly longueur: number
}

export function saisieOf(forme: string): Saisie {
  const octets = Uint8Array.from(forme.replaceAll(' ', '').slice(0, MAX), c => c.charCodeAt(0))
  return { lettres: octets, longueur: octets.length }
}

/** `ecartDe(saisieOf('roubai'), 'roubaix') === 0.32`; `max` mistakes at most, or `TROP_LOIN`. */
export function ecartDe({ lettres: typed, longueur: m }: Saisie, nom: string, max: number): number {
  let n = 0
  let debut = 1
  for (let i = 0; i < nom.length && n < MAX; i++) {
    const code = nom.charCodeAt(i)
    if (code === BLANC) debut = 1
    else {
      lettres[n] = code
      debuts[n++] = debut
      debut = 0
    }
  }
  if (n + max < m) return TROP_LOIN
  const limite = max + DEBUT_TU
  let [avant, haut, ligne] = LIGNES as [Float64Array, Float64Array, Float64Array]
  haut[0] = 0
  for (let j = 1; j <= n; j++)
    haut[j] = Math.min((haut[j - 1] as number) + 1, debuts[j] === 1 && j < n ? DEBUT_TU : TROP_LOIN)
  // Beyond these columns everything is too far: only what lies between is worked out.
  let gauche = 0
  let droite = n
  for (let i = 1; i <= m; i++) {
    const a = typed[i - 1] as number
    const premiere = Math.max(1, gauche)
    const derniere = Math.min(n, droite + 1)
    ligne[premiere - 1] = premiere === 1 ? i : TROP_LOIN
    if (derniere > droite) haut[derniere] = TROP_LOIN
    let mini = n + 1
    let maxi = -1
    if (premiere === 1 && i <= limite) mini = maxi = 0
    for (let j = premiere; j <= derniere; j++) {
      const b = lettres[j - 1] as number
      let cout = (haut[j - 1] as number) + (a === b ? 0 : 1)
      const manque = (haut[j] as number) + 1
      const trop = (ligne[j - 1] as number) + 1
      if (manque < cout) cout = manque
      if (trop < cout) cout = trop
      if (i > 1 && j > 1 && a !== b && a === lettres[j - 2] && typed[i - 2] === b) {
        const echange = (avant[j - 2] as number) + 1
        if (echange < cout) cout = echange
      }
      ligne[j] = cout
      if (cout <= limite) {
        if (j < mini) mini = j
        maxi = j
      }
    }
    if (maxi < 0) return TROP_LOIN
    // What the next rows may look at beyond what was worked out.
    if (derniere < n) ligne[derniere + 1] = TROP_LOIN
    if (premiere > 1) ligne[premiere - 2] = TROP_LOIN
    gauche = mini
    droite = maxi
    const libre = avant
    avant = haut
    haut = ligne
    ligne = libre
  }
  let mieux = TROP_LOIN
  for (let j = gauche; j <= droite; j++) {
    const fautes = haut[j] as number
    if (fautes > limite) continue
    const reste = n - j
    const cout = fautes + (reste === 0 ? 0 : FIN_TUE + LETTRE_TUE * Math.min(reste, LETTRES_TUES_MAX))
    if (cout < mieux) mieux = cout
  }
  return mieux
}
