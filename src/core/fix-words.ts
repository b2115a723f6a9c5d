/** Letters, digits and what counts like them: the words of a text without spaces and marks. */
export const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}\p{Sc}%]+/gu, '')

export const hasLetters = (text: string): boolean => /[\p{L}\p{N}\p{M}\p{Sc}%]/u.test(text)

/** The same with one `"` for each run of quotation marks: says which words stand inside them. */
export const markedLetters = (text: string): string =>
  text.replace(/[^\p{L}\p{N}\p{M}\p{Sc}%"“”„«»‘’']+/gu, '').replace(/["“”„«»‘’']+/gu, '"')
