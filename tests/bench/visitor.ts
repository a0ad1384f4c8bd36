import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { getPriority, setPriority } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import app from '@adonisjs/core/services/app'
import env from '#start/env'

export type Answer = { status: number; body: string; location?: string }

/** The built house on the bench's database, in a process of its own as in life. */
export async function openDoors() {
  const cwd = app.makePath('build')
  if (!existsSync(app.makePath('build/bin/server.js'))) throw new Error('Construisez d’abord : npm run build.')
  const server = spawn(process.execPath, ['bin/server.js'], { cwd, env: process.env, stdio: ['ignore', 'ignore', 'inherit'] })
  const visitor = new Visitor()
  for (let tries = 0; ; tries++) {
    const answer = await visitor.get('/sante').catch(() => null)
    if (answer?.status === 200) break
    if (tries > 150 || server.exitCode !== null) throw new Error('Le serveur ne répond pas.')
    await setTimeout(100)
  }
  process.once('exit', () => server.kill('SIGTERM'))
  return { visitor, close: () => void server.kill('SIGTERM') }
}

/** How the worker runs in life: see `bin/run.mjs`. */
export const AS_A_WORKER = ['--max-semi-space-size=4']

/** The worker that stands beside the web process, built like it, and gives way to it as in life. */
export function openWorkshop() {
  const own = [...AS_A_WORKER, 'ace.js', 'queue:work']
  const worker = spawn(process.execPath, own, { cwd: app.makePath('build'), env: process.env, stdio: ['ignore', 'ignore', 'inherit'] })
  setPriority(worker.pid!, Math.min(19, getPriority() + 10))
  process.once('exit', () => worker.kill('SIGTERM'))
  return { close: () => void worker.kill('SIGTERM') }
}

/** A browser without a screen: keeps its cookies and its connection, follows nothing. */
export class Visitor {
  #cookies = new Map<string, string>()
  #agent = new Agent({ keepAlive: true })
  #token = ''

  /** `desk`: a page with a form, where this person works. */
  async signIn(email: string, password: string, desk = '/ventes') {
    await this.readToken('/connexion')
    const { status, location } = await this.post('/connexion', { email, password })
    if (status !== 302 || location === '/connexion') throw new Error(`Personne n’entre (${status}).`)
    await this.readToken(desk)
  }

  /** From any page that has a form. */
  async readToken(path: string) {
    const { body } = await this.get(path)
    const token = /name=['"]_csrf['"] value=['"]([^'"]+)/.exec(body)
    if (!token) throw new Error(`Aucun formulaire sur ${path}.`)
    this.#token = token[1]
  }

  get = (path: string) => this.#ask('GET', path)

  post = (path: string, fields: Record<string, string>) =>
    this.#ask('POST', path, new URLSearchParams({ _csrf: this.#token, ...fields }).toString())

  #ask(method: string, path: string, form?: string): Promise<Answer> {
    const headers: Record<string, string> = {
      accept: 'text/html',
      cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; '),
      ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(form)) }),
    }
    return new Promise((resolve, reject) => {
      const asked = request({ host: env.get('HOST'), port: env.get('PORT'), path, method, headers, agent: this.#agent }, (answer) => {
        for (const cookie of answer.headers['set-cookie'] ?? []) this.#keep(cookie)
        const parts: Buffer[] = []
        answer.on('data', (part) => parts.push(part))
        answer.on('end', () =>
          resolve({ status: answer.statusCode!, body: Buffer.concat(parts).toString(), location: answer.headers.location })
        )
      })
      asked.setTimeout(30_000, () => asked.destroy(new Error(`${method} ${path} ne répond pas.`)))
      asked.on('error', (error: NodeJS.ErrnoException) => {
        // The server had just let go of a line that stayed silent.
        if (asked.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(error.code ?? '')) resolve(this.#ask(method, path, form))
        else reject(error)
      })
      asked.end(form)
    })
  }

  #keep(cookie: string) {
    const [pair] = cookie.split(';')
    const at = pair.indexOf('=')
    this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}
