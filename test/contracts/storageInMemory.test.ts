import { memoryEngine } from "@werktafel/server/storage/memory/memoryEngine";
import { doorsContract } from "./doors.contract.ts";
import { houseContract } from "./house.contract.ts";
import { joinedContract } from "./joined.contract.ts";
import { messagesContract } from "./messages.contract.ts";
import { mineContract } from "./mine.contract.ts";
import { pastContract } from "./past.contract.ts";
import { storageContract } from "./storage.contract.ts";

storageContract("in memory", memoryEngine);
pastContract("in memory", memoryEngine);
doorsContract("in memory", memoryEngine);
houseContract("in memory", memoryEngine);
joinedContract("in memory", memoryEngine);
messagesContract("in memory", memoryEngine);
mineContract("in memory", memoryEngine);
