/** Subscriptions over a base and a network: what the API is handed (`dit.ts`). */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { createFenetres } from '../debit/fenetres.ts'
import type { Probleme } from '../demande/probleme.ts'
import { Panne } from '../errors.ts'
import { checkAdresse } from '../harvest/portes.ts'
import type { Abonnement, AbonnementSuivi, Abonnements as Depot } from '../store/abonnements.ts'
import { essaiOf } from './contenu.ts'
import type { AbonnementDit, Abonnements } from './dit.ts'
import { deliver, type Porte } from './envoi.ts'
import { readSouhait } from './question.ts'
import { drawSecret } from './signature.ts'

/** Of one key. */
const MAX = 20
/** Longest address kept. */
const ADRESSE_MAX = 2_000
/** Tellings of nothing that one key may ask for in a minute: we are nobody's hammer. */
const ESSAIS_MAX = 6

interface Appuis {
  readonly depot: Depot
  readonly catalogue: () => Catalogue | null
  readonly porte: Porte
  readonly racine: string
}

/** What the key may see of it. */
function ditOf({ secret: _secret, cle: _cle, pour: _pour, permis: _permis, ...dit }: AbonnementSuivi): AbonnementDit {
  return dit
}

const neuf = (abonnement: Abonnement): AbonnementDit => {
  const { id, adresse, question, cree_le, dite, defaillant_le } = abonnement
  return { id, adresse, question, cree_le, dite, defaillant_le, en_cours: null, entendue_le: null, erreur: null }
}

const refuse = (status: number, title: string, detail: string, plus: Partial<Probleme> = {}) => ({
  probleme: { status, title, detail, ...plus }
})

const SIGNES_TUS = /\p{Cc}/u

function checkAddress(adresse: string, { hotes }: Porte): { readonly probleme: Probleme } | null {
  try {
    if (adresse.length > ADRESSE_MAX) return refuse(422, 'Adresse refusée', `Au plus ${ADRESSE_MAX} signes.`)
    // A machine reads "https://exemple.fr/\0" as another address than the one written.
    if (SIGNES_TUS.test(adresse)) return refuse(422, 'Adresse refusée', 'Des signes de contrôle s’y trouvent.')
    checkAdresse(adresse, hotes)
    return null
  } catch (error) {
    if (!(error instanceof Panne)) throw error
    const attendu = 'une adresse publique, en http ou https, aux ports 80 ou 443'
    const detail = `Cette adresse ne peut pas être demandée (vu : ${error.vu}). Attendu : ${attendu}.`
    return refuse(422, 'Adresse refusée', detail, { parametre: 'adresse', valeur: adresse, attendu })
  }
}

export function createAbonnementsService({ depot, catalogue, porte, racine }: Appuis): Abonnements {
  const essais = createFenetres(60_000)
  return {
    async cree(cle, { adresse, question }) {
      const courant = catalogue()
      if (courant === null) return refuse(503, 'Base en préparation', 'Aucune édition n’est encore publiée.')
      const refusee = checkAddress(adresse, porte)
      if (refusee) return refusee
      const lue = readSouhait(question, courant)
      if ('probleme' in lue) return lue
      const secret = drawSecret()
      const abonnement = await depot.add({ cle, adresse, question, secret }, MAX)
      return abonnement === null
        ? refuse(409, 'Trop d’abonnements', `Une clé en porte au plus ${MAX}. Supprimez-en un (DELETE).`)
        : { abonnement: neuf(abonnement), secret }
    },
    tous: async cle => (await depot.all(cle)).map(ditOf),
    retire: (cle, id) => depot.remove(id, cle),
    async essaie(cle, id) {
      const abonnement = (await depot.all(cle)).find(a => a.id === id)
      if (abonnement === undefined) return null
      if (essais.take(String(cle), Date.now()).compte > ESSAIS_MAX)
        return refuse(429, 'Trop d’essais', `Au plus ${ESSAIS_MAX} essais par minute.`)
      const { adresse, secret } = abonnement
      const corps = essaiOf(catalogue()?.edition.numero ?? 0, { racine })
      const issue = await deliver({ id: `essai_${Date.now().toString(36)}_${id}`, adresse, secret, corps }, porte)
      if (issue.entendue) await depot.resume(id)
      return issue
    }
  }
}
