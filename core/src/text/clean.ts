/**
 * Cleaning a cell before anyone reads it: invisible characters, HTML entities and tags, blanks.
 * The words of the producer are never changed here, only their wrapping and what an export broke beyond doubt.
 */
import { recoverLetters } from './lettres-perdues.ts'

/** HTML's names of the signs from 160 to 255, in order. */
const LATIN1 =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm
  raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH
  Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig
  ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml
  yacute thorn yuml`.split(/\s+/)

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...LATIN1.map((nom, i): [string, string] => [nom, String.fromCharCode(160 + i)]),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", OElig: 'Œ', oelig: 'œ', Yuml: 'Ÿ' }),
  ...Object.entries({
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    lsaquo: '‹',
    rsaquo: '›'
  }),
  ...Object.entries({ ndash: '–', mdash: '—', hellip: '…', bull: '•', euro: '€', trade: '™', rarr: '→', larr: '←' }),
  ...Object.entries({ ensp: ' ', emsp: ' ', thinsp: ' ' })
])

// "&nbsp;" or "&#8217;" or "&#x2019;" or "&sup2;"
const ENTITY = /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8}\d{0,2});/gi
// "<br />", "</strong>", "<a href=…>", "<!-- … -->": a name, then blanks or the end, so that "a < b" and "<contact@ville.fr>" stay;
// at most 500 characters, so that a long text costs nothing.
const TAG = /<\/?[a-z][a-z0-9:-]{0,20}(?:\s[^<>]{0,500}|\/)?>|<![^<>]{0,500}>/gi
// "<p class=x>", "</li>", "<br>", "<h2>": a text that a page shows on a line of its own.
const BREAK =
  /<\/?(?:address|article|aside|blockquote|br|caption|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|thead|tr|ul)(?:\s[^<>]{0,500}|\/)?>/gi
// "</td><td>", "<img src=…>", "</a><a href=…>": what a page shows apart on one line.
const APART = /<\/?(?:button|img|input|label|option|select|td|th)(?:\s[^<>]{0,500}|\/)?>|<\/a>(?=<a\s)/gi
// "<script>…</script>", "<style>p{color:red}</style>": what a page never shows.
const UNSEEN = /<(script|style)(?:\s[^<>]{0,500})?>[^<]{0,20000}<\/\1>/gi
// "[Site](<https://ville.fr>)": Markdown's link, which a list may hold beside tags.
const MARKDOWN_LINK = /\[([^[\]<>]{1,300})\]\(<([^<>\s]{4,300})>\)/g
// "<a class=x href=…>Site</a>"
const LINK = /<a\s([^<>]{0,600})>([^<>]{0,300})<\/a>/gi
// "href='https://ville.fr'"
const HREF = /\bhref\s{0,3}=\s{0,3}["']?([^\s"'<>]{4,300})/i
// "https://…", "www.…", "contact@ville.fr", "04 70 00 00 00": where one can go, write or call.
const ADDRESS = /https?:\/\/|\bwww\.|@|\d(?:[\s.]?\d){8}/i
// "&lt;b&gt;", "&amp;eacute;": markup that went through an escaping too many.
const ESCAPED = /&(?:amp|lt|#38|#60);/i
// Zero-width and control characters that a copy and paste leaves behind, and those that turn the reading order of a text
// (they can disguise a name or an address); tab and line feed stay.
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g
// The other control characters, which a list may hold as broken letters (`repairMojibake`): some terminals obey U+009B.
const COMMANDS = /[\u0080-\u009f]/g

/** What Windows-1252 shows for the bytes 80 to 9F, in order; the five it lacks stay themselves, as in Latin-1. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
// UTF-8 read as Windows-1252: "Ã©" for é, "NÂ°" for N°, "Å“uvres", "lâ€™accueil". No true French puts these side by side.
const MOJIBAKE = /[ÃÅ][\u0080-\u00bf€‚-„…†‡ˆ‰Š‹ŒŽ‘-”•–—˜™š›œžŸƒ]|Â[\u00a0-\u00bf]|â[€\u0080][\u0080-\u00bf˜™œ“”¦¢]/g

function byteOf(shown: string): number {
  const rank = CP1252.indexOf(shown)
  return rank < 0 ? shown.charCodeAt(0) : 0x80 + rank
}

/** The letter that two or three bytes of UTF-8 stood for: `C3 A9 → é`, `C5 93 → œ`, `E2 80 99 → ’`. */
function unmangle(seen: string): string {
  const last = byteOf(seen.slice(-1)) & 0x3f
  if (seen.length === 3) return String.fromCharCode(0x2000 | last)
  return String.fromCharCode(((seen.charCodeAt(0) & 0x1f) << 6) | last)
}

/** UTF-8 read as Windows-1252, put right: `repairMojibake('ChÃ¢teau NÂ°3') → 'Château N°3'`. Other text comes back as it was. */
export function repairMojibake(text: string): string {
  return text.includes('Ã') || text.includes('Â') || text.includes('Å') || text.includes('â')
    ? text.replace(MOJIBAKE, unmangle)
    : text
}

// What a script's text writes for a letter or a sign: "\\xE9", "\\u2019", and beside those "\\n", "\\'", "\\/".
const ESCAPE = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|([nrt'"/\\]))/gi
// The two that nobody types: one alone may be a folder ("D:\\xfactures"), two are the mark of a script's text.
const CODED = /\\(?:x[0-9a-f]{2}|u[0-9a-f]{4})/gi
// "Caf\\u00e9": an accented Latin letter, beyond doubt even alone.
const LATIN_LETTER = /\\u00[c-f][0-9a-f]/i
// Half of a pair that lost the other half.
const LONE_SURROGATE = /\p{Cs}/gu
const BLANKS: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: ' ' }

function unescapeOne(_: string, two?: string, four?: string, sign = ''): string {
  const code = two ?? four
  return code === undefined ? (BLANKS[sign.toLowerCase()] ?? sign) : String.fromCharCode(Number.parseInt(code, 16))
}

/**
 * A text that went out as a script writes it, read back: `unescapeScript('Le\\x20bus\\x3A\\x20totalit\\xE9') → 'Le bus:
 * totalité'`. A text with fewer than two such marks comes back as it was, but for an accented letter (`Caf\\u00e9`).
 */
export function unescapeScript(text: string): string {
  if (!text.includes('\\')) return text
  if ((text.match(CODED)?.length ?? 0) < 2 && !LATIN_LETTER.test(text)) return text
  return text.replace(ESCAPE, unescapeOne).replace(LONE_SURROGATE, '')
}

/** What an export broke, put right where there is no doubt. */
const repair = (text: string): string => recoverLetters(repairMojibake(text))

function entity(whole: string, name: string): string {
  if (name.startsWith('#')) {
    const code =
      name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' '
  }
  return ENTITIES.get(name) ?? ENTITIES.get(name.toLowerCase()) ?? whole
}

/** A link keeps where it leads when its words do not say it: `<a href="https://ville.fr">Site</a>` → `Site (https://ville.fr)`. */
function link(whole: string, attributes: string, words: string): string {
  const to = HREF.exec(attributes)?.[1]?.replace(/^(?:mailto|tel):/i, '') ?? ''
  return !ADDRESS.test(to) || ADDRESS.test(words) ? whole : words.trim() === '' ? ` ${to} ` : `${words} (${to})`
}

function stripOnce(text: string): string {
  let out = text
  if (out.includes('<'))
    out = out
      .replace(MARKDOWN_LINK, '$1 ($2)')
      .replace(UNSEEN, ' ')
      .replace(LINK, link)
      .replace(BREAK, '\n')
      .replace(APART, ' ')
      .replace(TAG, '')
  if (out.includes('&')) out = out.replace(ENTITY, entity)
  return out
}

/**
 * HTML to plain text, no two words glued: `stripHtml('8h &amp; 9h<br/>fermé') → '8h & 9h\nfermé'`. Text without markup comes back
 * as it was; markup that was escaped once too many is read too.
 */
export function stripHtml(text: string): string {
  const out = stripOnce(text)
  return ESCAPED.test(text) ? stripOnce(out) : out
}

/**
 * Without the characters that nobody sees, some of which command a terminal: `visible('Mairie\u001b[31m') → 'Mairie[31m'`. What is
 * printed of a value that came from elsewhere goes through it.
 */
export const visible = (text: string): string => text.replace(INVISIBLE, '').replace(COMMANDS, '')

/**
 * True when neither `oneLine` nor `manyLines` would change anything: printable, single spaces, no markup, no entity, no
 * mojibake, no script's mark. So the usual cell, already clean, costs one pass over its letters however often it is cleaned.
 */
function isClean(text: string): boolean {
  let previous = 32
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 32 && previous === 32) return false
    // Control characters, "&" and "<" first; then the Latin letters and the usual quotes and dashes are known to be safe.
    if (code < 32 || code === 38 || code === 60) return false
    // "\\": the mark of a script's text, "totalit\\xE9".
    if (code === 92) return false
    // "Â", "Ã", "Å": rare in French, and the mark of UTF-8 read as something else.
    if (code === 0xc2 || code === 0xc3 || code === 0xc5) return false
    if (code > 126 && !((code > 160 && code < 0x180 && code !== 0xad) || (code > 0x200f && code < 0x2028))) return false
    previous = code
  }
  return previous !== 32 || text.length === 0
}

/** One line, single spaces, no invisible character: `oneLine('  Maison\u00a0 des\r\nassociations ') → 'Maison des associations'`. */
export function oneLine(text: string): string {
  if (isClean(text)) return text
  return repair(stripHtml(unescapeScript(text)))
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The same, keeping the line breaks that carry meaning: `manyLines('a \r\n\n\n b') → 'a\nb'`. */
export function manyLines(text: string): string {
  if (isClean(text)) return text
  return repair(stripHtml(unescapeScript(text)))
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}
