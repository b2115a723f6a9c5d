import {type Block, shapes} from '../../src/plugin.ts'

const LONGEST = 150
const BACK = '←⟵‹«'
const ON = '→⟶›»'
/** "Previous articleMayor quits over tram": the label of a neighbour, run into its headline. */
const GLUED =
  /^(?:[Pp]revious|PREVIOUS|[Nn]ext|NEXT|[Pp]rev) (?:[Aa]rticle|[Pp]ost|[Ss]tory|[Ee]ntry|ARTICLE|POST|STORY)(?=\p{Lu}\p{Ll})\p{Lu}/u
const LABELLED =
  /^(Previous|PREVIOUS|Next|NEXT|Prev)(?: (?:[Aa]rticle|[Pp]ost|[Ss]tory|[Ee]ntry|ARTICLE|POST|STORY))?:? \p{Lu}/u
/** `In "News"`, `May 3, 2017In "News"`: the section under a related headline. */
const SECTION = /^(?:\p{Lu}\p{Ll}{2,8} \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{Ll}{2,8} \d{4})? ?In ["“][^"“”]{2,40}["”]$/u

const labelOf = (block: Block | undefined): string | undefined =>
  block && block.text.length <= LONGEST && !shapes.endsSentence(block.text)
    ? LABELLED.exec(block.text)?.[1]?.toLowerCase()
    : undefined

/** "← Mayor quits over tram", "Ten ways to dry herbs →": the stories before and after this one. Marks of a quotation come in pairs. */
function isArrowed(text: string): boolean {
  if (!/\p{L}{3}/u.test(text)) return false
  const isBack = BACK.includes(text[0]!)
  const isOn = ON.includes(text.at(-1)!)
  return isBack !== isOn && !(text.includes('«') && text.includes('»')) && !/[.!?]["”’]?$/u.test(text)
}

/** `sure`: it can be nothing but a link to the story before or after this one; `section`: it stands below a related headline. */
export function pagerKind(block: Block): 'sure' | 'section' | null {
  const {text, index, role, kind, part} = block
  if (text.length > LONGEST || role === 'title' || kind === 'cell' || index === 0) return null
  if (isArrowed(text) || GLUED.test(text)) return 'sure'
  if ((text.endsWith('"') || text.endsWith('”')) && SECTION.test(text)) return 'section'
  const label = labelOf(block)
  if (!label) return null
  const [before, next] = [labelOf(part.blocks[index - 1]), labelOf(part.blocks[index + 1])]
  return (label === 'next' && before && before !== 'next') || (label !== 'next' && next === 'next') ? 'sure' : null
}
