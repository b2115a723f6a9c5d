/** The script of the html report: filters over what the page holds. Runs in a browser; `npm run generate` compiles it. */

interface Finding {
  readonly item: HTMLElement
  readonly rule: string
  readonly level: string
  /** Of the message, in small letters. */
  readonly words: string
}
interface Article {
  readonly element: HTMLElement
  readonly details: HTMLDetailsElement
  readonly site: string
  readonly words: string
  readonly findings: readonly Finding[]
  readonly marks: readonly {readonly mark: HTMLElement; readonly findings: readonly number[]}[]
}

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T
const all = (within: ParentNode, selector: string): HTMLElement[] => [...within.querySelectorAll<HTMLElement>(selector)]
const small = (element: Element | null): string => (element?.textContent ?? '').toLowerCase()

// Written last, since a long run is written as it goes.
document.body.prepend(byId('overview'))
byId('filters').hidden = false

const articles = all(document, 'article').map((element): Article => {
  const details = element.querySelector('details')!
  return {
    element,
    details,
    site: element.dataset.site ?? '',
    words: small(element.querySelector('summary .path')),
    findings: all(element, '.findings > li').map((item) => ({
      item,
      rule: item.dataset.rule ?? '',
      level: item.dataset.level ?? '',
      words: small(item),
    })),
    marks: all(element, 'mark').map((mark) => ({mark, findings: (mark.dataset.f ?? '').split(' ').map(Number)})),
  }
})

const search = byId<HTMLInputElement>('search')
const choices = {rule: byId<HTMLSelectElement>('rule'), site: byId<HTMLSelectElement>('site')}
const levels = all(document, '#filters [name=level]') as HTMLInputElement[]
const bars = all(document, '.chart button')

function show(): void {
  const query = search.value.trim().toLowerCase()
  const wanted = new Set(levels.filter(({checked}) => checked).map(({value}) => value))
  const {value: rule} = choices.rule
  const {value: site} = choices.site
  let shown = 0
  let findings = 0
  for (const article of articles) {
    const isNamed = article.words.includes(query)
    const isOfSite = site === '' || article.site === site
    const seen = article.findings.map(
      (one) =>
        isOfSite &&
        wanted.has(one.level) &&
        (rule === '' || one.rule === rule) &&
        (isNamed || one.words.includes(query)),
    )
    for (const [index, {item}] of article.findings.entries()) item.hidden = !seen[index]
    for (const {mark, findings: own} of article.marks) mark.classList.toggle('off', !own.some((one) => seen[one]))
    const count = seen.filter(Boolean).length
    article.element.hidden = count === 0
    findings += count
    if (count > 0) shown++
  }
  const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
  byId('shown').textContent = `${plural(findings, 'finding')} in ${plural(shown, 'article')} shown`
  for (const bar of bars)
    bar.setAttribute('aria-pressed', String(choices[bar.dataset.by as 'rule' | 'site'].value === bar.dataset.name))
}

for (const bar of bars)
  bar.addEventListener('click', () => {
    const choice = choices[bar.dataset.by as 'rule' | 'site']
    const {name = ''} = bar.dataset
    choice.value = choice.value === name ? '' : name
    show()
  })
byId('filters').addEventListener('input', show)
byId('filters').addEventListener('submit', (event) => event.preventDefault())
byId('filters').addEventListener('reset', () => setTimeout(show))
byId('open').addEventListener('click', () => {
  const isOpen = articles.some(({element, details}) => !element.hidden && !details.open)
  for (const {element, details} of articles) if (!element.hidden) details.open = isOpen
})
show()
