/* What only a browser can do with the page of a place: hand its address to another application, send it to a printer. */

for (const lien of document.querySelectorAll('a.partager')) {
  if (!navigator.share) break
  lien.addEventListener('click', evenement => {
    evenement.preventDefault()
    // Who closes the choice has changed their mind: nothing to say.
    navigator.share({ title: lien.dataset.titre, url: lien.dataset.adresse }).catch(() => {})
  })
}
for (const boite of document.querySelectorAll('.imprimer')) {
  boite.hidden = false
  boite.querySelector('button').addEventListener('click', () => window.print())
}
