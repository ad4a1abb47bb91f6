/** The results in plain French: how many places, where, what to do when there is none. */

import { intercommunaliteDite } from '../../intercommunalites.ts'
import { COMMUNES_FR, type MOTS_RECHERCHE_FR, ouDe } from '../../pages/recherche.mots.ts'
import { distanceEnClair, NB, nombre } from '../../typographie.ts'
import type { Traduit } from '../langue.ts'

export const lieux = (n: number): string => `${nombre(n)}${NB}${n > 1 ? 'lieux' : 'lieu'}`

/** Names of towns stand in French sentences as they do everywhere. */
export const communes: Traduit<typeof COMMUNES_FR> = {
  ...COMMUNES_FR,
  enRegion: nom => `dans la région ${nom}`,
  dansIntercommunalite: nom => `dans le groupe de villes ${intercommunaliteDite(nom)}`,
  intercommunalite: nom => `Groupe de villes${NB}: ${intercommunaliteDite(nom)}`
}

const { a, de, nom: nomDe, guillemets } = COMMUNES_FR

export const recherche: Traduit<typeof MOTS_RECHERCHE_FR> = {
  titreVide: 'Chercher un lieu d’aide',
  precisezTitre: 'Choisir mieux',
  consigne: 'Écrivez le nom de votre ville. Ou écrivez votre code postal.',
  titre(reponse, tape, pres) {
    const { resultats, dedans, endroit, mots, elargi } = reponse
    // Those that lie far are told under their own title.
    const total = reponse.total - reponse.loin
    const ou = ouDe(reponse, pres)
    const entier = tape.replace(/\s+/g, ' ').trim()
    if (mots && (resultats.length === 0 || elargi === 'mots') && !entier.includes(mots))
      return `0${NB}lieu trouvé pour ${guillemets(entier || mots)}`
    if (resultats.length === 0) return mots ? `0${NB}lieu trouvé pour ${guillemets(mots)}` : `0${NB}lieu trouvé ${ou}`
    if (elargi === 'mots' && endroit && mots) return `0${NB}lieu trouvé pour ${guillemets(mots)} ${ou}`
    const quoi = mots && elargi !== 'mots' && elargi !== 'presque' ? ` pour ${guillemets(mots)}` : ''
    if (elargi === 'loin' || elargi === 'departement') return `0${NB}lieu trouvé${quoi} ${ou}`
    if (endroit && dedans === 0) return `0${NB}lieu${quoi} ${ou}, et ${lieux(total)} tout près`
    return `${lieux(endroit ? dedans : total)}${quoi} ${ou}`.trim()
  },
  suite(reponse) {
    const { total, loin, resultats, dedans, endroit, mots, elargi } = reponse
    const plusProche = resultats[0]?.distance
    if (resultats.length === 0) return null
    if (elargi === 'mots' && endroit) return 'Voici des lieux près de là. Demandez-leur de l’aide.'
    if (elargi === 'mots' || elargi === 'presque')
      return `Nous avons cherché tous ces mots${NB}: ${guillemets(mots ?? '')}. Voici les lieux qui ressemblent.`
    if (elargi === 'departement') return 'Voici les lieux de votre département.'
    if (elargi === 'loin' && plusProche != null) return `Le premier lieu est à ${distanceEnClair(plusProche)}.`
    if (!endroit && !reponse.centre && total > 5) return 'Écrivez aussi le nom de votre ville.'
    const autour = total - loin - dedans
    if (endroit && dedans > 0 && autour > 0) return `Il y a aussi ${lieux(autour)} tout près.`
    return null
  },
  corrige: (tape, compris) => `Vous avez écrit ${guillemets(tape)}. Nous cherchons ${guillemets(compris)}.`,
  vouliez: `Vous cherchez peut-être${NB}:`,
  ailleurs: n => `C’est une autre ville${NB}? Voir ${nombre(n)}${NB}autres villes`,
  preciser: 'Choisir une aide',
  precise: libelle => `Voici seulement les lieux pour${NB}: ${libelle}.`,
  toutesLesAides: 'Voir toutes les aides possibles',
  tous: reponse => `Voir chaque lieu ${ouDe(reponse)}`,
  pageDuTerritoire: nom => `La liste à imprimer${NB}: ${nomDe(nom)}`,
  dedans: nom => a(nomDe(nom)).replace(/^a/, 'A').replace(/^à/, 'À'),
  autour: nom => `Tout près ${de(nomDe(nom))}`,
  plusProches: 'Les lieux les plus près',
  plusLoin: 'Plus loin',
  loin: {
    constat: (metres, commune) =>
      `Le premier lieu est à ${distanceEnClair(metres)}${commune ? `, ${a(nomDe(commune))}` : ''}. C’est très loin.`,
    titre: 'Comment trouver de l’aide',
    aDistance: n => `Voir ${lieux(n)} qui ${n > 1 ? 'aident' : 'aide'} par téléphone`,
    carte: 'Voir les lieux sur la carte',
    leLieu: nom => `Voir ce lieu${NB}: ${nom}`
  },
  liste: 'Liste des lieux',
  carte: 'Sur la carte',
  carteTitre: (premier, dernier) =>
    premier === dernier ? `La carte montre le lieu ${premier}` : `La carte montre les lieux ${premier} à ${dernier}`,
  carteLegende: 'La liste et la carte ont les mêmes numéros.',
  carteFlou: 'Un rond clair montre seulement la ville. Demandez l’adresse.',
  carteSans: n => `${lieux(n)} de la liste ${n > 1 ? 'manquent' : 'manque'} sur la carte. Demandez l’adresse.`,
  voirCarte: 'Voir la carte',
  suivants: n => (n === 1 ? 'Voir encore 1 lieu' : `Voir encore ${n} lieux`),
  precedents: 'Voir les lieux d’avant',
  page: (premier, dernier, total) =>
    `Voici les lieux ${nombre(premier)} à ${nombre(dernier)}. Il y a ${lieux(total)} en tout`,
  pages: 'La suite de la liste',
  appeler: nom => `Téléphoner à ${nom}${NB}:`,
  distance: (metres, ville, flou) => {
    if (flou) return `À ${distanceEnClair(Math.max(1000, metres))}, à peu près`
    return `À ${distanceEnClair(metres)}${ville && metres < 5000 ? ` du milieu ${de(ville)}` : ''}`
  },
  services: phrases => {
    const autres = phrases.length - 2
    return `${phrases.slice(0, 2).join('. ')}.${autres > 0 ? ` Et ${autres}${NB}${autres > 1 ? 'autres aides' : 'autre aide'}.` : ''}`
  },
  selonLaSource: texte => `Ce que dit la liste${NB}: ${texte}`,
  precisez: `Choisissez une ville${NB}:`,
  positionInconnue: 'Demandez l’adresse exacte',
  conseils: {
    titre: `Que pouvez-vous faire${NB}?`,
    commune: 'Écrivez le nom de votre ville. Nous montrons aussi les lieux tout près.',
    mots: 'Regardez si le mot est bien écrit. Ou écrivez 1 seul mot.',
    ailleurs: `Regardez aussi les lieux de${NB}:`,
    telephone: 'Téléphonez à votre mairie. La mairie connaît les lieux d’aide.'
  }
}
