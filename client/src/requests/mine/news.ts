// What is new for me at my tables, and that I read it.
import type { BoardId } from "@werktafel/shared/ids";
import { ask } from "../ask.ts";
import { decodeNews } from "./decode.ts";

export const askNews = async () => ask("/api/mine/news", { decode: decodeNews });
export const sayRead = async (board: BoardId, until: string) =>
  ask(`/api/boards/${board}/news/read`, { method: "POST", body: { until }, decode: () => true });
