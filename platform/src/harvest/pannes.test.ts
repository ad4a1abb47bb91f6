import { constants } from 'node:os'
import { constants as zlib } from 'node:zlib'
import { expect, it } from 'vitest'
import { nameOfPanne } from './pannes.ts'

const withCode = (code: string): Error => Object.assign(new Error(`${code}: incorrect header check`), { code })

it('names in French what broke a connection, and no code, known or not, reaches a person', () => {
  const codes = [
    ...Object.keys(constants.errno),
    ...Object.keys(zlib).filter(c => c.endsWith('_ERROR')),
    ...['HPE_INVALID_CONSTANT', 'ERR_SSL_WRONG_VERSION_NUMBER', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ERR_JAMAIS_VUE', '']
  ]
  for (const code of codes)
    expect(nameOfPanne(withCode(code))).toMatch(
      /^(?:nom|connexion|réseau|machine|certificat|contenu|une|plus|en-têtes) \S/
    )
  for (const autre of [new TypeError('x is not a function'), 'texte', undefined])
    expect(nameOfPanne(autre)).toBe('connexion rompue, sans que la cause soit connue')
  expect(nameOfPanne(withCode('Z_DATA_ERROR'))).toBe('contenu compressé abîmé ou coupé')
  expect(nameOfPanne(withCode('ENOTFOUND'))).toBe('nom de serveur inconnu')
})
