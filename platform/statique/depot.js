// Handing a file over: it may be dropped anywhere on its frame, and the upload says how far it is. Without this script the
// form is sent as it is.
const formulaire = document.querySelector('.depot')
const fichier = formulaire?.querySelector('input[type=file]')
const dit = formulaire?.querySelector('[role=status]')
const cadre = formulaire?.querySelector('.depot-fichier')

if (formulaire && fichier && dit && cadre) {
  cadre.classList.add('vivant')
  for (const nom of ['dragover', 'dragleave', 'drop']) {
    cadre.addEventListener(nom, evenement => {
      evenement.preventDefault()
      cadre.classList.toggle('survol', nom === 'dragover')
      if (nom === 'drop' && evenement.dataTransfer.files.length > 0) fichier.files = evenement.dataTransfer.files
    })
  }
  formulaire.addEventListener('submit', evenement => {
    if (fichier.files.length === 0) return
    evenement.preventDefault()
    if (fichier.files[0].size > Number(fichier.dataset.octets)) {
      dit.textContent = fichier.dataset.trop
      return
    }
    const bouton = formulaire.querySelector('button')
    const envoi = new XMLHttpRequest()
    const barre = document.createElement('progress')
    barre.className = 'avancee'
    barre.setAttribute('aria-label', 'Envoi du fichier')
    envoi.upload.addEventListener('progress', ({ loaded, total }) => {
      barre.max = total
      barre.value = loaded
    })
    envoi.addEventListener('load', () => {
      if (envoi.status < 400) {
        location.assign(envoi.responseURL)
        return
      }
      // The server answered with a page that says why not: what it says takes the place of the form.
      const reponse = new DOMParser().parseFromString(envoi.responseText, 'text/html')
      document.title = reponse.title
      document.querySelector('main').replaceWith(reponse.querySelector('main'))
      document.querySelector('main').focus()
    })
    envoi.addEventListener('error', () => {
      bouton.disabled = false
      barre.remove()
      dit.textContent = 'L’envoi a été coupé. Vérifiez la connexion, puis recommencez.'
    })
    bouton.disabled = true
    dit.textContent = 'Envoi du fichier…'
    dit.after(barre)
    envoi.open('POST', formulaire.action)
    envoi.send(new FormData(formulaire))
  })
}
