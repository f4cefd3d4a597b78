// TO BE WRITTEN
import { unknown, type Verb } from "../../boards/verb.ts";

export const askCorrection: Verb<"askCorrection"> = () => unknown;
