// One of the processes that serve a base: opens the site over the database and the folder it is told, says its port, and how long its
// event loop has been kept at most, in milliseconds, since it was last asked.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pino } from 'pino'
import { openSite } from '../dist/cli/site.js'
import { connect } from '../dist/store/connexion.js'
import { createStore } from '../dist/store/store.js'

const { acces, nom, dossier } = JSON.parse(process.argv[2])
const store = createStore(await connect(acces, nom), dossier)
const site = await openSite(store, pino({ level: 'silent' }))
const serveur = createServer(site.handler)
serveur.listen(0, '127.0.0.1')
await once(serveur, 'listening')
const boucle = monitorEventLoopDelay({ resolution: 5 })
boucle.enable()
process.on('message', () => {
  process.send({ tenue: boucle.max / 1e6 })
  boucle.reset()
})
process.on('disconnect', () => process.exit(0))
process.send({ port: serveur.address().port })
