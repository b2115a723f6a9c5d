import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {digestlint} from './cli.ts'

export const FILE = 'digestlint-suppressions.json'
/** Two findings: one of `no-toolbar-text`, one of `no-doubled-word`. */
export const DIRTY =
  'Ferry returns to Elmira\n\nThe ferry left at noon.\n\nAdjust Comment Print\n\nIt came back in the the dark.\n'

export const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8')
/** Articles that the suppressions file names. */
export const namedIn = (cwd: string, name = FILE): string[] => Object.keys(JSON.parse(read(cwd, name)))

export const idsOf = (out: string): (string | null)[] =>
  (JSON.parse(out) as {messages: {ruleId: string | null}[]}[]).flatMap(({messages}) =>
    messages.map((one) => one.ruleId),
  )
/** Rules of the findings that a run shows. */
export const shown = async (cwd: string, argv: readonly string[]): Promise<(string | null)[]> =>
  idsOf((await digestlint(cwd, ['-f', 'json', ...argv])).out)
