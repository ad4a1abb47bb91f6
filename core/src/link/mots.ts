/**
 * The words of a name that weigh little: they join nothing by themselves and separate nothing. What is not here is weighed by how
 * rare it is among the records.
 */

/** Not words at all, for a name: left out. */
export const VIDES: ReadonlySet<string> = new Set(
  `de du des d la le les l et a au aux en sur sous pour par un une dans chez n s t y the of ou avec vers`.split(' ')
)

/** Words that half the names of the field hold: measured on the first ranks of word counts over the sources read. */
export const GENERIQUES: ReadonlySet<string> = new Set(
  `maison espace centre point pole service services public publics publique numerique numeriques association asso municipal municipale
  intercommunal intercommunale communal communale communautaire accueil antenne agence site annexe relais local locale locales
  atelier ateliers culture culturel culturelle social sociale societe citoyen mediation acces internet informatique conseiller
  conseillers france francaise lieu quartier ville commune pays territoire territorial departemental departementale regional
  regionale general generale nord sud est ouest saint sainte vie jeunes jeune info informations information insertion emploi
  formation action solidarite solidarites ressources animation permanence bureau principal siege direction union federation
  comite cooperative reseau groupe foyer rural rurale salle cite club plateforme tiers unite st ste fixe multisites bourg village
  haut haute bas basse grand grande petit vallee val mont montagne rue place avenue delegation section developpement delegue deleguee delegues deleguees`.split(
    /\s+/
  )
)

/** What names a street in any village: alone, it does not tell which village of a commune. */
export const VOIES_ORDINAIRES: ReadonlySet<string> = new Set(
  'mairie eglise gare poste ecole ecoles bourg principale principal marche hotel ville fetes salle centre chef'.split(
    ' '
  )
)

/** What says that a place is one of several of its house: a town hall and its annexe are two doors. */
export const ANNEXES: ReadonlySet<string> = new Set(
  'annexe annexes antenne antennes delegue deleguee deleguees delegues'.split(' ')
)

/** The same of whoever is visited, once the visitor is named: « Mission locale, permanence de Valbourg », and not « Permanence emploi ». */
export const PERMANENCES: ReadonlySet<string> = new Set(['permanence', 'permanences'])

/**
 * What tells one door, or one stop, of a house from its others: said of both, with two names, they are two; said of one, nothing (« site des
 * Mouettes » is the house itself, in another list).
 */
export const SITES: ReadonlySet<string> = new Set('site arret arrets etape halte'.split(' '))
