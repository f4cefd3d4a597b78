// "Dit lezen: …", always above the button that puts something on the board, with the way to change it.
import type { Audience } from "@werktafel/shared/domain/audience";
import { isResident } from "@werktafel/shared/domain/participant";
import { useState } from "react";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { audienceNames } from "../item/FewChip.tsx";
import { useNow } from "../TableContext.ts";
import { Secrecy } from "../writing/Secrecy.tsx";
import { ReadersDialog } from "./ReadersDialog.tsx";

interface ReadersProps {
  /** By which the button below says it too. */
  readonly id: string;
  readonly audience: Audience;
  /** `null`: it is not to be chosen here. */
  readonly onChange: ((audience: Audience) => void) | null;
}

export const Readers = ({ id, audience, onChange }: ReadersProps) => {
  const now = useNow();
  const [isChoosing, setChoosing] = useState(false);
  const isMine = now.me !== null && isResident(now.me);
  return (
    <>
      <p className="readers" id={id}>
        <Picture name="eye" />
        <span>
          <b>{nl.slips.readers}</b>{" "}
          {audience === "everyone"
            ? nl.slips.everyone({ ...now.speaking, isMine })
            : nl.slips.some(audienceNames(now, audience))}{" "}
          {onChange && (
            <button type="button" className="link inline" onClick={() => setChoosing(true)}>
              {nl.slips.change}
            </button>
          )}
        </span>
      </p>
      <Secrecy />
      {isChoosing && onChange && (
        <ReadersDialog audience={audience} onChange={onChange} onClose={() => setChoosing(false)} />
      )}
    </>
  );
};
