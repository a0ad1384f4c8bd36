import { ContractPayTermSchema } from '#database/schema'

/** What a contract is paid by from a day on: with hours or without, executive or not, the words of its job. */
export default class ContractPayTerm extends ContractPayTermSchema {}
