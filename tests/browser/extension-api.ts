import * as z from 'zod/mini';

const messagesSchema = z.record(z.string(), z.object({ message: z.string() }));
const answer = await fetch('/_locales/en/messages.json');
const messages = messagesSchema.parse(await answer.json());

/** As much of the extension's API as parts of a page need: the texts of an English browser. */
export const browser = {
  i18n: {
    getUILanguage: () => 'en',
    getMessage: (key: string, substitutions: readonly string[] = []) =>
      (messages[key]?.message ?? '').replaceAll(
        /\$(\d)/g,
        (_all, index) => substitutions[Number(index) - 1] ?? '',
      ),
  },
};
