/**
 * What can go wrong when a file is opened: the run's named failures. Each says, in French, which file, what was seen in
 * it and the cure; the command line prints them as they are.
 */
import { insecables, nombre } from '@lieux-communs/core'
import { Panne } from '../errors.ts'

export class ErreurLecture extends Panne {
  /** The file as the user named it: `mes-lieux.csv`. */
  readonly fichier: string

  /** `vu`: what was met (`un document PDF`); `remede`: what to do (`enregistrez-le en CSV`). */
  constructor(fichier: string, titre: string, vu: string, remede: string, cause?: unknown) {
    super(insecables(`${fichier} : ${titre} (vu : ${vu})`), {
      vu: insecables(vu),
      remede: insecables(remede),
      ...(cause === undefined ? {} : { cause })
    })
    this.fichier = fichier
  }
}

/** None of those that `readTable` opens, or one that is broken. */
export class FormatInconnu extends ErreurLecture {
  constructor(
    fichier: string,
    vu: string,
    remede = 'enregistrez la liste en CSV, en XLSX, en JSON ou en GeoJSON',
    cause?: unknown
  ) {
    super(fichier, 'le format de ce fichier n’est pas reconnu', vu, remede, cause)
  }
}

/** No byte, or nothing but blanks. */
export class FichierVide extends ErreurLecture {
  constructor(fichier: string, vu: string) {
    super(fichier, 'ce fichier est vide', vu, 'demandez-le de nouveau à son producteur, ou exportez-le de nouveau')
  }
}

/** Only bytes of value zero: a copy that failed. */
export class FichierDeZeros extends ErreurLecture {
  constructor(fichier: string, octets: number) {
    super(
      fichier,
      'ce fichier ne contient que des zéros',
      octets > 1 ? `${nombre(octets)} octets, tous nuls` : 'un octet, nul',
      'la copie ou le téléchargement a échoué : copiez-le de nouveau'
    )
  }
}

/** A header and no row, or no header at all. */
export class AucuneLigne extends ErreurLecture {
  constructor(
    fichier: string,
    vu: string,
    remede = 'vérifiez que l’export contient bien les lignes, et pas seulement les titres'
  ) {
    super(fichier, 'ce fichier ne contient aucune ligne de données', vu, remede)
  }
}

/** The declared encoding does not exist, or is not the one of the file. */
export class EncodageIllisible extends ErreurLecture {
  constructor(
    fichier: string,
    vu: string,
    remede = 'enregistrez le fichier en UTF-8, ou indiquez son encodage (« windows-1252 », « utf-16 »…)'
  ) {
    super(fichier, 'l’encodage de ce fichier est illisible', vu, remede)
  }
}

/** JSON that does not parse: `vu` gives the line, the column and what is there. */
export class JsonCasse extends ErreurLecture {
  constructor(fichier: string, vu: string, cause?: unknown) {
    super(
      fichier,
      'ce fichier JSON est mal formé',
      vu,
      'le téléchargement a pu être coupé : recommencez-le, ou corrigez l’endroit indiqué',
      cause
    )
  }
}

/** JSON that parses and holds no list of records. */
export class ListeIntrouvable extends ErreurLecture {
  constructor(fichier: string, vu: string, remede = 'indiquez le chemin de la liste (« chemin » : « data.items »)') {
    super(fichier, 'ce fichier ne contient pas de liste de lieux', vu, remede)
  }
}

/** A web page was saved instead of the data. */
export class PageHtml extends ErreurLecture {
  constructor(fichier: string, vu: string) {
    super(
      fichier,
      'ce fichier est une page web, pas des données',
      vu,
      'un tableau exporté en page web s’ouvre dans un tableur, qui l’enregistre en .xlsx ou en .csv ; téléchargé d’une adresse, c’est peut-être une page de connexion : cherchez le fichier de données lui-même'
    )
  }
}

/** A workbook that cannot be opened, or has no such sheet. */
export class ClasseurIllisible extends ErreurLecture {
  constructor(
    fichier: string,
    vu: string,
    remede = 'ouvrez-le dans un tableur et enregistrez-le de nouveau en XLSX ou en CSV',
    cause?: unknown
  ) {
    super(fichier, 'ce classeur n’a pas pu être ouvert', vu, remede, cause)
  }
}

/** Locked: nobody can read it without the password, and we ask for none. */
export class ClasseurProtege extends ErreurLecture {
  constructor(fichier: string, vu: string) {
    super(
      fichier,
      'ce fichier est protégé par un mot de passe',
      vu,
      'ouvrez-le avec son mot de passe, enlevez la protection et enregistrez-le de nouveau, ou exportez la feuille en CSV'
    )
  }
}

/** Larger than what we accept to open. */
export class FichierTropGrand extends ErreurLecture {
  constructor(fichier: string, vu: string) {
    super(
      fichier,
      'ce fichier est trop grand pour être ouvert sans risque',
      vu,
      'découpez-le, ou convertissez-le en CSV'
    )
  }
}

/** A gzip archive cut short, or spoilt. */
export class ArchiveAbimee extends ErreurLecture {
  constructor(fichier: string, cause: unknown) {
    super(
      fichier,
      'cette archive ne s’ouvre pas',
      'une archive gzip incomplète ou abîmée',
      'téléchargez-la de nouveau, ou décompressez-la et donnez le fichier qu’elle contient',
      cause
    )
  }
}

/** More rows than a page opens while someone waits; the command line has no such bound. */
export class TropDeLignes extends ErreurLecture {
  constructor(fichier: string, max: number) {
    super(
      fichier,
      'cette liste est trop longue pour être ouverte ici',
      `plus de ${max.toLocaleString('fr-FR')} lignes`,
      'découpez-la, par département par exemple ; ou lisez-la entière sur votre ordinateur : npx lieux run FICHIER --out SORTIE'
    )
  }
}

/** A table whose columns say neither the name of places nor where they are. */
export class ListeSansLieux extends ErreurLecture {
  constructor(fichier: string, vu: string, remede: string) {
    super(fichier, 'cette liste ne semble pas être une liste de lieux', vu, remede)
  }
}
