/**
 * The addresses of `/api/v1/validations`, as a developer reads them: said by the API itself and by the page of the data, tried
 * by a test, so that none is forgotten nor wrong.
 */
import { insecables } from '@lieux-communs/core'
import { LIGNES_MAX, OCTETS_MAX, PRODUITS } from './dit.ts'

export interface AdresseDite {
  readonly methode: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly adresse: string
  readonly sens: string
}

export const BASE = '/api/v1/validations'

export const ADRESSES: readonly AdresseDite[] = [
  {
    methode: 'POST',
    adresse: BASE,
    sens: `Envoie une liste (${OCTETS_MAX / 1e6} Mo et ${LIGNES_MAX.toLocaleString('fr-FR')} lignes au plus) : un formulaire multipart/form-data dont le champ « fichier » est la liste, ou {"adresse": "https://…"} en JSON. 200 et le rapport quand elle est lue aussitôt ; sinon 202 : son adresse est dans l’en-tête Location.`
  },
  {
    methode: 'GET',
    adresse: `${BASE}/{id}`,
    sens: 'Où en est la lecture. Tant que « etat » vaut « attente » ou « travail », redemandez après Retry-After secondes ; « prete » : tout le rapport est là ; une liste refusée répond 422, avec ce qui a été vu et le remède.'
  },
  ...PRODUITS.map(
    (produit): AdresseDite => ({
      methode: 'GET',
      adresse: `${BASE}/{id}/${produit}`,
      sens: {
        'lieux.csv': 'La liste au standard.',
        'lieux.xlsx': 'La même, les problèmes marqués dans les cases.',
        'correspondance.json': 'Comment les colonnes sont lues : à garder pour la prochaine version de la liste.',
        'rapport.pdf': 'Le rapport, à imprimer.'
      }[produit]
    })
  ),
  {
    methode: 'PUT',
    adresse: `${BASE}/{id}/correspondance`,
    sens: 'Relit la liste avec cette correspondance, en JSON : le membre « mapping » du rapport, corrigé. Répond comme un envoi ; 422 et chaque faute, si elle ne tient pas.'
  },
  {
    methode: 'POST',
    adresse: `${BASE}/{id}/proposition`,
    sens: 'Propose la liste au registre, en JSON : titre, editeur, licence, courriel, consentement (true). 201 ; rien n’est publié avant l’accord de l’exploitant.'
  },
  {
    methode: 'DELETE',
    adresse: `${BASE}/{id}`,
    sens: 'Efface la liste et tout ce qui en a été fait. 204. Sans demande, elle est effacée au bout d’une heure.'
  }
].map(a => ({ ...a, sens: insecables(a.sens) }) as AdresseDite)
