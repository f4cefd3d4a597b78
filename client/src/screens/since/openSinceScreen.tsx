// What changed at this table, for the person who is signed in here.
import type { ReactNode } from "react";
import { atTable } from "../atTable.tsx";
import { SinceScreen } from "./SinceScreen.tsx";

export const openSinceScreen = async (id: string): Promise<ReactNode> => atTable(id, () => <SinceScreen />);
