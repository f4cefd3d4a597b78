// Where it is said that an administrator looks along in an emergency: what says it comes when there was one.
import { latePart } from "../../table/late/latePaper.tsx";
import { useNow } from "../../table/TableContext.ts";

const EmergencyLooks = latePart(async () => (await import("./EmergencyLooks.tsx")).EmergencyLooks);

export const EmergencyNote = () => {
  const { me, facts } = useNow();
  return (me === null || facts.emergencyLooks.length > 0) && <EmergencyLooks />;
};
