/**
 * `lieux abonnements`: who is told of each édition and how it goes, for the operator: which addresses no longer answer, one told again, one
 * forgotten. Subscribing is for whoever holds a key, by the API.
 */
import { insecables } from '@lieux-communs/core'
import { jourDe, moment } from '../moment.ts'
import type { AbonnementSuivi } from '../store/abonnements.ts'
import { dire } from './dire.ts'
import { inMaison } from './maison.ts'
import { AppelErrone, CODES, type Code } from './sortie.ts'

function etatOf({ permis, defaillant_le, erreur, en_cours, entendue_le, dite }: AbonnementSuivi): string {
  if (!permis) return 'à l’arrêt : sa clé est révoquée, expirée ou sans la portée « abonnements »'
  if (defaillant_le !== null) return `défaillant depuis le ${jourDe(defaillant_le)} (${erreur ?? ''})`
  if (en_cours !== null && en_cours.erreur !== null)
    return `édition ${en_cours.edition}, ${en_cours.essais} essais (${en_cours.erreur}), le prochain le ${moment(en_cours.pour.toISOString())}`
  return entendue_le === null
    ? `rien à dire depuis l’édition ${dite}`
    : `édition ${dite} dite le ${moment(entendue_le.toISOString())}`
}

/** `lieux abonnements`, `lieux abonnements reprendre ab_…`, `lieux abonnements retirer ab_…`. */
export async function abonnementsVerb(action: string | undefined, id: string | undefined): Promise<Code> {
  if (action !== undefined && action !== 'reprendre' && action !== 'retirer')
    throw new AppelErrone(insecables(`« ${action} » : les actions connues sont reprendre, retirer.`))
  if (action !== undefined && id === undefined)
    throw new AppelErrone(`Lequel ? Donnez son identifiant : npx lieux abonnements ${action} ab_…`)
  return inMaison(async ({ store: { abonnements } }) => {
    if (action === undefined) {
      const tous = await abonnements.all()
      if (tous.length === 0)
        dire('Aucun abonnement. Il en faut une clé : npx lieux cles creer --pour « un nom » --portees abonnements')
      for (const a of tous)
        dire(
          `${a.id} : ${a.adresse}${a.question === '' ? '' : `, ${a.question}`}, clé ${a.cle} (${a.pour}), ${etatOf(a)}`
        )
      return CODES.entier
    }
    const fait =
      action === 'reprendre' ? await abonnements.resume(id as string) : await abonnements.remove(id as string)
    if (!fait)
      throw new AppelErrone(
        insecables(
          `« ${id} » : aucun abonnement ${action === 'reprendre' ? 'défaillant ' : ''}ne porte cet identifiant. npx lieux abonnements les dit.`
        )
      )
    dire(
      action === 'reprendre' ? 'Il sera prévenu de nouveau, à partir de la première édition manquée.' : 'Il est oublié.'
    )
    return CODES.entier
  })
}
