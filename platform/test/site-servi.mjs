// One of the processes that serve a base: opens the site over the database and the folder it is told, and says its port.
import { once } from 'node:events'
import { createServer } from 'node:http'
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
process.on('disconnect', () => process.exit(0))
process.send({ port: serveur.address().port })
