/** The application's version, written in by the build. */
declare const __APP_VERSION__: string
export const appVersion = __APP_VERSION__
