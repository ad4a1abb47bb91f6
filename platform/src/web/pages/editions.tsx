/**
 * The éditions, one a row, with what each changed in number; and one of them, place by place, what was said before beside what is said since.
 * Whoever doubts a change finds here when it came.
 */
import { isChampDeFiche } from '@lieux-communs/core'
import type { ChangementPublic } from '../../catalogue/changement.ts'
import { date, moment } from '../../moment.ts'
import type { EditionConnue } from '../../store/editions.ts'
import { Barres } from '../barres.tsx'
import { Cadre, type Contexte } from '../cadre.tsx'
import { insecable, nombre } from '../typographie.ts'
import { valeurDite } from '../valeur-dite.ts'
import { CHANGEMENTS as C, EDITIONS as M } from './editions.mots.ts'
import { NOMS_DES_CHAMPS } from './fiche.mots.ts'

interface PropsEditions {
  readonly contexte: Contexte
  /** Of this page, the latest first. */
  readonly editions: readonly EditionConnue[]
  readonly total: number
  /** Numbers that the neighbouring pages begin at; null at either end. */
  readonly recentes: string | null
  readonly anciennes: string | null
}

const COMPTES = ['creees', 'modifiees', 'fusionnees', 'retirees'] as const

const Rang = ({ edition }: { edition: EditionConnue }) => (
  <tr>
    <th scope="row">
      <a href={`/editions/${edition.numero}`}>{M.numero(edition.numero)}</a>
    </th>
    <td data-titre={M.publiee}>
      <time datetime={edition.date} title={moment(edition.date)}>
        {insecable(date(edition.date))}
      </time>
    </td>
    <td class="chiffre" data-titre={M.lieux}>
      {nombre(edition.fiches)}
    </td>
    {COMPTES.map(compte => (
      <td key={compte} class="chiffre" data-titre={M[compte]}>
        {edition[compte] === 0 ? '–' : nombre(edition[compte])}
      </td>
    ))}
  </tr>
)

function Table({ editions, total }: Pick<PropsEditions, 'editions' | 'total'>) {
  const parDate = editions.toReversed()
  const [premiere, derniere] = [parDate[0], editions[0]]
  return (
    <>
      <Barres
        barres={parDate.map(e => ({ cle: String(e.numero), n: e.fiches }))}
        dit={insecable(M.dessin(parDate.length, premiere?.fiches ?? 0, derniere?.fiches ?? 0))}
      />
      <table class="empile">
        <caption>{total === 1 ? M.legendeUne : insecable(M.legende(total))}</caption>
        <thead>
          <tr>
            <th scope="col">{M.edition}</th>
            <th scope="col">{M.publiee}</th>
            {(['lieux', ...COMPTES] as const).map(compte => (
              <th key={compte} scope="col" class="chiffre">
                {M[compte]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {editions.map(edition => (
            <Rang key={edition.numero} edition={edition} />
          ))}
        </tbody>
      </table>
    </>
  )
}

export function PageEditions({ contexte, editions, total, recentes, anciennes }: PropsEditions) {
  const [derniere] = editions
  return (
    <Cadre contexte={contexte} titre={M.titre} description={M.description} ici="donnees">
      <h1>{M.titre}</h1>
      <p class="chapeau">{insecable(M.chapeau)}</p>
      {derniere ? <Table {...{ editions, total }} /> : <p class="avis">{M.sans}</p>}
      {recentes ? (
        <p class="lien-seul">
          <a href={recentes}>{M.plusRecentes}</a>
        </p>
      ) : null}
      {anciennes ? (
        <p class="lien-seul">
          <a href={anciennes}>{M.plusAnciennes}</a>
        </p>
      ) : null}
      <h2>{M.suivre}</h2>
      <p>{insecable(M.suivreTexte)}</p>
      <ul>
        <li>
          <a href={`/api/v1/changements?depuis=${Math.max(0, (derniere?.numero ?? 1) - 1)}`}>{M.api}</a>
        </li>
        <li>
          <a href="/donnees">{M.fichiers}</a>
        </li>
      </ul>
    </Cadre>
  )
}

interface PropsEdition {
  readonly contexte: Contexte
  readonly edition: EditionConnue
  readonly changements: readonly ChangementPublic[]
  /** Where the list goes on; null at its end. */
  readonly suite: string | null
  /** Hours as people read them. */
  readonly horaires: (osm: string) => string
}

const texteDe = (valeurs: ChangementPublic['avant'], champ: string): string | null => {
  const valeur = valeurs?.[champ]
  return typeof valeur === 'string' && valeur !== '' ? valeur : null
}

function Champs({ changement, horaires }: { changement: ChangementPublic; horaires: (osm: string) => string }) {
  const { champs, avant, apres } = changement
  if (champs.length === 0) return <p class="doux">{C.sansChamp}</p>
  const nomDe = (champ: (typeof champs)[number]): string =>
    isChampDeFiche(champ) ? (NOMS_DES_CHAMPS[champ] ?? champ) : C[champ]
  const dite = (champ: (typeof champs)[number], valeur: unknown): string =>
    isChampDeFiche(champ) ? valeurDite(champ, valeur ?? null, horaires) : [valeur].flat().join(', ')
  return (
    <table class="empile">
      <thead>
        <tr>
          <th scope="col">{C.champ}</th>
          <th scope="col">{C.avant}</th>
          <th scope="col">{C.apres}</th>
        </tr>
      </thead>
      <tbody>
        {champs.map(champ => (
          <tr key={champ}>
            <th scope="row">{nomDe(champ)}</th>
            <td class="valeur" data-titre={C.avant}>
              <span>{dite(champ, avant?.[champ])}</span>
            </td>
            <td class="valeur" data-titre={C.apres}>
              <span>{dite(champ, apres?.[champ])}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Its name and town as they are, or as they were when it goes. */
function Changement({ changement, horaires }: { changement: ChangementPublic; horaires: (osm: string) => string }) {
  const { id, nature, avant, apres, remplacee_par } = changement
  const dit = (champ: string): string | null => texteDe(apres, champ) ?? texteDe(avant, champ)
  const commune = dit('commune')
  return (
    <li>
      <p>
        <strong>{C.natures[nature]}</strong>
        {'\u00a0: '}
        <a href={`/lieux/${encodeURIComponent(id)}`}>{insecable(dit('nom') ?? id)}</a>
        {commune ? `, ${insecable(commune)}` : null}
      </p>
      {remplacee_par ? (
        <p>
          <a href={`/lieux/${encodeURIComponent(remplacee_par)}`}>{C.reuni}</a>
        </p>
      ) : null}
      {nature === 'modifiee' ? <Champs {...{ changement, horaires }} /> : null}
    </li>
  )
}

export function PageEdition({ contexte, edition, changements, suite, horaires }: PropsEdition) {
  const { numero, fiches, creees } = edition
  const jour = date(edition.date)
  return (
    <Cadre contexte={contexte} titre={M.numero(numero)} description={C.description(numero, jour)} ici="donnees">
      <h1>{M.numero(numero)}</h1>
      <p class="chapeau">{insecable(C.publiee(jour, fiches))}</p>
      <h2>{C.titreListe}</h2>
      <p>
        {numero === 1 && creees === fiches
          ? insecable(C.premiere)
          : COMPTES.filter(compte => edition[compte] > 0)
              .map(compte => `${M[compte]}\u00a0: ${nombre(edition[compte])}`)
              .join(' · ') || C.rien}
      </p>
      {changements.length > 0 ? (
        <ul class="changements">
          {changements.map(changement => (
            <Changement key={changement.id} {...{ changement, horaires }} />
          ))}
        </ul>
      ) : null}
      {suite ? (
        <p class="lien-seul">
          <a href={suite}>{C.suite}</a>
        </p>
      ) : null}
      <p class="lien-seul">
        <a href="/editions">{M.retour}</a>
      </p>
      <p>
        <a href={`/api/v1/editions/${numero}/changements`}>{C.enJson}</a>
      </p>
    </Cadre>
  )
}
