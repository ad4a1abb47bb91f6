import { dataInclusionOf, hsdsOf, schemaOrgOf, writeJsonLd } from '@lieux-communs/core'
import { describe, expect, it } from 'vitest'
import { createCondense, expand } from '../face/condense.ts'
import { CANARI_COURRIEL, FICHES } from './fixture.ts'

const CONTEXTE = {
  producteur: 'lieux-communs',
  jour: '2026-03-02',
  pageDe: (id: string) => `https://lieux.example/lieux/${id}`
}

describe('a public fiche in the models of others', () => {
  const condense = createCondense()
  const dits = FICHES.map(fiche => {
    const { lieu, reste } = condense(fiche)
    const place = expand(lieu, reste)
    return [
      JSON.stringify(dataInclusionOf(place, CONTEXTE)),
      writeJsonLd(schemaOrgOf(place, CONTEXTE)),
      JSON.stringify(hsdsOf(place, CONTEXTE))
    ]
  })

  it('tells nothing that is reserved', () => {
    const reserves = FICHES.flatMap(f => [...(f.reserves.courriels ?? []), ...(f.reserves.telephone ?? [])])
    expect(reserves).toContain(CANARI_COURRIEL)
    for (const texte of dits.flat())
      for (const reserve of [...reserves, '39 98 00 99'])
        expect(texte.toLowerCase()).not.toContain(reserve.toLowerCase())
  })

  it('tells no address that runs', () => {
    expect(dits.flat().filter(texte => texte.includes('javascript:'))).toEqual([])
  })
})
