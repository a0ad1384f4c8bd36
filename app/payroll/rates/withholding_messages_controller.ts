import { readFile } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import { receiveWithholdingMessage, type MessageReceived } from '#payroll/rates/receive_withholding_message'
import { messageValidator } from '#payroll/rates/rate_validator'
import { withholdingLines } from '#payroll/rates/withholding_message'

const TOLD = 40

export default class WithholdingMessagesController {
  async store({ auth, request, session, response }: HttpContext) {
    const { file, transmittedOn } = await request.validateUsing(messageValidator)

    const told = await receiveWithholdingMessage(withholdingLines(await readFile(file.tmpPath!)), transmittedOn, auth.user!)

    session.flash('success', spoken(told))
    session.flash('refusedLines', told.refused.slice(0, TOLD))
    return response.redirect('/paie/prelevement')
  }
}

const counted = (count: number, one: string, many: string) => (count === 1 ? `1\u00A0${one}` : `${count}\u00A0${many}`)

const spoken = ({ received, known, refused }: MessageReceived) =>
  [
    `${counted(received, 'taux enregistré', 'taux enregistrés')}.`,
    known > 0 ? `${counted(known, 'était déjà connu', 'étaient déjà connus')}.` : '',
    refused.length > 0 ? `${counted(refused.length, 'ligne laissée de côté', 'lignes laissées de côté')}, dites plus bas.` : '',
  ]
    .filter(Boolean)
    .join(' ')
