// Searches the index that stands beside the page of the search. Nothing is fetched before a word is asked for, and
// then only the parts of the index with that word and with the records found. The address keeps what was asked.
(() => {
  const FACETS = [["kind", "Kind", 3], ["council", "Council", 4], ["committee", "Committee", 5], ["year", "Year", 6], ["status", "Status", 7]];
  const MOST = 300; // records shown; more than this is a search to narrow down
  const AT_ONCE = 8; // blocks of the index searched together
  const home = document.getElementById("found");
  const field = document.getElementById("search-here");
  if (!home || !field) return;

  const make = (name, text = "", attributes = {}) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    Object.assign(made, attributes);
    return made;
  };

  const fetched = new Map();
  const fetchPart = (name) => {
    if (!fetched.has(name)) {
      fetched.set(name, fetch(`index/${name}.json`).then((answer) => {
        if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
        return answer.json();
      }));
    }
    return fetched.get(name);
  };

  // The same rules as search_words in search_index.py.
  const stem = (word) => (word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word);
  const words = (text) =>
    (text.toLowerCase().replace(/['’]/g, "").normalize("NFKD").replace(/\p{M}/gu, "").match(/[a-z0-9]+/g) || [])
      .filter((word) => word.length > 1 && !["the", "of", "and", "on", "in", "did", "what", "is", "who"].includes(word)).map(stem);

  // Records with a word, or one that begins with it, each with how much the word says there.
  const recordsWith = async (word, block) => {
    const found = new Map();
    const { words: starts } = await fetchPart(`${block}parts`);
    if (!starts.includes(word.slice(0, 2))) return found;
    for (const [known, places] of Object.entries(await fetchPart(`${block}words-${word.slice(0, 2)}`))) {
      if (!known.startsWith(word)) continue;
      for (let at = 0; at < places.length; at += 2) {
        const weight = places[at + 1] * (known === word ? 2 : 1);
        found.set(places[at], Math.max(found.get(places[at]) || 0, weight));
      }
    }
    return found;
  };

  // Records of one block that have every word. A large index falls into blocks, each an index of its own.
  const searchBlock = async (asked, at) => {
    const block = at ? `block-${at + 1}/` : "";
    const lists = await Promise.all(asked.map((word) => recordsWith(word, block)));
    const numbers = [...lists[0].keys()].filter((number) => lists.every((list) => list.has(number)));
    return numbers.map((number) => ({ at, block, number, weight: lists.reduce((sum, list) => sum + list.get(number), 0) }));
  };

  const shown = async ({ block, number }, size) => (await fetchPart(`${block}records-${Math.floor(number / size)}`))[number % size];

  // Blocks are searched a few at a time, until there is enough to show; a reader may ask for more.
  const search = async (text, least) => {
    const { size, blocks = 1 } = await fetchPart("parts");
    const hits = [];
    let searched = 0;
    while (searched < blocks && (searched < least || hits.length < MOST)) {
      const several = Array.from({ length: Math.min(AT_ONCE, blocks - searched) }, (_, next) => searchBlock(words(text), searched + next));
      hits.push(...(await Promise.all(several)).flat());
      searched += several.length;
    }
    const best = hits.sort((a, b) => b.weight - a.weight || a.at - b.at || a.number - b.number).slice(0, MOST);
    return { total: hits.length, records: await Promise.all(best.map((hit) => shown(hit, size))), searched, blocks };
  };

  const asked = () => new URLSearchParams(location.search);
  const keep = (values) => {
    const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  };

  const chosen = () => Object.fromEntries([...home.querySelectorAll("select")].map((each) => [each.name, each.value]));

  const result = (record) => {
    const [title, address, text, kind, council, committee, year, status] = record;
    const item = make("li");
    const head = make("h3");
    head.append(make("a", title, { href: home.dataset.root + address }));
    const about = [kind, status, committee || council, year].filter(Boolean).join(" · ");
    item.append(head, make("p", about, { className: "os-quiet" }), make("p", text));
    return item;
  };

  const show = ({ total, records, searched, blocks }) => {
    const wanted = chosen();
    const kept = records.filter((record) => FACETS.every(([key, , column]) => !wanted[key] || record[column] === wanted[key]));
    home.querySelector("output").value =
      kept.length === 0 ? "Nothing found. Try fewer or other words." :
      `${kept.length} of ${total} found` + (total > MOST ? `; only the first ${MOST} can be narrowed down` : "") +
      (searched < blocks ? `. Searched so far: ${searched} of ${blocks} parts of the index.` : "");
    home.querySelector("ol").replaceChildren(...kept.map(result));
    keep({ q: field.value.trim(), ...wanted });
  };

  const facets = (found) => {
    const form = make("form", "", { className: "os-controls" });
    form.setAttribute("aria-label", "Narrow down");
    for (const [key, title, column] of FACETS) {
      const values = [...new Set(found.records.map((record) => record[column]).filter(Boolean))].sort();
      if (values.length < 2) continue;
      const label = make("label", title);
      const select = make("select", "", { name: key });
      select.append(make("option", "All", { value: "" }), ...values.map((value) => make("option", value, { value })));
      if (values.includes(asked().get(key))) select.value = asked().get(key);
      label.append(select);
      form.append(label);
    }
    form.addEventListener("change", () => show(found));
    form.addEventListener("submit", (event) => event.preventDefault());
    return form;
  };

  const further = ({ searched, blocks }) => {
    if (searched >= blocks) return [];
    const button = make("button", "Search further", { type: "button" });
    button.addEventListener("click", () => run(searched + AT_ONCE));
    return [button];
  };

  const run = async (least = 0) => {
    const text = field.value.trim();
    if (!words(text).length) {
      home.replaceChildren();
      keep({});
      return;
    }
    const output = make("output", "Searching");
    try {
      const found = await search(text, least);
      if (field.value.trim() !== text) return; // another word was typed meanwhile
      home.replaceChildren(facets(found), output, make("ol", "", { className: "os-results" }), ...further(found));
      show(found);
    } catch {
      home.replaceChildren(make("p", "The index of the search could not be fetched. Try again.", { className: "os-empty" }));
    }
  };

  let waiting;
  field.value = asked().get("q") || "";
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => run(), 250);
  });
  if (field.value) run();
})();
