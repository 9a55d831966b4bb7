/** The small behaviours of every page; reading works without them. */
import { startContentsSpy } from "./contents-spy.ts";
import { startCopyButtons } from "./copy-button.ts";
import { startFragmentArrival } from "./fragment-arrival.ts";
import { startPreviews } from "./preview.ts";
import { startPrintDetails } from "./print-details.ts";
import { startQuizzes } from "./quiz.ts";
import { showSidebarPlace } from "./sidebar-place.ts";
import { startTabs } from "./tabs.ts";
import { startThemeButton } from "./theme-button.ts";
import { startUnfoldButtons } from "./unfold-button.ts";

startThemeButton();
startCopyButtons();
startFragmentArrival();
startContentsSpy();
showSidebarPlace();
startPrintDetails();
startPreviews();
startTabs();
startUnfoldButtons();
startQuizzes();
