import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ListeIntrouvable, TropDeLignes } from './erreurs.ts'
import { checkLength } from './longueur.ts'

const dossier = mkdtempSync(join(tmpdir(), 'lieux-longueur-'))
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

const check = (contenu: string | Uint8Array): Promise<void> => {
  const chemin = join(dossier, 'fichier')
  writeFileSync(chemin, contenu)
  return checkLength(chemin, 'liste.csv', 1_000)
}
const rang = 'Le Phare;1 rue du Lavoir;62300;Lens\n'
const ENTETE = 'nom;adresse;code_postal;commune\n'

it('tells a list far too long before it is opened', async () => {
  await expect(check(`${ENTETE}${rang.repeat(1_100)}`)).rejects.toThrow(TropDeLignes)
  await expect(check(`${ENTETE}"Le ""Phare""";${rang.repeat(1_100)}`)).rejects.toThrow(TropDeLignes)
  await expect(check(`\ufeff\n{"lieux":[${'{"nom":"Le Phare"},\n'.repeat(1_100)}{}]}`)).rejects.toThrow(TropDeLignes)
  await expect(check('['.repeat(101))).rejects.toThrow(ListeIntrouvable)
})

it.each<readonly [string, string | Uint8Array]>([
  ['a list of just so many rows', `Liste des lieux\n\n${ENTETE}${rang.repeat(1_000)}`],
  ['rows that say nothing, as spreadsheets write them by the thousand', `${ENTETE}${rang}${';;;\r\n'.repeat(9_000)}`],
  ['a cell of many lines', `${ENTETE}"${'une ligne\n'.repeat(9_000)}";1 rue du Lavoir;62300;Lens\n`],
  ['JSON of just so many rows', `[${'{"nom": "Le Phare"},\n'.repeat(999)}{}]`],
  ['UTF-16', Buffer.from(`${ENTETE}${rang.repeat(1_100)}`, 'utf16le')],
  ['nothing', '']
])('leaves to the reader %s', async (_nom, contenu) => {
  await expect(check(contenu)).resolves.toBeUndefined()
})
