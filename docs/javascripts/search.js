// Searches the index that stands beside the page of the search. Nothing is fetched before a word is asked for, and
// then only the parts of the index with that word and with the records found. The address keeps what was asked.
(() => {
  const FACETS = [["kind", "Kind", 3], ["council", "Council", 4], ["committee", "Committee", 5], ["year", "Year", 6], ["status", "Status", 7]];
  const MOST = 300; // records shown; more than this is a search to narrow down
  const SOME = 50; // of records with some of the words: nobody looks through more of what is only near
  const NEAR = 0.6; // how much of the best record's words such a record must have, a rare word counting more
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

  // The words of a text: as a reader wrote them, and as the index has them. The same rules as search_words in search_index.py.
  const stem = (word) => (word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word);
  const words = (text) =>
    (text.toLowerCase().replace(/['’]/g, "").normalize("NFKD").replace(/\p{M}/gu, "").match(/[a-z0-9]+/g) || [])
      .filter((word) => word.length > 1 && !["the", "of", "and", "on", "in", "did", "what", "is", "who"].includes(word))
      .map((said) => ({ said, stem: stem(said) }));

  // Whether two words are one slip apart: a letter too few or too many, another letter, or two turned round.
  const isNear = (word, known) => {
    let same = 0;
    while (same < word.length && word[same] === known[same]) same += 1;
    const [mine, theirs] = [word.slice(same), known.slice(same)];
    return mine.slice(1) === theirs.slice(1) || mine === theirs.slice(1) || mine.slice(1) === theirs ||
      (mine[0] === theirs[1] && mine[1] === theirs[0] && mine.slice(2) === theirs.slice(2));
  };

  // Records with a word, or one that begins with it, each with how much the word says there; of a longer word that no
  // record has, those with a word one slip away. Both begin with the same two letters: no other part is fetched.
  const recordsWith = async ({ said, stem: word }, block) => {
    const list = { said, places: new Map(), instead: [] };
    const { words: starts } = await fetchPart(`${block}parts`);
    if (!starts.includes(word.slice(0, 2))) return list;
    const part = await fetchPart(`${block}words-${word.slice(0, 2)}`);
    let found = Object.keys(part).filter((known) => known.startsWith(word));
    if (!found.length && word.length > 4) found = list.instead = Object.keys(part).filter((known) => isNear(word, known));
    for (const known of found) {
      for (let at = 0; at < part[known].length; at += 2) {
        const weight = part[known][at + 1] * (known === word ? 2 : 1);
        list.places.set(part[known][at], Math.max(list.places.get(part[known][at]) || 0, weight));
      }
    }
    return list;
  };

  // A record as a list of words finds it: how much those that it has say there, how rare they are, and which it lacks.
  const hitOf = (number, lists) => {
    const hit = { number, weight: 0, worth: 0, missing: [] };
    for (const { said, places } of lists) {
      if (!places.has(number)) hit.missing.push(said);
      else {
        hit.weight += places.get(number);
        hit.worth += 1 / Math.log2(places.size + 1);
      }
    }
    return hit;
  };

  // Records of one block that have every word, or else some. A large index falls into blocks, each an index of its own.
  const searchBlock = async (asked, at) => {
    const block = at ? `block-${at + 1}/` : "";
    const lists = await Promise.all(asked.map((word) => recordsWith(word, block)));
    const all = [...lists[0].places.keys()].filter((number) => lists.every(({ places }) => places.has(number)));
    const some = all.length ? [] : new Set(lists.flatMap(({ places }) => [...places.keys()]));
    const hits = [...all, ...some].map((number) => ({ at, block, ...hitOf(number, lists) }));
    const instead = lists.filter((list) => list.instead.length)
      .map((list) => `Nothing has “${list.said}”: searched for ${list.instead.map((known) => `“${known}”`).join(" or ")}. `);
    return { hits, instead, count: all.length };
  };

  // What is shown of all that was found: records with every word; where there are none, those that come near.
  const kept = (hits) => {
    const whole = hits.filter((hit) => !hit.missing.length);
    if (whole.length) return whole;
    const best = Math.max(...hits.map((hit) => hit.worth), 0);
    return hits.filter((hit) => hit.worth >= best * NEAR);
  };

  const shown = async ({ block, number }, size) => (await fetchPart(`${block}records-${Math.floor(number / size)}`))[number % size];

  // Blocks are searched a few at a time, until there is enough to show; a reader may ask for more.
  const search = async (text, least) => {
    const { size, blocks = 1 } = await fetchPart("parts");
    const found = [];
    let [searched, count] = [0, 0];
    while (searched < blocks && (searched < least || count < MOST)) {
      const several = Array.from({ length: Math.min(AT_ONCE, blocks - searched) }, (_, next) => searchBlock(words(text), searched + next));
      found.push(...(await Promise.all(several)));
      count = found.reduce((sum, block) => sum + block.count, 0);
      searched += several.length;
    }
    const order = (a, b) => (count ? 0 : b.worth - a.worth) || b.weight - a.weight || a.at - b.at || a.number - b.number;
    const hits = kept(found.flatMap((block) => block.hits)).sort(order);
    const best = hits.slice(0, count ? MOST : SOME);
    const records = await Promise.all(best.map(async (hit) => [...(await shown(hit, size)), hit.missing]));
    const instead = [...new Set(found.flatMap((block) => block.instead))];
    return { total: hits.length, records, searched, blocks, instead, isWhole: count > 0 };
  };

  const asked = () => new URLSearchParams(location.search);
  const keep = (values) => {
    const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  };

  const chosen = () => Object.fromEntries([...home.querySelectorAll("select")].map((each) => [each.name, each.value]));

  const result = (record) => {
    const [title, address, text, kind, council, committee, year, status, missing] = record;
    const item = make("li");
    const head = make("h3");
    head.append(make("a", title, { href: home.dataset.root + address }));
    const about = [kind, status, committee === title ? council : committee || council, year].filter((each) => each && each !== title).join(" · ");
    item.append(head, make("p", about, { className: "os-quiet" }), make("p", text));
    if (missing.length) item.append(make("p", `Without ${missing.map((word) => `“${word}”`).join(", ")}`, { className: "os-quiet" }));
    return item;
  };

  const counted = (count, { total, records, isWhole, instead }) =>
    instead.join("") + (isWhole ? "" : "No record has all of these words. Those that come nearest: ") + `${count} of ${total} found` +
    (total > records.length ? `; only the first ${records.length} can be narrowed down` : "");

  const show = (found) => {
    const { records, searched, blocks } = found;
    const wanted = chosen();
    const few = records.filter((record) => FACETS.every(([key, , column]) => !wanted[key] || record[column] === wanted[key]));
    home.querySelector("output").value =
      few.length === 0 ? "Nothing found. Try fewer or other words, or look through the lists below." :
      counted(few.length, found) +
      (searched < blocks ? `. Searched so far: ${searched} of ${blocks} parts of the index.` : "");
    home.querySelector("ol").replaceChildren(...few.map(result));
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
