// Type-checks what the bot sends to Teams with @microsoft/teams.api and @microsoft/teams.cards; teams.types.mts puts their types together.
import { check } from './typed.mjs'

check("import type { Answer, Message, Opening } from './teams.types.mjs'")
