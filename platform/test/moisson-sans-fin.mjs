/** A child that asks for a list without end and says how it was refused, and what its memory grew by meanwhile, in megabytes. */
import { fetchListe } from '../dist/harvest/distant.js'

const [adresse, hote] = process.argv.slice(2)
const depart = process.memoryUsage().rss
let plus = 0
const regard = setInterval(() => {
  plus = Math.max(plus, process.memoryUsage().rss - depart)
}, 20)
const erreur = await fetchListe(adresse, { hotes: [hote], bornes: { essais: 1 } }).catch(e => e)
clearInterval(regard)
process.stdout.write(JSON.stringify({ nom: erreur.name, plus: Math.round(plus / 1e6) }))
