/**
 * E-mails and web addresses as they are found in cells: several at once, in each other's column, with the slips people
 * make. Both are read here because a cell of one often holds the other; nothing valid is dropped because a neighbour is not.
 */
export interface LectureCourriels {
  readonly courriels: readonly string[]
  readonly sites: readonly string[]
  /** True when a slip was mended: an accent, a comma for a dot, a blank around the at sign. */
  readonly repare: boolean
  readonly reste: string | null
}

// "(at)", "[at]", " [arobase] " for @.
const AT_MOT = /\s{0,3}[([]\s?(?:at|arobase|arobas|@)\s?[)\]]\s{0,3}/gi
// "[dot]", " (point) " for a dot, in an address whose at sign is known.
const DOT_MOT = /\s{0,3}[([]\s?(?:dot|point)\s?[)\]]\s{0,3}/gi
// "=cmd|calc@ville.fr": a spreadsheet's call to a program, "program|topic"; what looks like an address in it is none.
const APPEL = /^\s{0,9}[=+@-]\s{0,9}[\w.]{1,40}\|/
// "contact @ ville.fr"
const AT_BLANC = /\s{0,3}@\s{0,3}/g
// "ville .fr", "ville. fr" at the end of a domain; "ville,fr", "ville;fr" and "ville fr" likewise.
const POINT_BLANC =
  /(@[\w-]{1,60})(?:\s{1,3}\.\s{0,3}|\.\s{1,3}|\s{1,3}|[,;])(fr|com|org|net|eu|re|corsica|bzh|info|gouv\.fr)(?![\w@.])/gi
const MARQUES = /[\u0300-\u036f]/g
const LOCAL = /[\p{L}\p{N}._%+'’&-]/u
const DOMAINE = /[\p{L}\p{N}.-]/u
// Each label of a domain: "mairie-ville".
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const TLD = /^[a-z]{2,24}$/
// "contact", "prenom.nom+liste"
const LOCAL_VALIDE = /^[a-z0-9_%+'&-]+(?:\.[a-z0-9_%+'&-]+)*$/

const withoutAccents = (texte: string): string => texte.normalize('NFD').replace(MARQUES, '')

function isDomaine(domaine: string): boolean {
  const labels = domaine.split('.')
  return labels.length >= 2 && TLD.test(labels[labels.length - 1] as string) && labels.every(l => LABEL.test(l))
}

/** `isCourriel('contact@ville.fr')`: a plain address, lower case, a domain with a dot. */
export function isCourriel(texte: string): boolean {
  const at = texte.indexOf('@')
  return at > 0 && at <= 64 && LOCAL_VALIDE.test(texte.slice(0, at)) && isDomaine(texte.slice(at + 1))
}

/** The longest run of address characters around each at sign. */
function addressesIn(texte: string): string[] {
  const trouves: string[] = []
  for (let at = texte.indexOf('@'); at >= 0; at = texte.indexOf('@', at + 1)) {
    let debut = at
    while (debut > 0 && at - debut < 80 && LOCAL.test(texte[debut - 1] as string)) debut--
    let fin = at + 1
    while (fin < texte.length && fin - at < 120 && DOMAINE.test(texte[fin] as string)) fin++
    trouves.push(texte.slice(debut, fin))
  }
  return trouves
}

// Dots and dashes that a sentence leaves around an address: "- contact@ville.fr."
const BORD = /^[.\-'’&]+|[.-]+$/g

function tidy(adresse: string): string {
  return adresse.replace(BORD, '').toLowerCase()
}

// "contact@ville.fr", "Mairie.Bourg@asso-bourg.org": one address and nothing to mend.
const COURRIEL_SEUL =
  /^[a-z0-9_%+][a-z0-9_%+-]{0,40}(?:\.[a-z0-9_%+-]{1,40}){0,4}@(?:[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?\.){1,4}[a-z]{2,24}$/i

function readCells(texte: string): LectureCourriels {
  let source = texte.length > 2000 ? texte.slice(0, 2000) : texte
  source = source.replace(/mailto:/gi, ' ')
  if (APPEL.test(source)) return { courriels: NO_TEXT, sites: NO_TEXT, repare: false, reste: texte.trim() }
  const signs = source.replace(AT_MOT, '@')
  const mended = (signs.includes('@') ? signs.replace(DOT_MOT, '.') : signs)
    .replace(AT_BLANC, '@')
    .replace(POINT_BLANC, '$1.$2')
  let repare = mended !== source
  const courriels: string[] = []
  const perdus: string[] = []
  for (const adresse of addressesIn(mended)) {
    const propre = tidy(adresse)
    const lisible = isCourriel(propre) ? propre : withoutAccents(propre).replace(/[’]/g, "'")
    if (!isCourriel(lisible)) perdus.push(adresse)
    else {
      if (lisible !== propre) repare = true
      if (!courriels.includes(lisible)) courriels.push(lisible)
    }
  }
  // What is not an address may be a site in the wrong column: "www.ville.fr".
  const sites = mended.includes('@') || !mended.includes('.') ? NO_TEXT : readSites(mended).sites
  if (courriels.length + sites.length === 0) return { courriels, sites, repare: false, reste: texte.trim() || null }
  return { courriels, sites, repare, reste: perdus.length > 0 ? perdus.join(' ; ') : null }
}

const NO_TEXT: readonly string[] = []

/**
 * Every e-mail of a cell, lower case, in order: `readCourriels('Mairie@Ville.fr ou contact (at) asso.org').courriels →
 * ['mairie@ville.fr', 'contact@asso.org']`; a site met instead is in `sites`; what cannot be read is in `reste`.
 */
export function readCourriels(texte: string): LectureCourriels {
  // No memory of the cells met: three in four are met once, and looking one up costs more than reading it.
  if (texte.length <= 64 && COURRIEL_SEUL.test(texte))
    return { courriels: [texte.toLowerCase()], sites: NO_TEXT, repare: false, reste: null }
  return readCells(texte)
}

export interface LectureSites {
  readonly sites: readonly string[]
  readonly courriels: readonly string[]
  readonly reste: string | null
}

// Slips in the scheme: "http//", "http:/", "htpp://", "ttps://", "https:\\", "http:// http://".
const SCHEME = /^(?:h?t{1,3}p{1,2}(s?)[:;.]{0,2}[/\\]{1,3}\s{0,2})+/i
// A blank inside the scheme: "https ://ville.fr", "http:// ville.fr".
const SCHEME_BLANC = /(https?)\s{0,3}:\s{0,3}\/\/\s{0,3}/gi
// A host with its dots: "www.ville.fr", "epn-lieu.pays.re:8080"
const HOTE =
  /^[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,62})(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,62}))*\.\p{L}{2,24}(?::\d{2,5})?$/u
// Endings a bare word with a dot must have to be held for a site: "ville.fr", and not "etc.voir".
const FINS =
  /\.(?:fr|com|org|net|eu|info|re|nc|pf|yt|gp|mq|gf|pm|wf|corsica|bzh|alsace|paris|io|co|tv|me|be|ch|lu|de|es|it|uk|ca|coop|tech|social|online|site|website|app|dev|cat|eus|biz|asso|pro|bio|ovh|link|xyz|school|page|blog)(?::\d{2,5})?$/
const FIN_HOTE = /[/?#]/
// Punctuation a sentence leaves behind: "ville.fr," "(ville.fr)"
const BORD_SITE = /^[("'«<\-–:,;]+|[)"'»>,;.]+$/g
const BLANC = /[\s;|]+/
const CONTROLE = /[\s<>"{}\\^`]/
// A second address glued to the first: "https://a.fr,https://b.fr", "https://a.frhttps://b.fr".
const COLLE = /(?<![=/%&?:@])(?=https?:\/\/)/i

function fixUrl(morceau: string): string | null {
  let scheme = 'http'
  // "//www.ville.fr/page": the scheme left out on purpose.
  let suite = morceau.replace(/^\/\//, '')
  const ecrit = SCHEME.exec(morceau)
  if (ecrit) {
    scheme = ecrit[1] ? 'https' : 'http'
    suite = morceau.slice(ecrit[0].length)
  } else if (/^[a-z][a-z0-9+.-]{1,20}:/i.test(morceau) && !/^[^/]{1,100}:\d/.test(morceau)) return null
  const coupe = suite.search(FIN_HOTE)
  const hote = (coupe < 0 ? suite : suite.slice(0, coupe)).toLowerCase().replace(/^w{2,4}[.,]/, 'www.')
  const chemin = coupe < 0 ? '' : suite.slice(coupe)
  if (!HOTE.test(hote) || CONTROLE.test(chemin)) return null
  if (!ecrit && !hote.startsWith('www.') && !FINS.test(hote)) return null
  return `${scheme}://${hote}${chemin}`
}

// "https://www.ville.fr/page": one address and nothing to mend.
const SITE_SEUL =
  /^https?:\/\/(?:www\.)?(?!w{2,4}\.)(?:[a-z0-9][a-z0-9-]{0,60}\.){1,5}[a-z]{2,24}(?:\/(?:[\w.~%/-]{0,200}[\w~%/-])?)?$/

function readTokens(texte: string): LectureSites {
  const sites: string[] = []
  const courriels: string[] = []
  const cellule = texte.length > 4000 ? texte.slice(0, 4000) : texte
  for (const mot of cellule.replace(SCHEME_BLANC, '$1://').split(BLANC)) {
    for (const piece of mot.split(COLLE)) {
      for (const brut of /^https?:/i.test(piece) ? piece.split(/,(?=www\.)/i) : piece.split(',')) {
        const propre = brut.replace(BORD_SITE, '')
        if (!propre.includes('.')) continue
        const at = propre.indexOf('@')
        if (at > 0 && !propre.slice(0, at).includes('/')) {
          for (const c of readCourriels(propre).courriels) if (!courriels.includes(c)) courriels.push(c)
          continue
        }
        const url = fixUrl(propre)
        if (url !== null && !sites.includes(url)) sites.push(url)
      }
    }
  }
  return { sites, courriels, reste: sites.length + courriels.length === 0 ? texte.trim() || null : null }
}

/**
 * Every web address of a cell, scheme mended, host in lower case: `readSites('Www.Ville.fr').sites → ['http://www.ville.fr']`,
 * `readSites('https://a.fr - facebook.com/b').sites → ['https://a.fr', 'http://facebook.com/b']`. A missing scheme becomes
 * `http`: a site on https answers there with a redirection, the contrary is not true.
 */
export function readSites(texte: string): LectureSites {
  return SITE_SEUL.test(texte) ? { sites: [texte], courriels: NO_TEXT, reste: null } : readTokens(texte)
}
