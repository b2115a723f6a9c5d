import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {parse, parseAllDocuments, stringify} from 'yaml'
import {root} from '../generate/files.ts'

export interface Tools {
  /** Checks a YAML file against the published schema of its kind. @throws with what the validator says */
  readonly schema: (kind: 'github-actions' | 'github-workflows' | 'gitlab-ci', file: string) => unknown
  readonly actionlint: (file: string) => unknown
  readonly shellcheck: (shell: 'bash' | 'sh', file: string) => void
}

/** Runs a command; what it printed is told where it fails. */
export function ran(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, [...args], {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
  } catch (error) {
    const {stdout = '', stderr = '', message} = error as {stdout?: string; stderr?: string; message: string}
    throw new Error(`${command} ${args.join(' ')}: ${stdout || stderr || message}`)
  }
}

/** A tool whose registry cannot be reached here, or that needs what is not here, is told and left out. */
function installed(name: string, install: () => void): boolean {
  try {
    install()
    return true
  } catch (error) {
    console.log(`not run: ${name} could not be installed (${(error as Error).message.split('\n')[0]})`)
    return false
  }
}

/** Tools that we did not write: check-jsonschema brings the schemas of SchemaStore along. */
export function installTools(folder: string): Tools {
  const hasSchemas = installed('check-jsonschema', () => {
    ran('python3', ['-m', 'venv', 'venv'], folder)
    ran('venv/bin/pip', ['install', '--quiet', 'check-jsonschema==0.39.0'], folder)
  })
  const hasActionlint = installed('actionlint', () => {
    execFileSync('go', ['install', 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.7'], {
      cwd: folder,
      env: {...process.env, GOBIN: folder, GOFLAGS: '-mod=mod'},
      stdio: 'ignore',
    })
  })
  return {
    schema: (kind, file) =>
      hasSchemas &&
      void ran(join(folder, 'venv/bin/check-jsonschema'), ['--builtin-schema', `vendor.${kind}`, file], folder),
    actionlint: (file) => hasActionlint && void ran(join(folder, 'actionlint'), [file], folder),
    shellcheck: (shell, file) => void ran('shellcheck', ['--shell', shell, file], folder),
  }
}

/** Files of this repository, and pieces of them, as files of their own. */
export function ownFiles(folder: string) {
  const text = (name: string): string => readFileSync(join(root, name), 'utf8')
  const write = (name: string, content: string): string => {
    const file = join(folder, name)
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, content)
    return file
  }
  const action = parse(text('action.yml')) as {runs: {steps: [{run: string}]}}
  const [, job] = parseAllDocuments(text('templates/digestlint/template.yml'))
  const [, body] = Object.entries(job!.toJS() as Record<string, {script: [string]}>)[0]!
  const blocks = [...text('docs/ci.md').matchAll(/^```(yaml|sh)\n(.*?)^```$/gmsu)].map(([, kind, code]) => ({
    kind,
    code: code!,
  }))
  const yaml = blocks.filter(({kind}) => kind === 'yaml').map(({code}) => code)
  return {
    action: join(root, 'action.yml'),
    actionScript: write('action.sh', action.runs.steps[0].run),
    component: write('component.yml', stringify(job!.toJS())),
    componentScript: write('component.sh', body.script[0]),
    workflow: write('.github/workflows/docs.yml', yaml[0]!),
    include: write('include.yml', yaml[1]!),
    recipe: write('recipe.sh', blocks.find(({kind, code}) => kind === 'sh' && code.startsWith('#!'))!.code),
  }
}
