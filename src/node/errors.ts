/** A mistake of the person who runs digestlint: one clear line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** A config that cannot be used; `file` is where. */
export class ConfigError extends UsageError {
  constructor(
    readonly file: string,
    readonly problems: readonly string[],
  ) {
    super(problems.map((problem) => `${file}: ${problem}`).join('\n'))
  }
}

/** Whether it is a mistake of use, told in its one line. By name: classes are not the same across bundles. */
export const isMistake = (error: unknown): error is Error =>
  error instanceof Error && (['UsageError', 'PatternError'].includes(error.name) || 'problems' in error)
