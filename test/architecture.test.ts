/**
 * The import table: who may import whom, with the reason beside each line. It is read from the code by dependency-cruiser,
 * type imports included, and fails when it sees too little of it (a silent parser would make every rule pass).
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { IModule } from 'dependency-cruiser'
import { cruise } from 'dependency-cruiser'
import { beforeAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

interface Line {
  readonly from: RegExp
  readonly mayNot: RegExp
  readonly but?: RegExp
  readonly because: string
}

const GROUND = 'notice|text|geo|reference'
const TABLE: readonly Line[] = [
  { from: /^core\/src\//, mayNot: /^(sources|platform)\//, because: 'the core knows nothing of those who use it' },
  {
    from: /^core\/src\//,
    mayNot: /^(node:|fs$|path$|crypto$|http)/,
    because: 'the core is pure: no disk, no network, no clock'
  },
  {
    from: new RegExp(`^core/src/(${GROUND})/`),
    mayNot: new RegExp(`^core/src/(?!(${GROUND})/)`),
    because: 'ground stands on nothing'
  },
  {
    from: /^core\/src\/standard\//,
    mayNot: new RegExp(`^core/src/(?!(${GROUND}|standard)/)`),
    because: 'the standard stands on ground alone'
  },
  {
    from: /^core\/src\/hours\//,
    mayNot: new RegExp(`^core/src/(?!(${GROUND}|standard|hours)/)`),
    because: 'hours are read without knowing what they are for'
  },
  {
    from: /^core\/src\/besoins\//,
    mayNot: new RegExp(`^core/src/(?!(${GROUND}|standard|besoins)/)`),
    because: 'a need is said before anybody knows of any place'
  },
  {
    from: /^core\/src\/rules\//,
    mayNot: new RegExp(`^core/src/(?!(${GROUND}|standard|rules)/)`),
    because: 'a rule looks at a record, never at how it was made'
  },
  {
    from: /^core\/src\/traductions\//,
    mayNot: new RegExp(`^core/src/(?!(${GROUND}|standard|hours|traductions)/|mapping/langage\\.ts)`),
    because:
      'a place is told in another model as it is published, however it was made; the way back is a mapping, which is data'
  },
  {
    from: /^core\/src\/(?!traductions\/|index\.ts)/,
    mayNot: /^core\/src\/traductions\//,
    because: 'no stage knows in what models places are told afterwards'
  },
  {
    from: /^core\/src\/mapping\//,
    mayNot: /^core\/src\/(normalise|validate|link|merge)\//,
    because: 'stages meet in the pipeline, never among themselves'
  },
  {
    from: /^core\/src\/normalise\//,
    mayNot: /^core\/src\/(mapping|validate|link|merge)\//,
    because: 'stages meet in the pipeline, never among themselves'
  },
  {
    from: /^core\/src\/validate\//,
    mayNot: /^core\/src\/(mapping|normalise|link|merge)\//,
    because: 'stages meet in the pipeline, never among themselves'
  },
  {
    from: /^core\/src\/link\//,
    mayNot: /^core\/src\/(mapping|normalise|validate|merge)\//,
    because: 'stages meet in the pipeline, never among themselves'
  },
  {
    from: /^core\/src\/merge\//,
    mayNot: /^core\/src\/(mapping|normalise|validate|link|locate)\//,
    because: 'stages meet in the pipeline, never among themselves'
  },
  {
    from: /^core\/src\/locate\//,
    mayNot: /^core\/src\/(mapping|normalise|validate|link|merge|hours)\//,
    because: 'stages meet in the pipeline, never among themselves'
  },
  {
    from: /^sources\//,
    mayNot: /^platform\//,
    because: 'a source is data: it imports the core’s face and nothing else'
  },
  { from: /^(sources|platform)\//, mayNot: /^core\/src\/(?!index\.ts$)/, because: 'a package is known by its face' },
  { from: /^platform\//, mayNot: /^sources\/(?!index\.ts$)/, because: 'a package is known by its face' },
  {
    from: /^platform\/src\/(store|read|reference|harvest)\//,
    mayNot: /^platform\/src\/(api|web|publish|catalogue|pipeline|cli|jobs)\//,
    because: 'what touches the world does not know who asks'
  },
  {
    from: /^platform\/src\/jobs\//,
    mayNot: /^platform\/src\/(?!(jobs|store)\/|errors\.ts)/,
    because: 'jobs know when work is done and by whom, never how: that is given to them'
  },
  {
    from: /^platform\/src\/(pipeline|api|web|publish|catalogue)\//,
    mayNot: /^platform\/src\/jobs\//,
    because: 'nobody on the path knows whether a person or a clock asked for it'
  },
  {
    from: /^platform\/src\/(geocodage|pivots)\//,
    mayNot: /^platform\/src\/(api|web|publish|catalogue|pipeline|cli|jobs|store|reference)\//,
    because: 'a public service is asked a question: what it is for, and what becomes of the answer, is others’ business'
  },
  {
    from: /^platform\/src\/(store|catalogue|api|demande|ogc|tuiles|web|publish)\//,
    mayNot: /^platform\/src\/(geocodage|pivots)\//,
    but: /^platform\/src\/geocodage\/dit\.ts$/,
    because:
      'what is served never waits for another service, but for an address typed, a second and a half: that is handed to it'
  },
  {
    from: /^platform\/src\/catalogue\//,
    mayNot: /^platform\/src\/(api|demande|ogc|tuiles|web|publish|pipeline|cli|harvest|read)\//,
    because: 'the read side is made of one édition, whoever serves it'
  },
  {
    from: /^platform\/src\/orientation\//,
    mayNot: /^platform\/src\/(?!(orientation|catalogue)\/)/,
    because: 'which places fit a person is asked of an édition, whatever page or sheet tells it'
  },
  {
    from: /^platform\/src\/face\//,
    mayNot: /^(platform\/src\/(?!face\/)|sources\/|node:)/,
    because: 'what the public sees of a fiche is a pure function of it: the store keeps it, the catalogue serves it'
  },
  {
    from: /^platform\/src\/demande\//,
    mayNot: /^platform\/src\/(api|ogc|tuiles|web|publish|pipeline|cli|harvest|read|store|validations)\//,
    because: 'what may be asked of the base is one table, whoever is asked'
  },
  {
    from: /^platform\/src\/(ogc|tuiles)\//,
    mayNot: /^platform\/src\/(api|web|publish|pipeline|cli|harvest|read|store|validations)\//,
    because: 'the maps’ services are neighbours of api and web: they ask the catalogue, in the words of demande'
  },
  {
    from: /^platform\/src\/(ogc|tuiles)\//,
    mayNot: /^platform\/src\/identites\/(?!dit\.ts$)/,
    because: 'the maps’ services know what is told of identities, never how it is found: it is handed to them'
  },
  {
    from: /^platform\/src\/abonnements\//,
    mayNot:
      /^platform\/src\/(?!(abonnements|catalogue|demande)\/|debit\/fenetres\.ts|store\/(abonnements|editions)\.ts|errors\.ts|harvest\/(portes|envoi|pannes)\.ts)/,
    because:
      'who is told of éditions asks the catalogue and the base; of harvest, only the guard that keeps us out of others’ networks'
  },
  {
    from: /^platform\/src\/courriel\//,
    mayNot: /^platform\/src\/(?!courriel\/)/,
    because: 'who carries letters knows neither what they say nor who asks'
  },
  {
    from: /^platform\/src\/(?!courriel\/|cli\/)/,
    mayNot: /^platform\/src\/courriel\/(?!dit\.ts$)/,
    because: 'pages know what became of a letter, never how it goes: the carrier is handed to them'
  },
  {
    from: /^platform\/src\/(api|web)\//,
    mayNot: /^platform\/src\/abonnements\/(?!dit\.ts$)/,
    because: 'the API knows what is told of subscriptions, never how it is done: it is handed to it'
  },
  {
    from: /^platform\/src\/cles\//,
    mayNot: /^platform\/src\/(?!cles\/|demande\/probleme\.ts)/,
    because: 'a key knows nothing of what it opens, nor of where it is kept'
  },
  {
    from: /^platform\/src\/debit\//,
    mayNot: /^platform\/src\/(?!(debit|cles)\/|demande\/probleme\.ts|origine\.ts)/,
    because: 'requests are counted before anybody knows what they ask'
  },
  {
    from: /^platform\/src\/api\//,
    mayNot: /^platform\/src\/(web|ogc|tuiles|publish|pipeline|cli|harvest|read)\//,
    because: 'api, web and publish are neighbours, not parents'
  },
  {
    from: /^platform\/src\/web\//,
    mayNot: /^platform\/src\/(api|ogc|tuiles|publish|pipeline|cli|harvest|read)\//,
    because: 'api, web and publish are neighbours, not parents'
  },
  {
    from: /^platform\/src\/formats\//,
    mayNot: /^(platform\/src\/(?!formats\/)|sources\/)/,
    but: /^platform\/src\/catalogue\/edition\.ts$/,
    because: 'a format knows what a place is, and not whose: éditions, exports and runs all write through it'
  },
  {
    from: /^platform\/src\/exports\//,
    mayNot: /^platform\/src\/(?!(exports|formats)\/|catalogue\/(catalogue|edition)\.ts$)/,
    because: 'files are written for who asks out of an édition and a format: it is told which places, never why'
  },
  {
    from: /^platform\/src\/annuaire\//,
    mayNot: /^platform\/src\/(?!(annuaire|papier)\/)/,
    because: 'a directory is laid out from words already chosen: it knows neither places nor pages'
  },
  {
    from: /^platform\/src\/papier\//,
    mayNot: /^platform\/src\/(?!papier\/)/,
    because: 'what PDFs share does not know what they say'
  },
  {
    from: /^platform\/src\/publish\//,
    mayNot: /^platform\/src\/(api|ogc|tuiles|web|pipeline|cli|harvest|read)\//,
    because: 'api, web and publish are neighbours, not parents'
  },
  {
    from: /^platform\/src\/validations\//,
    mayNot: /^platform\/src\/(api|web|publish|store|cli)\//,
    because: 'the workshop opens files and forgets them: it serves no page and keeps nothing in the base'
  },
  {
    from: /^platform\/src\/(api|web)\//,
    mayNot: /^platform\/src\/validations\/(?!(adresses|choix|dit|formulaire|obligatoire|proposition)\.ts$)/,
    because: 'pages and API know what the workshop says, never how it works: it is handed to them'
  },
  {
    from: /^platform\/src\/identites\//,
    mayNot: /^platform\/src\/(api|web|publish|pipeline|read|harvest|cli|jobs)\//,
    because: 'why a place is one is read off the base, whoever asks'
  },
  {
    from: /^platform\/src\/(api|web)\//,
    mayNot: /^platform\/src\/identites\/(?!dit\.ts$)/,
    because: 'pages and API know what is told of identities, never how it is found: it is handed to them'
  },
  {
    from: /^platform\/src\/(store|catalogue|pipeline|publish)\//,
    mayNot: /^platform\/src\/(identites\/|exploitant\.ts)/,
    because: 'what makes an édition does not know who will ask about it'
  },
  {
    from: /^platform\/src\/(?!cli\/|server\.ts|bench\/api-serveur\.ts)/,
    mayNot: /^platform\/src\/(cli\/|server\.ts)/,
    because: 'nobody imports those who start things, but the one that is started to be measured'
  },
  {
    from: /^platform\/src\/(?!cli\/|server\.ts|config)/,
    mayNot: /^platform\/src\/config/,
    because: 'settings are read once, at the door'
  },
  {
    from: /^platform\/src\/(?!store\/)/,
    mayNot: /^(.*node_modules\/)?postgres(\/|$)/,
    because: 'SQL lives in the store alone'
  }
]

function files(dir: string): string[] {
  return readdirSync(dir).flatMap(name => {
    if (name === 'node_modules' || name === 'dist' || name.startsWith('.')) return []
    const path = join(dir, name)
    return statSync(path).isDirectory() ? files(path) : [path]
  })
}

const written = ['core/src', 'sources', 'platform/src']
  .flatMap(d => files(join(ROOT, d)))
  .map(f => relative(ROOT, f))
  .filter(f => /\.tsx?$/.test(f))
const isTest = (f: string) => /\.(test|bench)\.tsx?$/.test(f)

let modules: readonly IModule[] = []

beforeAll(async () => {
  const seen = await cruise(
    ['core/src', 'sources', 'platform/src'],
    {
      baseDir: ROOT,
      doNotFollow: { path: 'node_modules|/dist/' },
      exclude: { path: 'node_modules/(?!postgres/)|/dist/' },
      tsPreCompilationDeps: true,
      enhancedResolveOptions: { conditionNames: ['source', 'import', 'node', 'default'], exportsFields: ['exports'] }
    },
    { bustTheCache: true },
    { tsConfig: undefined }
  )
  modules = typeof seen.output === 'string' ? [] : seen.output.modules
})

const clean = (f: string) => f.replace(/^\.\//, '')

describe('the import table', () => {
  it('is read from every file that was written', () => {
    const known = new Set(modules.map(m => clean(m.source)))
    expect(written.filter(f => !known.has(f))).toEqual([])
    expect(modules.filter(m => m.dependencies.length > 0).length).toBeGreaterThan(30)
  })

  for (const line of TABLE) {
    it(`${line.from.source} never imports ${line.mayNot.source}: ${line.because}`, () => {
      const broken = modules
        .filter(m => line.from.test(clean(m.source)) && !isTest(m.source))
        .flatMap(m =>
          m.dependencies
            .filter(d => {
              const target = clean(d.resolved)
              return line.mayNot.test(target) && !line.but?.test(target)
            })
            .map(d => `${m.source} → ${d.resolved}`)
        )
      expect(broken).toEqual([])
    })
  }

  it('has no circle', () => {
    const next = new Map(modules.map(m => [m.source, m.dependencies.map(d => d.resolved)]))
    const done = new Set<string>()
    const circles: string[] = []
    const walk = (file: string, path: string[]): void => {
      const at = path.indexOf(file)
      if (at >= 0) {
        circles.push([...path.slice(at), file].join(' → '))
        return
      }
      if (done.has(file)) return
      for (const to of next.get(file) ?? []) walk(to, [...path, file])
      done.add(file)
    }
    for (const file of next.keys()) walk(file, [])
    expect(circles).toEqual([])
  })
})

describe('the shape of files', () => {
  it('has no name that says nothing', () => {
    expect(written.filter(f => /(^|\/)(utils?|helpers?|common|misc|types)(\.tsx?$|\/)/.test(f))).toEqual([])
  })

  it('opens each file by saying why it exists', () => {
    const silent = written.filter(
      f => !isTest(f) && !/^(#!.*\n)?\s*(\/\*\*|\/\/)/.test(readFileSync(join(ROOT, f), 'utf8'))
    )
    expect(silent).toEqual([])
  })

  it('keeps each file to one thought: 400 lines at most, word tables aside', () => {
    const long = written
      .filter(f => !isTest(f) && !/vocabulary|mots|words|genres|prenoms|sources\//.test(f))
      .map(f => [f, readFileSync(join(ROOT, f), 'utf8').split('\n').length] as const)
      .filter(([, lines]) => lines > 400)
    expect(long).toEqual([])
  })
})
