import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import yargs from 'yargs'
import {version} from '../generated/version.ts'
import {UsageError} from '../node/errors.ts'
import type {ExitCode, Io} from './io.ts'
import {listRules} from './list-rules.ts'
import {initOptions, type Option, options, optionsOfFix, PIPED, pipeOptions, WATCHED} from './options.ts'
import {usageLine} from './usage-line.ts'

/** Help and subcommands, through yargs. */
export async function runCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = argv.length === 0 ? 2 : 0
  let pending: Promise<void> = Promise.resolve()
  const parser = makeParser((action) => {
    pending = (async () => {
      code = await action(io)
    })()
  })
  const failure = await new Promise<string | null>((done) => {
    void parser.parse([...argv], {}, (error, _args, output) => {
      if (error) done(error.message)
      else {
        if (output) io.out(`${output}\n`)
        done(null)
      }
    })
  })
  if (failure !== null) throw new UsageError(usageLine(failure, argv[0] ?? ''))
  await pending
  if (argv.length === 0) io.err(`${await parser.getHelp()}\n`)
  return code
}

type Action = (io: Io) => ExitCode | Promise<ExitCode>

function makeParser(start: (action: Action) => void) {
  return yargs()
    .scriptName('digestlint')
    .usage('$0 [files, folders, globs]\n\nFinds and mends what scrapers and content mills left in news articles.')
    .options(yargsOptions())
    .command(
      'init',
      'Write a config, a hook and a CI file for this folder',
      (y) => y.options(yargsOptions({...only(['purpose']), ...initOptions})),
      (args) => start(async (io) => (await import('./init/flags.ts')).initWith(args, io)),
    )
    .command(
      'rules',
      'List the rules, those of the config too',
      (y) => y.option('json', {type: 'boolean', describe: 'As JSON'}).options(yargsOptions(only(['config']))),
      (args) => start((io) => listRules(io, args.json === true, args.config)),
    )
    .command(
      // Not `<rule>`: that is an option, and a list.
      'explain <id>',
      "Print a rule's page",
      (y) => y.positional('id', {type: 'string', demandOption: true}).options(yargsOptions(only(['config']))),
      (args) => start(async (io) => (await import('./explain.ts')).explain(io, args.id as string, args.config)),
    )
    .command(
      'report <files..>',
      'Totals by rule and site of reports in `--format jsonl`',
      (y) => y.positional('files', {type: 'string', array: true, demandOption: true}),
      (args) =>
        start(async (io) => (await import('./summarize.ts')).summarize(args.files.length > 0 ? args.files : ['-'], io)),
    )
    .command(
      'pipe',
      'Records from standard input to standard output, one for one',
      (y) => y.options(yargsOptions({...only(PIPED), ...pipeOptions})),
      // `run` reads its arguments: it starts without yargs.
      () => undefined,
    )
    .command(
      'fix [files..]',
      'Mend what is safe, as --fix does; with --interactive ask about the rest',
      (y) => y.options(yargsOptions(optionsOfFix())),
      () => undefined,
    )
    .command(
      'watch [files..]',
      'Check again whenever something changes, and tell what changed',
      (y) => y.options(yargsOptions(only(WATCHED))),
      () => undefined,
    )
    .command(
      'test-packs <files..>',
      'Run the examples of phrase packs',
      (y) => y.positional('files', {type: 'string', array: true, demandOption: true}),
      (args) => start((io) => testPacks(io, args.files)),
    )
    .command(
      'import-vale <style>',
      'Turn a style of Vale (a folder, or one .yml) into phrase packs',
      (y) =>
        y
          .positional('style', {type: 'string', demandOption: true})
          .option('output', {type: 'string', describe: 'The folder to write to; packs/STYLE by default'})
          .option('force', {type: 'boolean', describe: 'Write over what is there'}),
      ({style, output, force}) =>
        start((io) => importStyle(io, style as string, output as string | undefined, force === true)),
    )
    .strictOptions()
    .version(version)
    .help()
    .exitProcess(false)
    .wrap(100)
}

/** A table of options as yargs takes it; each command lists its own alone. */
function yargsOptions(table: Readonly<Record<string, Option>> = options): Record<
  string,
  {
    type: 'boolean' | 'string' | 'number' | 'array'
    describe: string
    choices?: readonly string[]
    alias?: string
    global: boolean
  }
> {
  return Object.fromEntries(Object.entries(table).map(([name, option]) => [name, {...option, global: false}]))
}

const only = (names: readonly (keyof typeof options)[]): Record<string, Option> =>
  Object.fromEntries(names.map((name) => [name, options[name]]))

async function importStyle(io: Io, style: string, output: string | undefined, force: boolean): Promise<ExitCode> {
  const [{importVale}, {pages}] = await Promise.all([import('./import-vale.ts'), import('../generated/pages.ts')])
  return importVale({style, output, force, known: Object.keys(pages), today: new Date()}, io)
}

async function testPacks(io: Io, files: readonly string[]): Promise<ExitCode> {
  const [{parse}, {runPackExamples, validatePack}] = await Promise.all([
    import('yaml'),
    import('../core/phrases/index.ts'),
  ])
  let problems = 0
  for (const file of files) {
    let data: unknown
    try {
      data = parse(readFileSync(resolve(io.cwd, file), 'utf8'))
    } catch (error) {
      throw new UsageError(`${file}: ${(error as Error).message.split('\n')[0]}`)
    }
    const {pack, problems: shape} = validatePack(data, file)
    const failed = pack
      ? runPackExamples(pack).map(
          ({entry, example, problem}) => `${file}: entry \`${entry}\`: example \`${example}\` ${problem}.`,
        )
      : shape.map(({message}) => message)
    for (const line of failed) io.err(`${line}\n`)
    problems += failed.length
    const count = pack?.entries.length ?? 0
    if (failed.length === 0) io.out(`${file}: ${count} ${count === 1 ? 'entry' : 'entries'}, all examples right.\n`)
  }
  return problems > 0 ? 1 : 0
}
