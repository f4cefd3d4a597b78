// One person's line for facts: asks of the table, and takes in what the others made true. It speaks socket.io by hand, as far as
// this needs it, so that the one who measures spends as little as it can.
import type { Fact } from "@werktafel/shared/domain/fact";
import type { CommandAnswer, CommandKind, CommandPayloads } from "@werktafel/shared/protocol/facts";
import { WebSocket } from "ws";
import type { Seat } from "../ground/seedStore.ts";
import type { BenchServer } from "../ground/servers.ts";

type Yes = Extract<CommandAnswer, { readonly ok: true }>;

export interface FactLine {
  readonly participant: string;
  /** Resolves with the answer; rejects when it is a no: nothing in the bench is refused. */
  ask<Kind extends CommandKind>(kind: Kind, payload: CommandPayloads[Kind]): Promise<Yes>;
  onFact: (fact: Fact) => void;
  close(): void;
}

let asked = 0;

/** Resolves when the board is open on this line. */
export const openFactLine = (server: BenchServer, seat: Seat): Promise<FactLine> =>
  new Promise((resolve, reject) => {
    const { url, headers } = server.presence(seat);
    const socket = new WebSocket(url, { headers, perMessageDeflate: false });
    const waiting = new Map<string, (answer: CommandAnswer) => void>();
    let next = 1;
    const send = (event: string, sent: unknown, answered: (answer: CommandAnswer) => void): void => {
      const number = String(next);
      next += 1;
      waiting.set(number, answered);
      socket.send(`42${number}${JSON.stringify([event, sent])}`);
    };
    const line: FactLine = {
      participant: seat.participant,
      ask: (kind, payload) =>
        new Promise((done, refused) => {
          const command = { id: `bench-${process.pid}-${(asked += 1)}`, kind, board: seat.board, payload };
          send("command", command, (answer) => {
            if (answer.ok) done(answer);
            else refused(new Error(`${kind} was refused: ${answer.refusal.reason}`));
          });
        }),
      onFact: () => {},
      close: () => socket.close(),
    };
    socket.once("error", reject);
    socket.on("message", (frame) => {
      if (!(frame instanceof Buffer)) return;
      const text = frame.toString();
      // Engine.io: 0 open, 2 ping, 4 message; socket.io inside a message: 0 connected, 2 event, 3 answer.
      if (text.startsWith("0")) socket.send("40");
      else if (text === "2") socket.send("3");
      else if (text.startsWith("40")) {
        send("open", { board: seat.board, calm: true }, (answer) => {
          if (answer.ok) resolve(line);
          else reject(new Error(`the board did not open: ${answer.refusal.reason}`));
        });
      } else if (text.startsWith("43")) {
        const from = text.indexOf("[");
        const answers: readonly CommandAnswer[] = JSON.parse(text.slice(from));
        const [answer] = answers;
        if (answer) waiting.get(text.slice(2, from))?.(answer);
        waiting.delete(text.slice(2, from));
      } else if (text.startsWith('42["fact"')) {
        const told: readonly [string, { readonly fact: Fact }] = JSON.parse(text.slice(2));
        line.onFact(told[1].fact);
      }
    });
    socket.once("close", (code) => reject(new Error(`closed with ${code} before the board was open`)));
  });
