import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {banner, type Generated, namesIn, read, root} from './files.ts'

/** docs/rules/*.md as a module, for `digestlint explain`. */
export function generatePages(): Generated[] {
  const names = existsSync(join(root, 'docs/rules')) ? namesIn('docs/rules', '.md') : []
  const entries = names.map((name) => `  '${name}': ${JSON.stringify(read(`docs/rules/${name}.md`))},\n`)
  return [
    {
      path: 'src/generated/pages.ts',
      text: `${banner('docs/rules')}export const pages: Readonly<Record<string, string>> = {\n${entries.join('')}}\n`,
    },
  ]
}
