// biome-ignore format: one line a family
export const documentExtensions = [
  'bmp', 'gif', 'jpeg', 'jpg', 'png', 'tif', 'tiff', 'svg',
  'pdf', 'odt', 'ods', 'odp', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'rtf',
  'txt', 'csv', 'xml', 'htm', 'html', 'xhtml',
  'zip', 'gz', 'tgz', 'bz2', 'p7s',
] as const
export type DocumentExtension = (typeof documentExtensions)[number]

/** What follows the last dot of a name that has a stem. The browser's check reads this same rule from the page. */
export const EXTENSION_PATTERN = '[^.].*\\.([^.]+)$'
const pattern = new RegExp(EXTENSION_PATTERN, 's')

export function extensionOf(fileName: string): DocumentExtension | undefined {
  const typed = pattern.exec(fileName)?.[1]?.toLowerCase()
  return documentExtensions.find((known) => known === typed)
}
