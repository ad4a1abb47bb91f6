/**
 * A data set of data.gouv.fr: the catalogue says which file is the last, and its checksum; the file is fetched where it is
 * and must be that one. https://doc.data.gouv.fr/api/reference/ (software: https://github.com/opendatateam/udata)
 */
import { createHash } from 'node:crypto'
import { type AccesDataGouv, fold } from '@lieux-communs/core'
import type { Livraison } from '../distant.ts'
import { EmpreinteFausse, RessourceAbsente } from '../erreurs.ts'
import { isObject, listAt, type Objet } from '../json.ts'
import type { Reponse, Version } from '../requete.ts'
import { type Connecteur, type Contexte, under } from './connecteur.ts'

const PORTAIL = 'https://www.data.gouv.fr'

interface Ressource {
  readonly adresse: string
  /** What stays the same from one version to the next. */
  readonly permanente: string
  /** `{ algo: 'sha1', valeur: '9f2c…' }`, for files that the platform keeps itself. */
  readonly empreinte: { readonly algo: string; readonly valeur: string } | null
  readonly modifiee: string
}

const texte = (objet: Objet, nom: string): string => (typeof objet[nom] === 'string' ? objet[nom] : '')

/** The platform's `sha2` is a sha256; it also knows `crc`, which proves too little to be checked. */
const ALGOS: Readonly<Record<string, string>> = { sha1: 'sha1', sha2: 'sha256', sha256: 'sha256', md5: 'md5' }

function ressourceOf(item: Objet): Ressource {
  const somme = isObject(item.checksum) ? item.checksum : {}
  const algo = ALGOS[texte(somme, 'type')]
  const valeur = texte(somme, 'value').toLowerCase()
  const adresse = texte(item, 'url')
  return {
    adresse,
    permanente: texte(item, 'latest') || adresse,
    empreinte: algo !== undefined && valeur !== '' && item.filetype !== 'remote' ? { algo, valeur } : null,
    modifiee: texte(item, 'last_modified')
  }
}

function answers(item: Objet, { format, titre, ressource }: AccesDataGouv): boolean {
  const mots = fold(titre ?? '')
    .split(' ')
    .filter(Boolean)
  const dit = fold(texte(item, 'title'))
  if (ressource !== undefined && item.id !== ressource) return false
  if (format !== undefined && fold(texte(item, 'format')) !== fold(format)) return false
  return mots.every(mot => dit.includes(mot))
}

/** The last changed of the resources that answer; documents beside the data only when there is nothing else. */
async function findRessource(acces: AccesDataGouv, { client }: Contexte): Promise<Ressource> {
  const adresse = under(acces.portail ?? PORTAIL, 'api', '1', 'datasets', acces.jeu, '')
  const { json } = await client.fetchJson({ adresse, accepte: 'application/json' })
  const toutes = listAt(adresse, json, 'resources').filter(isObject)
  const bonnes = toutes.filter(item => answers(item, acces))
  const principales = bonnes.filter(item => item.type === 'main')
  const rangees = (principales.length > 0 ? principales : bonnes)
    .map(ressourceOf)
    .filter(({ adresse: ou }) => ou !== '')
    .sort((a, b) => (a.modifiee < b.modifiee ? 1 : a.modifiee > b.modifiee ? -1 : a.adresse < b.adresse ? -1 : 1))
  if (rangees[0] !== undefined) return rangees[0]
  const vues = toutes.map(item => `${texte(item, 'title')} (${texte(item, 'format')})`).slice(0, 6)
  throw new RessourceAbsente(adresse, vues.length > 0 ? vues.join(', ') : 'aucun fichier')
}

const versionOf = ({ permanente, empreinte, modifiee }: Ressource): Version | null =>
  empreinte && { adresse: permanente, etag: `"${empreinte.algo}:${empreinte.valeur}"`, modifie: modifiee || null }

const isHeld = (tenue: Version | null, version: Version | null): boolean =>
  version !== null && tenue?.adresse === version.adresse && tenue.etag === version.etag

function isTrue({ empreinte }: Ressource, { fichier }: Reponse): boolean {
  return empreinte === null || createHash(empreinte.algo).update(fichier).digest('hex') === empreinte.valeur
}

async function fetchRessource(acces: AccesDataGouv, contexte: Contexte): Promise<Livraison | null> {
  const { client, tenue } = contexte
  // A file replaced between the catalogue's word and its bytes is true the second time.
  for (let essai = 1; ; essai++) {
    const ressource = await findRessource(acces, contexte)
    const version = versionOf(ressource)
    if (isHeld(tenue, version)) return null
    const reponse = await client.fetch({
      adresse: ressource.adresse,
      tenue: version === null ? tenue : null,
      progress: client.progress
    })
    if (reponse === null) return null
    if (isTrue(ressource, reponse)) return { octets: reponse.octets, version: version ?? reponse.version }
    if (essai === 2)
      throw new EmpreinteFausse(ressource.adresse, `${reponse.fichier.length} octets d’une autre empreinte`)
  }
}

export const dataGouv: Connecteur<AccesDataGouv> = {
  adresse: ({ portail = PORTAIL }) => portail,
  jeton: () => undefined,
  fetch: fetchRessource
}
