/** One option of the command; yargs and the fast path are both made from this table. */
export interface Option {
  readonly type: 'boolean' | 'string' | 'number' | 'array'
  readonly describe: string
  readonly choices?: readonly string[]
  readonly alias?: string
}

export const options = {
  fix: {type: 'boolean', describe: 'Mend what is safe to mend, in place'},
  'fix-dry-run': {type: 'boolean', describe: 'Print what --fix would do, as a diff'},
  'fix-type': {
    type: 'array',
    describe: 'Mend only findings of these types',
    choices: ['problem', 'suggestion', 'layout', 'directive'],
  },
  'fix-report': {type: 'string', describe: 'Write what was mended to a file, as JSON'},
  stdin: {type: 'boolean', describe: 'Read one article from standard input; with --fix print the mended text'},
  'stdin-filename': {type: 'string', describe: 'The file name that standard input stands for'},
  format: {
    type: 'array',
    describe: 'NAME or NAME=FILE, several times: stylish, json, jsonl, sarif, github, html, …, a path or a package',
    alias: 'f',
  },
  'output-file': {type: 'string', describe: 'Write the report of a single --format to a file', alias: 'o'},
  quiet: {type: 'boolean', describe: 'Report errors only'},
  'max-warnings': {type: 'number', describe: 'Exit with 1 above this number of warnings'},
  'max-error-rate': {type: 'string', describe: 'Exit with 0 while no larger share of articles has errors: 0.5%'},
  rule: {type: 'array', describe: 'Set a rule: `no-x: off`, `no-x: [warn, {…}]`'},
  purpose: {type: 'string', describe: 'What the text is for', choices: ['republish', 'corpus']},
  config: {type: 'string', describe: 'Use this config file for all articles; --no-config for none', alias: 'c'},
  'inline-config': {type: 'boolean', describe: 'Heed directives in articles; --no-inline-config for scrapes'},
  'text-field': {type: 'string', describe: 'Field of a JSON record that holds its text, such as `article.body`'},
  'title-field': {type: 'string', describe: 'Field that holds its headline'},
  'url-field': {type: 'string', describe: 'Field that holds its address'},
  'id-field': {type: 'string', describe: 'Field that holds its id'},
  markup: {type: 'string', describe: 'What the texts of records are', choices: ['text', 'markdown', 'html']},
  'ignore-pattern': {type: 'array', describe: 'Leave these files out'},
  'print-config': {type: 'string', describe: 'Print the config of a file'},
  staged: {type: 'boolean', describe: 'Check what is staged; with --fix stage what is mended'},
  changed: {type: 'boolean', describe: 'Check only files that differ from the default branch'},
  since: {type: 'string', describe: 'Check only files that changed since a commit or branch'},
  'suppress-all': {type: 'boolean', describe: 'Suppress all findings of now, in the suppressions file'},
  'suppress-rule': {type: 'array', describe: 'Suppress the findings of now of a rule'},
  'prune-suppressions': {type: 'boolean', describe: 'Take suppressed findings that are gone out of the file'},
  'suppressions-location': {type: 'string', describe: 'File of suppressions; digestlint-suppressions.json by default'},
  suppressions: {type: 'boolean', describe: 'Heed the suppressions file; --no-suppressions to see and mend all'},
  concurrency: {type: 'string', describe: 'Worker threads: auto, off (the default) or a number'},
  cache: {type: 'boolean', describe: 'Check only what changed since the last run'},
  'cache-location': {type: 'string', describe: 'File of the cache; .digestlintcache by default'},
  stats: {type: 'boolean', describe: 'Tell where the time went, by phase and rule'},
  'exit-zero': {type: 'boolean', describe: 'Exit with 0 whatever is found'},
  color: {type: 'boolean', describe: 'Use colours; --no-color for none'},
} as const satisfies Readonly<Record<string, Option>>

/** Those of `digestlint pipe` besides. */
export const pipeOptions = {
  annotate: {type: 'boolean', describe: 'Set the field `digestlint` of each record to its findings'},
  facts: {type: 'boolean', describe: 'Set the field `digestlintFacts` to what rules that compare articles keep of it'},
} as const satisfies Readonly<Record<string, Option>>

/** Those of `digestlint init` besides. */
export const initOptions = {
  yes: {type: 'boolean', describe: 'Ask nothing; defaults for what no option answers'},
  force: {type: 'boolean', describe: 'Write over files that are there'},
  'dry-run': {type: 'boolean', describe: 'Show what would be written'},
  content: {type: 'string', describe: 'What is checked', choices: ['files', 'records']},
  folder: {type: 'string', describe: 'Where it is'},
  preset: {type: 'string', describe: 'The rules', choices: ['recommended', 'strict']},
  hook: {type: 'string', describe: 'Check before a commit', choices: ['none', 'pre-commit', 'husky', 'lefthook']},
  ci: {type: 'string', describe: 'Check in CI', choices: ['none', 'github', 'gitlab', 'other']},
} as const satisfies Readonly<Record<string, Option>>

/** Those that say how articles are read and by which rules. */
const OF_CONFIG = [
  'rule',
  'purpose',
  'config',
  'inline-config',
  'text-field',
  'title-field',
  'url-field',
  'id-field',
  'markup',
] as const satisfies readonly (keyof typeof options)[]

/** Those of the command that `pipe` takes too; the rest have no meaning there. */
export const PIPED = [
  'fix',
  'fix-type',
  ...OF_CONFIG,
  'stdin-filename',
  'suppressions-location',
  'suppressions',
  'concurrency',
  'exit-zero',
] as const satisfies readonly (keyof typeof options)[]

/** Those of `digestlint fix` besides. */
export const interactiveOptions = {
  interactive: {type: 'boolean', describe: 'Ask about what is not safe to mend unasked, in the terminal', alias: 'i'},
  all: {type: 'boolean', describe: 'Ask about safe fixes too, and mend nothing unasked'},
  decisions: {type: 'string', describe: 'File of what was skipped; .digestlint-decisions.json by default'},
} as const satisfies Readonly<Record<string, Option>>

/** Those of the command that `fix` does not take: it mends files. */
const NOT_OF_FIX: readonly string[] = ['fix', 'fix-dry-run', 'stdin', 'stdin-filename', 'print-config']

/** All that `fix` takes. */
export const optionsOfFix = (): Record<string, Option> => ({
  ...interactiveOptions,
  ...Object.fromEntries(Object.entries(options).filter(([name]) => !NOT_OF_FIX.includes(name))),
})

/** Those of the command that mean something where a person is asked. */
export const ASKED: readonly string[] = [
  'fix-type',
  'quiet',
  'rule',
  'purpose',
  'config',
  'inline-config',
  'ignore-pattern',
  'suppressions-location',
  'suppressions',
  'exit-zero',
  'color',
]

/** Those of the command that `watch` takes. */
export const WATCHED = [
  'quiet',
  ...OF_CONFIG,
  'ignore-pattern',
  'suppressions-location',
  'suppressions',
  'color',
] as const satisfies readonly (keyof typeof options)[]

export type OptionName = keyof typeof options | keyof typeof pipeOptions | keyof typeof interactiveOptions

/** What the command was asked for. */
export interface Args {
  readonly patterns: readonly string[]
  readonly values: Readonly<Partial<Record<OptionName, boolean | string | number | readonly string[]>>>
}
