// Takes the lock of a folder, says so, and keeps it until it is told to let go (a line on stdin) or killed.
import { once } from 'node:events'
import { takeLock } from '../dist/store/verrou.js'

try {
  const verrou = await takeLock(process.argv[2])
  verrou.announce('http://localhost:4321')
  process.stdout.write('pris\n')
  await once(process.stdin, 'data')
  verrou.release()
} catch (error) {
  process.stdout.write(`${error.name} ${error.message}\n`)
}
process.exit()
