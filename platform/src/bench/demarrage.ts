/** `npm start` as a newcomer lives it, once installed and built: from the command to the first page served. */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { newDossier } from './dossier.ts'
import type { Bench } from './mesure.ts'
import { timed } from './mesure.ts'

const DEPART = join(import.meta.dirname, '../../../bin/start.mjs')

/** Starts the house on an empty folder, asks for the home page, stops it. Answers once the page came whole. */
async function startOnce(dossier: string): Promise<void> {
  const enfant = spawn(process.execPath, [DEPART], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LIEUX_DATA: dossier, PORT: '0' }
  })
  const fini = new Promise(done => enfant.on('close', done))
  try {
    let sortie = ''
    for await (const morceau of enfant.stdout) {
      sortie += morceau
      const adresse = /est ouvert : (http:\S+)/.exec(sortie)?.[1]
      if (!adresse) continue
      const page = await fetch(adresse)
      if (!page.ok || !(await page.text()).includes('</html>')) throw new Error(`${adresse} : ${page.status}`)
      return
    }
    throw new Error(`le site ne s’est pas ouvert : ${sortie}`)
  } finally {
    enfant.kill('SIGTERM')
    await fini
  }
}

export const demarrage: Bench = {
  nom: 'demarrage',
  titre:
    'npm start sur un dossier vide, jusqu’à la première page (2 000 lieux) ; cible : ≤ 15 s ; puis sur une base faite',
  tailles: [2_000],
  async mesure(n) {
    const dossier = newDossier('depart')
    try {
      const froid = await timed(
        n,
        () => startOnce(dossier),
        () => ({ depart: 'à froid' })
      )
      const second = await timed(
        n,
        () => startOnce(dossier),
        () => ({ depart: 'second' })
      )
      return [froid, second]
    } finally {
      rmSync(dossier, { recursive: true, force: true })
    }
  }
}
