/**
 * What can go wrong when a list is fetched: the run's named failures. Each says, in French, which address, what was met
 * there and the cure; none of them stops the other sources.
 */
import { insecables } from '@lieux-communs/core'
import { Panne } from '../errors.ts'

export class ErreurMoisson extends Panne {
  /** The trouble may be over in a moment: worth asking again. */
  readonly passagere: boolean = false

  constructor(adresse: string, titre: string, vu: string, remede: string, cause?: unknown) {
    super(insecables(`${adresse} : ${titre} (vu : ${vu})`), {
      vu: insecables(vu),
      remede: insecables(remede),
      ...(cause === undefined ? {} : { cause })
    })
  }
}

/** An address that we do not ask: another protocol, another port, a machine of a private network. */
export class AdresseInterdite extends ErreurMoisson {
  constructor(adresse: string, vu: string) {
    super(
      adresse,
      'cette adresse ne peut pas être demandée',
      vu,
      'donnez une adresse publique en http ou https ; une machine de votre réseau s’ouvre par le réglage LIEUX_HOTES'
    )
  }
}

/** No answer: unknown name, refused connection, bad certificate, time out. */
export class ServeurMuet extends ErreurMoisson {
  override readonly passagere: boolean

  constructor(
    adresse: string,
    vu: string,
    { cause, passagere = false }: { cause?: unknown; passagere?: boolean } = {}
  ) {
    super(
      adresse,
      'ce serveur ne répond pas',
      vu,
      'vérifiez la connexion à Internet et l’adresse, ou réessayez plus tard ; une copie se lit par --from DOSSIER',
      cause
    )
    this.passagere = passagere
  }
}

const SANS_COMPTE =
  'cette liste demande un compte : donnez son jeton (« jeton », dans la déclaration de la source), ou téléchargez-la et lisez-la par --from DOSSIER'

const REMEDES: Readonly<Record<number, string>> = {
  401: SANS_COMPTE,
  403: SANS_COMPTE,
  404: 'la liste a changé d’adresse : cherchez la nouvelle chez son producteur',
  410: 'la liste a été retirée : demandez-en des nouvelles à son producteur'
}

/** Statuses of a server in trouble, which may be over in a moment. */
const EN_PEINE = new Set([429, 500, 502, 503, 504])

/** `attenteEnClair(90_000) === '90 s'`; beyond two days, in days. */
const attenteEnClair = (ms: number): string =>
  ms < 172_800_000 ? `${Math.ceil(ms / 1000)} s` : `${Math.ceil(ms / 86_400_000)} jours`

/** An answer whose status says no: 404, 500… */
export class ReponseRefusee extends ErreurMoisson {
  override readonly passagere: boolean
  readonly statut: number
  /** Milliseconds that the server asks us to wait, when it says so. */
  readonly dans: number | null

  constructor(adresse: string, statut: number, dans: number | null = null) {
    super(
      adresse,
      EN_PEINE.has(statut) ? 'ce serveur est en peine' : 'ce serveur refuse de donner la liste',
      `réponse ${statut}${dans === null ? '' : `, revenir dans ${attenteEnClair(dans)}`}`,
      REMEDES[statut] ?? 'réessayez plus tard ; si cela dure, prévenez le producteur de la liste'
    )
    this.passagere = EN_PEINE.has(statut)
    this.statut = statut
    this.dans = dans
  }
}

/** The setting that a source names for its token is empty. */
export class JetonAbsent extends ErreurMoisson {
  constructor(adresse: string, reglage: string) {
    super(
      adresse,
      'cette liste demande un jeton',
      `le réglage ${reglage} est vide`,
      `demandez un jeton au producteur, et donnez-le par le réglage ${reglage} (variable d’environnement)`
    )
  }
}

/** The server knows our token, or does not, and says no. `reglage`: null when none was sent. */
export class JetonRefuse extends ErreurMoisson {
  constructor(adresse: string, vu: string, reglage: string | null) {
    super(
      adresse,
      reglage === null ? 'cette liste demande un jeton' : 'le jeton est refusé',
      vu,
      reglage === null
        ? 'demandez un jeton au producteur, et nommez son réglage dans la déclaration de la source (« jeton »)'
        : `le jeton du réglage ${reglage} est faux, périmé, ou sans droit sur cette liste : demandez-en un autre au producteur`
    )
  }
}

/** A token would travel where anyone on the way can read it. */
export class JetonEnClair extends ErreurMoisson {
  constructor(adresse: string, reglage: string) {
    super(
      adresse,
      'un jeton ne part pas en clair',
      `http, et le réglage ${reglage}`,
      'déclarez l’adresse en https ; une machine de votre réseau s’ouvre par le réglage LIEUX_HOTES'
    )
  }
}

/** The answer is not what the contract of the service says: broken JSON, no list where it should be. */
export class ReponseIllisible extends ErreurMoisson {
  override readonly passagere = true

  constructor(adresse: string, vu: string, remede?: string, cause?: unknown) {
    super(
      adresse,
      'la réponse n’est pas celle que ce service doit donner',
      vu,
      remede ?? 'réessayez plus tard ; si cela dure, vérifiez l’adresse et le type d’accès déclarés',
      cause
    )
  }
}

/** The list moved while it was read in pages: what was gathered may miss rows. */
export class ListeMouvante extends ErreurMoisson {
  constructor(adresse: string, vu: string) {
    super(
      adresse,
      'les pages de cette liste ne s’accordent pas, elle serait incomplète',
      vu,
      'réessayez plus tard : la liste a pu changer pendant la lecture ; si cela dure, prévenez son producteur'
    )
  }
}

/** Pages without end: an address already read comes back as the next one. */
export class PagesSansFin extends ErreurMoisson {
  constructor(adresse: string, vu: string) {
    super(adresse, 'les pages de cette liste tournent en rond', vu, 'prévenez le producteur de la liste')
  }
}

/** More requests, bytes or time than one list may cost. */
export class BudgetDepasse extends ErreurMoisson {
  /** Bytes were what it lacked. */
  readonly octets: boolean

  constructor(adresse: string, vu: string, { octets = false } = {}) {
    super(
      adresse,
      'cette liste coûte plus que son budget',
      vu,
      'demandez de plus grandes pages ou filtrez la liste, dans la déclaration de la source'
    )
    this.octets = octets
  }
}

/** The bytes are not those that their publisher describes. */
export class EmpreinteFausse extends ErreurMoisson {
  constructor(adresse: string, vu: string) {
    super(
      adresse,
      'le fichier n’est pas celui que le catalogue décrit',
      vu,
      'réessayez plus tard : le producteur vient peut-être de le remplacer'
    )
  }
}

/** The catalogue holds nothing that answers the declaration. */
export class RessourceAbsente extends ErreurMoisson {
  constructor(adresse: string, vu: string) {
    super(
      adresse,
      'aucun fichier de ce jeu de données ne répond à la déclaration',
      vu,
      'corrigez « format », « titre » ou « ressource » dans la déclaration de la source'
    )
  }
}

/** Reading another register asks to know our own name: what we said first is not taken back. */
export class RegistreSansNom extends ErreurMoisson {
  constructor(adresse: string) {
    super(
      adresse,
      'un registre sans nom ne reconnaîtrait pas ce qu’il a dit lui-même',
      'le réglage LIEUX_REGISTRE est vide',
      'donnez par LIEUX_REGISTRE le nom de domaine où ce registre est servi'
    )
  }
}

/** The register to read is ourselves, or gives back nothing but what we said. */
export class RegistreLuiMeme extends ErreurMoisson {
  constructor(adresse: string, vu: string) {
    super(adresse, 'ce registre ne rend que ce que nous avons dit nous-mêmes', vu, 'retirez cette source')
  }
}

/** The answer stopped before its end. */
export class ReponseCoupee extends ErreurMoisson {
  override readonly passagere = true

  constructor(adresse: string, vu: string, cause?: unknown) {
    super(adresse, 'la réponse est incomplète', vu, 'réessayez : la connexion a été coupée en route', cause)
  }
}

/** More bytes than we accept, as they travel or once unpacked. */
export class ReponseTropGrande extends ErreurMoisson {
  /** Beyond what this list may still cost, rather than an archive made to harm. */
  readonly plafond: boolean

  constructor(adresse: string, vu: string, { plafond = true } = {}) {
    super(adresse, 'la réponse est trop grande pour une liste de lieux', vu, 'vérifiez que c’est bien la liste')
    this.plafond = plafond
  }
}

/** A page for a person where the list should be: an error, a form to sign in. */
export class ReponsePage extends ErreurMoisson {
  constructor(adresse: string, vu: string) {
    super(
      adresse,
      'ce serveur a donné une page web à la place de la liste',
      vu,
      'l’adresse a pu changer ou demander une connexion : cherchez celle du fichier de données lui-même'
    )
  }
}

/** Redirections without end. */
export class TropDeDetours extends ErreurMoisson {
  constructor(adresse: string, vu: string) {
    super(adresse, 'ce serveur renvoie sans fin vers une autre adresse', vu, 'donnez l’adresse finale de la liste')
  }
}

/** A file of this machine larger than any list: opening it would fill the memory. */
export class FichierDemesure extends ErreurMoisson {
  constructor(fichier: string, octets: number, max: number) {
    const mo = (n: number) => `${Math.round(n / 1e6).toLocaleString('fr-FR')} Mo`
    super(
      fichier,
      'ce fichier est trop grand pour être ouvert sans risque',
      `${mo(octets)}, au plus ${mo(max)}`,
      'découpez-le, ou demandez au producteur un export des seuls lieux'
    )
  }
}
