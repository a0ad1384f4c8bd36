/** What a check found wrong, said so that one knows where to look. */
export type Finding = { check: string; what: string }

/** One rule that the books must hold, asked of the whole of them. */
export type Check = { name: string; label: string; run: () => Promise<string[]> }
