import * as z from 'zod'

/** ISO 639: the languages of Laos and of those who cross its borders. Each question keeps a slot for each of them. */
export const listenLanguages = ['lo', 'kjg', 'hmn', 'th', 'vi', 'zh', 'my', 'km'] as const
export const ListenLanguage = z.enum(listenLanguages)
export type ListenLanguage = z.infer<typeof ListenLanguage>
