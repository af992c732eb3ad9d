// Activities as a JSON array on standard input; what the schema of @microsoft/agents-activity says against them, as a JSON array of
// sentences. That a property is unknown to the schema counts, too, except for those listed here.
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'

const { activityZodSchema } = createRequire(import.meta.url)('@microsoft/agents-activity')

// Messages to one member alone are younger than the schema; @microsoft/teams.api knows the property.
const younger = ['recipient.isTargeted']

/** Paths of what was sent and not read. */
const lost = (sent, read, path = '') => Object.keys(sent ?? {}).flatMap(name => {
  const at = path ? `${path}.${name}` : name
  return read?.[name] === undefined ? [at] : typeof sent[name] === 'object' ? lost(sent[name], read[name], at) : []
})

const wrong = JSON.parse(await text(process.stdin)).flatMap((activity, i) => {
  const { error, data } = activityZodSchema.safeParse(activity)
  const complaints = error
    ? error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
    : lost(activity, data).filter(path => !younger.includes(path)).map(path => `${path}: unknown`)
  return complaints.map(complaint => `${i} ${complaint}`)
})

process.stdout.write(JSON.stringify(wrong))
