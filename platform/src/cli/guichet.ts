/**
 * What the operator sees and says by the page, over the base: the same words as `lieux sources accepter` and `refuser`, the
 * work being left to the worker of the site.
 */
import { SOURCES_DEMO } from '@lieux-communs/sources'
import type { Store } from '../store/store.ts'
import type { Atelier } from '../validations/dit.ts'
import type { Guichet } from '../web/attente.tsx'
import { forgetProposee } from './propositions.ts'

/** Where a proposed list is opened again, to be looked at. */
export type Ouvreur = Pick<Atelier, 'depose' | 'attend' | 'corrige' | 'lit'>

const INVENTEES: ReadonlySet<string> = new Set(SOURCES_DEMO.map(s => s.nom))

/** A list is read before the mapping of its producer is laid on it: the largest takes this long. */
const LECTURE_MS = 60_000

async function* once(octets: Uint8Array): AsyncGenerator<Uint8Array> {
  yield octets
}

/** True when the operator said yes to this list, that nobody has read yet: a version is asked for by the name of its source. */
const isAccepting = (
  { nom, remplace, voulue }: { nom: string; remplace: string | null; voulue: boolean },
  accepting: ReadonlySet<string>
): boolean => accepting.has(remplace ?? nom) && (remplace === null || voulue)

/** The word given in front of a page. */
export function createGuichet(store: Store, atelier: Ouvreur): Guichet {
  const ask = (nom: string) => store.travaux.ask('acceptation', nom, new Date())
  return {
    async attente() {
      const [etats, listes, accepting] = await Promise.all([
        store.suivi.all(),
        store.propositions.pending(),
        store.travaux.accepting()
      ])
      const alarmees = etats.filter(e => e.alarmes.length > 0)
      const lectures = alarmees.map(async ({ nom, titre, alarmes }) => ({
        source: nom,
        titre,
        alarmes,
        instantane: (await store.alarmes.held(nom)) ?? 0,
        enCours: accepting.has(nom)
      }))
      return {
        demonstration: etats.some(e => INVENTEES.has(e.nom) && !e.retiree),
        lectures: await Promise.all(lectures),
        listes: listes.map(liste => {
          const derniere = etats.find(e => e.nom === (liste.remplace ?? liste.nom))?.lectures.at(-1)
          return {
            ...liste,
            enCours: isAccepting(liste, accepting),
            // What its source gave before it was proposed says nothing of it.
            erreur: derniere && Date.parse(derniere.le) > Date.parse(liste.proposee_le) ? derniere.erreur : null
          }
        })
      }
    },
    async accepteLecture(source, instantane) {
      if ((await store.alarmes.held(source)) !== instantane) return false
      await ask(source)
      return true
    },
    async accepteListe(nom) {
      const proposee = await store.propositions.read(nom)
      if (proposee === null) return false
      // A new version is declared as it is read: until then its source is read as it was.
      if (proposee.remplace === null) await store.sources.declare([proposee.source])
      await store.propositions.want(nom, true)
      await ask(proposee.source.nom)
      return true
    },
    async ouvreListe(nom) {
      const proposee = await store.propositions.read(nom)
      if (proposee === null) return null
      const { fichier, format, mapping } = proposee.source
      const id = await atelier.depose(fichier, once(proposee.octets), { feuille: format?.feuille })
      await atelier.attend(id, LECTURE_MS)
      if ((await atelier.lit(id))?.etat === 'prete') await atelier.corrige(id, mapping)
      return id
    },
    async refuseListe(nom) {
      const [listes, accepting] = await Promise.all([store.propositions.pending(), store.travaux.accepting()])
      if (listes.some(liste => liste.nom === nom && isAccepting(liste, accepting))) return false
      return forgetProposee(store, nom)
    }
  }
}
