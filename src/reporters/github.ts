import type {Finding} from '../core/types.ts'
import {messageOf} from './message.ts'
import {pathFrom} from './paths.ts'
import type {Reporter} from './sink.ts'

const COMMAND = {error: 'error', warn: 'warning', info: 'notice'} as const
const DATA: Readonly<Record<string, string>> = {'%': '%25', '\r': '%0D', '\n': '%0A'}
const PROPERTY: Readonly<Record<string, string>> = {...DATA, ':': '%3A', ',': '%2C'}

const data = (text: string): string => text.replace(/[%\r\n]/gu, (one) => DATA[one]!)
const property = (text: string): string => text.replace(/[%\r\n:,]/gu, (one) => PROPERTY[one]!)

/** Workflow commands of GitHub Actions, a line a finding: they become annotations. */
export const github: Reporter = ({cwd, root = cwd}) => ({
  add: ({filePath, messages}) => messages.map((finding) => command(finding, filePath, root)).join(''),
  end: () => '',
})

function command(finding: Finding, filePath: string, root: string): string {
  const {ruleId, level, line, endLine, column, endColumn} = finding
  // The runner takes columns within one line only.
  const columns = line === endLine ? {col: column, endColumn} : {}
  const values = {title: ruleId ?? 'not checked', file: pathFrom(root, filePath), line, endLine, ...columns}
  const list = Object.entries(values).map(([name, value]) => `${name}=${property(String(value))}`)
  return `::${COMMAND[level]} ${list.join(',')}::${data(messageOf(finding, root))}\n`
}
