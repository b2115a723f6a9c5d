/** `npm run build`: bundles the command and the library into dist/, each dependency inside, and writes their type declarations and licences. */
import {chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {builtinModules} from 'node:module'
import {dirname, join} from 'node:path'
import {type BuildOptions, build, type Metafile} from 'esbuild'
import {bundleCommand} from './build-command.ts'
import {buildTypes} from './build-types.ts'
import {root} from './generate/files.ts'

const dist = join(root, 'dist')
const entryPoints: Record<string, string> = {
  index: 'src/index.ts',
  plugin: 'src/plugin.ts',
  tester: 'src/tester/index.ts',
  unified: 'src/unified.ts',
  node: 'src/node/index.ts',
}
/** vfile-reporter's string-width is many times slower, and the newest one starts an Intl.Segmenter: 30 ms of CPU. */
const alias = {
  'string-width': join(root, 'node_modules/fast-string-width'),
  // Its default is for browsers; the rest of the bundle takes what runs in both.
  'when-exit': join(root, 'node_modules/when-exit/dist/node/index.js'),
}

rmSync(dist, {recursive: true, force: true})
const present = Object.fromEntries(Object.entries(entryPoints).filter(([, file]) => existsSync(join(root, file))))
const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'node20',
  minify: !process.argv.includes('--plain'),
  mainFields: ['module', 'main'],
  conditions: ['import', 'default'],
  keepNames: false,
  legalComments: 'none',
  alias,
  external: ['jiti', 'tinypool', 'vitest', 'node:*', ...builtinModules],
  logLevel: 'warning',
}
const {metafile} = await build({
  ...shared,
  entryPoints: present,
  outdir: 'dist',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  metafile: true,
})
const metafiles = [metafile, ...(await bundleCommand(shared))]
chmodSync(join(dist, 'cli.js'), 0o755)
ship('jiti', ['package.json', 'LICENSE', 'lib/jiti.mjs', 'lib/jiti.cjs', 'dist/jiti.cjs', 'dist/babel.cjs'])
ship('tinypool', ['package.json', 'LICENSE', ...filesIn('tinypool', 'dist', '.js')])
writeFileSync(join(dist, 'THIRD-PARTY.txt'), licences(metafiles))
await buildTypes(present)

/** Packages that find their own files by path are shipped as they are: jiti is loaded only for a TypeScript config, tinypool for workers. */
function ship(name: string, files: readonly string[]): void {
  const from = join(root, 'node_modules', name)
  const to = join(dist, 'node_modules', name)
  for (const name of files) {
    mkdirSync(dirname(join(to, name)), {recursive: true})
    copyFileSync(join(from, name), join(to, name))
  }
}

/** Files of a package's folder, and of those inside it. */
function filesIn(name: string, folder: string, ending: string): string[] {
  const start = join(root, 'node_modules', name)
  return readdirSync(join(start, folder), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file))
}

/** Name, version and licence text of every package whose code is in the bundle. */
function licences(files: readonly Metafile[]): string {
  const folders = new Set(
    files
      .flatMap(({inputs}) => Object.keys(inputs))
      .flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(file)?.[1] ?? []),
  )
  // Their declarations stand in ours.
  for (const name of ['mdast', 'unist']) folders.add(`node_modules/@types/${name}`)
  return [...folders]
    .sort()
    .map((folder) => {
      const {name, version, license} = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
        name: string
        version: string
        license?: string
      }
      const file = ['LICENSE', 'license', 'LICENSE.md', 'license.md', 'LICENSE.txt', 'LICENCE'].find((one) =>
        existsSync(join(root, folder, one)),
      )
      return `${name} ${version} (${license ?? 'see text'})\n\n${file ? readFileSync(join(root, folder, file), 'utf8').trim() : ''}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}

if (process.argv.includes('--analyze')) {
  const {analyzeMetafile} = await import('esbuild')
  console.log(await analyzeMetafile(metafile))
}
