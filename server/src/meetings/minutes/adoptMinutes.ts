// TO BE WRITTEN
import { unknown, type Verb } from "../../boards/verb.ts";

export const adoptMinutes: Verb<"adoptMinutes"> = () => unknown;
