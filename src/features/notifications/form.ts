import { z } from 'zod'
import { box, formVersion } from '../../web/texts.ts'

export const notificationForm = z.object({ version: formVersion(), enabled: box() })
