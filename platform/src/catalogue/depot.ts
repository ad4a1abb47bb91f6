/**
 * Where the fiches of an édition sleep: their texts, written once, in a few large buffers outside the heap. A page of the
 * API is a concatenation of slices; the garbage collector never walks a million objects.
 */
import { Croissante } from './colonnes/croissante.ts'

/** 8 MB: large enough for few chunks, small enough to waste little. */
const BLOC = 8 * 1024 * 1024
const VIRGULE = 0x2c

interface Depot {
  /** The standard's row of a place as JSON, without a copy. */
  lieu(rang: number): Buffer
  /** The same after a comma, as it stands in a list once another comes before. */
  lieuSuivant(rang: number): Buffer
  /** The rest of its fiche: see `condense`. */
  reste(rang: number): Buffer
}

export interface DepotEnCours {
  /** Octets that are copied: they may be changed afterwards. */
  add(lieu: Buffer, reste: Buffer): void
  end(): Depot
}

/** `add(Buffer.from('{"id":"a"}'), Buffer.from('{}'))`, then `end().lieu(0).toString() === '{"id":"a"}'`. */
export function createDepot(): DepotEnCours {
  const blocs: Buffer[] = []
  const blocDe = new Croissante()
  const debutDe = new Croissante()
  const milieuDe = new Croissante()
  const finDe = new Croissante()
  let bloc = Buffer.alloc(0)
  let plein = 0
  return {
    add(lieu, reste) {
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
      blocDe.push(blocs.length - 1)
      debutDe.push(debut)
      milieuDe.push(milieu)
      finDe.push(fin)
      plein = fin
    },
    end() {
      const [ou, debuts, milieux, fins] = [blocDe.end(), debutDe.end(), milieuDe.end(), finDe.end()]
      const slice = (rang: number, debut: number | undefined, fin: number | undefined): Buffer => {
        const source = blocs[ou[rang] ?? -1]
        if (!source) throw new RangeError(`No entry of rank ${rang}`)
        return source.subarray(debut, fin)
      }
      return {
        lieu: rang => slice(rang, debuts[rang], milieux[rang]),
        lieuSuivant: rang => slice(rang, (debuts[rang] as number) - 1, milieux[rang]),
        reste: rang => slice(rang, milieux[rang], fins[rang])
      }
    }
  }
}
