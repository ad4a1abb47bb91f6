/** The page where a widget is made: a form, what it gives, and the code to copy, which is the same in words. */
import { LISTES } from '@lieux-communs/core'
import type { ComponentChildren } from 'preact'
import { serviceEnClair } from '../../catalogue/services-en-clair.ts'
import type { Probleme } from '../../demande/probleme.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { COULEUR_DEFAUT, type Reglages } from './reglages.ts'
import { WIDGET as W } from './widget.mots.ts'

interface Props {
  readonly contexte: Contexte
  readonly reglages: Reglages | null
  readonly probleme: Probleme | null
  /** The one chosen, by the parameter that says it. */
  readonly territoire: { readonly axe: string; readonly code: string; readonly nom: string } | null
  /** What was written that is the name of none. */
  readonly inconnu: string | null
  /** As they were sent, right or wrong. */
  readonly envoye: Readonly<Record<string, unknown>>
  readonly racine: string
  /** Lists that the édition is made of, by their titles. */
  readonly listes: readonly { readonly nom: string; readonly titre: string }[]
  /** Settings as an address says them. */
  readonly query: string
}

const echappe = (texte: string): string =>
  texte.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/**
 * `<lieux-communs departement="59">`, holding for where no script runs the frame that waits and a link for who refuses frames too. Nothing is styled
 * in line, which many sites forbid; the script comes first, and holds nobody's page.
 */
function codeDuWidget(racine: string, query: string): { readonly script: string; readonly cadre: string } {
  const suite = query === '' ? '' : `?${query}`
  const cadreDe = (chemin: string) =>
    `<iframe src="${echappe(`${racine}${chemin}${suite}`)}" title="${W.cadre.titre}" loading="lazy" width="100%" height="720" frameborder="0"></iframe>`
  // An attribute is said once: of two of one name, a browser reads the first.
  const dits = new URLSearchParams(query)
  const attributs = [...new Set(dits.keys())].map(nom => ` ${nom}="${echappe(dits.getAll(nom).join('|'))}"`).join('')
  const lien = `<p><a href="${echappe(`${racine}/widget/cadre${suite}`)}">${W.ouvrir}</a></p>`
  const script = `<script src="${racine}/widget.js" async></script>\n<lieux-communs${attributs}>\n  ${cadreDe('/widget/repli')}\n  ${lien}\n</lieux-communs>`
  return { script, cadre: cadreDe('/widget/cadre') }
}

interface PropsCase {
  readonly nom: string
  readonly rang: number
  readonly valeur: string
  readonly choisies: ReadonlySet<string>
  readonly children: ComponentChildren
}

function Case({ nom, rang, valeur, choisies, children }: PropsCase) {
  const id = `${nom}-${rang}`
  return (
    <li>
      <input id={id} type="checkbox" name={nom} value={valeur} checked={choisies.has(valeur)} />
      <label for={id}>{children}</label>
    </li>
  )
}

export function PageWidget({
  contexte,
  reglages,
  probleme,
  territoire,
  inconnu,
  envoye,
  racine,
  listes,
  query
}: Props) {
  const dit = (nom: string): string => (typeof envoye[nom] === 'string' ? (envoye[nom] as string) : '')
  const coches = (nom: string) =>
    new Set([envoye[nom]].flat().flatMap(s => (typeof s === 'string' ? s.split('|') : [])))
  const services = coches('services')
  const sources = coches('source')
  const code = codeDuWidget(racine, query)
  const champ = (nom: string, etiquette: string) => (
    <p class="champ">
      <label for={nom}>{etiquette}</label>
      <input id={nom} name={nom} type="text" value={dit(nom)} maxLength={300} autocomplete="off" />
    </p>
  )
  return (
    <Cadre contexte={contexte} titre={W.titre} description={W.chapeau} ici="donnees">
      <h1>{W.titre}</h1>
      <p class="chapeau">{W.chapeau}</p>
      {probleme ? (
        <p class="avis" role="alert">
          <strong>{W.faux}.</strong> {probleme.detail}
        </p>
      ) : null}
      {inconnu ? (
        <p class="avis" role="alert">
          {W.inconnu(inconnu)}
        </p>
      ) : null}
      {reglages?.apparence.refusee ? (
        <p class="avis" role="alert">
          {W.refusee(reglages.apparence.refusee, reglages.apparence.couleur)}
        </p>
      ) : null}
      <div class="widget-atelier">
        <form class="widget-reglages" action="/widget" method="get">
          <fieldset>
            <legend>{W.territoire}</legend>
            {territoire ? (
              <p>
                {W.choisi(territoire.nom)} {W.autre}
                <input type="hidden" name={territoire.axe} value={territoire.code} />
              </p>
            ) : (
              <p class="doux">{W.partout}</p>
            )}
            {champ('ou', W.ou)}
          </fieldset>
          <fieldset>
            <legend>{W.aide}</legend>
            <ul class="widget-services">
              {LISTES.services.valeurs.map((service, i) => (
                <Case key={service} nom="services" rang={i} valeur={service} choisies={services}>
                  {serviceEnClair(service).phrase}
                </Case>
              ))}
            </ul>
          </fieldset>
          {listes.length > 1 ? (
            <fieldset>
              <legend>{W.listes}</legend>
              <p class="doux">{W.toutesListes}</p>
              <details open={sources.size > 0}>
                <summary>{W.choisirListes}</summary>
                <ul class="widget-services">
                  {listes.map(({ nom, titre }, i) => (
                    <Case key={nom} nom="source" rang={i} valeur={nom} choisies={sources}>
                      {titre}
                    </Case>
                  ))}
                </ul>
              </details>
            </fieldset>
          ) : null}
          <fieldset>
            <legend>{W.apparence}</legend>
            <p class="champ">
              <label for="couleur">{W.couleur}</label>
              <input id="couleur" name="couleur" type="color" value={reglages?.apparence.couleur ?? COULEUR_DEFAUT} />
            </p>
            {champ('titre', W.titreDuWidget)}
            {champ('contact', W.contact)}
            {champ('logo', W.logo)}
          </fieldset>
          <button type="submit" class="bouton">
            {W.voir}
          </button>
        </form>
        {reglages ? (
          <section>
            <h2>{W.apercu}</h2>
            <iframe
              class="widget-apercu"
              src={`/widget/cadre${query === '' ? '' : `?${query}`}`}
              title={W.cadre.titre}
              height={720}
            />
          </section>
        ) : null}
      </div>
      {reglages ? (
        <>
          <h2>{W.code}</h2>
          <p>{W.codeScript}</p>
          <pre class="widget-code">
            <code>{code.script}</code>
          </pre>
          <p class="doux">
            {W.scriptBloque} {W.regles(racine)} {W.lienDirect}
          </p>
          <p>{W.codeCadre}</p>
          <pre class="widget-code">
            <code>{code.cadre}</code>
          </pre>
        </>
      ) : null}
    </Cadre>
  )
}
