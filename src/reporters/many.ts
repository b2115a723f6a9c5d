/** "1 finding", "2 findings". */
export const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
