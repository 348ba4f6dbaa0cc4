import type { Words } from '#components/kit/problem-words.ts'
import type { PackingName } from '#src/domain/document/archive-rules.ts'

const packingNames: Record<PackingName, string> = {
  shrink: 'Shrink',
  implode: 'Implode',
  deflate64: 'Deflate64',
  bzip2: 'bzip2',
  lzma: 'LZMA',
  zstd: 'Zstandard',
  mp3: 'MP3',
  xz: 'XZ',
  jpeg: 'JPEG',
  wavpack: 'WavPack',
  ppmd: 'PPMd',
  other: 'inconnue',
}

export const packingWords: Words = Object.fromEntries(
  Object.entries(packingNames).map(([packing, name]) => [
    `file.archive_packed_${packing}`,
    `Cette archive n’est pas abîmée, mais elle est compressée par une méthode que le portail ne sait pas contrôler (${name}). Créez-la de nouveau avec la compression ordinaire (Deflate), puis choisissez-la.`,
  ]),
)
