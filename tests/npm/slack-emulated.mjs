// Vercel's stand-in of Slack ("emulate"), which keeps state and is strict about scopes. The arguments are the scopes of the bot's token.
// Its address is the one line on standard output; it ends when standard input does. GET /calls gives what was called, and GET /seen waits
// for a call of the method in its query, or one whose arguments begin as the query says.
import { createServer } from 'node:http'
import { Server } from 'node:net'
import { text } from 'node:stream/consumers'
import { createEmulator } from 'emulate'

// Triggers do not expire on a busy machine.
const now = Date.now()
Date.now = () => now

// It would listen to the whole network.
const { listen } = Server.prototype
Server.prototype.listen = function (port, host, done) { return listen.call(this, port, host ?? '127.0.0.1', done) }

const listening = server => new Promise(done => server.listen(0, '127.0.0.1', () => done(server.address().port)))

// The emulator does not say which port it was given, so it gets one that was free.
const probe = createServer()
const port = await listening(probe)
await new Promise(done => probe.close(done))
await createEmulator({
  service: 'slack',
  port,
  seed: {
    slack: {
      strict_scopes: true,
      users: [{ name: 'ana' }, { name: 'kaleyrabot' }],
      tokens: [
        { token: 'xoxb-bot', user: 'kaleyrabot', scopes: process.argv.slice(2) },
        { token: 'xoxp-reader', user: 'ana', scopes: ['channels:history', 'im:history'] },
      ],
    },
  },
})

const calls = []
const waiting = new Set()
const json = (to, value) => to.setHeader('content-type', 'application/json').end(JSON.stringify(value))
const fits = ({ method, sent }, wanted) => Object.entries(wanted)
  .every(([name, value]) => (name === 'method' ? method === value : sent[name]?.startsWith(value)))

function look(question) {
  const call = calls.find(call => fits(call, question.wanted))
  if (call && waiting.delete(question)) json(question.to, call)
}

async function pass(request, to) {
  const body = await text(request)
  const { authorization = '', 'content-type': type = 'application/json' } = request.headers
  const headers = { authorization, 'content-type': type }
  const answer = await fetch(`http://127.0.0.1:${port}${request.url}`, { method: 'POST', headers, body })
  const said = await answer.text()
  to.writeHead(answer.status, { 'content-type': 'application/json' }).end(said)
  const sent = type.startsWith('application/json') ? JSON.parse(body || '{}') : Object.fromEntries(new URLSearchParams(body))
  calls.push({ method: request.url.split('/').pop(), sent, answer: JSON.parse(said) })
  waiting.forEach(look)
}

const front = createServer((request, to) => {
  const url = new URL(request.url, 'http://slack')
  if (url.pathname === '/calls') return json(to, calls)
  if (url.pathname !== '/seen') return pass(request, to)
  const question = { wanted: Object.fromEntries(url.searchParams), to }
  waiting.add(question)
  look(question)
})

process.stdout.write(`http://127.0.0.1:${await listening(front)}/\n`)
process.stdin.resume().on('end', () => process.exit(0))
