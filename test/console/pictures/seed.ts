import { itemsOf } from "../../../shared/domain/framework/framework-items.ts";
import type { Person } from "../../journey/client.ts";
import { figures, narrative, scan } from "../../journey/files.ts";
import { checkingAll, seen, signing } from "../../journey/review-people.ts";
import { framework2021 } from "../../support/builders.ts";
