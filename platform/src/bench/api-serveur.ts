/**
 * A server to be loaded, in a process of its own: ours over a catalogue of the demonstration territory, or a bare one that sends a
 * page written beforehand, which nothing that computes can beat. Told its kind and size, it says its port once it listens.
 */
import fastify from 'fastify'
import { createConstruction } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { loadGeographie } from '../reference/load.ts'
import { createServer } from '../server.ts'
import { facesDuTerritoire } from './faces.ts'

const [, , genre, taille] = process.argv
const geographie = loadGeographie()
const construction = createConstruction(geographie)
for await (const face of facesDuTerritoire(Number(taille))) construction.add(face)
const edition = { numero: 1, date: '2026-01-15T04:00:00.000Z', somme: 'bench-api' }
const catalogue = construction.end({ edition, sources: [] })
const nous = await createServer({ catalogue: createCatalogueCourant(catalogue), geographie })
if (genre === 'nous') await nous.listen({ port: 0, host: '127.0.0.1' })
const page = await nous.inject('/api/v1/lieux?latitude=48.85&longitude=2.35')
const nu = fastify()
const corps = page.rawPayload
nu.get('/*', (_request, reply) => reply.type('application/json; charset=utf-8').send(corps))
if (genre !== 'nous') await nu.listen({ port: 0, host: '127.0.0.1' })
const adresse = (genre === 'nous' ? nous : nu).server.address()
/** A point near a place, for each of the numbers given: people ask from where they live. */
const points = Array.from({ length: 5_000 }, (_, i) => catalogue.position((i * 7919) % catalogue.taille)).filter(
  p => p !== null
)
process.send?.({ port: typeof adresse === 'object' ? adresse?.port : null, points, octets: corps.length })
