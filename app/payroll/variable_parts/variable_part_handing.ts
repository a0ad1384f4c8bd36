import { VariablePartHandingSchema } from '#database/schema'

/** The day on which the statement of a variable part went to its person, and what stopped the message if it did. */
export default class VariablePartHanding extends VariablePartHandingSchema {}
