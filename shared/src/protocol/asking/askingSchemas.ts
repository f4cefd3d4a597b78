// The form of what is asked about how somebody is. The server validates with these, and `docs/api` is made from them.
import { z } from "zod";
import { faces } from "../../domain/time/asking.ts";
import { newsChoices } from "../../domain/time/heldBack.ts";
import { command } from "../commandSchema.ts";
import { audience, day, ownWords, participant, textId } from "../pieces.ts";

export const askingSchemas = {
  chooseNews: command(
    "chooseNews",
    "How messages about money, decisions, refusals or rules may come after Friday noon. A resident's own choice; the board never waits.",
    z.strictObject({ choice: z.enum(newsChoices) }),
  ),
  agreeAsking: command(
    "agreeAsking",
    "Who asks somebody how they are, and every how many weeks. Of a resident, a relative or a host; how a volunteer is does not stand at the table. The asked person, a resident, or who leads. `made`: its id.",
    z.strictObject({ of: participant, asker: participant, everyWeeks: z.int().min(1).max(26), starts: day }),
  ),
  nameAnchor: command(
    "nameAnchor",
    "On whom the residents can always fall back; takes the place of who it was. A resident; or who leads, as long as no resident chose. Never a resident, nor a guest.",
    z.strictObject({ who: participant }),
  ),
  endAsking: command(
    "endAsking",
    "Nobody is asked any more. The asked person, a resident, or who leads.",
    z.strictObject({ asking: textId }),
  ),
  checkIn: command(
    "checkIn",
    "How somebody is: one of three faces, words if they like, told to whom they choose. By oneself, or written down by who asks them. `made`: its id.",
    z.strictObject({ of: participant, face: z.enum(faces), text: ownWords, via: z.string().trim().max(60), audience }),
  ),
};
