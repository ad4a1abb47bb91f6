/** A national table of counters: one column per day, INSEE codes, coordinates, no date of its own. */

import { missing, soil, typedMail, typedPhone, typedStreet, typedTown, unaccent } from '../saletes.ts'
import { dayCell } from '../semaines.ts'
import type { Forme } from './forme.ts'

export const guichets: Forme = {
  source: 'demo-guichets',
  fichier: 'liste-guichets.csv',
  type: 'csv',
  separateur: ',',
  colonnes: [
    'id_guichet',
    'insee_dep',
    'lib_guichet',
    'adresse',
    'complement_adresse',
    'insee_com',
    'code_postal',
    'lib_com',
    'latitude',
    'longitude',
    'mail',
    'telephone',
    'h_lundi',
    'h_mardi',
    'h_mercredi',
    'h_jeudi',
    'h_vendredi',
    'h_samedi',
    'commentaire',
    'itinerance',
    'format',
    'labellisation'
  ],
  nom: 'lib_guichet',
  part: v => (v.genre.code === 'RFS' ? 0.95 : v.genre.code === 'LA_POSTE' ? 0.35 : v.genre.code === 'ENM' ? 0.6 : 0.02),
  salete: {
    vide: { complement: 0.8, courriels: 0.02, telephone: 0.02, horaires: 0.06, adresse: 0.01 },
    faute: 0.01,
    capitales: 0.05,
    blancs: 0.04,
    html: 0,
    villeDansRue: 0.01
  },
  ligne(v, rang, a) {
    const s = this.salete
    const horaires = missing('horaires', s, a) ? null : v.semaine
    const jour = (j: number) => (horaires ? dayCell(horaires[j] ?? [], a) : '')
    return [
      String(1000 + rang),
      v.commune.departement,
      soil(v.nom, s, a),
      missing('adresse', s, a) ? '' : typedStreet(`${v.numero ? `${v.numero} ` : ''}${v.rue}`, v, s, a),
      missing('complement', s, a) ? '' : a.pick(['Rez-de-chaussée', 'Bâtiment B', 'Place du village', '1er étage']),
      v.commune.code,
      v.codePostal,
      typedTown(v.commune.nom, a),
      v.latitude.toFixed(5),
      v.longitude.toFixed(5),
      missing('courriels', s, a) ? '' : typedMail(v.courriel, a),
      missing('telephone', s, a) ? '' : typedPhone(v.telephone, a),
      jour(0),
      jour(1),
      jour(2),
      jour(3),
      jour(4),
      jour(5),
      a.chance(0.18)
        ? a.pick(['Sur rendez-vous le vendredi', 'Permanence CAF le mardi matin', 'Fermé en août', 'Visio-guichet'])
        : '',
      v.itinerant ? 'Oui' : 'Non',
      v.itinerant ? 'Bus' : 'Fixe',
      `Labellisée le ${a.int(1, 28)}/0${a.int(1, 9)}/${a.int(2019, 2024)}`
    ]
  }
}

/** The same counters three years earlier, as a map's export: some had another name, some did not exist. */
export const guichetsAnciens: Forme = {
  source: 'demo-guichets-anciens',
  fichier: 'guichets.geojson',
  type: 'geojson',
  nom: 'NOM',
  part: v => (v.genre.code === 'RFS' ? 0.8 : v.genre.code === 'LA_POSTE' ? 0.2 : 0),
  salete: {
    vide: { complement: 0.85, courriels: 0.08, telephone: 0.12, horaires: 0.02 },
    faute: 0.01,
    capitales: 0.1,
    blancs: 0.05,
    html: 0,
    villeDansRue: 0.01
  },
  ligne(v, rang, a) {
    const s = this.salete
    const nom = a.chance(0.55) ? a.pick(v.variantes) : v.nom
    const jour = (j: number) => dayCell(v.semaine[j] ?? [], a)
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [Number(v.longitude.toFixed(5)), Number(v.latitude.toFixed(5))] },
      properties: {
        MATRICULE: `G-${1000 + rang}`,
        DEPARTEMENT: v.commune.departement,
        NOM: soil(nom, s, a),
        ADRESSE: typedStreet(`${v.numero ? `${v.numero}, ` : ''}${v.rue}`, v, s, a),
        INSEE: v.commune.code,
        CP: v.codePostal,
        COMMUNE: unaccent(v.commune.nom).toUpperCase(),
        'CONTACT.MAIL': missing('courriels', s, a) ? '-' : typedMail(v.courriel, a),
        TELEPHONE: missing('telephone', s, a) ? '-' : typedPhone(a.chance(0.3) ? v.ancienTelephone : v.telephone, a),
        h_lundi: jour(0),
        h_mardi: jour(1),
        h_mercredi: jour(2),
        h_jeudi: jour(3),
        h_vendredi: jour(4),
        h_samedi: jour(5),
        FORMAT: v.itinerant ? 'Itinérant' : 'Site'
      }
    }
  }
}
