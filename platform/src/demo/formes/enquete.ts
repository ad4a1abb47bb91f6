/** A survey in a spreadsheet: coded answers, bare ranges for hours, no id and no date; and an old directory with repeated headers. */
import type { Service } from '../genres.ts'
import { missing, soil, typedMail, typedPhone, typedSite, typedStreet, typedTown, unaccent } from '../saletes.ts'
import { inFrench } from '../semaines.ts'
import type { Forme } from './forme.ts'

// "63300", which a spreadsheet keeps as a number; not "L-1009", a town's across the border
const EN_CHIFFRES = /^\d{4,5}$/

const echelle = (oui: boolean) => (oui ? 'Souvent' : 'Pas du tout')

export const enquete: Forme = {
  source: 'demo-enquete',
  fichier: 'reponses-enquete.xlsx',
  type: 'xlsx',
  colonnes: [
    'Nom de la structure',
    'Adresse (numéro, nom de la voie)',
    'Code postal',
    'Ville',
    'Téléphone',
    'Adresse mail',
    'Site Web',
    'Démarches administratives',
    'Initiation au numérique',
    'Accès à des équipements',
    'En libre accès',
    'Sur rendez-vous',
    'En itinérance',
    'Individuellement',
    'Collectivement',
    'Type de publics',
    'Les horaires',
    'Les tarifs',
    'latitude',
    'longitude'
  ],
  nom: 'Nom de la structure',
  part: v => (v.genre.code === 'RFS' ? 0.02 : 0.08),
  salete: {
    vide: { site_web: 0.3, courriels: 0.02, horaires: 0.03, tarif: 0.1 },
    faute: 0.02,
    capitales: 0.1,
    blancs: 0.1,
    html: 0,
    villeDansRue: 0.03
  },
  ligne(v, rang, a) {
    const s = this.salete
    const fait = (x: Service) => echelle(v.services.includes(x))
    return [
      soil(v.nom, s, a),
      typedStreet(`${v.numero ? `${v.numero} ` : ''}${v.rue}`, v, s, a),
      a.chance(0.5) && EN_CHIFFRES.test(v.codePostal) ? Number(v.codePostal) : v.codePostal,
      typedTown(v.commune.nom, a),
      typedPhone(v.telephone, a),
      missing('courriels', s, a)
        ? ''
        : v.nominatif
          ? `prenom.nom${rang % 50}@${v.courriel.split('@')[1]}`
          : typedMail(v.courriel, a),
      v.site && !missing('site_web', s, a) ? typedSite(v.site, a) : '',
      fait('demarches'),
      fait('quotidien'),
      fait('acces'),
      v.services.includes('acces') && !v.surRdv ? 'X' : '',
      v.surRdv ? 'X' : '',
      v.itinerant ? 'X' : '',
      a.chance(0.9) ? 'X' : '',
      a.chance(0.7) ? 'X' : '',
      v.public ?? 'Tout public',
      missing('horaires', s, a) ? '' : unaccent(inFrench(v.semaine, a)),
      missing('tarif', s, a) ? '' : v.gratuit ? 'Gratuit' : 'Adhesion',
      v.latitude,
      v.longitude
    ]
  }
}

export const annuaire: Forme = {
  source: 'demo-annuaire',
  fichier: 'annuaire-espaces.csv',
  type: 'csv',
  separateur: ',',
  colonnes: [
    'Identifiant',
    'Date de dernière modification',
    'Nom',
    'Statut',
    'Site Web',
    'N° et libellé de voie',
    'N° et libellé de voie',
    'Code Insee commune',
    'Code postal',
    'Localité',
    'Téléphone',
    'Email',
    "Horaires d'ouverture",
    'Latitude',
    'Longitude',
    'Services proposés',
    'Équipement',
    'Tarif',
    'Site Web'
  ],
  nom: 'Nom',
  part: v => (['EPN', 'BIB', 'MQ', 'PIJ_BIJ', 'FABLAB'].includes(v.genre.code) ? 0.3 : 0.03),
  salete: {
    vide: { telephone: 0.02, courriels: 0.08, site_web: 0.3, horaires: 0.75, point: 0.04, services: 0.4 },
    faute: 0.02,
    capitales: 0.12,
    blancs: 0.04,
    html: 0.02,
    villeDansRue: 0.05
  },
  ligne(v, _rang, a) {
    const s = this.salete
    const nom = a.chance(0.5) ? a.pick(v.variantes) : v.nom
    const sansPoint = missing('point', s, a)
    const hex = Array.from({ length: 24 }, () => a.int(0, 15).toString(16)).join('')
    const mots: Record<Service, string> = {
      demarches: 'Aide aux démarches',
      quotidien: 'Initiation à Internet',
      emploi: "Aide à la recherche d'emploi",
      securite: 'Protection des données',
      parentalite: 'Ateliers parents',
      creation: 'Création de contenus',
      comprendre: 'Débats et culture numérique',
      acces: 'Accès libre à Internet',
      materiel: 'Vente de matériel reconditionné'
    }
    return [
      hex,
      a.chance(0.15)
        ? ''
        : `${String(a.int(1, 28)).padStart(2, '0')}/${String(a.int(1, 12)).padStart(2, '0')}/20${a.pick(['13', '14', '15', '24', '25'])}`,
      soil(nom, s, a),
      a.chance(0.2) ? a.pick(['Association', 'Collectivité', 'Établissement public']) : '',
      v.site && !missing('site_web', s, a) ? typedSite(v.site, a) : '',
      typedStreet(`${v.numero ? `${v.numero} ` : ''}${v.rue}`, v, s, a),
      '',
      v.commune.code,
      v.codePostal,
      typedTown(v.commune.nom, a),
      missing('telephone', s, a) ? '' : typedPhone(a.chance(0.4) ? v.ancienTelephone : v.telephone, a),
      missing('courriels', s, a)
        ? ''
        : v.nominatif
          ? `prenom.nom${v.lieu.slice(-2)}@${v.courriel.split('@')[1]}`
          : typedMail(v.courriel, a),
      missing('horaires', s, a) ? '' : inFrench(v.semaine, a),
      sansPoint ? '' : v.latitude,
      sansPoint ? '' : v.longitude,
      missing('services', s, a) ? '' : v.services.map(x => mots[x]).join('\n'),
      a.chance(0.2) ? 'Ordinateurs\nImprimante' : '',
      a.chance(0.18)
        ? a.pick([v.gratuit ? 'Gratuit' : 'Payant', v.gratuit ? 'Gratuit' : 'Payant', 'Se renseigner'])
        : '',
      ''
    ]
  }
}
