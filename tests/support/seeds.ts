import {readdirSync, readFileSync} from 'node:fs'
import {createLinter} from '../../src/index.ts'

const folder = new URL('../../seeds/articles/', import.meta.url)

export interface SeedFinding {
  readonly ruleId: string | null
  readonly line: number
  readonly column: number
  readonly text: string
}

/** Names of the seed articles, without ending. */
export const seedArticles = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -'.txt'.length))
export const readSeed = (file: string): string => readFileSync(new URL(file, folder), 'utf8')

/** What the recommended preset finds in a seed article and makes of it. */
export function seedOutcome(name: string): {findings: SeedFinding[]; fixed: string} {
  const source = readSeed(`${name}.txt`)
  const linter = createLinter()
  const filename = `${name}.txt`
  const findings = linter
    .lintText(source, {filename})
    .flatMap(({messages}) =>
      messages.map(({ruleId, line, column, range}) => ({ruleId, line, column, text: source.slice(...range)})),
    )
  return {findings, fixed: linter.fixText(source, {filename})[0]?.output ?? source}
}
