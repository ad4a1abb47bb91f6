// The review by keyboard: a letter does what its button does. Letters typed in a field are only letters, and a key held down answers
// once. Enter leaves the reason, and answers nothing: the letter that answers comes next.
let parti = false

document.addEventListener('keydown', evenement => {
  const { target, key, repeat, ctrlKey, altKey, metaKey } = evenement
  if (key === 'Enter' && target.id === 'pourquoi') {
    evenement.preventDefault()
    target.blur()
    return
  }
  if (parti || repeat || ctrlKey || altKey || metaKey || target.matches('input, textarea, select')) return
  const bouton = document.querySelector(`.reponses button[data-touche="${CSS.escape(key.toLowerCase())}"]`)
  if (!bouton) return
  evenement.preventDefault()
  parti = true
  bouton.click()
})
