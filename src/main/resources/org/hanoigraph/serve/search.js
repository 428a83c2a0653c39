// Suggestions while a name is typed. Without this script the search works the same, by its button.
(() => {
  "use strict";
  for (const input of document.querySelectorAll("input[data-suggest]")) {
    const list = document.createElement("ul");
    list.id = "suggestions-" + Math.random().toString(36).slice(2);
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.getAttribute("aria-label"));
    list.hidden = true;
    input.after(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
    let chosen = -1;
    let asked = "";
    let waiting;

    const close = () => {
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const show = ([, names, kinds, addresses]) => {
      list.replaceChildren(...names.map((name, i) => {
        const item = document.createElement("li");
        item.id = list.id + "-" + i;
        item.setAttribute("role", "option");
        item.dataset.href = addresses[i];
        const bold = document.createElement("bdi");
        bold.textContent = name;
        const kind = document.createElement("small");
        kind.textContent = kinds[i];
        kind.dir = "auto";
        item.append(bold, kind);
        item.addEventListener("mousedown", (event) => {
          event.preventDefault();
          location.href = addresses[i];
        });
        return item;
      }));
      chosen = -1;
      list.hidden = names.length === 0;
      input.setAttribute("aria-expanded", String(names.length > 0));
    };
    const move = (step) => {
      const items = list.children;
      if (list.hidden || items.length === 0) {
        return;
      }
      const places = items.length + 1; // the last one: nothing chosen
      chosen = chosen < 0 ? (step > 0 ? 0 : items.length - 1) : (chosen + step + places) % places;
      [...items].forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
      if (chosen < items.length) {
        input.setAttribute("aria-activedescendant", items[chosen].id);
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    };
    const ask = async () => {
      const typed = input.value.trim();
      if (typed === asked) {
        return;
      }
      asked = typed;
      if (typed.length < 2) {
        close();
        return;
      }
      const language = new URLSearchParams(location.search).get("lang");
      const address = "/suggest?q=" + encodeURIComponent(typed)
        + (language ? "&lang=" + encodeURIComponent(language) : "");
      const answer = await fetch(address);
      if (answer.ok && typed === asked) {
        show(await answer.json());
      }
    };

    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 120);
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Escape") {
        close();
      } else if (event.key === "Enter" && chosen >= 0 && chosen < list.children.length) {
        event.preventDefault();
        location.href = list.children[chosen].dataset.href;
      }
    });
    input.addEventListener("blur", close);
  }

  // A menu of languages that stays open behind the back of the reader is in the way.
  const languages = document.querySelector("details.languages");
  document.addEventListener("click", (event) => {
    if (languages && !languages.contains(event.target)) {
      languages.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && languages && languages.open) {
      languages.open = false;
      languages.querySelector("summary").focus();
    }
  });
})();
