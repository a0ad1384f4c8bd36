import type { StatusMessage, StatusParty } from '#einvoicing/lifecycle/status_message'
import { STATUSES } from '#einvoicing/lifecycle/statuses'
import { dated, money, percent } from '#einvoicing/cii_words'
import { leaf, node } from '#core/xml'

/**
 * A status as CDAR D22B under the French rules (BR-FR-CDV 1.4, XP Z12-012): said by the seller of an invoice or by its
 * buyer, to the other and to the State. `at` is the moment it is written, fourteen digits.
 */
export function writeStatus(message: StatusMessage, from: StatusParty, to: StatusParty, at: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rsm:CrossDomainAcknowledgementAndResponse ${NAMESPACES}>${CONTEXT}${header(message, from, to, at)}${acknowledgement(message, from, to, at)}</rsm:CrossDomainAcknowledgementAndResponse>\n`
}

const UN = 'urn:un:unece:uncefact:data:standard'
const NAMESPACES = [
  `xmlns:rsm="${UN}:CrossDomainAcknowledgementAndResponse:100"`,
  `xmlns:qdt="${UN}:QualifiedDataType:100"`,
  `xmlns:ram="${UN}:ReusableAggregateBusinessInformationEntity:100"`,
  `xmlns:udt="${UN}:UnqualifiedDataType:100"`,
].join(' ')

const CONTEXT = node(
  'rsm:ExchangedDocumentContext',
  node('ram:BusinessProcessSpecifiedDocumentContextParameter', leaf('ram:ID', 'REGULATED')),
  node('ram:GuidelineSpecifiedDocumentContextParameter', leaf('ram:ID', 'urn.cpro.gouv.fr:1p0:CDV:invoice'))
)

const moment = (name: string, at: string) => node(name, leaf('udt:DateTimeString', at, 'format="204"'))

const header = ({ code, invoice }: StatusMessage, from: StatusParty, to: StatusParty, at: string) =>
  node(
    'rsm:ExchangedDocument',
    leaf('ram:ID', `${invoice.number}_${code}_${at}#${invoice.typeCode}_${invoice.issuedOn?.replaceAll('-', '') ?? ''}`),
    leaf('ram:Name', `${invoice.number}_CDV-${code}`),
    moment('ram:IssueDateTime', at),
    node('ram:SenderTradeParty', leaf('ram:RoleCode', 'WK')),
    node(
      'ram:IssuerTradeParty',
      leaf('ram:GlobalID', from.siren, 'schemeID="0002"'),
      leaf('ram:Name', from.name),
      leaf('ram:RoleCode', from.role)
    ),
    node(
      'ram:RecipientTradeParty',
      leaf('ram:GlobalID', to.siren, 'schemeID="0002"'),
      leaf('ram:Name', to.name),
      leaf('ram:RoleCode', to.role),
      node('ram:URIUniversalCommunication', leaf('ram:URIID', to.address, 'schemeID="0225"'))
    ),
    TO_THE_STATE
  )

/** The public portal hears of every status (DFH, 9998). */
const TO_THE_STATE = node(
  'ram:RecipientTradeParty',
  leaf('ram:GlobalID', '9998', 'schemeID="0238"'),
  leaf('ram:Name', 'PPF'),
  leaf('ram:RoleCode', 'DFH')
)

function acknowledgement({ code, on, invoice, reason, collected = [] }: StatusMessage, from: StatusParty, to: StatusParty, at: string) {
  const seller = from.role === 'SE' ? from : to
  return node(
    'rsm:AcknowledgementDocument',
    node('ram:MultipleReferencesIndicator', leaf('udt:Indicator', 'false')),
    leaf('ram:TypeCode', '23'),
    moment('ram:IssueDateTime', `${on.replaceAll('-', '')}${at.slice(8)}`),
    node(
      'ram:ReferenceReferencedDocument',
      leaf('ram:IssuerAssignedID', invoice.number),
      leaf('ram:StatusCode', code === 212 && '47'),
      leaf('ram:TypeCode', invoice.typeCode),
      dated('ram:FormattedIssueDateTime', invoice.issuedOn, 'qdt'),
      leaf('ram:ProcessConditionCode', String(code)),
      leaf('ram:ProcessCondition', STATUSES[code]),
      node('ram:IssuerTradeParty', leaf('ram:GlobalID', seller.siren, 'schemeID="0002"')),
      reason ? detail(leaf('ram:ReasonCode', reason.code), leaf('ram:Reason', reason.words), leaf('ram:SequenceNumeric', '1')) : '',
      collected.length > 0 ? detail(leaf('ram:SequenceNumeric', '1'), ...collected.map(amountReceived)) : ''
    )
  )
}

const detail = (...parts: string[]) => node('ram:SpecifiedDocumentStatus', ...parts)

/** MEN: the amount received, tax included, and the rate of that tax (BR-FR-CDV-14). */
const amountReceived = ({ rateBps, cents }: { rateBps: number; cents: number }) =>
  node(
    'ram:SpecifiedDocumentCharacteristic',
    leaf('ram:TypeCode', 'MEN'),
    node('ram:ValueChangedIndicator', leaf('udt:IndicatorString', 'false')),
    leaf('ram:ValueAmount', money(cents), 'currencyID="EUR"'),
    leaf('ram:ValuePercent', percent(rateBps))
  )
