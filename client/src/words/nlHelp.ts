// Sentences of what a volunteer asks of their coordinator, and of who looks after volunteers: over the board and beside it, and on
// no screen of anybody else (0043).
import { arrangingVolunteers, coordinator, help, volunteers } from "./nl/between/help.ts";

export const nlHelp = { help, volunteers, coordinator, arrangingVolunteers } as const;
