import {type Block, defineRule, edits, shapes} from '../src/plugin.ts'

/** What windows-1252 shows for the bytes 0x80 to 0x9F, in order; the five that it leaves out show as themselves. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** A first byte of UTF-8 and the bytes that it asks for, each shown as windows-1252. */
const SEQUENCE =
  /[ÂÃÄÅÎÏÐÑ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[à-ï][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}|ð[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{3}/gu
/** Marks that may well follow a letter with an accent: `VOILÀ…` is none of our business. */
const ORDINARY = /[‘’“”–—…•«»°·™‹›\u00a0]/u
/** Second bytes of punctuation, currency, arrows, shapes: no prose writes them after `â`. */
const PUNCTUATION = /^â[\u0080-\u009f€‚„†ˆŠŒœžŸ˜š]/u
const SURE = /^(?:ï»¿|ï¿½|ï¬|á[º»]|ð[Ÿ\u009f])/u
const UPPER = /\p{Lu}$/u
const LOWER = /\p{Ll}$/u
/** A closing quotation mark whose last byte got lost, and a hard space whose second byte became a soft one. */
const CUT_QUOTE = /â€(?![\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])/gu
const CUT_SPACE = /(?<!\p{Lu})Â(?=\s|$)/gu
const CONTROL = /[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]/gu
/** UTF-8 shown as Mac Roman, of the marks that English uses. */
const MAC = /‚Ä[òôúùìî¶¢]/gu
const MAC_MARKS: Readonly<Record<string, string>> = {
  ò: '‘',
  ô: '’',
  ú: '“',
  ù: '”',
  ì: '–',
  î: '—',
  '¶': '…',
  '¢': '•',
}
const LOST = /\ufffd+/u
/** One of these stands in nearly every broken text; looking for each is far cheaper than an expression over the whole text. */
const SIGNS = ['â', 'Ã', 'Â', '\ufffd', 'Å', 'Ð', 'ð', 'ï', '‚Ä', '\u0092', '\u0093']
/** How often a text may have been encoded over again. */
const MOST_ROUNDS = 3

interface Broken {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly isSure: boolean
}

const utf8 = new TextDecoder('utf-8', {fatal: true})

const byteOf = (unit: string): number => {
  const at = CP1252.indexOf(unit)
  return at < 0 ? unit.charCodeAt(0) : 0x80 + at
}

/** The text whose UTF-8 bytes were shown as windows-1252, or null where they are no UTF-8. */
function decode(shown: string): string | null {
  try {
    return utf8.decode(Uint8Array.from(shown, byteOf))
  } catch {
    return null
  }
}

/** Whether a sequence can be nothing else, by what it is made of and the text around it. */
function isSure(sequence: string, before: string, after: string): boolean {
  if (PUNCTUATION.test(sequence) || SURE.test(sequence)) return true
  const [lead, next] = sequence
  if (lead === 'Â') return !UPPER.test(before)
  if (lead === 'Ã' && !ORDINARY.test(next!)) return true
  return 'ÃÄÅ'.includes(lead!) && (LOWER.test(before) || (LOWER.test(after) && !UPPER.test(before)))
}

/** Runs of sequences that decode: one that is sure makes the whole run sure, and so do two letters of another script. */
function sequences(text: string, found: Broken[]): void {
  let last: Broken | null = null
  const runs: Broken[] = []
  for (const {0: sequence, index} of text.matchAll(SEQUENCE)) {
    const words = decode(sequence)
    if (words === null) continue
    const end = index + sequence.length
    const sure = isSure(sequence, text.slice(Math.max(0, index - 2), index), text.slice(end, end + 1))
    const goesOn: boolean = last !== null && last.end === index
    last = goesOn
      ? {start: last!.start, end, words: last!.words + words, isSure: true}
      : {start: index, end, words, isSure: sure}
    if (goesOn) runs[runs.length - 1] = last
    else runs.push(last)
  }
  for (const run of runs) if (run.isSure) found.push({...run, words: mend(run.words)})
}

function mend(words: string, rounds = MOST_ROUNDS): string {
  if (rounds === 0) return words
  const again = words.replace(SEQUENCE, (sequence) => (isSure(sequence, '', '') && decode(sequence)) || sequence)
  return again === words ? words : mend(again, rounds - 1)
}

function brokenIn(text: string): Broken[] {
  const found: Broken[] = []
  sequences(text, found)
  const add = (start: number, end: number, words: string, sure = true): void => {
    if (!found.some((one) => one.start < end && start < one.end)) found.push({start, end, words, isSure: sure})
  }
  for (const {index} of text.matchAll(CUT_QUOTE)) add(index, index + 2, '”', /“|â€œ/u.test(text.slice(0, index)))
  for (const {index} of text.matchAll(CUT_SPACE)) add(index, index + 1, '')
  for (const {0: unit, index} of text.matchAll(CONTROL)) add(index, index + 1, CP1252[unit.charCodeAt(0) - 0x80]!)
  for (const {0: shown, index} of text.matchAll(MAC)) add(index, index + shown.length, MAC_MARKS[shown.at(-1)!]!)
  return found
}

/** In code or in an address. */
const isShown = ({opaque}: Block, start: number, end: number): boolean =>
  opaque.some(([from, to]) => from < end && to > start)

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds text that was decoded with the wrong character set: `â€™` for an apostrophe.',
      recommended: 'error',
      defect: 'broken',
    },
    messages: {
      found: 'Unexpected `{{text}}`, expected `{{words}}`: its bytes were read in the wrong character set.',
      gone: 'Unexpected `{{text}}`: the rest of a space that was read in the wrong character set. Remove it.',
      lost: 'Unexpected `{{text}}`: characters were lost when the text was decoded. Fetch the page again, or put them in by hand.',
      mend: 'Write `{{words}}`.',
    },
    fixable: 'text',
    hasSuggestions: true,
  },
  create(context) {
    const reportLost = (block: Block, start: number, end: number): void =>
      context.report({
        messageId: 'lost',
        data: {text: block.text.slice(start, end)},
        range: context.article.rangeIn(block, start, end),
      })
    const report = (block: Block, {start, end, words, isSure: sure}: Broken): void => {
      if (isShown(block, start, end)) return
      if (words.includes('\ufffd')) {
        reportLost(block, start, end)
        return
      }
      const put = words.replace(/\u00a0/gu, ' ').replace(/[\ufeff\u200b\u00ad]/gu, '')
      const isGone = put.trim() === ''
      const isSpace = put === ' ' && !/\s/u.test(block.text[start - 1] ?? ' ') && !/\s/u.test(block.text[end] ?? ' ')
      const change =
        isGone && !isSpace ? edits.removeText(block, start, end) : edits.replaceWords(block, start, end, put)
      context.report({
        messageId: isGone ? 'gone' : 'found',
        data: {text: shapes.shorten(block.text.slice(start, end)), words: put},
        range: context.article.rangeIn(block, start, end),
        fix: sure ? change : null,
        suggest: !sure && change ? [{messageId: 'mend', data: {words: put}, fix: change}] : null,
      })
    }
    return {
      'root:exit': () => {
        const {blocks, text} = context.part
        if (!SIGNS.some((sign) => text.includes(sign))) return
        for (const block of blocks) {
          for (const broken of brokenIn(block.text)) report(block, broken)
          const lost = block.text.includes('\ufffd') ? LOST.exec(block.text) : null
          if (lost && !isShown(block, lost.index, lost.index + 1))
            reportLost(block, lost.index, lost.index + lost[0].length)
        }
      },
    }
  },
})
