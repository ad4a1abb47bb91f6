// The size of the text, chosen at the top of a page and kept in this browser: set before the page is drawn, so that nothing moves.
const TAILLES = ['0', '1', '2']
const CLE = 'taille'
const racine = document.documentElement

// A browser may refuse to keep anything: the size then holds for this page.
function kept() {
  try {
    return localStorage.getItem(CLE)
  } catch {
    return null
  }
}

function set(taille) {
  if (taille === '0') delete racine.dataset.taille
  else racine.dataset.taille = taille
}

if (TAILLES.includes(kept())) set(kept())
document.addEventListener('DOMContentLoaded', () => {
  for (const boite of document.querySelectorAll('.taille')) {
    boite.hidden = false
    const boutons = [...boite.querySelectorAll('button')]
    const n = () => TAILLES.indexOf(racine.dataset.taille ?? '0')
    const tell = () => {
      for (const b of boutons) b.setAttribute('aria-disabled', String(!TAILLES[n() + Number(b.value)]))
    }
    tell()
    for (const bouton of boutons)
      bouton.addEventListener('click', () => {
        const taille = TAILLES[n() + Number(bouton.value)]
        if (taille === undefined) return
        set(taille)
        tell()
        try {
          localStorage.setItem(CLE, taille)
        } catch {
          // As above.
        }
      })
  }
})
