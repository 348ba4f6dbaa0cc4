/** The requests that end before a handler answers; app.tsx gives each its page. */
export class SignInNeeded extends Error {}

/** What one may not see is not found. */
export class NotFound extends Error {}
