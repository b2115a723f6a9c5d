import {banner, type Generated, read} from './files.ts'

/** package.json's version as a module: the core reads no files. */
export function generateVersion(): Generated[] {
  const {version} = JSON.parse(read('package.json')) as {version: string}
  return [{path: 'src/generated/version.ts', text: `${banner('package.json')}export const version = '${version}'\n`}]
}
