import type {ValeRule} from './read-rule.ts'

/**
 * A message of Vale's with its `%s` as a pack writes them. The words that were found are `{{text}}`.
 * @param expected what is to stand there, for a substitution: Vale's first `%s`
 */
export function messageOf({message, link}: ValeRule, expected?: string): string {
  const values = expected === undefined ? [FOUND] : [expected, FOUND]
  let next = 0
  const filled = message.replace(/%(?:\[(\d+)\])?[sqv]|%%/gu, (mark, index: string | undefined) => {
    if (mark === '%%') return '%'
    const at = index === undefined ? next++ : Number(index) - 1
    return values[at] ?? values.at(-1)!
  })
  return link === null ? filled : `${filled} (${link})`
}

const FOUND = '{{text}}'

/** What a substitution offers: `a|b` is a choice. */
export const choicesOf = (expected: string): readonly string[] => expected.split('|').map((one) => one.trim())

export const inWords = (choices: readonly string[]): string =>
  choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`

/** "pilot(s)", "about or on", "end[ed]" tell a person what to write, and are no words to put in. */
export const isWriteable = (words: string): boolean => words !== '' && !/[()[\]{}$*]| or |\p{Ll}\/\p{Ll}/u.test(words)
