/** The examples of a rule's page, by the heading that they stand under. */
export interface PageExamples {
  readonly incorrect: readonly Example[]
  readonly correct: readonly Example[]
  readonly fixed: readonly Example[]
}
export interface Example {
  readonly text: string
  readonly filename: string
}

export function examplesOf(page: string): PageExamples {
  const under = (heading: string): Example[] => {
    const section = page.split(/^#{2,3} /mu).find((part) => part.startsWith(heading)) ?? ''
    return [...section.matchAll(/^```(text|markdown)\n([\s\S]*?)\n```$/gmu)].map(([, markup, text]) => ({
      text: text ?? '',
      filename: markup === 'markdown' ? 'article.md' : 'article.txt',
    }))
  }
  return {incorrect: under('Incorrect'), correct: under('Correct'), fixed: under('Fixed')}
}
