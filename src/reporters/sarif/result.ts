import type {Fix, Location, Region, Result, Suppression} from 'sarif'
import type {Finding, LintResult, ResultFix, ResultRelated, SuppressedFinding} from '../../core/types.ts'
import {changesOf, type FileChange, type Span} from '../source.ts'
import {type Index, NOT_CHECKED} from './tables.ts'

const LEVEL = {error: 'error', warn: 'warning', info: 'note'} as const
const KIND = {directive: 'inSource', baseline: 'external'} as const

export function resultOf(finding: Finding | SuppressedFinding, result: LintResult, index: Index): Result {
  const {ruleId, level, message, related, fingerprint, confidence} = finding
  const id = ruleId ?? NOT_CHECKED
  const fixes = fixesOf(finding, result, index)
  return {
    ruleId: id,
    ruleIndex: index.ruleOf(id),
    level: LEVEL[level],
    message: {text: message},
    locations: [locationOf(finding, result, index)],
    ...(related ? {relatedLocations: related.map((one, id) => relatedOf(one, id, result, index))} : {}),
    ...(fixes.length > 0 ? {fixes} : {}),
    ...(fingerprint === '' ? {} : {partialFingerprints: {'digestlint/v1': fingerprint}}),
    ...('suppressions' in finding ? {suppressions: finding.suppressions.map(suppressionOf)} : {}),
    ...(confidence === undefined ? {} : {properties: {confidence}}),
  }
}

const regionOf = ({line, column, endLine, endColumn}: Span): Region => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
})

/** A place in the file; of a record, its id too. */
export const locationOf = (span: Span, {filePath, article}: LintResult, index: Index): Location => ({
  physicalLocation: {artifactLocation: index.fileOf(filePath), region: regionOf(span)},
  ...(article === undefined ? {} : {logicalLocations: [{fullyQualifiedName: article, kind: 'object'}]}),
})

const relatedOf = (related: ResultRelated, id: number, {filePath}: LintResult, index: Index): Location => ({
  id,
  message: {text: related.message},
  physicalLocation: {artifactLocation: index.fileOf(related.filePath ?? filePath), region: regionOf(related)},
})

function fixesOf({fix, suggestions = []}: Finding, result: LintResult, index: Index): Fix[] {
  if (!fix && suggestions.length === 0) return []
  const changeOf = changesOf(result)
  const made = (text: string, one: ResultFix): Fix[] => {
    const change = changeOf(one)
    return change ? [fixOf(text, change, result, index)] : []
  }
  return [...(fix ? made('What --fix does', fix) : []), ...suggestions.flatMap((one) => made(one.desc, one.fix))]
}

const fixOf = (text: string, change: FileChange, {filePath}: LintResult, index: Index): Fix => ({
  description: {text},
  artifactChanges: [
    {
      artifactLocation: index.fileOf(filePath),
      replacements: [{deletedRegion: regionOf(change), insertedContent: {text: change.text}}],
    },
  ],
})

const suppressionOf = ({kind, justification}: SuppressedFinding['suppressions'][number]): Suppression => ({
  kind: KIND[kind],
  ...(justification === '' ? {} : {justification}),
})
