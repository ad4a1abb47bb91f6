/** The one field of the site: a town, a post code or a name. A plain form, sent by the address bar. */
import { Icone } from './icone.tsx'
import { ADRESSE } from './pages/adresse.mots.ts'
import { PresDeMoi } from './pres-de-moi.tsx'

const RECHERCHE = {
  etiquette: 'Votre commune, votre code postal ou le nom d’un lieu',
  courte: 'Commune, code postal ou nom d’un lieu',
  bouton: 'Chercher'
} as const

interface Props {
  readonly valeur: string
  readonly grand?: boolean
  /** True when an address may be typed too. */
  readonly adresses?: boolean
  /** What another search keeps of this one: its filters, the places that wait to be compared. */
  readonly gardes?: readonly (readonly [string, string])[]
}

export function ChampRecherche({ valeur, grand, adresses, gardes = [] }: Props) {
  const longue = adresses ? ADRESSE.champ : RECHERCHE.etiquette
  const courte = adresses ? ADRESSE.champCourt : RECHERCHE.courte
  return (
    <form class={grand ? 'chercher grand' : 'chercher'} action="/recherche" method="get" role="search">
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
      {grand ? <PresDeMoi /> : null}
    </form>
  )
}
