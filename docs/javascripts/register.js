// Filters and sorts the registers of decisions and actions. Without it they are plain tables, newest first.
// The address keeps what was chosen, so that a filtered register can be linked to.
(() => {
  const TITLES = {
    status: "Status", kind: "What was done", result: "Result", change: "Change", theme: "Theme", owner: "Owner",
    council: "Council", committee: "Committee", year: "Year",
  };

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    Object.assign(made, attributes);
    return made;
  };

  const chosen = () => new URLSearchParams(location.search);

  const labelled = (title, control) => {
    const label = element("label", title);
    label.append(control);
    return label;
  };

  const select = (key, values) => {
    const made = element("select", "", { name: key });
    made.append(element("option", "All", { value: "" }));
    for (const value of values) made.append(element("option", value, { value }));
    made.value = values.includes(chosen().get(key)) ? chosen().get(key) : "";
    return labelled(TITLES[key], made);
  };

  const controls = (rows) => {
    const form = element("form", "", { className: "os-controls" });
    const words = element("input", "", { type: "search", name: "words", value: chosen().get("words") || "" });
    form.append(labelled("Words", words));
    for (const key of Object.keys(TITLES)) {
      const values = [...new Set(rows.map((row) => row.dataset[key]).filter(Boolean))].sort();
      if (values.length > 1) form.append(select(key, values));
    }
    form.append(element("output", "", { name: "count" }));
    form.addEventListener("submit", (event) => event.preventDefault());
    return form;
  };

  const filter = (form, rows) => {
    const wanted = [...new FormData(form)].filter(([, value]) => value);
    let count = 0;
    for (const row of rows) {
      row.hidden = !wanted.every(([key, value]) =>
        key === "words" ? row.textContent.toLowerCase().includes(value.toLowerCase()) : row.dataset[key] === value,
      );
      count += row.hidden ? 0 : 1;
    }
    form.elements.count.value = `${count} of ${rows.length} shown`;
    const query = new URLSearchParams(wanted).toString();
    history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
  };

  const sort = (table, column) => {
    const head = table.tHead.rows[0].cells[column];
    const isDown = head.getAttribute("aria-sort") === "ascending";
    for (const cell of table.tHead.rows[0].cells) cell.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
    const key = (row) => (row.cells[column].querySelector(".os-date-link") ? row.dataset.date : row.cells[column].textContent.trim());
    const body = table.tBodies[0];
    const sorted = [...body.rows].sort((a, b) => key(a).localeCompare(key(b), "en", { numeric: true }));
    body.append(...(isDown ? sorted.reverse() : sorted));
  };

  const makeSortable = (table) => {
    [...table.tHead.rows[0].cells].forEach((cell, column) => {
      if (!table.tBodies[0].rows[0].cells[column].textContent.trim()) return; // a picture has no order
      const button = element("button", cell.textContent, { type: "button", className: "os-sort" });
      button.addEventListener("click", () => sort(table, column));
      cell.replaceChildren(button);
    });
  };

  // A row that went to an older part still stands on the page of its meeting, whose address is in its id.
  const leadOn = async (id) => {
    const [, home, day] = /^(.+?)-(\d{4}-\d{2}-\d{2})-/.exec(id) || [];
    const words = (home || "").split("-");
    const root = location.pathname.includes("/part-") ? "../../" : "../";
    for (let at = 1; at < words.length; at += 1) {
      const meeting = `${root}${words.slice(0, at).join("-")}/${words.slice(at).join("-")}/${day}/`;
      if ((await fetch(meeting, { method: "HEAD" })).ok) return location.replace(`${meeting}#${id}`);
    }
  };

  const wanted = decodeURIComponent(location.hash.slice(1));
  if (wanted && !document.getElementById(wanted) && document.querySelector(".os-beside")) leadOn(wanted);

  for (const register of document.querySelectorAll(".os-register")) {
    const table = register.querySelector("table");
    const rows = [...table.tBodies[0].rows];
    const form = controls(rows);
    register.before(form);
    makeSortable(table);
    form.addEventListener("input", () => filter(form, rows));
    filter(form, rows);
  }
})();
