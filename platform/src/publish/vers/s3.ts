/**
 * An S3 storage (any that signs by SigV4): each file is an object under the prefix, sent with its own SHA-256, which the storage
 * verifies, and kept beside it, so that what is there already is not sent again.
 */
import { openAsBlob } from 'node:fs'
import { insecables } from '@lieux-communs/core'
import { AwsClient } from 'aws4fetch'
import { EnvoiImpossible } from '../../errors.ts'
import type { Destination, Fichier } from './destination.ts'
import { envoie } from './envoi.ts'

export interface Seau {
  /** Where the storage is: `https://s3.fr-par.scw.cloud`. */
  readonly adresse: string
  readonly region: string
  readonly cle: string
  readonly secret: string
  readonly seau: string
  /** Without slashes at its ends; empty for the root: `lieux/courant`. */
  readonly prefixe: string
  /** Milliseconds before a second try. */
  readonly attente?: number
}

const SOMME = 'x-amz-meta-sha256'

export function versS3({ adresse, region, cle, secret, seau, prefixe, attente }: Seau): Destination {
  const client = new AwsClient({ accessKeyId: cle, secretAccessKey: secret, service: 's3', region })
  const urlOf = (nom: string): string => {
    const parts = [seau, ...prefixe.split('/'), nom].filter(part => part !== '')
    return `${adresse.replace(/\/+$/, '')}/${parts.map(encodeURIComponent).join('/')}`
  }
  const ask = (nom: string) =>
    envoie({
      quoi: nom,
      request: () => client.sign(urlOf(nom), { method: 'HEAD' }),
      reponses: [404],
      ...(attente !== undefined && { attente })
    })
  const isSame = (reponse: Response, { octets, sha256 }: Fichier): boolean =>
    Number(reponse.headers.get('content-length')) === octets && reponse.headers.get(SOMME) === sha256

  return {
    nom: `s3://${seau}${prefixe === '' ? '' : `/${prefixe}`}`,
    async regarde(fichier) {
      const reponse = await ask(fichier.nom)
      if (reponse.status === 404) return null
      return isSame(reponse, fichier) ? 'pareil' : 'autre'
    },
    async pose(fichier) {
      const { nom, chemin, sha256, type } = fichier
      const headers = { 'content-type': type, 'x-amz-content-sha256': sha256, [SOMME]: sha256 }
      await envoie({
        quoi: nom,
        request: async () => client.sign(urlOf(nom), { method: 'PUT', headers, body: await openAsBlob(chemin) }),
        ...(attente !== undefined && { attente })
      })
      if (isSame(await ask(nom), fichier)) return
      throw new EnvoiImpossible(insecables(`${nom} n’est pas arrivé entier dans s3://${seau}`), {
        vu: urlOf(nom),
        remede: 'Relancez : il sera envoyé de nouveau.'
      })
    }
  }
}
