/** What the sign-in page shows: the choice, or one of the forms. */
export type SignInWay = 'choose' | 'password' | 'recovery'
