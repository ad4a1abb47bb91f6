/** The map of the site: each kind of page once, then every territory from the widest down, so that any place is four links away. */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { enfantsOf, type Territoire } from '../../catalogue/territoire.ts'
import { Cadre, type Contexte } from '../cadre.tsx'
import { nomComplet, pageDe } from '../territoire-vu.ts'
import { insecable } from '../typographie.ts'
import { lieuxDe } from '../voisinage.ts'
import { PLAN as M } from './plan.mots.ts'

interface Props {
  readonly contexte: Contexte
  readonly catalogue: Catalogue
  readonly racine: string
  /** True of an address that this site answers. */
  readonly sert: (chemin: string) => boolean
}

interface PropsPages {
  readonly titre: string
  readonly pages: readonly (readonly [string, string])[]
  readonly sert: Props['sert']
}

const Pages = ({ titre, pages, sert }: PropsPages) => (
  <section>
    <h2>{titre}</h2>
    <ul class="adresses">
      {pages
        .filter(([href]) => sert(href))
        .map(([href, nom]) => (
          <li key={href}>
            <a href={href}>{insecable(nom)}</a>
          </li>
        ))}
    </ul>
  </section>
)

const Lien = ({ catalogue, territoire }: { catalogue: Catalogue; territoire: Territoire }) => (
  <>
    <a href={pageDe(territoire)}>{insecable(nomComplet(territoire))}</a>{' '}
    <span class="doux">{M.lieux(lieuxDe(catalogue, territoire))}</span>
  </>
)

const Liste = ({ catalogue, territoires }: { catalogue: Catalogue; territoires: readonly Territoire[] }) => (
  <ul class="territoires">
    {territoires.map(t => (
      <li key={t.code}>
        <Lien catalogue={catalogue} territoire={t} />
      </li>
    ))}
  </ul>
)

const ORDRE = new Intl.Collator('fr', { sensitivity: 'base' })
const parNom = (a: { readonly nom: string }, b: { readonly nom: string }): number => ORDRE.compare(a.nom, b.nom)

export function PagePlan({ contexte, catalogue, racine, sert }: Props) {
  const { geographie } = catalogue
  const regions = [...geographie.regions()]
    .sort(parNom)
    .map(({ code, nom }) => ({ type: 'region' as const, code, nom }))
  const connues = new Set(regions.map(r => r.code))
  const seuls = geographie
    .departements()
    .filter(d => !connues.has(d.region))
    .map(({ code, nom }) => ({ type: 'departement' as const, code, nom }))
  return (
    <Cadre
      contexte={contexte}
      titre={M.titre}
      description={insecable(M.description)}
      canonique={`${racine}/plan-du-site`}
    >
      <h1>{M.titre}</h1>
      <Pages titre={M.trouver} pages={M.pages.trouver} sert={sert} />
      <section>
        <h2>{M.territoires}</h2>
        <p class="doux">{M.territoiresTexte}</p>
        {regions.map(region => (
          <div key={region.code}>
            <h3 class="territoires-titre">
              <Lien catalogue={catalogue} territoire={region} />
            </h3>
            <Liste catalogue={catalogue} territoires={enfantsOf(catalogue, region)} />
          </div>
        ))}
        {seuls.length > 0 ? (
          <>
            {regions.length > 0 ? <h3>{M.horsRegion}</h3> : null}
            <Liste catalogue={catalogue} territoires={seuls} />
          </>
        ) : null}
      </section>
      <Pages titre={M.donnees} pages={M.pages.donnees} sert={sert} />
      <Pages titre={M.site} pages={M.pages.site} sert={sert} />
    </Cadre>
  )
}
