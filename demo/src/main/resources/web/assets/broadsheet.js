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

localTimes();
