import type {Visitors} from './types.ts'

/** The `create` of rules that only compare articles: they take no part in the walk. */
export const noVisitors = (): Visitors => ({})
