// The live map of /carte. It draws what the list says, in place of the server's drawing, once its library is there; the list stays what the server
// wrote: a frame chosen or a place clicked asks for the same page, and takes its list. Without WebGL, nothing changes.
const vive = document.querySelector('#carte-vive')

/** A style with the colours of the page: "var(--pin)" is what the token says now. */
function colore(texte) {
  const jetons = getComputedStyle(document.documentElement)
  return JSON.parse(texte.replace(/var\((--[\w-]+)\)/g, (_tout, nom) => jetons.getPropertyValue(nom).trim()))
}
const styleDe = doc => colore(doc.querySelector('#carte-style').textContent)
/** "2.9,50.6,3.2,50.8" as the library wants it. */
const boiteDe = bloc => bloc.dataset.boite.split(',').map(Number)
const dit = (phrase, valeurs) => phrase.replace(/\{(\w+)\}/g, (_tout, nom) => valeurs[nom])

/** How a page first holds its frame: pins stand clear of the edges, and one place alone is not a bare street. */
const AU_DEPART = { padding: 40, maxZoom: 15 }

/** Milliseconds that somebody else's ground is waited for, each time: a page of places is not held by a machine that is not ours. */
const PATIENCE = 6000

/** The style of the ground that the settings name; null when it does not answer in time, or answers what is none. */
async function fondDAilleurs() {
  if (!vive.dataset.fond) return null
  try {
    const reponse = await fetch(vive.dataset.fond, { signal: AbortSignal.timeout(PATIENCE) })
    const lu = reponse.ok ? await reponse.json() : null
    return lu?.version === 8 && Array.isArray(lu.layers) && lu.sources ? lu : null
  } catch {
    return null
  }
}

async function demarre() {
  const mots = JSON.parse(vive.dataset.mots)
  const toile = vive.querySelector('.carte-toile')
  const ici = vive.querySelector('.carte-ici')
  const voix = vive.querySelector('[role=status]')
  const [gl, ailleurs] = await Promise.all([import(vive.dataset.bibliotheque), fondDAilleurs()])
  gl.setWorkerUrl(new URL(vive.dataset.ouvrier, location.href).href)
  let style = styleDe(document)
  let chemin = location.search
  const doux = !matchMedia('(prefers-reduced-motion: reduce)').matches
  vive.hidden = false
  const carte = new gl.Map({
    container: toile,
    style: ailleurs ?? style,
    bounds: boiteDe(vive),
    fitBoundsOptions: AU_DEPART,
    attributionControl: false,
    // One finger goes on reading the page where the map fills a phone.
    cooperativeGestures: matchMedia('(max-width: 59.99em)').matches,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    maxPitch: 0,
    minZoom: 2,
    maxZoom: 18,
    renderWorldCopies: false,
    fadeDuration: 0,
    locale: {
      'Map.Title': mots.nom,
      'ScaleControl.Meters': mots.metres,
      'ScaleControl.Kilometers': mots.kilometres,
      'CooperativeGesturesHandler.MobileHelpText': mots.deuxDoigts,
      'CooperativeGesturesHandler.WindowsHelpText': mots.ctrlMolette,
      'CooperativeGesturesHandler.MacHelpText': mots.cmdMolette
    }
  })
  carte.keyboard.disableRotation()
  carte.touchZoomRotate.disableRotation()
  carte.addControl(new gl.ScaleControl({ maxWidth: 90 }), 'bottom-left')

  /** Our places over somebody else's ground. */
  function poseLieux() {
    for (const { id } of style.layers.filter(c => c.source === 'lieux')) if (carte.getLayer(id)) carte.removeLayer(id)
    if (carte.getSource('lieux')) carte.removeSource('lieux')
    carte.addSource('lieux', style.sources.lieux)
    for (const couche of style.layers.filter(c => c.source === 'lieux')) carte.addLayer(couche)
  }
  /** Whose ground is drawn: theirs, with its own credits, or ours, which says what it lacks. */
  let leurs = ailleurs !== null
  const credits = leurs ? new gl.AttributionControl({ compact: false }) : null
  if (credits) carte.addControl(credits)
  function ditAbsent() {
    const dit = vive.querySelector('.carte-fond-dit')
    dit.textContent = mots.fondAbsent
    dit.classList.add('absent')
    for (const bloc of [dit, vive.querySelector('.credits')]) bloc.hidden = false
  }
  if (vive.dataset.fond && !leurs) ditAbsent()
  let prete = false
  const debute = () => {
    if (prete) return
    prete = true
    vive.parentElement.classList.add('prete')
    voix.textContent = vive.dataset.fond && !leurs ? `${mots.fondAbsent} ${mots.prete}` : mots.prete
  }
  /** A ground that does not come gives way to ours. */
  function renonce() {
    if (prete || !leurs) return
    leurs = false
    ditAbsent()
    carte.removeControl(credits)
    carte.once('idle', debute)
    carte.setStyle(style, { diff: false })
  }
  carte.on('load', debute)
  // Places stand on any ground as soon as it is read, whatever becomes of its pictures.
  if (leurs) {
    carte.once('style.load', poseLieux)
    carte.on('error', e => {
      if (e.sourceId !== 'lieux') renonce()
    })
    setTimeout(renonce, PATIENCE)
  }

  // Numbered pins: the cards of this page of the list.
  let pins = new Map()
  const signale = (id, oui) => {
    pins.get(id)?.getElement().classList.toggle('vise', oui)
    document.querySelector(`.carton[data-lieu="${CSS.escape(id)}"]`)?.classList.toggle('vise', oui)
  }
  function posePins() {
    for (const pin of pins.values()) pin.remove()
    pins = new Map()
    for (const carton of document.querySelectorAll('.carton[data-point]')) {
      const { lieu, point, flou } = carton.dataset
      const numero = carton.querySelector('.numero').textContent.trim()
      const nom = carton.querySelector('h3').textContent.trim()
      const bouton = document.createElement('button')
      bouton.type = 'button'
      bouton.className = flou === undefined ? 'carte-numero-vif' : 'carte-numero-vif flou'
      bouton.textContent = numero
      // The keyboard comes to it by the list, where its card is.
      bouton.tabIndex = -1
      bouton.title = dit(mots.pin, { n: numero, nom })
      bouton.addEventListener('click', () => montre(lieu))
      for (const [bloc, entre, sort] of [
        [bouton, 'pointerenter', 'pointerleave'],
        [carton, 'pointerenter', 'pointerleave'],
        [carton, 'focusin', 'focusout']
      ]) {
        bloc.addEventListener(entre, () => signale(lieu, true))
        bloc.addEventListener(sort, () => signale(lieu, false))
      }
      carton.addEventListener('focusin', () => {
        const place = point.split(',').map(Number)
        if (!carte.getBounds().contains(place)) carte.easeTo({ center: place, duration: 150 })
      })
      pins.set(lieu, new gl.Marker({ element: bouton }).setLngLat(point.split(',').map(Number)).addTo(carte))
    }
  }
  /** The card of a place: in this page of the list, or in the one that the server finds it in. */
  async function montre(id) {
    const trouve = () => document.querySelector(`.carton[data-lieu="${CSS.escape(id)}"]`)
    if (!trouve()) {
      const question = new URLSearchParams(chemin)
      question.delete('page')
      question.set('lieu', id)
      await vaVers(`/carte?${question}`, false)
    }
    for (const autre of document.querySelectorAll('.carton.choisi')) autre.classList.remove('choisi')
    const carton = trouve()
    if (!carton) return
    carton.classList.add('choisi')
    carton.scrollIntoView({ block: 'nearest', behavior: doux ? 'smooth' : 'auto' })
    carton.querySelector('h3 a').focus({ preventScroll: true })
  }

  // Groups are buttons: a keyboard reaches them, and their number is text.
  const amas = new Map()
  function poseAmas() {
    if (!carte.getLayer('amas')) return
    const vus = new Set()
    for (const { properties, geometry } of carte.queryRenderedFeatures({ layers: ['amas'] })) {
      const { cluster_id: id, point_count: n } = properties
      if (vus.has(id)) continue
      vus.add(id)
      if (amas.has(id)) continue
      const bouton = document.createElement('button')
      bouton.type = 'button'
      bouton.className = `carte-amas taille-${Math.min(3, String(n).length)}`
      const ecrit = n.toLocaleString(document.documentElement.lang)
      const quoi = document.createElement('small')
      quoi.textContent = mots.groupe
      bouton.append(ecrit, quoi)
      bouton.setAttribute('aria-label', dit(mots.amas, { n: ecrit }))
      bouton.addEventListener('click', () => {
        carte.easeTo({ center: geometry.coordinates, zoom: carte.getZoom() + 2, duration: 150 })
        carte.getCanvas().focus({ preventScroll: true })
      })
      amas.set(id, new gl.Marker({ element: bouton }).setLngLat(geometry.coordinates).addTo(carte))
      // The library calls every marker an image of a map; this one is a button that says what it does.
      bouton.removeAttribute('role')
    }
    for (const [id, marque] of amas)
      if (!vus.has(id)) {
        if (marque.getElement() === document.activeElement) carte.getCanvas().focus({ preventScroll: true })
        marque.remove()
        amas.delete(id)
      }
  }
  /** A number hides that of no group: its place is in it, and its card still points at it. */
  function ecarte() {
    const centres = [...amas.values()].map(m => carte.project(m.getLngLat()))
    for (const pin of pins.values()) {
      const ou = carte.project(pin.getLngLat())
      pin.getElement().classList.toggle(
        'couvert',
        centres.some(c => c.dist(ou) < 44)
      )
    }
  }
  carte.on('idle', () => {
    poseAmas()
    ecarte()
  })

  // Single places, drawn: a second click where several stand shows the next one.
  let rang = 0
  carte.on('click', 'lieux', ({ features }) => {
    const ids = [...new Set(features.map(f => f.properties.id))]
    rang = ids.length > 1 ? (rang + 1) % ids.length : 0
    montre(ids[rang])
  })
  carte.on('mousemove', 'lieux', ({ features }) => {
    carte.getCanvas().style.cursor = 'pointer'
    carte.getCanvas().title = features[0].properties.nom
  })
  carte.on('mouseleave', 'lieux', () => {
    carte.getCanvas().style.cursor = ''
    carte.getCanvas().removeAttribute('title')
  })
  carte.getCanvas().addEventListener('keydown', e => {
    // Enter opens the group nearest to the middle.
    if (e.key !== 'Enter' || amas.size === 0) return
    const milieu = carte.project(carte.getCenter())
    const loin = m => carte.project(m.getLngLat()).dist(milieu)
    const [proche] = [...amas.values()].sort((a, b) => loin(a) - loin(b))
    carte.easeTo({ center: proche.getLngLat(), zoom: carte.getZoom() + 2, duration: 150 })
  })

  // A window that narrows, a telephone that turns: what the list tells stays in sight, unless the reader went elsewhere since.
  let cadrage = AU_DEPART
  const recadre = () => carte.fitBounds(boiteDe(vive), { ...cadrage, duration: 0 }, { deLaPage: true })
  let ailleursQuIci = false
  let retaille = false
  carte.on('resize', () => {
    // The library calls it a move, right after.
    retaille = true
    queueMicrotask(() => {
      retaille = false
    })
    if (!ailleursQuIci && toile.clientWidth > 0 && toile.clientHeight > 0) recadre()
  })
  // « Chercher ici »: shown when the map was moved by a person, a plain link to the list of its frame.
  carte.on('moveend', e => {
    if (e.deLaPage || (retaille && !ailleursQuIci)) return
    ailleursQuIci = true
    const cadre = carte.getBounds()
    const bord = n => Number(n.toFixed(4))
    const emprise = [cadre.getWest(), cadre.getSouth(), cadre.getEast(), cadre.getNorth()].map(bord)
    const [page, dite] = vive.dataset.ici.split('?')
    const question = new URLSearchParams(dite)
    question.set('emprise', emprise.join(','))
    ici.href = `${page}?${question}`
    ici.hidden = !prete
  })
  ici.addEventListener('click', e => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return
    e.preventDefault()
    vaVers(ici.getAttribute('href'), true)
  })
  for (const bouton of vive.querySelectorAll('[data-zoom]'))
    bouton.addEventListener('click', () =>
      carte.easeTo({ zoom: carte.getZoom() + Number(bouton.dataset.zoom), duration: 150 })
    )

  /** Takes the list of an address of this page; what cannot be had so is gone to. */
  async function vaVers(adresse, garde, pousse = true) {
    try {
      const reponse = await fetch(adresse, { headers: { accept: 'text/html' } })
      const doc = new DOMParser().parseFromString(await reponse.text(), 'text/html')
      const neuve = doc.querySelector('#carte-vive')
      if (!reponse.ok || !neuve) throw new Error(String(reponse.status))
      for (const bloc of ['.chercher', '.resultats-titre', '.resultats-liste', '.carte-fixe', '.carte-suites'])
        remplace(bloc, doc)
      document.title = doc.title
      voix.textContent = document.querySelector('h1').textContent
      const avant = JSON.stringify(style.sources.lieux)
      style = styleDe(doc)
      vive.dataset.ici = neuve.dataset.ici
      vive.dataset.boite = neuve.dataset.boite
      if (JSON.stringify(style.sources.lieux) !== avant) poseLieux()
      if (pousse) history.pushState(null, '', adresse)
      chemin = location.search
      // A keyboard that pressed it goes on from the map.
      if (document.activeElement === ici) carte.getCanvas().focus({ preventScroll: true })
      ici.hidden = true
      posePins()
      if (garde) {
        // What was searched is the very frame that one saw, however near.
        ailleursQuIci = false
        cadrage = { padding: 0 }
      } else if (!pousse) {
        ailleursQuIci = false
        cadrage = AU_DEPART
        recadre()
      }
    } catch {
      location.assign(adresse)
    }
  }
  function remplace(choix, doc) {
    const [ancien, neuf] = [document.querySelector(choix), doc.querySelector(choix)]
    if (ancien && neuf) ancien.replaceWith(neuf)
  }
  addEventListener('popstate', () => {
    if (location.pathname === vive.dataset.ici.split('?')[0] && location.search !== chemin)
      vaVers(location.href, false, false)
  })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    style = styleDe(document)
    if (leurs) poseLieux()
    else carte.setStyle(style)
  })
  posePins()
}

if (vive) {
  // On a phone the list comes first: half a megabyte waits until the map is near.
  const guet = new IntersectionObserver(
    vus => {
      if (!vus.some(v => v.isIntersecting)) return
      guet.disconnect()
      demarre().catch(() => {
        vive.hidden = true
      })
    },
    { rootMargin: '100px' }
  )
  guet.observe(vive.parentElement)
}
