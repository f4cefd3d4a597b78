// A resident's own first screen, and the plan to be read goal by goal.
import type { ReactNode } from "react";
import { atTable } from "../atTable.tsx";
import { HomeScreen } from "./HomeScreen.tsx";

export const openHomeScreen = async (id: string): Promise<ReactNode> => atTable(id, () => <HomeScreen />);
