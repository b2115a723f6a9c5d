import type {Reporter} from './sink.ts'

/** Formats that need no package. Each loads when it is asked for. */
const builtIn = {
  stylish: async () => (await import('./stylish.ts')).stylishReporter,
  json: async () => (await import('./json.ts')).jsonReporter,
  jsonl: async () => (await import('./json.ts')).jsonl,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  junit: async () => (await import('./junit.ts')).junit,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  rdjson: async () => (await import('./rdjson.ts')).rdjson,
  rdjsonl: async () => (await import('./rdjson.ts')).rdjsonl,
  diff: async () => (await import('./diff.ts')).diffReporter,
  markdown: async () => (await import('./markdown-report.ts')).markdown,
  html: async () => (await import('./html-report.ts')).html,
} satisfies Readonly<Record<string, () => Promise<Reporter>>>

export type FormatName = keyof typeof builtIn
export const FORMATS = Object.keys(builtIn) as readonly FormatName[]
export const isFormat = (name: string): name is FormatName => Object.hasOwn(builtIn, name)
export const loadBuiltIn = (name: FormatName): Promise<Reporter> => builtIn[name]()
