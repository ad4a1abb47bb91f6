/**
 * A time zone as a calendar file carries it (RFC 5545, VTIMEZONE), so that nine o’clock at Saint-Pierre-et-Miquelon is nine
 * o’clock there, whatever the telephone that opens the file knows of it. Held against the clock of the machine by its test.
 */

interface Saison {
  /** `+0200` */
  readonly de: string
  readonly a: string
  readonly nom: string
  /** The first change of the rule in force, on the clock that it leaves: `19960331T020000`. */
  readonly debut: string
  readonly regle: string
}

interface Regles {
  readonly ete: Saison
  readonly hiver: Saison
}

/** Zones that change twice a year: the European Union’s rule since 1996, North America’s since 2007. */
const CHANGEANTS: Readonly<Record<string, Regles>> = {
  'Europe/Paris': {
    ete: { de: '+0100', a: '+0200', nom: 'CEST', debut: '19960331T020000', regle: 'BYMONTH=3;BYDAY=-1SU' },
    hiver: { de: '+0200', a: '+0100', nom: 'CET', debut: '19961027T030000', regle: 'BYMONTH=10;BYDAY=-1SU' }
  },
  'America/Miquelon': {
    ete: { de: '-0300', a: '-0200', nom: '-02', debut: '20070311T020000', regle: 'BYMONTH=3;BYDAY=2SU' },
    hiver: { de: '-0200', a: '-0300', nom: '-03', debut: '20071104T020000', regle: 'BYMONTH=11;BYDAY=1SU' }
  }
}

/** Zones that never change. */
const FIXES: Readonly<Record<string, string>> = {
  'America/Guadeloupe': '-0400',
  'America/Martinique': '-0400',
  'America/St_Barthelemy': '-0400',
  'America/Marigot': '-0400',
  'America/Cayenne': '-0300',
  'Indian/Reunion': '+0400',
  'Indian/Mayotte': '+0300',
  'Pacific/Wallis': '+1200',
  'Pacific/Tahiti': '-1000',
  'Pacific/Noumea': '+1100'
}

const saison = (genre: 'DAYLIGHT' | 'STANDARD', { de, a, nom, debut, regle }: Saison): string[] => [
  `BEGIN:${genre}`,
  `TZOFFSETFROM:${de}`,
  `TZOFFSETTO:${a}`,
  `TZNAME:${nom}`,
  `DTSTART:${debut}`,
  `RRULE:FREQ=YEARLY;${regle}`,
  `END:${genre}`
]

/** The lines of a VTIMEZONE, for any zone that `fuseauOf` answers: `['BEGIN:VTIMEZONE', 'TZID:Indian/Reunion', …]`. */
export function linesOfFuseau(fuseau: string): string[] {
  const regles = CHANGEANTS[fuseau]
  const fixe = FIXES[fuseau] ?? '+0000'
  const dedans = regles
    ? [...saison('DAYLIGHT', regles.ete), ...saison('STANDARD', regles.hiver)]
    : [
        'BEGIN:STANDARD',
        `TZOFFSETFROM:${fixe}`,
        `TZOFFSETTO:${fixe}`,
        `TZNAME:${fixe.slice(0, 3)}`,
        'DTSTART:19700101T000000',
        'END:STANDARD'
      ]
  return ['BEGIN:VTIMEZONE', `TZID:${fuseau}`, ...dedans, 'END:VTIMEZONE']
}
