/** Nothing of a public fiche is lost when it is kept small. */
import { CHAMPS, type Champ, isListe, isNombre, platOf, type Valeurs } from '@lieux-communs/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { condense, expand } from './condense.ts'
import type { FichePublique, OriginePublique } from './fiche-publique.ts'

const origine: fc.Arbitrary<OriginePublique> = fc.record(
  {
    source: fc.constantFrom('a', 'b', 'c'),
    date: fc.constantFrom('2026-01-15', '2025-06-30', null),
    absent_depuis: fc.constant('2026-02-01')
  },
  { requiredKeys: ['source', 'date'] }
)
const origines = fc.array(origine, { minLength: 1, maxLength: 3 })
const texte = fc.string({ maxLength: 8 })
const valeurDe = (champ: Champ) =>
  isNombre(champ) ? fc.double({ noNaN: true }) : isListe(champ) ? fc.array(texte) : texte
const dit = fc.record({ valeur: fc.oneof(texte, fc.array(texte), fc.constant(null)), origines })

const fiche: fc.Arbitrary<FichePublique> = fc.subarray([...CHAMPS]).chain(champs =>
  fc
    .tuple(
      fc.record(Object.fromEntries(champs.map(c => [c, valeurDe(c)]))),
      fc.record(
        Object.fromEntries(
          champs.map(c => [
            c,
            fc.record({ propre: fc.boolean(), retenu: dit, contredit: fc.array(dit, { maxLength: 2 }) })
          ])
        )
      ),
      origines,
      fc.array(texte),
      fc.option(fc.constant({ nature: 'commune', point: 'geonames' } as never), { nil: null })
    )
    .map(([valeurs, dits, membres, telephones, position]) => {
      const lieu = platOf(valeurs as Valeurs)
      const provenance = Object.fromEntries(
        champs.map(c => {
          const { propre, retenu, contredit } = dits[c] as (typeof dits)[string]
          return [c, { retenu: propre ? { ...retenu, valeur: lieu[c] } : retenu, contredit }]
        })
      )
      return { lieu, telephones, bruts: {}, provenance, membres, position }
    })
)

it('gives back the fiche it was made from', () => {
  // Through JSON, where -0 is 0, as the row itself goes.
  const asJson = <V>(valeur: V): V => JSON.parse(JSON.stringify(valeur)) as V
  fc.assert(
    fc.property(fiche, f => {
      expect(expand(asJson(f.lieu), condense(f))).toEqual(asJson(f))
    })
  )
})
