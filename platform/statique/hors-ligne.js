// What one asks of the worker that keeps pages (sw.js, whose names these are): to keep a directory, to list what is kept, to forget it.
const VUES = 'lieux-v1 vues'
const ANNUAIRE = 'lieux-v1 annuaire '
const langue = document.documentElement.lang
const possible = 'serviceWorker' in navigator && 'caches' in window
const dit = (phrase, valeurs) => phrase.replace(/\{(\w+)\}/g, (_, nom) => valeurs[nom])

for (const garder of document.querySelectorAll('.garder-annuaire')) {
  garder.hidden = !possible
  if (!possible) continue
  const [bouton, etat, lien] = ['button', '[role=status]', 'a'].map(s => garder.querySelector(s))
  garder.classList.add('pret')
  garder.addEventListener('submit', async evenement => {
    evenement.preventDefault()
    bouton.disabled = true
    const { active } = await navigator.serviceWorker.ready
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data: { fini, rate, faites, toutes } }) => {
      bouton.disabled = !fini && !rate
      lien.hidden = !fini
      if (fini) etat.textContent = garder.dataset.garde
      else if (rate) etat.textContent = garder.dataset.rate
      // Told once at the start, then by tens: whoever listens to a page is not read each of them.
      else if (faites % 10 === 1) etat.textContent = dit(garder.dataset.cours, { n: faites, total: toutes })
    }
    // The browser is asked not to throw away what one chose to keep.
    navigator.storage?.persist?.()
    active.postMessage({ garder: new URL(garder.action).pathname }, [port2])
  })
}

const gardes = document.querySelector('#gardes')
const phrases = gardes?.dataset

function taille(octets) {
  const grand = octets >= 1e6
  const n = (octets / (grand ? 1e6 : 1e3)).toLocaleString(langue, { maximumFractionDigits: grand ? 1 : 0 })
  return dit(grand ? phrases.mo : phrases.ko, { n })
}

function quand(le) {
  const forme = { day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' }
  const texte = new Intl.DateTimeFormat(langue, forme).format(le)
  return /^fr/.test(langue) ? texte.replace(/^1 /, '1er ').replace(/(\d+):(\d\d)/, '$1\u00a0h\u00a0$2') : texte
}

/** A line of a list: the page, its weight and its day, and the way to forget it. */
function draw(liste, { adresse, nom, octets, le, lieux }, efface) {
  const ligne = document.querySelector('#ligne').content.cloneNode(true).querySelector('li')
  const [lien, detail, bouton] = ['a', 'p', 'button'].map(s => ligne.querySelector(s))
  lien.href = adresse
  lien.textContent = nom
  const combien = lieux === undefined ? '' : `${lieux === 1 ? phrases.un : dit(phrases.lieux, { n: lieux })}, `
  detail.textContent = combien + dit(phrases.detail, { taille: taille(octets), date: quand(le) })
  bouton.lastElementChild.textContent = ` ${nom}`
  bouton.addEventListener('click', async () => {
    await efface()
    await list()
    gardes.querySelector('[role=status]').textContent = dit(phrases.efface, { nom })
    // The button is gone: whoever pressed it goes on from the title of its list.
    liste.closest('section').querySelector('h2').focus()
  })
  liste.append(ligne)
}

async function readCache(nom) {
  const cache = await caches.open(nom)
  return Promise.all(
    (await cache.keys()).map(async request => {
      const reponse = await cache.match(request)
      const entete = cle => Number(reponse.headers.get(cle))
      const titre = async () =>
        new DOMParser().parseFromString(await reponse.text(), 'text/html').querySelector('h1')?.textContent ?? ''
      const { pathname, search } = new URL(request.url)
      return { adresse: pathname + search, octets: entete('x-garde-octets'), le: entete('x-garde-le'), titre }
    })
  )
}

async function list() {
  const [annuaires, vues] = ['#annuaires', '#vues'].map(s => gardes.querySelector(s))
  for (const liste of [annuaires, vues]) liste.replaceChildren()
  for (const nom of (await caches.keys()).filter(n => n.startsWith(ANNUAIRE))) {
    const pages = await readCache(nom)
    const premiere = pages.find(p => p.adresse === nom.slice(ANNUAIRE.length))
    // Kept last: this one is being kept.
    if (!premiere) continue
    const octets = pages.reduce((somme, p) => somme + p.octets, 0)
    const lieux = pages.filter(p => p.adresse.includes('/lieux/')).length
    draw(annuaires, { ...premiere, nom: await premiere.titre(), octets, lieux }, () => caches.delete(nom))
  }
  for (const vue of (await readCache(VUES)).sort((a, b) => b.le - a.le))
    draw(vues, { ...vue, nom: await vue.titre() }, async () => (await caches.open(VUES)).delete(vue.adresse))
  const sections = [annuaires, vues].map(liste => liste.closest('section'))
  sections[1].hidden = vues.childElementCount === 0
  const vide = annuaires.childElementCount + vues.childElementCount === 0
  gardes.querySelector('#rien').hidden = !vide
  gardes.querySelector('#tout').hidden = vide
}

if (possible && gardes) {
  document.querySelector('#impossible').hidden = true
  gardes.hidden = false
  if (!/\/hors-ligne$/.test(location.pathname)) {
    const absente = document.querySelector('#absente')
    absente.hidden = false
    absente.querySelector('a').href = location.href
    const chapeau = document.querySelector('#chapeau')
    chapeau.textContent = chapeau.dataset.absente
  }
  gardes.querySelector('#tout').addEventListener('click', async () => {
    for (const nom of await caches.keys()) if (nom === VUES || nom.startsWith(ANNUAIRE)) await caches.delete(nom)
    await list()
    gardes.querySelector('[role=status]').textContent = phrases.vide
    gardes.querySelector('h2').focus()
  })
  list()
}
