/**
 * The address of a record: street, complement, commune, post code, INSEE code, each repaired from the others. What is
 * said is read part by part (`indices.ts`), the commune is settled by vote (`localite.ts`) or by the point
 * (`arbitrage.ts`), every field is made to agree with it (`localite-ecrite.ts`), and the street is freed of all that.
 */
import type { Notice } from '../notice/notice.ts'
import type { Geographie } from '../reference/geographie.ts'
import { cleNomCommune } from '../reference/nom-commune.ts'
import { adresseIncomplete } from '../rules/adresse-incomplete.ts'
import { adresseReparee } from '../rules/adresse-reparee.ts'
import { noticeOf } from '../rules/rule.ts'
import type { Brut } from '../standard/brut.ts'
import type { Champ, Valeurs } from '../standard/champs.ts'
import { fold, hasPhrase } from '../text/fold.ts'
import { communeAuPoint, pointDit, settle } from './arbitrage.ts'
import { designated } from './designation.ts'
import {
  type ContexteAdresse,
  cellulesOf,
  type Dit,
  type Lignes,
  readCellules,
  readLignes,
  readTemoins,
  textOf
} from './indices.ts'
import { findLocalite } from './localite.ts'
import { type LocaliteEcrite, writeLocalite } from './localite-ecrite.ts'
import { withoutLocalite } from './voie.ts'
import { isTown, type Localite } from './vote.ts'

export interface AdresseNormalisee {
  readonly valeurs: Pick<Valeurs, 'adresse' | 'complement_adresse' | 'commune' | 'code_postal' | 'code_insee'>
  readonly deduits: readonly Champ[]
  readonly bruts: Readonly<Partial<Record<Champ, string>>>
  readonly notices: readonly Notice[]
}

/** Everything about the locality, ready but for the street. */
interface Resolue {
  readonly dit: Dit
  readonly localite: Localite
  readonly ecrite: LocaliteEcrite
  /** Folded names under which the town may stand again in the street line. */
  readonly cles: readonly string[]
}

/**
 * Reads and repairs the whole address of a record. `{ adresse: '12 rue X, LILLE', code_postal: '59033', commune: 'LILLE
 * CEDEX' }` gives `12 rue X`, `59000`, `Lille`, `59350`, with a notice for each change; nothing in it ever costs the row.
 */
export function normaliseAdresse(brut: Brut, ctx: ContexteAdresse): AdresseNormalisee {
  const known = fromMemory(brut, ctx)
  if (known !== null && known.localite.commune !== null && isWhole(known)) {
    const lignes = { adresse: textOf(brut, 'adresse') ?? '', complement: textOf(brut, 'complement_adresse') ?? '' }
    if (lignes.adresse !== '' || textOf(brut, 'adresse_complete') === undefined) return writeVoie(known, lignes, ctx)
  }
  const { dit, lignes } = readLignes(brut, known?.dit ?? readCellules(cellulesOf(brut), ctx), ctx)
  if (known !== null && dit === known.dit && isDecided(known)) return writeVoie(known, lignes, ctx)
  const found = locate(dit, brut, ctx)
  const temoins = found.contestee ? readTemoins(dit, lignes, ctx.geographie) : null
  const tranchee = temoins === null ? null : locate(temoins, brut, ctx)
  if (temoins !== null && tranchee?.nommee === 'exacte')
    return writeVoie(resolve(temoins, tranchee, ctx.geographie), lignes, ctx)
  return writeVoie(resolve(dit, found, ctx.geographie), lignes, ctx)
}

/** A national list names some 20,000 localities, and the next one names half of them again. */
const MEMO_MAX = 50_000
const MEMOS = new WeakMap<Geographie, Map<string, Map<string, Resolue>>>()
/** The memory of each list being read: that of every list of its territory. */
const MEMO_DE = new WeakMap<ContexteAdresse, Map<string, Resolue>>()

function memoOf(ctx: ContexteAdresse): Map<string, Resolue> {
  const parTerritoire = MEMOS.get(ctx.geographie) ?? new Map<string, Map<string, Resolue>>()
  MEMOS.set(ctx.geographie, parTerritoire)
  const territoire = String(ctx.territoire)
  const memo = parTerritoire.get(territoire) ?? new Map<string, Resolue>()
  parTerritoire.set(territoire, memo)
  MEMO_DE.set(ctx, memo)
  return memo
}

/** The locality of these cells, worked out once: lists name the same towns again and again. */
function fromMemory(brut: Brut, ctx: ContexteAdresse): Resolue {
  const memo = MEMO_DE.get(ctx) ?? memoOf(ctx)
  const key = `${textOf(brut, 'commune')}\t${textOf(brut, 'code_postal')}\t${textOf(brut, 'code_insee')}\t${textOf(brut, 'departement')}`
  let known = memo.get(key)
  if (known === undefined) {
    const dit = readCellules(cellulesOf(brut), ctx)
    known = resolve(dit, findLocalite(dit.indices, ctx.geographie, ctx.territoire), ctx.geographie)
    if (memo.size >= MEMO_MAX) memo.clear()
    memo.set(key, known)
  }
  return known
}

/** Nothing in the street line or the point could say more. */
const isWhole = (known: Resolue): boolean =>
  known.dit.indices.nom !== '' && known.dit.indices.codePostal !== null && isDecided(known)

const isDecided = ({ localite }: Resolue): boolean =>
  localite.commune !== null && localite.exaequo.length === 0 && localite.rivales.length === 0

function resolve(dit: Dit, localite: Localite, geographie: Geographie): Resolue {
  const ecrite = writeLocalite(dit, localite, geographie)
  const cles: string[] = []
  const { nom } = dit.indices
  addCle(nom, cles)
  if (localite.ancienne !== null) addCle(localite.ancienne.nom, cles)
  if (ecrite.valeurs.commune !== nom) addCle(ecrite.valeurs.commune, cles)
  return { dit, localite, ecrite, cles }
}

function addCle(nom: string | undefined, cles: string[]): void {
  const cle = nom ? cleNomCommune(nom) : ''
  if (nom && !cles.includes(cle)) cles.push(cle)
}

function locate(dit: Dit, brut: Brut, ctx: ContexteAdresse): Localite {
  const { nom, codePostal, codeInsee, departements } = dit.indices
  const voted = findLocalite(dit.indices, ctx.geographie, ctx.territoire)
  const point = pointDit(brut)
  const designee = voted.exaequo.length > 0 && nom === '' && point === null ? designated(voted.exaequo, brut) : null
  if (designee !== null) return { ...voted, commune: designee, exaequo: [] }
  const found = voted.commune !== null && voted.rivales.length === 0 ? voted : settle(voted, point, ctx.geographie)
  if (found.commune !== null || codePostal !== null || codeInsee !== null) return found
  if (nom !== '' && voted.exaequo.length > 0) return found
  const commune = communeAuPoint(brut, ctx, departements)
  return commune === null ? found : { ...found, commune }
}

/** Frees the street line, keeps beside it what says more (a village, a former commune, a postal box), and adds it all up. */
function writeVoie(
  { dit, localite, ecrite, cles }: Resolue,
  lignes: Lignes,
  { geographie }: ContexteAdresse
): AdresseNormalisee {
  const { commune, ancienne, nommee } = localite
  const strip = (texte: string): string =>
    texte === ''
      ? ''
      : withoutLocalite(
          texte,
          { cles, codesPostaux: commune?.codesPostaux ?? [], codeDit: dit.indices.codePostal },
          geographie
        )
  let adresse = strip(lignes.adresse)
  let complement = strip(lignes.complement)
  if (complement !== '' && (isVille(complement, cles) || isSaid(complement, adresse))) complement = ''
  if (adresse === '') {
    adresse = complement
    complement = ''
  }
  const lieuDit =
    commune === null || nommee === 'exacte'
      ? null
      : nommee === 'ancienne'
        ? ancienne?.nom
        : lieuDitOf(dit, localite, ecrite, geographie)
  for (const more of [dit.boite, lieuDit])
    if (more && !isSaid(more, `${adresse} ${complement}`))
      complement = complement === '' ? more : `${complement}, ${more}`
  const valeurs: { -readonly [C in keyof AdresseNormalisee['valeurs']]: AdresseNormalisee['valeurs'][C] } = {}
  if (ecrite.valeurs.commune !== undefined) valeurs.commune = ecrite.valeurs.commune
  if (ecrite.valeurs.code_postal !== undefined) valeurs.code_postal = ecrite.valeurs.code_postal
  if (ecrite.valeurs.code_insee !== undefined) valeurs.code_insee = ecrite.valeurs.code_insee
  const notices = ecrite.notices.slice()
  if (adresse !== '') valeurs.adresse = adresse
  if (complement !== '') valeurs.complement_adresse = complement
  if (complement === '' && lignes.complement !== '')
    notices.push(noticeOf(adresseReparee, lignes.complement, 'complement_adresse'))
  if (adresse !== '' && isVille(adresse, cles)) notices.push(noticeOf(adresseIncomplete, lignes.adresse))
  if (adresse !== lignes.adresse && lignes.adresse !== '' && fold(adresse) !== fold(lignes.adresse))
    notices.push(noticeOf(adresseReparee, lignes.adresse))
  return { valeurs, deduits: ecrite.deduits, bruts: ecrite.bruts, notices }
}

/**
 * What the written name says beyond the commune's: a village that is no commune, or "Saint-Denis La Plaine". A town of
 * elsewhere is no village of this one: it stays raw.
 */
function lieuDitOf(
  { indices: { nom } }: Dit,
  { nommee, rivales }: Localite,
  ecrite: LocaliteEcrite,
  geographie: Geographie
): string | null {
  if (nommee !== null) return plusLong(nom, ecrite.valeurs.commune)
  return isTown(nom, rivales, geographie) ? null : nom
}

const beginsWithFigure = (texte: string): boolean => texte.charCodeAt(0) >= 48 && texte.charCodeAt(0) <= 57

/** The whole line is the town's name; no town's is longer than this, nor begins with the number of a house. */
const isVille = (texte: string, cles: readonly string[]): boolean =>
  texte.length <= 80 &&
  !(beginsWithFigure(texte) && !cles.some(beginsWithFigure)) &&
  cles.includes(cleNomCommune(texte))

const isSaid = (words: string, text: string): boolean => hasPhrase(fold(text), fold(words))

/** The written name when it says more than the official one: "Saint-Denis La Plaine" for Saint-Denis. */
function plusLong(ecrit: string, officiel = ''): string | null {
  const official = cleNomCommune(officiel)
  const written = cleNomCommune(ecrit)
  if (!hasPhrase(written, official)) return null
  const before = written.slice(0, written.indexOf(official)).trim()
  const after = written.slice(written.indexOf(official) + official.length).trim()
  // "Vorey sur Arzon", "Le Mont-Dore": a fuller name of the same town says nothing more.
  return /^(?:le|la|les|l)?$/.test(before) && /^(?:$|(?:sur|sous|de|du|des|d|les|en) )/.test(after) ? null : ecrit
}
