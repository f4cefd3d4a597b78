// Under what somebody writes on a Friday afternoon: the board takes it at once, and this is how a message about money, a
// decision, a refusal or a rule comes to each resident, as they chose.
import { isResident } from "@werktafel/shared/domain/participant";
import { residentsAt } from "@werktafel/shared/domain/seating";
import { explainersAmong } from "@werktafel/shared/domain/time/doors";
import { isHeldTime, mayTellNow, unlessChosen } from "@werktafel/shared/domain/time/heldBack";
import { useClock } from "./useClock.ts";
import { nl } from "../../words/nl.ts";
import { whenInWords } from "../../words/wallTime.ts";
import { useNow } from "../TableContext.ts";

const words = nl.news;

export const NewsNote = () => {
  const now = useNow();
  const at = useClock();
  const { me, facts, holidays } = now;
  if (!me || isResident(me) || !isHeldTime(at, holidays)) return null;
  const explainers = explainersAmong(facts.participants, facts, holidays);
  return (
    <div className="hint">
      <p>{words.onBoard}</p>
      {residentsAt(facts.participants).map(({ id, callName: name, news }) => {
        const choice = news ?? unlessChosen;
        const told = mayTellNow(choice, at, { holidays, explainers });
        return (
          <p key={id}>
            {told.kind === "askFirst"
              ? words.askFirst(name)
              : told.kind === "now"
                ? choice === "atOnce"
                  ? words.atOnce(name)
                  : words.now(name)
                : words.waitsUntil(name, told.until ? whenInWords(told.until, new Date(at)) : "")}
          </p>
        );
      })}
    </div>
  );
};
