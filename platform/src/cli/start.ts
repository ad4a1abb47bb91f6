/**
 * The verb `start`: the house opened, filled when it is empty, served until told to stop. What fills it (the pipeline)
 * and what serves it (the pages) are given, so that this file knows only the order.
 */
import type { RequestListener } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { type Config, readConfig } from '../config.ts'
import { BaseImpossible, DejaLance, explain, ReglageInvalide } from '../errors.ts'
import type { Journal } from '../log.ts'
import type { Store } from '../store/store.ts'
import { untilStopped } from './arret.ts'
import { checkHosts, listen } from './ecoute.ts'
import { type Dire, type Maison, openMaison } from './maison.ts'
import { AppelErrone, CODES, type Code } from './sortie.ts'

export interface Site {
  readonly handler: RequestListener
  close(): Promise<void>
}

export interface StartDeps {
  /**
   * Takes in the files and sources named, as they were typed, or the demonstration territory when there are none, through
   * the whole path to a published édition; prints its own progress and closing table. Answers `rien` when nothing could be
   * published.
   */
  harvest(store: Store, noms: readonly string[]): Promise<Code>
  /** Makes good what a crash left undone beside the base: the current édition's files. */
  mend(store: Store): Promise<void>
  /** Builds what answers requests, from the current édition. */
  serve(store: Store, journal: Journal): Promise<Site>
  /** Keeps the base fresh while the site is open: lists looked at again on their schedules, by processes of their own. */
  watch?(maison: Maison, config: Config): Promise<{ close(): Promise<void> }>
}

/** A harvest that is told to stop has this long to end by itself. */
const FIN_MS = 2_000

const dire: Dire = line => {
  process.stdout.write(`${line}\n`)
}

async function serveUntilStopped(
  maison: Maison,
  config: Config,
  deps: StartDeps,
  stopped: Promise<unknown>
): Promise<void> {
  const site = await deps.serve(maison.store, maison.journal)
  try {
    const ecoute = await listen(site.handler, config.hosts, config.port)
    maison.verrou.announce(ecoute.adresse)
    if (config.port !== 0 && ecoute.port !== config.port)
      dire(`Le port ${config.port} est pris : ce sera le ${ecoute.port}.`)
    dire(`Lieux communs est ouvert : ${ecoute.adresse} (Ctrl-C pour arrêter)`)
    const veille = await deps.watch?.(maison, config)
    const why = await Promise.race([stopped, maison.baseEnded.then(() => 'base' as const)])
    maison.journal.info({ why }, 'stopping')
    await Promise.all([ecoute.close(), veille?.close()])
    if (why !== 'base') return
    throw new BaseImpossible('la base de données s’est arrêtée d’elle-même', {
      vu: config.dossier,
      remede: 'Relancez : elle se réparera. Si cela se répète, lisez journal/postgresql.log.'
    })
  } finally {
    await site.close()
  }
}

/**
 * `npm start -- FILE…`. Answers the exit code: 0 stopped as asked, 3 when a file of those given had failed; 1 nothing done
 * (another process has the folder, a failure, nothing to publish); 2 a wrong setting or file name.
 */
export async function startVerb(fichiers: readonly string[], deps: StartDeps): Promise<Code> {
  const stopped = untilStopped()
  let asked = false
  void stopped.then(() => {
    asked = true
  })
  let maison: Maison
  let config: Config
  try {
    config = readConfig()
    await checkHosts(config.hosts)
    maison = await openMaison(config, dire)
  } catch (error) {
    // A Ctrl-C at the instant the base is made may reach what makes it: that is no failure to tell.
    if (asked) {
      dire('Arrêté.')
      return CODES.entier
    }
    process.stderr.write(error instanceof DejaLance ? `${error.message}\n${error.remede}\n` : `${explain(error)}\n`)
    return error instanceof ReglageInvalide ? CODES.appel : CODES.rien
  }
  let code: Code = CODES.entier
  try {
    const work = async (): Promise<void> => {
      // Asked while the house was opening: there is nothing to begin.
      if (asked) return
      await maison.store.takeTurn(
        async () => {
          const empty = (await maison.store.editions.current()) === null
          if (empty || fichiers.length > 0) code = await deps.harvest(maison.store, fichiers)
        },
        () => dire('Un autre programme remplit cette base : ce sera notre tour quand il aura fini.')
      )
      if ((await maison.store.editions.current()) === null) return
      await deps.mend(maison.store)
      await serveUntilStopped(maison, config, deps, stopped)
    }
    const working = work()
    // A stop asked during the harvest does not wait for its end: the base forgets what was not published.
    const early = stopped.then(() => Promise.race([working, pause(FIN_MS, undefined, { ref: false })]))
    await Promise.race([working, early])
    return code
  } catch (error) {
    // Said here, before the house is closed: the reason comes before « Arrêté. ».
    if (error instanceof AppelErrone) {
      process.stderr.write(`\n  ${error.message}\n\n`)
      return CODES.appel
    }
    maison.journal.error(explain(error))
    process.stderr.write(`${explain(error)}\n`)
    return CODES.rien
  } finally {
    await maison.close()
    dire('Arrêté.')
  }
}
