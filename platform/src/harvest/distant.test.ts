import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { build } from '../../../bin/bootstrap.mjs'
import { openBoucle } from '../../test/boucle.ts'
import { LISTE, openPannes, type Pannes } from '../../test/pannes.ts'
import type { Budget } from './client.ts'
import { fetchListe } from './distant.ts'
import { ErreurMoisson } from './erreurs.ts'
import { retryAfter, type Version } from './requete.ts'

let pannes: Pannes
beforeAll(async () => {
  pannes = await openPannes()
})
afterAll(() => pannes.close())

/** Short enough that a fault is seen at once. */
// A busy machine is silent a moment: only who is about silence is cut after less.
const COURTES: Partial<Budget> = { duree: 2_000, silence: 1_500, octets: 5_000_000, detours: 3, attente: 20 }

const take = (chemin: string, tenue: Version | null = null, bornes: Partial<Budget> = {}) =>
  fetchListe(pannes.at(chemin), { hotes: [pannes.hote], tenue, bornes: { ...COURTES, ...bornes } })

async function texte(chemin: string): Promise<string> {
  const livraison = await take(chemin)
  return Buffer.from(livraison?.octets ?? []).toString('utf8')
}

it.each(['/liste', '/gzip', '/liste.csv.gz', '/detour', '/liste-nommee-html'])('%s gives the list', async chemin => {
  expect(await texte(chemin)).toBe(LISTE)
})

const FAUTES: readonly (readonly [string, string, string])[] = [
  ['/500', 'ReponseRefusee', 'réponse 500'],
  ['/404', 'ReponseRefusee', 'réponse 404'],
  ['/204', 'ReponseRefusee', 'réponse 204'],
  ['/429', 'ReponseRefusee', 'revenir dans 86400 s'],
  ['/429-un-siecle', 'ReponseRefusee', 'revenir dans 36525 jours'],
  ['/101', 'ReponseRefusee', 'réponse 101'],
  ['/fermee', 'ServeurMuet', 'connexion coupée'],
  ['/coupee', 'ReponseCoupee', 'connexion coupée'],
  ['/gzip-coupe', 'ReponseCoupee', 'contenu compressé abîmé ou coupé'],
  ['/gzip-faux', 'ReponseCoupee', 'contenu compressé abîmé ou coupé'],
  ['/brotli-faux', 'ReponseCoupee', 'contenu compressé abîmé ou coupé'],
  ['/muette', 'ServeurMuet', 'aucun octet pendant 0,2 s'],
  ['/silence', 'ServeurMuet', 'aucun octet pendant 0,2 s'],
  ['/enorme', 'ReponseTropGrande', 'plus de 9000 Mo'],
  ['/sans-fin', 'ReponseTropGrande', 'plus de 5 Mo'],
  ['/bombe', 'ReponseTropGrande', 'plus de 5 Mo'],
  ['/bombe.gz', 'ReponseTropGrande', 'plus de 5 Mo'],
  ['/page', 'ReponsePage', '<!DOCTYPE html>'],
  ['/page-nommee-csv', 'ReponsePage', '<html lang="fr">'],
  ['/boucle', 'TropDeDetours', '3 renvois'],
  ['/vers-interne', 'AdresseInterdite', '169.254.169.254'],
  ['/vers-fichier', 'AdresseInterdite', 'protocole file']
]

it.each(FAUTES)('%s is told as %s, with what was seen and a cure', async (chemin, nom, vu) => {
  const error = await take(chemin, null, nom === 'ServeurMuet' ? { silence: 200 } : {}).catch(e => e)
  expect(error).toBeInstanceOf(ErreurMoisson)
  expect(error.name).toBe(nom)
  expect(error.message.replaceAll('\u00a0', ' ')).toContain(vu)
  expect(error.remede.length).toBeGreaterThan(10)
  expect(error.vu).not.toMatch(/\b[A-Z]+_[A-Z_]+\b/)
})

it.each(['/bombe', '/bombe.gz'])('%s is an attack long before it fills the ceiling', async chemin => {
  await expect(take(chemin, null, { octets: 512_000_000 })).rejects.toMatchObject({
    name: 'ReponseTropGrande',
    message: expect.stringContaining('plus de 200 fois sa taille')
  })
})

it('gives up on a list that drips, at the end of its time', async () => {
  const error = await take('/goutte', null, { duree: 300, debit: 0 }).catch(e => e)
  expect(error.name).toBe('ServeurMuet')
  expect(error.message).toContain('inachevée après 0,3')
})

it('gives up much sooner on what drips slower than any line, and asks it no more', async () => {
  const asked = pannes.fois('/goutte')
  const error = await take('/goutte', null, { duree: 60_000, silence: 200, debit: 1_000 }).catch(e => e)
  expect(error.name).toBe('ServeurMuet')
  expect(error.message).toMatch(/octets? reçus? en/)
  expect(pannes.fois('/goutte')).toBe(asked + 1)
})

it('asks again when the trouble may pass, and not when it will not', async () => {
  expect(await texte('/503')).toBe(LISTE)
  expect(pannes.fois('/503')).toBe(2)
  expect(await texte('/coupee-une-fois')).toBe(LISTE)
  await take('/404').catch(() => {})
  const before = pannes.fois('/404')
  await take('/404').catch(() => {})
  expect(pannes.fois('/404')).toBe(before + 1)
  const asked = pannes.fois('/500')
  await take('/500').catch(() => {})
  expect(pannes.fois('/500')).toBe(asked + 3)
})

it('does not come back sooner than the server wishes', async () => {
  const asked = pannes.fois('/429')
  await take('/429').catch(() => {})
  expect(pannes.fois('/429')).toBe(asked + 1)
  const century = pannes.fois('/429-un-siecle')
  await take('/429-un-siecle').catch(() => {})
  expect(pannes.fois('/429-un-siecle')).toBe(century + 1)
  expect(retryAfter('120', 0)).toBe(120_000)
  expect(retryAfter('Thu, 01 Jan 1970 00:00:30 GMT', 10_000)).toBe(20_000)
  expect(retryAfter('bientôt', 0)).toBeNull()
})

it('asks only whether the version held has changed', async () => {
  const first = await take('/version')
  expect(first?.version).toEqual({
    adresse: pannes.at('/version'),
    etag: '"v1"',
    modifie: 'Mon, 02 Mar 2026 04:00:00 GMT'
  })
  expect(await take('/version', first?.version)).toBeNull()
  // The version of another address says nothing of this one.
  expect(await take('/version', { adresse: 'https://exemple.fr/', etag: '"v1"', modifie: null })).not.toBeNull()
})

it('does not ask a machine of the network unless it was opened', async () => {
  await expect(fetchListe(pannes.at('/liste'))).rejects.toMatchObject({ name: 'AdresseInterdite' })
  await expect(fetchListe('http://localhost/liste')).rejects.toMatchObject({ name: 'AdresseInterdite' })
})

it('says that a server cannot be reached', async () => {
  const closed = await openPannes()
  await closed.close()
  const error = await fetchListe(closed.at('/liste'), { hotes: [closed.hote], bornes: COURTES }).catch(e => e)
  expect(error.name).toBe('ServeurMuet')
  expect(error.message).toContain('connexion refusée')
})

it('a list of many megabytes comes whole, by the disk, where nothing stays', async () => {
  const liste = randomBytes(12_345_678)
  const serveur = await openBoucle(createServer((_asked, sent) => sent.end(liste)))
  const transit = mkdtempSync(join(tmpdir(), 'lieux-transit-'))
  for (const dossier of [transit, join(transit, 'absent')]) {
    const moisson = { hotes: [serveur.hote], bornes: { octets: 20_000_000 }, transit: dossier }
    const livraison = await fetchListe(`http://${serveur.hote}/liste`, moisson)
    expect(liste.equals(Buffer.from(livraison?.octets ?? []))).toBe(true)
  }
  expect(readdirSync(transit)).toEqual([])
  rmdirSync(transit)
  await serveur.close()
})

it('a stream without end is refused at its ceiling and fills no memory', async () => {
  await build()
  const enfant = join(import.meta.dirname, '..', '..', 'test', 'moisson-sans-fin.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [enfant, pannes.at('/sans-fin'), pannes.hote])
  const { nom, plus } = JSON.parse(stdout)
  // 58 to 74 MB of buffers that wait to be collected, where the 512 MB were kept before.
  expect([nom, plus < 150]).toEqual(['ReponseTropGrande', true])
})
