/**
 * What one takes away from the page of a place: its hours in an agenda, its address, a sheet of paper, another place to compare; then the
 * places around. All are links; a script only adds what a browser alone can do.
 */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { CodeQr } from '../code-qr.tsx'
import { Icone } from '../icone.tsx'
import { langSource } from '../langues/langue.ts'
import { distanceEnClair } from '../typographie.ts'
import { GARDER as M } from './garder.mots.ts'

interface Props {
  readonly id: string
  readonly nom: string
  /** The whole address of the page. */
  readonly page: string
  /** True when the hours are known day by day. */
  readonly agenda: boolean
}

/** A letter that is ready to be sent by whatever the reader writes with. */
const lettre = (nom: string, page: string): string =>
  `mailto:?subject=${encodeURIComponent(M.objet(nom))}&body=${encodeURIComponent(M.corps(nom, page))}`

export function Garder({ id, nom, page, agenda }: Props) {
  const code = encodeURIComponent(id)
  return (
    <section class="garder">
      <h2>{M.titre}</h2>
      <ul>
        <li>
          <a href={`/fiche-accompagnement?lieux=${code}`}>
            <Icone nom="feuille" />
            {M.accompagnement}
          </a>
        </li>
        {agenda ? (
          <li>
            <a href={`/lieux/${code}.ics`}>
              <Icone nom="calendrier" />
              {M.agenda}
            </a>
          </li>
        ) : null}
        <li>
          <a class="partager" href={lettre(nom, page)} data-titre={nom} data-adresse={page}>
            <Icone nom="courriel" />
            {M.partager}
          </a>
        </li>
        <li>
          <a href={`/comparer?lieux=${code}`}>
            <Icone nom="comparer" />
            {M.comparer}
          </a>
        </li>
        <li class="imprimer" hidden>
          <button type="button">
            <Icone nom="imprimer" />
            {M.imprimer}
          </button>
        </li>
      </ul>
    </section>
  )
}

/** `lieux.exemple.fr/lieux/abc`: an address as a hand copies it. */
export const sansProtocole = (adresse: string): string => adresse.replace(/^https?:\/\//, '')

/** On paper only: the page as a square to photograph. */
export function Code({ nom, page }: Pick<Props, 'nom' | 'page'>) {
  return (
    <aside class="code-papier" aria-hidden="true">
      <CodeQr texte={page} dit={M.qr(nom)} />
      <p>
        {M.qrTexte}
        <br />
        {sansProtocole(page)}
      </p>
    </aside>
  )
}

const PROCHES = 3
/** Metres: farther than this is no longer « à proximité », even in the country. */
const RAYON = 30_000

/** The three nearest places whose point is known, with how far they are as the crow flies. */
export function Proches({ catalogue, rang }: { catalogue: Catalogue; rang: number }) {
  const point = catalogue.position(rang)
  if (!point || point.approximatif) return null
  const voisins = catalogue.autour(
    point,
    PROCHES,
    RAYON,
    autre => autre !== rang && catalogue.position(autre)?.approximatif === false
  )
  if (voisins.length === 0) return null
  return (
    <section class="proches">
      <h2>{M.proches}</h2>
      <ul>
        {voisins.map(({ rang: autre, distance }) => (
          <li key={autre}>
            <a href={`/lieux/${encodeURIComponent(catalogue.id(autre))}`} lang={langSource()}>
              {catalogue.nom(autre)}
            </a>
            <span class="doux">
              {catalogue.commune(autre) ? <span lang={langSource()}>{catalogue.commune(autre)}</span> : null}
              {catalogue.commune(autre) ? ' · ' : null}
              {M.aDistance(distanceEnClair(distance))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
