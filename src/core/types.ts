/** Every public type of digestlint. */
export type * from './types/article.ts'
export type * from './types/config.ts'
export type * from './types/corpus.ts'
export type * from './types/phrases.ts'
export type * from './types/result.ts'
export type * from './types/rule.ts'
