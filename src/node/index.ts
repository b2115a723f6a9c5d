/** `digestlint/node`: files, configs and formatters. */

export {defineConfig} from '../plugin.ts'
export {type ConfigFinder, type ConfigOptions, makeConfigFinder} from './config.ts'
export {ConfigError, UsageError} from './errors.ts'
export {EXTENSIONS, type Expanded, expandFiles} from './files.ts'
export {type Formatter, type FormatterContext, loadFormatter} from './formatter.ts'
export {type LintFilesOptions, lintFiles, lintFilesStream, withLinter} from './lint-files.ts'
export {readArticle} from './read.ts'
export {type OpenSuppressions, openSuppressions, type SuppressionsOptions} from './suppressions/open.ts'
export {outputFixes, writeArticle} from './write.ts'
