import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { readPaires, readMillesimes, wilson, printPart } from '/work/wt-link/core/bench/paires.ts'
import { linkLieux, Juge } from '/work/wt-link/core/src/link/link.ts'
import { blocsOf, eachPair } from '/work/wt-link/core/src/link/bloc.ts'
import { traitsOf } from '/work/wt-link/core/src/link/traits.ts'
import { compareAll } from '/work/wt-link/core/src/link/comparaison.ts'
import { INDICES, COMPARAISONS } from '/work/wt-link/core/src/link/modele.ts'
test('ev', () => {
  const { records, paires } = readPaires()!
  const t0 = process.cpuUsage()
  const g = linkLieux(records)
  const of = new Int32Array(records.length)
  g.forEach((c, i) => c.membres.forEach(m => { of[m] = i }))
  let tp = 0, fp = 0, fn = 0
  const juge = new Juge(traitsOf(records))
  const cand = new Set<string>()
  eachPair(juge.traits, blocsOf(juge.traits), (a, b) => cand.add(a + ' ' + b))
  const out: unknown[] = []; const err: string[] = []
  const lv = new Uint8Array(INDICES.length)
  let un = 0
  for (const { a, b, label, strate } of paires) {
    compareAll(juge.traits, a, b, lv)
    const score = juge.score(a, b)
    const blocked = cand.has(Math.min(a, b) + ' ' + Math.max(a, b))
    out.push({ a: records[a]!.cle, b: records[b]!.cle, label, strate, lv: [...lv], score, blocked })
    const same = of[a] === of[b]
    if (label === 'unsure') { if (same) un++; continue }
    if (same && label === 'match') tp++
    else if (same) fp++
    else if (label === 'match') fn++
    if (same !== (label === 'match')) err.push([same ? 'FP' : 'FN', strate, score.toFixed(1), blocked ? '' : 'UNBLOCKED', INDICES.map((n, i) => `${n}=${(COMPARAISONS as any)[n][lv[i]!].niveau}`).filter(s => !s.includes('inconnu') && !s.includes('rien')).join('; '), '\n   ', JSON.stringify(records[a]!.valeurs), '\n   ', JSON.stringify(records[b]!.valeurs)].join(' '))
  }
  console.log('P', printPart(wilson(tp, tp + fp)), 'R', printPart(wilson(tp, tp + fn)), { tp, fp, fn, un })
  writeFileSync('/tmp/levels.json', JSON.stringify({ INDICES, COMPARAISONS, out }))
  writeFileSync('/tmp/err.txt', err.join('\n'))
  const m = readMillesimes()!
  const c0 = process.cpuUsage()
  const mg = linkLieux(m.records)
  const cpu = process.cpuUsage(c0)
  let t = 0, f = 0, intra = 0; const seen = new Set<string>()
  for (const c of mg) { 
    for (const a of c.membres) for (const b of c.membres) if (a < b) {
      const k = a + ' ' + b
      if (m.vrais.has(k)) { t++ } else if (m.records[a]!.source !== m.records[b]!.source) { f++; if (f<12) console.log('FSFP', JSON.stringify(m.records[a]!.valeurs), JSON.stringify(m.records[b]!.valeurs)) } else intra++
    } }
  console.log('FS P', printPart(wilson(t, t + f)), 'R', printPart(wilson(t, m.vrais.size)), 'intra', intra, 'cpu', (cpu.user + cpu.system) / 1e6, 'max', Math.max(...mg.map(c => c.membres.length)))
})
