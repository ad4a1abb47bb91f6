import { describe, expect, it } from 'vitest'
import { readCalendrier } from '../../test/calendrier-lu.ts'
import { instantLocal, jourPlus } from '../catalogue/colonnes/instant.ts'
import { foldLine, type LieuEnAgenda, writeAgenda } from './agenda.ts'
import { linesOfFuseau } from './fuseau-ecrit.ts'
import { lecteurDuCoeur } from './lecteur.ts'
import { AGENDA } from './pages/garder.mots.ts'

const MAINTENANT = new Date('2026-03-06T09:00:00Z')
const ECRIT = '2026-03-02T04:00:00Z'
const lieu = (horaires: string, plus: Partial<LieuEnAgenda> = {}): LieuEnAgenda => ({
  id: 'lc-0001',
  nom: 'Médiathèque; « Trois, Ponts »\\',
  horaires,
  code: '59512',
  adresse: '12 rue des Tisserands, 59100 Roubaix',
  point: { latitude: 50.6915, longitude: 3.1745 },
  page: 'https://lieux.example/lieux/lc-0001',
  notes: ['Téléphone\u00a0: 03 20 00 00 01'],
  ...plus
})
const read = (l: LieuEnAgenda) => {
  const texte = writeAgenda(l, lecteurDuCoeur, instantLocal(MAINTENANT, l.code), ECRIT, AGENDA)
  return texte === null ? [] : readCalendrier(texte)
}
/** What the pages say of each day of the year to come, public holidays of which nothing is said left out. */
function said({ horaires, code }: LieuEnAgenda): string[] {
  const { iso } = instantLocal(MAINTENANT, code)
  return Array.from({ length: 364 }, (_, n) => jourPlus(iso, n))
    .flatMap(jour => {
      const lu = lecteurDuCoeur.jour(horaires, jour, code)
      return lu === null || lu.ferieTu ? [] : lu.plages.map(p => ({ jour, ...p }))
    })
    .map(({ jour, debut, fin }) => {
      const deux = (n: number) => String(n).padStart(2, '0')
      return `${jourPlus(jour, Math.floor(debut / 1440))}T${deux(Math.floor((debut % 1440) / 60))}:${deux(debut % 60)} ${fin === null ? null : fin - debut}`
    })
    .sort()
}
const told = (l: LieuEnAgenda) =>
  read(l)
    .flatMap(e => e.debuts.map(d => `${d} ${e.duree}`))
    .sort()

describe('a calendar file', () => {
  it.each([
    ['an ordinary week', 'Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00', '59512'],
    ['closed on public holidays', 'Mo-Sa 09:00-12:00; PH off', '67482'],
    ['odd weeks, through a year of fifty-three', 'week 1-53/2 We 14:00-17:00; Tu 09:00-12:00', '59512'],
    ['ranks of the month', 'Th[1,3] 14:00-16:00', '59512'],
    ['a season', 'Oct-Jun Mo-Fr 09:00-12:00; Jul-Sep Mo,We 10:00-12:00', '59512'],
    ['past midnight', 'Fr 20:00-02:00', '59512'],
    ['no known end', 'Mo 14:00+', '59512'],
    ['overseas, already tomorrow', 'Mo-Fr 08:00-12:00', '98818'],
    ['overseas, still yesterday', 'Mo-Fr 08:00-12:00', '98735']
  ])('holds exactly what pages say of each day of a year: %s', (_, horaires, code) => {
    const attendu = said(lieu(horaires, { code }))
    expect(attendu.length).toBeGreaterThan(20)
    expect(told(lieu(horaires, { code }))).toEqual(attendu)
  })

  it('says a week in one event for each span, exceptions beside, and alternate weeks in two', () => {
    expect(read(lieu('Mo-Fr 09:00-12:00,13:30-17:00'))).toHaveLength(2)
    expect(read(lieu('week 1-53/2 We 14:00-17:00')).length).toBeLessThanOrEqual(3)
    const debuts = read(lieu('Mo-Fr 09:00-12:00; PH off'))[0]?.debuts ?? []
    expect(debuts).toContain('2026-03-06T09:00')
    // The first of May, 2026, is a Friday; that Christmas too.
    for (const ferie of ['2026-05-01T09:00', '2026-12-25T09:00', '2026-04-06T09:00'])
      expect(debuts).not.toContain(ferie)
  })

  it('gives back the texts as they were, whatever they hold', () => {
    const hostile = 'Lieu; où, « l’on »\r\nBEGIN:VEVENT\nmange \\ 日本語🙂 '.repeat(9)
    const [evenement] = read(lieu('Mo 09:00-12:00', { nom: hostile, notes: ['a', 'b;,\\'] }))
    expect(evenement?.titre).toBe(hostile.replaceAll('\r\n', '\n'))
    expect(evenement?.note.startsWith('a\nb;,\\\n')).toBe(true)
    expect(evenement?.ou).toBe('12 rue des Tisserands, 59100 Roubaix')
  })

  it('is none where no opening is known', () => {
    for (const rien of ['off', 'SH Mo 09:00-12:00', 'ceci n’est pas une semaine'])
      expect(read(lieu(rien)), rien).toEqual([])
  })

  it('says that school holidays and public holidays are not sure', () => {
    const [evenement] = read(lieu('Mo-Fr 09:00-12:00; SH Mo-Fr 14:00-16:00'))
    expect(evenement?.note).toContain(AGENDA.vacances)
    expect(evenement?.note).toContain(AGENDA.feries)
    expect(read(lieu('Tu 09:00-12:00; PH off'))[0]?.note).not.toContain(AGENDA.feries)
  })

  it('folds at 75 octets and never within a character', () => {
    const pliee = foldLine(`SUMMARY:${'é'.repeat(100)}🙂`)
    for (const ligne of pliee.split('\r\n')) expect(Buffer.byteLength(ligne)).toBeLessThanOrEqual(75)
    expect(pliee.replaceAll('\r\n ', '')).toBe(`SUMMARY:${'é'.repeat(100)}🙂`)
  })
})

/** Minutes that a zone is ahead of UTC, as this machine knows it: `decalage('Europe/Paris', '2026-07-01') === 120`. */
function decalage(timeZone: string, instant: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant)
  return (parts.find(p => p.type === 'timeZoneName')?.value ?? '').replace('GMT', '').replace(':', '') || '+0000'
}

it.each(['59512', '97105', '97209', '97302', '97411', '97502', '97608', '97701', '97801', '98613', '98735', '98818'])(
  'the clock of %s is the one that this machine knows, winter, summer, and the day after each change',
  code => {
    const { fuseau } = read(lieu('Mo-Su 09:00-12:00', { code }))[0] ?? { fuseau: '' }
    const lignes = linesOfFuseau(fuseau)
    const offsets = (genre: string) => {
      const rang = lignes.indexOf(`BEGIN:${genre}`)
      return rang < 0 ? null : (lignes.slice(rang).find(l => l.startsWith('TZOFFSETTO')) ?? '').slice(11)
    }
    const hiver = offsets('STANDARD')
    const ete = offsets('DAYLIGHT') ?? hiver
    expect(decalage(fuseau, new Date('2026-01-15T12:00:00Z'))).toBe(hiver)
    expect(decalage(fuseau, new Date('2026-07-15T12:00:00Z'))).toBe(ete)
    if (ete === hiver) return
    // The changes of 2026: 29 March and 25 October in Europe, 8 March and 1 November in North America.
    const [printemps, automne] = fuseau === 'Europe/Paris' ? ['2026-03-29', '2026-10-25'] : ['2026-03-08', '2026-11-01']
    const regles = lignes.filter(l => l.startsWith('RRULE'))
    const rang = (iso: string) => (Number(iso.slice(8)) + 7 > 31 ? '-1SU' : `${Math.ceil(Number(iso.slice(8)) / 7)}SU`)
    expect(regles).toEqual([
      `RRULE:FREQ=YEARLY;BYMONTH=${Number(printemps.slice(5, 7))};BYDAY=${rang(printemps)}`,
      `RRULE:FREQ=YEARLY;BYMONTH=${Number(automne.slice(5, 7))};BYDAY=${rang(automne)}`
    ])
    for (const [jour, avant, apres] of [
      [printemps, hiver, ete],
      [automne, ete, hiver]
    ] as const) {
      expect(decalage(fuseau, new Date(Date.parse(`${jour}T00:00:00Z`) - 3_600_000))).toBe(avant)
      expect(decalage(fuseau, new Date(`${jour}T23:00:00Z`))).toBe(apres)
    }
  }
)
