// The query page: an editor with completion, the answer as a table, and a link that brings the query back.
(async () => {
  "use strict";
  const form = document.getElementById("ask");
  const area = document.getElementById("query");
  const problem = document.getElementById("problem");
  const status = document.getElementById("status");
  const links = document.getElementById("links");
  const result = document.getElementById("result");
  const example = document.getElementById("example");
  const editor = CodeMirror.fromTextArea(area, {
    mode: "application/sparql-query",
    lineNumbers: true,
    viewportMargin: Infinity,
    screenReaderLabel: document.querySelector("label[for=query]").textContent,
    // Tab must lead out of the editor for whoever has no mouse.
    extraKeys: { Tab: false, "Shift-Tab": false, "Ctrl-Enter": () => run(), "Cmd-Enter": () => run(), "Ctrl-Space": "autocomplete" },
    hintOptions: { hint: complete, completeSingle: false },
  });
  // The answer is shown here; how it is sent to others is no question any more.
  document.getElementById("format").hidden = true;
  document.querySelector("label[for=format]").hidden = true;

  const language = new URLSearchParams(location.search).get("lang");
  let known = { prefixes: {}, terms: [], queries: {}, things: "" };
  let marked = null;

  function complete(cm) {
    const cursor = cm.getCursor();
    const before = cm.getLine(cursor.line).slice(0, cursor.ch);
    const typed = /[?$]?[\w:.-]*$/.exec(before)[0];
    const low = typed.toLowerCase();
    const variables = [...new Set(cm.getValue().match(/[?$]\w+/g) || [])].filter((name) => name !== typed);
    const all = typed.startsWith("?") || typed.startsWith("$")
      ? variables.map((name) => ({ text: name }))
      : [
        ...known.terms.map((term) => ({ text: term.name, displayText: term.name + " – " + term.label, find: term.name + " " + term.label })),
        ...Object.keys(known.prefixes).map((prefix) => ({ text: prefix + ":", displayText: prefix + ": <" + known.prefixes[prefix] + ">", find: prefix + ":" })),
        ...["SELECT", "WHERE", "FILTER", "OPTIONAL", "UNION", "VALUES", "BIND", "GROUP BY", "ORDER BY", "LIMIT", "DISTINCT", "GRAPH", "COUNT"].map((text) => ({ text })),
      ];
    const list = all.filter((entry) => (entry.find || entry.text).toLowerCase().includes(low)).slice(0, 60);
    return { list, from: { line: cursor.line, ch: cursor.ch - typed.length }, to: cursor };
  }

  // A term of a prefix that the query does not declare yet brings its declaration along.
  editor.on("change", (cm, change) => {
    if (change.origin !== "complete") {
      return;
    }
    const prefix = /^(\w+):/.exec(change.text[0]);
    if (prefix && known.prefixes[prefix[1]] && !new RegExp("PREFIX\\s+" + prefix[1] + ":", "i").test(cm.getValue())) {
      cm.replaceRange("PREFIX " + prefix[1] + ": <" + known.prefixes[prefix[1]] + ">\n", { line: 0, ch: 0 });
    }
  });

  const address = (format) => "/sparql?query=" + encodeURIComponent(editor.getValue()) + (format ? "&format=" + format : "");
  const link = (text, href) => {
    const a = document.createElement("a");
    a.textContent = text;
    a.href = href;
    return a;
  };
  const shorten = (iri) => {
    for (const [prefix, space] of Object.entries(known.prefixes)) {
      if (iri.startsWith(space) && /^[\w.-]+$/.test(iri.slice(space.length))) {
        return prefix + ":" + iri.slice(space.length);
      }
    }
    return iri;
  };
  const cell = (value) => {
    const td = document.createElement("td");
    if (!value) {
      return td;
    }
    const text = document.createElement("bdi");
    if (value.type === "triple") {
      text.textContent = "<<( " + ["subject", "predicate", "object"].map((end) => {
        const part = value.value[end];
        return part.type === "uri" ? shorten(part.value) : JSON.stringify(String(part.value));
      }).join(" ") + " )>>";
      td.append(text);
    } else if (value.type === "uri" && /^https?:/i.test(value.value)) {
      const own = known.things && value.value.startsWith(known.things);
      const a = link("", own
        ? "/doc/" + value.value.slice(known.things.length).replace(/(#|$)/, (language ? "?lang=" + language : "") + "$1")
        : value.value);
      text.textContent = shorten(value.value);
      text.dir = "ltr";
      a.append(text);
      td.append(a);
    } else {
      text.textContent = value.value;
      if (value["xml:lang"]) {
        text.lang = value["xml:lang"];
      }
      text.dir = "auto";
      td.append(text);
    }
    return td;
  };
  const table = (answer) => {
    const head = document.createElement("tr");
    for (const name of answer.head.vars) {
      const th = document.createElement("th");
      th.scope = "col";
      th.textContent = name;
      head.append(th);
    }
    const made = document.createElement("table");
    made.className = "answer";
    made.createTHead().append(head);
    const body = made.createTBody();
    for (const row of answer.results.bindings.slice(0, 1000)) {
      const tr = body.insertRow();
      tr.append(...answer.head.vars.map((name) => cell(row[name])));
    }
    return made;
  };
  const fail = (message) => {
    const line = /line (\d+)/i.exec(message);
    const title = document.createElement("strong");
    title.textContent = form.dataset.sayFailed;
    const text = document.createElement("pre");
    text.dir = "ltr";
    text.textContent = message.trim().split("\n").slice(0, 12).join("\n");
    problem.replaceChildren(title, text);
    problem.hidden = false;
    if (line) {
      const number = Math.min(editor.lineCount(), Math.max(1, Number(line[1]))) - 1;
      marked = editor.addLineClass(number, "background", "wrong");
      editor.scrollIntoView({ line: number, ch: 0 }, 60);
    }
  };

  async function run() {
    if (marked) {
      editor.removeLineClass(marked, "background", "wrong");
      marked = null;
    }
    problem.hidden = true;
    result.replaceChildren();
    links.replaceChildren();
    status.textContent = form.dataset.sayRunning;
    const began = performance.now();
    history.replaceState(null, "", address() + (language ? "&lang=" + language : ""));
    try {
      const answer = await fetch("/sparql", {
        method: "POST",
        headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, text/turtle;q=0.9" },
        body: editor.getValue(),
      });
      const text = await answer.text();
      status.textContent = "";
      if (!answer.ok) {
        fail(text || String(answer.status));
        return;
      }
      const seconds = ((performance.now() - began) / 1000).toLocaleString(form.dataset.lang, { maximumFractionDigits: 2 });
      if ((answer.headers.get("Content-Type") || "").includes("json")) {
        const parsed = JSON.parse(text);
        if (parsed.results) {
          status.textContent = parsed.results.bindings.length.toLocaleString(form.dataset.lang) + " × " + parsed.head.vars.length + " · " + seconds + " s";
          result.replaceChildren(table(parsed));
        } else {
          status.textContent = String(parsed.boolean) + " · " + seconds + " s";
        }
        links.replaceChildren(link("CSV", address("csv")), link("JSON", address("json")));
      } else {
        const pre = document.createElement("pre");
        pre.dir = "ltr";
        pre.textContent = text;
        status.textContent = seconds + " s";
        result.replaceChildren(pre);
      }
      links.append(link(form.dataset.sayLink, location.href));
    } catch (error) {
      status.textContent = "";
      fail(String(error));
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  example.addEventListener("change", () => {
    const text = known.queries[example.value];
    if (text) {
      editor.setValue(text);
      run();
    }
  });
  try {
    known = await (await fetch("/completion.json" + (language ? "?lang=" + language : ""))).json();
    example.disabled = false;
  } catch (error) {
    console.warn("no completion", error);
  }
  if (new URLSearchParams(location.search).has("query")) {
    run();
  }
  form.dataset.ready = "true";
})();
