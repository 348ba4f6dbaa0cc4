import * as z from 'zod'
import { box, formVersion } from '#src/web/texts.ts'

export const notificationForm = z.object({ version: formVersion(), enabled: box() })
