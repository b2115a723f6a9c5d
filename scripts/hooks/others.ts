import {ok, strictEqual} from 'node:assert/strict'
import {chmodSync, readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {root} from '../generate/files.ts'
import {DIRTY, DOUBTFUL, MENDED, type Scratch, scratchRepo} from './scratch.ts'

/** The code block of docs/hooks.md under a heading, so that what is tried is what is told. `n`: which one. */
function recipe(heading: string, n = 0): string {
  const page = readFileSync(join(root, 'docs/hooks.md'), 'utf8')
  const [, section] = page.split(`\n## ${heading}\n`)
  const blocks = [...(section?.split('\n## ')[0]?.matchAll(/```\w+\n(.*?)```/gsu) ?? [])]
  const block = blocks[n]?.[1]
  if (block === undefined) throw new Error(`docs/hooks.md has no code under "${heading}".`)
  return block
}

function project(name: string, modules: string, json: object = {}): Scratch {
  const repo = scratchRepo(name)
  repo.write('package.json', JSON.stringify({private: true, ...json}))
  repo.write('.gitignore', 'node_modules\n.husky/_\n')
  symlinkSync(modules, join(repo.cwd, 'node_modules'))
  repo.git('add', '-A')
  repo.git('commit', '-q', '--no-verify', '-m', 'project')
  return repo
}

/** What everybody expects of a hook: mended and committed, work that is not staged kept, what is doubtful refused. */
function expectHook(repo: Scratch): void {
  const disk = (name: string): string => readFileSync(join(repo.cwd, name), 'utf8')
  const work = `${MENDED}More, not staged.\n`
  repo.write('whole file.txt', DIRTY)
  repo.write('partly.txt', DIRTY.replace('dusk', 'dawn'))
  repo.git('add', 'whole file.txt', 'partly.txt')
  repo.write('partly.txt', `${DIRTY.replace('dusk', 'dawn')}More, not staged.\n`)
  repo.write('other.txt', work)
  const passed = repo.run(['git', 'commit', '-m', 'x'])
  strictEqual(passed.code, 0, passed.out)
  strictEqual(repo.at('HEAD', 'whole file.txt'), MENDED, passed.out)
  strictEqual(repo.at('HEAD', 'partly.txt'), MENDED.replace('dusk', 'dawn'), passed.out)
  strictEqual(disk('whole file.txt'), MENDED)
  ok(disk('partly.txt').endsWith('dawn.\nMore, not staged.\n'), disk('partly.txt'))
  strictEqual(disk('other.txt'), work)
  repo.write('doubtful.md', DOUBTFUL)
  repo.git('add', 'doubtful.md')
  const refused = repo.run(['git', 'commit', '-m', 'x'])
  strictEqual(refused.code, 1, refused.out)
  ok(refused.out.includes('no-legal-notice'), refused.out)
  strictEqual(disk('doubtful.md'), DOUBTFUL)
  strictEqual(repo.git('log', '--oneline', '--', 'doubtful.md'), '')
}

export function tryGit(modules: string): void {
  const repo = project('git', modules)
  repo.write('.git/hooks/pre-commit', recipe('Git alone'))
  chmodSync(join(repo.cwd, '.git/hooks/pre-commit'), 0o755)
  expectHook(repo)

  // From a subfolder, with -a, in a linked worktree; by the names of files it is refused, since git drops what is staged then.
  repo.git('reset', '-q', '--hard')
  repo.write('in/a.txt', MENDED)
  repo.git('add', 'in')
  repo.git('commit', '-q', '-m', 'x')
  repo.write('in/a.txt', DIRTY.replace('noon', 'nine'))
  const all = repo.run(['git', '-C', 'in', 'commit', '-a', '-m', 'x'])
  strictEqual(all.code, 0, all.out)
  strictEqual(repo.at('HEAD', 'in/a.txt'), MENDED.replace('noon', 'nine'), all.out)
  strictEqual(repo.git('status', '--porcelain', 'in'), '')
  repo.write('in/a.txt', DIRTY.replace('noon', 'ten'))
  const named = repo.run(['git', 'commit', '-m', 'x', 'in/a.txt'])
  strictEqual(named.code, 1, named.out)
  ok(named.out.includes('`git commit FILE`'), named.out)
  repo.git('checkout', '-q', 'in/a.txt')
  repo.git('worktree', 'add', '-q', '../tree', '-b', 'tree')
  symlinkSync(modules, join(repo.cwd, '../tree/node_modules'))
  repo.write('../tree/in/b.txt', DIRTY)
  repo.git('-C', '../tree', 'add', 'in/b.txt')
  const linked = repo.run(['git', '-C', '../tree/in', 'commit', '-m', 'x'])
  strictEqual(linked.code, 0, linked.out)
  strictEqual(repo.at('tree', 'in/b.txt'), MENDED)
}

export function tryHusky(modules: string): void {
  const repo = project('husky', modules)
  const {code, out} = repo.run(['npx', '--no', 'husky', 'init'])
  strictEqual(code, 0, out)
  repo.write('.husky/pre-commit', recipe('husky', 1))
  expectHook(repo)
}

export function tryLintStaged(modules: string): void {
  const repo = project('lint-staged', modules, JSON.parse(recipe('lint-staged', 0)) as object)
  strictEqual(repo.run(['npx', '--no', 'husky', 'init']).code, 0)
  repo.write('.husky/pre-commit', recipe('lint-staged', 1))
  repo.git('checkout', '-q', 'package.json')
  expectHook(repo)
}

export function tryLefthook(modules: string): void {
  const repo = project('lefthook', modules)
  repo.write('lefthook.yml', recipe('lefthook'))
  const {code, out} = repo.run(['npx', '--no', 'lefthook', 'install'])
  strictEqual(code, 0, out)
  expectHook(repo)
}
