import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {createLinter, type LinterOptions} from './index.ts'

/** `.use(digestlint)`: findings of a Markdown article as messages of the vfile. The tree is left as it is. */
export default function digestlint(options: LinterOptions = {}): (tree: Root, file: VFile) => void {
  const linter = createLinter(options)
  return (_tree, file) => {
    const filename = file.path && /\.(?:md|markdown|txt)$/iu.test(file.path) ? file.path : 'article.md'
    for (const {messages} of linter.lintText(String(file), {filename})) {
      for (const finding of messages) {
        const place = {
          start: {line: finding.line, column: finding.column},
          end: {line: finding.endLine, column: finding.endColumn},
        }
        const message = file.message(finding.message, {
          place,
          source: 'digestlint',
          ...(finding.ruleId === null ? {} : {ruleId: finding.ruleId}),
        })
        message.fatal = finding.level === 'error' ? true : finding.level === 'warn' ? false : undefined
        message.actual = String(file).slice(...finding.range)
        if (finding.fix) message.expected = [finding.fix.text]
      }
    }
  }
}
