/**
 * The places of a territory in the words of a directory: what the page for print and the PDF both lay out, numbered alike, so that a
 * number said on the telephone is that of any sheet. A pure function of the édition: printed tomorrow, it is the same.
 */
import { enFrancais } from '@lieux-communs/core'
import type { AnnuaireDit, BesoinDit, CommuneDite, LieuDit } from '../annuaire/dit.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { SERVICES_EN_CLAIR } from '../catalogue/services-en-clair.ts'
import type { Territoire } from '../catalogue/territoire.ts'
import { date, moisEtAnnee } from './dates.ts'
import { isAncien } from './horaires.ts'
import { adresseIci } from './langues/adresses.ts'
import { langSource } from './langues/langue.ts'
import { lecteurDuCoeur } from './lecteur.ts'
import { LIEU } from './lieu-vu.mots.ts'
import { horairesDites, isSansRendezVous } from './lieu-vu.ts'
import { ANNUAIRE } from './pages/annuaire.mots.ts'
import { PAPIER } from './pages/annuaire-papier.mots.ts'
import { enClair, FICHE } from './pages/fiche.mots.ts'
import { semaineOrdinaire } from './semaine-ordinaire.ts'
import { nomComplet, parCommune, rangsDe } from './territoire-vu.ts'
import { insecable, telephone } from './typographie.ts'
import { serviceEnClair, typologieEnClair } from './valeurs.ts'

/** Ours are those people know; a value that the standard does not know is nobody's need. */
const BESOINS = Object.keys(SERVICES_EN_CLAIR)

/** `du lundi au vendredi de 9h à 12h`: the core says them in French; in another language, a line for each run of days that say the same. */
const horairesDits = (osm: string): string[] =>
  langSource() === undefined ? enFrancais(osm) : semaineOrdinaire(lecteurDuCoeur, osm)

/** Never null: `[]` and empty where nothing is known. */
export function lieuDit(catalogue: Catalogue, rang: number, numero: number, racine: string): LieuDit {
  const fiche = catalogue.fiche(rang)
  const { lieu } = fiche
  const horaires = lieu.horaires === null ? [] : horairesDits(lieu.horaires)
  const dite = horairesDites(fiche, catalogue.dateDeSource)
  const sansRendezVous = isSansRendezVous(lieu, lecteurDuCoeur)
  const numeros = [...new Set([...(lieu.telephone ? [lieu.telephone] : []), ...fiche.telephones])]
  return {
    numero,
    nom: insecable(lieu.nom ?? LIEU.sansNom),
    genre: [...new Set(lieu.typologie.map(typologieEnClair))]
      .filter(g => g !== '')
      .slice(0, 2)
      .join(' · '),
    adresse: [
      ...[lieu.adresse, lieu.complement_adresse].flatMap(a => (a ? insecable(a) : [])),
      [lieu.code_postal, lieu.commune].filter(Boolean).join(' ')
    ].filter(ligne => ligne !== ''),
    telephones: numeros.map(telephone),
    horaires,
    doute:
      horaires.length > 0 && isAncien(dite, catalogue.edition.date.slice(0, 10))
        ? FICHE.nonConfirmes(moisEtAnnee(dite as string))
        : null,
    services: lieu.services.map(s => serviceEnClair(s).phrase),
    prix: lieu.frais_a_charge.map(enClair),
    venir: lieu.modalites_acces.map(v => (v === 'Se présenter' && sansRendezVous ? FICHE.sansRendezVous : enClair(v))),
    page: racine + adresseIci(`/lieux/${encodeURIComponent(catalogue.id(rang))}`)
  }
}

export function nomDeCommune(nom: string): string {
  return nom === '' ? FICHE.communeInconnue : nom
}

/** Where each need is met, in the order that the standard lists them: those that no place meets are left out. */
export function besoinsDits(communes: readonly CommuneDite[]): BesoinDit[] {
  return BESOINS.map(serviceEnClair).flatMap(({ phrase, exemples }) => {
    const ou = communes
      .map(({ nom, lieux }) => ({ nom, numeros: lieux.filter(l => l.services.includes(phrase)).map(l => l.numero) }))
      .filter(({ numeros }) => numeros.length > 0)
    return ou.length === 0 ? [] : [{ phrase, exemples, communes: ou }]
  })
}

/** The whole directory, a place at a time: whoever draws it lets others be served in between. In the colour and name of whose site it is. */
export function* composeAnnuaire(
  catalogue: Catalogue,
  territoire: Territoire,
  racine: string,
  { accent, hub }: Pick<AnnuaireDit, 'accent' | 'hub'>
): Generator<void, AnnuaireDit> {
  let numero = 0
  const communes: CommuneDite[] = []
  for (const { nom, rangs } of parCommune(catalogue, rangsDe(catalogue, territoire))) {
    const lieux: LieuDit[] = []
    for (const rang of rangs) {
      lieux.push(lieuDit(catalogue, rang, ++numero, racine))
      yield
    }
    communes.push({ nom: nomDeCommune(nom), lieux })
  }
  const { edition } = catalogue
  const nom = nomComplet(territoire)
  return {
    mots: {
      lang: PAPIER.lang,
      annuaire: PAPIER.annuaire,
      titre: PAPIER.titre,
      titreDuFichier: PAPIER.titreDuFichier(nom),
      compte: PAPIER.compte(numero, communes.length, date(edition.date), edition.numero),
      emploi: PAPIER.emploi,
      etapes: PAPIER.etapes,
      enLigne: PAPIER.enLigne,
      besoins: ANNUAIRE.besoins,
      lieux: ANNUAIRE.lieux,
      page: PAPIER.page
    },
    territoire: nom,
    date: date(edition.date),
    racine: (racine + adresseIci('/')).replace(/\/$/, ''),
    accent,
    hub,
    communes,
    besoins: besoinsDits(communes)
  }
}
