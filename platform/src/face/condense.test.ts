/** What is kept small is the public face of the fiche, as it is read field by field: nothing lost, nothing told. */
import {
  CHAMPS,
  CHAMPS_DE_FICHE,
  type ChampDeFiche,
  type Fiche,
  isChamp,
  isListe,
  isNombre,
  type Origine,
  platOf,
  type Valeurs
} from '@lieux-communs/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCondense, expand } from './condense.ts'
import type { DitPublic, FichePublique, OriginePublique } from './fiche-publique.ts'
import { createMasque } from './reserve.ts'

const CANARI = 'c.canari@exemple.test'
const NUMERO = '+33639980012'
const TUS: readonly ChampDeFiche[] = ['telephone', 'courriels', 'site_web', 'prise_rdv']

const origine: fc.Arbitrary<Origine> = fc.record(
  {
    source: fc.constantFrom('a', 'b', 'c'),
    cle: fc.constantFrom('1', '2'),
    date: fc.constantFrom('2026-01-15', '2025-06-30', null),
    absent_depuis: fc.constant('2026-02-01')
  },
  { requiredKeys: ['source', 'cle', 'date'] }
)
const origines = fc.array(origine, { minLength: 1, maxLength: 3 })
const texte = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom(CANARI, `écrire à ${CANARI}`, '06 39 98 00 12'))
const valeurDe = (champ: ChampDeFiche) =>
  !isChamp(champ)
    ? fc.array(fc.constantFrom('aptic:110', 'pix:1.1'), { minLength: 1 })
    : isNombre(champ)
      ? fc.double({ noNaN: true })
      : isListe(champ)
        ? fc.array(texte)
        : texte
const dit = fc.record(
  { valeur: fc.oneof(texte, fc.array(texte), fc.constant(null)), origines, brut: fc.constant(true as const) },
  { requiredKeys: ['valeur', 'origines'] }
)

const fiche: fc.Arbitrary<Fiche> = fc
  .record({
    champs: fc.subarray([...CHAMPS_DE_FICHE]),
    dits: fc.subarray([...CHAMPS_DE_FICHE]),
    crus: fc.subarray([...CHAMPS])
  })
  .chain(({ champs, dits, crus }) =>
    fc
      .record({
        valeurs: fc.record(Object.fromEntries(champs.map(c => [c, valeurDe(c)]))),
        dits: fc.record(
          Object.fromEntries(
            dits.map(c => [
              c,
              fc.record({
                propre: fc.boolean(),
                detous: fc.boolean(),
                retenu: dit,
                contredit: fc.array(dit, { maxLength: 2 })
              })
            ])
          )
        ),
        membres: origines,
        telephones: fc.array(texte, { maxLength: 2 }),
        bruts: fc.record(Object.fromEntries(crus.map(c => [c, texte]))),
        reserves: fc.record(
          { courriels: fc.constant([CANARI]), telephone: fc.constant([NUMERO]) },
          { requiredKeys: [] }
        ),
        position: fc.option(fc.constant<Fiche['position']>({ nature: 'commune', point: 'geonames' } as never), {
          nil: undefined
        })
      })
      .map(({ valeurs, dits, membres, position, ...reste }): Fiche => {
        const provenance = Object.fromEntries(
          Object.entries(dits).map(([c, { propre, detous, retenu, contredit }]) => [
            c,
            {
              retenu: {
                valeur: propre ? ((valeurs as Valeurs)[c as ChampDeFiche] ?? null) : retenu.valeur,
                origines: detous ? membres : retenu.origines
              },
              contredit
            }
          ])
        )
        return {
          identite: 'k7m-29q-xd0',
          valeurs: valeurs as Valeurs,
          provenance,
          membres,
          regles: [],
          ...reste,
          ...(position ? { position } : {})
        }
      })
  )

const publique = ({ source, date, absent_depuis }: Origine): OriginePublique =>
  absent_depuis === undefined ? { source, date } : { source, date, absent_depuis }

/** The public face, read field by field. */
function plainly(f: Fiche): FichePublique {
  const masque = createMasque(f.reserves)
  const valeurs = masque(f.valeurs) ?? {}
  const telephones = masque(f.telephones) ?? []
  const telephone = valeurs.telephone ?? telephones[0]
  const provenance: Record<string, { retenu: DitPublic; contredit: DitPublic[] }> = {}
  for (const champ of CHAMPS_DE_FICHE) {
    const dits = f.provenance[champ]
    if (!dits) continue
    const contredit = dits.contredit
      .filter(d => !(d.brut && TUS.includes(champ)) && masque(d.valeur) !== undefined)
      .map(d => ({ ...d, valeur: masque(d.valeur), origines: d.origines.map(publique) }))
    const valeur = masque(dits.retenu.valeur)
    if (valeur === undefined && contredit.length === 0) continue
    provenance[champ] = { retenu: { valeur: valeur ?? null, origines: dits.retenu.origines.map(publique) }, contredit }
  }
  return {
    lieu: platOf({ ...valeurs, id: f.identite, ...(telephone === undefined ? {} : { telephone }) }),
    telephones,
    bruts: masque(Object.fromEntries(Object.entries(f.bruts).filter(([c]) => !TUS.includes(c as ChampDeFiche)))) ?? {},
    provenance,
    membres: f.membres.map(publique),
    position: f.position ?? null
  }
}

describe('a fiche made ready for the catalogue', () => {
  // Through JSON, where -0 is 0, as the row itself goes.
  const asJson = <V>(valeur: V): V => JSON.parse(JSON.stringify(valeur)) as V
  const condense = createCondense()

  it('is its public face', () => {
    fc.assert(
      fc.property(fiche, f => {
        const { lieu, reste } = condense(f)
        expect(expand(asJson(lieu), reste)).toEqual(asJson(plainly(f)))
      }),
      { numRuns: 1000 }
    )
  })

  it('tells nothing that is reserved', () => {
    fc.assert(
      fc.property(fiche, f => {
        const tout = JSON.stringify(condense({ ...f, reserves: { courriels: [CANARI], telephone: [NUMERO] } }))
        expect(tout).not.toContain(CANARI)
        expect(tout).not.toContain('39 98 00 12')
      })
    )
  })
})
