// Type-checks JSON with @slack/types and the TypeScript compiler. One {"name", "type", "value"} per line in; one complaint per line out.
import { readFileSync } from 'node:fs'
import ts from 'typescript'

const lines = readFileSync(0, 'utf8').split('\n').filter(line => line.length > 0).map(line => JSON.parse(line))
const source = [
  "import type { AnyBlock, HomeView, KnownBlock, ModalView } from '@slack/types'",
  ...lines.map(({ name, type, value }, i) => `export const it${i}: ${type} = ${JSON.stringify(value)} // ${name}`),
].join('\n')

const options = { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022, types: [] }
const host = ts.createCompilerHost(options)
const file = new URL('./blocks.check.mts', import.meta.url).pathname
const { getSourceFile, fileExists, readFile } = host
host.fileExists = name => name === file || fileExists(name)
host.readFile = name => (name === file ? source : readFile(name))
host.getSourceFile = (name, ...rest) => (name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest))

for (const problem of ts.getPreEmitDiagnostics(ts.createProgram([file], options, host))) {
  const at = problem.file?.getLineAndCharacterOfPosition(problem.start).line
  const name = at > 0 ? lines[at - 1].name : problem.file?.fileName
  process.stdout.write(`${name}: ${ts.flattenDiagnosticMessageText(problem.messageText, ' ').slice(0, 600)}\n`)
}
