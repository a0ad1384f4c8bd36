import type { HttpContext } from '@adonisjs/core/http'
import { bytesOf } from '#documents/archive'
import type Document from '#documents/document'

/** Sends an archived document, shown in the page or as a download, as the file it is and nothing else. */
export async function handOver(document: Document, { request, response }: HttpContext, { isBrought = false } = {}) {
  const { fileName, mediaType } = document
  const download = Boolean(request.input('telecharger')) || !document.isShown || (isBrought && !request.input('apercu'))
  sendFile(response, await bytesOf(document), { fileName, mediaType, download })
}

type Sent = { fileName: string; mediaType: string; download?: boolean }

export function sendFile(response: HttpContext['response'], bytes: Buffer, { fileName, mediaType, download }: Sent) {
  const plain = fileName.normalize('NFD').replace(/[^\w.\- ]/g, '')
  const disposition = `${download ? 'attachment' : 'inline'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
  response.header('content-type', mediaType)
  response.header('content-disposition', disposition)
  response.header('cache-control', 'private, no-cache')
  response.header('x-content-type-options', 'nosniff')
  // A page's own policy would keep browsers from drawing a PDF; a file runs nothing.
  response.header('content-security-policy', "frame-ancestors 'self'")
  response.send(bytes)
}
