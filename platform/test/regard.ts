/** What a browser tells of the structure of a page, each fault with the element where it is: one question asked of the page for all of them. */
import type { Page } from 'playwright-core'

/** By what is looked at: `{ liens: ['« Voir » mène à /a et à /b'] }`. */
type Fautes = Readonly<Record<string, readonly string[]>>

export interface Regard {
  readonly fautes: Fautes
  readonly titre: string
  /** The menu and the footer, as they are written. */
  readonly menu: string
  readonly pied: string
}

/** Looks at a page as it stands. `cadre`: a page inside another one, without our header and footer. */
export const regarde = (page: Page, cadre = false): Promise<Regard> =>
  page.evaluate(dansUnCadre => {
    const tous = (selecteur: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selecteur)]
    const dit = (e: Element): string => e.outerHTML.replace(/\s+/g, ' ').slice(0, 160)
    const dits = (elements: readonly Element[]): string[] => elements.map(dit)
    const texte = (e: Element | null | undefined): string => (e?.textContent ?? '').replace(/\s+/g, ' ').trim()
    const parIds = (ids: string | null): string =>
      (ids ?? '')
        .split(/\s+/)
        .map(id => texte(document.getElementById(id)))
        .join(' ')
        .trim()
    const nomDe = (e: Element): string =>
      parIds(e.getAttribute('aria-labelledby')) ||
      e.getAttribute('aria-label')?.trim() ||
      texte(e) ||
      [...e.querySelectorAll('img[alt], svg[aria-label]')]
        .map(i => i.getAttribute('alt') ?? i.getAttribute('aria-label'))
        .join(' ')
        .trim() ||
      e.getAttribute('title') ||
      ''
    const seul = (e: Element): boolean => !e.closest('[aria-hidden="true"]')

    const champs = tous('input:not([type=hidden]), select, textarea') as HTMLInputElement[]
    const liens = tous('a[href]').filter(e => e.checkVisibility() && seul(e)) as HTMLAnchorElement[]
    const memes = new Map<string, Set<string>>()
    for (const lien of liens) {
      const cle = nomDe(lien).toLowerCase()
      memes.set(cle, (memes.get(cle) ?? new Set()).add(lien.href))
    }
    const niveaux = tous('h1, h2, h3, h4, h5, h6')
      .filter(e => e.checkVisibility())
      .map(e => Number(e.tagName[1]))
    const ids = tous('[id]').map(e => e.id)
    const noms = [...new Set(champs.filter(c => /radio|checkbox/.test(c.type)).map(c => `${c.type}|${c.name}`))]
    const scripts = tous('meta[http-equiv=refresh], a[target=_blank], area[target=_blank], form[target=_blank]')
    return {
      titre: document.title,
      menu: document.querySelector('header nav')?.innerHTML.replace(/ aria-current="page"/g, '') ?? '',
      pied: document.querySelector('footer nav')?.innerHTML ?? '',
      fautes: {
        'sans-media': dits(tous('video, audio, object, embed, bgsound, marquee, blink')),
        cadres: dits(tous('iframe, frame').filter(f => !f.getAttribute('title')?.trim())),
        images: [
          ...dits(tous('img:not([alt]), area:not([alt]), input[type=image]:not([alt])')),
          ...dits(
            [...document.querySelectorAll('svg')].filter(
              // A map whose pins are links is a group of them.
              s => seul(s) && !/^(?:img|group)$/.test(s.getAttribute('role') ?? '') && !s.closest('[role=img]')
            )
          ),
          ...dits(
            [...document.querySelectorAll('svg:is([role=img], [role=group])')].filter(s => seul(s) && nomDe(s) === '')
          )
        ],
        'sans-texte-en-image': dits(
          tous('img').filter(i => !/\.svg(?:$|\?)|^data:image\/svg/.test((i as HTMLImageElement).src))
        ),
        'sans-captcha': dits(tous('form img, form canvas, form iframe, input[type=image]')),
        tableaux: [
          ...dits(
            tous('table').filter(
              t =>
                !t.querySelector('caption') &&
                !t.hasAttribute('aria-label') &&
                parIds(t.getAttribute('aria-labelledby')) === ''
            )
          ),
          ...dits(tous('table').filter(t => !t.querySelector('th'))),
          ...dits(tous('th:not([scope])'))
        ],
        'sans-tableau-de-mise-en-forme': dits(tous('table[role=presentation], table[role=none]')),
        liens: [
          ...dits(liens.filter(l => nomDe(l) === '')),
          ...[...memes]
            .filter(([, vers]) => vers.size > 1)
            .map(([nom, vers]) => `« ${nom} » mène à ${[...vers].join(' et à ')}`)
        ],
        document: [
          ...(document.doctype?.name === 'html' && document.compatMode === 'CSS1Compat' ? [] : ['doctype']),
          ...(/^[a-z]{2}$/.test(document.documentElement.lang) ? [] : [`lang=${document.documentElement.lang}`]),
          ...ids.filter((id, i) => ids.indexOf(id) !== i).map(id => `id="${id}" deux fois`)
        ],
        plan: [
          ...(niveaux.filter(n => n === 1).length === 1 ? [] : [`${niveaux.filter(n => n === 1).length} h1`]),
          ...niveaux.flatMap((n, i) => (n > (niveaux[i - 1] ?? 0) + 1 ? [`h${n} après h${niveaux[i - 1] ?? 0}`] : [])),
          ...(dansUnCadre
            ? []
            : ['header', 'header nav', 'main', 'footer', 'footer nav'].filter(
                s => tous(`body > ${s}`).length !== 1 && tous(s).length !== 1
              )),
          ...dits(tous('nav').filter(n => tous('nav').length > 1 && nomDe(n) === texte(n)))
        ],
        cache: dits(
          tous('[aria-hidden=true] :is(a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"]))')
        ),
        champs: [
          ...dits(
            champs.filter(
              c =>
                !['submit', 'button'].includes(c.type) &&
                texte(c.labels?.[0]) === '' &&
                !c.getAttribute('aria-label')?.trim() &&
                parIds(c.getAttribute('aria-labelledby')) === ''
            )
          ),
          ...dits(tous('button').filter(b => b.checkVisibility() && nomDe(b) === ''))
        ],
        groupes: noms.flatMap(cle => {
          const siens = champs.filter(c => `${c.type}|${c.name}` === cle)
          const horsGroupe = siens.filter(c => {
            const groupe = c.closest('fieldset, [role=group], [role=radiogroup]')
            return !groupe || (texte(groupe.querySelector('legend')) === '' && nomDe(groupe) === texte(groupe))
          })
          return siens.length > 1 ? dits(horsGroupe) : []
        }),
        'nom-et-courriel': dits(champs.filter(c => c.type === 'email' && c.autocomplete !== 'email')),
        fenetres: dits(scripts)
      }
    }
  }, cadre)

/** What runs out of the page sideways, and what is cut. */
export const debords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const coupes = [...document.querySelectorAll<HTMLElement>('body *')].filter(e => {
      if (e.closest('svg, .hors-vue, option, thead') || !e.checkVisibility() || texteDe(e) === '') return false
      const style = getComputedStyle(e)
      const coupe = /hidden|clip/
      if (e.clientWidth <= 1 || e.clientHeight <= 1) return false
      return (
        (coupe.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1) ||
        (coupe.test(style.overflowY) && e.scrollHeight > e.clientHeight + 1)
      )
    })
    function texteDe(e: HTMLElement): string {
      return [...e.childNodes]
        .map(n => (n.nodeType === 3 ? n.textContent : ''))
        .join('')
        .trim()
    }
    const larges = [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(
        e => e.getBoundingClientRect().right > clientWidth + 1 && e.checkVisibility() && !e.closest('.defile, svg')
      )
      .map(e => e.outerHTML.replace(/\s+/g, ' ').slice(0, 120))
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth} px sur ${clientWidth} : ${larges.slice(-2).join(' ')}`] : []),
      ...coupes.map(e => `coupé : ${e.outerHTML.replace(/\s+/g, ' ').slice(0, 120)}`)
    ]
  })

/** Walks the page with Tab from its head until it leaves it: stops without a visible ring, stops never left, how many there were. */
export async function traverse(
  page: Page,
  max: number
): Promise<{ readonly sansContour: string[]; readonly arrets: number; readonly attendus: number }> {
  const attendus = await page.evaluate(() => {
    const monde = window as unknown as { arrets: number; sansContour: string[] }
    monde.arrets = 0
    monde.sansContour = []
    document.addEventListener('focusin', ({ target }) => {
      monde.arrets++
      const e = target as HTMLElement
      // A file's button lends its ring to its label, a drawn link to what it draws.
      const vus = [e, ...((e as HTMLInputElement).labels ?? []), ...e.querySelectorAll('*')].map(v =>
        getComputedStyle(v)
      )
      const contour = vus.some(
        s =>
          (s.outlineStyle !== 'none' && Number.parseFloat(s.outlineWidth) >= 2) ||
          s.boxShadow !== 'none' ||
          // A pin of a map thickens its line.
          (s.stroke !== 'none' && Number.parseFloat(s.strokeWidth) >= 4)
      )
      if (!contour) monde.sansContour.push(e.outerHTML.slice(0, 120))
    })
    document.body.tabIndex = -1
    document.body.focus()
    monde.arrets = 0
    monde.sansContour = []
    const groupes = new Set<string>()
    return [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex="0"]'
      )
    ].filter(e => {
      if (!e.checkVisibility({ visibilityProperty: true }) || (e as HTMLInputElement).disabled || e.tabIndex < 0)
        return false
      // Of choices that exclude each other, Tab stops at one.
      const { type, name } = e as HTMLInputElement
      if (type !== 'radio') return true
      return groupes.has(name) ? false : !!groupes.add(name)
    }).length
  })
  // A page inside the page has stops of its own, which ours are not told of.
  const dedans = 25 * page.frames().slice(1).length
  for (let i = 0; i < Math.min(attendus, max) + dedans; i++) await page.keyboard.press('Tab')
  const lu = await page.evaluate(() => {
    const { arrets, sansContour } = window as unknown as { arrets: number; sansContour: string[] }
    return { arrets, sansContour }
  })
  return { ...lu, attendus: Math.min(attendus, max) }
}
