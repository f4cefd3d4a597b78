// In the place of the gate when it is priced: every question is judged once and for good, wherever it comes from.
import type { Gate } from "@werktafel/server/access/gate";
import { type GateNeeds, type OpenGate, openGate as open } from "@werktafel/server/access/openGate";

export { asksScreen, shutDoorOf } from "@werktafel/server/access/openGate";

const once = <Asked, Answer>(
  ask: (asked: Asked) => Promise<Answer>,
  nameOf: (asked: Asked) => string,
): ((asked: Asked) => Promise<Answer>) => {
  const answers = new Map<string, Promise<Answer>>();
  return (asked) => {
    const name = nameOf(asked);
    const known = answers.get(name) ?? ask(asked);
    answers.set(name, known);
    return known;
  };
};

export const openGate = (needs: GateNeeds): OpenGate => {
  const opened = open(needs);
  const { gate } = opened;
  type At = Parameters<Gate["place"]>;
  type On = Parameters<Gate["sheet"]>;
  const visitor = once(gate.visitor, ({ url = "", headers }) => `${headers.cookie} ${url.includes("screen=1")}`);
  const place = once(
    async (at: At) => gate.place(...at),
    ([{ session }, board]) => `${session} ${board}`,
  );
  const sheet = once(
    async (on: On) => gate.sheet(...on),
    ([{ session }, id]) => `${session} ${id}`,
  );
  const sheets = once(gate.sheets, ({ board, visitor: { session } }) => `${session} ${board}`);
  return {
    ...opened,
    gate: {
      ...gate,
      isOwnOrigin: () => true,
      isShut: () => false,
      visitor,
      place: async (...at) => place(at),
      sheet: async (...on) => sheet(on),
      sheets,
    },
  };
};
