/**
 * Functions that run inside Firefox's window (see firefox-chrome-scope). Each is sent as source, so
 * each stands alone. Only what they use of Firefox's own modules is declared.
 */
import type { ColorScheme } from './browser-under-test.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A XUL `<browser>`: a tab's document, or a popup's. */
interface BrowserElement extends Element {
  readonly browsingContext: {
    prefersColorSchemeOverride: ColorScheme | 'none';
    readonly currentWindowGlobal: {
      drawSnapshot(area: null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
  readonly messageManager: {
    loadFrameScript(url: string, delayed: boolean): void;
    addMessageListener(name: string, listener: (message: { data: string }) => void): void;
    removeMessageListener(name: string, listener: (message: { data: string }) => void): void;
  };
}

interface Notification extends HTMLElement {
  readonly button: HTMLElement;
  readonly secondaryButton: HTMLElement;
}

interface EventUtils {
  synthesizeMouseAtPoint(x: number, y: number, event: object, window: Window): void;
  synthesizeKey(key: string, event: object, window: Window): void;
}

declare const CustomizableUI: { addWidgetToArea(widget: string, area: string): void };
declare const gBrowser: { readonly selectedBrowser: BrowserElement };
declare const Services: {
  readonly prefs: { setIntPref(name: string, value: number): void };
  readonly scriptloader: { loadSubScript(url: string, target: object): void };
};
declare const Ci: object;
declare const Cc: object;
/** Firefox hides a new extension's button in a menu: this is "Pin to Toolbar". */
export function putButtonOnToolbar(button: string): void {
  CustomizableUI.addWidgetToArea(button, 'nav-bar');
}

export function boxOf(selector: string): Box | null {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return box && box.width > 0 ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
}

/** Trusted events, from the widget down: they open panels and count as a reader's gesture. */
export function sendMouse(types: readonly string[], x: number, y: number): void {
  const tools = { window, parent: window, _EU_Ci: Ci, _EU_Cc: Cc } as unknown as EventUtils;
  Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', tools);
  for (const type of types) {
    const clickCount = type === 'mousemove' ? 0 : 1;
    tools.synthesizeMouseAtPoint(
      x,
      y,
      { type, button: 0, clickCount, isSynthesized: false },
      window,
    );
  }
}

/** The keys that are held down meanwhile. */
interface HeldKeys {
  readonly altKey?: boolean;
  readonly shiftKey?: boolean;
}

/** @param key a single character, or EventUtils' name: 'KEY_Enter'. It goes to what has focus. */
export function sendKeys(key: string, held: HeldKeys): void {
  const tools = { window, parent: window, _EU_Ci: Ci, _EU_Cc: Cc } as unknown as EventUtils;
  Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', tools);
  tools.synthesizeKey(key, held, window);
}

/** What the toolbar button shows for the tab in front. */
export function buttonShown(button: string): { title: string; icon: string } {
  const item = document.getElementById(button);
  const inner = item?.querySelector('.unified-extensions-item-action-button');
  const styles = [item, inner].map((element) => element?.getAttribute('style') ?? '').join(';');
  return {
    title: inner?.getAttribute('tooltiptext') ?? '',
    // One picture for each size and density; the first is the usual one.
    icon: /moz-extension:\/\/[^/]+(\/[^"')]+)/.exec(styles)?.[1] ?? '',
  };
}

/** The box of the popup's document, once its panel is open; marks the element for the others. */
export function openPopupBox(mark: string): Box | null {
  for (const popup of document.querySelectorAll('browser.webextension-popup-browser')) {
    const panel: (Element & { readonly state?: string }) | null = popup.closest('panel');
    const box = popup.getBoundingClientRect();
    // One that is still being loaded ahead waits in a panel that is not open.
    if (panel?.state === 'open' && box.width > 0) {
      popup.id = mark;
      return { x: box.x, y: box.y, width: box.width, height: box.height };
    }
  }
  return null;
}

export function closePopup(mark: string): void {
  const panel: (Element & { hidePopup?: () => void }) | null | undefined = document
    .getElementById(mark)
    ?.closest('panel');
  panel?.hidePopup?.();
}

/**
 * Evaluates in the popup's document, in its own process. The sandbox has the document's rights, its
 * `window` and its `browser`, but not its CSP, which forbids eval. Answers as `[ok, text]`.
 */
export function evaluateInPopup(mark: string, source: string): Promise<[boolean, string]> {
  const popup = document.getElementById(mark) as unknown as BrowserElement | null;
  if (!popup) throw new Error('The popup is closed.');
  const { messageManager } = popup;
  const answer = `throughline-e2e:${Math.random()}`;
  const frameScript = `(async () => {
    let reply;
    try {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      reply = [true, String(await Cu.evalInSandbox(${JSON.stringify(source)}, sandbox))];
    } catch (error) {
      reply = [false, String(error)];
    }
    sendAsyncMessage(${JSON.stringify(answer)}, JSON.stringify(reply));
  })()`;
  return new Promise((resolve, reject) => {
    const looking = setInterval(() => {
      if (popup.isConnected) return;
      clearInterval(looking);
      reject(new Error('The popup closed.'));
    }, 50);
    const hear = ({ data }: { data: string }) => {
      clearInterval(looking);
      messageManager.removeMessageListener(answer, hear);
      resolve(JSON.parse(data));
    };
    messageManager.addMessageListener(answer, hear);
    messageManager.loadFrameScript(
      `data:application/javascript;charset=utf-8,${encodeURIComponent(frameScript)}`,
      false,
    );
  });
}

/** What listens for events in the tab in front, as `document click`: the page's and extensions' alike. */
export function listenersInTab(): Promise<string[]> {
  const { messageManager } = gBrowser.selectedBrowser;
  const answer = `throughline-e2e:${Math.random()}`;
  const frameScript = `{
    const { document } = content;
    const places = { window: content, document, root: document.documentElement, body: document.body };
    const found = Object.entries(places).flatMap(([name, place]) =>
      Services.els
        .getListenerInfoFor(place)
        // Those of the browser itself are in a group of their own.
        .filter(({ inSystemEventGroup }) => !inSystemEventGroup)
        .map(({ type }) => name + ' ' + type),
    );
    sendAsyncMessage(${JSON.stringify(answer)}, JSON.stringify([...new Set(found)].sort()));
  }`;
  return new Promise((resolve) => {
    const hear = ({ data }: { data: string }) => {
      messageManager.removeMessageListener(answer, hear);
      resolve(JSON.parse(data));
    };
    messageManager.addMessageListener(answer, hear);
    messageManager.loadFrameScript(
      `data:application/javascript;charset=utf-8,${encodeURIComponent(frameScript)}`,
      false,
    );
  });
}

/** What the popup shows, as a PNG in base64, at twice the size for eyes. */
export async function drawPopup(mark: string): Promise<string> {
  const popup = document.getElementById(mark) as unknown as BrowserElement | null;
  if (!popup) throw new Error('The popup is closed.');
  const picture = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'white');
  const canvas = document.createElementNS(
    'http://www.w3.org/1999/xhtml',
    'canvas',
  ) as HTMLCanvasElement;
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
}

/** For the popup with that mark, or for the tab in front. */
export function setColorScheme(scheme: ColorScheme, mark: string | null): void {
  const browser =
    mark === null
      ? gBrowser.selectedBrowser
      : (document.getElementById(mark) as unknown as BrowserElement | null);
  if (browser) browser.browsingContext.prefersColorSchemeOverride = scheme;
}

/** For all pages: by the setting for colours, "Always" or "Never" override those of the page. */
export function setForcedColors(isForced: boolean): void {
  const [never, always] = [1, 2];
  Services.prefs.setIntPref('browser.display.document_color_use', isForced ? always : never);
}

/** The permission notification, once it is open. */
export function openPrompt(
  answer: 'allow' | 'deny',
): { readonly words: string; readonly button: Box } | null {
  const prompt = document.getElementById(
    'addon-webext-permissions-notification',
  ) as Notification | null;
  const panel: (Element & { readonly state?: string }) | null | undefined =
    prompt?.closest('panel');
  if (!prompt || panel?.state !== 'open') return null;
  const button = answer === 'allow' ? prompt.button : prompt.secondaryButton;
  const { x, y, width, height } = button.getBoundingClientRect();
  // XUL has no innerText, and textContent has the parts that are hidden this time.
  const texts = document.createTreeWalker(prompt, NodeFilter.SHOW_TEXT, (text) =>
    text.parentElement?.checkVisibility() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  const seen: string[] = [];
  while (texts.nextNode()) seen.push((texts.currentNode.textContent ?? '').trim());
  const words = seen.filter(Boolean).join(' ');
  return width > 0 ? { words, button: { x, y, width, height } } : null;
}
