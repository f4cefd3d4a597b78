// TO BE WRITTEN
import { unknown, type Verb } from "../../boards/verb.ts";

export const noteAttendance: Verb<"noteAttendance"> = () => unknown;
