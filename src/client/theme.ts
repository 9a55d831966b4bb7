/** Sets the chosen colour theme before the page is drawn; loaded as a blocking script. */
import { readTheme } from "./theme-choice.ts";

const theme = readTheme();
if (theme) document.documentElement.dataset.theme = theme;
document.documentElement.classList.add("js");
