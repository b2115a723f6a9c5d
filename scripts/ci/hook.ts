import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from '../generate/files.ts'
import {ran} from './tools.ts'

/** digestlint as it is published, installed offline into a folder of its own. */
export function installPacked(folder: string): void {
  mkdirSync(folder, {recursive: true})
  const [{filename}] = JSON.parse(
    ran('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  ) as [{filename: string}]
  writeFileSync(join(folder, 'package.json'), '{"private": true}')
  ran('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', `./${filename}`], folder)
}

/** What `init` wrote, under the real pre-commit: an article with an error stops the commit, a mended one does not. */
export function tryPreCommit(folder: string): void {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@y.example', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    })
  git('init', '--quiet', '-b', 'main')
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n')
  mkdirSync(join(folder, 'articles'))
  ran('npx', ['--no-install', 'digestlint', 'init', '--yes', '--hook', 'pre-commit'], folder)
  ran('pre-commit', ['validate-config'], folder)
  ran('pre-commit', ['install'], folder)
  const commit = (text: string) => {
    writeFileSync(join(folder, 'articles/a file.txt'), text)
    git('add', '-A')
    return spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@y.example', 'commit', '-m', 'x'], {
      cwd: folder,
      encoding: 'utf8',
    })
  }
  const dirty = commit('Ferry returns\n\nThe ferry left at noon.\n\nAdjust Comment Print\n')
  if (dirty.status !== 1 || !(dirty.stdout + dirty.stderr).includes('no-toolbar-text'))
    throw new Error(`pre-commit lets an error pass: ${dirty.stdout}${dirty.stderr}`)
  const clean = commit('Ferry returns\n\nThe ferry left at noon.\n')
  if (clean.status !== 0) throw new Error(`pre-commit stops a clean article: ${clean.stdout}${clean.stderr}`)
}
