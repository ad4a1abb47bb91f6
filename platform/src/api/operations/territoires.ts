/** `/territoires/{type}/{code}`: what a commune, an EPCI, a département or a région holds. */
import { z } from 'zod'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { serviceEnClair } from '../../catalogue/services-en-clair.ts'
import { GENRES_DE_TERRITOIRE, type GenreDeTerritoire } from '../../catalogue/suggestion/noms-des-territoires.ts'
import {
  bilanOf,
  enfantsOf,
  parentsOf,
  populationOf,
  type Territoire,
  territoireOf
} from '../../catalogue/territoire.ts'
import type { Parametres } from '../../demande/parametre.ts'
import type { Probleme } from '../../demande/probleme.ts'
import { findProches } from '../../demande/territoires-proches.ts'
import type { Operation } from '../operation.ts'
import { TERRITOIRE } from '../reponses/territoires.ts'

const NOMS: Parametres = {
  type: {
    dit: 'Sorte de territoire',
    schema: z.enum(GENRES_DE_TERRITOIRE),
    attendu: GENRES_DE_TERRITOIRE,
    exemple: 'departement'
  },
  code: {
    dit: 'Code Insee de la commune, du département ou de la région ; numéro SIREN de l’EPCI',
    schema: z.string(),
    attendu: 'un code comme 59512, 200093201, 59 ou 32',
    exemple: '59'
  }
}

const isType = (type: string): type is GenreDeTerritoire => (GENRES_DE_TERRITOIRE as readonly string[]).includes(type)

const round = (x: number, chiffres: number): number => Number(x.toFixed(chiffres))

/** A ten-thousandth of a degree is ten metres. */
const DEGRES = 4

function corpsOf(catalogue: Catalogue, territoire: Territoire): string {
  const bilan = bilanOf(catalogue, territoire)
  const { type, code, nom } = territoire
  const query = `${type}=${code}`
  const voisin = (autre: Territoire) => ({
    ...autre,
    lieux: bilan.lieuxDe(autre.type, autre.code),
    adresse: `/api/v1/territoires/${autre.type}/${autre.code}`
  })
  const parents = parentsOf(catalogue, territoire).map(parent => {
    const axe = catalogue.colonnes.axes[parent.type]
    const valeur = axe.codeDe(parent.code)
    return { ...voisin(parent), lieux: valeur === undefined ? 0 : axe.porteurs(valeur).length }
  })
  return JSON.stringify({
    edition: catalogue.edition.numero,
    type,
    code,
    nom,
    population: populationOf(catalogue, territoire),
    lieux: bilan.lieux,
    parents,
    enfants: enfantsOf(catalogue, territoire).map(voisin),
    services: bilan.services.map(({ valeur, lieux }) => ({
      valeur,
      libelle: serviceEnClair(valeur).phrase,
      lieux,
      demande: `/api/v1/lieux?${query}&services=${encodeURIComponent(valeur)}`
    })),
    centre: bilan.centre && {
      latitude: round(bilan.centre.latitude, DEGRES),
      longitude: round(bilan.centre.longitude, DEGRES)
    },
    emprise: bilan.emprise?.map(x => round(x, DEGRES)) ?? null,
    fraicheur: {
      dates: bilan.dates,
      date_mediane: bilan.dateMediane,
      part_depuis_un_an: bilan.partDepuisUnAn === null ? null : round(bilan.partDepuisUnAn, 3)
    },
    completude: bilan.completude === null ? null : round(bilan.completude, 1),
    liens: {
      lieux: `/api/v1/lieux?${query}`,
      csv: `/api/v1/lieux.csv?${query}`,
      geojson: `/api/v1/lieux.geojson?${query}`
    }
  })
}

/** « 59100 est un code postal, pas un code de commune. Essayez 59512 (Roubaix). » */
function findInconnu(catalogue: Catalogue, type: GenreDeTerritoire, code: string): Probleme {
  const { constat, proches } = findProches(catalogue, type, code)
  const essai = proches.length === 0 ? '' : ` Essayez ${proches.map(p => `${p.code} (${p.nom})`).join(', ')}.`
  return {
    status: 404,
    title: 'Territoire inconnu',
    detail: `${constat}${essai}`,
    parametre: 'code',
    valeur: code,
    propositions: proches.map(({ code: c, nom }) => ({ code: c, nom, adresse: `/api/v1/territoires/${type}/${c}` }))
  }
}

export const territoire: Operation = {
  chemin: '/territoires/:type/:code',
  resume: 'Un territoire : de quoi il est fait, ses lieux, ce qu’on en sait',
  description:
    'Une commune qui n’existe plus redirige vers celle qui la comprend (301). Un code inconnu répond 404, avec les plus proches.',
  etiquette: 'Territoires',
  noms: NOMS,
  parametres: {},
  reponse: TERRITOIRE,
  refus: [301, 404],
  repond({ catalogue, noms: { type = '', code = '' } }) {
    if (!isType(type)) {
      const detail = `« ${type.slice(0, 50)} » n’est pas une sorte de territoire. Attendu : ${GENRES_DE_TERRITOIRE.join(', ')}.`
      return {
        probleme: {
          status: 404,
          title: 'Territoire inconnu',
          detail,
          parametre: 'type',
          valeur: type,
          attendu: GENRES_DE_TERRITOIRE
        }
      }
    }
    const trouve = territoireOf(catalogue, type, code)
    const commune = type === 'commune' ? catalogue.geographie.commune(code) : undefined
    // 75001 was Alfortville: whoever writes it today means a post code.
    const postal = commune?.type === 'ANC' && catalogue.endroits.codePostal(code) !== undefined
    if (!trouve || postal) return { probleme: findInconnu(catalogue, type, code) }
    if (commune && commune.type !== 'COM' && commune.type !== 'ARM' && commune.actuelle !== code) {
      const actuelle = catalogue.geographie.commune(commune.actuelle)
      const detail = `${commune.nom} fait partie de ${actuelle?.nom ?? commune.actuelle} : son code est ${commune.actuelle}.`
      const vers = `/api/v1/territoires/commune/${commune.actuelle}`
      return {
        probleme: { status: 301, title: 'Commune réunie à une autre', detail, parametre: 'code', valeur: code, vers }
      }
    }
    return { corps: corpsOf(catalogue, trouve) }
  }
}
