// Parses finished cards with npm adaptivecards as a host of version 1.5. One card per line in; one JSON array of complaints per line out.
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

// The package's main entry wants a browser; this one parses without.
const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js')

for await (const line of createInterface({ input: process.stdin })) {
  const card = new AdaptiveCard()
  const context = new SerializationContext(Versions.v1_5)
  card.parse(JSON.parse(line), context)
  const complaints = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message)
  complaints.push(...card.validateProperties().validationEvents.map(event => event.message))
  process.stdout.write(JSON.stringify(complaints) + '\n')
}
