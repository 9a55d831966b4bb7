/** The small behaviours of every page; reading works without them. */
import { startContentsSpy } from "./contents-spy.ts";
import { startCopyButtons } from "./copy-button.ts";
import { startThemeButton } from "./theme-button.ts";

startThemeButton();
startCopyButtons();
startContentsSpy();
