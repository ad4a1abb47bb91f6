/**
 * A town, an intercommunalité, a département, a région: how many places, where they are, what one does there, how fresh it all is, and
 * where to go next. A town shows its places as results do; wider, one first chooses where.
 */
import { isSitue } from '../../catalogue/etendue.ts'
import { PORTEE_METRES, type Resultat } from '../../catalogue/recherche.ts'
import { type Bilan, bilanOf, enfantsOf, parentsOf, type Territoire } from '../../catalogue/territoire.ts'
import { Cadre } from '../cadre.tsx'
import { CarteVue } from '../carte-vue.tsx'
import { date } from '../dates.ts'
import { GarderAnnuaire } from '../garde.tsx'
import { Icone } from '../icone.tsx'
import { compareIntercommunalites } from '../intercommunalites.ts'
import { titleSource } from '../langues/langue.ts'
import { annuaireDe, nomComplet, pageDe, rangsDe } from '../territoire-vu.ts'
import { insecable } from '../typographie.ts'
import { serviceEnClair } from '../valeurs.ts'
import { voisinsDe } from '../voisinage.ts'
import { ListeParCommune } from './liste-par-commune.tsx'
import { nomDit } from './recherche.mots.ts'
import { TERRITOIRE as M } from './territoire.mots.ts'
import { cadreDe, chercherIci } from './territoire-cadre.ts'
import { adresseDe, Ensemble, type PropsTerritoire, parPage, Suite } from './territoire-lieux.tsx'

/** Offered where a town has none. */
const PROCHES = 5
/** Towns of a post code named at most. */
const AUSSI_MAX = 5

const Lien = ({ territoire, lieux, suite }: { territoire: Territoire; lieux: number; suite?: string | undefined }) => (
  <li>
    <a href={pageDe(territoire)}>{insecable(nomComplet(territoire))}</a>{' '}
    <span class="doux">
      {M.voisin(lieux)}
      {suite ? `, ${suite}` : ''}
    </span>
  </li>
)

function Fil({ catalogue, territoire }: PropsTerritoire) {
  const parents = parentsOf(catalogue, territoire).reverse()
  if (parents.length === 0) return null
  return (
    <nav class="fil" aria-label={M.fil}>
      {parents.map(p => (
        <a key={`${p.type}${p.code}`} href={pageDe(p)}>
          {insecable(nomComplet(p))}
        </a>
      ))}
    </nav>
  )
}

/** Who types 59100 most often means Roubaix, of which it is the post code; it is also the code of Bousignies. */
function AussiPostal({ catalogue, territoire: { type, code } }: PropsTerritoire) {
  const postal = type === 'commune' ? catalogue.endroits.codePostal(code) : undefined
  const communes = (postal?.communes ?? []).flatMap(c => (c === code ? [] : (catalogue.endroits.commune(c) ?? [])))
  if (communes.length === 0) return null
  return (
    <p class="suggestions">
      {M.aussiPostal(code)}
      {communes.slice(0, AUSSI_MAX).map(c => (
        <a key={c.code} href={pageDe({ type: 'commune', code: c.code })}>
          {nomDit(c.nom)}
        </a>
      ))}
    </p>
  )
}

/** The places of a town are looked for by its children only where it has some: Paris, Lyon, Marseille. */
function Enfants({ catalogue, territoire, bilan }: PropsTerritoire & { bilan: Bilan }) {
  const enfants = enfantsOf(catalogue, territoire).map(t => ({ t, lieux: bilan.lieuxDe(t.type, t.code) }))
  if (enfants.length === 0) return null
  const genres = [...new Set(enfants.map(e => e.t.type))]
  return (
    <section>
      <h2>{M.choisir}</h2>
      <p class="doux">{M.choisirTexte}</p>
      {genres.map((genre, i) => {
        const siens = enfants.filter(e => e.t.type === genre)
        if (genre === 'epci') siens.sort((a, b) => compareIntercommunalites(a.t.nom, b.t.nom))
        const avec = siens.filter(e => e.lieux > 0)
        const sans = siens.filter(e => e.lieux === 0)
        const liste = (
          <ul class="territoires">
            {(genre === 'commune' ? avec : siens).map(({ t, lieux }) => (
              <Lien key={t.code} territoire={t} lieux={lieux} />
            ))}
          </ul>
        )
        const titre = territoire.type === 'commune' ? M.arrondissements : M.enfants[genre]
        if (genre === 'commune' && avec.length === 0) return null
        return i === 0 ? (
          <div key={genre}>
            <h3>{titre}</h3>
            {liste}
            {genre === 'commune' && territoire.type === 'epci' && sans.length > 0 ? (
              <details>
                <summary>{M.sansLieu(sans.length)}</summary>
                <ul class="territoires">
                  {sans.map(({ t }) => (
                    <li key={t.code}>
                      <a href={pageDe(t)}>{t.nom}</a>
                    </li>
                  ))}
                </ul>
              </details>
            ) : null}
          </div>
        ) : (
          <details key={genre}>
            <summary>
              {titre} ({avec.length})
            </summary>
            {liste}
          </details>
        )
      })}
    </section>
  )
}

function Carte({ catalogue, territoire, fond, bilan }: PropsTerritoire & { bilan: Bilan }) {
  const rangs = rangsDe(catalogue, territoire)
  const points = rangs.filter(rang => isSitue(catalogue, rang)).flatMap(rang => catalogue.position(rang) ?? [])
  const cadre = cadreDe(catalogue, territoire, bilan, fond)
  if (!cadre) return null
  const sans = rangs.length - points.length
  return (
    <section class="territoire-carte" id="carte">
      <h2>{M.carte}</h2>
      <CarteVue
        fond={fond}
        pins={[]}
        autres={points}
        cadre={cadre}
        titre={M.carteTitre(territoire)}
        legende={[M.cartePoints, ...(sans > 0 ? [M.carteSans(sans)] : [])]}
        lies={false}
      />
    </section>
  )
}

/** What one finds there, each service leading to the places that offer it. */
const Services = ({ bilan, recherche }: { bilan: Bilan; recherche: string | null }) => (
  <section>
    <h2>{M.services}</h2>
    {bilan.services.length === 0 ? (
      <p>{M.sansService}</p>
    ) : (
      <>
        <p class="doux">{M.servicesTexte}</p>
        <dl class="comptes">
          {bilan.services.map(({ valeur, lieux }) => (
            <div key={valeur}>
              <dt title={titleSource(valeur)}>
                {recherche ? (
                  <a href={`${recherche}&services=${encodeURIComponent(valeur)}`}>
                    {insecable(serviceEnClair(valeur).phrase)}
                  </a>
                ) : (
                  insecable(serviceEnClair(valeur).phrase)
                )}
              </dt>
              <dd>{M.voisin(lieux)}</dd>
            </div>
          ))}
        </dl>
      </>
    )}
  </section>
)

function Fraicheur({ bilan }: { bilan: Bilan }) {
  const sans = bilan.lieux - bilan.dates
  return (
    <section>
      <h2>{M.fraicheur}</h2>
      <p>{insecable(M.confirmes(Math.round((bilan.partDepuisUnAn ?? 0) * bilan.lieux), bilan.lieux))}</p>
      {bilan.dateMediane ? <p>{insecable(M.mediane(date(bilan.dateMediane), bilan.dates))}</p> : null}
      {sans > 0 ? <p>{insecable(M.sansDate(sans))}</p> : null}
    </section>
  )
}

function Autour({ catalogue, territoire, fond }: PropsTerritoire) {
  const voisins = voisinsDe(catalogue, territoire, fond)
  if (voisins.length === 0) return null
  return (
    <section>
      <h2>{M.autour}</h2>
      <ul class="territoires">
        {voisins.map(({ territoire: t, lieux, distance }) => (
          <Lien
            key={t.code}
            territoire={t}
            lieux={lieux}
            suite={distance === null ? undefined : M.aDistance(distance)}
          />
        ))}
      </ul>
    </section>
  )
}

/** Of a town that has none, nor any near it that we know of: what it is part of, as far as there are places. */
function PlusLarge({ catalogue, territoire, loin }: PropsTerritoire & { readonly loin: number | null }) {
  const parents = parentsOf(catalogue, territoire)
    .map(t => ({ t, lieux: rangsDe(catalogue, t).length }))
    .filter(({ lieux }) => lieux > 0)
  return (
    <section>
      {parents.length > 0 ? <h2>{M.plusLarge}</h2> : null}
      <p>{insecable(loin === null ? M.sansPoint : M.tropLoin(loin))}</p>
      {parents.length > 0 ? (
        <ul class="territoires">
          {parents.map(({ t, lieux }) => (
            <Lien key={`${t.type}${t.code}`} territoire={t} lieux={lieux} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function Prendre({ territoire: { type, code } }: PropsTerritoire) {
  const query = `${type}=${code}`
  const adresses = [
    [M.fichiers.csv, `/api/v1/lieux.csv?${query}`],
    [M.fichiers.xlsx, `/api/v1/lieux.xlsx?${query}`],
    [M.fichiers.geojson, `/api/v1/lieux.geojson?${query}`],
    [M.fichiers.json, `/api/v1/lieux?${query}`],
    [M.fichiers.territoire, `/api/v1/territoires/${type}/${code}`]
  ] as const
  return (
    <section class="territoire-prendre">
      <h2>{M.prendre}</h2>
      <p>
        {M.prendreTexte} <a href="/donnees">{M.licences}</a>
      </p>
      <ul class="adresses">
        {adresses.map(([nom, href]) => (
          <li key={href}>
            <a href={href}>{nom}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function PageTerritoire(props: PropsTerritoire) {
  const { contexte, catalogue, territoire, page, racine } = props
  const bilan = bilanOf(catalogue, territoire)
  const rangs = rangsDe(catalogue, territoire)
  const ville = territoire.type === 'commune'
  const taille = parPage(territoire)
  const debut = (page - 1) * taille
  const visibles = rangs.slice(debut, debut + taille)
  const resultatDe = (rang: number, distance: number | null): Resultat => ({
    rang,
    distance,
    approximatif: catalogue.position(rang)?.approximatif ?? true
  })
  const centre = ville ? catalogue.endroits.commune(territoire.code)?.centre : null
  const vide = rangs.length === 0
  const proches = vide && centre ? catalogue.autour(centre, PROCHES, PORTEE_METRES) : []
  const [plusProche] = vide && centre && proches.length === 0 ? catalogue.autour(centre, 1) : []
  const titre = insecable(M.titre(territoire))
  const recherche = chercherIci(catalogue, territoire)
  const communes = ville ? null : new Set(rangs.map(rang => catalogue.commune(rang))).size
  return (
    <Cadre
      contexte={contexte}
      titre={page > 1 ? M.titrePage(titre, page) : titre}
      description={insecable(M.description(territoire, rangs.length))}
      canonique={racine + adresseDe(territoire, page)}
      cachee={vide}
      ici="trouver"
      gardable
      horsLigne={!vide}
      papier={ville}
    >
      <Fil {...props} />
      <div class="resultats-titre">
        <h1>{titre}</h1>
        <p class="chapeau">
          {vide
            ? M.aucun(territoire)
            : `${M.compte(rangs.length, communes)} ${insecable(M.confirmes(Math.round((bilan.partDepuisUnAn ?? 0) * bilan.lieux), rangs.length))}`}
        </p>
        {vide ? <p>{insecable(M.aucunTexte)}</p> : null}
        <AussiPostal {...props} />
        <p class="territoire-agir">
          {recherche ? (
            <a class="bouton discret" href={recherche}>
              <Icone nom="chercher" />
              {M.chercher}
            </a>
          ) : null}
          {vide ? null : (
            <a class="bouton discret" href={annuaireDe(territoire)}>
              {M.imprimer}
            </a>
          )}
        </p>
        <GarderAnnuaire annuaire={annuaireDe(territoire)} lieux={rangs.length} />
      </div>
      {vide && ville && proches.length === 0 ? <PlusLarge {...props} loin={plusProche?.distance ?? null} /> : null}
      {proches.length > 0 ? (
        <Ensemble
          props={props}
          resultats={proches.map(({ rang, distance }) => resultatDe(rang, distance))}
          debut={0}
          titre={M.plusProches}
        />
      ) : null}
      {ville && !vide ? (
        <Ensemble
          props={props}
          resultats={visibles.map(rang => resultatDe(rang, null))}
          debut={debut}
          titre={M.liste}
        />
      ) : null}
      {page === 1 ? <Enfants {...props} bilan={bilan} /> : null}
      {ville || vide || page > 1 ? null : <Carte {...props} bilan={bilan} />}
      {vide || page > 1 ? null : <Services {...{ bilan, recherche }} />}
      {ville || vide ? null : (
        <section id="lieux">
          <h2>{M.liste}</h2>
          <ListeParCommune catalogue={catalogue} rangs={visibles} />
          <Suite {...props} />
        </section>
      )}
      {vide || page > 1 ? null : <Fraicheur bilan={bilan} />}
      {page === 1 ? <Autour {...props} /> : null}
      {vide || page > 1 ? null : <Prendre {...props} />}
    </Cadre>
  )
}
