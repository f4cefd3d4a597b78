// TO BE WRITTEN
import { unknown, type Verb } from "../../boards/verb.ts";

export const acceptCorrection: Verb<"acceptCorrection"> = () => unknown;
