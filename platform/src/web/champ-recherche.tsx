/** The one field of the site: a town, a post code or a name. A plain form, sent by the address bar. */
import { Icone } from './icone.tsx'
import { selonLangue } from './langues/langue.ts'
import { ADRESSE } from './pages/adresse.mots.ts'
import { PresDeMoi } from './pres-de-moi.tsx'

export const RECHERCHE_FR = {
  etiquette: 'Votre commune, votre code postal ou le nom d’un lieu',
  courte: 'Commune, code postal ou nom d’un lieu',
  bouton: 'Chercher'
} as const

const RECHERCHE = selonLangue('champ', RECHERCHE_FR)

interface Props {
  readonly valeur: string
  readonly grand?: boolean
  /** True when an address may be typed too. */
  readonly adresses?: boolean
  /** What another search keeps of this one: its filters, the places that wait to be compared. */
  readonly gardes?: readonly (readonly [string, string])[]
  readonly action?: string
  /** True where one may search from where one is, besides the great field. */
  readonly pres?: boolean
}

export function ChampRecherche({ valeur, grand, adresses, gardes = [], action = '/recherche', pres = grand }: Props) {
  const longue = adresses ? ADRESSE.champ : RECHERCHE.etiquette
  const courte = adresses ? ADRESSE.champCourt : RECHERCHE.courte
  return (
    <form class={grand ? 'chercher grand' : 'chercher'} action={action} method="get" role="search">
      {gardes.map(([nom, dit]) => (
        <input key={nom} type="hidden" name={nom} value={dit} />
      ))}
      <label for="q">{grand ? longue : courte}</label>
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
      {pres ? <PresDeMoi /> : null}
    </form>
  )
}
