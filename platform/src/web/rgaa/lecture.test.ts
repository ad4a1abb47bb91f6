/**
 * What a screen reader hears, and in which order, of the pages where one decides: results, answers of the orientation, a place; in French and in English.
 * The browser tells its own tree of them: names, roles, nothing of how they look.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { openNavigateur } from '../../../test/navigateur.ts'
import { preuves } from '../../../test/preuve-rgaa.ts'
import { buildCatalogue } from '../../catalogue/construction.ts'
import { createCatalogueCourant } from '../../catalogue/courant.ts'
import { FICHES, ficheInventee, GEOGRAPHIE, PUBLICATION } from '../../catalogue/fixture.ts'
import { createServer } from '../../server.ts'

const prouve = preuves(import.meta.filename)
const JEUNES = ficheInventee('lc-3001', {
  nom: 'Atelier des Tilleuls',
  commune: 'Lens',
  code_postal: '62300',
  code_insee: '62498',
  adresse: '2 rue des Tilleuls',
  latitude: 50.43,
  longitude: 2.83,
  services: ['Accès internet et matériel informatique'],
  publics_specifiquement_adresses: ['Jeunes'],
  prise_en_charge_specifique: ['Surdité'],
  frais_a_charge: ['Gratuit sous condition']
})
const app = await createServer({
  catalogue: createCatalogueCourant(buildCatalogue({ ...PUBLICATION, fiches: [...FICHES, JEUNES] }, GEOGRAPHIE)),
  geographie: GEOGRAPHIE,
  // A Friday, at ten in the morning.
  maintenant: () => new Date('2026-03-06T09:00:00Z')
})
let navigateur: Browser
let origine: string
beforeAll(async () => {
  origine = await app.listen({ port: 0, host: '127.0.0.1' })
  navigateur = await openNavigateur()
})
afterAll(async () => {
  await navigateur?.close()
  await app.close()
})

interface Entendu {
  /** `['h1 Maison Bleue', 'paragraph: Roubaix', …]`: each thing in the order it is said, without where links lead. */
  readonly dits: readonly string[]
  readonly titres: readonly string[]
  /** Names that sources wrote, as they are on this page, that its voice would read in another language than theirs. */
  readonly malDits: readonly string[]
}

async function ecoute(chemin: string): Promise<Entendu> {
  const page = await navigateur.newPage({ reducedMotion: 'reduce' })
  await page.goto(origine + chemin)
  const arbre = (await page.locator('body').ariaSnapshot()).replaceAll('\u00a0', ' ')
  const malDits = await page.evaluate(
    noms =>
      [...document.querySelectorAll('main *')]
        .filter(
          e =>
            e.childElementCount === 0 && !e.closest('[aria-hidden=true]') && noms.includes((e.textContent ?? '').trim())
        )
        .filter(e => e.closest('[lang]')?.getAttribute('lang') !== 'fr')
        .map(e => e.outerHTML.slice(0, 120)),
    ['Médiathèque des Trois Ponts', 'Centre social du Canal', 'Atelier des Tilleuls', 'Roubaix', 'Lens']
  )
  await page.close()
  const dits = arbre
    .split('\n')
    .map(ligne => ligne.trim().replace(/^- /, ''))
    .filter(ligne => !ligne.startsWith('/url'))
    .map(ligne => ligne.replace(/^'(.*)'(:?)$/, '$1$2').replace(/^heading "(.*)" \[level=(\d)\]:?$/, 'h$2 $1'))
  return { dits, titres: dits.filter(dit => /^h\d /.test(dit)), malDits }
}

/** What is not heard after the one before it; the rest of the page may stand between them. */
function horsOrdre({ dits }: Entendu, attendus: readonly string[]): string[] {
  let suite = 0
  return attendus.filter(attendu => {
    const rang = dits.findIndex((dit, i) => i >= suite && dit.includes(attendu))
    if (rang >= 0) suite = rang + 1
    return rang < 0
  })
}

const FICHE = {
  '/lieux/lc-0001': [
    'link "Aller au contenu"',
    'banner:',
    'navigation "Menu principal"',
    'main:',
    'h1 Médiathèque des Trois Ponts',
    'Bibliothèque, médiathèque',
    'Ouvert jusqu’à 12 h',
    'rouvre à 13 h 30',
    'h2 Venir ou prendre contact',
    'Téléphone : 03 20 00 00 01',
    'term: Adresse',
    '12 rue des Tisserands',
    'Voir le chemin pour y aller',
    'contact@troisponts.example',
    'Prendre rendez-vous en ligne',
    'term: Pour y aller',
    'Venez sans rendez-vous',
    'h2 Horaires',
    // Today first.
    'rowheader "vendredi (aujourd’hui)"',
    'cell "09 h – 12 h 13 h 30 – 17 h"',
    'rowheader "samedi"',
    'rowheader "dimanche"',
    'h2 Où c’est',
    'h2 Ce que l’on y fait',
    'Faire ses démarches en ligne',
    'term: Comment on vous aide',
    'h2 Pour qui, à quel prix',
    'definition: Gratuit',
    'h2 Accessibilité',
    'h2 Présentation',
    'h2 Ce que nous ne savons pas',
    'h2 Garder ou partager',
    'h2 D’où viennent ces informations',
    'mise à jour le 15 janvier 2026',
    'h2 Une erreur ?',
    'h2 Autres lieux à proximité',
    'contentinfo:'
  ],
  '/en/lieux/lc-0001': [
    'link "Skip to content"',
    'main:',
    'h1 Médiathèque des Trois Ponts',
    'Library',
    'Open until 12:00',
    'opens again at 13:30',
    'h2 Come or get in touch',
    'Phone: 03 20 00 00 01',
    'term: Address',
    '12 rue des Tisserands',
    'Come without an appointment',
    'h2 Opening hours',
    'rowheader "Friday (today)"',
    'rowheader "Saturday"',
    'h2 What you can do here',
    'Do your paperwork online',
    'h2 For whom, at what price',
    'definition: Free',
    'h2 Where this information comes from',
    'updated on 15 January 2026',
    'h2 Something wrong?',
    'contentinfo:'
  ]
}

const RESULTATS = {
  '/recherche?q=Roubaix': [
    'main:',
    'search:',
    'searchbox "Commune, code postal ou nom d’un lieu": Roubaix',
    'h1 3 lieux à Roubaix',
    'h2 Préciser',
    'group "Pour quoi ?"',
    'group "Quand ?"',
    'button "Voir les lieux"',
    'Trier',
    'h2 À Roubaix',
    'h3 Médiathèque des Trois Ponts',
    'Bibliothèque, médiathèque · Roubaix',
    'Ouvert jusqu’à 12 h',
    'Faire ses démarches en ligne',
    'du centre de Roubaix',
    'link "Appeler Médiathèque des Trois Ponts : 03 20 00 00 01"',
    'h3 Centre social du Canal',
    'h2 Autour de Roubaix',
    'h2 Sur la carte',
    'group "Carte : les lieux 1 à 5 de la liste"',
    'link "1, Médiathèque des Trois Ponts"',
    'contentinfo:'
  ],
  '/en/recherche?q=Roubaix': [
    'main:',
    'searchbox "Town, postcode or name of a place": Roubaix',
    'h1 3 places in Roubaix',
    'h2 Narrow down',
    'h2 In Roubaix',
    'h3 Médiathèque des Trois Ponts',
    'Library · Roubaix',
    'Open until 12:00',
    'from the centre of Roubaix',
    'link "Call Médiathèque des Trois Ponts: 03 20 00 00 01"',
    'h3 Centre social du Canal',
    'h2 Around Roubaix',
    'h2 On the map',
    'contentinfo:'
  ]
}

const SUITE = '&ou=Lens&trajet=bus&quand=semaine&aide=individuel&aussi=rien'
const REPONSES = {
  [`/orientation?besoin=imprimer${SUITE}`]: [
    'main:',
    'navigation "Vos réponses"',
    'link "Changer : Lens, en bus ou à vélo"',
    'link "Changer : Seul à seul"',
    'Nous avons compris :',
    'h1 Deux lieux pour vous',
    'h2 Atelier des Tilleuls',
    'Pour utiliser un ordinateur, Internet ou une imprimante.',
    'Pourquoi ce lieu :',
    'À vérifier',
    'S’adresse surtout à : jeunes.',
    'link "Adresse, horaires, chemin de Atelier des Tilleuls"',
    'h2 France services de la Gohelle',
    'link "Revenir aux questions"',
    'link "Recommencer"',
    'contentinfo:'
  ],
  [`/en/orientation?besoin=print${SUITE}`]: [
    'main:',
    'navigation "Your answers"',
    'link "Change: Lens, by bus or bicycle"',
    'We understood:',
    'h1 Two places for you',
    'h2 Atelier des Tilleuls',
    'To use a computer, the internet or a printer.',
    'Why this place:',
    'To check',
    // Not « jeunes »: what the standard calls them is told in words of the page.
    'Mostly for: young people.',
    'link "Address, hours, directions for Atelier des Tilleuls"',
    'h2 France services de la Gohelle',
    'link "Back to the questions"',
    'contentinfo:'
  ]
}

prouve('lecture', { touche: ['8.7', '8.8', '9.1', '10.3'] }, async () => {
  for (const [page, deuxLangues] of Object.entries({ FICHE, RESULTATS, REPONSES })) {
    const plans: string[] = []
    for (const [chemin, attendus] of Object.entries(deuxLangues)) {
      const entendu = await ecoute(chemin)
      expect(horsOrdre(entendu, attendus), chemin).toEqual([])
      expect(entendu.malDits, chemin).toEqual([])
      // Nothing that is said is named by what a pointer alone shows.
      if (chemin.startsWith('/en/')) expect(entendu.dits.filter(dit => dit.startsWith('listitem "'))).toEqual([])
      plans.push(entendu.titres.map(t => t.slice(0, 2)).join(' '))
    }
    // The same page, whatever its language.
    expect(new Set(plans).size, `${page} : ${plans.join(' | ')}`).toBe(1)
  }
})
