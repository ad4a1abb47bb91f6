/** The truth of each field, one case a line in `core/corpus`: anyone can add one without TypeScript. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Liste } from '../standard/vocabulary/liste.ts'
import { LISTES } from '../standard/vocabulary/listes.ts'
import { readCourriels, readSites } from './adresses-electroniques.ts'
import { readDate } from './date-maj.ts'
import { readListe } from './listes.ts'
import { lieuOf } from './mots-du-lieu.ts'
import { nameWithout, withoutNamed } from './noms-de-la-ligne.ts'
import { withoutPersonAtEnd } from './personne-a-l-adresse.ts'
import { withoutPerson } from './personne-nommee.ts'
import { isBesidePerson } from './personne-voisine.ts'
import { isCourrielPersonnel } from './personnel.ts'
import { isOfPersonne, personnesOf } from './personnes-de-la-ligne.ts'
import { readPivot } from './pivot.ts'
import { PERSONNE_RETIREE } from './recueil.ts'
import { readTelephone } from './telephone.ts'

function corpus(fichier: string): Record<string, string>[] {
  const [entete = '', ...lignes] = readFileSync(new URL(`../../corpus/${fichier}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const noms = entete.split('\t')
  return lignes.map(ligne => {
    const cellules = ligne.split('\t')
    return Object.fromEntries(noms.map((nom, i) => [nom, (cellules[i] ?? '').replaceAll('\\n', '\n')]))
  })
}

describe('phones', () => {
  it.each(corpus('telephones.tsv'))('$texte ($departement): $pourquoi', ({ texte = '', departement, ...attendu }) => {
    const lu = readTelephone(texte, departement || null)
    expect({
      numeros: lu.numeros.join(' '),
      courts: lu.courts.join(' '),
      etrangers: lu.etrangers.join(' '),
      reste: lu.reste ?? ''
    }).toEqual({ numeros: attendu.numeros, courts: attendu.courts, etrangers: attendu.etrangers, reste: attendu.reste })
  })
})

describe('e-mails', () => {
  it.each(corpus('courriels.tsv'))('$texte: $pourquoi', ({ texte = '', courriels, sites, repare, reste }) => {
    const lu = readCourriels(texte)
    expect([lu.courriels.join(' '), lu.sites.join(' '), lu.repare ? 'oui' : 'non', lu.reste ?? '']).toEqual([
      courriels,
      sites,
      repare,
      reste
    ])
  })
})

describe('sites', () => {
  it.each(corpus('sites.tsv'))('$texte: $pourquoi', ({ texte = '', sites, courriels, reste }) => {
    const lu = readSites(texte)
    expect([lu.sites.join(' '), lu.courriels.join(' '), lu.reste ?? '']).toEqual([sites, courriels, reste])
  })
})

describe('pivots', () => {
  it.each(corpus('pivots.tsv'))('$texte: $pourquoi', ({ texte = '', departement, sorte, valeur }) => {
    const lu = readPivot(texte, departement || null)
    expect([lu.sorte, 'valeur' in lu ? lu.valeur : '']).toEqual([sorte, valeur])
  })
})

describe('dates', () => {
  it.each(corpus('dates.tsv'))('$texte: $pourquoi', ({ texte = '', jour, probleme }) => {
    const lue = readDate(texte)
    expect('jour' in lue ? [lue.jour, ''] : ['', lue.probleme]).toEqual([jour, probleme])
  })
})

describe('whose contact it is', () => {
  it.each(corpus('personnel.tsv'))(
    '$courriel of $nom: $pourquoi',
    ({ courriel = '', nom, commune, structure, verdict }) => {
      expect(
        isCourrielPersonnel(courriel, () =>
          lieuOf({ nom: nom ?? '', commune: commune ?? '', structure_parente: structure ?? '' })
        )
          ? 'personne'
          : 'public'
      ).toBe(verdict)
    }
  )
})

describe('whose contact it is, where the row names a person', () => {
  it.each(corpus('personnes-de-la-ligne.tsv'))(
    '$courriel beside $personnes at $nom: $pourquoi',
    ({ courriel = '', personnes = '', nom = '', commune = '', verdict }) => {
      const local = courriel.slice(0, courriel.indexOf('@'))
      const est = isOfPersonne(local, personnesOf(personnes.split('|')), () => lieuOf({ nom, commune }))
      expect(est ? 'personne' : 'public').toBe(verdict)
    }
  )
})

describe('persons of the row in its texts', () => {
  it.each(corpus('noms-de-la-ligne.tsv'))('$texte: $pourquoi', ({ texte = '', personnes = '', attendu }) => {
    expect(withoutNamed(texte, personnesOf(personnes.split('|')), PERSONNE_RETIREE)).toBe(attendu)
  })

  it.each([
    ['Espace numérique (référente Zélie Morvan)', 'Espace numérique'],
    ['chez Zélie Morvan', ''],
    ['Cabinet Zélie MORVAN', 'Cabinet'],
    ['Mme Zélie Morvan, médiatrice', ''],
    ['Espace Zélie Morvan', 'Espace Zélie Morvan'],
    ['Relais (sous-sol)', 'Relais (sous-sol)']
  ])('in a name: « %s » is « %s »', (nom, attendu) => {
    expect(nameWithout(nom, personnesOf(['Zélie', 'Morvan']))).toBe(attendu)
  })
})

describe('persons in the name of a place', () => {
  it.each(corpus('noms-de-personnes.tsv'))('$nom ($commune $courriel $adresse)', ({ nom = '', commune, ...cells }) => {
    const temoins = () => ({ contacts: cells.courriel ?? '', lieux: cells.adresse ?? '' })
    expect(withoutPerson(nom, commune || undefined, temoins)).toBe(cells.attendu)
  })
})

describe('persons at the end of an address', () => {
  it.each(corpus('adresses-de-personnes.tsv'))('$adresse of $nom: $pourquoi', ({ adresse = '', nom, attendu }) => {
    expect(withoutPersonAtEnd(adresse, nom)).toBe(attendu)
  })
})

describe('whose mobile it is in the texts of public services', () => {
  it.each(corpus('mobiles-de-services.tsv'))('$texte: $pourquoi', ({ texte = '', verdict }) => {
    const mobiles = [...texte.matchAll(/0[67](?:[ .]?\d{2}){4}/g)]
    const nomme = mobiles.some(m => isBesidePerson(texte, m.index, m.index + m[0].length))
    expect(nomme ? 'personne' : 'service').toBe(verdict)
  })
})

describe('closed lists', () => {
  it.each(corpus('vocabulaire.tsv'))('$champ: $texte', ({ champ = '', texte = '', valeurs }) => {
    const liste = LISTES[champ as keyof typeof LISTES] as unknown as Liste
    expect(readListe(liste)(texte).valeurs.join('|')).toBe(valeurs)
  })

  it.each(Object.entries(LISTES))('%s reads its own labels', (_, liste) => {
    for (const valeur of liste.valeurs) expect(liste.lire(valeur)).toEqual([valeur])
  })
})
