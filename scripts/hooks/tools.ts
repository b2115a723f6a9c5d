import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from '../generate/files.ts'
import {cli} from './scratch.ts'

const VERSIONS = {husky: '9.1.7', 'lint-staged': '16.4.0', lefthook: '2.2.2'}
const folder = join(root, '.bench/hooks')

/** Installs the tools in a folder of their own, and digestlint as built beside them: what a project has after `npm install --save-dev`. */
export function installTools(): string {
  const modules = join(folder, 'node_modules')
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'package.json'), '{"private": true}')
  const isThere = (name: string, version: string): boolean => {
    const file = join(modules, name, 'package.json')
    return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version === version
  }
  if (!Object.entries(VERSIONS).every(([name, version]) => isThere(name, version)))
    execFileSync(
      'npm',
      [
        'install',
        '--no-audit',
        // Lefthook's would put its hooks into the repository around.
        '--ignore-scripts',
        '--no-fund',
        '--prefer-offline',
        ...Object.entries(VERSIONS).map((one) => one.join('@')),
      ],
      {cwd: folder, stdio: ['ignore', 'ignore', 'inherit']},
    )
  const bin = join(modules, '.bin/digestlint')
  if (!existsSync(bin)) symlinkSync(cli, bin)
  return modules
}
