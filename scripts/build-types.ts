import {join} from 'node:path'
import {build} from 'tsdown'
import {root} from './generate/files.ts'

/**
 * Rolls the declarations of each entry point into dist/, with those of other packages inside: a user who checks libraries too
 * (no `skipLibCheck`) need not have the types of mdast, unist and vfile.
 */
export async function buildTypes(entry: Readonly<Record<string, string>>): Promise<void> {
  await build({
    cwd: root,
    config: false,
    entry: {...entry},
    outDir: join(root, 'dist/types'),
    clean: false,
    format: 'esm',
    platform: 'neutral',
    logLevel: 'error',
    fixedExtension: false,
    tsconfig: join(root, 'tsconfig.json'),
    dts: {emitDtsOnly: true},
    deps: {alwaysBundle: [/^(?:mdast|unist|vfile|vfile-message|ajv|fast-uri|json-schema-traverse)(?:\/|$)/u]},
  })
}
