import type {Markup} from '../core/parsed.ts'
import {makeMarkdown} from './markdown-markup.ts'
import {remark} from './mdast/remark.ts'

/** Markdown with its parser: it is there from the start. */
export const markdown: Markup = makeMarkdown(remark)
