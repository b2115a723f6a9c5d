import {type Block, shapes} from '../../src/plugin.ts'

const SHORTEST = 30
const LONGEST = 700
/** Blocks before the end of an article among which its author is told of. */
const LAST = 4
/** More lines of this kind are a story's own list of people. */
const MOST = 3
/** A line that names somebody and is no longer may be a byline. */
const BYLINE = 90
/** Where a blurb says what its author is. */
const HEAD = 220
/** "Ana Poe is", "Dr. Ana Poe, a former judge, writes", "Ana is". */
const OPENING =
  /^(?:(?:Dr|Prof|Rev|Professor)\.? )?((?!The |An? |This |Our )\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){0,3})(?:,(?: [^,.]{2,80},)?)? (?:is|was|has been|has (?:written|covered|worked|reported)|(?:currently |previously |also |now |regularly |primarily |frequently )?(?:writes|covers|reports|contributes|edits|teaches|serves|works|lives|blogs|hosts|joined|tweets|studies|studied|holds|leads|runs))\b/u
/** What people are who write for the press, or what they do there. */
const ROLE =
  /\b(?:reporter|editor|writer|columnist|author|professor|lecturer|fellow|contributor|journalist|correspondent|producer|blogger|analyst|freelancer?|intern|photographer|commentator|essayist|novelist|historian|economist|researcher|scholar|podcast|book|novel|writes|covers|covering|writing|blogs?|newsroom|magazine|newspaper|site|news|degree|graduate|graduated|institute|university|think tank)\b/iu

/** The story's other blocks do not speak of the person: bylines, and what follows in the blurb, may. */
function isStranger(name: string, blurb: Block): boolean {
  const last = name
    .split(' ')
    .at(-1)!
    .replace(/['’]s$/u, '')
  return blurb.part.blocks.every(
    ({text, index, role}) =>
      index >= blurb.index - MOST || role === 'title' || text.length <= BYLINE || !text.includes(last),
  )
}

/** Paragraphs behind the story on somebody whom the story does not know: who wrote it. */
export function authorBlurbs(blocks: readonly Block[]): readonly Block[] {
  const first = blocks[0]
  if (!first || blocks.length <= LAST) return []
  const found: Block[] = []
  for (const block of blocks.slice(-LAST)) {
    const {text, role, kind} = block
    if (text.length < SHORTEST || text.length > LONGEST || role === 'title' || kind === 'cell') continue
    if (/["“”]/u.test(text) || !shapes.endsSentence(text) || !ROLE.test(text.slice(0, HEAD))) continue
    const name = OPENING.exec(text)?.[1]
    if (name?.includes(' ') && isStranger(name, block)) found.push(block)
  }
  return found.length > MOST ? [] : found
}
