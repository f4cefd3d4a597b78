// Puts the screen of this address on the page, in the place of the server's first text.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { deviceHere } from "./requests/deviceHere.ts";
import { screenFor } from "./routes.tsx";
import { lockWhenIdle } from "./screens/lockWhenIdle.ts";
import { whenPlanIsKept } from "./sync/keep/whenPlanIsKept.ts";

const page = document.querySelector("#root");
if (!page) throw new Error("The page has no place for the screens");

const { door, lockAfterMinutes } = deviceHere();
const keptPlan = async () => import("./screens/keptPlan/openKeptPlanScreen.tsx");
const isWithoutNet = document.querySelector("[data-without-net]") !== null;
const screen = isWithoutNet ? await (await keptPlan()).openKeptPlanScreen() : await screenFor(location.pathname, door);
if (lockAfterMinutes !== null) lockWhenIdle(lockAfterMinutes);
createRoot(page).render(<StrictMode>{screen}</StrictMode>);
if (!isWithoutNet) whenPlanIsKept(() => void keptPlan().then(({ atContact }) => atContact()));
