import type {Settings} from '../core/types.ts'

/** A fenced example of a rule page. */
export interface Example {
  readonly kind: 'incorrect' | 'correct' | 'fixed'
  readonly code: string
  /** From the fence: `article.md` for `markdown`, `article.html` for `html`, else `article.txt`. */
  readonly filename: string
  readonly options: Readonly<Record<string, unknown>>
  readonly settings: Readonly<Partial<Settings>>
  /** 1-based line of the fence in the page. */
  readonly line: number
}

const HEADING = /^#{1,6}\s(.*)$/su
const KIND = /^(incorrect|correct|fixed)\b/iu
const FENCE = /^(`{3,}|~{3,})\s*(text|txt|markdown|md|html)\b/u
const COMMENT = /^<!--\s*(options|settings):\s*(\{.*\})\s*-->\s*$/u

/**
 * Examples of a rule page: `text`, `markdown` and `html` fences under headings that begin with Incorrect, Correct or Fixed. A comment
 * `<!-- options: {…} -->` or `<!-- settings: {…} -->` above a fence is for that fence.
 * @throws Error for a comment that is no JSON, and a fence that never closes.
 */
export function examplesOf(page: string): Example[] {
  const lines = page.split(/\r\n|\r|\n/u)
  const examples: Example[] = []
  let kind: Example['kind'] | null = null
  let options: Example['options'] = {}
  let settings: Example['settings'] = {}
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    const anyFence = /^(`{3,}|~{3,})/u.exec(line)?.[1]
    if (anyFence) {
      const end = lines.findIndex(
        (one, at) => at > index && one.trim().startsWith(anyFence) && one.trim().replaceAll(anyFence[0]!, '') === '',
      )
      if (end < 0) throw new Error(`The fence at line ${index + 1} is not closed.`)
      const language = FENCE.exec(line)?.[2]
      if (kind && language) {
        const code = `${lines.slice(index + 1, end).join('\n')}\n`
        examples.push({
          kind,
          code,
          filename: language === 'html' ? 'article.html' : language.startsWith('m') ? 'article.md' : 'article.txt',
          options,
          settings,
          line: index + 1,
        })
      }
      options = {}
      settings = {}
      index = end
      continue
    }
    const heading = HEADING.exec(line)?.[1]?.trim()
    if (heading !== undefined) kind = (KIND.exec(heading)?.[1]?.toLowerCase() as Example['kind'] | undefined) ?? null
    const comment = COMMENT.exec(line)
    if (!comment) continue
    const data = parse(comment[2]!, index + 1)
    if (comment[1] === 'options') options = data
    else settings = data
  }
  return examples
}

/** The articles of an example, each under a line `==> name.txt <==`; the whole of it without such a line. */
export function articlesOf({code, filename}: Example): {readonly filename: string; readonly text: string}[] {
  const pieces = code.split(/^==> (\S+) <==\n/mu)
  if (pieces.length === 1) return [{filename, text: code}]
  return pieces.slice(1).flatMap((name, index) => (index % 2 === 0 ? [{filename: name, text: pieces[index + 2]!}] : []))
}

function parse(json: string, line: number): Record<string, unknown> {
  try {
    return JSON.parse(json) as Record<string, unknown>
  } catch {
    throw new Error(`The comment at line ${line} is no JSON.`)
  }
}
