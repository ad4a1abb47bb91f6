import { describe, expect, it } from 'vitest'
import { manyLines, oneLine, repairMojibake, stripHtml } from './clean.ts'

describe('UTF-8 read as Windows-1252', () => {
  it.each([
    ['ChÃ¢teau NÂ°3', 'Château N°3'],
    ['lâ€™accueil â€“ Ã\u00a0 lâ€™Ã©tage', 'l’accueil – à l’étage'],
    ['Å“uvres, CÅ“ur', 'œuvres, Cœur'],
    ['Ã‰GUILLES, ÃŽLE, Ã€ CÃ”TÃ‰', 'ÉGUILLES, ÎLE, À CÔTÉ'],
    ['lâ\u0080\u0099accueil, forÃªt', 'l’accueil, forêt']
  ])('%s is %s', (seen, meant) => {
    expect(repairMojibake(seen)).toBe(meant)
  })

  it('is put right before blanks are looked at: half of "à" is a non-breaking space', () => {
    expect(oneLine('voisin Ã\u00a0 Ã\u0089guilles')).toBe('voisin à Éguilles')
    expect(manyLines('rÃ©union\n\n Ã\u00a0 19h')).toBe('réunion\nà 19h')
  })

  it('leaves true French alone, capitals with accents too', () => {
    for (const text of ['CHÂTEAU DE L’ÎLE', 'Âge d’or', 'SÃO TOMÉ', 'À Ânes', 'Škoda', 'ÅLAND', 'pâte « à pain »'])
      expect(repairMojibake(text)).toBe(text)
  })
})

describe('characters that turn the reading order', () => {
  it('are stripped from every text', () => {
    expect(oneLine('Mairie \u202eeiriaM\u202c \u2066x\u2069')).toBe('Mairie eiriaM x')
    expect(manyLines('a\u202ab\nc\u061c')).toBe('ab\nc')
  })
})

describe('a text written as a script writes it', () => {
  it.each([
    ['Le\\x20car\\x20bleu\\x20passe\\x20au\\x20hameau\\x2C\\x20\\xE0\\x20midi', 'Le car bleu passe au hameau, à midi'],
    ['l\\u2019accueil\\u00a0: place d\\u0027Armes', "l’accueil : place d'Armes"],
    ['Caf\\u00e9 des Tilleuls', 'Café des Tilleuls'],
    ['\\x3Cb\\x3EAccueil\\x3C\\/b\\x3E', 'Accueil'],
    ['sourire \\uD83D\\uDE00, moitié \\uD83D.', 'sourire 😀, moitié .']
  ])('%s is %s', (seen, meant) => {
    expect(oneLine(seen)).toBe(meant)
  })

  it('keeps its line breaks where they carry meaning', () => {
    expect(manyLines('lundi\\x3A\\x20bourg\\x0Amardi\\x3A\\x20port')).toBe('lundi: bourg\nmardi: port')
  })

  it('is not seen in a folder, a lone mark or a mark cut short', () => {
    for (const text of ['D:\\xfactures', 'a\\b', 'fin \\x2', 'ou \\uZZZZ', 'x20 u00e9'])
      expect(oneLine(text)).toBe(text)
  })
})

describe('HTML in a cell', () => {
  it.each([
    ['<p>Un lieu.</p><p>Ouvert à tous</p>', 'Un lieu.\nOuvert à tous'],
    ['avant<p class="x">après</p>encore', 'avant\naprès\nencore'],
    ['<ul><li>lire<li>écrire</ul>fin', 'lire\nécrire\nfin'],
    ['<h2>Horaires</h2>lundi<br>mardi<BR />mercredi<hr>fermé', 'Horaires\nlundi\nmardi\nmercredi\nfermé'],
    ['<table><tr><td>lundi</td><td>9h</td></tr><tr><th>mardi</th><td>10h</td></tr></table>', 'lundi 9h\nmardi 10h'],
    ['a<div>b</div>c<blockquote>d</blockquote>e', 'a\nb\nc\nd\ne'],
    ['un <b>gros</b> mot, <em>M</em>airie', 'un gros mot, Mairie'],
    ['<a href="x">Plan</a><a href="y">Site</a>', 'Plan Site'],
    ['<a class="x" href="https://ville.fr/a">Site</a>, <a href="/b">plan</a>', 'Site (https://ville.fr/a), plan'],
    [
      '<a href="https://ville.fr">https://ville.fr</a> <a href=mailto:contact@ville.fr>Écrire</a>',
      'https://ville.fr Écrire (contact@ville.fr)'
    ],
    ['[Nos actions](<https://ville.fr/a>) et [rien]', 'Nos actions (https://ville.fr/a) et [rien]'],
    ['avant<script>alert("a > b")</script><style>p{color:red}</style>après', 'avant après'],
    ['<!-- note --><o:p>texte</o:p><!DOCTYPE html>', 'texte'],
    [
      '&Ocirc; &icirc; &aelig; &times; 10&nbsp;m&sup2; &frac12; &rdquo; &bull; &OElig; &EACUTE;',
      'Ô î æ × 10 m² ½ ” • Œ é'
    ],
    ['&lt;p&gt;Caf&amp;eacute;&lt;/p&gt;&lt;p&gt;th&amp;eacute;&lt;/p&gt;', 'Café\nthé'],
    ['&amp;eacute;t&amp;#233;', 'été'],
    [
      'R&D & co, 3 < 4, <3, Mairie <contact@ville.fr>, <https://ville.fr>',
      'R&D & co, 3 < 4, <3, Mairie <contact@ville.fr>, <https://ville.fr>'
    ],
    ['&inconnue; &x;', '&inconnue; &x;']
  ])('%s is %s', (seen, meant) => {
    expect(manyLines(seen)).toBe(meant)
    expect(oneLine(seen)).toBe(meant.replaceAll('\n', ' '))
  })

  it('costs nothing, however long and hostile', () => {
    for (const motif of [
      '<',
      '<p ',
      '<a href="',
      '<script>',
      '</',
      '&',
      '&amp;',
      '&#',
      '<!',
      '<p>',
      '<script>a</scrip'
    ])
      stripHtml(motif.repeat(Math.ceil(100_000 / motif.length)))
  })
})
