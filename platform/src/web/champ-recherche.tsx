/** The one field of the site: a town, a post code or a name. A plain form, sent by the address bar. */
import { Icone } from './icone.tsx'
import { PresDeMoi } from './pres-de-moi.tsx'

const RECHERCHE = {
  etiquette: 'Votre commune, votre code postal ou le nom d’un lieu',
  courte: 'Commune, code postal ou nom d’un lieu',
  bouton: 'Chercher'
} as const

interface Props {
  readonly valeur: string
  readonly grand?: boolean
  /** Places that wait to be compared: kept from one search to the next. */
  readonly comparer?: readonly string[] | undefined
}

export function ChampRecherche({ valeur, grand, comparer }: Props) {
  return (
    <form class={grand ? 'chercher grand' : 'chercher'} action="/recherche" method="get" role="search">
      {comparer && comparer.length > 0 ? <input type="hidden" name="comparer" value={comparer.join(',')} /> : null}
      <label for="q">{grand ? RECHERCHE.etiquette : RECHERCHE.courte}</label>
      <div class="chercher-ligne">
        <input
          id="q"
          name="q"
          type="search"
          value={valeur}
          maxLength={200}
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="search"
        />
        <button type="submit" class="bouton">
          <Icone nom="chercher" />
          {RECHERCHE.bouton}
        </button>
      </div>
      {grand ? <PresDeMoi /> : null}
    </form>
  )
}
