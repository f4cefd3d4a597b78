// The plan goal by goal, for the person who is signed in here.
import type { ReactNode } from "react";
import { atTable } from "../../atTable.tsx";
import { ReadScreen } from "./ReadScreen.tsx";

export const openReadScreen = async (id: string): Promise<ReactNode> => atTable(id, () => <ReadScreen />);
