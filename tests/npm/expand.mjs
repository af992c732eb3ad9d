// Expands templates with the reference implementation. One JSON line in: {"template": …, "data": …}; one out: {"result": …} or {"error": "…"}.
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

const { Template } = createRequire(import.meta.url)('adaptivecards-templating')

for await (const line of createInterface({ input: process.stdin })) {
  const { template, data } = JSON.parse(line)
  try {
    const result = new Template(template).expand({ $root: data })
    process.stdout.write(JSON.stringify({ result }) + '\n')
  } catch (error) {
    process.stdout.write(JSON.stringify({ error: String(error) }) + '\n')
  }
}
