import { memoryEngine } from "@werktafel/server/storage/memory/memoryEngine";
import { storageContract } from "./storage.contract.ts";

storageContract("in memory", memoryEngine);
