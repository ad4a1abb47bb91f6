/**
 * Regions, as people name them: those of today, and those of before 2016 that they still say. Each is its départements; overseas,
 * where both are one, the département answers.
 */

export interface Region {
  /** `R` and INSEE's code, which would else be a département's: `R75` is Nouvelle-Aquitaine. */
  readonly code: string
  readonly nom: string
  readonly departements: readonly string[]
}

const region = (code: string, nom: string, departements: string): Region => ({
  code,
  nom,
  departements: departements.split(' ')
})

export const REGIONS: readonly Region[] = [
  region('R11', 'Île-de-France', '75 77 78 91 92 93 94 95'),
  region('R24', 'Centre-Val de Loire', '18 28 36 37 41 45'),
  region('R27', 'Bourgogne-Franche-Comté', '21 25 39 58 70 71 89 90'),
  region('R28', 'Normandie', '14 27 50 61 76'),
  region('R32', 'Hauts-de-France', '02 59 60 62 80'),
  region('R44', 'Grand Est', '08 10 51 52 54 55 57 67 68 88'),
  region('R52', 'Pays de la Loire', '44 49 53 72 85'),
  region('R53', 'Bretagne', '22 29 35 56'),
  region('R75', 'Nouvelle-Aquitaine', '16 17 19 23 24 33 40 47 64 79 86 87'),
  region('R76', 'Occitanie', '09 11 12 30 31 32 34 46 48 65 66 81 82'),
  region('R84', 'Auvergne-Rhône-Alpes', '01 03 07 15 26 38 42 43 63 69 73 74'),
  region('R93', "Provence-Alpes-Côte d'Azur", '04 05 06 13 83 84'),
  region('R94', 'Corse', '2A 2B'),
  region('R21', 'Champagne-Ardenne', '08 10 51 52'),
  region('R22', 'Picardie', '02 60 80'),
  region('R23', 'Haute-Normandie', '27 76'),
  region('R25', 'Basse-Normandie', '14 50 61'),
  region('R26', 'Bourgogne', '21 58 71 89'),
  region('R31', 'Nord-Pas-de-Calais', '59 62'),
  region('R41', 'Lorraine', '54 55 57 88'),
  region('R42', 'Alsace', '67 68'),
  region('R43', 'Franche-Comté', '25 39 70 90'),
  region('R54', 'Poitou-Charentes', '16 17 79 86'),
  region('R72', 'Aquitaine', '24 33 40 47 64'),
  region('R73', 'Midi-Pyrénées', '09 12 31 32 46 65 81 82'),
  region('R74', 'Limousin', '19 23 87'),
  region('R82', 'Rhône-Alpes', '01 07 26 38 42 69 73 74'),
  region('R83', 'Auvergne', '03 15 43 63'),
  region('R91', 'Languedoc-Roussillon', '11 30 34 48 66')
]

/** Names that no official list holds: `paca` → Provence-Alpes-Côte d'Azur. */
export const SIGLES: Readonly<Record<string, string>> = { paca: 'R93', idf: 'R11', aura: 'R84' }
