#!/usr/bin/env node
// `npx lieux VERB`: committed as it is, since npm links a package's bin at install, before anything is built.
import { runVerb } from '../../bin/bootstrap.mjs'

await runVerb(process.argv.slice(2))
