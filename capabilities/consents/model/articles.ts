import { country } from '#countries/chosen.ts'

/** The articles of the country's law that may stand as a legal duty, as a form offers them. */
export const articles = country.lawReferences.map(({ code, law, article, says, verified }) => ({
  code,
  law,
  article,
  says,
  verified,
}))

export const articleCodes = articles.map(({ code }) => code)
