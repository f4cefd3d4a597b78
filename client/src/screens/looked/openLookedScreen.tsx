// Who looked at this table, for the person who is signed in here.
import type { ReactNode } from "react";
import { atTable } from "../atTable.tsx";
import { LookedScreen } from "./LookedScreen.tsx";

export const openLookedScreen = async (id: string): Promise<ReactNode> => atTable(id, () => <LookedScreen />);
