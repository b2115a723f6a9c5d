import type {BlockDraft} from '../core/parsed.ts'

/**
 * A line that a site's builder reads and no reader sees: Liquid and Hugo tags, kramdown's attribute lists, an import of MDX, a formula of its
 * own. `{{ads}}` stays a block: the place of an advertisement is for a rule to find.
 */
const LINE =
  /^(?:(?:\{%[^{}]*%\}|\{\{[<%][^{}]*[%>]\}\}|\{:[^{}]*\}|\{#[\w-]+\}|<!--[^<>]*-->|\s)+|import\s[^.]*\sfrom\s?['"][^'"]+['"];?|export\s(?:const|default|let|function)\s.*|\$\$[\s\S]*\$\$)$/u
/** Between these two lines stands code. */
const OPENS =
  /^(?:\{%-?\s*(highlight|raw|codeblock|code|mermaid|comment)\b|\{\{[<%]\s*(highlight|code|mermaid|gist|math|chart)\b(?![^{}]*\/\s*[>%]\}\}))/u

/** Whether a line has the end tag of one of these. */
function closes(text: string, name: string): boolean {
  const tags = text.replace(/[\s-]/gu, '')
  return tags.includes(`{%end${name}`) || tags.includes(`{{</${name}`) || tags.includes(`{{%/${name}`)
}
const SIGNS = ['{', '$$', 'import ', 'export ']

/** The blocks that readers see. */
export function withoutTemplates(blocks: readonly BlockDraft[], source: string): readonly BlockDraft[] {
  if (!SIGNS.some((sign) => source.includes(sign))) return blocks
  const seen: BlockDraft[] = []
  const ends = new Map<string, number>()
  const lastFormula = blocks.findLastIndex(({text}) => text.endsWith('$$'))
  const lastEnd = (name: string): number => {
    const known = ends.get(name) ?? blocks.findLastIndex(({text}) => closes(text, name))
    ends.set(name, known)
    return known
  }
  let within: string | null = null
  for (const [index, block] of blocks.entries()) {
    const {text} = block
    if (within !== null) {
      if (within === '$$' ? text.endsWith('$$') : closes(text, within)) within = null
      continue
    }
    if (!'{$ie<'.includes(text[0]!) || block.opaque.length > 0) {
      seen.push(block)
      continue
    }
    if (text.startsWith('$$') && !LINE.test(text) && lastFormula > index) {
      within = '$$'
      continue
    }
    const open = OPENS.exec(text)
    const name = open ? (open[1] ?? open[2]!) : null
    if (name !== null && closes(text, name) && /[%>]\}\}?$/u.test(text)) continue
    // Without its end it is a tag that stands alone.
    if (name !== null && lastEnd(name) > index) within = name
    else if (!LINE.test(text)) seen.push(block)
  }
  return seen
}
