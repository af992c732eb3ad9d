// Type-checks what the bot sends to Slack with @slack/types.
import { check } from './typed.mjs'

check("import type { AnyBlock, HomeView, KnownBlock, ModalView } from '@slack/types'")
