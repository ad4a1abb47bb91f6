/** Who keeps this site and what it is, in English. */
import type { APROPOS_FR } from '../../pages/a-propos.mots.ts'
import type { TENEUR_FR } from '../../teneur.mots.ts'
import type { THEME_FR } from '../../theme/theme.mots.ts'
import type { Traduit } from '../langue.ts'

export const theme: Traduit<typeof THEME_FR> = {
  surLeRegistre: 'on the Lieux communs register.',
  contact: 'Contact:'
}

export const teneur: Traduit<typeof TENEUR_FR> = {
  tenuPar: 'This site is kept by',
  personneNommee: 'an organisation that has not written its name here yet',
  ecrire: courriel => `Write to ${courriel}`,
  pageDeContact: 'Write to this organisation',
  sansContact:
    'It has not written an address here yet. Meanwhile, ask the person or the service that told you about this site.',
  pourUnLieu:
    'A mistake about a place? On the page of the place, “Report a mistake” is enough: you are asked for no address.'
}

export const aPropos: Traduit<typeof APROPOS_FR> = {
  titre: 'About',
  description:
    'Lieux communs, the open register of places in France where you can get help with digital things: the project, its working group, its partners, its sign.',
  court: 'One register, open to all, of the places where you can learn to use digital tools, or get help with them.',
  projet: 'The project',
  projetTextes: [
    'In France, libraries, town halls, charities, France services desks, shared workspaces and buses help people with digital things. Each region and each network keeps its own list, in its own way. These lists overlap and grow old.',
    'Here, any list comes in as it is. One database comes out: each place once, with an identifier that does not change, and for each piece of information who gives it and since when.',
    'This database is used to find help near home, to advise someone, to print a directory, and by anyone who wants to reuse the data.'
  ],
  liens: {
    sources: 'Where the information comes from',
    donnees: 'Get the data'
  },
  principes: 'What matters to us',
  principesListe: [
    'Information belongs to its authors: each piece gives its source, its date and its licence.',
    'When two lists contradict each other, both are shown.',
    'What is not certain is written as such.',
    'The software is free (EUPL 1.2 licence): anyone can read it, reuse it, install it.'
  ],
  groupe: 'The working group',
  groupeTexte:
    'The register follows the French national standard for places that help with digital things, written by a working group: fields have the same names, to the letter.',
  groupeIci: 'Taking part in the working group that follows this register:',
  groupeAbsent: 'The organisation that keeps this site has not said yet who takes part in its working group.',
  partenaires: 'The partners',
  partenairesIci: 'They take part in the project:',
  partenairesAbsents:
    'No partner is announced on this site yet. The organisations whose lists are used are on the page of sources.',
  visuel: 'The sign',
  visuelTextes: [
    'Two circles that overlap: two lists, two networks, two people. What they have in common is what we keep.',
    'The green of pines for what you open and touch, the yellow of the sun for what matters, ink for what you read. The letters are Atkinson Hyperlegible, drawn for people with low vision.'
  ],
  visuelLegende:
    'The sign of Lieux communs: a green circle and a yellow circle, and what they share, the colour of ink.',
  visuelFichier: 'Download the sign (SVG)',
  contact: 'Write to us'
}
