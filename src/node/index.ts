/** `digestlint/node`: files, configs and formatters. */
export {type ConfigFinder, type ConfigOptions, makeConfigFinder} from './config.ts'
export {ConfigError, UsageError} from './errors.ts'
export {type Expanded, EXTENSIONS, expandFiles} from './files.ts'
export {type Formatter, type FormatterContext, loadFormatter} from './formatter.ts'
export {lintFiles, linterFor, type LintFilesOptions, outputFixes} from './lint-files.ts'
export {readArticle, writeArticle} from './read.ts'
export {defineConfig} from '../plugin.ts'
