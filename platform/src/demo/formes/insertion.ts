/** A nested export of an inclusion base: ids in the shape of UUIDs, codes for services, hours already in OSM's syntax. */
import type { Service } from '../genres.ts'
import { missing, soil, typedMail, typedPhone, typedSite, typedStreet, typedTown } from '../saletes.ts'
import { inFrench, inOsm } from '../semaines.ts'
import type { Forme } from './forme.ts'

const THEMATIQUES: Record<Service, string> = {
  demarches: 'numerique--realiser-des-demarches-administratives-avec-un-accompagnement',
  quotidien: 'numerique--prendre-en-main-un-ordinateur',
  emploi: 'numerique--accompagner-les-demarches-de-recherche-demploi',
  securite: 'numerique--utiliser-le-numerique',
  parentalite: 'numerique--soutenir-la-parentalite',
  creation: 'numerique--creer-et-developper-des-contenus',
  comprendre: 'numerique--approfondir-ma-culture-numerique',
  acces: 'numerique--acceder-a-du-materiel',
  materiel: 'numerique--s-equiper-en-materiel-informatique'
}

export const insertion: Forme = {
  source: 'demo-insertion',
  fichier: 'structures.json',
  type: 'json',
  nom: 'nom',
  part: v => (v.genre.code === 'RFS' ? 0.35 : 0.24),
  salete: {
    vide: {
      insee: 0.02,
      point: 0.12,
      telephone: 0.3,
      courriels: 0.4,
      site_web: 0.25,
      horaires: 0.28,
      typologie: 0.88,
      services: 0.02,
      pivot: 0.02
    },
    faute: 0.02,
    capitales: 0.12,
    blancs: 0.03,
    html: 0.004,
    villeDansRue: 0.02
  },
  ligne(v, rang, a) {
    const s = this.salete
    const hex = (n: number) =>
      Math.floor(a.unit() * 16 ** n)
        .toString(16)
        .padStart(n, '0')
    const nom = a.chance(0.35) ? a.pick(v.variantes) : v.nom
    return {
      id: `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(6)}${String(rang).padStart(6, '0')}`,
      nom: soil(nom, s, a),
      identifiants: { siret: missing('pivot', s, a) ? null : v.siret },
      adresse: {
        voie: typedStreet(`${v.numero ? `${v.numero} ` : ''}${v.rue}`, v, s, a),
        code_postal: v.codePostal,
        commune: typedTown(v.commune.nom, a),
        ...(missing('insee', s, a) ? {} : { code_insee: v.commune.code })
      },
      ...(missing('point', s, a) ? {} : { geo: { lat: v.latitude, lon: v.longitude } }),
      contact: {
        ...(missing('telephone', s, a) ? {} : { telephone: typedPhone(v.telephone, a) }),
        ...(missing('courriels', s, a)
          ? {}
          : {
              courriels: [v.nominatif ? `prenom.nom${rang % 50}@${v.courriel.split('@')[1]}` : typedMail(v.courriel, a)]
            })
      },
      ...(v.site && !missing('site_web', s, a) ? { site_web: typedSite(v.site, a) } : {}),
      ...(missing('typologie', s, a) ? {} : { typologie: v.genre.code }),
      thematiques: missing('services', s, a) ? [] : v.services.map(x => THEMATIQUES[x]),
      ...(missing('horaires', s, a) ? {} : { horaires: a.chance(0.85) ? inOsm(v.semaine) : inFrench(v.semaine, a) }),
      ...(v.public && a.chance(0.5) ? { publics: [v.public] } : {}),
      frais: a.chance(0.27) ? (v.gratuit ? 'gratuit' : 'payant') : null,
      modes: a.chance(0.7) ? [v.surRdv ? 'accompagnement' : 'autonomie'] : [],
      labels: v.genre.dispositif
        ? [v.genre.dispositif]
        : a.chance(0.25)
          ? [a.pick(['Aidants Connect', 'Conseillers numériques', 'PASS NUMERIQUE'])]
          : [],
      source: a.pick(['portail-a', 'portail-b', 'portail-c']),
      maj: `202${a.int(3, 5)}-${String(a.int(1, 12)).padStart(2, '0')}-${String(a.int(1, 28)).padStart(2, '0')}`
    }
  }
}

/** A register of habilitated bodies: names, SIRET and counters; the address in whatever state it was typed. */
export const habilites: Forme = {
  source: 'demo-habilites',
  fichier: 'organismes-habilites.json',
  type: 'json',
  nom: 'Nom',
  part: v => (['MUNI', 'CCAS', 'RFS', 'ASSO', 'CS'].includes(v.genre.code) ? 0.3 : 0.08),
  salete: {
    vide: { adresse: 0.06, code_postal: 0.03 },
    faute: 0.02,
    capitales: 0.3,
    blancs: 0.08,
    html: 0,
    villeDansRue: 0
  },
  ligne(v, rang, a) {
    const s = this.salete
    const nom = a.chance(0.6) ? a.pick(v.variantes) : v.nom
    const rue = `${v.numero ? `${v.numero} ` : ''}${v.rue}`
    return {
      Dossier: a.chance(0.995) ? String(20_000 + rang) : '',
      Nom: soil(nom, s, a),
      SIRET: a.weighted([
        [v.siret, 88],
        [v.siret.replace(/(\d{3})(\d{3})(\d{3})(\d{5})/, '$1 $2 $3 $4'), 5],
        [v.siret.slice(0, 9), 5],
        ['1', 2]
      ]),
      Adresse: missing('adresse', s, a)
        ? '-'
        : a.chance(0.3)
          ? `${soil(rue, s, a)} ${v.codePostal} ${v.commune.nom}`
          : soil(rue, s, a),
      'Code postal': missing('code_postal', s, a) ? '' : a.chance(0.95) ? v.codePostal : v.codePostal.replace(/^0/, ''),
      Département: v.commune.departement,
      'Nombre de mandats': a.int(0, 90),
      "Nombre d'usagers accompagnés": a.int(0, 70),
      date_maj: `${String(a.int(1, 28)).padStart(2, '0')}/0${a.int(1, 2)}/2025`
    }
  }
}
