/**
 * From the French metres of before 2000 to degrees: the four Lambert zones and « Lambert II étendu », on the old NTF datum. Constants
 * and algorithms of IGN (NTG 71: ALG0004; NTG 80: ALG0009, ALG0012, ALG0013); NTF to RGF93 by the mean translation, within
 * five metres over the mainland, which is finer than a place is wide.
 */
import { type Conique, inverseConique } from './lambert.ts'
import type { Point } from './point.ts'

const RAD = Math.PI / 180
/** Clarke 1880 IGN. */
const NTF = { a: 6_378_249.2, e: 0.08248325676 } as const
const RGF93 = { a: 6_378_137, e: 0.081819191042816 } as const
/** NTF to RGF93, metres (IGN NTG 80). */
const TRANSLATION = { x: -168, y: -60, z: 320 } as const
/** The meridian of Paris, 2°20'14.025" east of Greenwich. */
const PARIS = (2 + 20 / 60 + 14.025 / 3600) * RAD

const zone = (n: number, c: number, x0: number, yPole: number): Conique => ({
  n,
  c,
  x0,
  yPole,
  lambda0: PARIS,
  e: NTF.e
})

/** Lambert II étendu first, which covered the whole mainland; then zones I to IV. */
const ZONES: readonly Conique[] = [
  zone(0.7289686274, 11_745_793.39, 600_000, 8_199_695.768),
  zone(0.7604059656, 11_603_796.98, 600_000, 5_657_616.674),
  zone(0.7289686274, 11_745_793.39, 600_000, 6_199_695.768),
  zone(0.6959127966, 11_947_992.52, 600_000, 6_791_905.085),
  zone(0.6712679322, 12_136_281.99, 234.358, 7_239_161.542)
]

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** The same spot on the newer datum: through the centre of the Earth, at no height. */
function toRgf93({ latitude, longitude }: Point): Point {
  const [phi, lambda] = [latitude * RAD, longitude * RAD]
  const normal = NTF.a / Math.sqrt(1 - NTF.e ** 2 * Math.sin(phi) ** 2)
  const x = normal * Math.cos(phi) * Math.cos(lambda) + TRANSLATION.x
  const y = normal * Math.cos(phi) * Math.sin(lambda) + TRANSLATION.y
  const z = normal * (1 - NTF.e ** 2) * Math.sin(phi) + TRANSLATION.z
  const radius = Math.hypot(x, y)
  let found = Math.atan2(z, radius * (1 - RGF93.e ** 2))
  // Converges by a factor of 300 a turn.
  for (let i = 0; i < 4; i++) {
    const great = RGF93.a / Math.sqrt(1 - RGF93.e ** 2 * Math.sin(found) ** 2)
    found = Math.atan2(z + RGF93.e ** 2 * great * Math.sin(found), radius)
  }
  return { latitude: round(found / RAD), longitude: round(Math.atan2(y, x) / RAD) }
}

/**
 * Every place of the mainland that the metres may say, Lambert II étendu first: `lambertNtf(600_000, 2_200_000)[0]` is 46.79995,
 * 2.33653. The zones overlap: only the commune or the département tells the right one.
 */
export function lambertNtf(x: number, y: number): readonly Point[] {
  if (x < 0 || x > 1_300_000 || y < 0 || y > 2_800_000) return []
  return ZONES.map(conique => toRgf93(inverseConique(conique, x, y)))
}
