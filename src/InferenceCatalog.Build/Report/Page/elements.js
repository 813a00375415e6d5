"use strict";

// Elements and words of the page. Texts go in as text nodes and attributes, never as HTML.
function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

function svgElement(name, attributes = {}, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function filled(target, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) target.setAttribute(name, value === true ? "" : value);
  }

  target.append(...children);
  return target;
}

function button(text, pressed) {
  const made = element("button", { type: "button" }, text);
  made.addEventListener("click", pressed);
  return made;
}

function unknownMark() {
  return element("span", { class: "unknown", role: "img", title: "unknown", "aria-label": "unknown" }, "—");
}

const wholeNumber = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const shortNumber = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const compactNumber = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 });
const dollars = new Intl.NumberFormat("en", { style: "currency", currency: "USD", maximumFractionDigits: 6 });

// An id breaks where its parts meet, rather than within a word.
function idText(id) {
  const parts = id.split(/(?<=[/_:])(?=.)/);
  return parts.length === 1 ? id : element("span", {}, ...parts.flatMap((part, index) => (index === 0 ? [part] : [element("wbr"), part])));
}

function count(number, one, many = `${one}s`) {
  return `${wholeNumber.format(number)} ${number === 1 ? one : many}`;
}

// How a fact is shown; null where it is unknown.
const shown = {
  text: (value) => value,
  flag: (value) => (value === null ? null : value ? "yes" : "no"),
  dollars: (value) => (value === null ? null : value === 0 ? "free" : dollars.format(value)),
  whole: (value) => (value === null ? null : wholeNumber.format(value)),
  compact: (value) => (value === null ? null : compactNumber.format(value)),
  rate: (value) => (value === null ? null : (value < 100 ? shortNumber : wholeNumber).format(value)),
};
