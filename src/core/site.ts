import type {Article, Settings} from './types.ts'

const HOST = /^[a-z][a-z\d+.-]{0,30}:\/\/(?:[^/@\s]{0,200}@)?([^/:?#\s]{1,253})/iu

/** The site that an article came from, without `www.`: its own word, the host of its address, the setting; null where nothing tells. */
export function siteOf({meta}: Pick<Article, 'meta'>, {site}: Pick<Settings, 'site'>): string | null {
  if (isText(meta.site)) return plain(meta.site)
  const host = isText(meta.url) ? HOST.exec(meta.url.trim())?.[1] : undefined
  if (host) return plain(host)
  return isText(site) ? plain(site) : null
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** `https://www.Example.org/` and `example.org` are one site. */
function plain(site: string): string {
  const name = site.trim().toLowerCase()
  return (HOST.exec(name)?.[1] ?? name).replace(/^www\./u, '').replace(/(?<!\/)\/+$/u, '')
}
