/**
 * An address typed in « Où ? »: the point that is taken for it, kept in the page's address beside the words as they were typed, and what is
 * said of it, so that nobody reads distances from a street that is not theirs. Without the address service, or when it is silent, nothing
 * of this happens and the words are read as they are everywhere else.
 */
import type { Point } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { understand } from '../catalogue/comprend.ts'
import type { Endroit } from '../catalogue/endroits.ts'
import type { Adresses, AdresseTrouvee } from '../geocodage/dit.ts'
import { isCroyable } from './adresse-croyable.ts'
import { ADRESSE as M } from './pages/adresse.mots.ts'
import { nomDit } from './pages/recherche.mots.ts'

export interface AdresseComprise {
  /** As the service writes it, else as it was typed. */
  readonly libelle: string
  /** At most five. */
  readonly autres: readonly AdresseTrouvee[]
  /** Towns that were named, or that the addresses are in. */
  readonly communes: readonly Endroit[]
  /** True when another town has the same address, as likely. */
  readonly hesite: boolean
}

const AUTRES_MAX = 5
/** Between two scores that nobody could tell apart: the same street in two towns, none of which was named. */
const PAREIL = 0.02

/** About ten metres: `pointEcrit({ latitude: 50.69, longitude: 3.17416 }) === '50.6900,3.1742'`. */
const pointEcrit = ({ latitude, longitude }: Point): string => `${latitude.toFixed(4)},${longitude.toFixed(4)}`

/** The point to go on with, as an address of the site writes it; null when these words are no address, or nobody knows it. */
export async function findAdresse(
  adresses: Adresses | undefined,
  { geographie }: Catalogue,
  texte: string,
  isInconnu: () => boolean
): Promise<string | null> {
  const trouvees = (await adresses?.cherche(texte, isInconnu)) ?? []
  const premiere = trouvees.find(isCroyable(geographie, texte))
  return premiere ? pointEcrit(premiere.point) : null
}

/** What to say of an address kept with its point, `autour`. */
export async function explainAdresse(
  adresses: Adresses | undefined,
  catalogue: Catalogue,
  tape: string,
  autour: string
): Promise<AdresseComprise> {
  // It was taken for an address once: what its words also name does not matter any more.
  const trouvees = (await adresses?.cherche(tape, () => true)) ?? []
  const prise = trouvees.find(({ point }) => pointEcrit(point) === autour)
  const autres = trouvees.filter(t => t !== prise).slice(0, AUTRES_MAX)
  const { endroit } = understand(catalogue, tape)
  const codes = new Set(trouvees.map(t => t.code_insee))
  const communes = [endroit?.genre === 'commune' ? endroit : undefined, ...[...codes].map(catalogue.endroits.commune)]
  const parCode = new Map(communes.flatMap(c => (c ? [[c.code, c] as const] : [])))
  return {
    libelle: prise?.libelle ?? tape,
    autres,
    communes: [...parCode.values()].slice(0, AUTRES_MAX),
    hesite:
      prise !== undefined &&
      autres
        .filter(isCroyable(catalogue.geographie, tape))
        .some(a => a.code_insee !== prise.code_insee && Math.abs(a.score - prise.score) < PAREIL)
  }
}

interface Props {
  readonly comprise: AdresseComprise
  readonly versAdresse: (autour: string) => string
  readonly versCommune: (code: string) => string
}

/** « Autour de : 12 Rue des Tisserands 59100 Roubaix », and the other addresses under a fold, open when nobody can tell. */
export function AdresseVue({ comprise, versAdresse, versCommune }: Props) {
  const { libelle, autres, communes, hesite } = comprise
  return (
    <div class="adresse-comprise">
      <p>{M.autour(libelle)}</p>
      {hesite ? <p class="doux">{M.hesite}</p> : null}
      {autres.length + communes.length > 0 ? (
        <details open={hesite}>
          <summary>{M.pasLa}</summary>
          {autres.length > 0 ? (
            <>
              <p>{M.autresAdresses}</p>
              <ul class="adresses">
                {autres.map(a => (
                  <li key={a.libelle}>
                    <a href={versAdresse(pointEcrit(a.point))}>{a.libelle}</a>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          {communes.length > 0 ? (
            <p class="suggestions">
              {M.communes}
              {communes.map(c => (
                <a key={c.code} href={versCommune(c.code)}>
                  {nomDit(c.nom)} ({c.precision})
                </a>
              ))}
            </p>
          ) : null}
        </details>
      ) : null}
    </div>
  )
}
