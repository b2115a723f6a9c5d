import {hash53} from '../core/fingerprint.ts'
import type {Finding, LintResult} from '../core/types.ts'
import {messageOf} from './message.ts'
import {pathFrom} from './paths.ts'
import {jsonArray, type Reporter} from './sink.ts'

const SEVERITY = {error: 'major', warn: 'minor', info: 'info'} as const

/**
 * GitLab's code quality report. It counts issues of one fingerprint once, so that equal findings get a number: a short key of each finding is
 * kept.
 */
export const gitlab: Reporter = ({cwd, root = cwd}) => {
  const seen = new Map<string, number>()
  const unique = (key: string): string => {
    const hash = hash53(key)
    const before = seen.get(hash) ?? 0
    seen.set(hash, before + 1)
    return before === 0 ? hash : hash53(`${key}\n${before}`)
  }
  return jsonArray(({filePath, article, record, messages}) => {
    const path = pathFrom(root, filePath)
    return messages.map((finding) => issueOf(finding, path, unique(keyOf(finding, path, article ?? record)), root))
  })
}

/** What stays the same while words elsewhere change. */
const keyOf = ({fingerprint, message}: Finding, path: string, record: LintResult['article'] | number): string =>
  `${path}\n${record ?? ''}\n${fingerprint === '' ? message : fingerprint}`

/** Code Climate's issue, of which GitLab reads a part. */
export const issueOf = (finding: Finding, path: string, fingerprint: string, root: string) => ({
  type: 'issue' as const,
  check_name: finding.ruleId ?? 'not-checked',
  description: messageOf(finding, root).replace(/\s+/gu, ' '),
  categories: ['Style' as const],
  severity: finding.fatal ? ('critical' as const) : SEVERITY[finding.level],
  fingerprint,
  location: {path, lines: {begin: finding.line, end: finding.endLine}},
})
