import type {ArticleMeta, RecordFields} from '../core/types.ts'
import {valueAt} from './json-scan.ts'

/** A key, or keys joined by points: `metadata.url`. */
export type FieldPath = readonly string[]

/**
 * Where scrapers put things, the likeliest first: Scrapy items and hand-made exports (`text`, `content`, `body`), trafilatura (`text`, `raw_text`,
 * `hostname`, `excerpt`), news-please (`maintext`, `date_publish`, `source_domain`), newspaper4k (`text`, `publish_date`, `meta_description`), extracts
 * of Common Crawl's news (`text`, `domain`; `plain_text`, `requested_url`, `published_date`, `sitename`), dolma (`text`, `created`, `metadata.url`), Fundus
 * (`plaintext`, `publishing_date`), goose3 (`cleaned_text`, `meta.canonical`), schema.org (`articleBody`, `datePublished`), news APIs (`content`,
 * `publishedAt`, `source.name`), Readability (`textContent`, `siteName`), exports of MongoDB (`_id.$oid`).
 */
const USUAL = {
  text: [
    'text',
    'maintext',
    'article_text',
    'articleBody',
    'article_body',
    'body',
    'content',
    'article',
    'full_text',
    'plain_text',
    'cleaned_text',
    'raw_text',
    'plaintext',
    'textContent',
  ],
  title: ['title', 'headline', 'title_page', 'metadata.title'],
  url: [
    'url',
    'canonical_link',
    'link',
    'source_url',
    'source',
    'requested_url',
    'final_url',
    'metadata.url',
    'meta.canonical',
  ],
  id: ['id', '_id', '_id.$oid', 'uuid', 'guid', 'article_id', 'doc_id', 'fingerprint'],
  site: [
    'hostname',
    'source_domain',
    'domain',
    'site',
    'source-hostname',
    'sitename',
    'site_name',
    'siteName',
    'source.name',
    'thread.site',
  ],
  date: [
    'date',
    'date_publish',
    'publish_date',
    'published',
    'date_published',
    'created',
    'published_date',
    'publishing_date',
    'publication_date',
    'published_at',
    'publishedAt',
    'datePublished',
    'publishedTime',
    'pub_date',
    'pubDate',
    'metadata.date',
  ],
  lang: ['language', 'lang', 'meta_lang', 'inLanguage', 'metadata.language', 'meta.lang'],
  description: ['description', 'excerpt', 'meta_description', 'meta.description', 'summary'],
} as const satisfies Record<string, readonly string[]>

type Name = keyof typeof USUAL

/** What a record says, by name; `textPath` leads to its text. */
export interface FoundFields {
  readonly text: string
  readonly textPath: FieldPath
  readonly id: string | null
  readonly meta: ArticleMeta
}

const pathOf = (field: string): FieldPath => field.split('.')
const usual = new Map<Name, readonly FieldPath[]>(
  (Object.keys(USUAL) as Name[]).map((name) => [name, USUAL[name].map(pathOf)]),
)

/** Value under a path. A key with points in it wins over a path of keys. */
function get(record: object, path: FieldPath): unknown {
  if (path.length > 1 && Object.hasOwn(record, path.join('.')))
    return (record as Record<string, unknown>)[path.join('.')]
  let value: unknown = record
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return value
}

/** Selectors give lists: one of one text is that text. */
const single = (value: unknown): unknown =>
  Array.isArray(value) && value.length === 1 && typeof value[0] === 'string' ? value[0] : value

const truePath = (record: object, path: FieldPath): FieldPath =>
  path.length > 1 && Object.hasOwn(record, path.join('.')) ? [path.join('.')] : path

/** The fields of a record; a line that says what is missing where it has no text. */
export function fieldsOf(json: string, record: unknown, fields: RecordFields): FoundFields | string {
  if (Array.isArray(record)) return 'it is an array; a file that is one array of records is named .json'
  if (typeof record !== 'object' || record === null) return 'it is no object'
  const at = (name: Name): readonly FieldPath[] => {
    const own = fields[name]
    return own === undefined ? usual.get(name)! : [pathOf(own)]
  }
  const isText = (path: FieldPath): boolean => typeof get(record, path) === 'string'
  const isFilled = (path: FieldPath): boolean => isText(path) && (get(record, path) as string).trim() !== ''
  const textPath = at('text').find(isFilled)
  if (!textPath) return noText(record, fields, at('text'))
  const word = (name: Name): string | null => {
    for (const path of at(name)) {
      const value = single(get(record, path))
      // dolma and others keep the name of a collection under `source`.
      const isMeant = typeof value === 'string' && value.trim() !== '' && (name !== 'url' || value.includes('://'))
      if (isMeant) return value
      // A long number is not what it was once it is parsed.
      if (name === 'id' && typeof value === 'number')
        return Number.isSafeInteger(value) ? String(value) : json.slice(...valueAt(json, truePath(record, path))!)
    }
    return null
  }
  const id = word('id')
  const url = word('url')
  const meta: Record<string, unknown> = {}
  for (const name of ['title', 'site', 'date', 'lang', 'description'] as const) {
    const value = word(name)
    if (value !== null) meta[name] = value
  }
  if (url !== null) meta.url = url
  if (id !== null) meta.id = id
  return {
    text: get(record, textPath) as string,
    textPath: truePath(record, textPath),
    id: id ?? (meta.url as string | undefined) ?? null,
    meta,
  }
}

function noText(record: object, {text}: RecordFields, paths: readonly FieldPath[]): string {
  const there = paths.find((path) => get(record, path) !== undefined)
  if (there) return `\`${there.join('.')}\` is ${kindOf(get(record, there))}`
  const keys = Object.keys(record)
    .slice(0, 8)
    .map((key) => `\`${key}\``)
  const has = keys.length > 0 ? `it has ${keys.join(', ')}` : 'it is empty'
  return text === undefined
    ? `no field holds its text (${has}); name the field with --text-field or \`settings.records.text\``
    : `it has no \`${text}\` (${has})`
}

const kindOf = (value: unknown): string =>
  typeof value === 'string'
    ? 'empty'
    : value === null
      ? 'null'
      : Array.isArray(value)
        ? 'a list, expected one text: join what is in it'
        : `no text but ${typeof value === 'object' ? 'an object' : `a ${typeof value}`}`
