// A Containerfile on standard input; what the linter of the Docker language server says against it, as a JSON array of sentences.
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'

const { validate } = createRequire(import.meta.url)('dockerfile-utils')

process.stdout.write(JSON.stringify(validate(await text(process.stdin)).map((found) => `line ${found.range.start.line + 1}: ${found.message}`)))
