import {Ajv} from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import type {Rule} from '../../src/core/types.ts'
import {banner, type Generated} from './files.ts'

/** `ajv/dist/runtime/ucs2length` counts code points; so does this, without the package at run time. */
const LENGTH = '(text) => [...text].length'

/**
 * Rules' option schemas → compiled validators: ajv takes 50 ms to load, so it stays out of every run but those with a
 * plugin whose rules take options. The code is JavaScript with a declaration beside it, since ajv writes no types.
 */
export function generateValidators(rules: ReadonlyMap<string, Rule>): Generated[] {
  const ajv = new Ajv({allErrors: true, strict: true, code: {source: true, esm: true, lines: true}})
  const names: Record<string, string> = {}
  const entries: string[] = []
  for (const [id, rule] of rules) {
    if (!rule.meta.schema) continue
    const name = `options${entries.length}`
    ajv.addSchema(rule.meta.schema, id)
    names[name] = id
    entries.push(`  ${JSON.stringify(id)}: ${name},\n`)
  }
  const compiled = entries.length > 0 ? standalone.default(ajv, names) : ''
  const code = compiled.replaceAll('require("ajv/dist/runtime/ucs2length").default', LENGTH)
  const helper = /require\("([^"]+)"\)/u.exec(code)
  if (helper)
    throw new Error(
      `An option schema needs \`${helper[1]}\` at run time: give the \`items\` of unique lists a \`type\`.`,
    )
  return [
    {
      path: 'src/generated/validators.js',
      text: `${banner("the rules' `meta.schema`")}${code}\nexport const validators = {\n${entries.join('')}}\n`,
    },
    {
      path: 'src/generated/validators.d.ts',
      text: `${banner("the rules' `meta.schema`")}import type {OptionsCheck} from '../core/config/option-errors.ts'\n\nexport const validators: Readonly<Record<string, OptionsCheck>>\n`,
    },
  ]
}
