/**
 * The model of linkage, as data: which clues are compared, the ordered levels of each comparison, what each level weighs and why;
 * which blocking rules bring two records together; where the bands lie. The engine reads this table and knows nothing else.
 *
 * A weight is a match weight in the sense of Fellegi and Sunter: log2(m / u), the bits by which seeing this level makes
 * "one place" more likely than "two places" among the pairs that blocking proposes. Weights add up.
 */

export interface Niveau {
  /** French, shown to people with the link: `même numéro, même voie`. */
  readonly niveau: string
  /** log2(m / u). */
  readonly poids: number
}

export const COMPARAISONS = {
  /** Words of the names, services and small words aside; generic words weigh little (see mots.ts). */
  nom: [
    { niveau: 'mêmes mots', poids: 6 },
    { niveau: 'presque les mêmes mots', poids: 5 },
    { niveau: 'l’un dans l’autre', poids: 3.5 },
    { niveau: 'en partie', poids: 1.5 },
    { niveau: 'mêmes mots courants', poids: 3 },
    { niveau: 'mots courants l’un dans l’autre', poids: 1.5 },
    { niveau: 'un mot en commun', poids: 0.5 },
    { niveau: 'étrangers', poids: -3 },
    { niveau: 'inconnu', poids: 0 }
  ],
  service: [
    { niveau: 'le même', poids: 1.5 },
    { niveau: 'l’un peut loger l’autre', poids: 0.5 },
    { niveau: 'inconnu', poids: 0 },
    { niveau: 'autorité et service qu’elle porte', poids: -3 },
    { niveau: 'deux services', poids: -6 }
  ],
  /** Address, point and commune together: they depend on each other too much to be counted apart. */
  lieu: [
    { niveau: 'même numéro, même voie', poids: 5 },
    { niveau: 'même voie, même point', poids: 4 },
    { niveau: 'même point', poids: 3 },
    { niveau: 'à deux pas', poids: 2 },
    { niveau: 'même voie, autre numéro', poids: 0.5 },
    { niveau: 'même quartier', poids: 0 },
    { niveau: 'même commune', poids: -0.5 },
    { niveau: 'ailleurs dans la commune', poids: -4 },
    { niveau: 'commune voisine', poids: -6 },
    { niveau: 'loin', poids: -10 },
    { niveau: 'inconnu', poids: -1 }
  ],
  telephone: [
    { niveau: 'égal', poids: 5 },
    { niveau: 'égal, mais partagé', poids: 2 },
    { niveau: 'différent', poids: -1 },
    { niveau: 'inconnu', poids: 0 }
  ],
  courriel: [
    { niveau: 'égal', poids: 5 },
    { niveau: 'égal, mais partagé', poids: 2 },
    { niveau: 'même domaine', poids: 0.5 },
    { niveau: 'différent', poids: -0.5 },
    { niveau: 'inconnu', poids: 0 }
  ],
  site: [
    { niveau: 'égal', poids: 2.5 },
    { niveau: 'égal, mais partagé', poids: 1 },
    { niveau: 'même hôte', poids: 0.5 },
    { niveau: 'différent', poids: -0.5 },
    { niveau: 'inconnu', poids: 0 }
  ],
  pivot: [
    { niveau: 'égal', poids: 4 },
    { niveau: 'égal, mais partagé', poids: 1 },
    { niveau: 'même structure', poids: 1 },
    { niveau: 'différent', poids: -0.5 },
    { niveau: 'inconnu', poids: 0 }
  ],
  porteur: [
    { niveau: 'le nom de l’un porte l’autre', poids: 1.5 },
    { niveau: 'inconnu', poids: 0 }
  ],
  mobilite: [
    { niveau: 'rien à dire', poids: 0 },
    { niveau: 'l’un se déplace, l’autre non', poids: -4 }
  ],
  origine: [
    { niveau: 'deux sources', poids: 0 },
    { niveau: 'même source', poids: -3 }
  ]
} as const satisfies Record<string, readonly Niveau[]>

export type Indice = keyof typeof COMPARAISONS
export const INDICES = Object.keys(COMPARAISONS) as Indice[]

/** The weight before any clue: log2 of the odds that a proposed pair is one place. */
export const A_PRIORI = -6

/** Bands of the score: at or above `joindre` the two are one place; at or below `separer` they are not, whatever links them
 * through others; between, a person should look. */
export const BANDES = { joindre: 0, separer: -6 } as const

/**
 * Blocking rules and the size above which a block says nothing and is cut: a pair that only such a block proposes is not
 * compared. Records equal in all that is compared count once.
 */
export const BLOCS = {
  telephone: 60,
  courriel: 60,
  site: 60,
  pivot: 60,
  motEtLieu: 60,
  serviceEtLieu: 40,
  voie: 60,
  point: 60
} as const
export type RegleBloc = keyof typeof BLOCS
