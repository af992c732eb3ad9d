// Checks an app manifest of Teams (on standard input) against the schema it names, with Microsoft's own validator and its own copy of the schema.
// Prints a JSON array of what is wrong.
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'

const { AppManifestUtils } = createRequire(import.meta.url)('@microsoft/app-manifest')

process.stdout.write(JSON.stringify(await AppManifestUtils.validateAgainstSchema(JSON.parse(await text(process.stdin)))))
