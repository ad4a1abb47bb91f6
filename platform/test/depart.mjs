// The verb `start` over an invented base: what the signals, the doors and the database do is real, the rest is small.
import { startVerb } from '../dist/cli/start.js'

const fiche = rang => ({
  identite: `lc-${rang}`,
  valeurs: { nom: `Lieu ${rang}` },
  telephones: [],
  reserves: {},
  bruts: {},
  provenance: {},
  membres: [],
  regles: []
})

const code = await startVerb(process.argv.slice(2), {
  async harvest(store) {
    process.stdout.write('moisson\n')
    if (process.env.LENTE) await new Promise(resolve => setTimeout(resolve, 60_000))
    await store.publish([fiche(1), fiche(2), fiche(3)])
    return 0
  },
  async mend() {},
  async serve(store) {
    return {
      handler: async (_request, response) => response.end(JSON.stringify(await store.editions.current())),
      close: async () => {}
    }
  }
})
process.exit(code)
