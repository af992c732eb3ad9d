// Checks an app manifest of Teams (on standard input) against the schema it names, with Microsoft's own validator and its own copy of the schema.
// Prints a JSON array of what is wrong; for an array of manifests, one of such arrays.
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'

const { AppManifestUtils } = createRequire(import.meta.url)('@microsoft/app-manifest')

const sent = JSON.parse(await text(process.stdin))
const judge = (manifest) => AppManifestUtils.validateAgainstSchema(manifest)
const judged = Array.isArray(sent) ? await Promise.all(sent.map(judge)) : await judge(sent)

process.stdout.write(JSON.stringify(judged))
