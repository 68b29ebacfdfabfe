/** Who could receive something. */
export interface NamedOrganisation {
  id: string
  name: { en: string; lo: string }
}

/** An article that may be a legal duty, with whether somebody checked it. */
export interface ConsentArticle {
  code: string
  law: { en: string; lo: string }
  article: string | null
  says: string
  verified: boolean
}
