// The review by keyboard: a letter does what its button does. Letters typed in a field are only letters, and a key held down answers
// once. Enter leaves the reason, and answers nothing: the letter that answers comes next. Letters may be cut, for this browser: a word said
// to a computer that listens, or a hand that trembles, would answer. Its names are its own: scripts of one page share theirs.
const SANS_TOUCHES = 'revue-sans-touches'
const coupe = document.querySelector('#par-touches')
let parti = false

// A browser may refuse to keep anything: the choice then holds for this page.
try {
  if (coupe) coupe.checked = localStorage.getItem(SANS_TOUCHES) === null
} catch {}
if (coupe) coupe.parentElement.hidden = false
coupe?.addEventListener('change', () => {
  try {
    if (coupe.checked) localStorage.removeItem(SANS_TOUCHES)
    else localStorage.setItem(SANS_TOUCHES, '1')
  } catch {}
})

document.addEventListener('keydown', evenement => {
  const { target, key, repeat, ctrlKey, altKey, metaKey } = evenement
  if (key === 'Enter' && target.id === 'pourquoi') {
    evenement.preventDefault()
    target.blur()
    return
  }
  if (coupe?.checked === false) return
  if (parti || repeat || ctrlKey || altKey || metaKey || target.matches('input:not([type=checkbox]), textarea, select'))
    return
  const bouton = document.querySelector(`.reponses button[data-touche="${CSS.escape(key.toLowerCase())}"]`)
  if (!bouton) return
  evenement.preventDefault()
  parti = true
  bouton.click()
})
