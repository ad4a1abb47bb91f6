/**
 * A few outline icons (Tabler, MIT), always beside words and hidden from screen readers; and the pictures of plain French, which are the same,
 * larger, before what they show.
 */
import { isFrancaisFacile, langueCourante } from './langues/langue.ts'

const TRACES = {
  chercher: ['M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0', 'M21 21l-6 -6'],
  lieu: [
    'M9 11a3 3 0 1 0 6 0a3 3 0 0 0 -6 0',
    'M17.657 16.657l-4.243 4.243a2 2 0 0 1 -2.827 0l-4.244 -4.243a8 8 0 1 1 11.314 0z'
  ],
  telephone: ['M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5l1.5 -2.5l5 2v4a2 2 0 0 1 -2 2a16 16 0 0 1 -15 -15a2 2 0 0 1 2 -2'],
  courriel: ['M3 7a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-10z', 'M3 7l9 6l9 -6'],
  site: [
    'M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0',
    'M3.6 9h16.8',
    'M3.6 15h16.8',
    'M11.5 3a17 17 0 0 0 0 18',
    'M12.5 3a17 17 0 0 1 0 18'
  ],
  calendrier: [
    'M4 7a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-12z',
    'M16 3v4',
    'M8 3v4',
    'M4 11h16'
  ],
  carte: ['M3 7l6 -3l6 3l6 -3v13l-6 3l-6 -3l-6 3v-13', 'M9 4v13', 'M15 7v13'],
  position: [
    'M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
    'M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0',
    'M12 2v2',
    'M12 20v2',
    'M20 12h2',
    'M2 12h2'
  ],
  acces: ['M9 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0', 'M11 7v8h4l4 5', 'M11 11h5', 'M7 11.5a5 5 0 1 0 6 7.5'],
  coche: ['M5 12l5 5l10 -10'],
  suite: ['M5 12h14', 'M13 18l6 -6', 'M13 6l6 6'],
  retour: ['M5 12h14', 'M5 12l6 6', 'M5 12l6 -6'],
  feuille: [
    'M14 3v4a1 1 0 0 0 1 1h4',
    'M17 21h-10a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2h7l5 5v11a2 2 0 0 1 -2 2z',
    'M9 13h6',
    'M9 17h6'
  ],
  comparer: [
    'M3 5a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v14a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1z',
    'M15 5a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v14a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1z'
  ],
  imprimer: [
    'M17 17h2a2 2 0 0 0 2 -2v-4a2 2 0 0 0 -2 -2h-14a2 2 0 0 0 -2 2v4a2 2 0 0 0 2 2h2',
    'M17 9v-4a2 2 0 0 0 -2 -2h-6a2 2 0 0 0 -2 2v4',
    'M7 15a2 2 0 0 1 2 -2h6a2 2 0 0 1 2 2v4a2 2 0 0 1 -2 2h-6a2 2 0 0 1 -2 -2z'
  ],
  horloge: ['M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0', 'M12 7v5l3 3'],
  mobile: ['M6 5a2 2 0 0 1 2 -2h8a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-8a2 2 0 0 1 -2 -2z', 'M11 4h2', 'M12 17v.01'],
  ordinateur: [
    'M3 5a1 1 0 0 1 1 -1h16a1 1 0 0 1 1 1v10a1 1 0 0 1 -1 1h-16a1 1 0 0 1 -1 -1z',
    'M7 20h10',
    'M9 16v4',
    'M15 16v4'
  ],
  travail: [
    'M3 9a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v9a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2z',
    'M8 7v-2a2 2 0 0 1 2 -2h4a2 2 0 0 1 2 2v2'
  ],
  cadenas: [
    'M5 13a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-6z',
    'M11 16a1 1 0 1 0 2 0a1 1 0 0 0 -2 0',
    'M8 11v-4a4 4 0 1 1 8 0v4'
  ],
  photo: [
    'M5 7h1a2 2 0 0 0 2 -2a1 1 0 0 1 1 -1h6a1 1 0 0 1 1 1a2 2 0 0 0 2 2h1a2 2 0 0 1 2 2v9a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-9a2 2 0 0 1 2 -2',
    'M9 13a3 3 0 1 0 6 0a3 3 0 0 0 -6 0'
  ],
  gens: [
    'M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0',
    'M3 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2',
    'M16 3.13a4 4 0 0 1 0 7.75',
    'M21 21v-2a4 4 0 0 0 -3 -3.85'
  ],
  idee: [
    'M3 12h1m8 -9v1m8 8h1m-15.4 -6.4l.7 .7m12.1 -.7l-.7 .7',
    'M9 16a5 5 0 1 1 6 0a3.5 3.5 0 0 0 -1 3a2 2 0 0 1 -4 0a3.5 3.5 0 0 0 -1 -3',
    'M9.7 17l4.6 0'
  ],
  euro: ['M17.2 7a6 7 0 1 0 0 10', 'M13 10h-8m0 4h8'],
  attention: ['M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0', 'M12 8v4', 'M12 16h.01']
} as const

export type NomIcone = keyof typeof TRACES

export function Icone({ nom }: { nom: NomIcone }) {
  return (
    <svg class="icone" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {TRACES[nom].map(d => (
        <path key={d} d={d} />
      ))}
    </svg>
  )
}

/** Before a title in plain French (« a picture beside »), nothing in the other languages. */
export const ImageFacile = ({ nom }: { nom: NomIcone }) =>
  isFrancaisFacile(langueCourante()) ? (
    <span class="image-facile">
      <Icone nom={nom} />
    </span>
  ) : null

/** What one does there, as a picture: `Aide aux démarches administratives` → a sheet of paper. */
const IMAGES_DES_SERVICES: Readonly<Record<string, NomIcone>> = {
  'Aide aux démarches administratives': 'feuille',
  'Maîtrise des outils numériques du quotidien': 'mobile',
  'Insertion professionnelle via le numérique': 'travail',
  'Utilisation sécurisée du numérique': 'cadenas',
  'Parentalité et éducation avec le numérique': 'gens',
  'Loisirs et créations numériques': 'photo',
  'Compréhension du monde numérique': 'idee',
  'Accès internet et matériel informatique': 'ordinateur',
  'Acquisition de matériel informatique à prix solidaire': 'euro'
}

/** Before a service: its picture in plain French, else `nom`, or nothing. */
export function ImageDuService({ service, nom }: { service: string; nom?: NomIcone }) {
  if (isFrancaisFacile(langueCourante())) return <ImageFacile nom={IMAGES_DES_SERVICES[service] ?? 'coche'} />
  return nom ? <Icone nom={nom} /> : null
}
