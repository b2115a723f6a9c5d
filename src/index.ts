/** `digestlint`: the linter, safe for browsers. `digestlint/node` adds files and configs. */
import {builtin, recommendedConfig} from './builtin.ts'
import type {Markup} from './core/parsed.ts'
import type {MarkupName, ResolvedConfig} from './core/types.ts'
import {detectByLibrary} from './language-library.ts'
import {type Linter, makeLinter} from './linter.ts'
import {html} from './markups/html.ts'
import {markdown} from './markups/markdown.ts'
import {text} from './markups/text.ts'

export type * from './core/types.ts'
export type {FixOptions, Linter, TextInput, TextOptions, TextsOptions} from './linter.ts'
export {builtin, recommendedConfig}

export interface LinterOptions {
  /** Default: the recommended preset. */
  readonly config?: ResolvedConfig
}

const markups: Readonly<Record<MarkupName, Markup>> = {text, markdown, html}
const markupFor = (filename: string, markup?: MarkupName): Markup => {
  if (markup) return markups[markup]
  if (/\.(?:md|markdown)$/iu.test(filename)) return markdown
  return /\.html?$/iu.test(filename) ? html : text
}

/** A linter for texts. Markup by file name: `.md` and `.markdown` are Markdown, `.html` and `.htm` HTML, all else plain text. */
export function createLinter(options: LinterOptions = {}): Linter {
  return makeLinter(options.config ?? recommendedConfig, markupFor, detectByLibrary)
}
