/** A region's table in Latin-1 and semicolons: free sentences for hours, comma-separated lists, projected coordinates lost. */
import type { Service } from '../genres.ts'
import { missing, soil, typedMail, typedPhone, typedSite, typedStreet, typedTown } from '../saletes.ts'
import { halfDay, inFrench } from '../semaines.ts'
import { fill } from '../territoire.ts'
import type { Forme } from './forme.ts'

const ACTIVITES: Record<Service, string> = {
  demarches: 'Aide aux démarches en ligne',
  quotidien: 'Initiation informatique',
  emploi: "Recherche d'emploi",
  securite: 'Sécurité et données personnelles',
  parentalite: 'Parentalité numérique',
  creation: 'Création numérique et fabrication',
  comprendre: 'Culture numérique',
  acces: 'Ordinateurs en libre accès',
  materiel: 'Matériel reconditionné'
}

const GENRE_EN_CLAIR: Record<string, string> = {
  MUNI: 'Mairie',
  BIB: 'Médiathèque',
  RFS: 'France services',
  CCAS: 'CCAS',
  CS: 'Centre social',
  EPN: 'EPN',
  ASSO: 'Association',
  TIERS_LIEUX: 'Tiers-lieu',
  LA_POSTE: 'La Poste',
  MQ: 'Maison de quartier',
  ML: 'Mission locale',
  PIJ_BIJ: 'PIJ',
  ENM: 'Bus',
  FABLAB: 'Fablab'
}

export const region: Forme = {
  source: 'demo-region',
  fichier: 'lieux-region.csv',
  type: 'csv',
  separateur: ';',
  encodage: 'windows-1252',
  colonnes: [
    'nom',
    'structure_porteuse',
    'description',
    'type_lieu',
    'numero',
    'rue',
    'code_postal',
    'commune',
    'lat',
    'lon',
    'itinerant',
    'telephone',
    'courriel',
    'web',
    'facebook',
    'horaires',
    'activites',
    'public',
    'tarif',
    'labels',
    'date',
    'etat'
  ],
  nom: 'nom',
  ferme: ['etat', 'fermé'],
  part: v => (v.genre.code === 'RFS' ? 0.1 : 0.3),
  salete: {
    vide: {
      point: 0.01,
      telephone: 0.8,
      courriels: 0.8,
      site_web: 0.6,
      horaires: 0.78,
      services: 0.75,
      porteur: 0.55,
      tarif: 0.9,
      code_postal: 0.01
    },
    faute: 0.02,
    capitales: 0.06,
    blancs: 0.06,
    html: 0.01,
    villeDansRue: 0.05
  },
  ligne(v, _rang, a) {
    const s = this.salete
    const decale = a.chance(0.002)
    const nom = a.chance(0.25) ? a.pick(v.variantes) : v.nom
    const point = missing('point', s, a)
      ? ['', '']
      : decale
        ? [String(v.longitude), String(v.latitude)]
        : [v.latitude.toFixed(6).replace('.', ','), v.longitude.toFixed(6).replace('.', ',')]
    return [
      soil(nom, s, a),
      v.porteur && !missing('porteur', s, a) ? v.porteur : '',
      a.chance(0.05)
        ? `Un lieu pour apprendre et se faire aider, au cœur ${fill('{q}', v.commune.nom, v.quartier)}.`
        : '',
      a.chance(0.7) ? (GENRE_EN_CLAIR[v.genre.code] ?? 'Autre') : '',
      v.numero ? String(v.numero) : '',
      typedStreet(v.rue, v, s, a),
      missing('code_postal', s, a) ? '' : v.codePostal.replace(/^0/, ''),
      typedTown(v.commune.nom, a),
      point[0] as string,
      point[1] as string,
      v.itinerant ? 'oui' : '',
      missing('telephone', s, a) ? '' : typedPhone(v.telephone, a),
      missing('courriels', s, a) ? '' : typedMail(v.courriel, a),
      v.site && !missing('site_web', s, a) ? typedSite(v.site, a) : '',
      a.chance(0.1) ? `https://www.facebook.com/page-${v.lieu.toLowerCase()}` : '',
      missing('horaires', s, a) ? '' : inFrench(v.semaine, a).replaceAll('\n', ' - '),
      missing('services', s, a) ? '' : v.services.map(x => ACTIVITES[x]).join(', '),
      v.public ?? '',
      missing('tarif', s, a) ? '' : v.gratuit ? 'Gratuit' : a.pick(['Adhésion annuelle', '2 € la séance', 'Payant']),
      v.genre.dispositif ?? (a.chance(0.2) ? a.pick(['SUD LABS', 'ORDI 3.0', 'Label du territoire']) : ''),
      a.chance(0.4) ? '01/01/1970' : '',
      'ouvert'
    ]
  }
}

/** A hub's table with fourteen half-days and codes joined by dashes. */
export const demiJournees: Forme = {
  source: 'demo-demi-journees',
  fichier: 'hub-demi-journees.csv',
  type: 'csv',
  separateur: ',',
  colonnes: [
    'ref',
    'mise_a_jour',
    'lon',
    'lat',
    'adresse',
    'code_postal',
    'ville',
    'nom_structure',
    'url',
    'email',
    'tel',
    'code_typo',
    'code_label',
    'code_accomp',
    ...['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'].flatMap(j => [
      `${j} matin`,
      `${j} après-midi`
    ])
  ],
  nom: 'nom_structure',
  // Our guess: no real list at hand does so, lists handed over by partners do.
  titresTous: 150,
  part: v => (v.genre.code === 'RFS' ? 0.06 : 0.12),
  salete: {
    vide: { telephone: 0.45, courriels: 0.4, site_web: 0.5, horaires: 0.55, date: 0.7, services: 0.75 },
    faute: 0.02,
    capitales: 0.15,
    blancs: 0.12,
    html: 0,
    villeDansRue: 0.01
  },
  ligne(v, rang, a) {
    const s = this.salete
    const connus = !missing('horaires', s, a)
    const demis = v.semaine.flatMap(plages =>
      [false, true].map(apres => (connus ? halfDay(plages, apres) || a.pick(['-', '', 'x']) : ''))
    )
    return [
      `${v.commune.departement}_${rang}_`,
      missing('date', s, a)
        ? ''
        : `${String(a.int(1, 28)).padStart(2, '0')}/${String(a.int(1, 12)).padStart(2, '0')}/202${a.int(4, 5)}`,
      v.longitude,
      v.latitude,
      typedStreet(`${v.numero ? `${v.numero} ` : ''}${v.rue}`, v, s, a),
      v.codePostal,
      typedTown(v.commune.nom, a),
      soil(v.nom, s, a),
      v.site && !missing('site_web', s, a) ? typedSite(v.site, a) : '',
      missing('courriels', s, a)
        ? ''
        : v.nominatif
          ? `prenom.nom${rang % 50}@${v.courriel.split('@')[1]}`
          : typedMail(v.courriel, a),
      missing('telephone', s, a) ? '' : typedPhone(v.mobile ?? v.telephone, a),
      v.genre.code === 'MUNI' || v.genre.code === 'CCAS'
        ? 'C'
        : v.genre.code === 'BIB'
          ? 'B'
          : v.genre.code === 'ASSO'
            ? 'A'
            : 'D',
      [v.genre.dispositif ? 'FS' : '', a.chance(0.3) ? 'AC' : ''].filter(Boolean).join('-'),
      missing('services', s, a) ? '' : v.services.map(x => x.slice(0, 2).toUpperCase()).join('-'),
      ...demis
    ]
  }
}
