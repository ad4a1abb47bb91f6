/** Services and kinds of places in everyday words: those that the catalogue searches in French, said in the language of the page. */
import { SERVICES_EN_CLAIR, type ServiceEnClair } from '../catalogue/services-en-clair.ts'
import { typologieEnClair } from '../catalogue/typologies-en-clair.ts'
import { selonLangue } from './langues/langue.ts'

/** What a service is called and what makes it concrete. */
export type ServiceDit = Pick<ServiceEnClair, 'phrase' | 'exemples'>

export const SERVICES_FR: Readonly<Record<keyof typeof SERVICES_EN_CLAIR, ServiceDit>> = SERVICES_EN_CLAIR

export const SERVICES_DITS = selonLangue('services', SERVICES_FR)

export const TYPOLOGIES_FR = {
  /** Empty for a code that nobody would understand. */
  dite: (code: string): string => typologieEnClair(code)
} as const

export const TYPOLOGIES = selonLangue('typologies', TYPOLOGIES_FR)
