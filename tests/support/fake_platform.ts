import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { kit } from '#tests/support/kit'
import { faultsOf } from '#tests/support/json_schema'

export const FLOW_API = 'einvoice/api/afnor-flow-service-1.3.0.json'
export const DIRECTORY_API = 'einvoice/api/afnor-directory-service-1.3.0.json'
export const TOKEN = 'jeton-de-test'

type Received = { about: any; bytes: Buffer }
type Held = { flow: any; bytes: Buffer }

/**
 * A platform that lives for a test, made of the two OpenAPI files of the standard: it answers what they describe, and writes
 * down every question, and every answer of its own, that strays from them.
 */
export async function startFakePlatform() {
  const apis = [FLOW_API, DIRECTORY_API].map((path) => JSON.parse(readFileSync(kit(path)!, 'utf8')))
  const received: Received[] = []
  const held: Held[] = []
  const directory = new Map<string, string>()
  const strayed: string[] = []
  const state = { answers: [] as number[] }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url!, 'http://fake')
    const api = url.pathname.startsWith('/directory') ? apis[1] : apis[0]
    const path = url.pathname.replace(/^\/(flow|directory)/, '')
    const body = await bodyOf(request)
    const told = operationOf(api, request.method!, path)
    const answer = (status: number, json: any, name?: string) => {
      if (told && !told.operation.responses[status]) strayed.push(`${told.pattern} ne répond jamais ${status}`)
      const schema = name && { $ref: `#/components/schemas/${name}` }
      if (schema) strayed.push(...faultsOf(json, schema, api).map((fault) => `réponse de ${path} : ${fault}`))
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json))
    }
    if (!told) {
      strayed.push(`${request.method} ${path} n’existe pas`)
      return answer(404, { errorCode: 'NOT_FOUND' })
    }
    const failure = state.answers.shift()
    if (failure) return answer(failure, { errorCode: 'FAKE', errorMessage: 'panne de test' }, 'Error')
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return answer(401, { errorCode: 'MISSING_TOKEN' }, 'Error')

    if (told.operation.operationId === 'createFlow') {
      const form = await new Response(new Uint8Array(body), { headers: { 'content-type': request.headers['content-type']! } }).formData()
      const about = JSON.parse(await (form.get('flowInfo') as File).text())
      const bytes = Buffer.from(await (form.get('file') as File).arrayBuffer())
      strayed.push(...faultsOf(about, { $ref: '#/components/schemas/FlowInfo' }, api))
      received.push({ about, bytes })
      return answer(202, { ...about, flowId: `flux-${received.length}`, submittedAt: '2026-11-23T08:00:00Z' }, 'FullFlowInfo')
    }
    if (told.operation.operationId === 'searchFlows') {
      const asked = JSON.parse(body.toString())
      strayed.push(...faultsOf(asked, { $ref: '#/components/schemas/SearchFlowParams' }, api))
      if (Object.keys(asked.where).length === 0) strayed.push('une recherche demande au moins un critère')
      const { updatedAfter = '', flowDirection } = asked.where
      const found = held
        .map(({ flow }) => flow)
        .filter((flow) => flow.updatedAt > updatedAfter && (flowDirection ?? [flow.flowDirection]).includes(flow.flowDirection))
      // Two by two, so that whoever reads must turn the page.
      const from = Number(asked.cursor ?? 0)
      const nextCursor = found.length > from + 2 ? String(from + 2) : undefined
      return answer(200, { limit: asked.limit, nextCursor, results: found.slice(from, from + 2) }, 'SearchFlowContent')
    }
    if (told.operation.operationId === 'getFlow') {
      const one = held.find(({ flow }) => flow.flowId === decodeURIComponent(path.split('/').at(-1)!))
      if (!one) return answer(404, { errorCode: 'NOT_FOUND' }, 'Error')
      return response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(one.bytes)
    }
    if (told.operation.operationId === 'searchDirectoryLine') {
      const asked = JSON.parse(body.toString())
      strayed.push(...faultsOf(asked, { $ref: '#/components/schemas/searchDirectoryLine' }, api))
      const siren = asked.filters.siren.value
      const address = directory.get(siren)
      const results = address ? [{ addressingIdentifier: address, siren, directoryLineStatus: 'Enabled' }] : []
      return answer(200, { search: asked, totalNumberOfResults: results.length, results }, 'directoryLineSearchPost200Response')
    }
    return answer(404, { errorCode: 'NOT_FOUND' })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    access: { flowUrl: `${at}/flow`, directoryUrl: `${at}/directory`, token: TOKEN },
    received,
    directory,
    strayed,
    /** The next answers are these failures. */
    failWith: (...statuses: number[]) => void state.answers.push(...statuses),
    hold: (flow: any, bytes: Buffer = Buffer.alloc(0)) => void held.push({ flow: { ...A_FLOW, ...flow }, bytes }),
    stop: () => new Promise<void>((stopped) => server.close(() => stopped()).closeAllConnections()),
  }
}

const A_FLOW = {
  name: 'flux.xml',
  submittedAt: '2026-11-20T08:00:00Z',
  updatedAt: '2026-11-20T08:00:00Z',
  processingRule: 'B2B',
  processingRuleSource: 'Computed',
  flowSyntax: 'CII',
  flowProfile: 'CIUS',
  flowDirection: 'In',
  flowType: 'SupplierInvoice',
  acknowledgement: { status: 'Ok' },
}

function operationOf(api: any, method: string, path: string) {
  const found = Object.entries<any>(api.paths).find(([pattern, methods]) => {
    const shape = new RegExp(`^${pattern.replace(/[.:]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`)
    return shape.test(path) && methods[method.toLowerCase()]
  })
  return found && { pattern: found[0], operation: found[1][method.toLowerCase()] }
}

async function bodyOf(request: IncomingMessage) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
