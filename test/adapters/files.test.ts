import { openPlatform, platform } from '#platform'
import { testFiles } from '#test/support/files-suite.ts'

testFiles(`files beside ${platform}`, async () => (await openPlatform()).files)
