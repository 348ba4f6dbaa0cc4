/** Stands in the Worker (wrangler.toml) for zod's English sentences: forms and the API write their own for each code. */
export default function noEnglish() {
  return { localeError: () => undefined }
}
