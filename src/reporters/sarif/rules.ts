import type {ReportingDescriptor} from 'sarif'
import type {RuleMeta, Severity} from '../../core/types.ts'
import {NOT_CHECKED} from './tables.ts'

const LEVEL = {error: 'error', warn: 'warning', info: 'note', off: 'none'} as const

const NOTHING_KNOWN: RuleMeta = {
  type: 'problem',
  docs: {description: 'The file or record could not be checked.', recommended: 'error'},
  messages: {},
}

/** The rules of the run: first those with results, by their numbers, with their pages; then the others. */
export async function descriptorsOf(
  seen: readonly string[],
  rulesMeta: Readonly<Record<string, unknown>>,
): Promise<ReportingDescriptor[]> {
  const {pages} = seen.length > 0 ? await import('../../generated/pages.ts') : {pages: {}}
  const met = new Set(seen)
  const others = Object.keys(rulesMeta).filter((id) => !met.has(id))
  const metaOf = (id: string) => (id === NOT_CHECKED ? NOTHING_KNOWN : (rulesMeta[id] as RuleMeta | undefined))
  return [
    ...seen.map((id) => descriptorOf(id, metaOf(id), pages[id])),
    ...others.map((id) => descriptorOf(id, metaOf(id))),
  ]
}

function descriptorOf(id: string, meta: RuleMeta | undefined, page?: string): ReportingDescriptor {
  if (!meta) return {id}
  const {type, docs, fixable} = meta
  const tags = [type, ...(docs.defect ? [docs.defect] : []), ...(fixable ? ['fixable'] : [])]
  return {
    id,
    shortDescription: {text: docs.description},
    ...(page === undefined ? {} : {help: {text: page, markdown: page}}),
    ...(docs.url === undefined ? {} : {helpUri: docs.url}),
    defaultConfiguration: configurationOf(docs.recommended),
    properties: {tags},
  }
}

const configurationOf = (level: Severity) => (level === 'off' ? {enabled: false} : {enabled: true, level: LEVEL[level]})
