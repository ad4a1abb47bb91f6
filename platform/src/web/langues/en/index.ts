/** English, whole: each file is of the type of the French words it says, so that nothing can be missing in it. */
import { accompagnement, chemin, choses } from './accompagnement.ts'
import { accueil } from './accueil.ts'
import { annuaire } from './annuaire.ts'
import { cadre, carte, champ, lieu, presDeMoi } from './cadre.ts'
import { comparer } from './comparer.ts'
import { champsDits, fiche, labels, valeurs } from './fiche.ts'
import { filtres } from './filtres.ts'
import { agenda, garder, histoire, retire } from './garder.ts'
import { semaine, statut } from './horaires.ts'
import { aides, aussi, orientation, quand, questions, trajets } from './orientation.ts'
import { aVerifier, pourquoiLui, reponse } from './orientation-reponse.ts'
import { plan } from './plan.ts'
import { communes, recherche } from './recherche.ts'
import { reponses, signaler, suivi, sujets } from './signaler.ts'
import { territoire } from './territoire.ts'
import { erreurs, mentions } from './textes.ts'
import { dates, typographie } from './typographie.ts'
import { services, typologies } from './valeurs.ts'

export const EN = {
  accompagnement,
  accueil,
  agenda,
  aides,
  annuaire,
  aussi,
  aVerifier,
  cadre,
  carte,
  champ,
  champsDits,
  chemin,
  choses,
  communes,
  comparer,
  dates,
  erreurs,
  fiche,
  filtres,
  garder,
  histoire,
  labels,
  lieu,
  mentions,
  orientation,
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
  territoire,
  trajets,
  typographie,
  typologies,
  valeurs
} as const
