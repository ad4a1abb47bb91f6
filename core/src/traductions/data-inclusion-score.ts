/**
 * The quality score that data.inclusion gives a service, computed as its documentation says: the mean of the criteria that apply, to two
 * decimals. Ten criteria; one that does not apply counts for nothing. A structure's score is the mean of its services'.
 */
import type { ServiceV1 } from './data-inclusion.ts'

/** From 0 to 1, or null when the criterion does not apply. */
type Critere = (service: ServiceV1, jour: string) => number | null

/** Months: younger is whole, older is nothing, a straight line between. */
const FRAIS_MOIS = 6
const PERIME_MOIS = 24
const JOUR_MS = 86_400_000

const given = (valeur: unknown): number => (valeur === null || valeur === '' ? 0 : 1)
const needs = (service: ServiceV1, mode: string, valeur: unknown): number | null =>
  service.modes_mobilisation?.includes(mode) ? given(valeur) : null

function monthsBefore(jour: string, mois: number): number {
  const date = new Date(`${jour}T00:00:00Z`)
  return date.setUTCMonth(date.getUTCMonth() - mois)
}

/** `freshness('2026-01-01', '2026-03-01') → 1`; half-way between 6 and 24 months, 0.5. */
function freshness(dateMaj: string, jour: string): number {
  const at = Date.parse(dateMaj)
  const [frais, perime] = [monthsBefore(jour, FRAIS_MOIS), monthsBefore(jour, PERIME_MOIS)]
  return Math.min(1, Math.max(0, (at - perime) / Math.max(JOUR_MS, frais - perime)))
}

/** Each by the name that data.inclusion gives it. */
const CRITERES: Readonly<Record<string, Critere>> = {
  adresse_bien_definie: s =>
    s.modes_accueil?.includes('en-presentiel') || s.modes_mobilisation?.includes('se-presenter')
      ? given(s.adresse)
      : null,
  modes_mobilisation_bien_definis: s => (given(s.modes_mobilisation) + given(s.mobilisable_par)) / 2,
  au_moins_un_public: s => given(s.publics),
  au_moins_une_thematique: s => given(s.thematiques),
  au_moins_un_moyen_de_contact: s => Math.max(given(s.courriel), given(s.lien_mobilisation), given(s.telephone)),
  courriel_bien_defini: s => needs(s, 'envoyer-un-courriel', s.courriel),
  telephone_bien_defini: s => needs(s, 'telephoner', s.telephone),
  date_maj_recente: (s, jour) => freshness(s.date_maj, jour),
  frais_bien_definis: s => (s.frais === null ? 0 : s.frais === 'payant' && !s.frais_precisions ? 0.5 : 1),
  description_bien_definie: ({ description: { length } }) =>
    length < 50 ? 0 : length < 200 || length >= 2_000 ? 0.5 : 1
}

const toTwo = (n: number): number => Math.round(n * 100) / 100

/** `scoreQualite(service, '2026-03-02') → 0.72`. `jour` is the ISO day that counts as today. */
export function scoreQualite(service: ServiceV1, jour: string): number {
  const notes = Object.values(CRITERES).flatMap(critere => critere(service, jour) ?? [])
  return toTwo(notes.reduce((a, b) => a + b, 0) / notes.length)
}

/** A structure's: the mean of its services', 0 without any. */
export function scoreStructure(services: readonly ServiceV1[], jour: string): number {
  if (services.length === 0) return 0
  return toTwo(services.reduce((somme, s) => somme + scoreQualite(s, jour), 0) / services.length)
}
