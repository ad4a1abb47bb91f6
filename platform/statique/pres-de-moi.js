// The only script of the site: shows « Près de moi » where the browser can tell a position, and asks for it on a click.
// The position is rounded to about a hundred metres before it goes anywhere.
for (const ligne of document.querySelectorAll('.pres-de-moi')) {
  if (!('geolocation' in navigator) || !window.isSecureContext) continue
  const bouton = ligne.querySelector('button')
  const dit = ligne.querySelector('[role=status]')
  ligne.hidden = false
  bouton.addEventListener('click', () => {
    bouton.disabled = true
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const formulaire = ligne.closest('form')
        const question = new URLSearchParams([...new FormData(formulaire)].filter(([, valeur]) => valeur !== ''))
        // What was typed of a place gives way to the point.
        for (const nom of ['q', 'ou']) question.delete(nom)
        question.set('autour', `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`)
        window.location.assign(`${formulaire.getAttribute('action')}?${question}`)
      },
      () => {
        bouton.disabled = false
        dit.textContent = ligne.dataset.refus
      },
      { timeout: 10000, maximumAge: 300000 }
    )
  })
}
