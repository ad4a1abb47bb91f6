/**
 * The weights of our places: which clues are compared, the ordered levels of each comparison, what each level weighs and why;
 * which blocking rules bring two records together; where the bands lie. What a program or a person may put in their stead, learnt or
 * edited, is in modele-lieux.ts; this table is what holds when nobody does.
 *
 * A weight is a match weight in the sense of Fellegi and Sunter: log2(m / u), the bits by which seeing this level makes
 * "one place" more likely than "two places" among the pairs that blocking proposes. Weights add up.
 *
 * Where the numbers come from: hand-given weights, then moved towards the 427 labelled pairs of places (match or distinct) by a
 * logistic regression held to the hand-given ones (normal prior, 1.5 bits), rounded to half a bit and kept in the order of the levels.
 * Five-fold cross-validation of that fit over pairs, without clusters: precision 94.8 %, recall 94.3 % at 0 bit; 95.8 % and
 * 91.4 % at 1 bit. Beside each weight: how many of the labelled pairs at that level are one place, and how many are two.
 * Levels that are held (`tenu`) are rules rather than measures, set on the demonstration's known truth (see the bench).
 */

export interface Niveau {
  /** French, shown to people with the link: `même numéro, même voie`. */
  readonly niveau: string
  /** log2(m / u). */
  readonly poids: number
  /** A rule, or what is neutral: no learning moves it. */
  readonly tenu?: true
}

export const COMPARAISONS = {
  /** Words of the names, services and small words aside; generic words weigh little (see mots.ts). */
  nom: [
    { niveau: 'mêmes mots', poids: 5.5 }, // 31 / 24
    { niveau: 'presque les mêmes mots', poids: 4.5 }, // 15 / 5
    { niveau: 'l’un dans l’autre', poids: 3 }, // 3 / 9
    { niveau: 'en partie', poids: 2.5 }, // 18 / 16
    { niveau: 'mêmes mots courants', poids: 2.5 }, // 23 / 27
    { niveau: 'mots courants l’un dans l’autre', poids: 1 }, // 33 / 31
    { niveau: 'un mot en commun, d’autres non', poids: 0.5 }, // 4 / 1
    { niveau: 'l’un ne dit que la commune', poids: -0.5 }, // 21 / 4
    { niveau: 'étrangers', poids: -1.5 }, // 47 / 94
    { niveau: 'chacun son nom propre', poids: -4, tenu: true },
    { niveau: 'inconnu', poids: -0.5 } // 1 / 45
  ],
  service: [
    { niveau: 'le même', poids: 3.5 }, // 133 / 72
    { niveau: 'France services et qui peut la tenir', poids: 2, tenu: true },
    { niveau: 'l’un peut loger l’autre', poids: -1 }, // 10 / 35
    { niveau: 'inconnu', poids: 0, tenu: true },
    { niveau: 'autorité et France services qu’elle porte, un contact commun', poids: -0.5, tenu: true },
    { niveau: 'autorité et service qu’elle porte', poids: -4 }, // 0 / 21
    { niveau: 'deux genres de lieu', poids: -4 }, // 1 / 14
    { niveau: 'deux services nommés', poids: -7 } // 0 / 59
  ],
  /** Address, point and commune together: they depend on each other too much to be counted apart. */
  lieu: [
    { niveau: 'même numéro, même voie', poids: 6.5 }, // 131 / 27
    // These three were one, at 5 bits: with three batches more of real pairs, 54 / 8, 22 / 16 and 5 / 10.
    { niveau: 'même voie, sans numéro', poids: 6 }, // 22 / 3
    { niveau: 'même voie, même point', poids: 4.5 }, // 11 / 6
    { niveau: 'même voie, numéro voisin', poids: 4 }, // 2 / 5
    { niveau: 'même voie, points éloignés', poids: 2 }, // 1 / 0
    { niveau: 'voie dite en complément', poids: 2.5, tenu: true },
    { niveau: 'même point', poids: 2.5 }, // 1 / 11
    { niveau: 'à deux pas', poids: 1.5 }, // 0 / 31
    { niveau: 'même voie, autre numéro', poids: -1 }, // 0 / 15; with three batches more, 1 / 27
    { niveau: 'même quartier', poids: 0 }, // 3 / 34
    { niveau: 'même commune', poids: -1 }, // 3 / 18
    // Names and door do not suffice: it takes a contact, or a SIRET.
    { niveau: 'même porte, commune autrement nommée', poids: -3, tenu: true },
    { niveau: 'ailleurs dans la commune', poids: -3 }, // 3 / 39
    { niveau: 'commune voisine', poids: -7 }, // 0 / 10
    { niveau: 'loin', poids: -11 }, // 0 / 53
    { niveau: 'inconnu', poids: -1, tenu: true },
    { niveau: 'même commune, adresse tue', poids: 1, tenu: true },
    { niveau: 'autre commune, autre voie', poids: -15, tenu: true },
    // 1 / 107, and 15 that nobody could tell (a move, a branch): a person's to look at, however many contacts they share.
    { niveau: 'deux portes de deux rues', poids: -12, tenu: true },
    // What is told of two towns is told of them as two: each weighs as the level it was counted with.
    { niveau: 'même code postal', poids: -1 }, // with « même commune »
    { niveau: 'même code postal, adresse tue', poids: 1, tenu: true },
    { niveau: 'ailleurs sous le même code postal', poids: -3 }, // with « ailleurs dans la commune »
    { niveau: 'loin, même code postal', poids: -7 }, // with « commune voisine »
    { niveau: 'autre commune du département', poids: -7 }, // with « commune voisine »
    // A point that a list copied from one row to the next, or its head office's: two towns, two post codes and two streets say where.
    { niveau: 'même point, autre commune, autre voie', poids: -7, tenu: true }
  ],
  telephone: [
    { niveau: 'égal', poids: 5 }, // 68 / 24
    { niveau: 'égal, mais partagé', poids: 2 }, // 0 / 5
    { niveau: 'différent', poids: -1 }, // 18 / 92
    { niveau: 'inconnu', poids: 0, tenu: true }
  ],
  courriel: [
    { niveau: 'égal', poids: 4 }, // 38 / 9
    { niveau: 'égal, mais partagé', poids: 2 }, // 0 / 2
    { niveau: 'même domaine', poids: 0.5 }, // 12 / 14
    { niveau: 'différent', poids: -0.5 }, // 20 / 29
    { niveau: 'inconnu', poids: 0, tenu: true }
  ],
  site: [
    { niveau: 'égal', poids: 3 }, // 10 / 10
    { niveau: 'égal, mais partagé', poids: 1.5 }, // 1 / 2
    { niveau: 'même hôte', poids: 0 }, // 1 / 10
    { niveau: 'différent', poids: -1 }, // 6 / 35
    { niveau: 'inconnu', poids: 0, tenu: true }
  ],
  pivot: [
    { niveau: 'égal', poids: 4 }, // 9 / 6
    { niveau: 'égal, mais partagé', poids: 1 }, // 0 / 2
    { niveau: 'même structure', poids: 1 }, // 0 / 1
    { niveau: 'différent', poids: -1 }, // 1 / 11
    { niveau: 'inconnu', poids: 0, tenu: true }
  ],
  porteur: [
    { niveau: 'l’un dit loger ou porter l’autre', poids: 3 }, // 8 / 5
    { niveau: 'le courriel ou le site de l’un nomme l’autre', poids: 1.5 }, // 15 / 11
    { niveau: 'inconnu', poids: 0, tenu: true }
  ],
  mobilite: [
    { niveau: 'rien à dire', poids: 0, tenu: true },
    { niveau: 'l’un se déplace, l’autre non', poids: -5 }, // 4 / 10
    { niveau: 'l’un se déplace, l’autre non, chacun son téléphone', poids: -9, tenu: true },
    { niveau: 'l’un se déplace, l’autre est un autre service', poids: -9, tenu: true }
  ],
  annexe: [
    { niveau: 'rien à dire', poids: 0, tenu: true },
    { niveau: 'l’un est une annexe, l’autre non', poids: -4, tenu: true },
    { niveau: 'deux annexes', poids: -4, tenu: true }
  ],
  origine: [
    { niveau: 'deux sources', poids: 0, tenu: true },
    { niveau: 'même source', poids: -4 }, // 9 / 70
    { niveau: 'même source, deux noms', poids: -8, tenu: true },
    { niveau: 'même source, chacun ses contacts', poids: -8, tenu: true },
    { niveau: 'même source, deux adresses', poids: -12, tenu: true },
    { niveau: 'même source, l’un se déplace', poids: -12, tenu: true }
  ]
} as const satisfies Record<string, readonly Niveau[]>

export type Indice = keyof typeof COMPARAISONS
export const INDICES = Object.keys(COMPARAISONS) as Indice[]

/** Levels of a comparison as engines name them: by their words, never by a number. */
export type Rangs<I extends Indice> = { readonly [N in (typeof COMPARAISONS)[I][number]['niveau']]: number }

/** The rank of each level in its comparison: `rangsOf('pivot')['même structure'] === 2`. */
export const rangsOf = <I extends Indice>(indice: I): Rangs<I> =>
  Object.fromEntries(COMPARAISONS[indice].map(({ niveau }, rang) => [niveau, rang])) as Rangs<I>

/** The weight before any clue: log2 of the odds that a proposed pair is one place (the fit leaves it at −6.0). */
export const A_PRIORI = -6

/**
 * Bands of the score: at or above `joindre` the two are one place; at or below `separer` they are not, whatever links them
 * through others; between, a person should look. At half a bit the labelled pairs, once clustered, keep a precision of 99 % and gain
 * recall over one bit (94.9 % for 93.1 % when it was set).
 *
 * What the least sure joins are worth, from half a bit to three: all 21 of the labelled pairs that somebody could tell are right; of 60 drawn
 * among the 750 of the real lists, read once the rules were written, 54 are one place, one is two (a communauté and its France services at
 * two doors), five nobody could tell without asking (an authority, or a house, and the desk that it lends).
 */
export const BANDES = { joindre: 0.5, separer: -6 } as const

/**
 * From this score up, in bits, a pair left apart waits for a person: one in nine is still one place (2^-3).
 * Below, one in more than nine, and the queue would be long.
 */
export const REGARDER = -3

/**
 * Blocking rules and the size above which a block is cut: a pair that only such a block proposes is not compared, unless the block names a
 * door (see bloc-plein.ts). Records equal in all that is compared count once.
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
export const REGLES_BLOC = Object.keys(BLOCS) as RegleBloc[]
