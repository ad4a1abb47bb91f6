/**
 * A dataset of data.gouv.fr, by its API (udata, version 1: https://www.data.gouv.fr/api/1/): one resource a file, found again by its
 * name, updated in place, so that its address and its statistics stay. What the service counts of a file tells whether it arrived whole.
 */
import { createHash } from 'node:crypto'
import { createReadStream, openAsBlob } from 'node:fs'
import { insecables } from '@lieux-communs/core'
import { EnvoiImpossible } from '../../errors.ts'
import type { Destination, Fichier } from './destination.ts'
import { envoie } from './envoi.ts'

export interface JeuDistant {
  /** `https://www.data.gouv.fr`. */
  readonly adresse: string
  readonly cle: string
  /** Its identifier, or the last part of its page's address. */
  readonly jeu: string
  /** What people read of each file there, by its name. */
  readonly titres: Readonly<Record<string, string>>
  readonly attente?: number
}

/** What we read of a resource. */
interface Ressource {
  readonly id: string
  readonly title: string
  readonly type?: string
  readonly url?: string
  readonly filetype?: string
  readonly filesize?: number | null
  readonly checksum?: { readonly type: string; readonly value: string } | null
  readonly extras?: Readonly<Record<string, unknown>> | null
}

/** Where we note, on a resource, which file it is: people may give it any title. */
const REPERE = 'lieux-communs:fichier'
const ALGOS: ReadonlySet<string> = new Set(['sha1', 'sha256', 'md5'])

const isOf =
  (nom: string) =>
  ({ title, url = '', extras }: Ressource): boolean =>
    extras?.[REPERE] === nom || (extras?.[REPERE] === undefined && (title === nom || url.split('/').at(-1) === nom))

async function sommeOf(algo: string, { chemin }: Fichier): Promise<string> {
  const somme = createHash(algo)
  for await (const octets of createReadStream(chemin)) somme.update(octets as Buffer)
  return somme.digest('hex')
}

/** True when the service has that file to the byte: by its checksum, else by its size. */
async function isSame({ checksum, filesize }: Ressource, fichier: Fichier): Promise<boolean> {
  if (filesize !== fichier.octets) return false
  if (!checksum || !ALGOS.has(checksum.type)) return false
  return checksum.value === (await sommeOf(checksum.type, fichier))
}

export function versDataGouv({ adresse, cle, jeu, titres, attente }: JeuDistant): Destination {
  const base = `${adresse.replace(/\/+$/, '')}/api/1/datasets/${encodeURIComponent(jeu)}/`
  const headers = { 'x-api-key': cle, accept: 'application/json' }
  const suite = attente === undefined ? {} : { attente }

  const resources = async (): Promise<Ressource[]> => {
    const reponse = await envoie({
      quoi: `data.gouv:${jeu}`,
      request: async () => new Request(base, { headers }),
      ...suite
    })
    return ((await reponse.json()) as { resources?: Ressource[] }).resources ?? []
  }
  const find = async (nom: string): Promise<Ressource | undefined> => (await resources()).find(isOf(nom))

  const upload = async (fichier: Fichier, la: Ressource | undefined): Promise<Ressource> => {
    const { nom, chemin, type } = fichier
    const reponse = await envoie({
      quoi: nom,
      request: async () => {
        const body = new FormData()
        body.set('file', await openAsBlob(chemin, { type: type.split(';')[0] as string }), nom)
        return new Request(la ? `${base}resources/${la.id}/upload/` : `${base}upload/`, {
          method: 'POST',
          headers,
          body
        })
      },
      // A new resource may have been made by a request that seemed to fail: made again, it would be there twice.
      ...(la === undefined && {
        done: async () => {
          const faite = await find(nom)
          return faite ? Response.json(faite) : null
        }
      }),
      ...suite
    })
    return (await reponse.json()) as Ressource
  }

  /** An upload takes the file's name for title: the one that people gave is given back. */
  const entitle = async ({ nom }: Fichier, posee: Ressource, avant: Ressource | undefined): Promise<void> => {
    const title = avant === undefined || avant.title === nom ? (titres[nom] ?? nom) : avant.title
    const dit = { title, type: avant?.type ?? 'main', extras: { ...avant?.extras, [REPERE]: nom } }
    await envoie({
      quoi: nom,
      request: async () =>
        new Request(`${base}resources/${posee.id}/`, {
          method: 'PUT',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(dit)
        }),
      ...suite
    })
  }

  return {
    nom: `data.gouv:${jeu}`,
    async regarde(fichier) {
      const la = await find(fichier.nom)
      if (la === undefined) return null
      return (await isSame(la, fichier)) ? 'pareil' : 'autre'
    },
    async pose(fichier) {
      const avant = await find(fichier.nom)
      if (avant !== undefined && avant.filetype !== undefined && avant.filetype !== 'file')
        throw new EnvoiImpossible(insecables(`la ressource « ${avant.title} » n’est qu’un lien vers un autre site`), {
          vu: avant.url ?? avant.id,
          remede: 'Supprimez-la de ce jeu de données, ou renommez-la, puis relancez.'
        })
      const posee = await upload(fichier, avant)
      await entitle(fichier, posee, avant)
      const apres = await find(fichier.nom)
      if (apres?.filesize === fichier.octets) return
      throw new EnvoiImpossible(insecables(`${fichier.nom} n’est pas arrivé entier sur ${adresse}`), {
        vu: `${apres?.filesize ?? 0} octets sur ${fichier.octets}`,
        remede: 'Relancez : il sera envoyé de nouveau, à la même adresse.'
      })
    }
  }
}
