/** What a check found wrong, said so that one knows where to look, and the page where one sees it. */
export type Finding = { check: string; what: string; href?: string }

export type Wrong = Omit<Finding, 'check'>

/** One rule that the books must hold, asked of the whole of them; it answers sentences, or sentences with their page. */
export type Check<Answer extends string | Wrong = string> = { name: string; label: string; run: () => Promise<Answer[]> }

export type AnyCheck = Check<string> | Check<Wrong> | Check<string | Wrong>
