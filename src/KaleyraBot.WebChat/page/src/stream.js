const kinds = ["said", "post", "replace", "tell"];
const retryAfter = 1000;

/** Listens to the bot until closed, and goes on after every interruption where it stopped. */
export function listen({ people, places, seen = 0, onHello, onPanel, onMessage, onDown }) {
  let source;
  let timer;

  function open() {
    stop();
    const query = new URLSearchParams({ after: seen });
    for (const place of places) query.append("place", place);
    for (const person of people) query.append("who", person);
    source = new EventSource(`/web/stream?${query}`);
    source.addEventListener("hello", (event) => onHello(JSON.parse(event.data)));
    source.addEventListener("panel", (event) => onPanel(JSON.parse(event.data)));
    for (const kind of kinds) {
      source.addEventListener(kind, (event) => {
        seen = Number(event.lastEventId) || seen;
        onMessage(JSON.parse(event.data), kind);
      });
    }
    // The browser reconnects by itself after a cut; after a refusal it gives up, and we do not.
    source.onerror = () => {
      onDown();
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, retryAfter);
    };
  }

  function stop() {
    clearTimeout(timer);
    source?.close();
  }

  // A browser allows six connections to one host: tabs that nobody looks at give theirs back, and catch up when somebody does.
  const onVisibility = () => (document.hidden ? stop() : source.readyState === EventSource.CLOSED && open());
  document.addEventListener("visibilitychange", onVisibility);
  open();
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    stop();
  };
}
