/**
 * Towns to choose from on the way: those that may have been meant, those of one name. Each is a link that keeps the other answers; eight are
 * seen at once, the others are under a fold that opens without a script.
 */
import type { Endroit } from '../../catalogue/endroits.ts'
import type { Reponses } from '../../orientation/reponses.ts'
import { adresseOrientation } from '../orientation-adresse.ts'
import { ORIENTATION as M } from './orientation.mots.ts'
import { endroitDit, nomDit } from './recherche.mots.ts'

/** Shown at once; the others are under a fold. */
const CHOIX_VUS = 8

/** The same answers, from another place. */
const depuis = (reponses: Reponses, { genre, code }: Endroit): string =>
  adresseOrientation(
    genre === 'code_postal'
      ? { ...reponses, ou: code, commune: '', autour: '' }
      : { ...reponses, ou: '', commune: code, autour: '' }
  )

/** Towns to choose from, as plain links. */
export function Communes({
  reponses,
  titre,
  communes
}: {
  reponses: Reponses
  titre: string
  communes: readonly Endroit[]
}) {
  if (communes.length === 0) return null
  const liens = communes.map(e => (
    <a key={`${e.genre} ${e.code}`} href={depuis(reponses, e)}>
      {endroitDit(e)}
    </a>
  ))
  const plies = liens.slice(CHOIX_VUS)
  return (
    <>
      <p class="suggestions">
        {titre}
        {liens.slice(0, CHOIX_VUS)}
      </p>
      {plies.length > 0 ? (
        <details class="suggestions">
          <summary>{M.ouAutres(plies.length)}</summary>
          <p class="suggestions">{plies}</p>
        </details>
      ) : null}
    </>
  )
}

/** « Lequel ? »: towns of one name, each with its département. */
export function Homonymes({
  reponses,
  vu,
  communes
}: {
  reponses: Reponses
  vu: string
  communes: readonly Endroit[]
}) {
  const liens = communes.map(e => (
    <li key={e.code}>
      <a href={depuis(reponses, e)}>{endroitDit(e)}</a>
    </li>
  ))
  const plies = liens.slice(CHOIX_VUS)
  return (
    <div class="avis">
      <p>{M.ouHomonymes(nomDit(vu))}</p>
      <ul class="adresses">{liens.slice(0, CHOIX_VUS)}</ul>
      {plies.length > 0 ? (
        <details>
          <summary>{M.ouAutres(plies.length)}</summary>
          <ul class="adresses">{plies}</ul>
        </details>
      ) : null}
    </div>
  )
}
