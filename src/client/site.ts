/** The small behaviours of every page; reading works without them. */
import { startContentsSpy } from "./contents-spy.ts";
import { startCopyButtons } from "./copy-button.ts";
import { showCurrentEntry } from "./current-entry.ts";
import { startDropDowns } from "./drop-down.ts";
import { startFragmentArrival } from "./fragment-arrival.ts";
import { startPreviews } from "./preview.ts";
import { startPrintDetails } from "./print-details.ts";
import { startQuizzes } from "./quiz.ts";
import { startTabs } from "./tabs.ts";
import { startThemeButton } from "./theme-button.ts";
import { startUnfoldButtons } from "./unfold-button.ts";

const sidebar = document.querySelector<HTMLElement>(".sidebar");
if (sidebar) showCurrentEntry(sidebar);
startThemeButton();
startCopyButtons();
startFragmentArrival();
startContentsSpy();
startDropDowns();
startPrintDetails();
startPreviews();
startTabs();
startUnfoldButtons();
startQuizzes();
