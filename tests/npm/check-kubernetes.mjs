// Objects of Kubernetes as a JSON array on standard input; what the API's own schemas say against them, as a JSON array of sentences.
import { text } from 'node:stream/consumers'

const wrong = []
for (const object of JSON.parse(await text(process.stdin))) {
  try {
    const models = await import(`kubernetes-models/${object.apiVersion}`)
    new models[object.kind](object).validate()
  } catch (refused) {
    wrong.push(`${object.kind} ${object.metadata?.name}: ${refused.message}`)
  }
}

process.stdout.write(JSON.stringify(wrong))
