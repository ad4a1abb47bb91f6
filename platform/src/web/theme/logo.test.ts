/** A logo draws, and does nothing else: what would run, call elsewhere or hold a page is refused by its name. */
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { LOGO_MAX, readLogo } from './logo.ts'

const svg = (dedans: string, racine = 'viewBox="0 0 120 40"'): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${racine}>${dedans}</svg>`
  )

/** One chunk of a PNG; nobody here looks at its checksum. */
const morceau = (nom: string, octets: Buffer): Buffer => {
  const taille = Buffer.alloc(4)
  taille.writeUInt32BE(octets.length)
  return Buffer.concat([taille, Buffer.from(nom), octets, Buffer.alloc(4)])
}
function png(largeur: number, hauteur: number): Buffer {
  const entete = Buffer.alloc(13)
  entete.writeUInt32BE(largeur, 0)
  entete.writeUInt32BE(hauteur, 4)
  entete[8] = 8
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    morceau('IHDR', entete),
    morceau('IDAT', deflateSync(Buffer.alloc(64))),
    morceau('IEND', Buffer.alloc(0))
  ])
}

describe('a drawing', () => {
  it('is taken with its size, as drawing programs write it', () => {
    const ecrit = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Un logo -->\n${svg(
      '<title>Hub</title><defs><style>.a{fill:#e30613}</style><linearGradient id="d"><stop offset="0"/></linearGradient></defs><path class="a" d="M0 0h9"/><rect fill="url(#d)"/><use xlink:href="#d"/>'
    ).toString()}`
    expect(readLogo(Buffer.from(ecrit))).toMatchObject({ type: 'svg', largeur: 120, hauteur: 40 })
    expect(readLogo(svg('<path/>', 'width="33.5mm" height="10mm"'))).toMatchObject({ largeur: 33.5, hauteur: 10 })
  })

  it.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<a href="https://ailleurs.exemple"><path/></a>', '<a>'],
    ['<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', '<foreignObject>'],
    ['<image href="https://ailleurs.exemple/pisteur.png"/>', '<image>'],
    ['<path onload="alert(1)"/>', 'onload'],
    ['<path ONCLICK="alert(1)"/>', 'ONCLICK'],
    ['<use href="https://ailleurs.exemple/x.svg#a"/>', 'href="https://ailleurs.exemple/x.svg#a"'],
    ['<use xlink:href="data:image/svg+xml,x"/>', 'xlink:href="data:image/svg+xml,x"'],
    ['<use xlink:href="&#106;avascript:alert(1)"/>', 'xlink:href="javascript:alert(1)"'],
    ['<path fill="url(https://ailleurs.exemple/x)"/>', 'fill="url(https://ailleurs.exemple/x)"'],
    ['<path style="background:\\75rl(x)"/>', 'style="background:\\75rl(x)"'],
    ['<style>@import "https://ailleurs.exemple/x.css";</style>', '<style>'],
    ['<style><![CDATA[.a{fill:url("//ailleurs.exemple")}]]></style>', '<style>'],
    ['<set attributeName="href" to="javascript:alert(1)"/>', '<set>'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', '<x:script>'],
    ['<g xmlns="http://www.w3.org/1999/xhtml"/>', 'xmlns="http://www.w3.org/1999/xhtml"'],
    ['<?xml-stylesheet href="https://ailleurs.exemple/x.css"?>', '<?xml-stylesheet']
  ])('that does more is refused by name: %s', (dedans, vu) => {
    const lu = readLogo(svg(`<path/>${dedans}`))
    expect(lu).toMatchObject({ defaut: 'interdit' })
    expect('vu' in lu && lu.vu).toContain(vu)
  })

  it('that declares signs of its own, or is not whole, or has no size, is refused', () => {
    const entite = '<!DOCTYPE svg [<!ENTITY a "aaaa">]>'
    expect(readLogo(Buffer.concat([Buffer.from(entite), svg('<title>&a;</title>')]))).toMatchObject({
      defaut: 'interdit'
    })
    expect(readLogo(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g>'))).toMatchObject({
      defaut: 'abime'
    })
    expect(readLogo(svg('<path/>', ''))).toEqual({ defaut: 'sans-taille' })
    expect(readLogo(Buffer.from('<html><body/></html>'))).toMatchObject({ defaut: 'inconnu' })
  })
})

describe('a picture', () => {
  it('is taken with its size, refused when it is cut or huge', () => {
    expect(readLogo(png(300, 100))).toMatchObject({ type: 'png', largeur: 300, hauteur: 100 })
    expect(readLogo(png(300, 100).subarray(0, -20))).toEqual({ defaut: 'abime' })
    expect(readLogo(png(30_000, 30_000))).toMatchObject({ defaut: 'grand', vu: '30000 × 30000' })
    expect(readLogo(png(0, 100))).toEqual({ defaut: 'abime' })
  })

  it('of another kind, or too heavy, is refused', () => {
    for (const autre of [
      Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      Buffer.from('%PDF-1.7'),
      Buffer.from('GIF89a'),
      Buffer.alloc(0)
    ])
      expect(readLogo(autre)).toEqual({ defaut: 'inconnu' })
    expect(readLogo(Buffer.alloc(LOGO_MAX + 1))).toEqual({ defaut: 'lourd' })
  })
})
