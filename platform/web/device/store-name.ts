/** A name that says nothing to whoever looks through the browser's profile. */
export const storeName = 'store'
