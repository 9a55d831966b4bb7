/** Turns neighbouring samples that show alternatives into tabs, by the WAI-ARIA tabs pattern. */

/** Makes the tabs. */
export function startTabs(): void {
  document.querySelectorAll<HTMLElement>(".tabs").forEach((group, number) => {
    const panels = [...group.querySelectorAll<HTMLElement>(":scope > .tab")];
    if (panels.length < 2) return;
    const list = document.createElement("div");
    list.className = "tab-list";
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", "다른 방법");
    const tabs = panels.map((panel, index) => makeTab(panel, `tab-${number + 1}-${index + 1}`));
    const select = (chosen: number) => {
      tabs.forEach((tab, index) => {
        tab.setAttribute("aria-selected", String(index === chosen));
        tab.tabIndex = index === chosen ? 0 : -1;
      });
      panels.forEach((panel, index) => {
        panel.hidden = index !== chosen;
      });
    };
    tabs.forEach((tab, index) => {
      tab.addEventListener("click", () => select(index));
      tab.addEventListener("keydown", (event) => {
        const next = nextIndex(event.key, index, tabs.length);
        if (next === undefined) return;
        event.preventDefault();
        select(next);
        tabs[next]?.focus();
      });
    });
    list.append(...tabs);
    group.prepend(list);
    group.dataset.ready = "";
    const showTarget = () => select(Math.max(0, indexOfTarget(panels) ?? selectedIndex(tabs)));
    addEventListener("hashchange", showTarget);
    showTarget();
  });
}

function makeTab(panel: HTMLElement, id: string): HTMLButtonElement {
  const tab = document.createElement("button");
  tab.type = "button";
  tab.id = id;
  tab.textContent = panel.querySelector(".tab-name")?.textContent ?? "";
  tab.setAttribute("role", "tab");
  panel.id ||= `${id}-panel`;
  panel.setAttribute("role", "tabpanel");
  panel.setAttribute("aria-labelledby", id);
  tab.setAttribute("aria-controls", panel.id);
  return tab;
}

function selectedIndex(tabs: readonly HTMLElement[]): number {
  return tabs.findIndex((tab) => tab.getAttribute("aria-selected") === "true");
}

/** The panel that holds what the address names: a line of its sample. */
function indexOfTarget(panels: readonly HTMLElement[]): number | undefined {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id === "" ? null : document.getElementById(id);
  const index = target ? panels.findIndex((panel) => panel.contains(target)) : -1;
  return index < 0 ? undefined : index;
}

function nextIndex(key: string, index: number, count: number): number | undefined {
  if (key === "ArrowRight") return (index + 1) % count;
  if (key === "ArrowLeft") return (index + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
