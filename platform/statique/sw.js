// The worker that keeps pages for who has no line: places already seen, and the directories that one asked to keep. The network is always
// asked first; a copy says that it is one, and since when. What may be kept is said by the page itself, which carries the place of that
// sentence (`id="garde"`): never a search, an answer, a note, an operator's page. The server adds a line to this file for the version of
// what pages are drawn with, so that a new one makes a new worker.

/** Beginning of the names of our caches. One more when what is kept changes shape: the worker then forgets those of before. */
const FORMAT = 'lieux-v1 '
const VUES = `${FORMAT}vues`
const LISTE = `${FORMAT}liste`
const STATIQUE = `${FORMAT}statique`
/** Then the path of a directory, each in its own: `lieux-v1 annuaire /annuaire/commune/59512`. */
const ANNUAIRE = `${FORMAT}annuaire `

/** Pages seen, then their bytes: the oldest go first. */
const VUES_MAX = 60
const VUES_OCTETS_MAX = 6e6
/** Directories, then the bytes of all: the oldest go first, never the one that was just asked for. */
const ANNUAIRES_MAX = 10
const ANNUAIRES_OCTETS_MAX = 40e6
/** Pages of a directory, and how many are asked at once. */
const PAGES_MAX = 260
const ENSEMBLE = 4
/** Milliseconds given to the line when there is a copy: as long as one looks at a blank page before giving up. */
const PATIENCE_MS = 3000

const LE = 'x-garde-le'
const OCTETS = 'x-garde-octets'
const EDITION = 'x-garde-edition'
const DESSIN = 'x-garde-dessin'
/** Of what came with a page, what its copy says too. */
const ENTETES = ['content-type', 'content-security-policy', 'referrer-policy']

const leOf = reponse => Number(reponse.headers.get(LE))
const octetsOf = gardes => gardes.reduce((somme, { reponse }) => somme + Number(reponse.headers.get(OCTETS)), 0)
const editionIn = html => /data-edition="(\d+)"/.exec(html)?.[1] ?? ''
const dessinIn = texte => [...new Set(texte.match(/\/statique\/[\w.-]+/g))]

// "/lieux/k7m-29q-xd0", "/annuaire/commune/59512?page=2"; not "/communes/59512?autour=50.6,3.1", which says where somebody was
const isNu = adresse => /^[^?]*(?:\?page=\d+)?$/.test(adresse)
const isPage = reponse =>
  reponse.ok &&
  /^text\/html/.test(reponse.headers.get('content-type')) &&
  !/no-store/.test(reponse.headers.get('cache-control'))

/** What is kept in a cache, the oldest first. */
async function gardesOf(nom) {
  const cache = await caches.open(nom)
  const gardes = await Promise.all(
    (await cache.keys()).map(async request => ({ request, reponse: await cache.match(request) }))
  )
  return gardes.filter(g => g.reponse).sort((a, b) => leOf(a.reponse) - leOf(b.reponse))
}

const annuaires = async () => (await caches.keys()).filter(nom => nom.startsWith(ANNUAIRE))
/** The first page of a directory, which is kept last: without it, the directory is not whole. */
const premiereOf = nom => caches.match(nom.slice(ANNUAIRE.length), { cacheName: nom })

/** The newest copy of an address, wherever it is. */
async function copieDe(adresse) {
  const noms = [VUES, ...(await annuaires())]
  const copies = await Promise.all(noms.map(cacheName => caches.match(adresse, { cacheName })))
  return copies.filter(Boolean).sort((a, b) => leOf(b) - leOf(a))[0]
}

/** Keeps styles, scripts and fonts that a text names: their names change with their bytes, so what is there is right. */
async function keepDessin(texte) {
  const cache = await caches.open(STATIQUE)
  await Promise.all(
    dessinIn(texte).map(async chemin => {
      if (await cache.match(chemin)) return
      const reponse = await fetch(chemin)
      if (!reponse.ok) return
      await cache.put(chemin, reponse.clone())
      if (chemin.endsWith('.css')) await keepDessin(await reponse.text())
    })
  )
}

/** Keeps a page, with its day, its weight and what it is drawn with. */
async function put(nom, adresse, { headers: dits }, html) {
  const headers = new Headers({ [LE]: Date.now(), [OCTETS]: new Blob([html]).size, [EDITION]: editionIn(html) })
  headers.set(DESSIN, dessinIn(html).join(' '))
  for (const cle of ENTETES) if (dits.has(cle)) headers.set(cle, dits.get(cle))
  await keepDessin(html)
  await (await caches.open(nom)).put(adresse, new Response(html, { headers }))
}

/** The page that lists what is kept, to be there when nothing else is. */
async function keepListe(chemin) {
  const reponse = await fetch(chemin, { cache: 'no-cache' })
  if (isPage(reponse)) await put(LISTE, chemin, reponse, await reponse.text())
}

async function forgetVues() {
  const cache = await caches.open(VUES)
  const gardes = await gardesOf(VUES)
  while (gardes.length > VUES_MAX || octetsOf(gardes) > VUES_OCTETS_MAX) await cache.delete(gardes.shift().request)
}

async function forgetAnnuaires(dernier) {
  const tous = []
  for (const nom of await annuaires()) {
    const premiere = await premiereOf(nom)
    tous.push({ nom, le: premiere ? leOf(premiere) : 0, octets: octetsOf(await gardesOf(nom)) })
  }
  const autres = tous.filter(a => a.nom !== dernier).sort((a, b) => a.le - b.le)
  let octets = tous.reduce((somme, a) => somme + a.octets, 0)
  for (const [i, { nom, octets: siens }] of autres.entries()) {
    if (tous.length - i <= ANNUAIRES_MAX && octets <= ANNUAIRES_OCTETS_MAX) return
    await caches.delete(nom)
    octets -= siens
  }
}

/** Keeps a page that was read, if it may be; then brings up to date what its édition has made old. */
async function keepVue(adresse, reponse) {
  const html = await reponse.text()
  if (!html.includes(' id="garde"')) return
  await put(VUES, adresse, reponse, html)
  await forgetVues()
  // The list in the language of this page: "/hors-ligne", "/en/hors-ligne".
  const liste = /href="((?:\/[\w-]+)?\/hors-ligne)"/.exec(html)?.[1]
  if (liste && !(await (await caches.open(LISTE)).match(liste))) await keepListe(liste)
  await renew(editionIn(html))
}

/** Keeps a directory: its parts, and the page of each of its places; tells `dit(faites, toutes)` as they come. */
async function keepAnnuaire(chemin, dit) {
  const nom = ANNUAIRE + chemin
  const neuf = !(await premiereOf(nom))
  const gardees = new Set()
  const connues = new Set([chemin])
  async function read(adresse) {
    const reponse = await fetch(adresse, { cache: 'no-cache' })
    if (!isPage(reponse)) throw new Error(`${adresse} : ${reponse.status}`)
    const html = await reponse.text()
    const trouvees = []
    if (adresse.startsWith(chemin))
      for (const [, href] of html.matchAll(/href="(\/[^"#]+)"/g)) {
        const sienne = href.startsWith(`${chemin}?page=`) || /^(?:\/[\w-]+)?\/lieux\/[^/?]+$/.test(href)
        if (!sienne || connues.has(href) || connues.size >= PAGES_MAX) continue
        connues.add(href)
        trouvees.push(href)
      }
    if (adresse !== chemin) await put(nom, adresse, reponse, html)
    gardees.add(new URL(adresse, location.href).href)
    dit(gardees.size, connues.size)
    return { reponse, html, trouvees }
  }
  async function readAll(adresses) {
    const suites = []
    const one = async () => {
      for (let a = adresses.shift(); a !== undefined; a = adresses.shift()) suites.push(...(await read(a)).trouvees)
    }
    // Each is waited for, so that none writes in what is forgotten when another one fails.
    const faits = await Promise.allSettled(Array.from({ length: ENSEMBLE }, one))
    const rate = faits.find(fait => fait.status === 'rejected')
    if (rate) throw rate.reason
    return suites
  }
  try {
    const { reponse, html, trouvees } = await read(chemin)
    const parties = trouvees.filter(a => a.startsWith(chemin))
    await readAll([...trouvees.filter(a => !a.startsWith(chemin)), ...(await readAll(parties))])
    await put(nom, chemin, reponse, html)
  } catch (erreur) {
    if (neuf) await caches.delete(nom)
    throw erreur
  }
  const cache = await caches.open(nom)
  for (const request of await cache.keys()) if (!gardees.has(request.url)) await cache.delete(request)
  await forgetAnnuaires(nom)
}

/** The directories of another édition are asked again, one after the other; on a line that is paid by the weight, they wait. */
let enCours = false
async function renew(edition) {
  if (edition === '' || enCours || navigator.connection?.saveData) return
  enCours = true
  try {
    for (const nom of await annuaires()) {
      const premiere = await premiereOf(nom)
      if (premiere && premiere.headers.get(EDITION) !== edition)
        await keepAnnuaire(nom.slice(ANNUAIRE.length), () => {}).catch(() => {})
    }
  } finally {
    enCours = false
  }
}

/** Forgets caches of another shape, directories cut short, and what no page that is kept is drawn with. */
async function clean() {
  for (const nom of await caches.keys())
    if (nom.startsWith('lieux-') && !nom.startsWith(FORMAT)) await caches.delete(nom)
  for (const nom of await annuaires()) if (!(await premiereOf(nom))) await caches.delete(nom)
  const utiles = new Set()
  for (const nom of [VUES, LISTE, ...(await annuaires())])
    for (const { reponse } of await gardesOf(nom)) for (const d of reponse.headers.get(DESSIN).split(' ')) utiles.add(d)
  const cache = await caches.open(STATIQUE)
  for (const chemin of [...utiles])
    if (chemin.endsWith('.css'))
      for (const d of dessinIn((await (await cache.match(chemin))?.text()) ?? '')) utiles.add(d)
  for (const request of await cache.keys()) if (!utiles.has(new URL(request.url).pathname)) await cache.delete(request)
}

/** « 6 mars à 14 h 05 », and its year when it is another one. */
function quand(le, langue) {
  const annee = new Date(le).getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' }
  const forme = { day: 'numeric', month: 'long', ...annee, hour: 'numeric', minute: '2-digit' }
  const dit = new Intl.DateTimeFormat(langue, forme).format(le)
  return /^fr/.test(langue) ? dit.replace(/^1 /, '1er ').replace(/(\d+):(\d\d)/, '$1\u00a0h\u00a0$2') : dit
}

/** A copy that says at its top what it is: `cause` is `hors-ligne` or `lente`. */
async function sayCopy(copie, cause) {
  const html = await copie.text()
  const langue = /<html lang="([\w-]+)"/.exec(html)?.[1] ?? 'fr'
  const dit = html
    .replace(/(<[^>]* id="garde"[^>]*?) hidden/, '$1')
    .replace('<body', '<body class="copie"')
    .replace('<time></time>', () => `<time>${quand(leOf(copie), langue)}</time>`)
    .replace(`<span class="${cause}" hidden>`, '<span>')
  return new Response(dit, { headers: copie.headers })
}

/** Where nothing is kept of an address: the list of what is, in its language. */
async function sayAbsent({ pathname }) {
  const cache = await caches.open(LISTE)
  const liste = (await cache.match(`/${pathname.split('/')[1]}/hors-ligne`)) ?? (await cache.match('/hors-ligne'))
  if (!liste) return Response.error()
  return new Response(liste.body, { headers: liste.headers, status: pathname.endsWith('/hors-ligne') ? 200 : 503 })
}

async function readPage(event, asked) {
  const { request } = event
  const url = new URL(request.url)
  // Who reloads a page wants it, however long it takes.
  const copie = isNu(url.pathname + url.search) ? await copieDe(request.url) : undefined
  const patient = copie && request.cache === 'default'
  try {
    const reponse = await (patient ? Promise.race([asked, new Promise(done => setTimeout(done, PATIENCE_MS))]) : asked)
    return reponse ?? sayCopy(copie, 'lente')
  } catch {
    const gardee = copie ?? (await copieDe(url.pathname))
    if (gardee) return sayCopy(gardee, 'hors-ligne')
    return request.destination === 'document' ? sayAbsent(url) : Response.error()
  }
}

addEventListener('install', event => {
  async function prepare() {
    const connues = (await (await caches.open(LISTE)).keys()).map(request => new URL(request.url).pathname)
    await Promise.all([...new Set(['/hors-ligne', ...connues])].map(keepListe))
    await skipWaiting()
  }
  event.waitUntil(prepare())
})

addEventListener('activate', event => {
  // The browser asks for the page while this worker wakes up.
  event.waitUntil(Promise.all([clean(), registration.navigationPreload?.enable(), clients.claim()]))
})

addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname, search } = new URL(request.url)
  if (origin !== location.origin || request.method !== 'GET') return
  if (request.mode === 'navigate') {
    const asked = Promise.resolve(event.preloadResponse).then(prete => prete ?? fetch(request))
    const vue = reponse => isNu(pathname + search) && isPage(reponse) && keepVue(request.url, reponse.clone())
    event.waitUntil(asked.then(vue).catch(() => {}))
    event.respondWith(readPage(event, asked))
  } else if (pathname.startsWith('/statique/'))
    event.respondWith(caches.match(pathname, { cacheName: STATIQUE }).then(gardee => gardee ?? fetch(request)))
})

addEventListener('message', event => {
  const { vue, garder } = event.data
  if (vue) {
    const { pathname, search } = new URL(vue)
    const read = async () => {
      const reponse = isNu(pathname + search) && (await fetch(pathname + search))
      if (reponse && isPage(reponse)) await keepVue(pathname + search, reponse)
    }
    event.waitUntil(read().catch(() => {}))
  }
  if (garder) {
    const [port] = event.ports
    const dit = (faites, toutes) => port.postMessage({ faites, toutes })
    event.waitUntil(
      keepAnnuaire(garder, dit).then(
        () => port.postMessage({ fini: true }),
        erreur => port.postMessage({ rate: String(erreur) })
      )
    )
  }
})
