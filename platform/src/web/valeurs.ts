/** What the standard's services and kinds of places are called on a page, in its language. */
import { SERVICES_DITS, type ServiceDit, TYPOLOGIES } from './valeurs.mots.ts'

/** The plain words of a label; a label that is not of the standard is shown as it is. */
export const serviceEnClair = (libelle: string): ServiceDit =>
  Object.hasOwn(SERVICES_DITS, libelle)
    ? SERVICES_DITS[libelle as keyof typeof SERVICES_DITS]
    : { phrase: libelle, exemples: '' }

/** `typologieEnClair('BIB')`: « Bibliothèque, médiathèque », "Library"; a code that nobody would understand gives an empty text. */
export const typologieEnClair = (code: string): string => TYPOLOGIES.dite(code)
