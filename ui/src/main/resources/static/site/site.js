"use strict";

/* The form: a host from the name, whether it is free, what it costs, sent once. */
const form = document.getElementById("sign-up");
if (form) {
  const { groupName, slug, stores } = form.elements;
  const state = document.getElementById("slug-state");
  const sum = document.getElementById("sum");
  let own = slug.value !== "";
  let asked = 0;
  let wait;

  const ask = (query) => {
    clearTimeout(wait);
    wait = setTimeout(async () => {
      const turn = ++asked;
      const answer = await fetch("/sign-up/slug?" + new URLSearchParams(query));
      if (!answer.ok || turn !== asked) return;
      const found = await answer.json();
      if (!own) slug.value = found.slug;
      if (found.slug) {
        state.className = "hint " + (found.free ? "ok" : "no");
        state.textContent = found.text;
      }
    }, 300);
  };
  groupName.addEventListener("input", (typed) => {
    if (!typed.isComposing && !own) ask({ name: groupName.value });
  });
  groupName.addEventListener("compositionend", () => own || ask({ name: groupName.value }));
  slug.addEventListener("input", () => {
    own = slug.value !== "";
    ask(own ? { slug: slug.value } : { name: groupName.value });
  });

  const reckon = () => {
    const plan = form.querySelector("input[name=plan]:checked");
    if (!plan) return;
    stores.max = plan.dataset.most;
    const fen = Number(plan.dataset.fen) * Math.max(0, Math.floor(Number(stores.value) || 0));
    sum.textContent = "¥" + (fen / 100).toLocaleString("en-US");
  };
  form.addEventListener("input", reckon);
  reckon();

  const submit = form.querySelector("button[type=submit]");
  const label = submit.textContent;
  form.addEventListener("submit", () => {
    submit.disabled = true;
    submit.textContent = form.dataset.busy;
  });
  addEventListener("pageshow", () => {
    submit.disabled = false;
    submit.textContent = label;
  });
  form.querySelector("[aria-invalid=true]")?.focus();
}

/* The page that waits until the group is ready. */
const progress = document.getElementById("progress");
if (progress && !["READY", "EXPIRED"].includes(progress.dataset.step)) {
  const order = ["UNPAID", "CONFIRMING", "PREPARING", "READY"];
  const began = Date.now();
  const look = async () => {
    let pause = Date.now() - began < 60000 ? 1000 : 5000;
    try {
      const answer = await fetch("/welcome/progress?session_id=" + encodeURIComponent(progress.dataset.checkout));
      if (answer.ok) {
        const found = await answer.json();
        if (found.step === "EXPIRED") return location.reload();
        document.getElementById("said").textContent = found.text;
        for (const item of progress.querySelectorAll(".progress li")) {
          const steps = item.dataset.of.split(" ");
          const done = order.indexOf(found.step) > order.indexOf(steps.at(-1)) || found.step === "READY";
          item.className = done ? "done" : steps.includes(found.step) ? "now" : "";
        }
        const pay = document.getElementById("pay");
        if (pay) pay.hidden = found.step !== "UNPAID";
        if (found.step === "READY") {
          const next = document.getElementById("next");
          next.href = found.next;
          next.hidden = false;
          next.focus();
          document.getElementById("trouble").hidden = true;
          return;
        }
      }
    } catch {
      pause = 5000;
    }
    document.getElementById("trouble").hidden = Date.now() - began < 90000;
    setTimeout(look, pause);
  };
  setTimeout(look, 700);
}
