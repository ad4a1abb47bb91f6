/**
 * What this device keeps of the site. The list is made in the browser, which alone knows it (`statique/hors-ligne.js`); the worker shows this
 * same page where an address is asked that it does not keep.
 */
import { Cadre, type Contexte } from '../cadre.tsx'
import { HORS_LIGNE as M } from '../hors-ligne.mots.ts'
import { insecable } from '../typographie.ts'

/** As `VUES_MAX` of `statique/sw.js`. */
const VUES_MAX = 60

export const PageHorsLigne = ({ contexte }: { contexte: Contexte }) => (
  <Cadre contexte={contexte} titre={M.titre} description={M.description} cachee horsLigne>
    <div id="absente" hidden>
      <p class="avis">
        <strong>{insecable(M.absente)}</strong>
      </p>
      <p>
        <a class="bouton" href="/hors-ligne">
          {M.reessayer}
        </a>
      </p>
    </div>
    <h1>{M.titre}</h1>
    <p class="chapeau" id="chapeau" data-absente={insecable(M.lireGarde)}>
      {insecable(M.chapeau)}
    </p>
    <p id="impossible">{insecable(M.impossible)}</p>
    <div
      id="gardes"
      hidden
      data-un={M.unLieu}
      data-lieux={insecable(M.lieux)}
      data-detail={insecable(M.detail)}
      data-ko={insecable(M.ko)}
      data-mo={insecable(M.mo)}
      data-efface={insecable(M.efface)}
      data-vide={insecable(M.toutEfface)}
    >
      <p id="rien" hidden>
        {insecable(M.rien)}
      </p>
      <section>
        <h2 tabIndex={-1}>{M.annuaires}</h2>
        <p class="doux">{insecable(M.annuairesComment)}</p>
        <ul class="gardes" id="annuaires" />
      </section>
      <section>
        <h2 tabIndex={-1}>{M.pages}</h2>
        <p class="doux">{insecable(M.pagesTexte(VUES_MAX))}</p>
        <ul class="gardes" id="vues" />
      </section>
      <p role="status" />
      <p>
        <button type="button" class="bouton discret" id="tout">
          {M.toutEffacer}
        </button>
      </p>
      <p class="doux">{insecable(M.partage)}</p>
      <template id="ligne">
        <li>
          <div>
            <a href="/hors-ligne">{M.lien}</a>
            <p class="doux" />
          </div>
          <button type="button" class="bouton discret">
            {M.effacer}
            <span class="hors-vue" />
          </button>
        </li>
      </template>
    </div>
  </Cadre>
)
