/** The script of every page: small; what searching needs comes with the first search. */
import { search } from "./api.ts";
import { markArrival } from "./arrival-marks.ts";
import { setUpDialog } from "./dialog.ts";
import { setUpScreen } from "./search-screen.ts";

window.guseul = Object.assign(window.guseul ?? {}, { search });
setUpDialog();
setUpScreen();
markArrival();
