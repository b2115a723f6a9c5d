import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {digestlint, inFolder} from '../support/cli.ts'

const PAGE = `<!DOCTYPE html>
<html lang="en">
<head><title>Ferry returns to Elmira | Gazette</title><script>var x = "<p>Advertisement</p>"</script></head>
<body>
  <h1>Ferry returns to Elmira</h1>
  <div class="tools"><a href="#c">Adjust</a> <a href="#c">Comment</a> <a href="#p">Print</a></div>
  <p>The ferry left at noon.</p>
  <p>It came back at dusk &amp; docked.</p>
</body>
</html>
`
const MENDED = PAGE.replace(/ {2}<div.*\n/u, '')

describe('a page', () => {
  it('is checked with places in the file', () =>
    inFolder({'a.html': PAGE}, async (cwd) => {
      const {code, out} = await digestlint(cwd, ['--format', 'json', '.'])
      expect(code).toBe(1)
      const [{messages}] = JSON.parse(out)
      expect(messages).toMatchObject([
        {
          ruleId: 'no-toolbar-text',
          line: 6,
          column: 35,
          endLine: 6,
          endColumn: 89,
          message: expect.stringContaining('`Adjust Comment Print`'),
        },
      ])
    }))
  it('is mended, byte for byte but for the element, and once', () =>
    inFolder({'a.html': PAGE, 'b.htm': `\uFEFF${PAGE.replaceAll('\n', '\r\n')}`}, async (cwd) => {
      expect((await digestlint(cwd, ['--fix', '.'])).code).toBe(0)
      expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toBe(MENDED)
      expect(readFileSync(join(cwd, 'b.htm'), 'utf8')).toBe(`\uFEFF${MENDED.replaceAll('\n', '\r\n')}`)
      expect((await digestlint(cwd, ['--fix', '.'])).err).toContain('2 articles, no findings.')
    }))
  it('comes from standard input by its name', () =>
    inFolder({}, async (cwd) => {
      expect(await digestlint(cwd, ['--stdin', '--stdin-filename', 'a.html', '--fix'], PAGE)).toEqual({
        code: 0,
        out: MENDED,
        err: '',
      })
    }))
  it('is a diff in a dry run', () =>
    inFolder({'a.html': PAGE}, async (cwd) => {
      const {out} = await digestlint(cwd, ['--fix-dry-run', 'a.html'])
      expect(out.split('\n').filter((line) => /^[-+](?![-+])/u.test(line))).toEqual([
        '-  <div class="tools"><a href="#c">Adjust</a> <a href="#c">Comment</a> <a href="#p">Print</a></div>',
      ])
    }))
  it('heeds directives in its comments, and tells of unused ones', () =>
    inFolder(
      {
        'a.html': PAGE.replace('  <div', '  <!-- digestlint-disable-next-block no-toolbar-text -- theirs -->\n  <div'),
        'b.html': PAGE.replace(/ {2}<div.*\n/u, '  <!-- digestlint-disable no-toolbar-text -- theirs -->\n'),
      },
      async (cwd) => {
        expect((await digestlint(cwd, ['a.html'])).code).toBe(0)
        expect((await digestlint(cwd, ['b.html'])).out).toContain('Unused directive')
        await digestlint(cwd, ['--fix', 'b.html'])
        expect(readFileSync(join(cwd, 'b.html'), 'utf8')).toBe(MENDED)
        expect((await digestlint(cwd, ['--no-inline-config', 'a.html'])).code).toBe(1)
      },
    ))
  it('that cannot be read is an error with a way out, and is not written', () => {
    const open = Array.from({length: 3000}, (_, index) => `<b id=${index}>`).join('')
    const page = `<p>${open}${'<p>Advertisement'.repeat(3000)}`
    return inFolder({'a.html': page}, async (cwd) => {
      const {code, out} = await digestlint(cwd, ['--fix', 'a.html'])
      expect(code).toBe(1)
      expect(out).toContain('The page was not checked')
      expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toBe(page)
    })
  })
  it('may set no language that it does not have, and skips what the rules do not speak', () =>
    inFolder(
      {'a.html': PAGE.replace('lang="en"', 'lang="nl"'), 'b.html': PAGE.replace(' lang="en"', '')},
      async (cwd) => {
        expect((await digestlint(cwd, ['a.html'])).out).not.toContain('no-toolbar-text')
        expect((await digestlint(cwd, ['b.html'])).out).toContain('no-toolbar-text')
      },
    ))
})
