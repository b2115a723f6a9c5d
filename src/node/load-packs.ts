import {readFileSync} from 'node:fs'
import {validatePack} from '../core/phrases/index.ts'
import type {Config, PhrasePack} from '../core/types.ts'
import {ConfigError} from './errors.ts'
import {firstLine} from './import-code.ts'
import {parseYaml} from './load-config.ts'
import {namedPath, type Trust} from './trust.ts'

/** Reads and checks the packs that a config names. @throws ConfigError; beside the articles for any */
export async function packsOf(
  {packs = []}: Config,
  file: string,
  trust: Trust,
  onFile: (path: string) => void,
): Promise<PhrasePack[]> {
  if (packs.length === 0) return []
  if (!trust.mayLoadCode)
    throw new ConfigError(file, [
      "`packs` are loaded by the project's own config alone: move them to the project's root.",
    ])
  const read: PhrasePack[] = []
  for (const [index, one] of packs.entries()) {
    const path = typeof one === 'string' ? namedPath(one, file, trust) : `${file}: packs[${index}]`
    if (typeof one === 'string') onFile(path)
    const {pack, problems} = validatePack(typeof one === 'string' ? await parseYaml(path, textOf(path)) : one, path)
    if (!pack)
      throw new ConfigError(
        path,
        problems.map(({message}) => message.replace(`${path}: `, '')),
      )
    read.push(pack)
  }
  return read
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigError(path, [`cannot be read: ${firstLine(error)}`])
  }
}
