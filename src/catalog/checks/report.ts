/** How the checks of one note tell what they find. */
import type { Position } from "../../syntax/source-position.ts";
import type { Rule } from "../problem.ts";

/** Takes what is wrong at a place of the note that is checked. */
export type Report = (position: Position, rule: Rule, message: string, hint: string) => void;
