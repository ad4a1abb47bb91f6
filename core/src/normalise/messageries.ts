/**
 * Mail providers open to all. On their domains what stands before the at sign is all there is to tell a person from a
 * body: `contact@mairie-x.fr` is the town hall's whoever answers, `mairie.x@` of one of these is what it says. A line
 * here is enough to add one.
 */

// "hotmail.be", "yahoo.co.uk": the same providers under other countries' endings.
const FAMILLES =
  /^(?:aol|gmx|hotmail|icloud|live|msn|outlook|proton|protonmail|yahoo|ymail)\.(?:com|me|net|co\.[a-z]{2}|com\.[a-z]{2}|[a-z]{2})$/

/** Mail providers where a person and an association look the same. */
const MESSAGERIES: ReadonlySet<string> = new Set([
  'gmail.com',
  'googlemail.com',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'laposte.net',
  'hotmail.com',
  'hotmail.fr',
  'yahoo.fr',
  'yahoo.com',
  'outlook.fr',
  'outlook.com',
  'live.fr',
  'live.com',
  'msn.com',
  'sfr.fr',
  'neuf.fr',
  'bbox.fr',
  'numericable.fr',
  'aol.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'pm.me',
  'mail.com',
  'tutanota.com',
  'nordnet.fr',
  'protonmail.com',
  'proton.me',
  'gmx.fr',
  'gmx.com',
  'mailo.com',
  'mailoo.org',
  'netcourrier.com',
  'club-internet.fr',
  'aliceadsl.fr',
  'cegetel.net',
  '9online.fr',
  'lagoon.nc',
  'mail.pf',
  'mls.nc',
  'ool.fr',
  'only.fr'
])

/** `isFournisseur('gmail.com')`, `isFournisseur('hotmail.be')`; not `isFournisseur('mairie-valmont.fr')`. In lower case. */
export const isFournisseur = (domaine: string): boolean => MESSAGERIES.has(domaine) || FAMILLES.test(domaine)
