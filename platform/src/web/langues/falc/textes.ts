/** Rights, and what is said when something fails, in plain French. */
import type { ERREURS_FR, MENTIONS_FR } from '../../pages/textes.mots.ts'
import { NB } from '../../typographie.ts'
import type { Traduit } from '../langue.ts'

const RECU_MAX = 60

export const mentions: Traduit<typeof MENTIONS_FR> = {
  titre: 'Vos droits',
  quoi: 'Le site',
  quoiTexte:
    'Ce site s’appelle Lieux communs. C’est un logiciel libre (licence EUPL 1.2). Une organisation s’occupe de ce site. Écrivez-lui pour toutes vos questions.',
  personnes: 'Vos informations',
  personnesTexte: 'Vous lisez ce site sans donner votre nom. Votre adresse reste secrète aussi.',
  personnesLien: 'Voir ce que nous gardons',
  retrait: 'Enlever votre nom',
  retraitTexte:
    'Votre nom est peut-être sur une page. Vous pouvez le faire enlever. Écrivez à l’organisation qui s’occupe du site. C’est gratuit.',
  credits: 'Qui a fait quoi',
  creditsTextes: [
    'Les informations sur les lieux viennent de listes. Chaque liste a sa permission. Regardez la page des listes.',
    'Les noms des villes viennent de l’Insee. La place de certaines villes vient de GeoNames (CC BY 4.0).',
    'Le dessin des cartes vient de MapSVG et de svg-maps (CC BY 4.0). Nous avons changé la place des dessins. Le dessin des îles et des autres pays vient de Natural Earth. D’autres dessins viennent de l’IGN et de l’Insee.',
    'Les lettres viennent de Braille Institute (Atkinson Hyperlegible Next, OFL). Les petits dessins viennent de Tabler (MIT).'
  ]
}

export const erreurs: Traduit<typeof ERREURS_FR> = {
  introuvable: 'Cette page est introuvable',
  introuvableTexte: 'L’adresse de la page est peut-être fausse. Regardez chaque lettre. Ou cherchez un lieu.',
  lieuInconnu: 'Ce lieu est introuvable',
  lieuMalRecopie: 'Ce numéro de lieu est faux',
  lieuMalRecopieTexte:
    'Il a 9 lettres ou chiffres. Regardez chaque lettre et chaque chiffre. Ou cherchez le nom du lieu.',
  lieuInconnuTexte: 'Il est peut-être fermé. Ou l’adresse est fausse. Cherchez le nom du lieu ou de la ville.',
  pageAbsente: 'La liste est finie',
  pageAbsenteTexte: 'Cette liste a moins de pages. Regardez le début de la liste.',
  premierePage: 'Voir le début de la liste',
  panne: 'Il y a une panne',
  panneTexte: 'La panne vient de notre site. Attendez 1 minute. Puis ouvrez encore la page.',
  demande: 'L’adresse de la page est difficile à lire',
  demandeTexte: 'Il y a une erreur dans l’adresse. Recommencez votre recherche.',
  formulaire: 'Vos réponses sont difficiles à lire',
  formulaireTexte: 'Il y a une erreur dans les réponses. Ouvrez encore la page. Puis recommencez.',
  illisible: 'Votre recherche est difficile à lire',
  illisibleTexte: 'Il y a des signes bizarres. Écrivez encore avec des lettres.',
  tropLong: 'Vous avez écrit trop de mots',
  tropLongTexte: 'Écrivez seulement quelques mots. Par exemple, le nom de votre ville.',
  recu: vu => `Nous avons lu${NB}: «${NB}${vu.slice(0, RECU_MAX)}${vu.length > RECU_MAX ? '…' : ''}${NB}».`,
  methode: 'Vous pouvez seulement lire cette page',
  methodeTexte: 'Recommencez votre recherche.',
  preparation: 'Les lieux arrivent',
  preparationTexte: 'Attendez 1 minute. Puis ouvrez encore la page.',
  annuairesPris: 'Beaucoup de personnes demandent une liste',
  annuairesPrisTexte: 'Attendez 10 secondes. Puis ouvrez encore la page.',
  ailleurs: 'Vos réponses viennent d’un autre site',
  ailleursTexte: 'C’est peut-être un piège. Nous avons refusé les réponses. Recommencez sur notre page.',
  listeEffacee: 'Cette liste est effacée',
  listeEffaceeTexte: 'Nous gardons une liste pendant 1 heure. Puis nous l’effaçons.',
  limite: 'Vous demandez trop de pages',
  limiteTexte: 'Attendez quelques minutes. Puis recommencez.',
  limiteListes: 'Vous envoyez trop de listes',
  limiteListesTexte: 'Attendez quelques minutes. Puis recommencez.',
  publier: 'Lire une liste',
  accueil: 'Première page'
}
