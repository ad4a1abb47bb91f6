/**
 * Long work shows its progress: a bar in a terminal, one line every ten per cent elsewhere. Everything goes to the error
 * output, so that what a verb prints stays clean.
 */
import { SingleBar } from 'cli-progress'

export interface Progres {
  readonly at: (fait: number, total: number) => void
  readonly end: (texte?: string) => void
}

/** Work shorter than this says nothing where there is no terminal. */
const LONG_MS = 2_000

/** A bar that opens with its title: `openProgres('Lecture de paca').at(500, 1245)`. */
export function openProgres(titre: string, flux: NodeJS.WriteStream = process.stderr): Progres {
  if (!flux.isTTY) {
    const begun = Date.now()
    let dixieme = 0
    return {
      at(fait, total) {
        const ici = total === 0 ? 10 : Math.floor((fait * 10) / total)
        if (ici <= dixieme || Date.now() - begun < LONG_MS) return
        dixieme = ici
        flux.write(`  ${titre} : ${ici * 10} %\n`)
      },
      end(texte) {
        if (texte) flux.write(`  ${texte}\n`)
      }
    }
  }
  const barre = new SingleBar({
    format: `  {bar} {percentage} %  ${titre}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    stream: flux,
    fps: 10
  })
  let ouverte = false
  return {
    at(fait, total) {
      if (!ouverte) {
        ouverte = true
        barre.start(Math.max(1, total), fait)
      }
      barre.setTotal(Math.max(1, total))
      barre.update(fait)
    },
    end(texte) {
      if (ouverte) barre.stop()
      if (texte) flux.write(`  ${texte}\n`)
    }
  }
}

const ROUE = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'
const TOUR_MS = 120

/**
 * Work whose length nobody knows: its title said as it begins, with a wheel and the seconds spent in a terminal. Between
 * two turns the work may hold the thread: the line stands still, and is still there. Answers how to end it.
 */
export function openAttente(titre: string, flux: NodeJS.WriteStream = process.stderr): () => void {
  if (!flux.isTTY) {
    flux.write(`  ${titre}…\n`)
    return () => {}
  }
  const begun = Date.now()
  let tour = 0
  const draw = (): void => {
    const secondes = Math.floor((Date.now() - begun) / 1000)
    flux.write(`\r\x1b[2K  ${ROUE[tour++ % ROUE.length]} ${titre}…${secondes > 0 ? ` ${secondes}\u00a0s` : ''}`)
  }
  draw()
  const timer = setInterval(draw, TOUR_MS).unref()
  return () => {
    clearInterval(timer)
    flux.write('\r\x1b[2K')
  }
}

/** A share is drawn in hundredths. */
const CENT = 100

/** One bar for the source being read: `reading.progress('demo-region', 500, 1240)`. */
export function watchReading(): { progress: (source: string, faits: number, total: number) => void; end: () => void } {
  let barre = openProgres('')
  let titre = ''
  return {
    progress(source, faits, total) {
      if (titre !== source) {
        barre.end()
        titre = source
        barre = openProgres(source)
      }
      barre.at(faits, total)
    },
    end: () => barre.end()
  }
}

/**
 * Joining shows its share done; what comes before it (when something does) and after it, the time that passes. `end` closes
 * whatever is shown.
 */
export function watchJoining(
  avant: string | null,
  apres: string
): { progress: (part: number) => void; end: () => void } {
  let close = avant === null ? () => {} : openAttente(avant)
  let barre: Progres | null = null
  return {
    progress(part) {
      if (barre === null) {
        close()
        barre = openProgres('Rapprochement')
        close = barre.end
      }
      barre.at(Math.round(part * CENT), CENT)
      if (part < 1) return
      close()
      close = openAttente(apres)
    },
    end: () => close()
  }
}
