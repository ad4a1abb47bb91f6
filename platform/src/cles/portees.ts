/** What a key may open: the one table of scopes, with the words that people read. A scope that is not here does not exist. */

export const PORTEES = {
  debit: 'plus de demandes par minute',
  'non-public': 'les contacts réservés d’un lieu, chaque lecture étant notée',
  abonnements: 'être prévenu de chaque édition à une adresse (webhooks)'
} as const satisfies Readonly<Record<string, string>>

export type Portee = keyof typeof PORTEES

export const isPortee = (nom: string): nom is Portee => Object.hasOwn(PORTEES, nom)
