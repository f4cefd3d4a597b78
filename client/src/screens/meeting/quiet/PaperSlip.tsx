// The slip of private time: what is written on it is only ever for those in it, whatever one chooses.
import type { Audience } from "@werktafel/shared/domain/audience";
import { useRef, useState, useSyncExternalStore } from "react";
import { emptySlip, isEmpty, type Slip } from "../../../features/slip/slip.ts";
import type { SlipBox } from "../../../features/slip/slipBox.ts";
import { SlipForm } from "../../../features/slip/SlipForm.tsx";
import { Button } from "../../../ui/Button.tsx";
import { nl } from "../../../words/nl.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";

interface PaperSlipProps {
  readonly circle: Audience;
  readonly box: SlipBox;
}

export const PaperSlip = ({ circle, box }: PaperSlipProps) => {
  const kept = useSyncExternalStore(box.subscribe, box.slip);
  const [isOpen, setOpen] = useState(kept !== null && !isEmpty(kept));
  const begin = useRef<HTMLButtonElement>(null);
  const slip: Slip = { ...(kept ?? emptySlip("ideas", null, circle)), audience: circle };
  const aside = () => {
    setOpen(false);
    requestAnimationFrame(() => begin.current?.focus());
  };
  if (!isOpen) {
    return (
      <Button ref={begin} look="main" picture="pen" onPress={() => setOpen(true)}>
        {isEmpty(slip) ? nlMeeting.quiet.write : nl.slips.open}
      </Button>
    );
  }
  return (
    <SlipForm
      slip={slip}
      onChange={(next) => box.change(next && { ...next, audience: circle })}
      onAside={aside}
      paper={nlMeeting.quiet.slip}
    />
  );
};
