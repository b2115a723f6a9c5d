import type {Finding} from './core/types.ts'

/** ESLint's counts over findings. */
export function tally(messages: readonly Finding[]) {
  const counts = {
    errorCount: 0,
    fatalErrorCount: 0,
    warningCount: 0,
    infoCount: 0,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
  }
  for (const {level, fix, fatal} of messages) {
    if (level === 'error') {
      counts.errorCount++
      if (fatal) counts.fatalErrorCount++
      if (fix) counts.fixableErrorCount++
    } else {
      if (level === 'warn') counts.warningCount++
      else counts.infoCount++
      if (fix) counts.fixableWarningCount++
    }
  }
  return counts
}
