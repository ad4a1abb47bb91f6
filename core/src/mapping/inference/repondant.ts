/**
 * Who filled in the form: survey tools put the day of the answer and the mail of the person who answered before the first
 * question (Google Forms « Horodateur », « Adresse e-mail »; Microsoft Forms « Heure de fin », « Adresse de messagerie »,
 * « Nom »; LimeSurvey « Date de soumission »). That mail is not the place's.
 */
import { NEUTRES } from './lexique.ts'
import type { NomLu } from './noms.ts'
import type { Profil } from './profil.ts'

/** What is looked at of a column: its words, and what they mean. */
interface Nommee {
  readonly profil: Pick<Profil, 'mots'>
  readonly nom: NomLu
}

/** What these tools call the day of the answer, once folded. */
const HORODATAGES: ReadonlySet<string> = new Set([
  'horodateur',
  'horodatage',
  'timestamp',
  'submit date',
  'submitdate',
  'submission date',
  'submission time',
  'submitted at',
  'submitted time',
  'date de soumission',
  'soumis le',
  'heure de fin',
  'completion time',
  'end time',
  'end date utc',
  'depose le'
])

/** Words of the columns that a tool adds by itself around that day. */
const OUTIL: ReadonlySet<string> = new Set(
  `id rangtechnique numero date heure horaires debut fin finsaisie soumission start end time maj lancement ip langue seed token serial sid
  status etat collector network repondant departement page derniere action tete serie dossier archive depot tiers civilite
  france connect passe instruction traite instructeur instructeurs motivation decision draft brouillon prenom patronyme famille`.split(
    /\s+/
  )
)

const meaningful = ({ nom }: Nommee): readonly string[] => nom.sens.filter(mot => !NEUTRES.has(mot))
const isOnly = (vue: Nommee, mot: string): boolean => {
  const dits = meaningful(vue)
  return dits.length === 1 && dits[0] === mot
}
const isTool = (vue: Nommee): boolean => meaningful(vue).every(mot => OUTIL.has(mot))
const isPerson = (vue: Nommee | undefined): boolean =>
  vue?.nom.sens.some(mot => mot === 'prenom' || mot === 'civilite') === true

const asRespondent = <V extends Nommee>(vue: V): V => ({ ...vue, nom: { ...vue.nom, proprietaire: 'repondant' } })

/**
 * The same columns, those of the person who answered told: in `Horodateur`, `Adresse e-mail`, `Nom du lieu`… the mail is
 * that person's, and so is a bare `Nom` beside it when another column names the place.
 */
export function tellRespondent<V extends Nommee>(vues: readonly V[]): readonly V[] {
  const jour = vues.findIndex(v => HORODATAGES.has(v.profil.mots.join(' ')))
  if (jour < 0) return vues
  const siens = new Set<V>()
  const nomme = vues.filter(v => v.nom.cibles.has('nom') && v.nom.proprietaire === 'lieu').length > 1
  for (const sens of [1, -1])
    for (let i = jour + sens; i >= 0 && i < vues.length; i += sens) {
      const vue = vues[i] as V
      const pres = siens.has(vues[i - 1] as V) || isPerson(vues[i - 1]) || isPerson(vues[i + 1])
      const nomSeul = nomme && isOnly(vue, 'nom') && pres
      if (isOnly(vue, 'courriel') || nomSeul) siens.add(vue)
      else if (!isTool(vue)) break
    }
  return siens.size === 0 ? vues : vues.map(vue => (siens.has(vue) ? asRespondent(vue) : vue))
}
