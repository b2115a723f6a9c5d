import {writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {type BuildOptions, build, type Metafile, type Plugin} from 'esbuild'
import {recommendedConfig} from '../src/builtin.ts'
import {packs} from '../src/generated/packs/index.ts'
import {root} from './generate/files.ts'
import {indexOf, written} from './pack-index.ts'

/** esbuild reads it as Go does, which knows no flag `u`. */
const EVERYTHING = /./
const PACKS = /src[/\\]generated[/\\]packs[/\\]index\.ts$/

/**
 * Bundles the command: a file for the way to a linted article, and one for each thing that is loaded when first needed, with all that it
 * takes inside. A module costs a start about half a millisecond, so code is rather twice on disk than split into shared chunks.
 */
export async function bundleCommand(shared: BuildOptions): Promise<readonly Metafile[]> {
  const index = indexOf(recommendedConfig)
  const {bytes, code} = written(index)
  const used = index.packs.map(({pack}) => pack)
  writeFileSync(join(root, 'dist/packs.json'), JSON.stringify({packs, used, words: index.finder.words.join('\n')}))
  writeFileSync(join(root, 'dist/packs.bin'), bytes)
  const metafiles: Metafile[] = []
  const done = new Set<string>()
  const made = new Set<string>()
  const queue: {readonly file: string; readonly out: string}[] = [
    {file: join(root, 'src/cli/main.ts'), out: 'dist/cli.js'},
    // What runs in the threads of --concurrency.
    {file: join(root, 'src/node/workers/worker.ts'), out: 'dist/lint-worker.js'},
  ]
  for (let next = queue.shift(); next; next = queue.shift()) {
    const {file, out} = next
    made.add(out)
    const lazy: Plugin = {
      name: 'lazy',
      setup(setup) {
        setup.onResolve({filter: EVERYTHING}, async ({kind, path, resolveDir, pluginData}) => {
          if (kind !== 'dynamic-import' || pluginData === 'asked') return null
          const found = await setup.resolve(path, {kind: 'import-statement', resolveDir, pluginData: 'asked'})
          if (found.external || found.errors.length > 0) return found
          const name = nameOf(found.path)
          const file = `dist/command/${name}`
          if (!done.has(found.path)) {
            if (queue.some(({out}) => out === file) || made.has(file))
              throw new Error(`Two modules would be ${file}: give ${found.path} another name.`)
            queue.push({file: found.path, out: file})
          }
          done.add(found.path)
          return {path: dirname(out) === 'dist' ? `./command/${name}` : `./${name}`, external: true}
        })
        // Half of the code would be packs, and the time to compile it: data is read as data.
        setup.onLoad({filter: PACKS}, () => ({
          contents: `import {readFileSync} from 'node:fs'
const read = (ending, ...how) => readFileSync(new URL('${dirname(out) === 'dist' ? './' : '../'}packs.' + ending, import.meta.url), ...how)
const data = JSON.parse(read('json', 'utf8'))
const {buffer, byteOffset, byteLength} = read('bin')
const bytes = byteOffset === 0 ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)
export const packs = data.packs
${code}`,
        }))
      },
    }
    const {metafile} = await build({
      ...shared,
      entryPoints: [file],
      outfile: out,
      plugins: [lazy],
      metafile: true,
    })
    metafiles.push(metafile)
  }
  return metafiles
}

/** `src/markups/markdown.ts` → `markdown.js`, `node_modules/yaml/…/index.js` → `yaml.js`. */
function nameOf(path: string): string {
  const [, owner] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/u.exec(path) ?? []
  const own = basename(path).replace(/\.[jt]s$/u, '')
  return `${owner?.replaceAll('/', '-') ?? (own === 'index' ? basename(dirname(path)) : own)}.js`
}
