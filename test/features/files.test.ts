import { openPlatform, platform } from '#platform'
import { testFiles } from '../files-suite.ts'

testFiles(`files beside ${platform}`, async () => (await openPlatform()).files)
