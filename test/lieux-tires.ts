/** Places drawn at random for the laws of translations: some as the standard wants them, some as no reader would ever give them. */
import fc from 'fast-check'
import {
  CHAMPS_DE_FICHE,
  type Champ,
  type ChampDeFiche,
  isChamp,
  isListe,
  isNombre,
  type LieuPlat,
  type LieuPublic,
  listeOf,
  platOf
} from '../core/src/index.ts'

const mots = fc.constantFrom(
  'Maison',
  'Tilleuls',
  'numérique',
  'atelier',
  'l’été',
  'Œuvres',
  'n° 3',
  'place',
  '« Ici »'
)
const phrase = (max: number) => fc.array(mots, { minLength: 2, maxLength: max }).map(m => m.join(' '))
const domaine = fc.stringMatching(/^[a-z]{3,12}$/).map(nom => `${nom}.example`)
const web = fc.tuple(domaine, fc.stringMatching(/^[a-z0-9-]{0,12}$/)).map(([d, p]) => `https://www.${d}/${p}`)
const HORAIRES = [
  'Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00',
  'Mo[1,3] 14:00-17:00',
  'week 1-53/2 Tu 09:00-12:00',
  'Sep-Jun We 14:00-18:00; SH off; PH off',
  'Th 20:00-02:00 "sur rendez-vous"',
  '24/7',
  'Fr 14:00+',
  'Mo "heures non précisées"'
]

/** One value of each free field, as the standard wants it. */
const LIBRES: Partial<Record<Champ, fc.Arbitrary<string>>> = {
  id: fc.constant('k7m-29q-xd0'),
  pivot: fc.constantFrom('73282932000074', '732829320', 'W123456789', '0123456001'),
  nom: phrase(6),
  commune: fc.constantFrom('Roubaix', 'L’Haÿ-les-Roses', 'Saint-Denis'),
  code_postal: fc.constantFrom('59100', '94240', '97400'),
  code_insee: fc.constantFrom('59512', '2A004', '97411'),
  adresse: phrase(4),
  complement_adresse: phrase(3),
  telephone: fc.constantFrom('+33320000001', '3949', '+262262000001'),
  courriels: domaine.map(d => `contact@${d}`),
  site_web: web,
  horaires: fc.constantFrom(...HORAIRES),
  presentation_resume: phrase(20),
  presentation_detail: phrase(120).map(p => `En détail : ${p}`),
  source: phrase(3),
  structure_parente: phrase(3).map(p => `Ville de ${p}`),
  date_maj: fc.constantFrom('2026-01-15', '2024-03-12', '2019-07-01'),
  autres_formations_labels: phrase(3),
  fiche_acces_libre: web,
  prise_rdv: web
}

function valeurDe(champ: ChampDeFiche): fc.Arbitrary<unknown> {
  if (!isChamp(champ)) return fc.uniqueArray(fc.constantFrom('aptic:114', 'aptic:205', 'pix:1.1'), { minLength: 1 })
  if (isNombre(champ)) return fc.constantFrom(48.8566, -20.8823, 2.3522, 55.4504)
  const liste = listeOf(champ)
  const une = liste ? fc.constantFrom(...liste.valeurs) : (LIBRES[champ] as fc.Arbitrary<string>)
  return isListe(champ) ? fc.uniqueArray(une, { minLength: 1, maxLength: 4 }) : une
}

const placeOf = (valeurs: object): LieuPublic => {
  const lieu = platOf(valeurs)
  return { lieu, telephones: lieu.telephone === null ? [] : [lieu.telephone, '+33320000002'] }
}

/** As the standard wants them, any field but the id and the name left out. */
export const lieuTire: fc.Arbitrary<LieuPublic> = fc
  .record(
    Object.fromEntries(CHAMPS_DE_FICHE.map(c => [c, valeurDe(c)])) as Record<ChampDeFiche, fc.Arbitrary<unknown>>,
    {
      requiredKeys: ['id', 'nom']
    }
  )
  .map(placeOf)

const nImporteQuoi = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    ' ',
    '.',
    '</script><script>',
    ']]>',
    '"; DROP',
    '\u0000',
    '\ud800',
    'x'.repeat(12_000),
    'javascript:alert(1)'
  )
)

/** With any text anywhere. */
export const lieuTordu: fc.Arbitrary<LieuPublic> = fc
  .record(
    Object.fromEntries(
      CHAMPS_DE_FICHE.map(c => [
        c,
        !isChamp(c)
          ? fc.array(nImporteQuoi, { maxLength: 3 })
          : isNombre(c)
            ? fc.double({ noNaN: true, noDefaultInfinity: true })
            : isListe(c)
              ? fc.array(nImporteQuoi, { maxLength: 3 })
              : nImporteQuoi
      ])
    ) as Record<ChampDeFiche, fc.Arbitrary<unknown>>,
    { requiredKeys: [] }
  )
  .map(placeOf)

/** The same place without one field, or without one value of a list. */
export function without(place: LieuPublic, champ: ChampDeFiche, rang?: number): LieuPublic {
  if (!isChamp(champ)) {
    const { [champ]: valeurs = [], ...lieu } = place.lieu
    const reste = rang === undefined ? [] : valeurs.filter((_, i) => i !== rang)
    return { ...place, lieu: reste.length === 0 ? lieu : { ...lieu, [champ]: reste } }
  }
  const valeur = place.lieu[champ]
  const reste =
    isListe(champ) && rang !== undefined
      ? (valeur as readonly string[]).filter((_, i) => i !== rang)
      : isListe(champ)
        ? []
        : null
  const lieu = { ...place.lieu, [champ]: reste } as LieuPlat
  return { lieu, telephones: champ === 'telephone' ? [] : place.telephones }
}
