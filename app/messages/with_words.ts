/** A model text with its words filled: « {client} » becomes the customer's name; what is not known stays as it was typed. */
export const withWords = (text: string, words: Record<string, string>) =>
  text.replace(/\{([a-zà-ÿ_]+)\}/g, (typed, word: string) => words[word] ?? typed)

/** The words that a text asks for and that nobody gives. */
export const unknownWords = (text: string, known: string[]) =>
  [...text.matchAll(/\{([^{}\s]+)\}/g)].map(([, word]) => word).filter((word) => !known.includes(word))
