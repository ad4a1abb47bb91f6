/**
 * Where the fiches of an édition sleep: their texts, written once, in a few large buffers outside the heap. A page of the
 * API is a concatenation of slices; the garbage collector never walks a million objects.
 */
import type { Face } from '../face/face.ts'
import { Croissante } from './colonnes/croissante.ts'

/** 8 MB: large enough for few chunks, small enough to waste little. */
const BLOC = 8 * 1024 * 1024
const VIRGULE = 0x2c

export interface Depot {
  /** Of each place, in order. */
  readonly ids: readonly string[]
  /** The standard's row of a place as JSON, without a copy. */
  lieu(rang: number): Buffer
  /** The rows of some places as they stand in a list, after and before other octets: `{"lieux":[` and `]}`. */
  lieux(rangs: Uint32Array, avant: Buffer, apres: Buffer): Buffer
  /** The rest of its fiche: see `condense`. */
  reste(rang: number): Buffer
}

export interface DepotEnCours {
  /** The next place, in the order of ids; its octets are copied, they may be changed afterwards. Throws when it is out of order. */
  add(face: Face): void
  end(): Depot
}

/** What is kept of where each place is, side by side: its bloc, where its row begins and ends, where the rest ends. One look at memory. */
const BORNES = 4

/** `add({ identite: 'a', lieu: Buffer.from('{"id":"a"}'), reste: Buffer.from('{}') })`, then `end().lieu(0).toString() === '{"id":"a"}'`. */
export function createDepot(): DepotEnCours {
  const ids: string[] = []
  const blocs: Buffer[] = []
  const places = new Croissante()
  let bloc = Buffer.alloc(0)
  let plein = 0
  return {
    add({ identite, lieu, reste }) {
      const dernier = ids.at(-1)
      if (dernier !== undefined && dernier >= identite)
        throw new Error(`Places must come in the order of ids: ${identite} after ${dernier}`)
      ids.push(identite)
      const place = 1 + lieu.length + reste.length
      if (plein + place > bloc.length) {
        bloc = Buffer.allocUnsafeSlow(Math.max(BLOC, place))
        blocs.push(bloc)
        plein = 0
      }
      bloc[plein] = VIRGULE
      const debut = plein + 1
      const milieu = debut + lieu.copy(bloc, debut)
      const fin = milieu + reste.copy(bloc, milieu)
      places.push(blocs.length - 1)
      places.push(debut)
      places.push(milieu)
      places.push(fin)
      plein = fin
    },
    end() {
      const ou = places.end()
      const slice = (rang: number, de: number, avance: number): Buffer => {
        const place = BORNES * rang
        const source = blocs[ou[place] ?? -1]
        if (!source) throw new RangeError(`No entry of rank ${rang}`)
        return source.subarray((ou[place + de] as number) - avance, ou[place + de + 1])
      }
      return {
        ids,
        lieu: rang => slice(rang, 1, 0),
        lieux(rangs, avant, apres) {
          // Whole slices are laid down: `copy` of a part makes a view of its own, and was measured a tenth slower.
          const lignes = new Array<Buffer>(rangs.length)
          let octets = avant.length + apres.length
          for (let i = 0; i < rangs.length; i++) {
            // The comma that stands before each but the first.
            const ligne = slice(rangs[i] as number, 1, i > 0 ? 1 : 0)
            lignes[i] = ligne
            octets += ligne.length
          }
          const page = Buffer.allocUnsafe(octets)
          let plein = avant.copy(page)
          for (const ligne of lignes) {
            page.set(ligne, plein)
            plein += ligne.length
          }
          page.set(apres, plein)
          return page
        },
        reste: rang => slice(rang, 2, 0)
      }
    }
  }
}
