/** « Ce que nous avons compris »: column by column, with the first values, and the choice to change it. */
import { type Champ, missingOf } from '@lieux-communs/core'
import { choixDe, DEPART, ditesDe, RIEN, TEL_QUEL } from '../../validations/choix.ts'
import { COLONNES_MAX, type ColonneDite, type RapportValidation, type Validation } from '../../validations/dit.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { insecable } from '../typographie.ts'
import { CIBLES_OFFERTES, GROUPES, GROUPES_DE_CASES, isCible, titreDeCible } from './cibles.ts'
import { PUBLIER as M } from './publier.mots.ts'

/** Sheets offered: a workbook of one list a town has forty. */
const FEUILLES_MAX = 60
/** Words without a place that are shown. */
const MOTS_MAX = 40

/** From the guesser's measure: at 0.9 it is hardly ever wrong, under 0.6 one time in three. */
const confianceEnClair = (confiance: number): string =>
  confiance >= 0.9 ? M.sure : confiance >= 0.6 ? M.probable : M.doute

function Choix({ colonne, rang }: { colonne: ColonneDite; rang: number }) {
  const actuel = choixDe(colonne)
  const dites = ditesDe(colonne)
  // What no option of the lists says: several fields at once, or a value that is not offered.
  const seule = actuel !== RIEN && !CIBLES_OFFERTES.has(actuel)
  const groupes = colonne.ouiNon || colonne.valeurs.length > 0 ? [...GROUPES_DE_CASES, ...GROUPES] : GROUPES
  return (
    <select id={`c${rang}`} name={`c${rang}`} aria-labelledby={`n${rang}`}>
      <option value={RIEN} selected={actuel === RIEN}>
        {M.deCote}
      </option>
      {colonne.changee ? <option value={DEPART}>{M.auDepart}</option> : null}
      {seule ? (
        <option value={TEL_QUEL} selected>
          {dites.map(titreDeCible).join(', ')}
        </option>
      ) : null}
      {groupes.map(groupe => (
        <optgroup key={groupe.nom} label={groupe.nom}>
          {groupe.cibles.map(cible => (
            <option key={cible} value={cible} selected={cible === actuel}>
              {titreDeCible(cible)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}

// "l’en-tête annonce « pivot », mais…": a field by its name in the standard, which nobody here has to know
const CHAMP_DIT = /«\s?([a-z_]{2,40})\s?»/g

/** A reason in plain words: `« pivot » est déjà donné par « N° » → « Numéro officiel » est déjà donné par « N° »`. */
const raisonEnClair = (raison: string): string =>
  raison.replace(CHAMP_DIT, (dit, nom: string) => (isCible(nom) ? `« ${titreDeCible(nom)} »` : dit))

function Rangee({ colonne, rang }: { colonne: ColonneDite; rang: number }) {
  const lue = colonne.cibles.length > 0
  return (
    <tr>
      <th scope="row" id={`n${rang}`}>
        {colonne.colonne}
      </th>
      <td class="valeur">
        {colonne.exemples.length === 0 ? <span class="doux">{M.vide}</span> : null}
        {colonne.exemples.map(e => (
          <span key={e}>{insecable(e)}</span>
        ))}
      </td>
      <td>
        <Choix colonne={colonne} rang={rang} />
      </td>
      <td class="raison">
        {lue ? <strong>{colonne.vaine ? M.vaine : confianceEnClair(colonne.confiance)}</strong> : null}
        {lue ? ' · ' : ''}
        {insecable(raisonEnClair(colonne.raison))}
      </td>
    </tr>
  )
}

function Mots({ mots }: { mots: RapportValidation['mots'] }) {
  if (mots.length === 0) return null
  return (
    <section>
      <h2>{M.mots}</h2>
      <p>{M.motsTexte}</p>
      <ul>
        {mots.slice(0, MOTS_MAX).map(m => (
          <li key={`${m.champ}${m.mot}`}>
            {insecable(`« ${m.mot} »`)}{' '}
            <span class="doux">
              ({m.colonne}, {M.fois(m.fois)})
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Why nothing was kept: what no column says, or the field that most rows were set aside for. */
function whyNone({ mapping, ecartes }: RapportValidation): string {
  const manque = missingOf(mapping)
  if (manque !== null) return M.manque(insecable(manque))
  const comptes = new Map<Champ, number>()
  for (const { champ } of ecartes) if (champ !== null) comptes.set(champ, (comptes.get(champ) ?? 0) + 1)
  const [champ] = [...comptes].sort((a, b) => b[1] - a[1])[0] ?? []
  return champ === undefined ? M.rienDeGarde : M.aucuneComprise(titreDeCible(champ))
}

/** The other lists of the workbook, each to be read instead; once one was chosen, no warning tells which is read. */
function Feuilles({ id, rapport: { feuille, feuilles, avertissements } }: { id: string; rapport: RapportValidation }) {
  if (feuille === null || feuilles.length === 0) return null
  return (
    <form method="post" action={`/publier/${id}/feuille`} encType="multipart/form-data">
      {avertissements.some(a => a.includes(feuille)) ? null : <p class="avis">{insecable(M.feuilles(feuille))}</p>}
      <p class="actions">
        {feuilles.slice(0, FEUILLES_MAX).map(autre => (
          <button key={autre} class="bouton discret" type="submit" name="feuille" value={autre}>
            {insecable(M.autreFeuille(autre))}
          </button>
        ))}
      </p>
    </form>
  )
}

export function PageCompris({
  contexte,
  validation,
  rapport
}: {
  contexte: Contexte
  validation: Validation
  rapport: RapportValidation
}) {
  const { avertissements, colonnes, reconnue, lus, retenus, ecartes } = rapport
  const montrees = colonnes.slice(0, COLONNES_MAX)
  return (
    <Cadre contexte={contexte} titre={M.compris} cachee>
      <p class="etape">{M.etape(2)}</p>
      <h1>{M.compris}</h1>
      <p class="chapeau">
        <span class="nom-fichier">{validation.fichier}</span> : {M.bilan(lus, retenus, ecartes.length)}
      </p>
      {avertissements.map(a => (
        <p class="avis" key={a}>
          {insecable(a)}
        </p>
      ))}
      <Feuilles id={validation.id} rapport={rapport} />
      {reconnue ? <p class="avis">{M.reconnue(insecable(reconnue.titre))}</p> : null}
      <p class="actions">
        <a class={retenus === 0 ? 'bouton discret' : 'bouton'} href={`/publier/${validation.id}/rapport`}>
          {M.voirRapport}
        </a>
      </p>
      {retenus === 0 && lus > 0 ? <p class="avis">{whyNone(rapport)}</p> : null}
      <form method="post" action={`/publier/${validation.id}/colonnes`} encType="multipart/form-data">
        <table class="empile colonnes">
          <caption>{M.comprisTexte}</caption>
          <thead>
            <tr>
              <th scope="col">{M.colonne}</th>
              <th scope="col">{M.exemples}</th>
              <th scope="col">{M.devient}</th>
              <th scope="col">{M.pourquoi}</th>
            </tr>
          </thead>
          <tbody>
            {montrees.map((colonne, rang) => (
              <Rangee key={colonne.colonne} colonne={colonne} rang={rang} />
            ))}
          </tbody>
        </table>
        {colonnes.length > montrees.length ? <p>{M.tropDeColonnes(colonnes.length - montrees.length)}</p> : null}
        <p class="actions">
          <button class={retenus === 0 ? 'bouton' : 'bouton discret'} type="submit">
            {M.refaire}
          </button>
        </p>
      </form>
      <Mots mots={rapport.mots} />
    </Cadre>
  )
}
