/** What nodemailer says of a server that refuses, or that does not answer. */
type MailError = Error & { code?: string; response?: string; responseCode?: number }

/** Why a message did not leave, for the person who has to do something about it. */
export function failureWords(error: unknown): string {
  const { code, response, responseCode, message } = error as MailError
  const server = response ?? message
  const words = responseCode
    ? responseCode >= 500
      ? `Le serveur de messagerie refuse ce message : ${server}`
      : `Le serveur de messagerie demande d’attendre : ${server}`
    : code && UNREACHABLE.has(code)
      ? `Le serveur de messagerie ne répond pas (${code}).`
      : server
  return words.replace(/\s+/g, ' ').slice(0, 500)
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ENOTFOUND', 'EAI_AGAIN'])
