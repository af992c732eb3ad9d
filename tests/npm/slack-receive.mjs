// Sends signed requests to Slack's own framework and says what it made of each. A JSON array of {path, headers, body} on standard input
// (the body in base64); a JSON array of {status, handled} on standard output.
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'

const { App, LogLevel } = createRequire(import.meta.url)('@slack/bolt')
const { signingSecret, requests } = JSON.parse(await text(process.stdin))

const app = new App({
  signingSecret,
  logLevel: LogLevel.ERROR,
  // The framework's complaints are expected here; standard output is for the answer.
  logger: { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel: () => LogLevel.ERROR, setName() {} },
  endpoints: ['/slack/commands', '/slack/interactions', '/slack/events'],
  authorize: async () => ({ botToken: 'xoxb-not-used', botId: 'B0OTHER', botUserId: 'U0OTHER' }),
})

let handled
const note = kind => async ({ ack, payload, body }) => {
  await ack?.()
  handled = { kind, user: body.user?.id ?? body.user_id ?? payload.user, what: payload.text ?? payload.callback_id ?? payload.action_id, trigger: typeof body.trigger_id }
  if (kind === 'view') handled.values = payload.state.values
}
app.command('/wa', note('command'))
app.shortcut(/.*/, note('shortcut'))
app.action(/.*/, note('action'))
app.view({ callback_id: /.*/, type: 'view_submission' }, note('view'))
app.view({ callback_id: /.*/, type: 'view_closed' }, note('closed'))
app.event('app_mention', note('mention'))
app.event('app_home_opened', note('home'))
app.message(note('message'))

const server = await app.start({ port: 0, host: '127.0.0.1' })
const answers = []
for (const { path, headers, body } of requests) {
  handled = null
  const answer = await fetch(`http://127.0.0.1:${server.address().port}${path}`, { method: 'POST', headers, body: Buffer.from(body, 'base64') })
  await answer.text()
  // An event is acknowledged before its handler is called.
  for (let i = 0; i < 10 && !handled && answer.ok; i++) await new Promise(setImmediate)
  answers.push({ status: answer.status, handled })
}
await app.stop()
process.stdout.write(JSON.stringify(answers))
