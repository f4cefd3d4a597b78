// TO BE WRITTEN
import { unknown, type Verb } from "../../boards/verb.ts";

export const planMeeting: Verb<"planMeeting"> = () => unknown;
