// Run by a process of its own, in another time zone and language: reads a meeting and its people, and says its minutes.
import { text } from "node:stream/consumers";
import { renderMinutes } from "@werktafel/shared/words/renderMinutes";

const { meeting, participants } = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(renderMinutes({ meeting, version: 1, participants })));
