/**
 * The workshop: lists handed over by anyone, kept in a folder of their own while they are worked on, then forgotten. Nothing
 * of them lasts: an hour, or a word of whoever sent them, or a restart, and the folder is gone.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Mapping } from '@lieux-communs/core'
import { pluriel } from '@lieux-communs/core'
import { addChoix, mappingChoisi, mappingDonne } from './corrections.ts'
import type { Atelier, Produit, Proposition, RapportValidation, Validation, Venue } from './dit.ts'
import { type Dossier, newDossier } from './dossier.ts'
import { createEnvois } from './envois.ts'
import { ListeRefusee } from './erreurs.ts'
import { createEtabli } from './etabli.ts'
import type { Tache } from './ouvrier.ts'
import { acceptPivots, type ProposePivots, searchPivots } from './pivots.ts'
import { makeRoom } from './place.ts'
import { ARRETE } from './poste.ts'
import { CONSENTEMENT } from './proposition.ts'
import { fetchTo, type Identite, nomDe, receive } from './reception.ts'

/** What is kept of a proposed list, for the operator to accept or refuse. */
export interface ListeProposee extends Proposition {
  /** The sentence that was agreed to. */
  readonly consentement: string
  readonly fichier: string
  /** The sheet that was read, of a workbook that holds other lists or where it was asked for; null: there is no choice to remember. */
  readonly feuille: string | null
  readonly adresse: string | null
  readonly mapping: Mapping
  readonly octets: Uint8Array
}

export interface OptionsAtelier extends Identite {
  /** The data folder, absolute: lists are worked on in its `validations`. */
  readonly dossier: string
  readonly maintenant?: () => Date
  /** Keeps a proposed list; answers the name the operator will accept it under. Absent: nothing may be proposed. */
  readonly garde?: (liste: ListeProposee) => Promise<string>
  /** Asks a public register for the numbers of places; absent: nothing is sent to anyone. */
  readonly pivots?: ProposePivots | undefined
}

/** From the last thing asked of it. */
const VIE_MS = 3_600_000
const BALAI_MS = 60_000
/** Lists waiting for a worker: more would wait longer than anyone does. */
const FILE_MAX = 20
const ID = /^[0-9a-f]{32}$/

export async function createAtelier(options: OptionsAtelier): Promise<Atelier> {
  const racine = join(options.dossier, 'validations')
  const reference = join(options.dossier, 'reference')
  const maintenant = options.maintenant ?? (() => new Date())
  const dossiers = new Map<string, Dossier>()
  const etabli = createEtabli()
  const enter = createEnvois()
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

  const tacheOf = ({ chemin, fichier, feuille }: Dossier): Tache => ({
    feuille,
    dossier: chemin,
    nom: fichier,
    jour: maintenant().toISOString().slice(0, 10),
    reference
  })

  async function treat(dossier: Dossier, dite: Pick<Tache, 'mapping' | 'choix'> = {}): Promise<void> {
    dossier.refus = await etabli.run(dossier, { ...tacheOf(dossier), ...dite }, (etape, part) => {
      dossier.etat = 'travail'
      dossier.etape = etape
      dossier.part = part
    })
    if (dossier.efface) return
    if (dossier.refus === null)
      dossier.rapport = JSON.parse(await readFile(join(dossier.chemin, 'rapport.json'), 'utf8')) as RapportValidation
    if (dite.choix === undefined) {
      dossier.depart = dossier.rapport
      dossier.choix = new Map()
    }
    dossier.etat = dossier.refus === null ? 'prete' : 'refusee'
    lives(dossier)
  }

  /** Draws one of the files made on demand, once however many ask for it. */
  async function draw(dossier: Dossier, produit: 'lieux.xlsx' | 'rapport.pdf'): Promise<void> {
    const drawn = dossier.produits.get(produit) ?? etabli.run(dossier, { ...tacheOf(dossier), produit }, () => {})
    dossier.produits.set(produit, drawn)
    const refus = await drawn
    if (refus === null) return
    dossier.produits.delete(produit)
    throw new ListeRefusee(503, refus.cause, refus.vu, refus.remede)
  }

  async function erase(dossier: Dossier): Promise<void> {
    dossier.efface = true
    dossiers.delete(dossier.id)
    dossier.arret.abort()
    for (const poste of dossier.postes) poste.stop()
    await rm(dossier.chemin, { recursive: true, force: true })
    // The worker may have been writing while it was stopped.
    await dossier.travail
    await rm(dossier.chemin, { recursive: true, force: true })
  }

  /** Makes room for a list; it is nobody's yet. */
  async function open(fichier: string, adresse: string | null, { connexion = '', feuille }: Venue): Promise<Dossier> {
    const partantes = etabli.waiting() >= FILE_MAX ? null : makeRoom(dossiers.values())
    if (partantes === null)
      throw new ListeRefusee(
        503,
        'Trop de listes attendent déjà',
        pluriel(etabli.waiting(), 'liste en attente', 'listes en attente'),
        'revenez dans quelques minutes'
      )
    for (const partante of partantes) await erase(partante)
    const id = randomBytes(16).toString('hex')
    const chemin = join(racine, id)
    await mkdir(chemin, { mode: 0o700 })
    return newDossier({ id, chemin, fichier: nomDe(fichier), adresse, connexion, feuille })
  }

  const keep = (dossier: Dossier): void => {
    lives(dossier)
    dossiers.set(dossier.id, dossier)
  }

  /**
   * Starts working; a defect of ours is told to whoever waits, and never reaches the site. Of a list that is refused only the reason
   * is kept.
   */
  const begin = (dossier: Dossier, work: () => Promise<void>): void => {
    dossier.travail = work()
      .catch(() => {
        dossier.refus = ARRETE
        dossier.etat = 'refusee'
      })
      .then(async () => {
        if (dossier.etat === 'refusee') await rm(dossier.chemin, { recursive: true, force: true })
      })
  }

  const again = (dossier: Dossier, dite: Pick<Tache, 'mapping' | 'choix'>): void => {
    dossier.etat = 'attente'
    dossier.etape = 'En attente'
    dossier.part = 0
    dossier.produits.clear()
    dossier.pivots = { etat: 'rien' }
    begin(dossier, () => treat(dossier, dite))
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

  const balai = setInterval(() => {
    const now = maintenant().getTime()
    for (const dossier of dossiers.values()) if (dossier.expire <= now) void erase(dossier)
  }, BALAI_MS)
  balai.unref()

  return {
    async depose(nom, flux, venue = {}) {
      const leave = enter(venue.connexion ?? '')
      try {
        const dossier = await open(nom, null, venue)
        try {
          await receive(flux, join(dossier.chemin, 'fichier'), n => {
            dossier.octets = n
          })
        } catch (error) {
          await erase(dossier)
          throw error
        }
        keep(dossier)
        begin(dossier, () => treat(dossier))
        return dossier.id
      } finally {
        leave()
      }
    },
    async vaChercher(adresse, venue = {}) {
      const nom = URL.canParse(adresse) ? basename(new URL(adresse).pathname) : ''
      const leave = enter(venue.connexion ?? '')
      const dossier = await open(nom, adresse, venue).catch(error => {
        leave()
        throw error
      })
      keep(dossier)
      dossier.etat = 'travail'
      dossier.etape = 'Lecture à cette adresse'
      begin(dossier, async () => {
        const fichier = join(dossier.chemin, 'fichier')
        dossier.refus = await fetchTo(adresse, fichier, venue.ailleurs ? { ...options, hotes: [] } : options, n => {
          dossier.octets = n
        }).finally(leave)
        if (dossier.refus !== null) {
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
      const rang = etat === 'attente' ? etabli.before(dossier) : 0
      const dit: Validation = {
        id,
        etat,
        fichier,
        octets,
        avancement: { etape, part: etat === 'prete' ? 1 : part, ...(rang > 0 && { rang }) },
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
      again(pret.dossier, { mapping: mappingDonne(json, pret.rapport) })
      return true
    },
    async choisit(id, cibles) {
      const pret = readied(id)
      if (pret === null) return false
      const { dossier, rapport } = pret
      const depart = dossier.depart ?? rapport
      const choix = addChoix(dossier.choix, cibles, rapport, depart)
      // Choices that make no list are told at once.
      mappingChoisi(depart, choix)
      dossier.choix = choix
      again(dossier, { choix: [...choix] })
      return true
    },
    async changeFeuille(id, feuille) {
      const pret = readied(id)
      if (pret === null) return false
      const { dossier, rapport } = pret
      if (!rapport.feuilles.includes(feuille))
        throw new ListeRefusee(
          422,
          'Cette feuille n’est pas une liste du classeur',
          `« ${feuille.slice(0, 50)} »`,
          `choisissez l’une de celles-ci : ${rapport.feuilles.join(', ') || 'il n’y en a pas d’autre'}`
        )
      dossier.feuille = feuille
      again(dossier, {})
      return true
    },
    async produit(id, produit: Produit) {
      const pret = readied(id)
      if (pret === null) return null
      lives(pret.dossier)
      if (produit === 'correspondance.json') return Buffer.from(`${JSON.stringify(pret.rapport.mapping, null, 2)}\n`)
      if (produit !== 'lieux.csv') await draw(pret.dossier, produit)
      return pret.dossier.efface ? null : readFile(join(pret.dossier.chemin, produit))
    },
    cherchePivots: options.pivots !== undefined,
    async demandePivots(id) {
      const pret = readied(id)
      if (pret === null || !options.pivots) return false
      const { dossier } = pret
      if (dossier.pivots.etat === 'travail') return true
      lives(dossier)
      const suivi = { etat: 'travail' as const, faits: 0, total: 0 }
      dossier.pivots = suivi
      // Whatever the list becomes meanwhile, an answer about its former rows is no answer.
      const still = (): boolean => dossier.pivots.etat === 'travail' && !dossier.efface
      searchPivots(dossier.chemin, options.pivots, dossier.arret.signal, (faits, total) => {
        if (still()) dossier.pivots = { etat: 'travail', faits, total }
      })
        .then(pivots => {
          if (still()) dossier.pivots = { etat: 'prets', pivots }
        })
        .catch(() => {
          if (still()) dossier.pivots = { etat: 'prets', pivots: { sans: 0, cherches: 0, lieux: [], panne: ARRETE.vu } }
        })
      return true
    },
    async litPivots(id) {
      return readied(id)?.dossier.pivots ?? null
    },
    async acceptePivots(id, choix) {
      const pret = readied(id)
      if (pret === null || pret.dossier.pivots.etat !== 'prets') return null
      pret.dossier.produits.clear()
      return acceptPivots(pret.dossier.chemin, pret.dossier.pivots.pivots, choix)
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
      dossier.nomPropose = await options.garde({
        ...proposition,
        consentement: CONSENTEMENT,
        fichier,
        feuille: dossier.feuille ?? (rapport.feuilles.length > 0 ? rapport.feuille : null),
        adresse,
        mapping: rapport.mapping,
        octets
      })
      return dossier.nomPropose
    },
    async oublie(nom) {
      for (const dossier of [...dossiers.values()]) if (dossier.nomPropose === nom) await erase(dossier)
    },
    async close() {
      clearInterval(balai)
      for (const dossier of [...dossiers.values()]) await erase(dossier)
    }
  }
}
