// TO BE WRITTEN
import { unknown, type Verb } from "../../boards/verb.ts";

export const pauseMeeting: Verb<"pauseMeeting"> = () => unknown;
