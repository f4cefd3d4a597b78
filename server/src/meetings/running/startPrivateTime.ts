// TO BE WRITTEN
import { unknown, type Verb } from "../../boards/verb.ts";

export const startPrivateTime: Verb<"startPrivateTime"> = () => unknown;
