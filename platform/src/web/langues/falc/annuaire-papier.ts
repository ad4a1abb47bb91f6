/** The directory as a PDF, in plain French: its cover, how to use it, its running feet. */
import type { PAPIER_FR } from '../../pages/annuaire-papier.mots.ts'
import { NB, nombre } from '../../typographie.ts'
import type { Traduit } from '../langue.ts'
import { lieux } from './recherche.ts'

export const annuairePapier: Traduit<typeof PAPIER_FR> = {
  lang: 'fr-FR',
  annuaire: 'La liste des lieux d’aide',
  titre: 'Trouver de l’aide avec les écrans',
  titreDuFichier: territoire => `La liste des lieux d’aide${NB}: ${territoire}`,
  compte: (n, communes, date) =>
    `Voici ${lieux(n)}, dans ${nombre(communes)}${NB}${communes > 1 ? 'villes' : 'ville'}. La liste est du ${date}.`,
  emploi: 'Comment lire cette liste',
  etapes: [
    'Tournez cette page. Cherchez l’aide qu’il vous faut.',
    'À côté de l’aide, il y a une ville et un numéro. Le numéro est celui du lieu.',
    'Cherchez la ville. Les villes vont de A à Z. La ville est écrite en haut de la page.',
    'Téléphonez avant de partir. Les heures peuvent changer.',
    'Photographiez le carré avec un téléphone. La page du lieu s’ouvre.',
    'Il manque quelque chose ? Demandez par téléphone.'
  ],
  enLigne: 'Cette liste est aussi sur internet, à cette adresse :',
  page: 'page {page} / {pages}'
}
