/**
 * data.gouv.fr as its API says it is (udata, version 1: https://www.data.gouv.fr/api/1/swagger.json, and the guide « Gérer un jeu de
 * données par l'API »): one dataset, its resources, uploads by form. It may be told to fail.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { openBoucle } from './boucle.ts'

export const CLE = 'cle-inventee-0123456789'
export const JEU = 'lieux-de-valmont'

interface Ressource {
  id: string
  title: string
  type: string
  filetype: 'file' | 'remote'
  filesize: number | null
  checksum: { type: 'sha1'; value: string } | null
  mime: string | null
  url: string
  extras: Record<string, unknown>
}

/** A fault, once: a status; or an answer that comes though nothing was kept, half of it, or after all was. */
type Panne = number | 'coupe' | 'moitie' | 'fait-puis-500' | 'trop-tard'

async function bodyOf(asked: IncomingMessage): Promise<Buffer> {
  const morceaux: Buffer[] = []
  for await (const morceau of asked) morceaux.push(morceau as Buffer)
  return Buffer.concat(morceaux)
}

/** The file of a form. */
async function fileOf(asked: IncomingMessage): Promise<{ nom: string; octets: Buffer; mime: string }> {
  const headers = { 'content-type': asked.headers['content-type'] ?? '' }
  const form = await new Response(new Uint8Array(await bodyOf(asked)), { headers }).formData()
  const file = form.get('file') as File
  return { nom: file.name, octets: Buffer.from(await file.arrayBuffer()), mime: file.type }
}

export async function openDataGouv() {
  const ressources: Ressource[] = []
  const pannes: Panne[] = []
  const demandes: string[] = []
  const contenus = new Map<string, Buffer>()

  const tell = (sent: ServerResponse, status: number, corps: unknown, entetes: Record<string, string> = {}): void => {
    sent.writeHead(status, { 'content-type': 'application/json', ...entetes }).end(JSON.stringify(corps))
  }

  /** What the service notes of a file it was given; its title becomes the file's name. */
  const keep = (ressource: Ressource, { nom, octets, mime }: Awaited<ReturnType<typeof fileOf>>): void => {
    ressource.title = nom
    ressource.mime = mime
    ressource.filesize = octets.length
    ressource.checksum = { type: 'sha1', value: createHash('sha1').update(octets).digest('hex') }
    ressource.url = `https://static.exemple.fr/resources/${JEU}/20260302-040000/${nom}`
    contenus.set(ressource.id, octets)
  }

  async function answer(asked: IncomingMessage, sent: ServerResponse): Promise<void> {
    const chemin = (asked.url ?? '').replace(`/api/1/datasets/${JEU}/`, '')
    demandes.push(`${asked.method} ${chemin}`)
    if (asked.method !== 'GET') {
      if (asked.headers['x-api-key'] !== CLE) return tell(sent, 401, { message: 'Invalid API Key' })
      const panne = pannes.shift()
      if (panne === 'coupe') return void asked.socket.destroy()
      if (panne === 429) return tell(sent, 429, { message: 'Too Many Requests' }, { 'retry-after': '0' })
      if (panne === 'trop-tard') return tell(sent, 429, { message: 'Too Many Requests' }, { 'retry-after': '86400' })
      if (typeof panne === 'number') return tell(sent, panne, { message: 'non' })
      const [, rid, upload] = /^(?:resources\/([^/]+)\/)?(upload\/)?$/.exec(chemin) ?? []
      const connue = ressources.find(r => r.id === rid)
      if (rid !== undefined && !connue) return tell(sent, 404, { message: 'Resource does not exist' })
      if (asked.method === 'POST' && upload) {
        const fichier = await fileOf(asked)
        if (panne === 'moitie') fichier.octets = fichier.octets.subarray(0, fichier.octets.length / 2)
        const ressource: Ressource = connue ?? {
          id: randomUUID(),
          title: '',
          type: 'main',
          filetype: 'file',
          filesize: null,
          checksum: null,
          mime: null,
          url: '',
          extras: {}
        }
        keep(ressource, fichier)
        if (!connue) ressources.unshift(ressource)
        if (panne === 'fait-puis-500') return tell(sent, 500, { message: 'Internal Server Error' })
        return tell(sent, connue ? 200 : 201, { success: true, ...ressource })
      }
      if (asked.method === 'PUT' && connue) {
        const dit = JSON.parse((await bodyOf(asked)).toString()) as Partial<Ressource>
        if (typeof dit.title !== 'string') return tell(sent, 400, { errors: { title: ['This field is required.'] } })
        if (dit.filetype !== undefined && dit.filetype !== connue.filetype)
          return tell(sent, 400, { message: 'Cannot modify filetype after creation' })
        Object.assign(connue, { title: dit.title, type: dit.type ?? connue.type, extras: dit.extras ?? connue.extras })
        return tell(sent, 200, connue)
      }
    }
    if (asked.method === 'GET' && chemin === '')
      return tell(sent, 200, { id: '5bc0', slug: JEU, resources: ressources })
    return tell(sent, 404, { message: 'Not Found' })
  }

  const boucle = await openBoucle(createServer((asked, sent) => void answer(asked, sent)))
  return { ...boucle, adresse: `http://${boucle.hote}`, ressources, pannes, demandes, contenus }
}
