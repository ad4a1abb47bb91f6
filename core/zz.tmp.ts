import { readFileSync } from 'node:fs'
import OH from 'opening_hours'
import { readHorairesTexte } from '/work/wt-hours/core/src/hours/read.ts'
const nom: any = { lat: 48.85, lon: 2.35, address: { country_code: 'fr', state: 'Île-de-France' } }
const un = (s: string) => s.replace(/\\([ntr\\])/g, (_, c) => ({ n: '\n', t: '\t', r: '\r', '\\': '\\' })[c as string] as string)
const cache = new Map<string,string>()
const key = (v: string) => { let k = cache.get(v); if (k) return k
 try { const o = new OH(v, nom); const iv = o.getOpenIntervals(new Date(2027,2,1), new Date(2027,3,5)) as any[]; const out: any[] = []
  for (const [a,b,u] of iv) { const l = out[out.length-1]; if (l && l[1] >= +a) { l[1] = Math.max(l[1], +b); if (!u) l[2] = false } else out.push([+a,+b,u]) }
  const whole = out.length === 1 && out[0][1] - out[0][0] > 33*864e5; k = JSON.stringify(out.map(o => [o[0],o[1]])) + (whole ? out[0][2] : '') } catch (e) { k = 'REFUSE ' + String(e).slice(0,200) } cache.set(v,k); return k }
const rows = readFileSync('/work/shared/data/hours/labelled-dev.tsv','utf8').trim().split('\n').slice(1).map(l => l.split('\t'))
let readable=0, answered=0, same=0, refused=0, invented=0; const bad: string[] = []
for (const [raw, expected, verdict, note] of rows) {
  const got = readHorairesTexte(un(raw!)); const alts = expected!.split('||').map(s => s.trim())
  if (alts[0] !== '') readable++
  if (got.osm && alts[0] !== '') answered++
  const k = got.osm ? key(got.osm) : ''
  if (k.startsWith('REFUSE')) { refused++; bad.push('REFUSE '+got.osm+' '+k) }
  const ok = got.osm === null ? alts.includes('') : alts.some(a => a !== '' && key(a) === k)
  if (got.osm !== null && alts.every(a => a === '')) invented++
  if (ok) same++; else bad.push(`${raw}\n   want ${expected}\n   got  ${got.osm}   ${got.notices.map(n=>n.code)} ${note}`)
}
if (process.argv[2] !== '-q') console.log(bad.join('\n'))
console.log({ n: rows.length, readable, answered, pct: answered/readable*100, same, pctSame: same/rows.length*100, refused, invented })
