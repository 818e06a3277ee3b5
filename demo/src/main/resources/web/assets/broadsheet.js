// What makes the pages handier. All of it is an extra: every page works without.
"use strict";

const box = document.getElementById("q");

/** Exact times in the reader's zone; the server writes them in UTC. */
function localTimes() {
  const format = new Intl.DateTimeFormat(undefined, {dateStyle: "long", timeStyle: "short"});
  for (const time of document.querySelectorAll("time[data-exact]")) {
    const date = new Date(time.dateTime);
    if (!Number.isNaN(date.getTime())) {
      time.title = time.textContent;
      time.textContent = format.format(date);
    }
  }
}

/** The links that up and down go through. */
function headlines() {
  return [...document.querySelectorAll(".hit .headline a")];
}

function step(by) {
  const links = headlines();
  const at = links.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : -1) : at + by;
  if (next >= 0 && next < links.length) {
    links[next].focus();
    links[next].scrollIntoView({block: "nearest"});
  } else if (next < 0 && at === 0 && box) {
    box.focus();
  }
}

function isTyping(target) {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target.isContentEditable;
}

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) {
    return;
  }
  if (event.key === "/" && box && !isTyping(event.target)) {
    event.preventDefault();
    box.focus();
    box.select();
  } else if (event.key === "Escape" && event.target === box) {
    box.blur();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && headlines().length > 0) {
    const inHeadline = headlines().includes(document.activeElement);
    const fromBox = event.target === box && event.key === "ArrowDown";
    if (inHeadline || fromBox) {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    }
  }
});

/** Bars of the timeline: left and right go from one to the next, a drag chooses several. */
function timeline(section) {
  const bars = [...section.querySelectorAll(".bars a")];
  const chosen = section.querySelector(".chosen");
  let first = -1;
  let last = -1;

  const focusable = (index) => bars.forEach((bar, i) => bar.setAttribute("tabindex", i === index ? "0" : "-1"));
  const under = (event) => bars.indexOf(document.elementFromPoint(event.clientX, event.clientY)?.closest("a"));
  const ordered = () => [Math.min(first, last), Math.max(first, last)];

  function show() {
    const [from, to] = ordered();
    bars.forEach((bar, i) => bar.classList.toggle("in", first >= 0 && i >= from && i <= to));
    chosen.textContent = first >= 0 && from !== to ? bars[from].dataset.from + " to before " + bars[to].dataset.to : "";
  }

  section.addEventListener("keydown", (event) => {
    const at = bars.indexOf(document.activeElement);
    const next = {ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: bars.length - 1}[event.key];
    if (at >= 0 && next !== undefined && next >= 0 && next < bars.length) {
      event.preventDefault();
      focusable(next);
      bars[next].focus();
    }
  });
  section.querySelector(".bars").addEventListener("pointerdown", (event) => {
    if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      first = last = under(event);
    }
  });
  // A link would else be dragged as such.
  section.addEventListener("dragstart", (event) => event.preventDefault());
  document.addEventListener("pointermove", (event) => {
    const at = first < 0 ? -1 : under(event);
    if (at >= 0) {
      last = at;
      show();
    }
  });
  document.addEventListener("pointerup", () => {
    const [from, to] = ordered();
    const isDrag = first >= 0 && from !== to;
    first = last = -1;
    if (isDrag) {
      location.assign(section.dataset.range
        .replace("1111-11-11", bars[from].dataset.from)
        .replace("2222-02-22", bars[to].dataset.to));
    } else {
      show();
    }
  });
  document.addEventListener("pointercancel", () => {
    first = last = -1;
    show();
  });
  focusable(bars.length - 1);
}

/** Completion while typing: a combobox whose list comes from the server. */
function completion(input) {
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  input.form.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  let active = -1;
  let timer = 0;
  let request = null;

  function close() {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    list.replaceChildren();
    activate(-1);
    input.setAttribute("aria-expanded", "false");
  }

  function activate(index) {
    active = index;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[active].id);
      list.children[active].scrollIntoView({block: "nearest"});
    }
  }

  function choose(option) {
    input.value = option.dataset.query;
    close();
    input.form.requestSubmit();
  }

  function option(suggestion, index) {
    const item = document.createElement("li");
    item.id = "suggestion-" + index;
    item.dataset.query = suggestion.query;
    item.setAttribute("role", "option");
    const text = document.createElement("span");
    text.textContent = suggestion.text;
    text.dir = "auto";
    const kind = document.createElement("span");
    kind.className = "label";
    kind.textContent = suggestion.kind === "word" ? "" : suggestion.kind;
    item.append(text, kind);
    return item;
  }

  async function ask() {
    request?.abort();
    request = new AbortController();
    try {
      const response = await fetch("/api/suggest?q=" + encodeURIComponent(input.value), {signal: request.signal});
      const suggestions = response.ok ? (await response.json()).completions : [];
      list.replaceChildren(...suggestions.map(option));
      list.hidden = suggestions.length === 0;
      activate(-1);
      input.setAttribute("aria-expanded", String(!list.hidden));
    } catch (failure) {
      // Aborted because more was typed, or the server is away: there is nothing to suggest.
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    if (input.value.trim() === "") {
      close();
    } else {
      timer = setTimeout(ask, 120);
    }
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) {
      return;
    }
    const count = list.children.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // Past either end stands what was typed, at -1.
      activate((active + step + 1 + count + 1) % (count + 1) - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(list.children[active]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });
  input.addEventListener("blur", close);
  // The list must not take the focus away before it is clicked.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const chosen = event.target.closest("[role=option]");
    if (chosen) {
      choose(chosen);
    }
  });
  close();
}

localTimes();
if (box) {
  completion(box);
}
document.querySelectorAll(".timeline").forEach(timeline);
