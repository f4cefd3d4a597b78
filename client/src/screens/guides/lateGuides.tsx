// *Uitleg* comes when somebody asks for help: no screen waits for it.
import { lateExtra } from "../../table/late/latePaper.tsx";

export const Guides = lateExtra(async () => (await import("./GuidesPart.tsx")).GuidesPart);
