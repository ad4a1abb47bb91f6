import { expect, it } from 'vitest'
import { ADRESSES_REFUSEES } from '../../test/adresses-refusees.ts'
import { AdresseInterdite } from './erreurs.ts'
import { checkAdresse, isPublique, lookupFor } from './portes.ts'

it.each(ADRESSES_REFUSEES)('%s is not asked', adresse => {
  expect(() => checkAdresse(adresse, [])).toThrow(AdresseInterdite)
})

it('asks public machines on the ports of the web', () => {
  for (const adresse of [
    'http://exemple.fr/liste.csv',
    'https://exemple.fr:443/',
    'http://[2606:4700::1]/',
    'http://8.8.8.8/'
  ])
    expect(checkAdresse(adresse, []).href).toContain('http')
  expect(isPublique('172.32.0.1')).toBe(true)
  expect(isPublique('pas une adresse')).toBe(false)
})

it('opens a host that a setting names, on its port and no other', () => {
  expect(checkAdresse('http://127.0.0.1:9000/liste.csv', ['127.0.0.1:9000']).port).toBe('9000')
  expect(() => checkAdresse('http://127.0.0.1:9001/liste.csv', ['127.0.0.1:9000'])).toThrow('port 9001')
  expect(checkAdresse('http://10.0.0.8/liste.csv', ['10.0.0.8']).hostname).toBe('10.0.0.8')
  expect(() => checkAdresse('http://10.0.0.8:8080/liste.csv', ['10.0.0.8'])).toThrow('port 8080')
})

const answerOf = (adresse: string, hotes: readonly string[], all: boolean) =>
  new Promise<unknown>(done => {
    const url = new URL(adresse)
    lookupFor(url, hotes)(url.hostname, { all }, (error, found) => done(error ?? found))
  })

it('looks at the address that a name answers, when the connection is made', async () => {
  expect(await answerOf('http://localhost/', [], true)).toBeInstanceOf(AdresseInterdite)
  expect(await answerOf('http://localhost/', [], false)).toBeInstanceOf(AdresseInterdite)
  expect(await answerOf('http://localhost/', ['localhost'], false)).toMatch(/^127\.|^::1$/)
})
