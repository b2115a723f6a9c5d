import type {Bench} from './bench.ts'
import {checkFinding, same} from './compare.ts'
import type {ValidCase} from './types.ts'

const toCrlf = (text: string): string => text.replaceAll('\n', '\r\n')
const BOM = '\uFEFF'

/**
 * The same case as other files hold it: with CRLF and with a byte order mark it must give the same findings and output; inside a
 * blockquote, where its words are evidence, it must not crash, report a place outside the text or fix without end.
 * @throws Error naming the variant.
 */
export function runVariants(bench: Bench, one: ValidCase, output: string): void {
  const {code} = one
  if (code.includes('\n') && !code.includes('\r'))
    within('with CRLF', () => alike(bench, one, toCrlf(code), toCrlf(output)))
  if (!code.startsWith(BOM)) within('with a byte order mark', () => alike(bench, one, BOM + code, BOM + output))
  if (code.trim() === '' || code.startsWith('---')) return
  within('in a blockquote', () => {
    const isHtml = /\.html?$/iu.test(one.filename ?? '')
    const quoted = {
      ...one,
      filename: isHtml ? 'article.html' : 'article.md',
      code: isHtml ? quotedHtml(code) : quotedMarkdown(code),
    }
    const {findings, source} = bench.lint(quoted.code, quoted)
    for (const finding of findings) checkFinding(finding, source)
    bench.fix(quoted.code, quoted)
  })
}

const quotedMarkdown = (code: string): string =>
  `# The headline of the day\n\n${code.trimEnd().replace(/^/gmu, '> ')}\n\nWords that follow stand here.\n`
const quotedHtml = (code: string): string =>
  `<h1>The headline of the day</h1>\n<blockquote>${code}</blockquote>\n<p>Words that follow stand here.</p>\n`

function alike(bench: Bench, one: ValidCase, code: string, output: string): void {
  const plain = bench.lint(one.code, one)
  const variant = bench.lint(code, one)
  const words = ({findings, source}: typeof plain): string[] =>
    findings.map(({messageId, range}) => `${messageId}: ${source.slice(...range).replaceAll('\r\n', '\n')}`)
  same(JSON.stringify(words(variant)), JSON.stringify(words(plain)), 'findings')
  same(bench.fix(code, one), output, 'output')
}

function within(name: string, run: () => void): void {
  try {
    run()
  } catch (error) {
    throw new Error(`${name[0]!.toUpperCase()}${name.slice(1)}: ${(error as Error).message}`, {cause: error})
  }
}
