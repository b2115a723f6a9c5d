import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {Rule} from '../../src/core/types.ts'
import {banner, type Generated, namesIn, read, root} from './files.ts'
import {withHead} from './page-head.ts'

/** The heads of docs/rules/*.md, and the pages as a module, for `digestlint explain`. */
export function generatePages(rules: ReadonlyMap<string, Rule>): Generated[] {
  const names = existsSync(join(root, 'docs/rules')) ? namesIn('docs/rules', '.md') : []
  const pages = names.map((name) => {
    const path = `docs/rules/${name}.md`
    const rule = rules.get(name)
    return {name, path, text: rule ? withHead(read(path), name, rule) : read(path)}
  })
  const entries = pages.map(({name, text}) => `  '${name}': ${JSON.stringify(withoutMarks(text))},\n`)
  return [
    ...pages.map(({path, text}) => ({path, text})),
    {
      path: 'src/generated/pages.ts',
      text: `${banner('docs/rules')}export const pages: Readonly<Record<string, string>> = {\n${entries.join('')}}\n`,
    },
  ]
}

/** A terminal has no use for the marks of the head. */
const withoutMarks = (page: string): string => page.replace(/<!-- head:(?:start|end) -->\n/gu, '')
