import type {Article, CorpusArticle} from './types.ts'

/** What to call another article in a message: its id, or its path without the folders that both are in. */
export function nameBeside(other: Article | CorpusArticle, article: Pick<Article, 'filename'>): string {
  if (other.id !== other.filename) return other.id
  const theirs = other.filename.split(/[/\\]/u)
  const own = article.filename.split(/[/\\]/u)
  let shared = 0
  while (shared < theirs.length - 1 && shared < own.length - 1 && theirs[shared] === own[shared]) shared++
  return theirs.slice(shared).join('/')
}
