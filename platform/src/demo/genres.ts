/**
 * The kinds of places of the demonstration: how each is called, who bears it, what is done there. Names are made of the
 * kind, the commune and things (trees, rivers, trades); never of a living person.
 */

export interface Genre {
  readonly code: string
  /**
   * Each name, then the other ways in which those who list the place write that name: `{c}` is "de Thiers" or "d'Ambert", `{q}` a
   * district or a thing, `{C}` the commune alone.
   */
  readonly noms: readonly (readonly [nom: string, ...variantes: string[]])[]
  readonly porteur: string | null
  /** The bearer's kind of SIRET: one for the town and all that it runs, or one's own. */
  readonly siret: 'commune' | 'intercommunalite' | 'propre'
  readonly poids: number
  readonly services: readonly (readonly [Service, number])[]
  readonly local: string
  readonly dispositif?: string
}

export type Service =
  | 'demarches'
  | 'quotidien'
  | 'emploi'
  | 'securite'
  | 'parentalite'
  | 'creation'
  | 'comprendre'
  | 'acces'
  | 'materiel'

// A few hundred districts, since a word that one place in forty bears would tell none apart.
const QUARTIERS_DE_PLUS =
  `du Tilleul|des Charmes|du Noyer|des Chênes|du Hêtre|des Saules|du Frêne|des Bouleaux|du Sureau|des Genêts|de la Bruyère|des Mimosas|du Lilas|des Pervenches|des Iris|de la Lavande|du Romarin|des Capucines|du Thym|des Coquelicots|du Colombier|de la Bergerie|du Pressoir|de la Forge|du Fournil|de la Laiterie|de la Filature|de la Tannerie|de la Corderie|de la Faïencerie|de la Verrerie|du Lavoir|du Puits|de la Cascade|du Torrent|de la Rive|du Rocher|de la Falaise|du Ravin|du Plateau|de la Combe|du Vallon|de la Clairière|du Sentier|du Gué|du Bac|de la Passerelle|du Viaduc|de la Tour|du Donjon|du Rempart Neuf|de la Poterne|du Beffroi|du Cloître|de la Chapelle Haute|du Carillon|du Phare|du Sémaphore|de la Digue|de la Grève|des Embruns|des Mouettes|des Alouettes|du Rossignol|de la Huppe|des Hirondelles|du Héron|de la Loutre|du Chevreuil|de la Garenne|du Hérisson|des Abeilles|de la Ruche|du Miel|de la Meule|du Blé Noir|de la Moisson|des Semailles|du Cadran|de la Boussole|de la Lanterne|du Métier|de la Navette|du Rouet`.split(
    '|'
  )

export const QUARTIERS: readonly string[] = [
  'du Centre',
  'de la Gare',
  'du Port',
  'des Tilleuls',
  'du Moulin',
  'de la Source',
  'du Lac',
  'des Ormeaux',
  'de la Plaine',
  'du Vieux Pont',
  'des Vignes',
  'de la Fontaine',
  'du Parc',
  'des Remparts',
  'du Belvédère',
  'de la Croisée',
  'du Marché',
  'des Acacias',
  'de la Forêt',
  'du Coteau',
  'des Peupliers',
  'de la Manufacture',
  'du Canal',
  'des Jardins',
  'de la Colline',
  'des Glycines',
  'du Château',
  'de la Prairie',
  'des Cèdres',
  'du Val',
  'de la Rivière',
  'des Ateliers',
  'du Faubourg',
  'de la Tuilerie',
  'des Bleuets',
  'du Levant',
  'de la Grange',
  'des Sablons',
  'du Verger',
  'de la Halle',
  ...QUARTIERS_DE_PLUS
]

export const RUES = [
  'rue de la République',
  'place de la Mairie',
  "rue de l'Église",
  'avenue de la Gare',
  'rue des Écoles',
  'place du Marché',
  'rue Victor Hugo',
  'rue du Moulin',
  'avenue Jean Jaurès',
  'rue du 8 mai 1945',
  'place de la Liberté',
  'rue de la Poste',
  'boulevard Gambetta',
  'rue Pasteur',
  'route de Clermont',
  'chemin des Vignes',
  'allée des Tilleuls',
  'rue du Stade',
  'rue Nationale',
  'impasse des Lilas',
  'place Charles de Gaulle',
  'rue du Château',
  'avenue du Maréchal Foch',
  'rue Neuve',
  'rue des Jardins',
  'rue du Commerce',
  'quai de la Rivière',
  'rue de la Fontaine',
  'place Saint-Martin',
  'rue Émile Zola',
  'rue du Lavoir',
  'avenue de Verdun',
  'rue Jules Ferry',
  'rue de Bretagne',
  'cours des Remparts',
  'rue Marie Curie',
  'rue des Tanneurs',
  'square des Acacias',
  'rue du Général Leclerc',
  'rue de la Paix',
  'avenue des Platanes',
  'rue Voltaire',
  'rue du Pont',
  'place des Halles',
  'rue de la Vallée',
  'rue Louise Michel',
  'route de Lyon',
  'rue du Faubourg'
] as const

const PUBLIC = [
  ['demarches', 0.8],
  ['quotidien', 0.5],
  ['acces', 0.6],
  ['emploi', 0.25],
  ['securite', 0.2]
] as const
const CULTURE = [
  ['quotidien', 0.6],
  ['acces', 0.8],
  ['creation', 0.3],
  ['comprendre', 0.3],
  ['parentalite', 0.15]
] as const

export const GENRES: readonly Genre[] = [
  {
    code: 'MUNI',
    noms: [['Mairie {c}', 'Mairie', 'Commune {c}', 'MAIRIE {C}', 'Hôtel de ville {c}']],
    porteur: null,
    siret: 'commune',
    poids: 16,
    services: PUBLIC,
    local: 'mairie'
  },
  {
    code: 'BIB',
    noms: [
      ['Médiathèque {c}', 'Médiathèque municipale {c}', 'Médiathèque', 'Mediatheque {C}'],
      ['Médiathèque {q}', 'Médiathèque municipale {q}', 'Médiathèque {q} {c}'],
      ['Bibliothèque municipale {c}', 'Bibliothèque {c}', 'Bibliothèque']
    ],
    porteur: 'Commune {c}',
    siret: 'commune',
    poids: 17,
    services: CULTURE,
    local: 'mediatheque'
  },
  {
    code: 'RFS',
    noms: [
      ['France services {c}', 'Espace France Services {c}', 'MSAP {c}', 'Maison France services {c}', 'FS {C}'],
      ['France services {C}', 'Espace France Services {C}', 'MSAP {c}', 'FS {C}']
    ],
    porteur: 'Communauté de communes {c}',
    siret: 'intercommunalite',
    poids: 20,
    services: [
      ['demarches', 1],
      ['quotidien', 0.6],
      ['acces', 0.7],
      ['emploi', 0.4]
    ],
    local: 'france-services',
    dispositif: 'France Services'
  },
  {
    code: 'CCAS',
    noms: [['CCAS {c}', "Centre communal d'action sociale {c}", 'CCAS', 'C.C.A.S. {C}']],
    porteur: 'Commune {c}',
    siret: 'propre',
    poids: 10,
    services: PUBLIC,
    local: 'ccas'
  },
  {
    code: 'CS',
    noms: [
      ['Centre social {q}', 'Centre social et culturel {q}', 'CS {q}', 'Centre social {q} {c}'],
      ['Centre socioculturel {q}', 'CSC {q}', 'Centre socio-culturel {q}'],
      ['Maison pour tous {q}', 'MPT {q}', 'Maison pour tous {q} {c}']
    ],
    porteur: 'Association {q}',
    siret: 'propre',
    poids: 9,
    services: [
      ['demarches', 0.7],
      ['quotidien', 0.7],
      ['parentalite', 0.3],
      ['acces', 0.5],
      ['securite', 0.2]
    ],
    local: 'accueil'
  },
  {
    code: 'EPN',
    noms: [
      ['Espace public numérique {c}', 'EPN {c}', 'Espace Public Numérique'],
      ['EPN {q}', 'Espace public numérique {q}', 'EPN {q} {c}'],
      ['Cyber-base {c}', 'Cyberbase {C}'],
      ['Point numérique {q}', 'Point Numérique {q} {c}']
    ],
    porteur: 'Commune {c}',
    siret: 'commune',
    poids: 10,
    services: [
      ['quotidien', 0.9],
      ['acces', 0.9],
      ['demarches', 0.5],
      ['securite', 0.4],
      ['creation', 0.2]
    ],
    local: 'epn'
  },
  {
    code: 'ASSO',
    noms: [
      ['Association Les Ateliers {q}', 'Les Ateliers {q}', 'Asso. Les Ateliers {q}'],
      ['Clic & Entraide {c}', 'Clic et Entraide {c}', 'Association Clic & Entraide'],
      ['Le Fil {q}', 'LE FIL {q}', 'Association Le Fil {q}'],
      ['Association Numérique pour tous {c}', 'Numérique pour tous {c}', 'Asso. Numérique pour tous {C}']
    ],
    porteur: null,
    siret: 'propre',
    poids: 9,
    services: [
      ['quotidien', 0.8],
      ['demarches', 0.5],
      ['comprendre', 0.3],
      ['materiel', 0.15],
      ['emploi', 0.2]
    ],
    local: 'contact'
  },
  {
    code: 'TIERS_LIEUX',
    noms: [
      ['Tiers-lieu La Fabrique {q}', 'La Fabrique {q}', 'Tiers lieu la Fabrique {q} {c}'],
      ['Tiers-lieu {q}', 'Tiers lieu {q}', 'Tiers-lieu {q} {c}'],
      ['La Manufacture {q}', 'Tiers-lieu La Manufacture {q}']
    ],
    porteur: 'Association La Fabrique {q}',
    siret: 'propre',
    poids: 6,
    services: [
      ['acces', 0.8],
      ['creation', 0.5],
      ['emploi', 0.3],
      ['comprendre', 0.2]
    ],
    local: 'bonjour'
  },
  {
    code: 'LA_POSTE',
    noms: [
      ['Bureau de poste {c}', 'La Poste', 'LA POSTE {C}'],
      ['La Poste {C}', 'La Poste', 'Bureau de poste {c}']
    ],
    porteur: 'La Poste',
    siret: 'propre',
    poids: 5,
    services: [
      ['demarches', 0.5],
      ['acces', 0.4]
    ],
    local: 'contact'
  },
  {
    code: 'MQ',
    noms: [['Maison de quartier {q}', 'MDQ {q}', 'Maison {q}']],
    porteur: 'Commune {c}',
    siret: 'commune',
    poids: 4,
    services: PUBLIC,
    local: 'maisondequartier'
  },
  {
    code: 'ML',
    noms: [['Mission locale {c}', 'Mission locale jeunes {c}', 'ML {C}']],
    porteur: null,
    siret: 'propre',
    poids: 4,
    services: [
      ['emploi', 1],
      ['demarches', 0.5],
      ['quotidien', 0.3]
    ],
    local: 'accueil'
  },
  {
    code: 'PIJ_BIJ',
    noms: [['Point information jeunesse {c}', 'PIJ {c}', 'Info jeunes {C}']],
    porteur: 'Commune {c}',
    siret: 'commune',
    poids: 3,
    services: [
      ['emploi', 0.6],
      ['demarches', 0.5],
      ['acces', 0.7]
    ],
    local: 'pij'
  },
  {
    code: 'ENM',
    noms: [
      ['Bus numérique — arrêt {q}', 'Bus numérique {C} — {q}', 'Bus numérique, arrêt {q}'],
      ['Bus des services — {C}', 'Bus des services {C}', 'Bus des services']
    ],
    porteur: 'Département',
    siret: 'intercommunalite',
    poids: 3,
    services: [
      ['demarches', 0.9],
      ['quotidien', 0.7]
    ],
    local: 'bus'
  },
  {
    code: 'FABLAB',
    noms: [['Fablab {q}', 'FabLab {q} {c}', 'Fab lab {q}']],
    porteur: 'Association {q}',
    siret: 'propre',
    poids: 2,
    services: [
      ['creation', 1],
      ['comprendre', 0.4],
      ['acces', 0.5]
    ],
    local: 'fablab'
  }
]
