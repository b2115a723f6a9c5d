import {type Block, defineRule, edits, type PhraseHit, shapes} from '../src/plugin.ts'

/** "— Ana Poe (@anapoe) May 3, 2017" closing a block: how an embedded post signs its words. */
const SIGNATURE =
  /(?:[—–―]|(?<=\s|^)-{1,2})\s{0,2}[^@()—–\n]{1,60}\s?\(@\w{1,20}\)(?:\s{0,2}[·•|,]?\s{0,2}(?:on\s)?(?:\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\.?\s(?:de\s)?\p{L}{3,9}\.?,?\s(?:de\s)?\d{4}))?["'”’.]?$/u
/** The same without its dash, as all of a block. */
const HEADER =
  /^(?:\p{Lu}[^@()—–\n]{1,50}\s\(@\w{1,20}\)\s(?:on\s)?(?:\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s\p{L}{3,9},?\s\d{4})|(?:\p{Lu}[\p{L}.'’-]{0,20}\s){1,4}[✔✓]?\s?@\w{2,20})$/u
/** Pictures and links that a post carries at its end. */
const ATTACHMENTS =
  /(?:\s{0,2}(?:pic\.(?:twitter|x)\.com\/\w{4,20}…?|https?:\/\/t\.co\/\w{4,20}…?)["'”’]?){1,4}\s{0,2}$/u
/** A text with posts has one of these; signs that begin with a rare mark are found fastest. */
const POST_SIGNS = ['@', '.com/', '.co/']
/** The host of an embed, alone in its line. */
const EMBED =
  /^(?:https?:\/\/)?(?:(?:www|w|m|player|open|embed)\.)?(?:pic\.twitter\.com|t\.co|youtube\.com|youtu\.be|vimeo\.com|soundcloud\.com|dailymotion\.com|vine\.co|spotify\.com|streamable\.com|giphy\.com|tiktok\.com|instagram\.com\/p)(?:\/\S{0,200})?$/iu
const TIME = /^\d{1,2}:\d{2}(?::\d{2})?$/u
/** "1:10" of a player, "Play 0:00 / 2:31", and "3 of 12" of a gallery. */
const PLAY_TIME =
  /^\d{1,3} of \d{1,3}$|^(?:(?:Play|Pause|Listen|Mute)\s){0,2}\d{1,2}:\d{2}(?::\d{2})?(?:\s?\/\s?\d{1,2}:\d{2}(?::\d{2})?)?$/u
const LONGEST_EMBED = 240
/** "Watch below.", "Listen here.": two words and a full stop. */
const LEAD_OVER = /^\p{L}{3,8} \p{L}{4,8}\.$/u
/** A player's time is as long as "Play Mute 1:00:00 / 2:31:05". */
const LONGEST_TIME = 30

/** Where the signature that closes a text begins. After a hyphen it needs its date: a list of accounts has none. */
function signatureStart(text: string): number {
  const match = text.includes('(@') ? SIGNATURE.exec(text) : null
  return match && !(match[0].startsWith('-') && /\)$/u.test(match[0])) ? match.index : text.length
}

/** "0:00 / 2:31" in one line, or each of the three in a line of its own. */
function isPlayTime({text, index, part: {blocks}}: Block): boolean {
  if (text === '/') return TIME.test(blocks[index - 1]?.text ?? '') && TIME.test(blocks[index + 1]?.text ?? '')
  if (!PLAY_TIME.test(text)) return false
  return text.startsWith('0:00') || /[/o]/u.test(text) || blocks[index - 1]?.text === '/'
}

/** The times of a live report are many. */
const isOnlyTime = ({text, part: {blocks}}: Block): boolean =>
  TIME.test(text) && blocks.every((other) => other.text === text || !TIME.test(other.text))

const isEmbed = ({text}: Block): boolean => !text.includes(' ') && EMBED.test(text)

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description:
        'Finds what players and embedded posts left behind: "Play Video", "WATCH:", "pic.twitter.com/…", a post\'s signature.',
      recommended: 'error',
      defect: 'boilerplate:media',
    },
    messages: {
      found: 'Unexpected rest of a player or embed `{{text}}`, expected only the story. Remove it.',
      signature:
        'Unexpected signature `{{text}}` of an embedded post. Remove it, and say in the text who wrote the post.',
      remove: 'Remove it.',
    },
    fixable: 'text',
    hasSuggestions: true,
    packs: ['media'],
  },
  create(context) {
    const report = (
      block: Block,
      start: number,
      end: number,
      messageId: 'found' | 'signature',
      isSafe = true,
    ): void => {
      const isWhole = start === 0 && end === block.text.length
      const removal = isWhole ? edits.removeBlock(block) : edits.removeText(block, start, end)
      context.report({
        messageId,
        data: {text: shapes.shorten(block.text.slice(start, end))},
        part: block.part,
        range: context.article.rangeIn(block, start, end),
        fix: isSafe ? removal : null,
        suggest: !isSafe && removal ? [{messageId: 'remove', fix: removal}] : null,
      })
    }

    /** Where a block's signature, pictures and short links begin, at its end. */
    const checkPost = (block: Block): boolean => {
      const {text} = block
      const isHeader = text.includes('@') && HEADER.test(text)
      const mayHave = text.includes('.com/') || text.includes('.co/')
      // Pictures stand before the signature, or behind it in a line that was joined to it.
      const post = mayHave ? text.slice(0, ATTACHMENTS.exec(text)?.index ?? text.length).trimEnd() : text
      const sign = isHeader ? 0 : signatureStart(post)
      const start = mayHave ? (ATTACHMENTS.exec(text.slice(0, sign))?.index ?? sign) : sign
      if (start === text.length) return false
      const from = start + (text.slice(start).length - text.slice(start).trimStart().length)
      const isSigned = sign < post.length
      // In a corpus nobody comes to name the author of a post: its words keep their signature, and the address they close with.
      const isKept = context.purpose === 'corpus' && !isHeader && (isSigned || from > 0)
      report(block, from, text.length, isSigned ? 'signature' : 'found', !isKept)
      return true
    }

    const reportHit = ({block, start, end, entry, quoted}: PhraseHit, known: Set<Block>): void => {
      if (quoted || block.role === 'title') return
      if (end - start === block.text.length) known.add(block)
      // "Watch below." is a sentence that the newsroom wrote to lead over to a player; "WATCH:" is a label of one.
      const isWritten = (entry.tags?.includes('label') ?? false) && LEAD_OVER.test(block.text)
      report(block, start, end, 'found', entry.fix === 'safe' && !isWritten)
    }

    return {
      'root:exit': () => {
        const {blocks, text} = context.part
        const hasPosts = POST_SIGNS.some((sign) => text.includes(sign))
        const known = new Set<Block>()
        for (const hit of context.phrases()) if (hit.block.part === context.part) reportHit(hit, known)
        for (const block of blocks) {
          if (known.has(block) || block.inBlockquote || block.role === 'title') continue
          const {length} = block.text
          if (hasPosts && checkPost(block)) continue
          const isTimed = known.has(blocks[block.index - 1]!) && isOnlyTime(block)
          const isTime = isTimed || (length <= LONGEST_TIME && isPlayTime(block))
          if (isTime || (length <= LONGEST_EMBED && isEmbed(block)))
            // In Markdown an address on a line of its own may be how an author embeds a video.
            report(block, 0, length, 'found', isTime || block.part.markup !== 'markdown')
        }
      },
    }
  },
})
