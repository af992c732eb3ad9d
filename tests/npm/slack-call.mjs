// Calls a Web API with Slack's own client. {url, token, calls: [{method, arguments}]} on standard input; a JSON array of the answers,
// or of what the client threw, on standard output.
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'

const { WebClient, LogLevel } = createRequire(import.meta.url)('@slack/web-api')
const { url, token, calls } = JSON.parse(await text(process.stdin))

const client = new WebClient(token, {
  slackApiUrl: url,
  rejectRateLimitedCalls: true,
  retryConfig: { retries: 0 },
  logger: { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel: () => LogLevel.ERROR, setName() {} },
})
const answers = []
for (const call of calls) {
  try {
    answers.push(await client.apiCall(call.method, call.arguments))
  } catch (error) {
    answers.push({ thrown: error.code, retryAfter: error.retryAfter, data: error.data })
  }
}
process.stdout.write(JSON.stringify(answers))
