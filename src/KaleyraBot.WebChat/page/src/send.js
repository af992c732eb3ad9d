let latest = null;

/** Who on this page did something last. */
export const lastSender = () => latest;

/** Posts one event. Answers { ok, status, body }; never throws, status 0 means that the bot did not answer. */
export async function send(event) {
  latest = event.who;
  try {
    const response = await fetch("/web/events", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(event),
    });
    const body = response.headers.get("Content-Type")?.includes("json") ? await response.json() : {};
    return { ok: response.ok, status: response.status, body };
  } catch {
    return { ok: false, status: 0, body: {} };
  }
}

/** One id per click or line: sent twice, it counts once. */
export const newDelivery = () => crypto.randomUUID();
