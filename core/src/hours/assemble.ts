/**
 * From atoms to statements: which hours go with which days, which condition holds for which hours. One pass, sentence by
 * sentence; a word that nothing follows is dropped and said to be lost, never tied to something at random.
 */
import { type Atome, CADRE_VIDE, type Cadre } from './atoms.ts'
import { type Bloc, splitBlocs } from './blocs.ts'
import {
  canTakeDays,
  type Enonce,
  enonceVide,
  type Fermeture,
  giveTrailingHours,
  type Lecture,
  masqueDe,
  recommence,
  retire
} from './enonces.ts'
import { type ChoixDeJours, TOUS_LES_JOURS } from './modele.ts'
import { aboutRdv, hasContentBefore, mergeCadres, nextContent, nextPlage, readAway } from './voisins.ts'

/** Reads the statements of a text from its atoms. */
export function assemble(atomes: readonly Atome[]): Lecture {
  const assembly = new Assembly()
  for (const bloc of splitBlocs(atomes)) assembly.readBloc(bloc)
  return assembly.finish()
}

class Assembly {
  private readonly enonces: Enonce[] = []
  private readonly fermetures: Fermeture[] = []
  private readonly notes = new Set<string>()
  private current: Enonce | null = null
  private lastChoix: ChoixDeJours[] = []
  /** Frame of the heading above, and of the sentence. */
  private entete: Cadre = CADRE_VIDE
  private cadre: Cadre = CADRE_VIDE
  /** Appointment said by a heading, and by the sentence. */
  private rdvEntete: string | null = null
  private rdv: string | null = null
  private rdvSeul: string | null = null
  private frequence: string | null = null
  private toutFerme = false
  private continu = false
  private perdu = false
  private telephone = false
  private heuresDabord = false
  private ligne = false
  /** Inside brackets: what they say is about what stands before them. */
  private inside = false
  private bloc = 0
  private telephoneEntete = false
  /** End of day said before its days: "fermeture à 18h les lundis". */
  private jusque: number | null = null
  /** The heading's own line had hours: it ends with the line. */
  private enteteDeLigne = false
  private enteteSuivant = false
  /** Spans of the current statement that need no appointment. */
  private libres = 0

  readBloc(bloc: Bloc): void {
    const atomes = bloc.atomes
    if (bloc.ligne && this.enteteDeLigne) this.entete = CADRE_VIDE
    this.enteteDeLigne = false
    this.cadre = this.entete
    this.rdv = this.rdvEntete
    this.telephone = this.telephoneEntete
    this.jusque = null
    this.inside = false
    this.ligne = bloc.ligne
    this.bloc++
    this.heuresDabord = bloc.heuresDabord
    let inBrackets: { cadre: Cadre; entete: Cadre; rdv: string | null } | null = null
    for (let i = 0; i < atomes.length; i++) {
      const atome = atomes[i] as Atome
      switch (atome.t) {
        case 'jours':
          this.onJours(atome.choix, atome.frequence)
          break
        case 'memes':
          this.flush()
          this.current = this.open([...this.lastChoix])
          break
        case 'idem': {
          const said = this.enonces.findLast(({ plages }) => plages.length > 0)
          if (this.current !== null && this.current.plages.length === 0) this.current.plages = [...(said?.plages ?? [])]
          break
        }
        case 'nus':
          if (this.current === null || this.current.plages.length > 0) {
            this.flush()
            this.lastChoix = []
          }
          break
        case 'plage':
          this.onPlage(atome.plage)
          break
        case 'rangs':
          this.onRangs(atome.rangs)
          break
        case 'frequence':
          if (this.current !== null && this.current.choix.length > 0) this.current.frequence = atome.texte
          else this.frequence = atome.texte
          this.notes.add(atome.texte)
          break
        case 'partie':
          if (this.current !== null && this.current.plages.length === 0) this.current.partie = atome.partie
          break
        case 'perdu':
          this.perdu = true
          this.joinable = false
          break
        case 'jusque':
          this.onJusque(atome.fin)
          break
        case 'continu':
          this.continu = true
          break
        case 'telephone':
          this.telephone = true
          // "Permanence téléphonique :" above its lines, once the place's own hours are known.
          if (atomes.length === 1 && (this.enonces.length > 0 || this.current !== null)) this.telephoneEntete = true
          break
        case 'note':
          this.notes.add(atome.texte)
          break
        case 'libre':
          this.rdv = null
          this.rdvEntete = null
          this.libres = this.current?.plages.length ?? 0
          break
        case 'rdv':
          this.onRdv(atome.texte, atomes, i)
          break
        case 'cadre':
          this.onCadre(atome.cadre, atomes, i)
          break
        case 'feries':
          this.onFeries(atomes, i)
          break
        case 'ferme':
          i = this.onFerme(atomes, i)
          break
        case 'sauf':
          i = this.onSauf(atomes, i)
          break
        case 'hors':
          if (atomes[i + 1]?.t === 'feries') i = this.onSauf(atomes, i)
          break
        case 'ouvrante':
          this.inside = true
          inBrackets = { cadre: this.cadre, entete: this.entete, rdv: this.rdv }
          break
        case 'fermante':
          if (inBrackets !== null && (inBrackets.cadre !== this.cadre || inBrackets.rdv !== this.rdv)) {
            if (inBrackets.cadre !== this.cadre) this.flush()
            this.cadre = inBrackets.cadre
            this.entete = inBrackets.entete
            this.rdv = inBrackets.rdv
          }
          inBrackets = null
          this.inside = false
          break
      }
    }
    giveTrailingHours(this.current, this.enonces[this.enonces.length - 1])
    if (this.enteteSuivant) this.enteteDeLigne = true
    this.enteteSuivant = false
    if (this.entete !== CADRE_VIDE && atomes[0]?.t === 'cadre' && nextContent(atomes, 0) !== null)
      this.enteteDeLigne = true
    if (this.rdvEntete !== null && atomes[0]?.t === 'rdv' && atomes.length > 1 && nextPlage(atomes) < 0)
      this.rdvEntete = null
  }

  finish(): Lecture {
    this.flush()
    return {
      enonces: this.enonces,
      fermetures: this.fermetures,
      toutFerme: this.toutFerme,
      continu: this.continu,
      rdv: this.rdvSeul,
      notes: [...this.notes],
      perdu: this.perdu
    }
  }

  private open(choix: ChoixDeJours[]): Enonce {
    const { frequence, cadre, heuresDabord, ligne, bloc } = this
    this.frequence = null
    const entete = cadre === this.entete && cadre !== CADRE_VIDE
    // Filled in place: copying with "..." costs ten times more, and every statement begins here.
    const enonce = enonceVide(choix)
    enonce.cadre = cadre
    enonce.entete = entete
    enonce.frequence = frequence
    enonce.heuresDabord = heuresDabord
    enonce.ligne = ligne
    enonce.bloc = bloc
    return enonce
  }

  private flush(): void {
    const enonce = this.current
    if (enonce !== null && (enonce.choix.length > 0 || enonce.plages.length > 0 || enonce.feries)) {
      this.enonces.push(enonce)
      this.libres = 0
      if (enonce.choix.length > 0) this.lastChoix = enonce.choix
    }
    this.current = null
  }

  private joinable = true

  private onJours(choix: ChoixDeJours, frequence: string | null): void {
    this.telephone = this.telephone && this.current?.plages.length === 0
    const open = this.current
    const joined = this.joinable && open !== null && open.bloc === this.bloc && canTakeDays(open) ? open : null
    // "tous les jours, du lundi au vendredi": the second says which.
    const refines = masqueDe(joined?.choix ?? []) === TOUS_LES_JOURS && choix.jours !== (choix.jours & -choix.jours)
    if (joined !== null && refines) joined.choix = [choix]
    else if (joined !== null && joined.choix.length > 0) joined.choix.push(choix)
    else {
      this.flush()
      this.current = this.open([choix])
      if (this.jusque !== null) this.current.jusque = this.jusque
    }
    this.joinable = true
    if (frequence !== null && this.current !== null) {
      this.current.frequence = frequence
      this.notes.add(frequence)
    }
  }

  private onPlage(plage: Enonce['plages'][number]['plage']): void {
    if (this.telephone) {
      this.notes.add('horaires téléphoniques')
      return
    }
    this.current ??= this.open([...this.lastChoix])
    this.current.plages.push({ plage, commentaire: this.rdv })
  }

  private onJusque(fin: number): void {
    const open = this.current
    if (open !== null && open.choix.length > 0 && open.plages.length === 0) open.jusque = fin
    else this.jusque = fin
  }

  private onRangs(rangs: readonly number[]): void {
    const choix = this.current?.choix
    const last = choix?.[choix.length - 1]
    if (choix !== undefined && last !== undefined && last.rangs.length === 0) {
      choix[choix.length - 1] = { jours: last.jours, rangs }
    } else this.perdu = true
  }

  private onRdv(texte: string, atomes: readonly Atome[], i: number): void {
    this.rdvSeul ??= texte
    const before = atomes[i - 1]?.t
    const afterHours = before === 'plage'
    const follows = nextContent(atomes, i + 1, this.inside)
    const closing = atomes[i + 1]?.t === 'fermante'
    // "vendredi et samedi sur rendez-vous, mardi 9h-12h": those days have no hours.
    const alone = before === 'jours' && follows === 'jours' && atomes[i + 1]?.t === 'faible'
    if (alone) {
      this.notes.add(`${texte} à certains moments`)
      this.joinable = false
    } else if (atomes[i + 1]?.t === 'partie' && follows === null) {
      this.notes.add(`${texte} à certains moments`)
      this.perdu = true
    } else if (follows !== null && !closing && !(afterHours && follows === 'jours')) {
      this.rdv = texte
      if (i === 0 && this.enonces.length === 0 && this.current === null) this.rdvEntete = texte
    } else if (this.current !== null && this.current.plages.length > 0 && hasContentBefore(atomes, i)) {
      const { plages } = this.current
      for (let k = this.libres; k < plages.length; k++) {
        const { plage, commentaire } = plages[k] as Enonce['plages'][number]
        plages[k] = { plage, commentaire: commentaire ?? texte }
      }
    } else if (!hasContentBefore(atomes, i)) {
      this.rdvEntete = texte
      this.flush()
    } else this.notes.add(`${texte} à certains moments`)
  }

  private onCadre(cadre: Cadre, atomes: readonly Atome[], i: number): void {
    const open = this.current
    // "lundi 9h-12h semaines paires, mardi 14h-17h": said of what stands before.
    const closes = atomes[i - 1]?.t === 'plage' && atomes[i + 1]?.t === 'faible'
    const next = nextContent(atomes, i + 1, this.inside)
    const follows = closes && next === 'jours' ? null : next
    if (!hasContentBefore(atomes, i)) {
      const more = atomes[i - 1]?.t === 'cadre' || (atomes[i - 1]?.t === 'faible' && atomes[i - 2]?.t === 'cadre')
      this.flush()
      // "d'avril à juin et de septembre à octobre"
      const periodes = [...this.cadre.periodes, ...cadre.periodes]
      this.cadre = more ? { ...mergeCadres(this.cadre, cadre), periodes } : cadre
      this.entete = this.cadre
      return
    }
    if (open !== null && open.plages.length === 0 && open.choix.length > 0) {
      const also = cadre.vacances === 1 && atomes[i - 1]?.t === 'faible' && follows === 'plage'
      if (also) {
        // "mercredi et vacances scolaires de 9h à 12h": both, with the same hours.
        const twin: Enonce = { ...open, choix: [], cadre: mergeCadres(open.cadre, cadre), plages: open.plages }
        this.enonces.push(twin)
      } else open.cadre = mergeCadres(open.cadre, cadre)
      return
    }
    if (follows !== null) {
      this.flush()
      this.cadre = mergeCadres(this.entete, cadre)
      // A second heading on the line of the first: "période scolaire : … - vacances scolaires : …".
      if (this.entete.vacances !== 0 && cadre.vacances !== 0) {
        this.entete = this.cadre
        this.enteteSuivant = true
      }
      return
    }
    if (open === null || aboutRdv(atomes, i)) {
      this.perdu = true
      return
    }
    const at = recommence(open.plages)
    if (at > 0) {
      const rest = open.plages.splice(at)
      this.flush()
      this.current = { ...open, choix: [...open.choix], plages: rest, cadre: mergeCadres(open.cadre, cadre) }
    } else open.cadre = mergeCadres(open.cadre, cadre)
  }

  private onFeries(atomes: readonly Atome[], i: number): void {
    const open = this.current
    if (open !== null && open.plages.length === 0 && open.choix.length > 0) open.feries = true
    else if (nextContent(atomes, i + 1) === 'plage') {
      this.flush()
      this.current = this.open([])
      this.current.feries = true
    } else this.perdu = true
  }

  /** "Samedi fermé", "fermé le mercredi après-midi", "fermé les jours fériés", "fermé en août", or "fermé" alone. */
  private onFerme(atomes: readonly Atome[], i: number): number {
    const open = this.current
    const pending = open !== null && open.choix.length > 0 && open.plages.length === 0
    const next = atomes[i + 1]?.t
    if (pending && next === 'partie') return i + 1
    if (pending && next !== 'feries') {
      open.ferme = true
      return i
    }
    const closed = this.takeClosedHours(atomes, i + 1)
    if (closed > i) return closed
    const away = readAway(atomes, i + 1)
    if (away === null) {
      if (open === null && this.enonces.length === 0) this.toutFerme = true
      else this.perdu = true
      return i
    }
    const cadre = mergeCadres(this.cadre, away.cadre)
    if (cadre.inconnu) this.perdu = true
    else this.fermetures.push({ ...away, cadre, dite: true })
    return away.last + away.plages.length
  }

  /** "9h-18h, fermé de 12h à 14h": takes those hours away; where they end, or -1. */
  private takeClosedHours(atomes: readonly Atome[], from: number): number {
    let last = -1
    for (let k = from; k < atomes.length; k++) {
      const atome = atomes[k] as Atome
      if (atome.t === 'plage') {
        if (this.current !== null && this.current.plages.length > 0) {
          this.current.plages = retire(this.current.plages, atome.plage)
        } else this.perdu = true
        last = k
      } else if (atome.t !== 'faible' && atome.t !== 'ouvrante') break
    }
    return last
  }

  private onSauf(atomes: readonly Atome[], i: number): number {
    const away = readAway(atomes, i + 1)
    if (away === null) return i
    const pending =
      this.current !== null &&
      this.current.bloc === this.bloc &&
      this.current.choix.length > 0 &&
      this.current.plages.length === 0
    const inBrackets = atomes[i - 1]?.t === 'ouvrante' && atomes[away.last + 1]?.t === 'fermante'
    if (!pending && !inBrackets && nextContent(atomes, away.last + 1) === 'plage' && away.choix.length > 0) {
      const ranked = away.choix.some(({ rangs }) => rangs.length > 0)
      if (!ranked) return i
      // "excepté le dernier samedi : 9h-12h": the hours are those of every Saturday.
      this.flush()
      this.current = this.open(away.choix.map(({ jours }) => ({ jours, rangs: [] })))
      this.fermetures.push({ ...away, plages: [], dite: true })
      return away.last
    }
    this.fermetures.push({ ...away, plages: [], dite: false })
    return away.last
  }
}
