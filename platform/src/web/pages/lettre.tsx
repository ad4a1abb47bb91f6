/**
 * The helper's sheet as a letter: plain text, and the same in simple HTML without an image, a style sheet or anything to fetch, so that
 * whoever opens it is seen by nobody.
 */
import { renderToString } from 'preact-render-to-string'
import { jourDe } from '../dates.ts'
import type { FeuilleVue } from '../feuille-vue.ts'
import { adresseIci } from '../langues/adresses.ts'
import { LANGUES, langueCourante } from '../langues/langue.ts'
import { TYPOGRAPHIE as T } from '../typographie.mots.ts'
import { insecable } from '../typographie.ts'
import { ACCOMPAGNEMENT as A } from './accompagnement.mots.ts'
import { COURRIEL as M } from './courriel.mots.ts'

/** A sheet with the code that says whether it worked, once; null where this site does not count. */
type FeuilleEcrite = FeuilleVue & { readonly code: string | null }

interface Props {
  readonly feuilles: readonly FeuilleEcrite[]
  readonly note: string
  /** `https://lieux.exemple.fr` */
  readonly racine: string
  readonly maintenant: Date
}

interface Partie {
  readonly titre: string
  /** Lines, or things to tick. */
  readonly lignes: readonly string[]
  readonly liste: boolean
  readonly href?: string | null
}

/** What a letter says of a place, part by part, in the order of the sheet. */
function partiesDe({
  numero,
  adresse,
  sansRendezVous,
  jours,
  horairesDits,
  chemin,
  prix,
  apporter
}: FeuilleVue): Partie[] {
  const semaine = (jours ?? []).map(
    j => `${j.jours.charAt(0).toUpperCase()}${j.jours.slice(1)}${T.deuxPoints}${j.texte}`
  )
  const parties: Partie[] = [
    { titre: A.appeler, lignes: [numero?.texte ?? A.sansTelephone], liste: false, href: numero?.href ?? null },
    { titre: A.ou, lignes: [adresse], liste: false },
    {
      titre: A.semaine,
      lignes: [...(sansRendezVous ? [A.sansRendezVous] : []), ...semaine, ...horairesDits],
      liste: false
    },
    { titre: A.aller, lignes: chemin, liste: false },
    { titre: A.prix, lignes: prix ? [prix] : [], liste: false },
    { titre: A.apporter, lignes: apporter, liste: true }
  ]
  return parties
    .map(p => ({ ...p, lignes: p.lignes.filter(l => l !== '').map(insecable) }))
    .filter(p => p.lignes.length > 0)
}

/** Its own lines, whatever a name or a note holds. */
const enLigne = (texte: string): string => texte.replace(/\s*\n\s*/g, ' ')

const pageDe = (racine: string, { id }: FeuilleVue): string => racine + adresseIci(`/lieux/${encodeURIComponent(id)}`)
const suiviDe = (racine: string, code: string): string => racine + adresseIci(`/suivi/${code}`)

export function texteDeLettre({ feuilles, note, racine, maintenant }: Props): string {
  const mot = note ? [M.mot + T.deuxPoints.trimEnd(), ...note.split('\n').map(l => `> ${l}`), ''] : []
  const corps = feuilles.flatMap(feuille => [
    enLigne(feuille.nom),
    '='.repeat(40),
    feuille.genre,
    '',
    ...partiesDe(feuille).flatMap(({ titre, lignes, liste }) => [
      titre + T.deuxPoints.trimEnd(),
      ...lignes.map(l => (liste ? `  [ ] ${enLigne(l)}` : `  ${enLigne(l)}`)),
      ''
    ]),
    M.page + T.deuxPoints + pageDe(racine, feuille),
    ...(feuille.code ? [M.suivi + T.deuxPoints + suiviDe(racine, feuille.code)] : []),
    ''
  ])
  return [M.bonjour, '', M.intro(feuilles.length), '', ...mot, ...corps, A.edition(jourDe(maintenant)), '', M.pied, '']
    .join('\n')
    .replaceAll('\u00a0:', ' :')
}

const TEXTE = 'font-family:Arial,sans-serif;font-size:18px;line-height:1.5;color:#1b2430;background:#ffffff'
const COLONNE = 'max-width:640px;margin:0 auto;padding:16px'
const LIEN = 'color:#0b5d4e'
const DOUX = 'font-size:15px;color:#4a5563'

function Place({ feuille, racine }: { feuille: FeuilleEcrite } & Pick<Props, 'racine'>) {
  return (
    <div style="margin-top:24px;border-top:4px solid #f2b233;padding-top:8px">
      <h1 style="font-size:26px;line-height:1.2;margin:8px 0">{enLigne(feuille.nom)}</h1>
      <p style={`margin:0;${DOUX}`}>{feuille.genre}</p>
      {partiesDe(feuille).map(({ titre, lignes, liste, href }) => (
        <div key={titre}>
          <h2 style="font-size:18px;margin:16px 0 4px">{titre}</h2>
          {liste ? (
            <ul style="margin:0;padding-left:24px">
              {lignes.map(l => (
                <li key={l}>{l}</li>
              ))}
            </ul>
          ) : (
            lignes.map(l => (
              <p key={l} style="margin:0">
                {href ? (
                  <a href={href} style={`${LIEN};font-size:26px;font-weight:bold`}>
                    {l}
                  </a>
                ) : (
                  l
                )}
              </p>
            ))
          )}
        </div>
      ))}
      <p style="margin:16px 0 0">
        <a href={pageDe(racine, feuille)} style={LIEN}>
          {M.page}
        </a>
      </p>
      {feuille.code ? (
        <p style="margin:8px 0 0">
          <a href={suiviDe(racine, feuille.code)} style={LIEN}>
            {M.suivi}
          </a>
        </p>
      ) : null}
    </div>
  )
}

export function htmlDeLettre(props: Props): string {
  const { feuilles, note, racine, maintenant } = props
  const page = (
    <html lang={LANGUES[langueCourante()].lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{M.sujet(feuilles.map(f => enLigne(f.nom)))}</title>
      </head>
      <body style={`margin:0;${TEXTE}`}>
        <div style={COLONNE}>
          <p>{M.bonjour}</p>
          <p>{M.intro(feuilles.length)}</p>
          {note ? (
            <>
              <p style="margin-bottom:4px">
                <strong>{M.mot}</strong>
              </p>
              <blockquote style="margin:0;padding:4px 16px;border-left:4px solid #0b5d4e;white-space:pre-line">
                {insecable(note)}
              </blockquote>
            </>
          ) : null}
          {feuilles.map(feuille => (
            <Place key={feuille.id} {...{ feuille, racine }} />
          ))}
          <p style={`margin-top:24px;${DOUX}`}>{A.edition(jourDe(maintenant))}</p>
          <p style={DOUX}>{M.pied}</p>
        </div>
      </body>
    </html>
  )
  return `<!doctype html>${renderToString(page)}`
}
