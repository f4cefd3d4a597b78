// Who sits at a table, for the person who is signed in here.
import type { ReactNode } from "react";
import { atTable } from "../atTable.tsx";
import { PeopleScreen } from "./PeopleScreen.tsx";

export const openPeopleScreen = async (id: string): Promise<ReactNode> => atTable(id, () => <PeopleScreen />);
