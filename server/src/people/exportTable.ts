import type { BoardId } from "@werktafel/shared/ids";
export const exportTable = async (_needs: unknown, _board: BoardId): Promise<unknown> => null;
