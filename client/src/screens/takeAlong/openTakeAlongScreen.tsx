// Taking a table home and ending it, for the person who is signed in here.
import type { ReactNode } from "react";
import { atTable } from "../atTable.tsx";
import { TakeAlongScreen } from "./TakeAlongScreen.tsx";

export const openTakeAlongScreen = async (id: string): Promise<ReactNode> => atTable(id, () => <TakeAlongScreen />);
