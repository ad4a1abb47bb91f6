/** What is lost of each field in the models of others: the tables that the translations are held to, on a page. */
import {
  CHAMPS_DE_FICHE,
  type Correspondance,
  DATA_INCLUSION_CHAMPS,
  HSDS_CHAMPS,
  SCHEMA_ORG_CHAMPS
} from '@lieux-communs/core'
import { Cadre, type Contexte } from '../cadre.tsx'
import { Icone } from '../icone.tsx'
import { insecable } from '../typographie.ts'
import { TRADUCTIONS as T } from './donnees.mots.ts'

const MODELES: readonly (readonly [ancre: string, titre: string, table: Correspondance])[] = [
  ['data-inclusion', 'data.inclusion v1', DATA_INCLUSION_CHAMPS],
  ['schema-org', 'schema.org', SCHEMA_ORG_CHAMPS],
  ['hsds', 'Open Referral (HSDS 3)', HSDS_CHAMPS]
]

const Table = ({ titre, table }: { titre: string; table: Correspondance }) => (
  <table class="empile traduit" aria-label={titre}>
    <thead>
      <tr>
        <th scope="col">{T.champ}</th>
        <th scope="col">{T.ou}</th>
        <th scope="col">{T.comment}</th>
        <th scope="col">{T.perdu}</th>
      </tr>
    </thead>
    <tbody>
      {CHAMPS_DE_FICHE.map(champ => {
        const { vers, comment, perdu } = table[champ]
        return (
          <tr key={champ}>
            <th scope="row">
              <code>{champ}</code>
            </th>
            <td class="valeur">
              {vers.map(v => (
                <span key={v}>
                  <code>{v}</code>
                </span>
              ))}
            </td>
            <td>{comment ? insecable(comment) : null}</td>
            <td class={perdu ? undefined : 'doux'}>{perdu ? insecable(T.sePerd(perdu)) : T.rien}</td>
          </tr>
        )
      })}
    </tbody>
  </table>
)

export const PageTraductions = ({ contexte }: { contexte: Contexte }) => (
  <Cadre contexte={contexte} titre={T.titre} ici="donnees">
    <p class="fil">
      <a href="/donnees#developper">
        <Icone nom="retour" />
        {T.retour}
      </a>
    </p>
    <h1>{T.titre}</h1>
    <p class="chapeau">{insecable(T.chapeau)}</p>
    {MODELES.map(([ancre, titre, table]) => (
      <section key={ancre} id={ancre}>
        <h2>{titre}</h2>
        <Table titre={titre} table={table} />
      </section>
    ))}
  </Cadre>
)
