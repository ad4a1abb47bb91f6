/** Words about whoever keeps this site. */
import { selonLangue } from './langues/langue.ts'
import { NB } from './typographie.ts'

export const TENEUR_FR = {
  tenuPar: 'Ce site est tenu par',
  personneNommee: 'une organisation qui n’a pas encore écrit son nom ici',
  ecrire: (courriel: string) => `Écrire à ${courriel}`,
  pageDeContact: 'Écrire à cette organisation',
  sansContact: `Elle n’a pas encore écrit d’adresse ici. En attendant, adressez-vous à la personne ou au service qui vous a indiqué ce site.`,
  pourUnLieu: `Une erreur sur un lieu${NB}? Sur la page du lieu, «${NB}Signaler une erreur${NB}» suffit${NB}: aucune adresse ne vous est demandée.`
} as const

export const TENEUR = selonLangue('teneur', TENEUR_FR)
