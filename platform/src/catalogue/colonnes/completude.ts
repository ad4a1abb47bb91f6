/**
 * How much is known of a place, in percents of what somebody who wants to go there asks: what is done, where, when, how to call,
 * for whom and at what price. Fields that few places need (a programme, an agrément) do not make a place incomplete.
 */
import type { LieuPlat } from '@lieux-communs/core'

const SUES: readonly ((lieu: LieuPlat) => boolean)[] = [
  l => l.services.length > 0,
  l => l.adresse !== null && l.commune !== null,
  l => l.latitude !== null && l.longitude !== null,
  l => l.horaires !== null,
  l => l.telephone !== null || l.courriels.length > 0,
  l => l.site_web.length > 0 || l.prise_rdv !== null,
  l => l.frais_a_charge.length > 0,
  l => l.modalites_acces.length > 0,
  l => l.modalites_accompagnement.length > 0,
  l => l.typologie.length > 0
]

/** `completudeOf(lieu)` is 50 when half of the ten things asked are known. */
export const completudeOf = (lieu: LieuPlat): number =>
  Math.round((100 * SUES.filter(sue => sue(lieu)).length) / SUES.length)
