import {parse} from 'yaml'
import {writeAnchors} from '../../src/core/phrases/anchors.ts'
import {phraseAnchors} from '../../src/core/phrases/compile.ts'
import {validatePack} from '../../src/core/phrases/validate.ts'
import type {PhrasePack} from '../../src/core/types.ts'
import {banner, type Generated, namesIn, read} from './files.ts'

/** seeds/phrases/*.yaml → one module each, and an index by pack name. Examples stay in the YAML: tests read them there. */
export function generatePacks(): Generated[] {
  const names = namesIn('seeds/phrases', '.yaml')
  const modules = names.map((name) => {
    const path = `seeds/phrases/${name}.yaml`
    const pack = parse(read(path)) as PhrasePack
    if (pack.pack !== name) throw new Error(`${path}: \`pack\` must be \`${name}\`, the file's name.`)
    const {problems} = validatePack(pack, path)
    if (problems.length > 0) throw new Error(problems.map(({message}) => message).join('\n'))
    const anchors = pack.entries.map((entry) =>
      entry.phrases.map((phrase) => writeAnchors(phraseAnchors(phrase, entry))),
    )
    const entries = pack.entries.map((entry) => ({...entry, fix: entry.fix ?? 'suggest', bad: [], good: []}))
    return {
      path: `src/generated/packs/${name}.ts`,
      // JSON is read several times faster than an object literal, and every start reads all packs.
      text: `${banner(path)}import type {PhrasePack} from '../../core/types.ts'\n\nexport default JSON.parse(${JSON.stringify(JSON.stringify({...pack, entries, anchors}))}) as PhrasePack\n`,
    }
  })
  const id = (name: string) => name.replace(/-(.)/gu, (_, c: string) => c.toUpperCase())
  const index = [
    banner('seeds/phrases'),
    "import type {PackIndex} from '../../core/phrases/prebuilt.ts'\nimport type {PhrasePack} from '../../core/types.ts'\n",
    ...names.map((name) => `import ${id(name)} from './${name}.ts'\n`),
    `\nexport const packs: Readonly<Record<string, PhrasePack>> = {${names.map((name) => `'${name}': ${id(name)}`).join(', ')}}\n`,
    "\n/** The command's build puts it in. */\nexport const index: PackIndex | null = null\n",
  ].join('')
  return [...modules, {path: 'src/generated/packs/index.ts', text: index}]
}
