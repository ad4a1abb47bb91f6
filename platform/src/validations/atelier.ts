/**
 * The workshop: lists handed over by anyone, kept in a folder of their own while they are worked on, then forgotten. Nothing
 * of them lasts: an hour, or a word of whoever sent them, or a restart, and the folder is gone.
 */
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import {
  type CibleColonne,
  checkMapping,
  columnReport,
  type Mapping,
  MappingErreur,
  reaffecte
} from '@lieux-communs/core'
import { fetchListe } from '../harvest/distant.ts'
import { ErreurMoisson } from '../harvest/erreurs.ts'
import type { Hotes } from '../harvest/portes.ts'
import {
  type Atelier,
  type Etat,
  OCTETS_MAX,
  type Produit,
  type Proposition,
  type RapportValidation,
  type Refus,
  type Validation
} from './dit.ts'
import { ListeRefusee } from './erreurs.ts'
import type { Tache } from './ouvrier.ts'
import { ARRETE, openPoste, type Poste } from './poste.ts'
import { CONSENTEMENT } from './proposition.ts'

/** What is kept of a proposed list, for the operator to accept or refuse. */
export interface ListeProposee extends Proposition {
  /** The sentence that was agreed to. */
  readonly consentement: string
  readonly fichier: string
  readonly adresse: string | null
  readonly mapping: Mapping
  readonly octets: Uint8Array
}

export interface OptionsAtelier {
  /** The data folder, absolute: lists are worked on in its `validations`. */
  readonly dossier: string
  /** Hosts of a private network that may be asked. */
  readonly hotes?: Hotes
  readonly maintenant?: () => Date
  /** Keeps a proposed list; answers the name the operator will accept it under. Absent: nothing may be proposed. */
  readonly garde?: (liste: ListeProposee) => Promise<string>
}

/** From the last thing asked of it. */
const VIE_MS = 3_600_000
const BALAI_MS = 60_000
/** Workers at once: each may take a core and a gigabyte. */
const POSTES = 2
/** Lists waiting for a worker: more would wait longer than anyone does. */
const FILE_MAX = 20
/** Lists kept at once, and what they weigh together. */
const LISTES_MAX = 500
const OCTETS_GARDES = 2_000_000_000
/** A list at an address is asked for once, and must come while someone waits. */
const BORNES = { octets: OCTETS_MAX, duree: 60_000, silence: 15_000, essais: 1, detours: 5, attente: 0 }

const ID = /^[0-9a-f]{32}$/

interface Dossier {
  readonly id: string
  readonly chemin: string
  readonly fichier: string
  readonly adresse: string | null
  octets: number
  etat: Etat
  etape: string
  part: number
  expire: number
  refus: Refus | null
  rapport: RapportValidation | null
  poste: Poste | null
  /** The work under way, or done. */
  travail: Promise<void>
  efface: boolean
  proposee: boolean
  /** Files being made, or made. */
  produits: Map<Produit, Promise<Refus | null>>
}

/** A file name that is only a name: `'C:\\listes\\Mes lieux.csv' → 'Mes lieux.csv'`. */
const nomDe = (nom: string): string =>
  basename(nom.replaceAll('\\', '/'))
    .replace(/[\u0000-\u001f]/g, '')
    .slice(0, 120) || 'liste'

const MEGA = (octets: number): string => `${Math.round(octets / 1e6)} Mo`

async function* counted(flux: AsyncIterable<Uint8Array>, told: (octets: number) => void): AsyncGenerator<Uint8Array> {
  let total = 0
  for await (const piece of flux) {
    total += piece.length
    if (total > OCTETS_MAX)
      throw new ListeRefusee(
        413,
        'Ce fichier est trop grand',
        `plus de ${MEGA(OCTETS_MAX)}`,
        'découpez-le, ou enregistrez-le en CSV sans mise en forme'
      )
    told(total)
    yield piece
  }
}

/** Of a server that does not give its list, only what a stranger may know: nothing of our own network. */
function refusMoisson(error: ErreurMoisson): Refus {
  const prive = error.name === 'AdresseInterdite'
  return {
    cause: prive ? 'Cette adresse ne peut pas être demandée' : error.message,
    vu: prive ? 'une adresse qui n’est pas publique, ou pas en http ni en https' : error.vu,
    remede: 'Vérifiez l’adresse dans un navigateur, ou téléchargez la liste et déposez-la ici.'
  }
}

export async function createAtelier(options: OptionsAtelier): Promise<Atelier> {
  const racine = join(options.dossier, 'validations')
  const reference = join(options.dossier, 'reference')
  const maintenant = options.maintenant ?? (() => new Date())
  const dossiers = new Map<string, Dossier>()
  const file: (() => void)[] = []
  let occupes = 0
  let modele: Promise<Uint8Array> | null = null

  // Whatever a former life left behind.
  await rm(racine, { recursive: true, force: true })
  await mkdir(racine, { recursive: true, mode: 0o700 })

  const lives = (dossier: Dossier): void => {
    dossier.expire = maintenant().getTime() + VIE_MS
  }
  const known = (id: string): Dossier | null => {
    const dossier = ID.test(id) ? dossiers.get(id) : undefined
    return dossier && dossier.expire > maintenant().getTime() ? dossier : null
  }

  /** Waits for a free place at the bench. */
  const takePoste = async (): Promise<void> => {
    if (occupes >= POSTES) await new Promise<void>(resolve => file.push(resolve))
    else occupes++
  }
  const leavePoste = (): void => {
    const next = file.shift()
    if (next) next()
    else occupes--
  }

  const tacheOf = ({ chemin, fichier }: Dossier): Tache => ({
    dossier: chemin,
    nom: fichier,
    jour: maintenant().toISOString().slice(0, 10),
    reference
  })

  async function treat(dossier: Dossier, mapping?: Mapping): Promise<void> {
    await takePoste()
    try {
      if (dossier.efface) return
      dossier.etat = 'travail'
      dossier.poste = openPoste({ ...tacheOf(dossier), mapping }, (etape, part) => {
        dossier.etape = etape
        dossier.part = part
      })
      dossier.refus = await dossier.poste.fin
      if (dossier.efface) return
      if (dossier.refus === null)
        dossier.rapport = JSON.parse(await readFile(join(dossier.chemin, 'rapport.json'), 'utf8')) as RapportValidation
      dossier.etat = dossier.refus === null ? 'prete' : 'refusee'
    } finally {
      dossier.poste = null
      leavePoste()
      if (!dossier.efface) lives(dossier)
    }
  }

  /** Draws one of the files made on demand, once however many ask for it. */
  function draw(dossier: Dossier, produit: 'lieux.xlsx' | 'rapport.pdf'): Promise<Refus | null> {
    const deja = dossier.produits.get(produit)
    if (deja) return deja
    const drawn = (async () => {
      await takePoste()
      try {
        if (dossier.efface) return null
        dossier.poste = openPoste({ ...tacheOf(dossier), produit }, () => {})
        return await dossier.poste.fin
      } finally {
        dossier.poste = null
        leavePoste()
      }
    })()
    dossier.produits.set(produit, drawn)
    return drawn
  }

  async function erase(dossier: Dossier): Promise<void> {
    dossier.efface = true
    dossiers.delete(dossier.id)
    dossier.poste?.stop()
    await rm(dossier.chemin, { recursive: true, force: true })
    // The worker may have been writing while it was stopped.
    await dossier.travail
    await rm(dossier.chemin, { recursive: true, force: true })
  }

  async function open(fichier: string, adresse: string | null): Promise<Dossier> {
    const gardes = [...dossiers.values()].reduce((n, d) => n + d.octets, 0)
    if (dossiers.size >= LISTES_MAX || gardes >= OCTETS_GARDES || file.length >= FILE_MAX)
      throw new ListeRefusee(
        503,
        'Trop de listes attendent déjà',
        `${dossiers.size} listes en cours`,
        'revenez dans quelques minutes'
      )
    const id = randomBytes(16).toString('hex')
    const chemin = join(racine, id)
    await mkdir(chemin, { mode: 0o700 })
    const dossier: Dossier = {
      id,
      chemin,
      fichier: nomDe(fichier),
      adresse,
      octets: 0,
      etat: 'attente',
      etape: 'En attente',
      part: 0,
      expire: 0,
      refus: null,
      rapport: null,
      poste: null,
      travail: Promise.resolve(),
      efface: false,
      proposee: false,
      produits: new Map()
    }
    lives(dossier)
    dossiers.set(id, dossier)
    return dossier
  }

  /** Starts working; a defect of ours is told to whoever waits, and never reaches the site. */
  const begin = (dossier: Dossier, work: () => Promise<void>): void => {
    dossier.travail = work().catch(() => {
      dossier.refus = ARRETE
      dossier.etat = 'refusee'
    })
  }

  const again = (dossier: Dossier, mapping: Mapping): void => {
    dossier.etat = 'attente'
    dossier.etape = 'En attente'
    dossier.part = 0
    dossier.produits.clear()
    begin(dossier, () => treat(dossier, mapping))
  }

  /** A list that was read, and whose columns may be said again. */
  const readied = (id: string): { dossier: Dossier; rapport: RapportValidation } | null => {
    const dossier = known(id)
    if (dossier === null) return null
    if (dossier.etat === 'prete' && dossier.rapport) return { dossier, rapport: dossier.rapport }
    throw new ListeRefusee(
      409,
      'Cette liste n’est pas prête',
      dossier.etape,
      'attendez la fin du travail, puis recommencez'
    )
  }

  /** A column that the file does not have is a slip; one that a known list's mapping names and that was missing already is not. */
  function checkColonnes(mapping: Mapping, rapport: RapportValidation): void {
    const colonnes = rapport.colonnes.map(c => c.colonne)
    const avant = new Set(columnReport(rapport.mapping, colonnes).absentes)
    const fautes = columnReport(mapping, colonnes)
      .absentes.filter(c => !avant.has(c))
      .map(c => ({ chemin: 'champs', message: `la colonne «\u00a0${c}\u00a0» n’est pas dans le fichier` }))
    if (fautes.length > 0) throw new MappingErreur(fautes)
  }

  const balai = setInterval(() => {
    const now = maintenant().getTime()
    for (const dossier of dossiers.values()) if (dossier.expire <= now) void erase(dossier)
  }, BALAI_MS)
  balai.unref()

  return {
    async depose(nom, flux) {
      const dossier = await open(nom, null)
      try {
        const sortie = createWriteStream(join(dossier.chemin, 'fichier'), { mode: 0o600 })
        await pipeline(
          counted(flux, n => {
            dossier.octets = n
          }),
          sortie
        )
      } catch (error) {
        await erase(dossier)
        throw error
      }
      begin(dossier, () => treat(dossier))
      return dossier.id
    },
    async vaChercher(adresse) {
      const dossier = await open(URL.canParse(adresse) ? basename(new URL(adresse).pathname) : '', adresse)
      dossier.etat = 'travail'
      dossier.etape = 'Lecture à cette adresse'
      begin(dossier, async () => {
        try {
          const livraison = await fetchListe(adresse, { hotes: options.hotes ?? [], bornes: BORNES })
          const octets = livraison?.octets ?? new Uint8Array()
          dossier.octets = octets.length
          if (dossier.efface) return
          await writeFile(join(dossier.chemin, 'fichier'), octets, { mode: 0o600 })
        } catch (error) {
          if (!(error instanceof ErreurMoisson)) throw error
          dossier.refus = refusMoisson(error)
          dossier.etat = 'refusee'
          return
        }
        await treat(dossier)
      })
      return dossier.id
    },
    async lit(id) {
      const dossier = known(id)
      if (dossier === null) return null
      const { fichier, octets, etat, etape, part, refus, rapport, expire } = dossier
      const dit: Validation = {
        id,
        etat,
        fichier,
        octets,
        avancement: { etape, part: etat === 'prete' ? 1 : part },
        expire: new Date(expire).toISOString(),
        refus,
        rapport: etat === 'prete' ? rapport : null
      }
      return dit
    },
    async attend(id, ms) {
      const dossier = known(id)
      if (dossier === null) return
      const assez = new AbortController()
      await Promise.race([dossier.travail, pause(ms, undefined, { signal: assez.signal }).catch(() => {})])
      assez.abort()
    },
    async corrige(id, json) {
      const pret = readied(id)
      if (pret === null) return false
      const mapping = checkMapping(json)
      checkColonnes(mapping, pret.rapport)
      again(pret.dossier, mapping)
      return true
    },
    async choisit(id, cibles) {
      const pret = readied(id)
      if (pret === null) return false
      let { mapping } = pret.rapport
      for (const { colonne, cibles: avant } of pret.rapport.colonnes) {
        const voulue = cibles.get(colonne)
        if (voulue === undefined || avant.join() === voulue) continue
        mapping = reaffecte(mapping, colonne, voulue === '' ? null : (voulue as CibleColonne))
      }
      again(pret.dossier, checkMapping(mapping))
      return true
    },
    async produit(id, produit: Produit) {
      const pret = readied(id)
      if (pret === null) return null
      lives(pret.dossier)
      if (produit === 'correspondance.json') return Buffer.from(`${JSON.stringify(pret.rapport.mapping, null, 2)}\n`)
      if (produit !== 'lieux.csv') {
        const refus = await draw(pret.dossier, produit)
        if (refus) throw new ListeRefusee(503, refus.cause, refus.vu, refus.remede)
      }
      return pret.dossier.efface ? null : readFile(join(pret.dossier.chemin, produit))
    },
    modele() {
      // Loaded when it is asked for: the writer of workbooks is large, and most sites never draw one.
      modele ??= import('./modele.ts').then(m => m.drawModele())
      return modele
    },
    async efface(id) {
      const dossier = known(id)
      if (dossier === null) return false
      await erase(dossier)
      return true
    },
    async propose(id, proposition) {
      const pret = readied(id)
      if (pret === null || !options.garde) return null
      const { dossier, rapport } = pret
      if (dossier.proposee || rapport.retenus === 0)
        throw new ListeRefusee(
          409,
          dossier.proposee ? 'Cette liste est déjà proposée' : 'Cette liste n’a aucun lieu à publier',
          dossier.proposee ? 'une seconde proposition' : 'toutes ses lignes sont écartées',
          dossier.proposee ? 'attendez une réponse' : 'revoyez ses colonnes'
        )
      dossier.proposee = true
      const octets = await readFile(join(dossier.chemin, 'fichier'))
      const { fichier, adresse } = dossier
      return options.garde({
        ...proposition,
        consentement: CONSENTEMENT,
        fichier,
        adresse,
        mapping: rapport.mapping,
        octets
      })
    },
    async close() {
      clearInterval(balai)
      for (const dossier of [...dossiers.values()]) await erase(dossier)
    }
  }
}
