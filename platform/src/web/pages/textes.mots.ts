/** Words of the pages that are only words: legal notice, and what is said when something fails. */
import { pluriel } from '@lieux-communs/core'
import { selonLangue } from '../langues/langue.ts'
import { NB } from '../typographie.ts'

/** Signs shown of what was received: enough to know it again. */
const RECU_MAX = 60

export const MENTIONS_FR = {
  titre: 'Mentions légales',
  quoi: 'Ce site',
  quoiTexte:
    'Ce site montre le registre Lieux communs, un logiciel libre sous licence EUPL 1.2. Il est tenu par l’organisation qui l’a installé : c’est à elle qu’il faut écrire pour toute demande.',
  personnes: 'Vos données',
  personnesTexte: 'Pour lire ce site, vous ne donnez rien : ni nom, ni compte, ni adresse électronique.',
  personnesLien: 'Ce que nous gardons, et combien de temps',
  retrait: 'Faire retirer une information',
  retraitTexte:
    'Vous êtes nommé sur une fiche et vous ne le souhaitez pas : écrivez à l’organisation qui tient ce site. La demande est gratuite.',
  credits: 'Crédits',
  creditsTextes: [
    'Informations sur les lieux : voir la page des sources, chacune avec sa licence.',
    'Communes : Insee, code officiel géographique. Points de certaines communes : GeoNames (CC BY 4.0).',
    'Fond des cartes : départements d’après MapSVG et svg-maps (CC BY 4.0), positions recalculées ; outre-mer, îles et pays voisins d’après Natural Earth (domaine public). Avec les références officielles importées : IGN et Insee.',
    'Police : Atkinson Hyperlegible Next, Braille Institute (OFL). Icônes : Tabler (MIT).'
  ]
} as const

export const MENTIONS = selonLangue('mentions', MENTIONS_FR)

export const ERREURS_FR = {
  introuvable: 'Cette page n’existe pas',
  introuvableTexte: 'L’adresse contient peut-être une faute, ou la page a changé de place.',
  lieuInconnu: 'Ce lieu n’est pas dans la base',
  lieuMalRecopie: 'Cet identifiant a une faute de frappe',
  lieuMalRecopieTexte:
    'Un de ses neuf caractères est faux, ou deux sont échangés. Vérifiez-les un par un, ou cherchez le lieu par son nom ou sa commune.',
  lieuInconnuTexte: 'Il a peut-être fermé, ou son adresse contient une faute. Cherchez-le par son nom ou sa commune.',
  pageAbsente: 'Cette page de résultats n’existe pas',
  pageAbsenteTexte:
    'La liste des lieux trouvés n’a pas de page de ce numéro. Reprenez-la au début, ou faites une nouvelle recherche.',
  premierePage: 'Voir les premiers lieux trouvés',
  panne: 'La page n’a pas pu être préparée',
  panneTexte:
    'Le problème vient de nous, et il est noté. Rechargez la page dans une minute, ou faites une nouvelle recherche.',
  demande: 'Cette demande n’a pas été comprise',
  demandeTexte:
    'L’adresse de la page contient quelque chose que nous ne savons pas lire. Faites une nouvelle recherche.',
  formulaire: 'Ce formulaire n’a pas été compris',
  formulaireTexte:
    'Il contient quelque chose que cette page n’envoie jamais. Rien n’a été écrit. Revenez à la page, et recommencez.',
  illisible: 'Cette recherche n’est pas du texte',
  illisibleTexte: 'Elle contient des signes que personne ne peut lire. Écrivez-la de nouveau.',
  tropLong: 'Cette recherche est trop longue',
  tropLongTexte: 'Quelques mots suffisent : le nom de votre commune, ou ce que vous cherchez.',
  recu: (vu: string) =>
    `Nous avons reçu${NB}: «${NB}${vu.slice(0, RECU_MAX)}${vu.length > RECU_MAX ? '…' : ''}${NB}»${vu.length > RECU_MAX ? `, ${pluriel(vu.length, 'signe', 'signes')} en tout` : ''}.`,
  methode: 'Cette page se lit seulement',
  methodeTexte: 'Rien ne s’envoie à cette adresse. Faites une nouvelle recherche.',
  preparation: 'La base se prépare',
  preparationTexte: 'Les listes sont en train d’être lues. La page s’affichera dans une minute : rechargez-la.',
  annuairesPris: 'Trop d’annuaires à la fois',
  annuairesPrisTexte:
    'D’autres annuaires sont en train d’être mis en page. Rechargez dans dix secondes, ou imprimez la page de l’annuaire.',
  ailleurs: 'Ce formulaire ne vient pas de ce site',
  ailleursTexte: 'Pour votre sûreté, il n’a pas été pris. Recommencez depuis la page.',
  listeEffacee: 'Cette liste n’est plus ici',
  listeEffaceeTexte: 'Une liste est effacée au bout d’une heure, ou dès que son auteur le demande.',
  limite: 'Trop de demandes',
  limiteTexte: 'Beaucoup de demandes viennent de votre connexion. Revenez dans quelques minutes.',
  limiteListes: 'Trop de listes à la fois',
  limiteListesTexte: 'Beaucoup de listes viennent de votre connexion. Revenez dans quelques minutes.',
  publier: 'Lire une liste',
  accueil: 'Revenir à l’accueil'
} as const

export const ERREURS = selonLangue('erreurs', ERREURS_FR)
