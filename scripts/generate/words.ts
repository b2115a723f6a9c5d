import {parse} from 'yaml'
import {banner, type Generated, namesIn, read} from './files.ts'

/** seeds/words/*.yaml → one module each: the file's `words` (any JSON), without its source and review date. */
export function generateWords(): Generated[] {
  return namesIn('seeds/words', '.yaml').map((name) => {
    const path = `seeds/words/${name}.yaml`
    const data = parse(read(path)) as {source?: string; reviewed?: string; words?: unknown}
    if (!data.source || !data.reviewed || data.words === undefined)
      throw new Error(`${path}: needs \`source\`, \`reviewed\` and \`words\`.`)
    return {
      path: `src/generated/words/${name}.ts`,
      text: `${banner(path)}export default ${JSON.stringify(data.words, null, 1)} as const\n`,
    }
  })
}
