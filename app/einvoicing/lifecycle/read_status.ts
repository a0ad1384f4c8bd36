import { FileRefused } from '#einvoicing/reading/file_refused'
import { bpsOfPercent, centsOf, cut, readDay, required } from '#einvoicing/reading/read_words'
import { readXml } from '#einvoicing/reading/xml_tree'
import type { StatusMessage } from '#einvoicing/lifecycle/status_message'
import { isStatusCode } from '#einvoicing/lifecycle/statuses'

/** The statuses that a CDAR brings: one, or one for each invoice it speaks of. Throws FileRefused. */
export function readStatuses(bytes: Buffer): StatusMessage[] {
  const root = readXml(bytes)
  if (root.name !== 'CrossDomainAcknowledgementAndResponse') throw new FileRefused('Ce fichier n’est pas un statut de facture (CDAR).')
  return root.all('AcknowledgementDocument').flatMap((said) => {
    const saidOn = readDay(said.says('IssueDateTime', 'DateTimeString')?.slice(0, 8))
    return said.all('ReferenceReferencedDocument').map((about) => {
      const code = Number(about.says('ProcessConditionCode'))
      if (!isStatusCode(code)) throw new FileRefused(`Ce statut, ${about.says('ProcessConditionCode')?.slice(0, 10)}, n’est pas connu.`)
      const detail = about.all('SpecifiedDocumentStatus')
      const reason = detail.find((one) => one.says('ReasonCode'))
      return {
        code,
        on: required(saidOn, 'sa date'),
        invoice: {
          number: required(cut(about.says('IssuerAssignedID'), 60), 'de quelle facture il parle'),
          typeCode: about.says('TypeCode') ?? '380',
          issuedOn: readDay(about.says('FormattedIssueDateTime', 'DateTimeString')),
          sellerSiren: about.says('IssuerTradeParty', 'GlobalID'),
        },
        reason: reason && { code: reason.says('ReasonCode')!.slice(0, 40), words: cut(reason.says('Reason'), 500) },
        collected: detail
          .flatMap((one) => one.all('SpecifiedDocumentCharacteristic'))
          .filter((one) => one.says('TypeCode') === 'MEN')
          .map((one) => ({ rateBps: bpsOfPercent(one.says('ValuePercent')), cents: centsOf(one.says('ValueAmount'), 'encaissé') })),
      }
    })
  })
}
