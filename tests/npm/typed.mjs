// Type-checks JSON with the TypeScript compiler. One {"name", "type", "value"} per line in; one complaint per line out.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** Says what the compiler holds against the JSON on standard input. `header` is one line: the imports that the types stand in. */
export function check(header) {
  const lines = readFileSync(0, 'utf8').split('\n').filter(line => line.length > 0).map(line => JSON.parse(line))
  const source = [header, ...lines.map(({ name, type, value }, i) => `export const it${i}: ${type} = ${JSON.stringify(value)} // ${name}`)].join('\n')

  const options = {
    strict: true, noEmit: true, skipLibCheck: true, types: [],
    module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022,
  }
  const host = ts.createCompilerHost(options)
  const file = fileURLToPath(new URL('./typed.check.mts', import.meta.url)).replaceAll('\\', '/')
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = name => name === file || fileExists(name)
  host.readFile = name => (name === file ? source : readFile(name))
  host.getSourceFile = (name, ...rest) => (name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest))

  for (const problem of ts.getPreEmitDiagnostics(ts.createProgram([file], options, host))) {
    const at = problem.file?.getLineAndCharacterOfPosition(problem.start).line
    const name = at > 0 ? lines[at - 1].name : problem.file?.fileName
    process.stdout.write(`${name}: ${ts.flattenDiagnosticMessageText(problem.messageText, ' ').slice(0, 600)}\n`)
  }
}
