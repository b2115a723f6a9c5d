import {createHash} from 'node:crypto'
import {buildSync} from 'esbuild'
import {banner, type Generated, root} from './files.ts'

/** Script and style of the html report, small, with the hashes that its policy allows. */
export function generateReportPage(): Generated[] {
  const script = compiled('client.ts')
  const style = compiled('page.css')
  const values = {script, style, scriptHash: hashOf(script), styleHash: hashOf(style)}
  const lines = Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
  return [{path: 'src/generated/report-page.ts', text: banner('src/report-page') + lines.join('')}]
}

function compiled(name: string): string {
  const {outputFiles} = buildSync({
    absWorkingDir: root,
    entryPoints: [`src/report-page/${name}`],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'ascii' as const,
    logLevel: 'error',
  })
  // It stands inside an element.
  return outputFiles[0]!.text.trim().replaceAll('</', '<\\/')
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`
