// Sentences for coming in where one works, in Arabic: the way there alone.
import { orDutch } from "@werktafel/shared/words/translated";
import { work as dutch } from "../../nl/house/work.ts";

export const work = orDutch(dutch, { fromStart: "أعمل لدى منظمة" });
