import { createRequire } from 'node:module'
import { existsSync } from 'node:fs'
import { mkdtemp, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Suite } from '@japa/runner/core'
import { chromium, type Browser } from 'playwright'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const USUAL = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync']

/** The browser that this machine has, or the one that `CHROMIUM_PATH` names. */
const installed = (): string | undefined => process.env.CHROMIUM_PATH ?? INSTALLED.find((path) => existsSync(path))

/** The one that came with the packages runs on Linux on x64 alone, with its own libraries and fonts: nothing is to be installed. */
const isPackaged = () => process.platform === 'linux' && process.arch === 'x64' && resolved('@sparticuz/chromium') !== undefined

/** Why browser tests are skipped; false where one can run them. */
export const noBrowser = (): string | false =>
  !installed() && !isPackaged() && 'aucun navigateur ici\u00A0: installez Chromium ou Chrome, ou dites où il est dans CHROMIUM_PATH'

export async function launchChromium(): Promise<Browser> {
  const executablePath = installed()
  return executablePath ? chromium.launch({ executablePath, args: USUAL }) : launchPackaged()
}

/** Its own list of flags is left aside: with a single process it stops at its second page. */
async function launchPackaged(): Promise<Browser> {
  const home = join(tmpdir(), 'tremplin-chromium-153')
  if (!existsSync(home)) await unpackInto(home)
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: USUAL,
    env: { ...process.env, LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_PATH: join(home, 'fonts') },
  })
}

/** It unpacks into the folder of temporary files: lent one of its own, which takes its name once it is whole. */
async function unpackInto(home: string) {
  const { default: packaged, inflate } = await import('@sparticuz/chromium')
  const draft = await mkdtemp(`${home}-`)
  const usual = process.env.TMPDIR
  process.env.TMPDIR = draft
  try {
    await packaged.executablePath()
    await inflate(join(dirname(resolved('@sparticuz/chromium')!), '../bin/al2023.tar.br'))
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
  }
  await rename(draft, home)
}

/** Says it once, then each test of the suite is counted as skipped rather than as failed. */
export function skipWithoutBrowser(suite: Suite) {
  const reason = noBrowser()
  if (!reason) return
  process.stderr.write(`Tests du navigateur sautés\u00A0: ${reason}.\n`)
  suite.onTest((test) => test.skip(true, reason))
  suite.onGroup((group) => group.tap((test) => test.skip(true, reason)))
}

function resolved(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch {
    return undefined
  }
}
