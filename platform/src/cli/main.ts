/** The command line: one word per verb, and the exit code it answers. */
import { CODES, type Code, startVerb } from './start.ts'

/** Runs one verb: `main(['start', 'liste.csv'])`. */
export async function main(args: readonly string[]): Promise<Code> {
  const [verb, ...rest] = args
  if (verb !== 'start') {
    process.stderr.write('Usage : lieux start [FICHIER…]\n')
    return CODES.appel
  }
  return startVerb(rest, {
    async harvest(_store, _fichiers, dire) {
      dire('Rien à moissonner.')
      return CODES.partiel
    },
    async serve(store) {
      return {
        handler: async (_request, response) => {
          response.setHeader('content-type', 'application/json')
          response.end(JSON.stringify(await store.editions.current()))
        },
        close: async () => {}
      }
    }
  })
}
