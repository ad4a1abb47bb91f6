/**
 * What a reader sets at the top of each page, folded so that the header stays one line on a telephone: its language, by links to this same page in the others; the size of its text, by a script
 * that keeps it in the browser (without it, the browser's own zoom does the same).
 */
import { CADRE } from './cadre.mots.ts'
import { adresseEn, isTraduite, OFFERTES } from './langues/adresses.ts'
import { LANGUES, type Langue, renduCourant } from './langues/langue.ts'

/** The same page in another language; its home, when this one is in French only. */
function ailleurs(langue: Langue): string {
  const { adresse } = renduCourant()
  return adresseEn(langue, isTraduite(adresse) ? adresse : '/') ?? '/'
}

export function Reglages() {
  const { langue: ici } = renduCourant()
  return (
    <details class="reglages">
      <summary>
        {LANGUES[ici].lang.toUpperCase()} Aa<span class="reglages-dits"> {CADRE.reglages}</span>
      </summary>
      <div class="reglages-choix">
        <ul class="langues" aria-label={CADRE.langues}>
          {OFFERTES.map(langue => {
            const { nom, lang } = LANGUES[langue]
            return (
              <li key={langue}>
                {langue === ici ? (
                  <span aria-current="true" lang={lang}>
                    {nom}
                  </span>
                ) : (
                  <a href={ailleurs(langue)} hreflang={lang} lang={lang}>
                    {nom}
                  </a>
                )}
              </li>
            )
          })}
        </ul>
        <fieldset class="taille" hidden>
          <legend class="hors-vue">{CADRE.taille}</legend>
          <button type="button" value="-1" aria-label={CADRE.plusPetit}>
            A−
          </button>
          <button type="button" value="1" aria-label={CADRE.plusGrand}>
            A+
          </button>
        </fieldset>
      </div>
    </details>
  )
}
