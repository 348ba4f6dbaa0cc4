import type { Words } from '#components/kit/problem-words.ts'
import type { ContentProblem } from '#src/domain/document/content-problem.ts'

type Picture = Extract<ContentProblem, `content_${string}`>

const names: Record<Exclude<Picture, 'content_mismatch'>, string> = {
  content_heic: 'HEIC (celui des iPhone)',
  content_avif: 'AVIF',
  content_webp: 'WebP',
}

/** Of pictures that come under the name of another format. */
export const pictureWords: Words = Object.fromEntries(
  Object.entries(names).map(([problem, name]) => [
    `file.${problem}`,
    `Malgré son nom, ce fichier est une image au format ${name}, que le portail n’accepte pas. Enregistrez-la en JPEG ou en PNG, puis choisissez-la.`,
  ]),
)
