import { randomUUID } from 'node:crypto'
import { sha256Of } from '#documents/store'
import { TEN_MEGABYTES } from '#einvoicing/reading/file_refused'
import { PlatformRefuses, PlatformSilent, type Flow, type OutgoingFlow, type Platform } from '#einvoicing/platform/platform'

export type PlatformAccess = {
  flowUrl: string
  directoryUrl: string
  token: string
  /** Of several entities under one contract, which one speaks. */
  organization?: string
}

const PATIENCE_MS = 20_000
const A_PAGE = 100

/** A platform that speaks AFNOR XP Z12-013 1.3.0: its flow service and its directory service. */
export function httpPlatform({ flowUrl, directoryUrl, token, organization }: PlatformAccess): Platform {
  const headers = () => ({
    'authorization': `Bearer ${token}`,
    'request-id': randomUUID(),
    ...(organization && { 'organization-id': organization }),
  })
  const ask = (url: string, init: RequestInit = {}) => answered(url, { ...init, headers: { ...headers(), ...init.headers } })
  const askJson = async (url: string, body: unknown) =>
    (await ask(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })).json() as Promise<any>

  return {
    async send(flow) {
      const answer = await ask(`${flowUrl}/v1/flows`, { method: 'POST', body: formOf(flow) })
      return ((await answer.json()) as { flowId: string }).flowId
    },

    async news(since) {
      const where = { ...(since && { updatedAfter: since }), flowDirection: ['In', 'Out'] }
      const flows: Flow[] = []
      let cursor: string | undefined
      do {
        const page = await askJson(`${flowUrl}/v1/flows/search`, { limit: A_PAGE, where, ...(cursor && { cursor }) })
        flows.push(...(page.results ?? []).map(flowOf).filter(Boolean))
        cursor = page.nextCursor
      } while (cursor)
      return flows.sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1))
    },

    async fileOf(flowId) {
      return bytesOf(await ask(`${flowUrl}/v1/flows/${encodeURIComponent(flowId)}?docType=Original`))
    },

    async addressOf(siren) {
      const filters = { siren: { op: 'strict', value: siren } }
      const { results = [] } = await askJson(`${directoryUrl}/v1/directory-line/search`, { filters, limit: 50 })
      const open = results.filter((line: any) => line.directoryLineStatus !== 'Disabled').map((line: any) => line.addressingIdentifier)
      return open.find((address: string) => address === siren) ?? open[0] ?? null
    },
  }
}

function formOf({ trackingId, fileName, mediaType, bytes, syntax, rule }: OutgoingFlow) {
  const about = { trackingId, name: fileName, processingRule: rule, flowSyntax: syntax, flowProfile: 'CIUS', sha256: sha256Of(bytes) }
  const form = new FormData()
  form.set('flowInfo', new Blob([JSON.stringify(about)], { type: 'application/json' }), 'flowInfo.json')
  form.set('file', new Blob([new Uint8Array(bytes)], { type: mediaType }), fileName)
  return form
}

/** What concerns us among all that the platform tells; the rest is between it and the State. */
function flowOf(flow: any): Flow | undefined {
  const { flowId, trackingId, name, flowType, flowDirection, updatedAt, acknowledgement } = flow
  const about = { id: String(flowId), trackingId, fileName: String(name ?? flowId), updatedAt }
  if (flowDirection === 'Out') {
    const said = (acknowledgement?.details ?? []).map((one: any) => one.reasonMessage).join(' ; ')
    const refusal = acknowledgement?.status === 'Error' ? said || 'sans raison donnée' : undefined
    return acknowledgement?.status === 'Pending' ? undefined : { ...about, kind: 'acknowledgement', refusal }
  }
  if (flowType === 'SupplierInvoice') return { ...about, kind: 'invoice' }
  return flowType === 'CustomerInvoiceLC' ? { ...about, kind: 'status' } : undefined
}

async function answered(url: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) })
  } catch (error) {
    throw new PlatformSilent((error as Error).message)
  }
  if (response.ok) return response
  const { errorCode = response.status, errorMessage = '' } = (await response.json().catch(() => ({}))) as Record<string, string>
  if (response.status >= 500 || [408, 429].includes(response.status)) throw new PlatformSilent(`${errorCode} ${errorMessage}`)
  throw new PlatformRefuses(`${errorCode} ${errorMessage}`)
}

/** Up to ten megabytes: a platform is trusted with invoices, not with our memory. */
async function bytesOf(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > TEN_MEGABYTES) throw new PlatformRefuses('ce fichier dépasse 10 Mo.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
