import type {Block, PhraseEntry, PhraseWhere, Range} from '../types.ts'

const MARKS_BEFORE = /^[\s*_>|•·»→▶►■●–—\-[({<"“]*$/u
const MARKS_AFTER = /^[\s*_|•·»→▶►■●–—\-.:;!?…)\]}>"”]*$/u

/** Whether a hit stands where its entry wants it. Marks and bullets around a whole block do not count. */
export function stands(where: PhraseWhere, block: Block, start: number, end: number, inQuotation: (end: number) => boolean): boolean {
  const {text} = block
  switch (where) {
    case 'any':
      return true
    case 'block':
      return opens(text, start) && closes(text, end)
    case 'start':
      return opens(text, start)
    case 'end':
      return closes(text, end)
    case 'prose':
      return !inQuotation(end)
    case 'quotation':
      return inQuotation(end)
    default:
      return isSentence(block, start, end)
  }
}

const opens = (text: string, start: number): boolean => start === 0 || (start < 12 && MARKS_BEFORE.test(text.slice(0, start)))
const closes = (text: string, end: number): boolean => end >= text.length || (text.length - end < 12 && MARKS_AFTER.test(text.slice(end)))

const isSentence = (block: Block, start: number, end: number): boolean => {
  if (opens(block.text, start) && closes(block.text, end)) return true
  return block.part.prose.sentencesOf(block).some((one) => one.start === start && end <= one.end && MARKS_AFTER.test(block.text.slice(end, one.end)))
}

const HAS_MARK = /["'“”‘’`]/u

/** Inside a quotation, or after a doubtful mark. */
export function isQuoted(block: Block, start: number, end: number): boolean {
  if (block.inBlockquote) return true
  const inRunning = !HAS_MARK.test(block.text)
  if (inRunning) return false
  const {prose} = block.part
  return (
    prose.quotesOf(block).some((quote) => (quote.kind === 'double' || quote.end - quote.start > 3) && start < quote.innerEnd && end > quote.innerStart) ||
    prose.problemsOf(block).some(({doubtful}) => start < doubtful[1] && end > doubtful[0])
  )
}

/** `replace` with `$1` … filled in; a capital at the front of the text stays one. */
export function replacementOf(entry: PhraseEntry, text: string, start: number, end: number, groups: readonly (Range | null)[]): string | null {
  if (entry.replace === undefined) return null
  const filled = entry.replace.replace(/\$(\d)/gu, (_, digit: string) => {
    const range = groups[Number(digit) - 1]
    return range ? text.slice(...range) : ''
  })
  const words = filled.replace(/ {2,}/gu, ' ').trim()
  const first = text.slice(start, end)[0] ?? ''
  return first !== first.toLowerCase() && words[0] === words[0]?.toLowerCase() ? words[0]!.toUpperCase() + words.slice(1) : words
}
