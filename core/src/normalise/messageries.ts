/**
 * Mail providers open to all. On their domains what stands before the at sign is all there is to tell a person from a
 * body: `contact@mairie-x.fr` is the town hall's whoever answers, `mairie.x@` of one of these is what it says. A line
 * here is enough to add one.
 */

/** Mail providers where a person and an association look the same. */
export const MESSAGERIES: ReadonlySet<string> = new Set([
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
