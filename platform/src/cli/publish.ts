/** `lieux publish`: the last édition's files, copied where others take them. It needs no database, only the data folder. */
import { insecables, nombre } from '@lieux-communs/core'
import { type Config, readConfig, resolveTyped } from '../config.ts'
import { AucuneEdition, ReglageInvalide } from '../errors.ts'
import { FORMATS } from '../formats/formats.ts'
import { completeJeu, lastJeu } from '../publish/jeu.ts'
import { versDataGouv } from '../publish/vers/data-gouv.ts'
import { copie, type Destination, fichiersDe, type Geste } from '../publish/vers/destination.ts'
import { versDossier } from '../publish/vers/dossier.ts'
import { versS3 } from '../publish/vers/s3.ts'
import { dire } from './dire.ts'
import { checkOut, makeOut } from './dossier-de-sortie.ts'
import { AppelErrone, CODES, type Code } from './sortie.ts'
import { drawTableau } from './tableau.ts'

interface Options {
  to: string
  essai?: boolean
}

/** What people read of each file on a portal. */
const TITRES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(FORMATS.map(f => [`lieux.${f.extension}`, `Lieux : ${f.titre}`])),
  'changements.json': 'Ce que cette édition change',
  'passage.csv': 'Table de passage des identifiants',
  'identites.csv': 'Identité de chaque enregistrement des listes',
  'rapport.json': 'Rapport de l’édition',
  'manifeste.json': 'Manifeste : fichiers, empreintes, licences, sources'
}

/** A setting that the destination cannot do without. */
function setting(nom: string, valeur: string | undefined): string {
  if (valeur) return valeur
  throw new ReglageInvalide(`le réglage ${nom} manque`, {
    vu: 'vide',
    remede: insecables(`Donnez ${nom} dans l’environnement : voyez docs/reglages.md.`)
  })
}

// "s3://seau/lieux/courant", "s3://seau"; names of buckets are low letters, figures, dashes and dots.
const S3 = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,62})(?:\/(.*))?$/
// "data.gouv:lieux-de-mediation-numerique", "data.gouv:5bc04b2cff66bd680e499f4a"
const DATA_GOUV = /^data\.gouv:([\w-]{1,200})$/

function destinationOf(to: string, { depots, cles }: Config, essai: boolean): Destination {
  if (to.startsWith('s3:')) {
    const [, seau, prefixe = ''] = S3.exec(to) ?? []
    if (seau === undefined) throw new AppelErrone(insecables(`--to ${to} : donnez s3://SEAU ou s3://SEAU/PREFIXE.`))
    return versS3({
      adresse: setting('LIEUX_S3_ADRESSE', depots.s3),
      region: depots.region,
      cle: setting('LIEUX_S3_CLE', cles.get('LIEUX_S3_CLE')),
      secret: setting('LIEUX_S3_SECRET', cles.get('LIEUX_S3_SECRET')),
      seau,
      prefixe
    })
  }
  if (to.startsWith('data.gouv:')) {
    const [, jeu] = DATA_GOUV.exec(to) ?? []
    if (jeu === undefined) throw new AppelErrone(insecables(`--to ${to} : donnez data.gouv:JEU, son identifiant.`))
    return versDataGouv({
      adresse: setting('LIEUX_DATAGOUV', depots.dataGouv),
      cle: setting('LIEUX_DATAGOUV_CLE', cles.get('LIEUX_DATAGOUV_CLE')),
      jeu,
      titres: TITRES
    })
  }
  if (to.trim() === '') throw new AppelErrone('--to : donnez un dossier, s3://SEAU/PREFIXE ou data.gouv:JEU.')
  const dossier = checkOut(resolveTyped(to), '--to')
  if (!essai) makeOut(dossier, '--to')
  return versDossier(dossier)
}

const GESTES: Readonly<Record<Geste['geste'], readonly [fait: string, essai: string]>> = {
  cree: ['ajouté', 'serait ajouté'],
  remplace: ['remplacé', 'serait remplacé'],
  inchange: ['déjà le même', 'déjà le même']
}

/** Answers 0 when all of it is there. Throws `AppelErrone`, `ReglageInvalide`, `AucuneEdition`, `EnvoiImpossible`. */
export async function publishVerb({ to, essai = false }: Options): Promise<Code> {
  const config = readConfig()
  const destination = destinationOf(to, config, essai)
  const manifeste = await lastJeu(config.dossier)
  if (manifeste === null)
    throw new AucuneEdition('aucune édition n’a ses fichiers ici', {
      vu: config.dossier,
      remede: 'Publiez-en une (npm start), ou dites où sont les données : LIEUX_DATA.'
    })
  const entier = await completeJeu(config.dossier, manifeste)
  const gestes = await copie(await fichiersDe(config.dossier, entier), destination, { essai })
  const rangs = gestes.map(({ fichier, geste }) => [fichier.nom, fichier.octets, GESTES[geste][essai ? 1 : 0]])
  process.stdout.write(`${drawTableau(['fichier', 'octets', essai ? 'ce qui serait fait' : 'fait'], rangs)}\n`)
  const { numero, fiches } = entier.edition
  dire(`Édition ${numero}, ${nombre(fiches)} lieux : ${essai ? 'rien n’a été envoyé' : destination.nom}`)
  return CODES.entier
}
