/** Places as lines, town by town: what a wide territory lists, short enough that sixty of them are read at a glance. */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { nomDeCommune } from '../annuaire-vu.ts'
import { langSource } from '../langues/langue.ts'
import { lienTelephone } from '../liens.ts'
import { parCommune } from '../territoire-vu.ts'
import { insecable, telephone } from '../typographie.ts'
import { serviceEnClair, typologieEnClair } from '../valeurs.ts'
import { MOTS_RECHERCHE } from './recherche.mots.ts'

function Ligne({ catalogue, rang }: { catalogue: Catalogue; rang: number }) {
  const { lieu } = catalogue.fiche(rang)
  const genre = lieu.typologie.map(typologieEnClair).find(g => g !== '')
  const services = lieu.services.map(s => serviceEnClair(s).phrase)
  const href = lieu.telephone ? lienTelephone(lieu.telephone) : null
  return (
    <li>
      <a href={`/lieux/${encodeURIComponent(catalogue.id(rang))}`} lang={langSource()}>
        {insecable(lieu.nom ?? '')}
      </a>
      <span class="ligne-suite">
        {genre}
        {genre && lieu.adresse ? ' · ' : null}
        {lieu.adresse ? <span lang={langSource()}>{lieu.adresse}</span> : null}
        {href && lieu.telephone ? (
          <>
            {' '}
            <a class="tel" href={href}>
              {telephone(lieu.telephone)}
            </a>
          </>
        ) : null}
      </span>
      {services.length > 0 ? <span class="ligne-suite">{insecable(MOTS_RECHERCHE.services(services))}</span> : null}
    </li>
  )
}

export function ListeParCommune({ catalogue, rangs }: { catalogue: Catalogue; rangs: readonly number[] }) {
  return (
    <>
      {parCommune(catalogue, rangs).map(({ nom, code, rangs: siens }) => (
        <div key={`${code} ${nom}`} class="commune-lieux">
          <h3>{code === '' ? nomDeCommune(nom) : <a href={`/communes/${code}`}>{nom}</a>}</h3>
          <ul class="lignes">
            {siens.map(rang => (
              <Ligne key={rang} catalogue={catalogue} rang={rang} />
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
