// Locks this device when nobody touched it for as long as its person chose. The server keeps the same time, and is told now
// and then that somebody is here; whichever is first, nothing can be read then.
import { lockHere, stillHere } from "../requests/devices.ts";

const minuteMs = 60_000;
const signs = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

export const lockWhenIdle = (minutes: number): void => {
  let lastAt = Date.now();
  let toldAt = Date.now();
  const touched = () => {
    lastAt = Date.now();
    if (lastAt - toldAt < minuteMs) return;
    toldAt = lastAt;
    void stillHere();
  };
  for (const sign of signs) addEventListener(sign, touched, { passive: true, capture: true });
  const look = async () => {
    if (Date.now() - lastAt < minutes * minuteMs) return;
    await lockHere();
    location.reload();
  };
  setInterval(() => void look(), minuteMs / 4);
  // A phone out of a pocket: its clock stood still meanwhile.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void look();
  });
};
