import {banner, type Generated, namesIn} from './files.ts'

/** rules/*.ts → the index of built-in rules, by id. */
export function generateRules(): Generated[] {
  const names = namesIn('rules', '.ts')
  const id = (name: string) => name.replace(/-(.)/gu, (_, c: string) => c.toUpperCase())
  const text = [
    banner('rules'),
    "import type {Rule} from '../core/types.ts'\n",
    ...names.map((name) => `import ${id(name)} from '../../rules/${name}.ts'\n`),
    `\nexport const rules: Readonly<Record<string, Rule>> = {\n${names.map((name) => `  '${name}': ${id(name)},\n`).join('')}}\n`,
  ].join('')
  return [{path: 'src/generated/rules.ts', text}]
}
