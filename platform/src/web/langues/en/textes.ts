/** Legal notice, and what is said when something fails, in English. */
import type { ERREURS_FR, MENTIONS_FR } from '../../pages/textes.mots.ts'
import type { Traduit } from '../langue.ts'
import { count, quoted } from './nombres.ts'

/** Signs shown of what was received: enough to know it again. */
const RECU_MAX = 60

export const mentions: Traduit<typeof MENTIONS_FR> = {
  titre: 'Legal notice',
  quoi: 'This site',
  quoiTexte:
    'This site shows the Lieux communs register, free software under the EUPL 1.2 licence. It is run by the organisation that installed it: write to them for any request.',
  personnes: 'Your data',
  personnesTexte: 'You give nothing to read this site: no name, no account, no email address.',
  personnesLien: 'What we keep, and for how long',
  retrait: 'Have information removed',
  retraitTexte:
    'You are named on a page and you do not want to be: write to the organisation that runs this site. It is free of charge.',
  credits: 'Credits',
  creditsTextes: [
    'Information about the places: see the page of sources, each with its licence.',
    'Towns: Insee, official geographic code. Positions of some towns: GeoNames (CC BY 4.0).',
    'Base maps: departments after MapSVG and svg-maps (CC BY 4.0), positions recalculated; overseas, islands and neighbouring countries after Natural Earth (public domain). With the official references imported: IGN and Insee.',
    'Typeface: Atkinson Hyperlegible Next, Braille Institute (OFL). Icons: Tabler (MIT).'
  ]
}

export const erreurs: Traduit<typeof ERREURS_FR> = {
  introuvable: 'This page does not exist',
  introuvableTexte: 'The address may contain a mistake, or the page may have moved.',
  lieuInconnu: 'This place is not in the register',
  lieuMalRecopie: 'This identifier has a typing mistake',
  lieuMalRecopieTexte:
    'One of its nine characters is wrong, or two have changed places. Check them one by one, or search for the place by its name or its town.',
  lieuInconnuTexte: 'It may have closed, or its address may contain a mistake. Search for it by its name or its town.',
  pageAbsente: 'This page of results does not exist',
  pageAbsenteTexte: 'The list of places found has no page with this number. Start again from the top, or search again.',
  premierePage: 'See the first places found',
  panne: 'The page could not be prepared',
  panneTexte: 'The problem is ours, and it has been noted. Reload the page in a minute, or search again.',
  demande: 'This request was not understood',
  demandeTexte: 'The address of the page contains something that we cannot read. Search again.',
  formulaire: 'This form was not understood',
  formulaireTexte:
    'It contains something that this page never sends. Nothing was written. Go back to the page, and start again.',
  illisible: 'This search is not text',
  illisibleTexte: 'It contains signs that nobody can read. Type it again.',
  tropLong: 'This search is too long',
  tropLongTexte: 'A few words are enough: the name of your town, or what you are looking for.',
  recu: vu =>
    `We received: ${quoted(`${vu.slice(0, RECU_MAX)}${vu.length > RECU_MAX ? '…' : ''}`)}${vu.length > RECU_MAX ? `, ${count(vu.length, 'character', 'characters')} in all` : ''}.`,
  methode: 'This page can only be read',
  methodeTexte: 'Nothing can be sent to this address. Search again.',
  preparation: 'The register is being prepared',
  preparationTexte: 'The lists are being read. The page will be there in a minute: reload it.',
  annuairesPris: 'Too many directories at once',
  annuairesPrisTexte:
    'Other directories are being laid out. Reload in ten seconds, or print the page of the directory.',
  ailleurs: 'This form does not come from this site',
  ailleursTexte: 'For your safety, it was not taken. Start again from the page.',
  listeEffacee: 'This list is no longer here',
  listeEffaceeTexte: 'A list is deleted after one hour, or as soon as its author asks.',
  limite: 'Too many requests',
  limiteTexte: 'Many requests come from your connection. Come back in a few minutes.',
  limiteListes: 'Too many lists at once',
  limiteListesTexte: 'Many lists come from your connection. Come back in a few minutes.',
  publier: 'Check a list',
  accueil: 'Back to the home page'
}
