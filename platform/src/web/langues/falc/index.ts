/** Plain French (FALC), whole: written for it, each file of the type of the French words it says, so that nothing can be missing in it. */

import { accompagnement, chemin, choses, courriel } from './accompagnement.ts'
import { accueil } from './accueil.ts'
import { annuairePapier } from './annuaire-papier.ts'
import { cadre, carte, champ, lieu, presDeMoi } from './cadre.ts'
import { adresse, carteVive, horsLigne, trier } from './carte-vive.ts'
import { champsDits, fiche, labels, valeurs } from './fiche.ts'
import { comparer, filtres } from './filtres.ts'
import { agenda, garder, histoire, retire } from './garder.ts'
import { dates, semaine, statut, typographie } from './horaires.ts'
import { aides, aussi, orientation, quand, questions, trajets } from './orientation.ts'
import { aVerifier, pourquoiLui, reponse } from './orientation-reponse.ts'
import { communes, recherche } from './recherche.ts'
import { aPropos, personnes, teneur, theme } from './registre.ts'
import { reponses, signaler, suivi, sujets } from './signaler.ts'
import { annuaire, plan, territoire } from './territoire.ts'
import { erreurs, mentions } from './textes.ts'
import { services, typologies } from './valeurs.ts'

export const FALC = {
  accompagnement,
  accueil,
  adresse,
  agenda,
  aides,
  annuaire,
  annuairePapier,
  aPropos,
  aussi,
  aVerifier,
  cadre,
  carte,
  carteVive,
  champ,
  champsDits,
  chemin,
  choses,
  communes,
  comparer,
  courriel,
  dates,
  erreurs,
  fiche,
  filtres,
  garder,
  histoire,
  horsLigne,
  labels,
  lieu,
  mentions,
  orientation,
  personnes,
  plan,
  pourquoiLui,
  presDeMoi,
  quand,
  questions,
  recherche,
  reponse,
  reponses,
  retire,
  semaine,
  services,
  signaler,
  statut,
  suivi,
  sujets,
  teneur,
  territoire,
  theme,
  trajets,
  trier,
  typographie,
  typologies,
  valeurs
} as const
