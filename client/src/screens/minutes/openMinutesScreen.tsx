// The minutes of a table's meetings, or of one of them, for the person who is signed in here.
import type { ReactNode } from "react";
import { atTable } from "../atTable.tsx";
import { MinutesScreen } from "./MinutesScreen.tsx";

export const openMinutesScreen = async (id: string, meeting: string | null): Promise<ReactNode> =>
  atTable(id, () => <MinutesScreen meeting={meeting} />);
