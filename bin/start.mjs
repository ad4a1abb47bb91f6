// `npm start`: the only command a newcomer types. It is the verb `start`, once everything it needs is there.
import { runVerb } from './bootstrap.mjs'

await runVerb(['start', ...process.argv.slice(2)])
