/**
 * What pages carry for the worker that keeps them (`statique/sw.js`): the sentence that a copy says of itself, hidden until it is one, and the
 * button that keeps a directory. The words are the page's, so a copy speaks its language.
 */
import { HORS_LIGNE as M } from './hors-ligne.mots.ts'
import { insecable } from './typographie.ts'

/** By it the worker knows that a page may be kept, and of which édition it is. */
export const PageGardee = ({ edition }: { edition: number }) => (
  <p class="avis" id="garde" data-edition={edition} hidden>
    {M.gardee} <time />.{' '}
    <span class="hors-ligne" hidden>
      {insecable(M.sansLigne)}
    </span>
    <span class="lente" hidden>
      {insecable(M.ligneLente)}
    </span>
  </p>
)

/** Places of a directory that a browser keeps at most: a page each, some 20 MB. */
const LIEUX_MAX = 200

/** Shown by a script, where there is a worker, in the room that is left for it: nothing moves. `annuaire` is the address of the directory. */
export function GarderAnnuaire({ annuaire, lieux }: { annuaire: string; lieux: number }) {
  if (lieux === 0 || lieux > LIEUX_MAX) return null
  return (
    <form
      class="garder-annuaire"
      action={annuaire}
      data-cours={insecable(M.enCours)}
      data-garde={insecable(M.garde)}
      data-rate={insecable(M.rate)}
    >
      <button type="submit" class="bouton discret">
        {M.garder}
      </button>
      <p class="doux">
        {insecable(M.garderTexte(lieux))}{' '}
        <a href="/hors-ligne" hidden>
          {M.voir}
        </a>
      </p>
      <p role="status" />
    </form>
  )
}
