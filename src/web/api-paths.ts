import { urls } from '#src/urls.ts'

/** Addresses for programs: they show a key or a signature, never a cookie, so no other site can make a browser act there. */
export function isForApplications(path: string) {
  return path.startsWith(`${urls.api}/`)
}
