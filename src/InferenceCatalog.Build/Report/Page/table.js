// Filters at once, whatever control changes, and after a reset; there is nothing to send.
function onFilter(form, filter) {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", filter);

  // The event comes before the controls have their old values.
  form.addEventListener("reset", () => setTimeout(filter));
  filter();
}

// A table that shows some of its rows at a time: sorted by the buttons in its head, turned over by those above it, printed whole.
//
// A column has a label, perhaps a unit below it, a value to sort by (text, number or null) and a way to show it (text, element or
// null); it may have a look (number, whole, long), be the head of its row, or sort from the greatest first. It is sorted by its first
// column at first, or by another, or as the rows come (null).
class FactTable {
  static printedRows = 5000;

  constructor(place, { caption, columns, rows, describe, first = columns[0], pageSize = 50 }) {
    const column = first === null || columns.includes(first) ? first : columns[0];
    Object.assign(this, { columns, rows, describe, pageSize, page: 0, matches: () => true, column, direction: 1 });
    this.body = element("tbody");
    this.headings = columns.map((column) => this.makeHeading(column));
    this.said = element("p", { class: "said", role: "status" });
    this.note = element("p", { class: "printed" });
    this.pager = this.makePager();
    this.table = element("table", {},
      element("caption", { class: "unseen" }, `${caption}. The buttons in the head sort it.`),
      element("thead", {}, element("tr", {}, ...this.headings)),
      this.body);
    this.box = element("div", { class: "scroll", role: "region", "aria-label": caption }, this.table);
    this.place = place;
    place.replaceChildren(element("div", { class: "bar" }, this.said, this.pager), this.note, this.box);
    this.sort();
    new ResizeObserver(() => this.fit()).observe(this.box);
  }

  // Where the table fits, its head and the pages stay in sight; where not, the keyboard must be able to move it sideways.
  fit() {
    const fits = this.table.offsetWidth <= this.box.clientWidth;
    this.place.classList.toggle("fits", fits);
    if (fits) this.box.removeAttribute("tabindex");
    else this.box.setAttribute("tabindex", "0");
  }

  makeHeading(column) {
    const sorter = button(element("span", {}, column.label), () => this.sortBy(column));
    if (column.unit) sorter.append(element("small", {}, column.unit));
    return element("th", { scope: "col", class: column.look ?? null }, sorter);
  }

  makePager() {
    this.turners = [
      ["First", () => 0],
      ["Previous", () => this.page - 1],
      ["Next", () => this.page + 1],
      ["Last", () => this.lastPage],
    ].map(([label, target]) => {
      const turner = button(label, () => this.turnTo(target()));
      return { turner, target };
    });
    const sizes = element("select", {}, ...[25, 50, 100, 250].map((size) => element("option", { selected: size === this.pageSize }, `${size}`)));
    sizes.addEventListener("change", () => {
      this.pageSize = Number(sizes.value);
      this.turnTo(0);
    });
    return element("div", { class: "pager", role: "group", "aria-label": "Pages" },
      ...this.turners.map(({ turner }) => turner), element("label", {}, "Rows ", sizes));
  }

  get lastPage() {
    return Math.max(0, Math.ceil(this.matching.length / this.pageSize) - 1);
  }

  setRows(rows) {
    this.rows = rows;
    this.sort();
  }

  // The note says on paper what the filter on the screen was.
  filter(matches, note = "") {
    this.matches = matches;
    this.note.textContent = note;
    this.find();
  }

  sortBy(column) {
    this.direction = this.column === column ? -this.direction : column.greatestFirst ? -1 : 1;
    this.column = column;
    this.sort();
  }

  sort() {
    this.sorted = this.column === null ? this.rows : this.sortedBy(this.column);
    this.columns.forEach((column, index) => {
      if (column === this.column) this.headings[index].setAttribute("aria-sort", this.direction > 0 ? "ascending" : "descending");
      else this.headings[index].removeAttribute("aria-sort");
    });
    this.find();
  }

  sortedBy({ value }) {
    const keyed = this.rows.map((row) => ({ row, key: value(row) }));
    keyed.sort((left, right) => {
      if (left.key === right.key) return 0;
      if (left.key === null || right.key === null) return left.key === null ? 1 : -1;
      return left.key < right.key ? -this.direction : this.direction;
    });
    return keyed.map(({ row }) => row);
  }

  find() {
    this.matching = this.sorted.filter(this.matches);
    this.turnTo(0);
  }

  turnTo(page) {
    this.page = Math.min(Math.max(page, 0), this.lastPage);
    const start = this.page * this.pageSize;
    this.show(start, start + this.pageSize);
    this.pager.hidden = this.matching.length <= 25;

    // Not disabled: a button that vanishes from under the keyboard takes the focus with it.
    for (const { turner, target } of this.turners) {
      const next = target();
      turner.setAttribute("aria-disabled", String(next === this.page || next < 0 || next > this.lastPage));
    }

    this.fit();
  }

  show(start, end) {
    const rows = this.matching.slice(start, end);
    this.body.replaceChildren(...(rows.length > 0 ? rows.map((row) => this.makeRow(row)) : [this.makeEmptyRow()]));
    const all = this.describe(this.matching);
    this.said.textContent = rows.length === this.matching.length ? all
      : `${wholeNumber.format(start + 1)} to ${wholeNumber.format(start + rows.length)} of ${all}`;
  }

  makeRow(row) {
    return element("tr", {}, ...this.columns.map((column) => {
      const content = column.show(row) ?? unknownMark();
      return column.heads
        ? element("th", { scope: "row" }, content)
        : element("td", { class: column.look ?? null }, content);
    }));
  }

  makeEmptyRow() {
    const words = this.rows.length === 0 ? "There is nothing here." : "Nothing has all of this. Take a filter away, or reset them.";
    return element("tr", { class: "empty" }, element("td", { colspan: this.columns.length }, words));
  }

  // Paper has no buttons to turn over.
  showForPrint() {
    this.show(0, FactTable.printedRows);
  }

  showAgain() {
    this.turnTo(this.page);
  }
}
