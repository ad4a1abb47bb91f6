/** How to come to a place or reach it: the number first, then each way it gives, every address checked before it is a link. */
import type { ComponentChildren } from 'preact'
import type { FichePublique } from '../../face/fiche-publique.ts'
import { Icone, ImageFacile } from '../icone.tsx'
import { langSource, titleSource } from '../langues/langue.ts'
import { lienCourriel, lienEnClair, lienItineraire, lienWeb } from '../liens.ts'
import type { LieuVu } from '../lieu-vu.ts'
import { TYPOGRAPHIE } from '../typographie.mots.ts'
import { insecable } from '../typographie.ts'
import { enClair, FICHE as M } from './fiche.mots.ts'

interface Props {
  readonly fiche: FichePublique
  readonly vu: LieuVu
  /** `Saint-Denis (974 La Réunion)`: the towns that bear its town's name, when nothing says which it is. */
  readonly homonymes: readonly string[]
  /** True when one may come unannounced: said exactly then. */
  readonly sansRendezVous: boolean
}

/** Beyond, an address of mail does not hold on a line of a phone. */
const COURRIEL_LONG = 26

/** `accueil.numerique@communaute-de-communes.example`, which may be cut after a dot or the @, and never within a word. */
function coupable(courriel: string): ComponentChildren {
  if (courriel.length <= COURRIEL_LONG) return courriel
  return courriel.split(/(?<=[.@])/).flatMap((bout, i) => (i === 0 ? [bout] : [<wbr key={i} />, bout]))
}

export function Contacts({ fiche, vu: { telephones, selonLaSource }, homonymes, sansRendezVous }: Props) {
  const { lieu, bruts } = fiche
  const rue = [lieu.complement_adresse, lieu.adresse].filter(x => x !== null)
  const ville = [lieu.code_postal, lieu.commune].filter(x => x !== null).join(' ')
  const sites = lieu.site_web.map(texte => ({ texte, href: lienWeb(texte) }))
  const rdv = lieu.prise_rdv ? lienWeb(lieu.prise_rdv) : null
  const [premier, ...autres] = telephones
  return (
    <section>
      <h2>
        <ImageFacile nom="telephone" />
        {M.venir}
      </h2>
      {premier?.href ? (
        <p class="appeler">
          <a class="bouton" href={premier.href}>
            <Icone nom="telephone" />
            <span class="hors-vue">{M.telephone + TYPOGRAPHIE.deuxPoints}</span>
            <span class="tel">{premier.texte}</span>
          </a>
        </p>
      ) : null}
      <dl class="contacts">
        <div>
          <dt>
            <Icone nom="lieu" />
            {M.adresse}
          </dt>
          <dd>
            <address lang={ville || rue.length > 0 ? langSource() : undefined}>
              {rue.map(ligne => (
                <span key={ligne}>{insecable(ligne)}</span>
              ))}
              {ville || !selonLaSource ? (
                <span>{ville || (rue.length > 0 ? M.communeInconnue : M.adresseInconnue)}</span>
              ) : null}
              {selonLaSource ? (
                <span>{(bruts.commune ? M.selonLaSource : M.codeSelonLaSource)(selonLaSource)}</span>
              ) : null}
            </address>
            {bruts.commune && bruts.code_postal ? <p>{M.seContredisent}</p> : null}
            {homonymes.length > 1 ? <p>{M.homonymes(homonymes)}</p> : null}
            {lieu.itinerance.includes('Itinérant') ? <p>{M.seDeplace}</p> : null}
            {lieu.latitude !== null && lieu.longitude !== null ? (
              <a class="itineraire" href={lienItineraire(lieu.latitude, lieu.longitude)} rel="noopener">
                {M.itineraire}
              </a>
            ) : null}
          </dd>
        </div>
        {autres.length > 0 || (premier && !premier.href) ? (
          <div>
            <dt>
              <Icone nom="telephone" />
              {M.telephone}
            </dt>
            {(premier?.href ? autres : telephones).map(t => (
              <dd key={t.texte} class="tel">
                {t.href ? <a href={t.href}>{t.texte}</a> : t.texte}
              </dd>
            ))}
          </div>
        ) : null}
        {lieu.courriels.length > 0 ? (
          <div>
            <dt>
              <Icone nom="courriel" />
              {M.courriel}
            </dt>
            {lieu.courriels.map(c => {
              const href = lienCourriel(c)
              return <dd key={c}>{href ? <a href={href}>{coupable(c)}</a> : c}</dd>
            })}
          </div>
        ) : null}
        {sites.length > 0 ? (
          <div>
            <dt>
              <Icone nom="site" />
              {M.site}
            </dt>
            {sites.map(({ texte, href }) => (
              <dd key={texte}>
                {href ? (
                  <a class={lienEnClair(href).endsWith('…') ? 'ecrit' : undefined} href={href} rel="noopener nofollow">
                    {lienEnClair(href)}
                  </a>
                ) : (
                  texte
                )}
              </dd>
            ))}
          </div>
        ) : null}
        {lieu.prise_rdv ? (
          <div>
            <dt>
              <Icone nom="calendrier" />
              {M.rdv}
            </dt>
            <dd>
              {rdv ? (
                <a class="ecrit" href={rdv} rel="noopener nofollow">
                  {M.rdvLien}
                </a>
              ) : (
                lieu.prise_rdv
              )}
            </dd>
          </div>
        ) : null}
        {lieu.modalites_acces.length > 0 ? (
          <div>
            <dt>
              <Icone nom="suite" />
              {M.commentVenir}
            </dt>
            {lieu.modalites_acces.map(v => (
              <dd key={v} title={titleSource(v)}>
                {v === 'Se présenter' && sansRendezVous ? M.sansRendezVous : enClair(v)}
              </dd>
            ))}
          </div>
        ) : null}
      </dl>
      {telephones.length + lieu.courriels.length + sites.length === 0 ? <p class="doux">{M.sansContact}</p> : null}
    </section>
  )
}
