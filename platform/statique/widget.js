// <lieux-communs>: a list of places inside somebody else's page, apart from its style, in its colour. It asks our API and nobody else; what it is told is
// written as text, never as HTML.
const BASE = new URL(document.currentScript.src).origin
const CHOIX = ['commune', 'epci', 'departement', 'region', 'services', 'source']
/** What the page that hands the widget out writes; another one is a slip, which the console tells. */
const REGLAGES = [...CHOIX, 'titre', 'couleur', 'logo', 'contact']
const DE_TOUT_ELEMENT = /^(?:id|class|style|lang|dir|hidden|slot|title|role|tabindex|data-.*|aria-.*)$/
/** The standard's services in everyday words: written here as the file is sent. */
const SERVICES = {}
const PAR_PAGE = 5
const MOTS = {
  titre: 'Lieux où l’on aide au numérique',
  champ: 'Commune, code postal ou nom d’un lieu',
  chercher: 'Chercher',
  ouverts: 'Ouverts en ce moment',
  aucun: 'Aucun lieu. Essayez avec le nom d’une commune voisine, ou moins de mots.',
  panne: 'La liste ne répond pas. Réessayez dans un instant, ou ouvrez-la à part.',
  refus: (nom, valeur) =>
    `Le réglage «\u00a0${nom}="${valeur}"\u00a0» de cette page n’est pas compris\u00a0: la personne qui tient ce site peut le corriger.`,
  inconnu: nom =>
    `<lieux-communs> : « ${nom} » n’est pas un réglage, et n’a aucun effet. Réglages connus : ${REGLAGES.join(', ')}.`,
  suite: 'Voir les suivants',
  retour: 'Revenir à la liste',
  fiche: 'Voir toute la fiche',
  carte: 'Voir la carte',
  appeler: 'Appeler',
  rdv: 'Prendre rendez-vous',
  aide: 'On vous aide à',
  par: 'D’après Lieux communs, le registre ouvert',
  question: 'Une question\u00a0?',
  charge: 'Un instant…',
  ouvrir: 'Ouvrir la liste',
  compte: n => `${n.toLocaleString('fr')} lieu${n > 1 ? 'x' : ''}`
}
const STYLE = `:host{display:block}:host([hidden]){display:none}.tout{color:#1b2430;background:#fff;font:max(1rem,16px)/1.5 system-ui,sans-serif;border:1px solid #d9d2c5;border-radius:6px;padding:16px;text-align:left}
h2,h3{line-height:1.2;margin:0 0 8px}h2{font-size:1.3em}h3{font-size:1.1em}p{margin:4px 0}a{color:var(--c)}ol{list-style:none;margin:16px 0;padding:0}li{border-top:1px solid #d9d2c5;padding:12px 0}
header{display:flex;gap:12px;align-items:center}header img{height:40px}form{display:flex;flex-wrap:wrap;gap:8px;margin-top:8px}label{flex-basis:100%;font-weight:700}input[type=search]{flex:1;min-width:8em;min-height:44px;padding:4px 12px;border:2px solid #7d776b;border-radius:6px;font:inherit;color:inherit;background:#fff}
button,.bouton{min-height:44px;padding:4px 16px;border:2px solid var(--c);border-radius:6px;background:var(--c);color:#fff;font:inherit;font-weight:700;cursor:pointer;text-decoration:none;display:inline-flex;align-items:center}
.discret{background:#fff;color:var(--c)}.coche{display:flex;align-items:center;gap:8px;min-height:44px;flex-basis:100%;font-weight:400}.coche input{width:20px;height:20px}.doux{color:#4a5563;font-size:.9em}footer{margin-top:16px}iframe{width:100%;height:420px;border:0;margin-top:12px}
:focus-visible{outline:3px solid #1b2430;outline-offset:2px}[hidden]{display:none}`

const fait = (nom, proprietes = {}, ...enfants) => {
  const element = Object.assign(document.createElement(nom), proprietes)
  element.append(...enfants.filter(e => e !== null && e !== ''))
  return element
}
const web = adresse => (/^https?:\/\//.test(adresse) ? adresse : null)
const tel = numero => `tel:${numero.replace(/[^+\d]/g, '')}`
/** As pages do: "+262262123456" is dialled 02 62 12 34 56; "+687271234" has no 0, and stays +687 27 12 34. */
const groupes = numero => {
  const [, code, reste] = numero.replace(/^\+(?:33|59[046]|26[29])(?=\d{9}$)/, '0').match(/^(\+\d{3})?(.*)/)
  return (code ? `${code}\u00a0` : '') + reste.replace(/(\d\d)(?=\d)/g, '$1\u00a0')
}
// WCAG 2.1: relative luminance, contrast with white
const lineaire = n => (n <= 10 ? n / 255 / 12.92 : ((n / 255 + 0.055) / 1.055) ** 2.4)
const seLit = ([r, v, b]) => 1.05 / (0.2126 * lineaire(r) + 0.7152 * lineaire(v) + 0.0722 * lineaire(b) + 0.05) >= 4.5
/** `#ffff00` → `rgb(116, 116, 0)`: white must be read on it, and it on white. */
const couleurLue = texte => {
  const lue = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(texte ?? '')?.[1] ?? '0b5d4e'
  const six = lue.length === 3 ? lue.replace(/./g, '$&$&') : lue
  let trois = [0, 2, 4].map(i => Number.parseInt(six.slice(i, i + 2), 16))
  while (!seLit(trois)) trois = trois.map(n => Math.floor(n * 0.98))
  return `rgb(${trois.join(', ')})`
}
const adresse = lieu =>
  [lieu.adresse, [lieu.code_postal, lieu.commune].filter(Boolean).join(' ')].filter(Boolean).join(', ')

/** By a sheet that a page refusing styles in line lets in; a browser that has none of these takes the other. */
const habille = racine => {
  try {
    const feuille = new CSSStyleSheet()
    feuille.replaceSync(STYLE)
    racine.adoptedStyleSheets = [feuille]
  } catch {
    racine.append(fait('style', { textContent: STYLE }))
  }
}

/** The list whose link was followed last. */
let dernier = null

class LieuxCommuns extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return
    const racine = this.attachShadow({ mode: 'open' })
    const dit = nom => this.getAttribute(nom) ?? ''
    // A host that colours everything colours the element: what is read is one step inside, out of its reach.
    const tout = fait('div', { className: 'tout' })
    tout.style.setProperty('--c', couleurLue(dit('couleur')))
    for (const { name } of this.attributes)
      if (!REGLAGES.includes(name) && !DE_TOUT_ELEMENT.test(name)) console.warn(MOTS.inconnu(name))
    const logo = dit('logo')
    this.liste = fait('ol')
    this.etat = fait('p', { role: 'status' })
    this.champ = fait('input', { type: 'search', id: 'q', maxLength: 200, autocomplete: 'off' })
    this.ouverts = fait('input', { type: 'checkbox' })
    this.suite = fait('button', { type: 'button', className: 'discret', hidden: true }, MOTS.suite)
    this.voir = fait('button', { type: 'button', className: 'discret' }, MOTS.carte)
    const form = fait(
      'form',
      { role: 'search' },
      fait('label', { htmlFor: 'q' }, MOTS.champ),
      this.champ,
      fait('button', { type: 'submit' }, MOTS.chercher),
      fait('label', { className: 'coche' }, this.ouverts, MOTS.ouverts)
    )
    const contact = dit('contact')
    this.detail = fait('section', { hidden: true, tabIndex: -1 })
    this.corps = fait('div', {}, form, this.etat, this.liste, this.suite, ' ', this.voir)
    tout.append(
      fait(
        'header',
        {},
        logo.startsWith('https://') ? fait('img', { src: logo, alt: '', referrerPolicy: 'no-referrer' }) : null,
        fait('h2', {}, dit('titre') || MOTS.titre)
      ),
      this.corps,
      this.detail,
      fait(
        'footer',
        { className: 'doux' },
        contact ? fait('p', {}, `${MOTS.question} ${contact}`) : null,
        fait('p', {}, fait('a', { href: BASE, target: '_blank', rel: 'noopener' }, MOTS.par))
      )
    )
    habille(racine)
    racine.append(tout)
    // The frame that the code holds for where no script runs: what it began to ask for is given up.
    this.replaceChildren()
    form.addEventListener('submit', evenement => {
      evenement.preventDefault()
      this.cherche()
    })
    this.ouverts.addEventListener('change', () => this.cherche())
    this.suite.addEventListener('click', () => this.lit(this.suivante, true))
    this.voir.addEventListener('click', () => this.montreCarte())
    this.suivi = () => this.suitAdresse()
    addEventListener('hashchange', this.suivi)
    this.cherche()
    this.suitAdresse()
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.suivi)
  }

  question() {
    const query = new URLSearchParams()
    for (const nom of CHOIX) if (this.getAttribute(nom)) query.set(nom, this.getAttribute(nom))
    if (this.champ.value.trim()) query.set('texte', this.champ.value.trim())
    return query
  }

  cherche() {
    const query = this.question()
    if (this.ouverts.checked) query.set('ouvert', 'maintenant')
    if (!query.has('texte')) query.set('tri', 'nom')
    query.set('limite', PAR_PAGE)
    return this.lit(`${BASE}/api/v1/lieux?${query}`, false)
  }

  async demande(url) {
    const reponse = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' })
    if (reponse.ok) return reponse.json()
    const { parametre, valeur } = reponse.status === 400 ? await reponse.json() : {}
    throw Object.assign(new Error(String(reponse.status)), { parametre, valeur })
  }

  async lit(url, ajoute) {
    this.tour = (this.tour ?? 0) + 1
    const tour = this.tour
    this.etat.textContent = MOTS.charge
    try {
      const page = await this.demande(url)
      if (tour !== this.tour) return
      if (!ajoute) this.liste.replaceChildren()
      const cartes = page.lieux.map(lieu => this.carte(lieu))
      this.liste.append(...cartes)
      this.etat.textContent = page.total === 0 ? MOTS.aucun : MOTS.compte(page.total)
      this.suivante = page.suivant && new URL(page.suivant, BASE).href
      this.suite.hidden = !this.suivante
      this.voir.hidden = page.total === 0
      if (ajoute) cartes[0]?.querySelector('a').focus()
    } catch (erreur) {
      if (tour !== this.tour) return
      if (CHOIX.includes(erreur.parametre)) {
        this.etat.textContent = MOTS.refus(erreur.parametre, erreur.valeur)
        return
      }
      const href = `${BASE}/widget/cadre?${this.question()}`
      this.etat.replaceChildren(`${MOTS.panne} `, fait('a', { href, target: '_blank', rel: 'noopener' }, MOTS.ouvrir))
    }
  }

  carte(lieu) {
    const href = `#lieu=${encodeURIComponent(lieu.id)}`
    const onclick = () => {
      dernier = this
    }
    return fait(
      'li',
      {},
      fait('h3', {}, fait('a', { href, onclick }, lieu.nom ?? '')),
      fait('p', {}, adresse(lieu)),
      lieu.telephone ? fait('p', {}, fait('a', { href: tel(lieu.telephone) }, groupes(lieu.telephone))) : null
    )
  }

  async suitAdresse() {
    // A page may hold several lists: the one whose link was followed opens it; the first one, what an address asks.
    const suivie = dernier?.isConnected ? dernier : document.querySelector('lieux-communs')
    const id = suivie === this ? new URLSearchParams(location.hash.slice(1)).get('lieu') : null
    const la = this.detail.contains(this.shadowRoot.activeElement)
    const vu = this.vu
    this.vu = id
    this.corps.hidden = id !== null
    this.detail.hidden = id === null
    if (id === null) {
      // A keyboard goes on from the place that it left.
      if (la) (this.liste.querySelector(`a[href="#lieu=${encodeURIComponent(vu)}"]`) ?? this.champ).focus()
      return
    }
    this.detail.replaceChildren(fait('p', { role: 'status' }, MOTS.charge))
    const retour = fait('p', {}, fait('a', { href: '#' }, MOTS.retour))
    const fiche = `${BASE}/lieux/${encodeURIComponent(id)}`
    const lien = fait('p', {}, fait('a', { href: fiche, target: '_blank', rel: 'noopener' }, MOTS.fiche))
    try {
      const lieu = await this.demande(`${BASE}/api/v1/lieux/${encodeURIComponent(id)}`)
      const services = (lieu.services ?? []).map(service => SERVICES[service] ?? service).join(', ')
      const rdv = web(lieu.prise_rdv)
      this.detail.replaceChildren(
        retour,
        fait('h3', {}, lieu.nom ?? ''),
        fait('p', {}, adresse(lieu)),
        ...(services ? [fait('p', {}, `${MOTS.aide}\u00a0: ${services}`)] : []),
        ...(lieu.telephone
          ? [
              fait(
                'p',
                {},
                fait(
                  'a',
                  { className: 'bouton', href: tel(lieu.telephone) },
                  `${MOTS.appeler} ${groupes(lieu.telephone)}`
                )
              )
            ]
          : []),
        ...(rdv
          ? [fait('p', {}, fait('a', { className: 'bouton', href: rdv, target: '_blank', rel: 'noopener' }, MOTS.rdv))]
          : []),
        lien
      )
    } catch {
      this.detail.replaceChildren(retour, fait('p', { role: 'alert' }, MOTS.panne), lien)
    }
    this.detail.focus()
  }

  montreCarte() {
    const src = `${BASE}/widget/cadre?${this.question()}`
    const cadre = fait('iframe', { src, title: MOTS.carte, loading: 'lazy' })
    this.voir.replaceWith(cadre)
    cadre.focus()
  }
}
customElements.define('lieux-communs', LieuxCommuns)
