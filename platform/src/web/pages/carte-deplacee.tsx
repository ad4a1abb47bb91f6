/** The map as a drawing is moved too, one page at a time: every frame is an address, and lists what it holds. */
import type { Box } from '@lieux-communs/core'
import { cadreAutour, writeEmprise } from '../emprise.ts'
import { CARTE_VIVE as V } from './carte-vive.mots.ts'

interface Props {
  readonly boite: Box
  /** The same question in a frame. */
  readonly dans: (emprise: string) => string
}

/** How far each move goes, in parts of the frame: east, north, and how many times as wide it becomes. */
const MOUVEMENTS = [
  ['rapprocher', 0, 0, 0.5],
  ['eloigner', 0, 0, 2],
  ['versNord', 0, 0.5, 1],
  ['versSud', 0, -0.5, 1],
  ['versOuest', -0.5, 0, 1],
  ['versEst', 0.5, 0, 1]
] as const

export const CarteDeplacee = ({ boite, dans }: Props) => (
  <p class="suggestions">
    {V.deplacer}
    {MOUVEMENTS.map(([nom, est, nord, fois]) => (
      <a key={nom} href={`${dans(writeEmprise(cadreAutour(boite, { est, nord, fois })))}#carte`} rel="nofollow">
        {V[nom].charAt(0).toLowerCase() + V[nom].slice(1)}
      </a>
    ))}
  </p>
)
