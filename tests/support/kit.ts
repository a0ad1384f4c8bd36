import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = new URL('../../../shared/kit/', import.meta.url)

/** What some judges call; the others need nothing but Node. */
const TOOLS: Record<string, string[]> = {
  einvoice: ['qpdf', 'xmllint', 'pdffonts', 'pdfdetach'],
  sepa: ['xmllint'],
  bank: ['xmllint'],
}

/** The path of a judge from outside, which may live beside the project; undefined when it, or what it calls, does not. */
export function kit(path: string): string | undefined {
  const url = new URL(path, root)
  const tools = TOOLS[path.split('/')[0]] ?? []
  const isHere = existsSync(url) && tools.every(isInstalled)
  if (!isHere && process.env.KIT_REQUIRED) throw new Error(`${path} : ${NO_KIT}`)
  return isHere ? url.pathname : undefined
}

const isInstalled = (tool: string) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool)))

/** Why a test that asks a judge is skipped: `.skip(kit(JUDGE) === undefined, NO_KIT)`. */
export const NO_KIT = 'les juges ne sont pas là\u00A0: placer le kit dans ../shared/kit, avec qpdf, poppler-utils et libxml2-utils'

/** Runs a judge; the answer is what it printed and whether it said PASS. */
export async function judged(path: string, ...args: string[]): Promise<{ passed: boolean; said: string }> {
  try {
    const [command, ...before] = path.endsWith('.mjs') ? [process.execPath, kit(path)!] : ['bash', kit(path)!]
    const { stdout } = await run(command, [...before, ...args], { maxBuffer: 1 << 26, timeout: 300_000 })
    return { passed: true, said: stdout }
  } catch (failure) {
    const { stdout = '', stderr = '', message } = failure as { stdout?: string; stderr?: string; message: string }
    return { passed: false, said: stdout || stderr || message }
  }
}

/** A judge before many files: one process for each core, fifty files each time; what they all said. */
export async function judgedTogether(path: string, files: string[]): Promise<{ passed: boolean; said: string }> {
  const piles = Array.from({ length: Math.ceil(files.length / 50) }, (_, rank) => files.slice(rank * 50, rank * 50 + 50))
  const answers: { passed: boolean; said: string }[] = []
  const judge = async () => {
    for (let pile = piles.shift(); pile; pile = piles.shift()) answers.push(await judged(path, ...pile))
  }
  await Promise.all(Array.from({ length: availableParallelism() }, judge))
  return { passed: answers.every(({ passed }) => passed), said: answers.map(({ said }) => said).join('\n') }
}
