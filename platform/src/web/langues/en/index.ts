/** English, whole: each file is of the type of the French words it says, so that nothing can be missing in it. */
import { accompagnement, chemin, choses } from './accompagnement.ts'
import { accueil } from './accueil.ts'
import { annuaire } from './annuaire.ts'
import { annuairePapier } from './annuaire-papier.ts'
import { cadre, carte, champ, lieu, presDeMoi } from './cadre.ts'
import { adresse, carteVive, trier } from './carte-vive.ts'
import { comparer } from './comparer.ts'
import { courriel } from './courriel.ts'
import { champsDits, fiche, labels, valeurs } from './fiche.ts'
import { filtres } from './filtres.ts'
import { agenda, garder, histoire, retire } from './garder.ts'
import { semaine, statut } from './horaires.ts'
import { horsLigne } from './hors-ligne.ts'
import { aides, aussi, orientation, quand, questions, trajets } from './orientation.ts'
import { aVerifier, pourquoiLui, reponse } from './orientation-reponse.ts'
import { personnes } from './personnes.ts'
import { plan } from './plan.ts'
import { communes, recherche } from './recherche.ts'
import { aPropos, teneur, theme } from './registre.ts'
import { reponses, signaler, suivi, sujets } from './signaler.ts'
import { territoire } from './territoire.ts'
import { erreurs, mentions } from './textes.ts'
import { dates, typographie } from './typographie.ts'
import { services, typologies } from './valeurs.ts'

export const EN = {
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
