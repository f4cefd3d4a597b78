// `/in#…`: the token is read once and taken out of the address; only the button spends it.
import { useState } from "react";
import { ComingInPage } from "../../features/comingIn/ComingInPage.tsx";
import { useComingIn } from "../../features/comingIn/useComingIn.ts";
import { useReading } from "../../features/reading/useReading.ts";
import { comeIn } from "../../requests/session.ts";

const takeToken = (): string => {
  const token = location.hash.slice(1);
  if (token) history.replaceState(null, "", location.pathname);
  return token;
};

export const ComeInScreen = () => {
  useReading();
  const [token] = useState(takeToken);
  const { state, go, stay } = useComingIn(async (replaces) => comeIn(token, replaces));
  return <ComingInPage state={state} canGo={token !== ""} onGo={(replaces) => void go(replaces)} onStay={stay} />;
};
