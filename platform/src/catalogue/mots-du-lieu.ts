/** The words by which a place is found: its name, its town, and what is done there as people say it. */
import { foldedWords, type LieuPlat } from '@lieux-communs/core'
import type { Endroit } from './plein-texte.ts'
import { serviceEnClair } from './services-en-clair.ts'
import { typologieEnClair } from './typologies-en-clair.ts'

/** Folded words, by where they were met. */
export type MotsDuLieu = readonly (readonly [Endroit, readonly string[]])[]

/** What reads them: services say the same words a hundred thousand times, which are folded once. */
export function createMotsDuLieu(): (lieu: LieuPlat) => MotsDuLieu {
  const motsDuService = new Map<string, readonly string[]>()
  const serviceWords = (libelle: string): readonly string[] => {
    let connus = motsDuService.get(libelle)
    if (!connus) {
      const { phrase, exemples, mots: autres } = serviceEnClair(libelle)
      connus = [...new Set(foldedWords(`${libelle} ${phrase} ${exemples} ${autres}`))]
      motsDuService.set(libelle, connus)
    }
    return connus
  }
  return lieu => [
    ['nom', foldedWords(lieu.nom ?? '')],
    ['commune', foldedWords(`${lieu.commune ?? ''} ${lieu.code_postal ?? ''}`)],
    [
      'service',
      [
        ...lieu.services.flatMap(serviceWords),
        // The code too: people write "ccas", "mjc", "epn".
        ...foldedWords(
          [
            ...lieu.typologie.map(t => `${typologieEnClair(t)} ${t}`),
            ...lieu.dispositif_programmes_nationaux,
            // "internet gratuit", said of the price.
            ...(lieu.frais_a_charge.includes('Gratuit') ? ['gratuit'] : [])
          ].join(' ')
        )
      ]
    ]
  ]
}
