// What I said yes to and am asked, over all my tables.
import { ask } from "../ask.ts";
import { decodeMine } from "./decode.ts";

export const askMine = async () => ask("/api/mine", { decode: decodeMine });
