/** A session of WebDriver BiDi, which Firefox speaks: https://www.w3.org/TR/webdriver-bidi/ */
import { once } from "node:events";
import WebSocket from "ws";

type Message =
  | { type: "success"; id: number; result: object }
  | { type: "error"; id: number; error: string; message: string }
  | { type: "event"; method: string; params: object };
type Reply = Exclude<Message, { type: "event" }>;

export class BidiSession {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /**
   * Connects to a browser.
   *
   * @param onEvent gets the events that were subscribed to
   */
  static async connect(
    address: string,
    onEvent: (method: string, params: object) => void,
  ): Promise<BidiSession> {
    const socket = new WebSocket(address);
    await once(socket, "open");
    const session = new BidiSession(socket);
    socket.on("message", (data) => {
      const message = JSON.parse(String(data)) as Message;
      if (message.type === "event") onEvent(message.method, message.params);
      else session.#waiting.get(message.id)?.(message);
    });
    await session.send("session.new", { capabilities: {} });
    return session;
  }

  /** Sends a command; rejects with what the browser says is wrong with it. */
  send<Result extends object>(method: string, params: object): Promise<Result> {
    const id = ++this.#lastId;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (reply) => {
        this.#waiting.delete(id);
        if (reply.type === "success") resolve(reply.result as Result);
        else reject(new Error(`${method}: ${reply.error}: ${reply.message}`));
      });
    });
  }
}
