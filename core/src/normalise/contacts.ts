/**
 * Phones, e-mails and sites of a place, read together: a cell of one often holds the other, and each goes home. What
 * belongs to a person is reserved; what cannot be read stays raw; nothing valid is lost for a bad neighbour.
 */
import { courrielIllisible } from '../rules/courriel-illisible.ts'
import { courrielMalPlace } from '../rules/courriel-mal-place.ts'
import { courrielRepare } from '../rules/courriel-repare.ts'
import { siteWebIllisible } from '../rules/site-web-illisible.ts'
import { siteWebMalPlace } from '../rules/site-web-mal-place.ts'
import { telephoneCourt } from '../rules/telephone-court.ts'
import { telephoneEtranger } from '../rules/telephone-etranger.ts'
import { telephoneIllisible } from '../rules/telephone-illisible.ts'
import { telephoneMalPlace } from '../rules/telephone-mal-place.ts'
import { readCourriels, readSites } from './adresses-electroniques.ts'
import type { Lieu } from './mots-du-lieu.ts'
import { addTo, CONTACT_RETIRE, notify, type Recueil, reserve, valuesOf } from './recueil.ts'
import { isMobile, readTelephone } from './telephone.ts'
import { isCourrielReserve, isLignePublique, keepRaw, placeOf, publicLink } from './texte-libre.ts'

/** Publishes or reserves each address; answers what a report may show of the cell they come from. */
function addCourriels(r: Recueil, courriels: readonly string[], vu: string, lieu: () => Lieu): string {
  let montrable = vu
  for (const courriel of courriels) {
    if (isCourrielReserve(r, courriel, lieu)) {
      reserve(r, 'courriels', courriel)
      montrable = CONTACT_RETIRE
    } else addTo(r, 'courriels', courriel)
  }
  return montrable
}

function addSites(r: Recueil, sites: readonly string[]): void {
  for (const site of sites) {
    const lien = publicLink(r, site, 'site_web')
    if (lien !== null) addTo(r, 'site_web', lien)
  }
}

function addNumero(r: Recueil, numero: string): void {
  if (isMobile(numero) && !isLignePublique(r)) reserve(r, 'telephone', numero)
  else if (!r.telephones.includes(numero)) r.telephones.push(numero)
}

/** Phones written in the column of e-mails or sites; true when there was one. */
function takePhones(r: Recueil, texte: string): boolean {
  const { numeros } = readTelephone(texte, r.departement)
  for (const numero of numeros) addNumero(r, numero)
  if (r.valeurs.telephone === undefined && r.telephones[0] !== undefined) r.valeurs.telephone = r.telephones[0]
  if (numeros.length > 0) notify(r, telephoneMalPlace, r.telephones.join(' ') || CONTACT_RETIRE)
  return numeros.length > 0
}

function normaliseTelephones(r: Recueil, lieu: () => Lieu): void {
  const courts: string[] = []
  for (const { texte } of valuesOf(r, 'telephone')) {
    const lu = readTelephone(texte, r.departement)
    for (const numero of lu.numeros) addNumero(r, numero)
    for (const numero of lu.etrangers) {
      if (!r.telephones.includes(numero)) r.telephones.push(numero)
      notify(r, telephoneEtranger, numero)
    }
    for (const numero of lu.courts) {
      if (!courts.includes(numero)) courts.push(numero)
      notify(r, telephoneCourt, numero)
    }
    if (lu.reste === null) continue
    const ailleurs = lu.reste.includes('@') ? readCourriels(lu.reste) : null
    if (ailleurs && ailleurs.courriels.length > 0) {
      notify(r, courrielMalPlace, addCourriels(r, ailleurs.courriels, texte, lieu))
    } else keepRaw(r, 'telephone', lu.reste, telephoneIllisible)
  }
  for (const court of courts) if (!r.telephones.includes(court)) r.telephones.push(court)
  if (r.telephones[0] !== undefined) r.valeurs.telephone = r.telephones[0]
}

/** Fills `telephone`, `courriels`, `site_web`, the reserved contacts, and the raw rest. Name and town must be known. */
export function normaliseContacts(r: Recueil): void {
  const lieu = placeOf(r)
  normaliseTelephones(r, lieu)
  for (const { texte } of valuesOf(r, 'courriels')) {
    const lu = readCourriels(texte)
    const vu = addCourriels(r, lu.courriels, texte, lieu)
    addSites(r, lu.sites)
    if (lu.repare) notify(r, courrielRepare, vu)
    if (lu.sites.length > 0) notify(r, siteWebMalPlace, texte)
    if (lu.reste !== null && !takePhones(r, lu.reste)) keepRaw(r, 'courriels', lu.reste, courrielIllisible)
  }
  for (const { texte } of valuesOf(r, 'site_web')) {
    const lu = readSites(texte)
    addSites(r, lu.sites)
    if (lu.courriels.length > 0) notify(r, courrielMalPlace, addCourriels(r, lu.courriels, texte, lieu))
    if (lu.reste !== null && !takePhones(r, lu.reste)) keepRaw(r, 'site_web', lu.reste, siteWebIllisible)
  }
  for (const texte of r.egares) {
    const { courriels } = readCourriels(texte)
    if (courriels.length > 0) notify(r, courrielMalPlace, addCourriels(r, courriels, texte, lieu))
    else takePhones(r, texte)
  }
}
